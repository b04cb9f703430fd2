// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace throughline {

/// A rule of the reader of prose: what it looks for, and how far what it finds can be trusted.
struct ReadingRule {
    std::string id;     ///< "frame.verb"
    int weight = 0;     ///< percent, 1-100: how often its findings hold; lower the more a rule has to guess
    std::string words;  ///< "a verb of attack between a subject and an object"
};

/// All rules of resources/lexicon/rules.csv, by id. Empty if the table cannot be read.
const std::vector<ReadingRule>& readingRules();

/// The rule of that id; an unknown id (of a newer version, or from a file) gives weight 50 and words
/// that say so. The answer lives as long as the program.
const ReadingRule& readingRule(std::string_view id);

}  // namespace throughline
