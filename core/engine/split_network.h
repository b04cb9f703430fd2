// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "core/engine/graph_view.h"
#include "core/engine/scratch.h"
#include "core/engine/unit_flow.h"

namespace throughline {

/// What paths that share no node lay on the nodes of a graph.
struct SplitScratch {
    enum Mark : std::uint8_t { isSource = 1, isTarget = 2, isFirst = 4, isLast = 8 };
    struct Passing {
        NodeIndex before = 0;
        NodeIndex after = 0;
    };
    StampedArray<std::uint8_t> marks;
    StampedArray<Passing> flow;  ///< nodes that a unit passes, and sources and targets
    std::vector<FlowState> firsts;  ///< "in" of what the sources lead to
    std::vector<FlowState> lasts;   ///< "out" of what leads to the targets
    std::vector<EdgeIndex> joining;
    bool isOverlapping = false;
};

/// A network for UnitFlow in which each node but the sources and targets lets one unit pass: split
/// in thought into an "in" (state 2 v) and an "out" (2 v + 1) with one unit between. Sources and
/// targets are no states: a search starts at what they are joined to.
template <class Rows>
class SplitNetwork {
public:
    SplitNetwork(const GraphView& view, const Rows& rows, SplitScratch& scratch)
        : m_graph(view.graph()), m_rows(rows), m_out(m_graph.out()), m_in(m_graph.in()), m_scratch(scratch)
    {
    }

    /// False: some path has no node between source and target (`joining`, or `isOverlapping`).
    bool begin(std::span<const NodeIndex> sources, std::span<const NodeIndex> targets);

    static NodeIndex nodeOf(FlowState state) { return state / 2; }
    static FlowState inOf(NodeIndex node) { return 2 * node; }
    static FlowState outOf(NodeIndex node) { return 2 * node + 1; }
    /// The next node of the flow through `node`, or `none` before a target.
    static constexpr NodeIndex none = ~NodeIndex{0};
    NodeIndex after(NodeIndex node) const { return m_scratch.flow[node].after; }
    NodeIndex before(NodeIndex node) const { return m_scratch.flow[node].before; }
    bool isPassed(NodeIndex node) const { return m_scratch.flow.has(node) && !isEnd(node); }

    std::size_t stateCount() const { return 2 * m_graph.nodeCount(); }
    std::size_t startCount(FlowSide side) const { return starts(side).size(); }
    FlowState start(FlowSide side, std::size_t i) const { return starts(side)[i]; }
    bool isStart(FlowSide side, FlowState state) const
    {
        return isIn(state) == (side == FlowSide::Sources)
               && hasMark(nodeOf(state), side == FlowSide::Sources ? SplitScratch::isFirst : SplitScratch::isLast);
    }
    std::uint64_t cost(FlowSide side, FlowState state) const
    {
        if (isIn(state) == (side == FlowSide::Sources))
            return 1;
        return 1 + (side == FlowSide::Sources ? m_out : m_in).degree(nodeOf(state));
    }
    FlowState cameFrom(FlowSide, FlowState, std::uint32_t via) const { return via; }

    template <FlowSide side, class Visit>
    bool leave(FlowState state, const Visit& visit) const
    {
        constexpr bool isAhead = side == FlowSide::Sources;
        const NodeIndex node = nodeOf(state);
        const bool hasFlow = m_scratch.flow.has(node);
        if (isIn(state) == isAhead) {
            if (!hasFlow)
                return visit(state ^ 1U, state);
            const NodeIndex back = isAhead ? before(node) : after(node);
            return back != none && visit(isAhead ? outOf(back) : inOf(back), state);
        }
        if (hasFlow && visit(state ^ 1U, state))
            return true;
        const ArcRows& rows = isAhead ? m_out : m_in;
        for (ArcIndex arc = rows.begin(node); arc < rows.end(node); ++arc)
            if ((isAhead ? m_rows.out(arc) : m_rows.in(arc))
                && visit(isAhead ? inOf(rows.ends[arc]) : outOf(rows.ends[arc]), state))
                return true;
        return false;
    }

    void augment(std::span<const FlowState> path, std::span<const std::uint32_t> vias);

