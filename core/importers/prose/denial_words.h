// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/importers/prose/document.h"

namespace throughline::prose {

/// The words by which a clause denies something.
struct DenialWords {
    TokenRange cue;
    bool isRelative = false;   ///< ", which China denies": the clause before is denied
    bool isAboutTies = false;  ///< "has no ties to", "denied working for": a link is denied, not a deed
    bool isUnharmed = false;   ///< "its systems had not been breached": the victim says that nothing was done to it
    bool isDoubt = false;      ///< "saw no evidence for this"
};

/// A word for what is done to a victim: "breached", "theft".
bool isHarmWord(const Document& document, std::uint32_t token);
/// A word that ties two parties: "connection", "works", "directs".
bool isTieWord(const Document& document, std::uint32_t token);
/// What the clause denies with; none if it denies nothing, or declines to say. `row` = its sentence.
std::optional<DenialWords> denialIn(const Document& document, std::uint32_t row, TokenRange clause);

}  // namespace throughline::prose
