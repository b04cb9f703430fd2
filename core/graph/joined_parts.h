// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/graph/lens_filter.h"
#include "core/model/threat_case.h"

namespace throughline {

/// What one of several joined entities brought: joining takes nothing from it.
struct JoinedPart {
    EntityId entity{};
    std::vector<std::string> names;                 ///< its own first, then its aliases; no doubles
    std::vector<RelationshipId> relationships;      ///< with it as an end, not deleted
    std::vector<ClaimId> claims;                    ///< about it and about those, in id order
};
/// One part per entity of a node (GraphNode::entities), in that order.
std::vector<JoinedPart> joinedParts(const ThreatCase& threatCase, const ClaimIndex& claims, std::span<const EntityId> node);

/// Why two entities are one node: links that lead from the one to the other. Of several chains it is
/// the one whose weakest link is strongest; grades compare by credibility (1 best, ungraded last), then
/// by the confidence of the claim.
struct SameAsChain {
    std::vector<SameAsId> links;          ///< from the first entity to the second
    SameAsId weakest{};                   ///< the chain holds as well as this
    std::optional<ClaimId> claim;         ///< the best claim in force for the weakest link; none: the analyst's own
    Credibility credibility = Credibility::Absent;
    std::optional<int> confidence;
    std::optional<EntityId> speaker;      ///< nullopt: the document's voice, or no claim
};
/// nullopt if the lens joins them by nothing, or if both are the same entity.
std::optional<SameAsChain> sameAsChain(const ThreatCase& threatCase, const ClaimIndex& claims, const LensFilter& lens,
                                       EntityId from, EntityId to);

}  // namespace throughline