    template <class Visit>
    void saturatedInto(FlowState state, const Visit& visit) const
    {
        if (!isIn(state) && isPassed(nodeOf(state)))
            visit(CutElement{nodeOf(state), inOf(nodeOf(state)), state});
    }
    template <class Visit>
    void saturatedFrom(FlowState state, const Visit& visit) const
    {
        if (isIn(state) && isPassed(nodeOf(state)))
            visit(CutElement{nodeOf(state), state, outOf(nodeOf(state))});
    }

private:
    static bool isIn(FlowState state) { return (state & 1U) == 0; }
    bool hasMark(NodeIndex node, unsigned mark) const { return (m_scratch.marks.valueOr(node, 0) & mark) != 0; }
    bool isEnd(NodeIndex node) const { return hasMark(node, SplitScratch::isSource | SplitScratch::isTarget); }
    const std::vector<FlowState>& starts(FlowSide side) const
    {
        return side == FlowSide::Sources ? m_scratch.firsts : m_scratch.lasts;
    }
    /// True if the node had not borne the mark.
    bool mark(NodeIndex node, unsigned mark)
    {
        const unsigned marks = m_scratch.marks.valueOr(node, 0);
        m_scratch.marks.set(node, static_cast<std::uint8_t>(marks | mark));
        return (marks & mark) == 0;
    }
    void addSource(NodeIndex source);
    void addTarget(NodeIndex target);
    void link(NodeIndex from, NodeIndex to);

    const FlatGraph& m_graph;
    Rows m_rows;
    const ArcRows& m_out;
    const ArcRows& m_in;
    SplitScratch& m_scratch;
};

template <class Rows>
bool SplitNetwork<Rows>::begin(std::span<const NodeIndex> sources, std::span<const NodeIndex> targets)
{
    m_scratch.marks.begin(m_graph.nodeCount());
    m_scratch.flow.begin(m_graph.nodeCount());
    m_scratch.firsts.clear();
    m_scratch.lasts.clear();
    m_scratch.joining.clear();
    m_scratch.isOverlapping = false;
    for (const NodeIndex source : sources)
        if (m_rows.node(source))
            mark(source, SplitScratch::isSource);
    for (const NodeIndex target : targets)
        if (m_rows.node(target)) {
            mark(target, SplitScratch::isTarget);
            m_scratch.isOverlapping = m_scratch.isOverlapping || hasMark(target, SplitScratch::isSource);
        }
    for (const NodeIndex source : sources)
        if (m_rows.node(source))
            addSource(source);
    for (const NodeIndex target : targets)
        if (m_rows.node(target))
            addTarget(target);
    return !m_scratch.isOverlapping && m_scratch.joining.empty();
}

template <class Rows>
void SplitNetwork<Rows>::addSource(NodeIndex source)
{
    if (!m_scratch.flow.insert(source, {none, none}))
        return;
    for (ArcIndex arc = m_out.begin(source); arc < m_out.end(source); ++arc) {
        const NodeIndex end = m_out.ends[arc];
        if (!m_rows.out(arc))
            continue;
        if (hasMark(end, SplitScratch::isTarget) && end != source)
            m_scratch.joining.push_back(m_out.edges[arc]);
        else if (!isEnd(end) && mark(end, SplitScratch::isFirst))
            m_scratch.firsts.push_back(inOf(end));
    }
}

template <class Rows>
void SplitNetwork<Rows>::addTarget(NodeIndex target)
{
    if (!m_scratch.flow.insert(target, {none, none}))
        return;
    for (ArcIndex arc = m_in.begin(target); arc < m_in.end(target); ++arc) {
        const NodeIndex end = m_in.ends[arc];
        if (m_rows.in(arc) && !isEnd(end) && mark(end, SplitScratch::isLast))
            m_scratch.lasts.push_back(outOf(end));
    }
}

template <class Rows>
void SplitNetwork<Rows>::link(NodeIndex from, NodeIndex to)
{
    if (from != none) {
        m_scratch.flow.insert(from, {none, none});
        m_scratch.flow[from].after = to;
    }
    if (to != none) {
        m_scratch.flow.insert(to, {none, none});
        m_scratch.flow[to].before = from;
    }
}

template <class Rows>
void SplitNetwork<Rows>::augment(std::span<const FlowState> path, std::span<const std::uint32_t>)
{
    link(none, nodeOf(path.front()));
    for (std::size_t i = 1; i < path.size(); ++i) {
        // From "in" to "out" of another node undoes that node's way on: it gets another one, or is left.
        if (isIn(path[i - 1]))
            continue;
        if (nodeOf(path[i - 1]) == nodeOf(path[i]))
            m_scratch.flow.erase(nodeOf(path[i]));
        else
            link(nodeOf(path[i - 1]), nodeOf(path[i]));
    }
    link(nodeOf(path.back()), none);
}

}  // namespace throughline
