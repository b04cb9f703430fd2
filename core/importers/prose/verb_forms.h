// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace throughline::prose {

/// "carries" of "carry"; regular verbs only. Small letters, not empty.
std::string thirdOf(const std::string& base);
/// "carried" of "carry"; regular verbs only, no consonant is doubled.
std::string pastOf(const std::string& base);

}  // namespace throughline::prose
