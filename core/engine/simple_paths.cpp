// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/simple_paths.h"

#include <algorithm>

#include "core/engine/simple_path_graph.h"

namespace throughline {
namespace {

using Arc = SimplePathGraph::Arc;

/// Depth first over the small graph, without recursion: paths may be long.
class Walk {
public:
    Walk(const SimplePathGraph& graph, std::size_t maxHops)
        : m_graph(graph), m_left(std::min<std::size_t>(maxHops, graph.nodeCount())),
          m_isOnPath(graph.nodeCount(), 0), m_nodes(1, SimplePathGraph::start)
    {
        m_isOnPath[SimplePathGraph::start] = 1;
        m_cursors.push_back(graph.offsets[0]);
    }

    bool isDone() const { return m_nodes.empty(); }
    /// Edges that may still follow the node the path stands at.
    std::size_t left() const { return m_left; }
    std::uint32_t node() const { return m_nodes.back(); }
    const std::vector<std::uint32_t>& nodes() const { return m_nodes; }
    bool isOnPath(std::uint32_t node) const { return m_isOnPath[node] != 0; }

    /// The next arc to try, null after the last.
    const Arc* nextArc()
    {
        std::uint32_t& cursor = m_cursors.back();
        for (const std::uint32_t end = m_graph.offsets[node() + 1]; cursor < end;) {
            const Arc& arc = m_graph.arcs[cursor++];
            if (arc.left < m_left && !isOnPath(arc.end))
                return &arc;
        }
        return nullptr;
    }
    void enter(std::uint32_t node)
    {
        m_nodes.push_back(node);
        m_isOnPath[node] = 1;
        m_cursors.push_back(m_graph.offsets[node]);
        --m_left;
    }
    void leave()
    {
        m_isOnPath[node()] = 0;
        m_nodes.pop_back();
        m_cursors.pop_back();
        ++m_left;
    }

private:
    const SimplePathGraph& m_graph;
    std::size_t m_left;
    std::vector<std::uint8_t> m_isOnPath;
    std::vector<std::uint32_t> m_nodes;
    std::vector<std::uint32_t> m_cursors;
};

class Visiting {
public:
    Visiting(const SimplePathGraph& graph, std::size_t maxHops, const PathVisitor& visitor, const Job& job)
        : m_graph(graph), m_visitor(visitor), m_walk(graph, maxHops), m_nodes(1, graph.nodes[0]), m_stop(job)
    {
    }

    Result<SimplePathsCount> run()
    {
        SimplePathsCount result;
        while (result.isComplete && !m_walk.isDone()) {
            const Arc* arc = m_walk.nextArc();
            if (arc == nullptr)
                leave();
            else
                follow(*arc, result);
            m_isStopped = m_isStopped || m_stop();
            if (m_isStopped)
                return cancelledQuery();
        }
        return result;
    }

private:
    void leave()
    {
        m_walk.leave();
        m_nodes.pop_back();
        if (!m_edges.empty())
            m_edges.pop_back();
    }

    void follow(const Arc& arc, SimplePathsCount& result)
    {
        m_nodes.push_back(m_graph.nodes[arc.end]);
        m_edges.push_back(arc.edge);
        if (arc.end != SimplePathGraph::finish && m_walk.left() > 2) {
            m_walk.enter(arc.end);
            return;
        }
        if (arc.end == SimplePathGraph::finish)
            putOut(result);
        else
            followLast(arc.end, result);
        m_nodes.pop_back();
        m_edges.pop_back();
    }

    /// One edge is left: it must arrive.
    void followLast(std::uint32_t node, SimplePathsCount& result)
    {
        m_nodes.push_back(m_graph.nodes[SimplePathGraph::finish]);
        m_edges.push_back(0);
        const std::uint32_t end = m_graph.lastOffsets[node + 1];
        for (std::uint32_t i = m_graph.lastOffsets[node]; i < end && result.isComplete && !m_isStopped; ++i) {
            m_edges.back() = m_graph.lastEdges[i];
            putOut(result);
            m_isStopped = m_stop();
        }
        m_nodes.pop_back();
        m_edges.pop_back();
    }

    void putOut(SimplePathsCount& result)
    {
        ++result.count;
        result.isComplete = m_visitor(m_nodes, m_edges);
    }

    const SimplePathGraph& m_graph;
    const PathVisitor& m_visitor;
    Walk m_walk;
    std::vector<NodeIndex> m_nodes;
    std::vector<EdgeIndex> m_edges;
    StopCheck m_stop;
    bool m_isStopped = false;
};

/// Counts without walking the last two edges. With two edges left at node u, the ways on are its arcs to
/// the finish and, for each node v between, its arcs to v times v's arcs to the finish. The sum over all
/// v is known beforehand; what of it runs over nodes of the path is kept up to date as these are entered.
class Counting {
public:
    Counting(const SimplePathGraph& graph, std::size_t maxHops, const Job& job)
        : m_graph(graph), m_walk(graph, maxHops), m_ways(graph.nodeCount(), 0), m_stop(job)
    {
    }

