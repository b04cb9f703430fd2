// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/foretold_picture.h"

#include <algorithm>

namespace throughline {
namespace {

bool isIn(const ThreatGraph& next, const GraphNode& node)
{
    return std::any_of(node.entities.begin(), node.entities.end(), [&](EntityId id) { return next.nodeOf(id).has_value(); });
}

bool isIn(const ThreatGraph& next, const GraphEdge& edge)
{
    return std::any_of(edge.relationships.begin(), edge.relationships.end(), [&](RelationshipId id) { return next.edgeOf(id).has_value(); });
}

}  // namespace

std::vector<bool> goneFrom(const Picture& picture, const ThreatGraph& next)
{
    const PicturePlan& plan = picture.plan;
    const ThreatGraph& graph = *picture.graph;
    std::vector<bool> isCardGone(plan.cards.size());
    for (std::size_t i = 0; i < plan.cards.size(); ++i)
        isCardGone[i] = std::none_of(plan.cards[i].nodes.begin(), plan.cards[i].nodes.end(), [&](NodeIndex node) { return isIn(next, graph.node(node)); });
    const auto isGroupGone = [&](std::uint32_t group) {
        const std::vector<std::uint32_t>& cards = plan.groups[group].cards;
        return std::all_of(cards.begin(), cards.end(), [&](std::uint32_t card) { return isCardGone[card]; });
    };
    const auto isEndGone = [&](const PlanEnd& end) { return end.isGroup ? isGroupGone(end.index) : isCardGone[end.index]; };
    const auto isLinkGone = [&](const PlanLink& link) {
        const bool hasNone = std::none_of(link.edges.begin(), link.edges.end(), [&](EdgeIndex edge) { return isIn(next, graph.edge(edge)); });
        return (hasNone && !link.edges.empty()) || isEndGone(link.from) || isEndGone(link.to);
    };
    std::vector<bool> isGone(picture.display.hits.size());
    for (std::size_t i = 0; i < isGone.size(); ++i) {
        const Hit& hit = picture.display.hits[i];
        switch (hit.kind) {
        case HitKind::Card: isGone[i] = isCardGone[hit.index]; break;
        case HitKind::Link: isGone[i] = isLinkGone(plan.links[hit.index]); break;
        case HitKind::Group: isGone[i] = isGroupGone(hit.index); break;
        default: break;
        }
    }
    return isGone;
}

}  // namespace throughline
