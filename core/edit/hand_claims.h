// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/base/result.h"
#include "core/model/threat_case.h"

namespace throughline::edit {

/// Checks a claim written by hand and fills in what follows from the rest: with a place in a report
/// the sentence is copied from its text and the claim is a Sentence; without it is a Record of the
/// house; without speaker and report the house itself says it. `before` is the row that it replaces:
/// a place that stays the same keeps its words. The house's identity may be made.
/// Errors: NotFound (subject, speaker, medium, report), BadArgument (place outside the text, report
/// without text, confidence outside 0-100).
Result<Claim> handClaim(ThreatCase& threatCase, Claim claim, const Claim* before = nullptr);

/// Adds it as a claim about `subject`. Errors as above.
std::optional<Error> addHandClaim(ThreatCase& threatCase, Claim claim, ClaimSubject subject);

}  // namespace throughline::edit
