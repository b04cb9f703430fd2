// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/importers/prose/statements.h"

namespace throughline::prose {

/// A predicate met in a sentence.
struct CueAt {
    TokenRange range;
    Predicate predicate;
};

/// Predicates of a sentence in order; a word inside a name or a masked value is none.
std::vector<CueAt> findCues(const Document& document, const SentenceGrammar& grammar);

/// Relations read from compounds: "China-linked hackers", "Chinese APT group", "Oslo-based firm".
void readCompounds(Document& document, const std::vector<std::vector<Speech>>& speech, std::vector<Statement>& out);

/// Known name whose phrase ends right before the token, looking over "(PRC)"; nullptr if none.
const KnownName* knownNameBefore(const Document& document, std::uint32_t token, std::uint32_t sentenceBegin);

}  // namespace throughline::prose
