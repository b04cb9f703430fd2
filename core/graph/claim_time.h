// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include "core/model/threat_case.h"

namespace throughline {

/// When something was, seconds since 1970 UTC, both ends inclusive; nullopt = open. Undated: both open.
struct KnownTime {
    std::optional<std::int64_t> earliest;
    std::optional<std::int64_t> latest;

    bool isDated() const { return earliest.has_value() || latest.has_value(); }
    bool operator==(const KnownTime&) const = default;
};

KnownTime knownTime(const TimeSpan& span);
/// Of a thing: from its first being seen to its last.
KnownTime knownTime(const Entity& entity);
/// Of a claim (model.md 3). Happened: its own fact time, else that of the relationship, thing or incident that it is
/// about, else that of the first dated incident that the relationship is told of. Told: when it was said, else when its
/// report was published.
KnownTime timeOfClaim(const ThreatCase& threatCase, const ClaimIndex& claims, ClaimId id, TimeBasis basis);
/// Of a relationship that nobody's claim stands for; as that of a claim.
KnownTime timeOfRelationship(const ThreatCase& threatCase, const ClaimIndex& claims, RelationshipId id, TimeBasis basis);

/// Dated, and possibly within the window: "2023" is in "June 2023".
bool overlaps(const KnownTime& time, const TimeWindow& window);
/// The same, or undated where the window shows such.
bool isIn(const KnownTime& time, const TimeWindow& window);

}  // namespace throughline
