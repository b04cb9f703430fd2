// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/simple_path_graph.h"

#include <algorithm>
#include <limits>

namespace throughline {
namespace {

using Hops = SimplePathScratch::Hops;
constexpr std::uint32_t unknown = std::numeric_limits<std::uint32_t>::max();

template <class Rows>
class Builder {
public:
    Builder(const GraphView& view, const Rows& kept, std::size_t maxHops, const Job& job, SimplePathScratch& scratch)
        : m_view(view), m_kept(kept),
          m_maxHops(static_cast<std::uint32_t>(std::min<std::size_t>(maxHops, unknown - 1))), m_scratch(scratch), m_stop(job)
    {
    }

    bool run(NodeIndex from, NodeIndex to)
    {
        m_scratch.hops.begin(m_view.nodeCount());
        m_scratch.aheadNodes.assign(1, from);
        m_scratch.backNodes.assign(1, to);
        m_scratch.hops.set(from, {0, unknown});
        m_scratch.hops.set(to, {unknown, 0});
        Side ahead{m_view.graph().out(), m_scratch.aheadNodes, m_view.graph().out().degree(from)};
        Side back{m_view.graph().in(), m_scratch.backNodes, m_view.graph().in().degree(to)};
        while (ahead.depth + back.depth < m_maxHops && !ahead.isExhausted() && !back.isExhausted())
            if (!(ahead.arcs < back.arcs ? expand<true>(ahead, unknown) : expand<false>(back, unknown)))
                return false;
        // Further back only where the side ahead has been: a node from which the finish is `depth + 1`
        // edges away is of use only if it is at most the rest away from the start.
        while (back.depth < m_maxHops && !back.isExhausted())
            if (!expand<false>(back, m_maxHops - back.depth - 1))
                return false;
        return number(from, to);
    }

private:
    struct Side {
        const ArcRows& rows;
        std::vector<NodeIndex>& nodes;
        std::size_t arcs = 0;       ///< of the outermost depth
        std::size_t levelBegin = 0;
        std::uint32_t depth = 0;

        bool isExhausted() const { return levelBegin == nodes.size(); }
    };

    /// One depth further, onto nodes at most `mostAhead` edges from the start (unknown: onto all).
    template <bool isAhead>
    bool expand(Side& side, std::uint32_t mostAhead)
    {
        const std::size_t end = side.nodes.size();
        side.arcs = 0;
        for (std::size_t i = side.levelBegin; i < end; ++i) {
            const NodeIndex node = side.nodes[i];
            if (mostAhead != unknown && m_scratch.hops[node].ahead > mostAhead + 1)
                continue;
            const ArcIndex last = side.rows.end(node);
            for (ArcIndex arc = side.rows.begin(node); arc < last; ++arc) {
                if (!(isAhead ? m_kept.out(arc) : m_kept.in(arc)))
                    continue;
                const NodeIndex next = side.rows.ends[arc];
                if (!m_scratch.hops.has(next))
                    m_scratch.hops.set(next, {unknown, unknown});
                Hops& hops = m_scratch.hops[next];
                std::uint32_t& mine = isAhead ? hops.ahead : hops.back;
                if (mine != unknown || hops.ahead > mostAhead)
                    continue;
                mine = side.depth + 1;
                side.nodes.push_back(next);
                side.arcs += side.rows.degree(next);
            }
            if (m_stop(1 + side.rows.degree(node)))
                return false;
        }
        side.levelBegin = end;
        ++side.depth;
        return true;
    }

    /// Breadth first from the start along arcs that leave enough hops to arrive.
    bool number(NodeIndex from, NodeIndex to)
    {
        SimplePathGraph& small = m_scratch.graph;
        m_scratch.numbers.begin(m_view.nodeCount());
        m_scratch.numbers.set(from, SimplePathGraph::start);
        m_scratch.numbers.set(to, SimplePathGraph::finish);
        m_scratch.depths.assign({0, unknown});
        small.nodes.assign({from, to});
        small.arcs.clear();
        small.lastEdges.clear();
        small.offsets.assign(1, 0);
        small.lastOffsets.assign(1, 0);
        for (std::uint32_t i = 0; i < small.nodes.size(); ++i) {
            if (i != SimplePathGraph::finish)
                addArcs(i, from);
            if (m_stop(1 + m_view.graph().out().degree(small.nodes[i])))
                return false;
            small.offsets.push_back(static_cast<std::uint32_t>(small.arcs.size()));
            small.lastOffsets.push_back(static_cast<std::uint32_t>(small.lastEdges.size()));
        }
        return true;
    }

    void addArcs(std::uint32_t number, NodeIndex from)
    {
        SimplePathGraph& small = m_scratch.graph;
        const ArcRows& out = m_view.graph().out();
        const NodeIndex node = small.nodes[number];
        const std::uint32_t depth = m_scratch.depths[number] + 1;
        for (ArcIndex arc = out.begin(node); arc < out.end(node); ++arc) {
            const NodeIndex next = out.ends[arc];
            if (!m_kept.out(arc) || next == from || next == node || !m_scratch.hops.has(next))
                continue;
            const std::uint32_t left = m_scratch.hops[next].back;
            if (left == unknown || depth + left > m_maxHops)
                continue;
            if (m_scratch.numbers.insert(next, small.nodeCount())) {
                small.nodes.push_back(next);
                m_scratch.depths.push_back(depth);
            }
            small.arcs.push_back({m_scratch.numbers[next], left, out.edges[arc]});
            if (left == 0)
                small.lastEdges.push_back(out.edges[arc]);
        }
    }

    const GraphView& m_view;
    const Rows& m_kept;
    std::uint32_t m_maxHops;
    SimplePathScratch& m_scratch;
    StopCheck m_stop;
};

}  // namespace

bool buildSimplePathGraph(const GraphView& view, NodeIndex from, NodeIndex to, std::size_t maxHops, const Job& job,
                          SimplePathScratch& scratch)
{
    return withRows(view, [&](const auto& kept) {
        return Builder<std::decay_t<decltype(kept)>>(view, kept, maxHops, job, scratch).run(from, to);
    });
}

}  // namespace throughline
