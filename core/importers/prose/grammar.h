// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importers/prose/document.h"

namespace throughline::prose {

/// Grammar of every sentence, row by row; a stage that comes when all names are known.
void readGrammars(Document& document);
/// Groups tagged tokens into verb groups and noun phrases.
void chunk(const Document& document, SentenceGrammar& grammar);
/// Linear in the sentence's tokens.
SentenceGrammar readGrammar(const Document& document, TokenRange sentence);

}  // namespace throughline::prose
