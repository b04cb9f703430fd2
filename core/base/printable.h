// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace throughline {

/// Words of a report as they may be written to a terminal, in one line: control characters (C0, DEL, C1), line and
/// paragraph separators and marks that turn the direction of writing (U+061C, U+200E, U+200F, U+202A to U+202E,
/// U+2066 to U+2069) become blanks, bad UTF-8 becomes U+FFFD.
std::string printable(std::string_view text);

/// Words of a report as they may be drawn, or written into a document: what can turn the direction of others (U+202A to U+202E, U+2066 to
/// U+2069), control characters, line and paragraph separators and bad UTF-8 become U+FFFD, so that it is seen that something stands there.
std::string drawable(std::string text);

}  // namespace throughline
