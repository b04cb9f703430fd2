// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/lone_techniques.h"

#include <set>

#include "core/model/shown_case.h"

namespace throughline::edit {
namespace {

/// The technique that the claim tells of; nullopt if it tells of none.
std::optional<EntityId> techniqueOf(const ThreatCase& threatCase, const ClaimSubject& about)
{
    std::optional<EntityId> id;
    if (const auto* edge = std::get_if<RelationshipId>(&about))
        id = threatCase[*edge].target;
    else if (const auto* entity = std::get_if<EntityId>(&about))
        id = *entity;
    if (!id || threatCase[*id].type != EntityType::AttackPattern || threatCase[*id].rule.empty())
        return std::nullopt;
    return id;
}

}  // namespace

std::vector<EntityId> loneTechniques(const ThreatCase& threatCase, const action::Rows& gone)
{
    std::set<EntityId> lone;
    for (const ClaimId claim : gone.claims)
        if (const auto id = techniqueOf(threatCase, threatCase[claim].about); id && isShown(threatCase, *id))
            lone.insert(*id);
    const std::set<ClaimId> rejected(gone.claims.begin(), gone.claims.end());
    for (std::size_t row = 0; row < threatCase.claims.size() && !lone.empty(); ++row) {
        const auto claim = idAt<ClaimId>(row);
        if (!isShown(threatCase, claim) || rejected.contains(claim))
            continue;
        if (const auto id = techniqueOf(threatCase, threatCase[claim].about))
            lone.erase(*id);
    }
    return {lone.begin(), lone.end()};
}

}  // namespace throughline::edit
