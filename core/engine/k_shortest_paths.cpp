// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/k_shortest_paths.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "core/engine/shortest_path.h"
#include "core/engine/spur_search.h"

namespace throughline {
namespace {

/// The paths that share the first `at` edges of a found path and leave it there by none of the banned
/// edges: either with a lower bound of their cost, or with the cheapest of them.
struct Deviation {
    std::uint64_t cost = 0;
    std::uint64_t rootCost = 0;
    std::uint32_t of = 0;  ///< number of the found path
    std::uint32_t at = 0;
    EdgeIndex edge = 0;  ///< none of the paths of this cost leaves by a lesser one
    bool isSolved = false;
    std::vector<EdgeIndex> banned;
    NodePath path;  ///< if solved
};

/// The paths put out, and where each left an earlier one.
class FoundPaths {
public:
    std::vector<NodePath> paths;

    void add(Deviation& deviation)
    {
        paths.push_back(std::move(deviation.path));
        m_origins.push_back({deviation.of, deviation.at});
    }

    /// Order of a heap that has the least on top: by cost, then by the edges shared and the one that
    /// leaves. No two deviations have a path in common, so these differ where both edges are known.
    bool isLater(const Deviation& a, const Deviation& b) const
    {
        if (a.cost != b.cost)
            return a.cost > b.cost;
        const std::uint32_t until = std::min({a.at, b.at, shared(a.of, b.of)});
        const EdgeIndex edgeA = edgeAt(a, until);
        const EdgeIndex edgeB = edgeAt(b, until);
        if (edgeA != edgeB)
            return edgeA > edgeB;
        return std::tie(a.at, a.isSolved, a.of) > std::tie(b.at, b.isSolved, b.of);
    }

private:
    struct Origin {
        std::uint32_t of = 0;
        std::uint32_t at = 0;
    };

    EdgeIndex edgeAt(const Deviation& deviation, std::uint32_t at) const
    {
        return at == deviation.at ? deviation.edge : paths[deviation.of].edges[at];
    }

    /// How many edges two paths share from the start: what the later one shares with the path it left
    /// bounds what it shares with any earlier one, as it avoids all their edges there.
    std::uint32_t shared(std::uint32_t a, std::uint32_t b) const
    {
        std::uint32_t most = std::numeric_limits<std::uint32_t>::max();
        while (a != b) {
            std::uint32_t& later = a > b ? a : b;
            most = std::min(most, m_origins[later].at);
            later = m_origins[later].of;
        }
        return most;
    }

    std::vector<Origin> m_origins;
};

template <class Queue>
struct Scratch {
    TwoWayCosts<Queue> twoWay;
    RemainingScratch<Queue> remaining;
    SpurScratch spur;
};

/// No path may have more edges, nor cost more.
struct Bounds {
    std::size_t hops = unlimitedHops;
    std::uint64_t cost = std::numeric_limits<std::uint64_t>::max();
};

/// Yen's algorithm, each deviation looked into only when its lower bound comes up. The remaining costs
/// reach as far as a limit that follows the bounds.
template <class Rows, class Weights, class Queue>
class KShortest {
public:
    KShortest(const GraphView& view, const Rows& kept, const Weights& weights, Scratch<Queue>& scratch, NodeIndex from,
              NodeIndex to, const Bounds& most, const Job& job)
        : m_out(view.graph().out()), m_weights(weights), m_from(from), m_most(most), m_job(job),
          m_least(scratch.twoWay.best), m_remaining(view, kept, weights, scratch.twoWay, scratch.remaining, to, job),
          m_search(view, kept, weights, m_remaining, scratch.spur, to, job), m_stop(job)
    {
    }

    /// False if stopped.
    bool run(std::size_t k)
    {
        push({.cost = m_least});
        while (m_found.paths.size() < k && !m_heap.empty()) {
            Deviation least = pop();
            if (m_job.isStopped())
                return false;
            if (least.cost > m_most.cost)
                return true;
            if (!(least.isSolved ? putOut(std::move(least), k) : lookInto(std::move(least))))
                return false;
        }
        return true;
    }
    std::vector<NodePath> take() { return std::move(m_found.paths); }

private:
    auto later() const
    {
        return [this](const Deviation& a, const Deviation& b) { return m_found.isLater(a, b); };
    }

