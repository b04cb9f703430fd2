// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importers/stix_case.h"

namespace throughline {

/// Sets speaker, media, act, certainty and provenance of the claim that a structured record makes:
/// from our own extension where the record has it, else its recorder is the speaker (model.md 2).
void fillStixClaim(StixCase& stix, Claim& claim, const StixProperties& properties);

/// Member of our own extension; absent if the record has none.
JsonValue ownExtension(const StixProperties& properties);

/// Degree of attribution as our extension or the relationship type says it ("backed-by").
AttributionDegree parseAttributionDegree(std::string_view word);

}  // namespace throughline
