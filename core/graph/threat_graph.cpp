// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/threat_graph.h"

#include <algorithm>
#include <cassert>
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

/// Compressed rows: the edges of each end node, ascending.
template <class EndOf>
void fillRows(std::size_t nodeCount, const std::vector<GraphEdge>& edges, EndOf endOf,
              std::vector<std::uint32_t>& offsets, std::vector<EdgeIndex>& rows)
{
    offsets.assign(nodeCount + 1, 0);
    for (const GraphEdge& edge : edges)
        ++offsets[endOf(edge) + 1];
    for (std::size_t i = 0; i < nodeCount; ++i)
        offsets[i + 1] += offsets[i];
    rows.resize(edges.size());
    std::vector<std::uint32_t> next(offsets.begin(), offsets.end() - 1);
    for (EdgeIndex i = 0; i < edges.size(); ++i)
        rows[next[endOf(edges[i])]++] = i;
}

}  // namespace

ThreatGraph::ThreatGraph(std::vector<GraphNode> nodes, std::vector<GraphEdge> edges)
    : m_nodes(std::move(nodes)), m_edges(std::move(edges))
{
    assert(std::all_of(m_edges.begin(), m_edges.end(), [this](const GraphEdge& edge) {
        return edge.source < m_nodes.size() && edge.target < m_nodes.size();
    }));
    fillRows(m_nodes.size(), m_edges, [](const GraphEdge& edge) { return edge.source; }, m_outOffsets, m_outEdges);
    fillRows(m_nodes.size(), m_edges, [](const GraphEdge& edge) { return edge.target; }, m_inOffsets, m_inEdges);
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

}  // namespace throughline
