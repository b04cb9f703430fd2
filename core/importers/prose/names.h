// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importers/prose/document.h"

namespace throughline::prose {

/// Names of the lexicons, longest first; an ambiguous name needs a trigger beside it.
void findKnownNames(Document& document);
/// Names by their shape: trackers' names (APT40, TA428, "… Panda"), malware heads ("X ransomware"),
/// bodies (Ministry of …, … Company), police of a place, persons behind a title, indicators, flaws.
void findNamePatterns(Document& document);
/// Names that a noun beside them explains: "the newspaper X", "a backdoor called X", "X, a wiper";
/// then every other place where they stand.
void findIntroducedNames(Document& document);
/// Phrases for unnamed actors, infrastructure, victims and the things they are made of.
void findNounPhrases(Document& document);
/// Joins names said to be one: "A (B)", "A, also known as B and C", "A, an actor …".
void joinAliases(Document& document);
/// "the group", "the bureau", "the mainland", "the report": the thing last spoken of that agrees.
void resolveDefinites(Document& document);

/// "did not name the company": the thing's name is kept back by the accuser.
void markWithheld(Document& document);

/// First token of the noun phrase whose head starts at `head`: modifiers to the left, at most five,
/// a determiner or number before them included.
std::uint32_t nounPhraseStart(const Document& document, std::uint32_t head, std::uint32_t sentenceBegin);

}  // namespace throughline::prose
