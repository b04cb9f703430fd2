// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace throughline {

/// A rule of the reader of prose: what it looks for, and how often what it finds is right.
struct ReadingRule {
    std::string id;     ///< "frame.verb"
    int weight = 0;     ///< percent of its findings that were right, measured (docs/extraction.md)
    std::string words;  ///< "a verb of attack between a subject and an object"
};

/// The rule of that id from resources/lexicon/rules.csv; an unknown id (of a newer version, or from a
/// file) gives weight 50 and words that say so.
const ReadingRule& readingRule(std::string_view id);

}  // namespace throughline
