// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/diagnostic.h"
#include "core/model/case_document.h"

namespace throughline {

/// Makes a document from outside (casefile, journal) safe to use: every row number points into its table,
/// every enum has one of its values, texts are UTF-8, spans lie in their text, coordinates are finite.
/// What is wrong is mended as little as possible: a reference that is optional is dropped, a row that cannot
/// stand without its reference (and a same-as of a thing with itself) is marked deleted. Returns one diagnostic for
/// each mended row, `where` "claim 17: speaker", at most `maxSoundnessDiagnostics` and one that says how many more;
/// empty: the document was sound and is unchanged. `threads` 0: one per core.
std::vector<Diagnostic> soundDocument(CaseDocument& document, unsigned threads = 0);

inline constexpr std::size_t maxSoundnessDiagnostics = 200;

}  // namespace throughline
