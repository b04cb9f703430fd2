// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/campaign_graph.h"

#include <algorithm>

#include "core/engine/stop_check.h"
#include "core/graph/build_graph.h"
#include "core/model/shown_case.h"

namespace throughline {
namespace {

FlatGraph flatHops(const ReadingHops& hops)
{
    std::vector<NodePair> pairs;
    pairs.reserve(hops.hops().size());
    for (const ReadingHop& hop : hops.hops())
        pairs.push_back({hop.from, hop.to});
    return {hops.stopCount(), std::move(pairs), Orientation::Directed};
}

FlatGraph flatReading(const ThreatGraph& graph)
{
    std::vector<NodePair> pairs;
    pairs.reserve(graph.edgeCount());
    for (const GraphEdge& edge : graph.edges()) {
        const bool isForward = relationTypeInfo(edge.type).reading == Reading::Forward;
        pairs.push_back(isForward ? NodePair{edge.source, edge.target} : NodePair{edge.target, edge.source});
    }
    return {graph.nodeCount(), std::move(pairs), Orientation::Directed};
}

}  // namespace

bool endsPaths(const Entity& entity, Role role)
{
    switch (entity.type) {
    case EntityType::Location:
    case EntityType::AttackPattern:
    case EntityType::Tool:
    case EntityType::Document: return true;
    case EntityType::Identity: return role == Role::Speaker || entity.identityClass == IdentityClass::Class;
    default: return role == Role::Speaker;
    }
}

Result<std::shared_ptr<const CampaignGraph>> CampaignGraph::make(const ThreatCase& threatCase,
                                                                 std::shared_ptr<const ClaimIndex> claims,
                                                                 const ViewState& view, const Job& job)
{
    std::shared_ptr<CampaignGraph> campaign(new CampaignGraph);
    ShownCase shown = shownCase(threatCase, std::move(claims));
    campaign->m_case = std::move(shown.threatCase);
    campaign->m_claims = std::move(shown.claims);
    if (job.isStopped())
        return cancelledQuery();
    // A way into a fold by one member and out by another is no way that anybody reported.
    ViewState unfolded = view;
    unfolded.eraseFolds([](const auto&) { return true; });
    Result<ThreatGraph> graph = buildGraph(campaign->m_case, *campaign->m_claims, unfolded, job);
    if (!graph)
        return graph.error();
    campaign->m_graph = *std::move(graph);
    campaign->m_hops = std::make_unique<const ReadingHops>(campaign->m_case, *campaign->m_claims, campaign->m_graph, view, job);
    if (job.isStopped())
        return cancelledQuery();
    campaign->m_stops = flatHops(*campaign->m_hops);
    campaign->m_reading = flatReading(campaign->m_graph);
    campaign->leaveOutEnds();
    return std::shared_ptr<const CampaignGraph>(std::move(campaign));
}

void CampaignGraph::leaveOutEnds()
{
    m_mayCarry = Bits(m_stops.nodeCount());
    m_carriers = GraphMask(m_stops);
    for (NodeIndex node = 0; node < m_graph.nodeCount(); ++node)
        if (endsPaths(titleOf(node), m_graph.node(node).role)) {
            m_hasEnds = true;
            m_mayCarry.reset(node);
            m_carriers.dropLeaving(node);
        }
    m_hasIncidents = std::any_of(m_hops->hops().begin(), m_hops->hops().end(),
                                 [](const ReadingHop& hop) { return !hop.incidents.empty(); });
}

}  // namespace throughline
