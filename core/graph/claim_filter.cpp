// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/claim_filter.h"

#include <algorithm>

#include "core/graph/claim_time.h"

namespace throughline {
namespace {

/// Levels as caps compare them; what nothing marks has the default of the case.
class Levels {
public:
    explicit Levels(const ThreatCase& threatCase) : m_case(threatCase) {}

    Tlp of(Tlp own) const { return capLevel(own == Tlp::NotStated ? m_case.defaultMarking.tlp : own); }
    Tlp of(ReportId id) const { return of(m_case[id].marking.tlp); }
    /// Strictest of a row's own and its report's; a stated one of either is enough.
    Tlp of(const Marking& own, std::optional<ReportId> report) const
    {
        const Tlp both = report ? strictest(own, m_case[*report].marking).tlp : own.tlp;
        return of(both);
    }
    /// Its own, and that of the least strict report that mentions it: there it can be read anyway.
    Tlp of(const Entity& entity) const
    {
        std::optional<Tlp> least;
        for (const Mention& mention : entity.mentions)
            if (!m_case[mention.report].isDeleted)
                least = std::min(least.value_or(Tlp::Red), of(mention.report));
        if (!least)
            return of(entity.marking.tlp);
        return entity.marking.tlp == Tlp::NotStated ? *least : std::max(of(entity.marking.tlp), *least);
    }

private:
    const ThreatCase& m_case;
};

/// By report: is it one of those asked for? Empty if all are.
std::vector<bool> askedReports(const ThreatCase& threatCase, const std::vector<std::string>& ids)
{
    std::vector<bool> asked(ids.empty() ? 0 : threatCase.reports.size());
    for (std::size_t i = 0; i < asked.size(); ++i)
        asked[i] = std::find(ids.begin(), ids.end(), threatCase.reports[i].id) != ids.end();
    return asked;
}

bool isOther(const std::vector<bool>& asked, std::optional<ReportId> report)
{
    return !asked.empty() && (!report || !asked[rowOf(*report)]);
}

bool isUnsure(const ViewFilter& filter, std::optional<int> confidence)
{
    return filter.minConfidence && (confidence ? *confidence < *filter.minConfidence : !filter.includeUnspecified);
}

std::optional<int> confidenceOf(const ThreatCase& threatCase, const Claim& claim)
{
    if (claim.confidence)
        return claim.confidence;
    const auto* about = std::get_if<RelationshipId>(&claim.about);
    return about ? threatCase[*about].confidence : std::nullopt;
}

}  // namespace

ClaimFilter::ClaimFilter(const ThreatCase& threatCase, const ClaimIndex& claims, const ViewFilter& filter)
    : m_isNeutral(!filter.asksClaims())
{
    if (m_isNeutral)
        return;
    if (filter.maxTlp != Tlp::NotStated)
        withholdMarked(threatCase, capLevel(filter.maxTlp));
    judgeClaims(threatCase, claims, filter);
    judgeRecords(threatCase, claims, filter);
}

void ClaimFilter::withholdMarked(const ThreatCase& threatCase, Tlp cap)
{
    const Levels levels(threatCase);
    for (const Entity& entity : threatCase.entities)
        m_isEntityWithheld.push_back(levels.of(entity) > cap);
    for (const Relationship& row : threatCase.relationships)
        m_isRelationshipWithheld.push_back(levels.of(row.marking, row.report) > cap);
}

void ClaimFilter::judgeClaims(const ThreatCase& threatCase, const ClaimIndex& claims, const ViewFilter& filter)
{
    const Levels levels(threatCase);
    const std::vector<bool> asked = askedReports(threatCase, filter.reports);
    const bool isCapped = filter.maxTlp != Tlp::NotStated;
    const auto areWithheld = [this](const std::vector<EntityId>& ids) {
        return std::any_of(ids.begin(), ids.end(), [this](EntityId id) { return isWithheld(id); });
    };
    const auto isTooStrict = [&](const Claim& claim) {
        return levels.of(claim.marking, claim.report) > capLevel(filter.maxTlp) || (claim.speaker && isWithheld(*claim.speaker))
            || areWithheld(claim.alsoSpeakers) || areWithheld(claim.via);
    };
    m_claims.resize(threatCase.claims.size());
    for (std::size_t i = 0; i < m_claims.size(); ++i) {
        const Claim& claim = threatCase.claims[i];
        unsigned facts = 0;
        if (isOther(asked, claim.report) || (isCapped && isTooStrict(claim)))
            facts |= Withheld;
        if (hedgeOf(claim) < filter.minHedge || isUnsure(filter, confidenceOf(threatCase, claim)))
            facts |= Weak;
        if (!filter.time.isOpen()) {
            const KnownTime time = timeOfClaim(threatCase, claims, idAt<ClaimId>(i), filter.time.basis);
            facts |= (isIn(time, filter.time) ? 0U : OutOfTime) | (time.isDated() ? 0U : Undated);
        }
        m_claims[i] = static_cast<unsigned char>(facts);
    }
}

/// A record states what it holds; nobody is known to deny it.
void ClaimFilter::judgeRecords(const ThreatCase& threatCase, const ClaimIndex& claims, const ViewFilter& filter)
{
    const std::vector<bool> asked = askedReports(threatCase, filter.reports);
    m_recordPasses.resize(threatCase.relationships.size());
    for (std::size_t i = 0; i < m_recordPasses.size(); ++i) {
        const Relationship& row = threatCase.relationships[i];
        const auto id = idAt<RelationshipId>(i);
        m_recordPasses[i] = !isWithheld(id) && !isOther(asked, row.report) && filter.minHedge <= Hedge::Stated
            && !isUnsure(filter, row.confidence)
            && (filter.time.isOpen() || isIn(timeOfRelationship(threatCase, claims, id, filter.time.basis), filter.time));
    }
}

ClaimFilter::Taken ClaimFilter::takeFrom(const ThreatCase& threatCase, std::vector<ClaimId>& claims) const
{
    Taken taken;
    if (m_isNeutral || claims.empty())
        return taken;
    const auto facts = [&](ClaimId id) { return m_claims[rowOf(id)]; };
    const auto speaksFor = [&](ClaimId id) { return isFor(threatCase[id].stance); };
    const std::size_t before = claims.size();
    const bool hadSupport = std::any_of(claims.begin(), claims.end(), speaksFor);
    for (const ClaimId id : claims)
        taken.undated += (facts(id) & Undated) != 0 ? 1 : 0;
    std::erase_if(claims, [&](ClaimId id) {
        const bool isOut = (facts(id) & Withheld) != 0;
        taken.denials += isOut && isAgainst(threatCase[id].stance);
        return isOut;
    });
    std::erase_if(claims, [&](ClaimId id) { return speaksFor(id) && (facts(id) & Weak) != 0; });
    const bool isSaidInTime = std::any_of(claims.begin(), claims.end(), [&](ClaimId id) {
        return (facts(id) & OutOfTime) == 0 && (speaksFor(id) || !hadSupport);
    });
    // Without a date nobody knows that it was denied just then.
    const bool isDeniedInTime = std::any_of(claims.begin(), claims.end(), [&](ClaimId id) {
        return !speaksFor(id) && (facts(id) & (OutOfTime | Undated)) == 0;
    });
    if (isSaidInTime)
        std::erase_if(claims, [&](ClaimId id) { return speaksFor(id) && (facts(id) & OutOfTime) != 0; });
    else if (!isDeniedInTime)
        claims.clear();
    taken.isKept = !claims.empty() && (!hadSupport || std::any_of(claims.begin(), claims.end(), speaksFor));
    if (!taken.isKept) {
        claims.clear();
        taken.denials = 0;
    }
    taken.claims = before - claims.size();
    return taken;
}

}  // namespace throughline
