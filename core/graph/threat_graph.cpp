// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/threat_graph.h"

#include <algorithm>
#include <limits>

namespace throughline {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

void setAt(std::vector<std::uint32_t>& table, std::size_t row, std::uint32_t value)
{
    if (row >= table.size())
        table.resize(row + 1, none);
    table[row] = value;
}

std::optional<std::uint32_t> at(const std::vector<std::uint32_t>& table, std::size_t row)
{
    return row < table.size() && table[row] != none ? std::optional(table[row]) : std::nullopt;
}

std::vector<NodePair> pairsOf(const std::vector<GraphEdge>& edges)
{
    std::vector<NodePair> pairs;
    pairs.reserve(edges.size());
    for (const GraphEdge& edge : edges)
        pairs.push_back({edge.source, edge.target});
    return pairs;
}

}  // namespace

ThreatGraph::ThreatGraph(std::vector<GraphNode> nodes, std::vector<GraphEdge> edges)
    : m_nodes(std::move(nodes)), m_edges(std::move(edges)),
      m_flat(m_nodes.size(), pairsOf(m_edges), Orientation::Directed)
{
    for (NodeIndex i = 0; i < m_nodes.size(); ++i)
        for (const EntityId entity : m_nodes[i].entities)
            setAt(m_nodeOfEntity, rowOf(entity), i);
    for (EdgeIndex i = 0; i < m_edges.size(); ++i)
        for (const RelationshipId relationship : m_edges[i].relationships)
            setAt(m_edgeOfRelationship, rowOf(relationship), i);
}

std::optional<NodeIndex> ThreatGraph::nodeOf(EntityId entity) const { return at(m_nodeOfEntity, rowOf(entity)); }

std::optional<EdgeIndex> ThreatGraph::edgeOf(RelationshipId relationship) const
{
    return at(m_edgeOfRelationship, rowOf(relationship));
}

const GraphFold* ThreatGraph::foldAt(NodeIndex node) const
{
    const auto found = std::lower_bound(folds.begin(), folds.end(), node, [](const GraphFold& fold, NodeIndex n) { return fold.node < n; });
    return found != folds.end() && found->node == node ? &*found : nullptr;
}

}  // namespace throughline
