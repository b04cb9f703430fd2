// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace throughline {

/// Words as text or attribute value of XML and HTML: markup escaped; what XML 1.0 forbids, and what turns the direction of other words, as
/// U+FFFD.
std::string xmlText(std::string_view text);

}  // namespace throughline
