// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/diagnostic.h"
#include "core/base/result.h"
#include "core/edit/edits.h"

namespace throughline {

/// A document after an edit.
struct Edited {
    CaseDocument document;
    std::string name;               ///< of the step, for people: "Delete 3 things"
    std::vector<EntityId> added;    ///< entities that the edit made
    std::optional<Camera> camera;   ///< where a shown view looks
    std::vector<Diagnostic> notices;  ///< what the edit left out, for telling
};

/// Message of the BadArgument that an edit without effect gets: nobody needs to be told.
inline constexpr std::string_view nothingWouldChange = "Nothing would change.";

/// Does one edit. The document that was given is untouched (tables share what did not change).
/// Errors: NotFound (an id that does not exist, or a deleted row), BadArgument (empty name, self-link,
/// nothing would change), TooLarge; the message says what to do.
Result<Edited> editCase(const CaseDocument& document, const action::Edit& edit);

}  // namespace throughline
