// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/claim_strength.h"

#include <algorithm>
#include <iterator>

namespace throughline {
namespace {

bool isSameVoice(const Claim& a, const Claim& b)
{
    return a.speaker == b.speaker && (a.speaker || a.report == b.report);
}

/// Said again after the retraction, both dated.
bool isLater(const TimeSpan& said, const TimeSpan& retracted)
{
    return said.earliest && retracted.latest && *said.earliest > *retracted.latest;
}

}  // namespace

std::vector<ClaimId> standingClaims(const ThreatCase& threatCase, const std::vector<ClaimId>& claims)
{
    std::vector<ClaimId> retractions;
    std::copy_if(claims.begin(), claims.end(), std::back_inserter(retractions),
                 [&](ClaimId id) { return threatCase[id].stance == Stance::Retracts; });
    if (retractions.empty())
        return claims;
    std::vector<ClaimId> kept;
    for (const ClaimId id : claims) {
        const Claim& claim = threatCase[id];
        const bool isTakenBack = std::any_of(retractions.begin(), retractions.end(), [&](ClaimId other) {
            const Claim& retraction = threatCase[other];
            return isSameVoice(claim, retraction) && !isLater(claim.saidAt, retraction.saidAt);
        });
        if (claim.stance != Stance::Retracts && !isTakenBack)
            kept.push_back(id);
    }
    return kept;
}

namespace {

bool isSettled(const Claim& claim) { return claim.stance == Stance::Admits || hedgeOf(claim) == Hedge::Confirmed; }

Strength strengthOfStated(const ThreatCase& threatCase, ClaimOrigins& origins, const std::vector<ClaimId>& stated)
{
    if (std::any_of(stated.begin(), stated.end(), [&](ClaimId id) { return isSettled(threatCase[id]); }))
        return Strength::SeveralOrigins;
    return stated.size() > 1 && origins.countOrigins(stated) > 1 ? Strength::SeveralOrigins : Strength::OneOrigin;
}

}  // namespace

std::string_view strengthWord(Strength strength)
{
    switch (strength) {
    case Strength::DeniedOnly: return "denied only";
    case Strength::Contested: return "contested";
    case Strength::Alleged: return "alleged";
    case Strength::OneOrigin: return "one origin";
    case Strength::SeveralOrigins: return "several origins";
    }
    return "";
}

ClaimWeight weighClaims(const ThreatCase& threatCase, const LensFilter& lens, ClaimOrigins& origins,
                        const std::vector<ClaimId>& inForce)
{
    if (inForce.empty())
        return {};
    ClaimWeight weight{.isAlleged = true, .isInferred = true};
    bool hasSupport = false;
    std::vector<ClaimId> stated;
    weight.isTakenBack = std::any_of(inForce.begin(), inForce.end(), [&](ClaimId id) { return threatCase[id].stance == Stance::Retracts; });
    const std::vector<ClaimId> standing = weight.isTakenBack ? standingClaims(threatCase, inForce) : inForce;
    const bool isReviewed = std::any_of(standing.begin(), standing.end(), [&](ClaimId id) {
        return !isAgainst(threatCase[id].stance) && !threatCase[id].isDraft;
    });
    for (const ClaimId id : standing) {
        const Claim& claim = threatCase[id];
        if (isAgainst(claim.stance)) {
            weight.isContested = true;
            continue;
        }
        hasSupport = true;
        if (isReviewed && claim.isDraft)
            continue;
        const bool isInferred = claim.provenance == Provenance::Inferred;
        weight.isInferred = weight.isInferred && isInferred;
        // An admission is the actor's own word: no hedge of a reporter's weakens it, a doubt does.
        const bool isSure = hedgeOf(claim) != Hedge::Alleged || claim.stance == Stance::Admits;
        if (isSure && !isInferred && !lens.isDoubted(id))
            stated.push_back(id);
    }
    weight.isAlleged = stated.empty();
    weight.isInferred = weight.isInferred && hasSupport;
    if (!hasSupport)
        weight.strength = Strength::DeniedOnly;
    else if (weight.isContested)
        weight.strength = Strength::Contested;
    else
        weight.strength = stated.empty() ? Strength::Alleged : strengthOfStated(threatCase, origins, stated);
    return weight;
}

}  // namespace throughline
