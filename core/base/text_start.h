// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace throughline {

/// The first `maxBytes` bytes of a UTF-8 text, less if they would end within a character. For names and messages made of
/// a part of something longer: a part that is no UTF-8 is no name.
std::string_view textStart(std::string_view text, std::size_t maxBytes);

}  // namespace throughline
