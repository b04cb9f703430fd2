// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace throughline {

/// What to say if the words name a command or an option that is planned but not in this version:
/// it must never be taken for a file name or be ignored. nullopt if there is none.
std::optional<std::string> findLaterWord(int argc, const char* const* argv);

/// The same for a value ("pptx" of "the output format"): "" if it is not a planned one.
std::string laterValue(std::string_view what, std::string_view value);

}  // namespace throughline
