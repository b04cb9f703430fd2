// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/model/threat_case.h"
#include "core/scene/picture.h"

namespace throughline {

/// What a screen reader says of a thing of a picture: one line of plain text each, the name short enough to be
/// heard in passing, the description for who asks further. Who says it stands before what is said.
struct SpokenThing {
    std::string name;
    std::string description;

    bool operator==(const SpokenThing&) const = default;
};

/// "APT-X, actor, 5 claims, contested"; the description tells its small lines, its incident and the first of its
/// lines with their strength. `threatCase`: the one that the picture was made of; `card`: index into its plan.
/// Takes time by the number of lines at the card.
SpokenThing spokenCard(const ThreatCase& threatCase, const Picture& picture, std::uint32_t card);

/// "Alleged by Guangzhou police: APT-X uses Wiper; denied by National Security Bureau; 2 claims"; told in the
/// direction of the relationship. `link`: index into the plan. Takes time by the number of its claims.
SpokenThing spokenLink(const ThreatCase& threatCase, const Picture& picture, std::uint32_t link);

/// The claims without those on an incident that say there, in the same sentence, what another of them says of its relationship: the
/// reader notes a blanket denial on both, and lists have one row for it. Keeps the order.
std::vector<ClaimId> withoutRepeated(const ThreatCase& threatCase, std::vector<ClaimId> claims);

/// "note by hand: check this"; the description says what a frame stands around. `annotation`: index into the plan.
/// Takes time by the number of cards.
SpokenThing spokenAnnotation(const Picture& picture, std::uint32_t annotation);

/// "3 cards, 2 lines, 1 incident; a draft: nobody has reviewed it".
std::string spokenSize(const PicturePlan& plan);

}  // namespace throughline
