// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/flat_graph.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace throughline {
namespace {

// The arcs of node v are counted in offsets[v + 2]; summed up, offsets[v + 1] is where they begin, and
// putting them there one by one moves it to where they end: the start of node v + 1.

void count(ArcRows& rows, NodeIndex at) { ++rows.offsets[at + 2]; }

void put(ArcRows& rows, NodeIndex at, NodeIndex end, EdgeIndex edge)
{
    const ArcIndex arc = rows.offsets[at + 1]++;
    rows.ends[arc] = end;
    rows.edges[arc] = edge;
}

ArcRows emptyRows(std::size_t nodeCount, std::size_t arcs)
{
    ArcRows rows;
    rows.offsets.assign(nodeCount + 2, 0);
    rows.ends.resize(arcs);
    rows.edges.resize(arcs);
    return rows;
}

void endCounting(ArcRows& rows) { std::partial_sum(rows.offsets.begin(), rows.offsets.end(), rows.offsets.begin()); }
void endPutting(ArcRows& rows) { rows.offsets.pop_back(); }

ArcRows directedRows(std::size_t nodeCount, std::span<const NodePair> edges, NodeIndex NodePair::*at,
                     NodeIndex NodePair::*other)
{
    ArcRows rows = emptyRows(nodeCount, edges.size());
    for (const NodePair& edge : edges)
        count(rows, edge.*at);
    endCounting(rows);
    for (EdgeIndex i = 0; i < edges.size(); ++i)
        put(rows, edges[i].*at, edges[i].*other, i);
    endPutting(rows);
    return rows;
}

ArcRows undirectedRows(std::size_t nodeCount, std::span<const NodePair> edges)
{
    ArcRows rows = emptyRows(nodeCount, 2 * edges.size());
    for (const NodePair& edge : edges) {
        count(rows, edge.tail);
        count(rows, edge.head);
    }
    endCounting(rows);
    for (EdgeIndex i = 0; i < edges.size(); ++i) {
        put(rows, edges[i].tail, edges[i].head, i);
        put(rows, edges[i].head, edges[i].tail, i);
    }
    endPutting(rows);
    return rows;
}

std::vector<std::uint32_t> byArc(const ArcRows& rows, std::span<const std::uint32_t> byEdge)
{
    std::vector<std::uint32_t> weights(rows.edges.size());
    for (std::size_t i = 0; i < weights.size(); ++i)
        weights[i] = byEdge[rows.edges[i]];
    return weights;
}

}  // namespace

FlatGraph::FlatGraph(std::size_t nodeCount, std::vector<NodePair> edges, Orientation orientation)
    : m_edges(std::move(edges)), m_orientation(orientation)
{
    assert(std::all_of(m_edges.begin(), m_edges.end(), [nodeCount](const NodePair& edge) {
        return edge.tail < nodeCount && edge.head < nodeCount;
    }));
    if (!isDirected()) {
        m_out = undirectedRows(nodeCount, m_edges);
        return;
    }
    m_out = directedRows(nodeCount, m_edges, &NodePair::tail, &NodePair::head);
    m_in = directedRows(nodeCount, m_edges, &NodePair::head, &NodePair::tail);
}

ArcWeights::ArcWeights(const FlatGraph& graph, std::span<const std::uint32_t> byEdge)
    : m_out(byArc(graph.out(), byEdge))
{
    assert(byEdge.size() == graph.edgeCount());
    if (graph.isDirected())
        m_in = byArc(graph.in(), byEdge);
    if (!byEdge.empty())
        m_largest = *std::max_element(byEdge.begin(), byEdge.end());
}

}  // namespace throughline
