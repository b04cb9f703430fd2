// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/graph_view.h"

#include <algorithm>
#include <cassert>

namespace throughline {
namespace {

/// Calls `visit` with the arcs of `edge` in the row of `node`: one, or two for a self loop of an
/// undirected graph. Rows are ascending by edge.
template <class Visit>
void forArcs(const ArcRows& rows, NodeIndex node, EdgeIndex edge, const Visit& visit)
{
    const auto first = rows.edges.begin() + rows.begin(node);
    const auto last = rows.edges.begin() + rows.end(node);
    for (auto at = std::lower_bound(first, last, edge); at != last && *at == edge; ++at)
        visit(static_cast<ArcIndex>(at - rows.edges.begin()));
}

}  // namespace

GraphMask::GraphMask(const FlatGraph& graph)
    : m_graph(&graph), m_nodes(graph.nodeCount()), m_out(graph.out().edges.size()),
      m_in(graph.isDirected() ? graph.in().edges.size() : 0)
{
}

GraphMask::GraphMask(const FlatGraph& graph, const Bits& nodes, const Bits& edges) : GraphMask(graph)
{
    m_nodes = nodes;
    const auto fill = [&](const ArcRows& rows, Bits& bits) {
        for (NodeIndex node = 0; node < graph.nodeCount(); ++node)
            for (ArcIndex arc = rows.begin(node); arc < rows.end(node); ++arc)
                if (!nodes.test(node) || !nodes.test(rows.ends[arc]) || !edges.test(rows.edges[arc]))
                    bits.reset(arc);
    };
    fill(graph.out(), m_out);
    if (graph.isDirected())
        fill(graph.in(), m_in);
}

void GraphMask::dropNode(NodeIndex node)
{
    m_nodes.reset(node);
    const ArcRows& out = m_graph->out();
    for (ArcIndex arc = out.begin(node); arc < out.end(node); ++arc)
        dropEdge(out.edges[arc]);
    if (!m_graph->isDirected())
        return;
    const ArcRows& in = m_graph->in();
    for (ArcIndex arc = in.begin(node); arc < in.end(node); ++arc)
        dropEdge(in.edges[arc]);
}

void GraphMask::dropEdge(EdgeIndex edge)
{
    const NodePair ends = m_graph->edge(edge);
    forArcs(m_graph->out(), ends.tail, edge, [this](ArcIndex arc) { m_out.reset(arc); });
    if (m_graph->isDirected())
        forArcs(m_graph->in(), ends.head, edge, [this](ArcIndex arc) { m_in.reset(arc); });
    else
        forArcs(m_graph->out(), ends.head, edge, [this](ArcIndex arc) { m_out.reset(arc); });
}

void GraphMask::restoreEdge(EdgeIndex edge)
{
    const NodePair ends = m_graph->edge(edge);
    if (!hasNode(ends.tail) || !hasNode(ends.head))
        return;
    forArcs(m_graph->out(), ends.tail, edge, [this](ArcIndex arc) { m_out.set(arc); });
    if (m_graph->isDirected())
        forArcs(m_graph->in(), ends.head, edge, [this](ArcIndex arc) { m_in.set(arc); });
    else
        forArcs(m_graph->out(), ends.head, edge, [this](ArcIndex arc) { m_out.set(arc); });
}

void GraphMask::dropLeaving(NodeIndex node)
{
    assert(m_graph->isDirected());
    for (const EdgeIndex edge : m_graph->out().edgesOf(node))
        dropEdge(edge);
}

bool GraphMask::hasEdge(EdgeIndex edge) const
{
    bool has = false;
    forArcs(m_graph->out(), m_graph->edge(edge).tail, edge, [&](ArcIndex arc) { has = has || m_out.test(arc); });
    return has;
}

}  // namespace throughline
