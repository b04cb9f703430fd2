// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/lens_filter.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>

namespace throughline {
namespace {

/// Entities and reports that a list of STIX ids names.
struct Sources {
    Sources(const ThreatCase& threatCase, const std::vector<std::string>& ids)
        : entities(threatCase.entities.size()), reports(threatCase.reports.size()), isEmpty(ids.empty())
    {
        if (isEmpty)
            return;
        // All bodies of a government at once may be many.
        const std::unordered_set<std::string_view> named(ids.begin(), ids.end());
        const auto isNamed = [&](const std::string& id) { return named.contains(id); };
        for (std::size_t i = 0; i < entities.size(); ++i)
            entities[i] = isNamed(threatCase.entities[i].id);
        for (std::size_t i = 0; i < reports.size(); ++i)
            reports[i] = isNamed(threatCase.reports[i].id);
    }

    bool hold(EntityId id) const { return entities[rowOf(id)]; }
    bool hold(const std::optional<EntityId>& id) const { return id && hold(*id); }

    bool holdSourceOf(const ThreatCase& threatCase, std::size_t row, const ClaimFacts& claim) const
    {
        if (isEmpty)
            return false;
        if (hold(claim.speaker) || hold(claim.recordedBy) || (claim.hasMoreVoices && holdVoiceOf(threatCase.claims[row])))
            return true;
        if (!claim.report)
            return false;
        return reports[rowOf(*claim.report)] || (!claim.speaker && hold(threatCase[*claim.report].voice));
    }

    bool holdVoiceOf(const Claim& claim) const
    {
        const auto holdsAny = [this](const std::vector<EntityId>& ids) {
            return std::any_of(ids.begin(), ids.end(), [this](EntityId id) { return hold(id); });
        };
        return holdsAny(claim.alsoSpeakers) || holdsAny(claim.via);
    }

    std::vector<bool> entities;
    std::vector<bool> reports;
    bool isEmpty;
};

/// Both scales run from best to worst, so a grade behind the least one asked for is too low.
bool isGradedTooLow(const ThreatCase& threatCase, const Lens& lens, const ClaimFacts& claim)
{
    const Reliability reliability = claim.report ? threatCase[*claim.report].reliability : Reliability::Absent;
    const bool asksReliability = lens.minReliability != Reliability::Absent;
    const bool asksCredibility = lens.minCredibility != Credibility::Absent;
    if (asksReliability && isGraded(reliability) && reliability > lens.minReliability)
        return true;
    if (asksCredibility && isGraded(claim.credibility) && claim.credibility > lens.minCredibility)
        return true;
    if (lens.includeUngraded)
        return false;
    if (!asksReliability && !asksCredibility)
        return !isGraded(reliability) && !isGraded(claim.credibility);
    return (asksReliability && !isGraded(reliability)) || (asksCredibility && !isGraded(claim.credibility));
}

}  // namespace

LensFilter::LensFilter(const ThreatCase& threatCase, const Lens& lens)
{
    judge(threatCase, lens, [&](std::size_t row) { return factsOf(threatCase.claims[row]); });
}

LensFilter::LensFilter(const ThreatCase& threatCase, const ClaimIndex& claims, const Lens& lens)
{
    judge(threatCase, lens, [&](std::size_t row) -> const ClaimFacts& { return claims.facts(idAt<ClaimId>(row)); });
}

template <class FactsOfRow>
void LensFilter::judge(const ThreatCase& threatCase, const Lens& lens, FactsOfRow factsOfRow)
{
    m_believesAll = lens.believesAll();
    m_isOut.resize(threatCase.claims.size());
    m_isDoubted.resize(threatCase.claims.size());
    const Sources disbelieved(threatCase, lens.disbelieve);
    const Sources doubted(threatCase, lens.doubt);
    for (std::size_t i = 0; i < m_isOut.size(); ++i) {
        const ClaimFacts& claim = factsOfRow(i);
        m_isOut[i] = claim.isDeleted || (claim.isSetAside && !lens.includeSetAside) || disbelieved.holdSourceOf(threatCase, i, claim)
            || isGradedTooLow(threatCase, lens, claim);
        m_isDoubted[i] = doubted.holdSourceOf(threatCase, i, claim);
    }
}

}  // namespace throughline