    void push(Deviation deviation)
    {
        m_heap.push_back(std::move(deviation));
        std::push_heap(m_heap.begin(), m_heap.end(), later());
    }

    Deviation pop()
    {
        std::pop_heap(m_heap.begin(), m_heap.end(), later());
        Deviation last = std::move(m_heap.back());
        m_heap.pop_back();
        return last;
    }

    /// The nodes up to where the deviation leaves; for the very first, which deviates from nothing, the start.
    SpurProblem problemOf(const Deviation& deviation) const
    {
        SpurProblem problem{.root = std::span(&m_from, 1), .banned = deviation.banned, .rootCost = deviation.rootCost};
        if (!m_found.paths.empty())
            problem.root = std::span(m_found.paths[deviation.of].nodes).first(deviation.at + 1);
        problem.hopsLeft = m_most.hops == unlimitedHops ? unlimitedHops : m_most.hops - deviation.at;
        return problem;
    }

    std::uint64_t weightOf(NodeIndex node, EdgeIndex edge) const
    {
        const std::span<const EdgeIndex> row = m_out.edgesOf(node);
        const auto arc = std::lower_bound(row.begin(), row.end(), edge) - row.begin();
        return m_weights.out(m_out.begin(node) + static_cast<ArcIndex>(arc));
    }

    std::uint64_t costOf(const NodePath& path) const
    {
        std::uint64_t cost = 0;
        for (std::size_t i = 0; i < path.edges.size(); ++i)
            cost += weightOf(path.nodes[i], path.edges[i]);
        return cost;
    }

    /// What a deviation shares with the path it leaves.
    NodePath rootOf(const Deviation& deviation) const
    {
        if (m_found.paths.empty())
            return {.nodes = {m_from}, .edges = {}, .cost = 0};
        const NodePath& path = m_found.paths[deviation.of];
        NodePath root;
        root.nodes.assign(path.nodes.begin(), path.nodes.begin() + deviation.at + 1);
        root.edges.assign(path.edges.begin(), path.edges.begin() + deviation.at);
        return root;
    }

    /// A bound beyond the limit only says that nothing is within.
    void pushBound(Deviation deviation, std::uint64_t bound)
    {
        const bool isWithin = bound != HeapQueue::unreached;
        if (!isWithin && m_remaining.isComplete())
            return;
        deviation.cost = isWithin ? bound : std::uint64_t{m_remaining.limit()} + 1;
        deviation.edge = isWithin ? m_search.straightEdge() : 0;
        push(std::move(deviation));
    }

    bool lookInto(Deviation deviation)
    {
        if (deviation.cost > m_remaining.limit() && !raiseLimit(deviation.cost))
            return false;
        const SpurProblem problem = problemOf(deviation);
        m_search.setRoot(problem.root);
        const std::uint64_t bound = m_search.lowerBound(problem);
        if (bound > deviation.cost) {
            pushBound(std::move(deviation), bound);
            return true;
        }
        NodePath path = rootOf(deviation);
        const SpurOutcome outcome = m_search.run(problem, path);
        if (outcome == SpurOutcome::Stopped)
            return false;
        if (outcome == SpurOutcome::None) {
            pushBound(std::move(deviation), HeapQueue::unreached);
            return true;
        }
        path.cost = costOf(path);
        deviation.cost = path.cost;
        deviation.edge = path.edges[deviation.at];
        deviation.path = std::move(path);
        deviation.isSolved = true;
        push(std::move(deviation));
        return true;
    }

    /// To what is asked for, and the more beyond the farther it has come, so that far ways need few steps.
    bool raiseLimit(std::uint64_t cost)
    {
        const std::uint64_t now = m_remaining.limit();
        const std::uint64_t limit = std::max(cost, now + (now - std::min<std::uint64_t>(now, m_least)) / 2);
        return m_remaining.raiseTo(static_cast<typename Queue::Cost>(
            std::min<std::uint64_t>(limit, Queue::unreached - 1)));
    }

