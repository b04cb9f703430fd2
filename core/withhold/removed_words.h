// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/model/compact_case.h"

namespace throughline {

/// What can be read of rows of `before` that `after` does not have: names, further names, external ids and ids, titles and
/// files, sentences and descriptions; sorted, each once. Left out is what a row that goes is called itself, and what describes
/// instead of naming ("unnamed group"). `kept`: where the rows of `before` went.
std::vector<std::string> removedWords(const ThreatCase& before, const CompactedCase& kept);

/// Long enough to be searched for in files as it is: four letters or digits.
bool isTelling(const std::string& words);

}  // namespace throughline
