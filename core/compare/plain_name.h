// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace throughline {

/// A name without case, spaces and punctuation, for comparing: "fancybear" of "Fancy-Bear".
std::string plainName(std::string_view name);

/// Does a name tell one thing from others? Not "the group", "servers" or "C2 server", nor fewer than
/// three letters.
bool isTellingName(std::string_view name);

}  // namespace throughline
