// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/reach.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "core/engine/scratch.h"
#include "core/engine/stop_check.h"

namespace throughline {
namespace {

struct ReachScratch {
    StampedArray<bool> isReached;
    std::vector<std::uint64_t> level;  ///< a bit a node, all unset between uses
};

/// Puts one depth in order of node number: by comparing where it is small, else by marking its nodes and
/// reading the marks in a row.
void orderDepth(std::span<NodeIndex> nodes, std::size_t nodeCount,
                std::vector<std::uint64_t>& level)
{
    if (nodes.size() < nodeCount / 128) {
        std::sort(nodes.begin(), nodes.end());
        return;
    }
    if (level.size() < nodeCount / 64 + 1)
        level.resize(nodeCount / 64 + 1);
    for (const NodeIndex node : nodes)
        level[node / 64] |= std::uint64_t{1} << (node % 64);
    std::size_t at = 0;
    for (std::size_t word = 0; at < nodes.size(); ++word)
        for (std::uint64_t left = std::exchange(level[word], 0); left != 0; left &= left - 1)
            nodes[at++] = static_cast<NodeIndex>(word * 64 + static_cast<std::size_t>(std::countr_zero(left)));
}

template <class Rows>
class ReachSearch {
public:
    ReachSearch(const GraphView& view, const Rows& rows, ReachDirection direction, const Job& job)
        : m_graph(view.graph()), m_rows(rows), m_isDown(direction == ReachDirection::Down), m_stop(job)
    {
        m_scratch->isReached.begin(m_graph.nodeCount());
    }

    /// A node that is passed over wherever it turns up.
    void close(NodeIndex node) { m_scratch->isReached.insert(node, true); }

    /// False: stopped.
    bool run(std::span<const NodeIndex> sources, std::size_t maxDepth)
    {
        for (const NodeIndex source : sources)
            if (m_rows.node(source))
                find(source);
        for (std::size_t begin = 0; begin < m_found.nodes.size();) {
            const std::size_t end = m_found.nodes.size();
            orderDepth({m_found.nodes.data() + begin, end - begin}, m_graph.nodeCount(), m_scratch->level);
            m_found.depths.resize(end, m_depth);
            if (m_depth == maxDepth)
                return true;
            for (; begin < end; ++begin)
                if (!leave(m_found.nodes[begin]))
                    return false;
            ++m_depth;
        }
        return true;
    }

    bool isReached(NodeIndex node) const { return m_scratch->isReached.has(node); }
    Reach& found() { return m_found; }

private:
    void find(NodeIndex node)
    {
        if (m_scratch->isReached.insert(node, true))
            m_found.nodes.push_back(node);
    }

    bool leave(NodeIndex node)
    {
        const ArcRows& rows = m_isDown ? m_graph.out() : m_graph.in();
        if (m_stop.after(rows.degree(node)))
            return false;
        for (ArcIndex arc = rows.begin(node); arc < rows.end(node); ++arc)
            if (m_isDown ? m_rows.out(arc) : m_rows.in(arc))
                find(rows.ends[arc]);
        return true;
    }

    const FlatGraph& m_graph;
    Rows m_rows;
    bool m_isDown;
    StopCheck m_stop;
    ScratchLease<ReachScratch> m_scratch;
    Reach m_found;
    std::uint32_t m_depth = 0;
};

}  // namespace

Result<Reach> reach(const GraphView& view, std::span<const NodeIndex> sources, ReachDirection direction,
                    std::size_t maxDepth, const Job& job)
{
    if (job.isStopped())
        return cancelledQuery();
    return withRows(view, [&](const auto& rows) -> Result<Reach> {
        ReachSearch search(view, rows, direction, job);
        if (!search.run(sources, maxDepth))
            return cancelledQuery();
        return std::move(search.found());
    });
}

Result<std::vector<NodeIndex>> cutOff(const GraphView& view, std::span<const NodeIndex> sources,
                                      std::span<const NodeIndex> removed, const Job& job)
{
    if (job.isStopped())
        return cancelledQuery();
    return withRows(view, [&](const auto& rows) -> Result<std::vector<NodeIndex>> {
        ReachSearch without(view, rows, ReachDirection::Down, job);
        for (const NodeIndex node : removed)
            without.close(node);
        ReachSearch with(view, rows, ReachDirection::Down, job);
        if (!without.run(sources, unlimitedHops) || !with.run(sources, unlimitedHops))
            return cancelledQuery();
        std::vector<NodeIndex> lost;
        for (const NodeIndex node : with.found().nodes)
            if (!without.isReached(node))  // the removed count as reached
                lost.push_back(node);
        std::sort(lost.begin(), lost.end());
        return lost;
    });
}

}  // namespace throughline
