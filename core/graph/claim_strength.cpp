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

bool isSettled(const ClaimFacts& claim) { return claim.stance == Stance::Admits || claim.hedge == Hedge::Confirmed; }

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

ClaimWeight weighClaims(const ThreatCase& threatCase, const ClaimIndex& claims, const LensFilter& lens, ClaimOrigins& origins,
                        const std::vector<ClaimId>& inForce)
{
    if (inForce.empty())
        return {};
    ClaimWeight weight{.isAlleged = true, .isInferred = true};
    weight.isTakenBack = std::any_of(inForce.begin(), inForce.end(), [&](ClaimId id) { return claims.facts(id).stance == Stance::Retracts; });
    std::vector<ClaimId> left;
    if (weight.isTakenBack)
        left = standingClaims(threatCase, inForce);
    const std::vector<ClaimId>& standing = weight.isTakenBack ? left : inForce;
    const bool isReviewed = std::any_of(standing.begin(), standing.end(), [&](ClaimId id) {
        return !isAgainst(claims.facts(id).stance) && !claims.facts(id).isDraft;
    });
    bool hasSupport = false;
    bool isAnySettled = false;
    std::size_t stated = 0;
    const auto isStated = [&](ClaimId id) {
        const ClaimFacts& claim = claims.facts(id);
        // An admission is the actor's own word: no hedge of a reporter's weakens it, a doubt does.
        const bool isSure = claim.hedge != Hedge::Alleged || claim.stance == Stance::Admits;
        return !isAgainst(claim.stance) && !(isReviewed && claim.isDraft) && isSure && !claim.isInferred && !lens.isDoubted(id);
    };
    for (const ClaimId id : standing) {
        const ClaimFacts& claim = claims.facts(id);
        if (isAgainst(claim.stance)) {
            weight.isContested = true;
            continue;
        }
        hasSupport = true;
        if (isReviewed && claim.isDraft)
            continue;
        weight.isInferred = weight.isInferred && claim.isInferred;
        if (isStated(id)) {
            ++stated;
            isAnySettled = isAnySettled || isSettled(claim);
        }
    }
    const auto hasSeveralOrigins = [&] {
        std::vector<ClaimId> sure;
        std::copy_if(standing.begin(), standing.end(), std::back_inserter(sure), isStated);
        return origins.countOrigins(sure) > 1;
    };
    weight.isAlleged = stated == 0;
    weight.isInferred = weight.isInferred && hasSupport;
    if (!hasSupport)
        weight.strength = Strength::DeniedOnly;
    else if (weight.isContested)
        weight.strength = Strength::Contested;
    else if (stated == 0)
        weight.strength = Strength::Alleged;
    else
        weight.strength = isAnySettled || (stated > 1 && hasSeveralOrigins()) ? Strength::SeveralOrigins : Strength::OneOrigin;
    return weight;
}

}  // namespace throughline