    Result<std::uint64_t> run()
    {
        if (!countWays() || !collectArcsBack())
            return cancelledQuery();
        if (m_walk.left() < 2)
            return std::uint64_t{m_walk.left() == 0 ? 0 : m_graph.lastCount(SimplePathGraph::start)};
        if (m_walk.left() == 2)
            return m_ways[SimplePathGraph::start];
        std::uint64_t count = 0;
        while (!m_walk.isDone()) {
            if (m_stop())
                return cancelledQuery();
            const Arc* arc = m_walk.nextArc();
            if (arc == nullptr)
                leave();
            else if (arc->end == SimplePathGraph::finish)
                ++count;
            else if (m_walk.left() == 3)
                count += m_ways[arc->end];
            else
                enter(arc->end);
        }
        return count;
    }

private:
    bool countWays()
    {
        for (std::uint32_t node = 0; node < m_graph.nodeCount(); ++node) {
            m_ways[node] = m_graph.lastCount(node);
            for (std::uint32_t i = m_graph.offsets[node]; i < m_graph.offsets[node + 1]; ++i)
                m_ways[node] += m_graph.lastCount(m_graph.arcs[i].end);
            if (m_stop(1 + m_graph.offsets[node + 1] - m_graph.offsets[node]))
                return false;
        }
        return true;
    }

    bool collectArcsBack()
    {
        m_backOffsets.assign(m_graph.nodeCount() + 1, 0);
        for (const Arc& arc : m_graph.arcs)
            ++m_backOffsets[arc.end + 1];
        for (std::uint32_t node = 0; node < m_graph.nodeCount(); ++node)
            m_backOffsets[node + 1] += m_backOffsets[node];
        m_back.resize(m_graph.arcs.size());
        std::vector<std::uint32_t> ends(m_backOffsets.begin(), m_backOffsets.end() - 1);
        for (std::uint32_t node = 0; node < m_graph.nodeCount(); ++node) {
            for (std::uint32_t i = m_graph.offsets[node]; i < m_graph.offsets[node + 1]; ++i)
                m_back[ends[m_graph.arcs[i].end]++] = node;
            if (m_stop(1 + m_graph.offsets[node + 1] - m_graph.offsets[node]))
                return false;
        }
        return true;
    }

    void enter(std::uint32_t node)
    {
        m_walk.enter(node);
        if (const std::uint64_t last = m_graph.lastCount(node); last > 0)
            for (std::uint32_t i = m_backOffsets[node]; i < m_backOffsets[node + 1]; ++i)
                m_ways[m_back[i]] -= last;
    }

    void leave()
    {
        const std::uint32_t node = m_walk.node();
        m_walk.leave();
        if (const std::uint64_t last = m_graph.lastCount(node); last > 0 && node != SimplePathGraph::start)
            for (std::uint32_t i = m_backOffsets[node]; i < m_backOffsets[node + 1]; ++i)
                m_ways[m_back[i]] += last;
    }

    const SimplePathGraph& m_graph;
    Walk m_walk;
    std::vector<std::uint64_t> m_ways;  ///< on from a node in two edges, but for nodes of the path
    std::vector<std::uint32_t> m_backOffsets;
    std::vector<std::uint32_t> m_back;
    StopCheck m_stop;
};

bool haveNoPaths(const GraphView& view, NodeIndex from, NodeIndex to, std::size_t maxHops)
{
    return from == to || maxHops == 0 || !view.hasNode(from) || !view.hasNode(to);
}

}  // namespace

Result<SimplePathsCount> visitSimplePaths(const GraphView& view, NodeIndex from, NodeIndex to, std::size_t maxHops,
                                          const PathVisitor& visitor, const Job& job)
{
    if (haveNoPaths(view, from, to, maxHops))
        return SimplePathsCount{};
    const ScratchLease<SimplePathScratch> scratch;
    if (!buildSimplePathGraph(view, from, to, maxHops, job, *scratch))
        return cancelledQuery();
    return Visiting(scratch->graph, maxHops, visitor, job).run();
}

Result<std::uint64_t> countSimplePaths(const GraphView& view, NodeIndex from, NodeIndex to, std::size_t maxHops,
                                       const Job& job)
{
    if (haveNoPaths(view, from, to, maxHops))
        return std::uint64_t{0};
    const ScratchLease<SimplePathScratch> scratch;
    if (!buildSimplePathGraph(view, from, to, maxHops, job, *scratch))
        return cancelledQuery();
    return Counting(scratch->graph, maxHops, job).run();
}

}  // namespace throughline
