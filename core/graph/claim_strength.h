// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/graph/claim_origin.h"
#include "core/graph/lens_filter.h"
#include "core/graph/threat_graph.h"

namespace throughline {

/// What a bundle of claims weighs together.
struct ClaimWeight {
    Strength strength = Strength::OneOrigin;
    bool isContested = false;
    bool isAlleged = false;
    bool isInferred = false;
    bool isTakenBack = false;  ///< some are retractions
};

/// Claims that their own speaker has not taken back since; retractions themselves left out.
std::vector<ClaimId> standingClaims(const ThreatCase& threatCase, const std::vector<ClaimId>& claims);

/// Weighs the claims that are in force (model.md 2, "Strength"). Denied only: nobody stands by it;
/// contested: somebody does and somebody denies or disputes it; alleged: nobody says it better than
/// alleged (doubted and inferred claims count so); else by origins, where an admission or a
/// confirmation counts as several. A retraction takes away what its speaker said before. Support that
/// nobody has reviewed counts only where none is reviewed: a draft makes nothing bolder. No claim at
/// all: a record of unknown origin states it.
ClaimWeight weighClaims(const ThreatCase& threatCase, const ClaimIndex& claims, const LensFilter& lens, ClaimOrigins& origins,
                        const std::vector<ClaimId>& inForce);

}  // namespace throughline
