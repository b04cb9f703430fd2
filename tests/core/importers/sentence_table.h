// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace throughline::test {

/// Names, words or speakers of which any will do; "*" stands for anything.
using Choice = std::vector<std::string>;

/// One claim line of the table; empty choices ask for nothing.
struct ClaimLine {
    std::string text;  ///< as written
    Choice source;
    Choice type;
    Choice target;
    Choice stance;
    Choice speaker;
    Choice hedge;
    Choice via;
    Choice degree;
};

struct QuantityLine {
    std::string text;
    double value = 0;
    std::string bound;
    Choice unit;
};

/// A text and all that is to be told of it; see the head of tests/fixtures/prose/sentences.txt.
struct SentenceCase {
    std::size_t line = 0;  ///< of the text, from 1
    std::string section;
    std::string text;
    bool isNotReadYet = false;
    bool isNothing = false;
    bool saysSomething = false;  ///< at least one line stands under the text
    std::vector<ClaimLine> needed;
    std::vector<ClaimLine> optional;
    std::vector<ClaimLine> forbidden;
    std::vector<QuantityLine> quantities;
    std::vector<QuantityLine> optionalQuantities;
    std::vector<std::string> techniques;
    std::vector<std::string> optionalTechniques;  ///< "any" for all
    std::vector<std::vector<std::string>> sameThings;  ///< names of one entity
};

struct SentenceTable {
    std::vector<SentenceCase> cases;
    std::vector<std::string> errors;  ///< "line 12: ..." for lines that are none of the form
};

SentenceTable readSentenceTable(std::string_view text);

}  // namespace throughline::test
