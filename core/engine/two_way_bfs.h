// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "core/engine/graph_view.h"
#include "core/engine/node_path.h"
#include "core/engine/scratch.h"
#include "core/engine/stop_check.h"

namespace throughline {

inline std::uint64_t saturatingSum(std::uint64_t a, std::uint64_t b)
{
    return a + b < a ? std::numeric_limits<std::uint64_t>::max() : a + b;
}

inline std::uint64_t saturatingProduct(std::uint64_t a, std::uint64_t b)
{
    constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
    return a != 0 && b > most / a ? most : a * b;
}

/// Nodes in the order in which one side of a search found them.
struct BfsSide {
    struct Reached {
        NodeIndex node = 0;
        std::uint32_t via = 0;  ///< position of the neighbour on the way to this side's end
        EdgeIndex edge = 0;     ///< the edge to it
    };
    std::vector<Reached> reached;
    std::vector<std::uint64_t> ways;    ///< by position, where ways are counted
    std::vector<std::uint32_t> levels;  ///< position at which each complete depth begins, and the end of the last
    std::size_t arcs = 0;               ///< of the outermost depth: what it costs to go one further

    void begin(NodeIndex node, std::size_t degree)
    {
        reached.assign(1, {node, 0, 0});
        ways.assign(1, 1);
        levels.assign({0, 1});
        arcs = degree;
    }
    std::size_t depth() const { return levels.size() - 2; }
    bool isAt(std::uint32_t position, std::size_t at) const
    {
        return position >= levels[at] && position < levels[at + 1];
    }
};

/// What a search from both ends leaves in its thread. A mark is a position and, in the lowest bit, the
/// side: 0 ahead, 1 back.
struct TwoWayScratch {
    StampedArray<std::uint32_t> marks;
    BfsSide ahead;
    BfsSide back;

    bool isAhead(NodeIndex node) const { return marks.has(node) && (marks[node] & 1U) == 0; }
    bool isBack(NodeIndex node) const { return marks.has(node) && (marks[node] & 1U) != 0; }
    std::uint32_t position(NodeIndex node) const { return marks[node] >> 1; }
};

/// An edge of a shortest path between the outermost complete depths of the two sides.
struct Crossing {
    std::uint32_t ahead = 0;  ///< positions
    std::uint32_t back = 0;
    EdgeIndex edge = 0;
};

enum class ShortestWanted {
    First,  ///< the crossing of the first path by the tie rule
    Count,  ///< how many paths there are; any crossing
};

/// Breadth first search from both ends, always one depth further on the side that has fewer arcs to look at.
///
/// Ahead, nodes are found in lexicographic order of the least edge sequence that leads to them: by
/// induction the nodes of a depth are, and the next depth is found from them in that order, each by its
/// least edge. So the first way to a node is the least one, and of two crossings the one whose node was
/// found first ahead lies on the lesser path. Back, each node keeps the least edge that leads nearer to
/// the end, and following these is the least way on.
template <class Rows, ShortestWanted wanted>
class TwoWayBfs {
public:
    TwoWayBfs(const GraphView& view, const Rows& kept, TwoWayScratch& scratch, const Job& job)
        : m_out(view.graph().out()), m_in(view.graph().in()), m_kept(kept), m_scratch(scratch), m_stop(job)
    {
    }

    /// Two different nodes of the view. False if stopped.
    bool run(NodeIndex from, NodeIndex to, std::size_t nodeCount, std::size_t maxHops)
    {
        m_scratch.marks.begin(nodeCount);
        m_scratch.ahead.begin(from, m_out.degree(from));
        m_scratch.back.begin(to, m_in.degree(to));
        m_scratch.marks.set(from, 0);
        m_scratch.marks.set(to, 1);
        while (!m_hasMet && m_scratch.ahead.depth() + m_scratch.back.depth() < maxHops) {
            const bool isAhead = m_scratch.ahead.arcs <= m_scratch.back.arcs;
            BfsSide& side = isAhead ? m_scratch.ahead : m_scratch.back;
            const std::size_t begin = side.levels[side.depth()];
            const std::size_t end = side.levels.back();
            if (begin == end)
                return true;
            side.arcs = 0;
            if (!(isAhead ? expandAhead(begin, end) : expandBack(begin, end)))
                return false;
            if (!m_hasMet)
                side.levels.push_back(static_cast<std::uint32_t>(side.reached.size()));
        }
        return true;
    }

