// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/shortest_path.h"
#include "core/engine/two_way_bfs.h"

namespace throughline {
namespace {

/// Puts out shortest paths in order of the tie rule after a search from both ends has met.
template <class Rows>
class ShortestPathsLister {
public:
    ShortestPathsLister(const GraphView& view, const Rows& kept, const TwoWayScratch& scratch, const Job& job)
        : m_out(view.graph().out()), m_in(view.graph().in()), m_kept(kept), m_scratch(scratch),
          m_aheadDepth(scratch.ahead.depth()), m_backDepth(scratch.back.depth()), m_stop(job)
    {
    }

    /// False if stopped.
    bool run(std::size_t cap, std::vector<NodePath>& paths)
    {
        if (cap == 0)
            return true;
        if (!markLeading())
            return false;
        m_path.nodes.assign(1, m_scratch.ahead.reached[0].node);
        m_path.cost = m_aheadDepth + 1 + m_backDepth;
        m_cursors.assign(1, m_out.begin(m_path.nodes[0]));
        while (!m_cursors.empty() && paths.size() < cap) {
            if (m_stop())
                return false;
            step(paths);
        }
        return true;
    }

private:
    /// Marks which nodes of the side ahead lead on to a crossing: without this, listing would walk into
    /// dead ends. Costs the arcs of the nodes marked and of the outermost depth.
    bool markLeading()
    {
        const BfsSide& ahead = m_scratch.ahead;
        m_leads.assign(ahead.reached.size(), false);
        for (std::uint32_t i = ahead.levels[m_aheadDepth]; i < ahead.levels[m_aheadDepth + 1]; ++i) {
            const NodeIndex node = ahead.reached[i].node;
            for (ArcIndex arc = m_out.begin(node); arc < m_out.end(node) && !m_leads[i]; ++arc)
                m_leads[i] = m_kept.out(arc) && isNext(m_out.ends[arc], m_aheadDepth + 1);
            if (m_stop(1 + m_out.degree(node)))
                return false;
        }
        for (std::size_t depth = m_aheadDepth; depth > 0; --depth)
            if (!markLeadingTo(depth))
                return false;
        return true;
    }

    bool markLeadingTo(std::size_t depth)
    {
        const BfsSide& ahead = m_scratch.ahead;
        for (std::uint32_t i = ahead.levels[depth]; i < ahead.levels[depth + 1]; ++i) {
            if (!m_leads[i])
                continue;
            const NodeIndex node = ahead.reached[i].node;
            for (ArcIndex arc = m_in.begin(node); arc < m_in.end(node); ++arc) {
                const NodeIndex before = m_in.ends[arc];
                if (m_kept.in(arc) && m_scratch.isAhead(before)
                    && ahead.isAt(m_scratch.position(before), depth - 1))
                    m_leads[m_scratch.position(before)] = true;
            }
            if (m_stop(1 + m_in.degree(node)))
                return false;
        }
        return true;
    }

    /// Whether the node may be the one at `depth` of a path whose node before is on a shortest path.
    bool isNext(NodeIndex node, std::size_t depth) const
    {
        if (depth <= m_aheadDepth)
            return m_scratch.isAhead(node) && m_scratch.ahead.isAt(m_scratch.position(node), depth)
                   && m_leads[m_scratch.position(node)];
        return m_scratch.isBack(node)
               && m_scratch.back.isAt(m_scratch.position(node), m_aheadDepth + 1 + m_backDepth - depth);
    }

    void step(std::vector<NodePath>& paths)
    {
        const std::size_t depth = m_path.edges.size();
        if (m_cursors.back() == m_out.end(m_path.nodes.back())) {
            m_cursors.pop_back();
            m_path.nodes.pop_back();
            if (depth > 0)
                m_path.edges.pop_back();
            return;
        }
        const ArcIndex arc = m_cursors.back()++;
        const NodeIndex next = m_out.ends[arc];
        if (!m_kept.out(arc) || !isNext(next, depth + 1))
            return;
        m_path.nodes.push_back(next);
        m_path.edges.push_back(m_out.edges[arc]);
        if (m_path.edges.size() < m_path.cost) {
            m_cursors.push_back(m_out.begin(next));
            return;
        }
        paths.push_back(m_path);
        m_path.nodes.pop_back();
        m_path.edges.pop_back();
    }

    const ArcRows& m_out;
    const ArcRows& m_in;
    const Rows& m_kept;
    const TwoWayScratch& m_scratch;
    std::size_t m_aheadDepth;
    std::size_t m_backDepth;
    StopCheck m_stop;
    std::vector<bool> m_leads;  ///< by position ahead
    NodePath m_path;
    std::vector<ArcIndex> m_cursors;
};

}  // namespace

Result<ShortestPaths> allShortestPaths(const GraphView& view, NodeIndex from, NodeIndex to, std::size_t cap,
                                       const Job& job, std::size_t maxHops)
{
    ShortestPaths found;
    if (!view.hasNode(from) || !view.hasNode(to))
        return found;
    if (from == to) {
        found.count = 1;
        if (cap > 0)
            found.paths.push_back({.nodes = {from}, .edges = {}, .cost = 0});
        return found;
    }
    return withRows(view, [&](const auto& kept) -> Result<ShortestPaths> {
        using Rows = std::decay_t<decltype(kept)>;
        const ScratchLease<TwoWayScratch> scratch;
        TwoWayBfs<Rows, ShortestWanted::Count> search(view, kept, *scratch, job);
        if (!search.run(from, to, view.nodeCount(), maxHops))
            return cancelledQuery();
        found.count = search.count();
        if (search.hasMet() && !ShortestPathsLister<Rows>(view, kept, *scratch, job).run(cap, found.paths))
            return cancelledQuery();
        return std::move(found);
    });
}

}  // namespace throughline
