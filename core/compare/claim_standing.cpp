// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/claim_standing.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "core/graph/claim_strength.h"
#include "core/graph/lens_filter.h"
#include "core/graph/same_as_classes.h"

namespace throughline {
namespace {

using SubjectRow = std::tuple<std::size_t, std::size_t, ClaimId>;

std::size_t rowOfSubject(const ClaimSubject& about)
{
    return std::visit([](auto id) { return rowOf(id); }, about);
}

}  // namespace

ClaimStanding::ClaimStanding(const CaseSide& side)
    : m_side(side), m_classes(sameAsClasses(side.threatCase(), LensFilter(side.threatCase(), {}))),
      m_origins(side.threatCase(), m_classes)
{
    findStanding();
    numberEdges();
}

void ClaimStanding::findStanding()
{
    const ThreatCase& threatCase = m_side.threatCase();
    m_stands.assign(threatCase.claims.size(), false);
    std::vector<SubjectRow> rows;
    for (std::size_t row = 0; row < threatCase.claims.size(); ++row)
        if (const Claim& claim = threatCase.claims[row]; m_side.isThere(idAt<ClaimId>(row)) && !claim.isSetAside)
            rows.emplace_back(claim.about.index(), rowOfSubject(claim.about), idAt<ClaimId>(row));
    std::sort(rows.begin(), rows.end());
    std::vector<ClaimId> said;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const ClaimId claim = std::get<ClaimId>(rows[i]);
        said.push_back(claim);
        // A retraction is a word of its own that nobody took back.
        if (threatCase[claim].stance == Stance::Retracts)
            m_stands[rowOf(claim)] = true;
        const bool isLast = i + 1 == rows.size() || std::get<0>(rows[i]) != std::get<0>(rows[i + 1])
            || std::get<1>(rows[i]) != std::get<1>(rows[i + 1]);
        if (!isLast)
            continue;
        for (const ClaimId standing : standingClaims(threatCase, said))
            m_stands[rowOf(standing)] = true;
        said.clear();
    }
}

void ClaimStanding::numberEdges()
{
    const ThreatCase& threatCase = m_side.threatCase();
    std::unordered_map<std::string, std::uint32_t> numbers;
    m_edgeOf.reserve(threatCase.relationships.size());
    for (const Relationship& row : threatCase.relationships) {
        std::string key = std::to_string(m_classes[rowOf(row.source)]) + ' ' + std::to_string(m_classes[rowOf(row.target)]) + ' ' + row.typeWord;
        m_edgeOf.push_back(numbers.emplace(std::move(key), static_cast<std::uint32_t>(numbers.size())).first->second);
    }
}

std::uint64_t ClaimStanding::keyOf(const ClaimSubject& about) const
{
    std::uint64_t number = rowOfSubject(about);
    if (std::holds_alternative<RelationshipId>(about))
        number = m_edgeOf[number];
    else if (std::holds_alternative<EntityId>(about))
        number = m_classes[number];
    return static_cast<std::uint64_t>(about.index()) << 32 | number;
}

ClaimCause ClaimStanding::causeOf(ClaimId claim) const
{
    if (!m_side.isThere(claim))
        return ClaimCause::NotThere;
    return m_side.threatCase()[claim].isSetAside ? ClaimCause::SetAside : ClaimCause::Retracted;
}

void ClaimStanding::keepSharedWith(const ClaimStanding& other)
{
    for (std::size_t row = 0; row < m_stands.size(); ++row) {
        const auto id = idAt<ClaimId>(row);
        const Claim& claim = m_side.threatCase()[id];
        if (!m_stands[row] || !isFor(claim.stance))
            continue;
        if (const std::optional<ClaimId> partner = m_side.partner(id); partner && other.stands(*partner)) {
            std::vector<ClaimId>& shared = m_shared[keyOf(claim.about)].claims;
            shared.push_back(id);
        }
    }
}

bool ClaimStanding::isSaid(const ClaimSubject& about) const
{
    if (m_shared.count(keyOf(about)) != 0)
        return true;
    const auto* incident = std::get_if<IncidentId>(&about);
    if (incident == nullptr)
        return false;
    // A blanket denial is of what is told of the incident.
    const std::vector<RelationshipId>& told = m_side.threatCase()[*incident].relationships;
    return std::any_of(told.begin(), told.end(), [&](RelationshipId id) { return m_shared.count(keyOf(id)) != 0; });
}

ClaimEffect ClaimStanding::effectOf(ClaimId id)
{
    const Claim& claim = m_side.threatCase()[id];
    if (!stands(id))
        return ClaimEffect::None;
    if (isAgainst(claim.stance))
        return isSaid(claim.about) ? ClaimEffect::Contradiction : ClaimEffect::None;
    const auto shared = m_shared.find(keyOf(claim.about));
    if (!isFor(claim.stance) || shared == m_shared.end())
        return ClaimEffect::None;
    // Origins are looked for only where something came to what was said already.
    if (!shared->second.origins) {
        shared->second.origins.emplace();
        for (const ClaimId known : shared->second.claims)
            shared->second.origins->add(m_origins, known);
    }
    return shared->second.origins->isFurther(m_origins, id) ? ClaimEffect::FurtherSource : ClaimEffect::None;
}

}  // namespace throughline
