// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importers/prose/grammar.h"

namespace throughline::prose {

/// Who or what a verb is said of: a phrase or a pronoun of the sentence; `isNone` where grammar shows none.
struct Subject {
    int phrase = nothing;             ///< row of SentenceGrammar::phrases
    std::uint32_t pronoun = 0;        ///< token
    bool hasPronoun = false;
    bool isInstrument = false;        ///< "X was used to attack": X is what it was done with

    bool isNone() const { return phrase == nothing && !hasPronoun; }
};

/// Subject of a verb group: the phrase before it, the antecedent of "which", the subject of the verb that
/// it is joined to ("and", "to", ", …ing", "by …ing"). For a passive, who suffers it. Bounded depth.
Subject subjectOf(const Document& document, const SentenceGrammar& grammar, int verb, int depth = 0);

/// The head of "a group in Iran", "servers of banks": the first phrase of a chain joined by prepositions.
int headPhrase(const SentenceGrammar& grammar, const Document& document, int phrase);

}  // namespace throughline::prose
