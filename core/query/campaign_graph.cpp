// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/campaign_graph.h"

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

CampaignGraph::CampaignGraph(const ThreatCase& threatCase, std::shared_ptr<const ClaimIndex> claims,
                             const ViewState& view)
    : m_case(), m_carriers(m_stops)
{
    ShownCase shown = shownCase(threatCase, std::move(claims));
    m_case = std::move(shown.threatCase);
    m_claims = std::move(shown.claims);
    m_graph = buildGraph(m_case, *m_claims, view);
    m_hops = std::make_unique<const ReadingHops>(m_case, *m_claims, m_graph);
    m_stops = flatHops(*m_hops);
    m_reading = flatReading(m_graph);
    m_mayCarry = Bits(m_stops.nodeCount());
    m_carriers = GraphMask(m_stops);
    for (NodeIndex node = 0; node < m_graph.nodeCount(); ++node)
        if (endsPaths(titleOf(node), m_graph.node(node).role)) {
            m_mayCarry.reset(node);
            m_carriers.dropLeaving(node);
        }
    for (EdgeIndex i = 0; i < m_hops->hops().size(); ++i) {
        const ReadingHop& hop = m_hops->hops()[i];
        m_hasIncidents = m_hasIncidents || !hop.incidents.empty();
        if (hop.isFromStartOnly)
            m_carriers.dropEdge(i);
    }
}

}  // namespace throughline