    /// The other paths of its deviation now leave it at some node from there on. False if stopped.
    bool putOut(Deviation least, std::size_t k)
    {
        m_found.add(least);
        m_job.report(static_cast<double>(m_found.paths.size()) / static_cast<double>(k));
        if (m_found.paths.size() == k)
            return true;
        const NodePath& path = m_found.paths.back();
        m_search.setRoot(std::span(path.nodes).first(least.at));
        std::uint64_t cost = 0;
        for (std::uint32_t at = 0; at < path.edges.size(); ++at) {
            m_search.addToRoot(path.nodes[at]);
            if (at >= least.at)
                leaveAt(at, at == least.at ? std::move(least.banned) : std::vector<EdgeIndex>(), cost);
            cost += weightOf(path.nodes[at], path.edges[at]);
            if (m_stop(1 + m_out.degree(path.nodes[at])))
                return false;
        }
        return true;
    }

    /// Enters the deviation that leaves the last path there, by an edge other than its own and `banned`.
    void leaveAt(std::uint32_t at, std::vector<EdgeIndex> banned, std::uint64_t cost)
    {
        Deviation next{.rootCost = cost, .of = static_cast<std::uint32_t>(m_found.paths.size() - 1), .at = at};
        next.banned = std::move(banned);
        next.banned.push_back(m_found.paths.back().edges[at]);
        const std::uint64_t bound = m_search.lowerBound(problemOf(next));
        pushBound(std::move(next), bound);
    }

    const ArcRows& m_out;
    const Weights& m_weights;
    NodeIndex m_from;
    Bounds m_most;
    const Job& m_job;
    typename Queue::Cost m_least;
    RemainingCost<Rows, Weights, Queue> m_remaining;
    SpurSearch<Rows, Weights, Queue> m_search;
    FoundPaths m_found;
    std::vector<Deviation> m_heap;
    StopCheck m_stop;
};

template <class Queue, class Rows, class Weights>
Result<std::vector<NodePath>> kCheapest(const GraphView& view, const Rows& kept, const Weights& weights, NodeIndex from,
                                        NodeIndex to, std::size_t k, const Job& job, const Bounds& most)
{
    const ScratchLease<Scratch<Queue>> scratch;
    if (!TwoWayDijkstra<Rows, Weights, Queue>(view, kept, weights, scratch->twoWay, job).run(from, to))
        return cancelledQuery();
    if (scratch->twoWay.best == Queue::unreached)
        return std::vector<NodePath>();
    KShortest<Rows, Weights, Queue> search(view, kept, weights, *scratch, from, to, most, job);
    if (!search.run(k))
        return cancelledQuery();
    return search.take();
}

}  // namespace

Result<std::vector<NodePath>> kShortestPaths(const GraphView& view, const ArcWeights* weights, NodeIndex from,
                                             NodeIndex to, std::size_t k, const Job& job, std::size_t maxHops)
{
    if (k == 0 || !view.hasNode(from) || !view.hasNode(to))
        return std::vector<NodePath>();
    if (from == to)
        return std::vector<NodePath>{{.nodes = {from}, .edges = {}, .cost = 0}};
    if (maxHops < view.nodeCount()) {
        const auto within = shortestPath(view, from, to, job, maxHops);
        if (!within)
            return within.error();
        if (!*within)
            return std::vector<NodePath>();
    }
    return withRows(view, [&](const auto& kept) {
        if (weights == nullptr)
            return kCheapest<BucketQueue>(view, kept, UnitWeights{}, from, to, k, job, {.cost = maxHops});
        Bounds most;
        if (maxHops < view.nodeCount())
            most = {maxHops, maxHops * std::uint64_t{weights->largest()}};
        return fitsBuckets(view.nodeCount(), weights->largest())
                   ? kCheapest<BucketQueue>(view, kept, *weights, from, to, k, job, most)
                   : kCheapest<HeapQueue>(view, kept, *weights, from, to, k, job, most);
    });
}

}  // namespace throughline
