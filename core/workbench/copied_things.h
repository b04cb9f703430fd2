// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/model/case_document.h"
#include "core/scene/picture.h"
#include "core/workbench/selection.h"

namespace throughline {

inline constexpr std::size_t mostCopiedPictureBytes = 16'000'000;

/// Things of a case to be pasted elsewhere.
struct CopiedThings {
    std::string bundle;  ///< for `action::PasteThings`: a STIX bundle with our extension, ids as in the case
    std::string words;   ///< for people: a name or a line each in a line of text, indicators defanged
    std::size_t things = 0;  ///< that were chosen, ends of chosen lines among them
    std::size_t lines = 0;   ///< between them
    std::size_t picturesLeft = 0;  ///< on cards of these things, that are too large to come along
};

/// The chosen things and ends of chosen lines, what is said between them (relationships, same-as links, incidents that tell of them), every
/// claim about any of these with who says it, through whom, and the reports that these stand in; denials of a whole incident too. Notes on them
/// and pictures on their cards (together up to `mostCopiedPictureBytes`) come along; other attachments, assessments and what else the case
/// holds stay. The view of the copy tells which were chosen (its focus) and where they
/// stand in `picture`, which may be null or older than the case. Deterministic. Linear in the case.
/// Errors: NotFound if nothing is chosen that can be copied; Cancelled.
Result<CopiedThings> copyThings(const CaseDocument& document, const std::shared_ptr<const Picture>& picture, const Selection& selection, const Job& job);

}  // namespace throughline
