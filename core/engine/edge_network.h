// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/engine/graph_view.h"
#include "core/engine/scratch.h"
#include "core/engine/unit_flow.h"

namespace throughline {

/// What paths that share no edge lay on the edges of a graph.
struct EdgeFlowScratch {
    enum Mark : std::uint8_t { isSource = 1, isTarget = 2, isPassed = 4 };
    StampedArray<std::uint8_t> marks;
    StampedArray<NodeIndex> flow;  ///< by edge with a unit on it: the node it flows to
    std::vector<FlowState> sources;
    std::vector<FlowState> targets;
};

/// A network for UnitFlow in which each edge lets one unit pass; the states are the nodes. An
/// undirected edge may be passed either way; the other way then undoes it.
template <class Rows>
class EdgeNetwork {
public:
    EdgeNetwork(const GraphView& view, const Rows& rows, EdgeFlowScratch& scratch)
        : m_graph(view.graph()), m_rows(rows), m_out(m_graph.out()), m_in(m_graph.in()), m_scratch(scratch)
    {
    }

    /// False: a node is both source and target.
    bool begin(std::span<const NodeIndex> sources, std::span<const NodeIndex> targets)
    {
        m_scratch.marks.begin(m_graph.nodeCount());
        m_scratch.flow.begin(m_graph.edgeCount());
        addEnds(m_scratch.sources, sources, EdgeFlowScratch::isSource);
        addEnds(m_scratch.targets, targets, EdgeFlowScratch::isTarget);
        for (const NodeIndex target : m_scratch.targets)
            if (hasMark(target, EdgeFlowScratch::isSource))
                return false;
        return true;
    }

    std::size_t stateCount() const { return m_graph.nodeCount(); }
    std::size_t startCount(FlowSide side) const { return starts(side).size(); }
    FlowState start(FlowSide side, std::size_t i) const { return starts(side)[i]; }
    bool isStart(FlowSide side, FlowState state) const
    {
        return hasMark(state, side == FlowSide::Sources ? EdgeFlowScratch::isSource : EdgeFlowScratch::isTarget);
    }
    std::uint64_t cost(FlowSide side, FlowState state) const
    {
        return 1 + (side == FlowSide::Sources ? m_out : m_in).degree(state);
    }
    FlowState cameFrom(FlowSide, FlowState state, EdgeIndex via) const
    {
        return m_graph.edge(via).tail ^ m_graph.edge(via).head ^ state;
    }

    template <FlowSide side, class Visit>
    bool leave(FlowState node, const Visit& visit) const
    {
        constexpr bool isAhead = side == FlowSide::Sources;
        const bool isPassed = hasMark(node, EdgeFlowScratch::isPassed);
        const ArcRows& rows = isAhead ? m_out : m_in;
        for (ArcIndex arc = rows.begin(node); arc < rows.end(node); ++arc)
            if ((isAhead ? m_rows.out(arc) : m_rows.in(arc))
                && !(isPassed && flowsTo(rows.edges[arc], isAhead ? rows.ends[arc] : node))
                && visit(rows.ends[arc], rows.edges[arc]))
                return true;
        return isPassed && m_graph.isDirected() && undo<side>(node, visit);
    }

    void augment(std::span<const FlowState> path, std::span<const EdgeIndex> edges)
    {
        for (std::size_t i = 0; i < edges.size(); ++i) {
            setMark(path[i], EdgeFlowScratch::isPassed);
            setMark(path[i + 1], EdgeFlowScratch::isPassed);
            if (m_scratch.flow.has(edges[i]))
                m_scratch.flow.erase(edges[i]);
            else
                m_scratch.flow.set(edges[i], path[i + 1]);
        }
    }

    template <class Visit>
    void saturatedInto(FlowState node, const Visit& visit) const
    {
        if (!hasMark(node, EdgeFlowScratch::isPassed))
            return;
        for (ArcIndex arc = m_in.begin(node); arc < m_in.end(node); ++arc)
            if (flowsTo(m_in.edges[arc], node))
                visit(CutElement{m_in.edges[arc], m_in.ends[arc], node});
    }
    template <class Visit>
    void saturatedFrom(FlowState node, const Visit& visit) const
    {
        if (!hasMark(node, EdgeFlowScratch::isPassed))
            return;
        for (ArcIndex arc = m_out.begin(node); arc < m_out.end(node); ++arc)
            if (flowsTo(m_out.edges[arc], m_out.ends[arc]))
                visit(CutElement{m_out.edges[arc], node, m_out.ends[arc]});
    }

private:
    bool hasMark(NodeIndex node, unsigned mark) const { return (m_scratch.marks.valueOr(node, 0) & mark) != 0; }
    void setMark(NodeIndex node, unsigned mark)
    {
        m_scratch.marks.set(node, static_cast<std::uint8_t>(m_scratch.marks.valueOr(node, 0) | mark));
    }
    bool flowsTo(EdgeIndex edge, NodeIndex node) const { return m_scratch.flow.has(edge) && m_scratch.flow[edge] == node; }
    const std::vector<FlowState>& starts(FlowSide side) const
    {
        return side == FlowSide::Sources ? m_scratch.sources : m_scratch.targets;
    }
    void addEnds(std::vector<FlowState>& ends, std::span<const NodeIndex> nodes, unsigned mark)
    {
        ends.clear();
        for (const NodeIndex node : nodes)
            if (m_rows.node(node) && !hasMark(node, mark)) {
                setMark(node, mark);
                ends.push_back(node);
            }
    }
    /// Ways back along what flows into the node (Sources) or out of it (Targets).
    template <FlowSide side, class Visit>
    bool undo(NodeIndex node, const Visit& visit) const
    {
        const ArcRows& rows = side == FlowSide::Sources ? m_in : m_out;
        for (ArcIndex arc = rows.begin(node); arc < rows.end(node); ++arc)
            if (m_scratch.flow.has(rows.edges[arc]) && visit(rows.ends[arc], rows.edges[arc]))
                return true;
        return false;
    }

    const FlatGraph& m_graph;
    Rows m_rows;
    const ArcRows& m_out;
    const ArcRows& m_in;
    EdgeFlowScratch& m_scratch;
};

}  // namespace throughline