    bool hasMet() const { return m_hasMet; }
    const Crossing& crossing() const { return m_crossing; }
    std::uint64_t count() const { return m_count; }

private:
    bool expandAhead(std::size_t begin, std::size_t end)
    {
        BfsSide& side = m_scratch.ahead;
        for (std::size_t i = begin; i < end; ++i) {
            const NodeIndex node = side.reached[i].node;
            const ArcIndex last = m_out.end(node);
            for (ArcIndex arc = m_out.begin(node); arc < last; ++arc) {
                if (!m_kept.out(arc))
                    continue;
                const NodeIndex next = m_out.ends[arc];
                if (!m_scratch.marks.has(next))
                    reach(side, m_out, next, {next, static_cast<std::uint32_t>(i), m_out.edges[arc]}, 0);
                else if (const std::uint32_t mark = m_scratch.marks[next]; (mark & 1U) != 0)
                    meet({static_cast<std::uint32_t>(i), mark >> 1, m_out.edges[arc]});
                else if (wanted == ShortestWanted::Count && (mark >> 1) >= end)
                    side.ways[mark >> 1] = saturatingSum(side.ways[mark >> 1], side.ways[i]);
                if (wanted == ShortestWanted::First && m_hasMet)
                    return true;
            }
            if (m_stop(1 + m_out.degree(node)))
                return false;
        }
        return true;
    }

    bool expandBack(std::size_t begin, std::size_t end)
    {
        BfsSide& side = m_scratch.back;
        for (std::size_t i = begin; i < end; ++i) {
            const NodeIndex node = side.reached[i].node;
            const ArcIndex last = m_in.end(node);
            for (ArcIndex arc = m_in.begin(node); arc < last; ++arc) {
                if (!m_kept.in(arc))
                    continue;
                const NodeIndex next = m_in.ends[arc];
                const BfsSide::Reached step{next, static_cast<std::uint32_t>(i), m_in.edges[arc]};
                if (!m_scratch.marks.has(next))
                    reach(side, m_in, next, step, 1);
                else if (const std::uint32_t mark = m_scratch.marks[next]; (mark & 1U) == 0)
                    meet({mark >> 1, step.via, step.edge});
                else if ((mark >> 1) >= end)
                    reachAgain(side, mark >> 1, step);
            }
            if (m_stop(1 + m_in.degree(node)))
                return false;
        }
        return true;
    }

    void reach(BfsSide& side, const ArcRows& rows, NodeIndex next, const BfsSide::Reached& step, std::uint32_t sign)
    {
        m_scratch.marks.set(next, static_cast<std::uint32_t>(side.reached.size() << 1) | sign);
        side.reached.push_back(step);
        side.arcs += rows.degree(next);
        if constexpr (wanted == ShortestWanted::Count)
            side.ways.push_back(side.ways[step.via]);
    }

    void reachAgain(BfsSide& side, std::uint32_t position, const BfsSide::Reached& step)
    {
        if constexpr (wanted == ShortestWanted::Count)
            side.ways[position] = saturatingSum(side.ways[position], side.ways[step.via]);
        else if (step.edge < side.reached[position].edge)
            side.reached[position] = step;
    }

    void meet(const Crossing& crossing)
    {
        if constexpr (wanted == ShortestWanted::Count)
            m_count = saturatingSum(m_count, saturatingProduct(m_scratch.ahead.ways[crossing.ahead],
                                                               m_scratch.back.ways[crossing.back]));
        if (!m_hasMet || crossing.ahead < m_crossing.ahead
            || (crossing.ahead == m_crossing.ahead && crossing.edge < m_crossing.edge))
            m_crossing = crossing;
        m_hasMet = true;
    }

    const ArcRows& m_out;
    const ArcRows& m_in;
    const Rows& m_kept;
    TwoWayScratch& m_scratch;
    StopCheck m_stop;
    Crossing m_crossing;
    std::uint64_t m_count = 0;
    bool m_hasMet = false;
};

}  // namespace throughline
