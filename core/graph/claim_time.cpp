// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/claim_time.h"

namespace throughline {
namespace {

KnownTime firstDated(const ThreatCase& threatCase, IdRange<IncidentId> incidents)
{
    for (const IncidentId id : incidents)
        if (!threatCase[id].isDeleted && threatCase[id].time.isDated())
            return knownTime(threatCase[id].time);
    return {};
}

KnownTime happened(const ThreatCase& threatCase, const ClaimIndex& claims, RelationshipId id)
{
    const KnownTime own = knownTime(threatCase[id].time);
    return own.isDated() ? own : firstDated(threatCase, claims.incidentsOf(id));
}

KnownTime published(const ThreatCase& threatCase, std::optional<ReportId> report)
{
    return report ? knownTime(threatCase[*report].published) : KnownTime{};
}

/// Of what a claim is about.
struct SubjectTime {
    const ThreatCase& threatCase;
    const ClaimIndex& claims;

    KnownTime operator()(RelationshipId id) const { return happened(threatCase, claims, id); }
    KnownTime operator()(EntityId id) const { return knownTime(threatCase[id]); }
    KnownTime operator()(IncidentId id) const { return knownTime(threatCase[id].time); }
    KnownTime operator()(SameAsId) const { return {}; }
};

}  // namespace

KnownTime knownTime(const TimeSpan& span) { return {span.earliest, span.latest}; }

KnownTime knownTime(const Entity& entity)
{
    const TimeSpan& first = entity.firstSeen;
    const TimeSpan& last = entity.lastSeen;
    return {first.earliest ? first.earliest : first.latest, last.latest ? last.latest : last.earliest};
}

KnownTime timeOfClaim(const ThreatCase& threatCase, const ClaimIndex& claims, ClaimId id, TimeBasis basis)
{
    const Claim& claim = threatCase[id];
    const TimeSpan& own = basis == TimeBasis::Happened ? claim.factTime : claim.saidAt;
    if (own.isDated())
        return knownTime(own);
    return basis == TimeBasis::Happened ? std::visit(SubjectTime{threatCase, claims}, claim.about) : published(threatCase, claim.report);
}

KnownTime timeOfRelationship(const ThreatCase& threatCase, const ClaimIndex& claims, RelationshipId id, TimeBasis basis)
{
    return basis == TimeBasis::Happened ? happened(threatCase, claims, id) : published(threatCase, threatCase[id].report);
}

bool overlaps(const KnownTime& time, const TimeWindow& window)
{
    const bool isBefore = time.latest && window.from && *time.latest < *window.from;
    const bool isAfter = time.earliest && window.to && *time.earliest > *window.to;
    return time.isDated() && !isBefore && !isAfter;
}

bool isIn(const KnownTime& time, const TimeWindow& window) { return time.isDated() ? overlaps(time, window) : window.showUndated; }

}  // namespace throughline
