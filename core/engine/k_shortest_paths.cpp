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
    bool isSolved = false;
    std::size_t of = 0;  ///< number of the found path
    std::size_t at = 0;
    std::vector<EdgeIndex> banned;
    NodePath path;  ///< if solved
};

/// Order of a heap that has the least on top. A bound goes before a path of equal cost: the paths behind
/// it may have lesser edges.
bool isLater(const Deviation& a, const Deviation& b)
{
    return std::tie(a.cost, a.isSolved, a.path.edges, a.of, a.at)
           > std::tie(b.cost, b.isSolved, b.path.edges, b.of, b.at);
}

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
    bool run(std::size_t k, std::vector<NodePath>& found)
    {
        push({.cost = m_least});
        while (found.size() < k && !m_heap.empty()) {
            Deviation least = pop();
            if (m_job.isStopped())
                return false;
            if (least.cost > m_most.cost)
                return true;
            if (!(least.isSolved ? putOut(std::move(least), k, found) : lookInto(std::move(least), found)))
                return false;
        }
        return true;
    }

private:
    void push(Deviation deviation)
    {
        m_heap.push_back(std::move(deviation));
        std::push_heap(m_heap.begin(), m_heap.end(), isLater);
    }

    Deviation pop()
    {
        std::pop_heap(m_heap.begin(), m_heap.end(), isLater);
        Deviation last = std::move(m_heap.back());
        m_heap.pop_back();
        return last;
    }

    /// The nodes up to where the deviation leaves; for the very first, which deviates from nothing, the start.
    SpurProblem problemOf(const Deviation& deviation, const std::vector<NodePath>& found) const
    {
        SpurProblem problem{.root = std::span(&m_from, 1), .banned = deviation.banned};
        if (!found.empty())
            problem.root = std::span(found[deviation.of].nodes).first(deviation.at + 1);
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
    NodePath rootOf(const Deviation& deviation, const std::vector<NodePath>& found) const
    {
        if (found.empty())
            return {.nodes = {m_from}, .edges = {}, .cost = 0};
        const NodePath& path = found[deviation.of];
        const auto at = static_cast<std::ptrdiff_t>(deviation.at);
        NodePath root;
        root.nodes.assign(path.nodes.begin(), path.nodes.begin() + at + 1);
        root.edges.assign(path.edges.begin(), path.edges.begin() + at);
        root.cost = costOf(root);
        return root;
    }

    /// A bound beyond the limit only says that nothing is within.
    void pushBound(Deviation deviation, std::uint64_t bound)
    {
        if (bound == HeapQueue::unreached && m_remaining.isComplete())
            return;
        deviation.cost = bound == HeapQueue::unreached ? std::uint64_t{m_remaining.limit()} + 1 : bound;
        push(std::move(deviation));
    }

    bool lookInto(Deviation deviation, const std::vector<NodePath>& found)
    {
        if (deviation.cost > m_remaining.limit() && !raiseLimit(deviation.cost))
            return false;
        NodePath path = rootOf(deviation, found);
        SpurProblem problem = problemOf(deviation, found);
        problem.rootCost = path.cost;
        m_search.setRoot(problem.root);
        const std::uint64_t bound = m_search.lowerBound(problem);
        if (bound > deviation.cost) {
            pushBound(std::move(deviation), bound);
            return true;
        }
        const SpurOutcome outcome = m_search.run(problem, path);
        if (outcome == SpurOutcome::Stopped)
            return false;
        if (outcome == SpurOutcome::None) {
            pushBound(std::move(deviation), HeapQueue::unreached);
            return true;
        }
        path.cost = costOf(path);
        deviation.cost = path.cost;
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
    bool putOut(Deviation least, std::size_t k, std::vector<NodePath>& found)
    {
        found.push_back(std::move(least.path));
        m_job.report(static_cast<double>(found.size()) / static_cast<double>(k));
        if (found.size() == k)
            return true;
        const NodePath& path = found.back();
        m_search.setRoot(std::span(path.nodes).first(least.at));
        std::uint64_t cost = 0;
        for (std::size_t at = 0; at < path.edges.size(); ++at) {
            m_search.addToRoot(path.nodes[at]);
            if (at >= least.at)
                leaveAt(at, at == least.at ? std::move(least.banned) : std::vector<EdgeIndex>(), cost, found);
            cost += weightOf(path.nodes[at], path.edges[at]);
            if (m_stop(1 + m_out.degree(path.nodes[at])))
                return false;
        }
        return true;
    }

    /// Enters the deviation that leaves the last path there, by an edge other than its own and `banned`.
    void leaveAt(std::size_t at, std::vector<EdgeIndex> banned, std::uint64_t cost, const std::vector<NodePath>& found)
    {
        Deviation next{.of = found.size() - 1, .at = at, .banned = std::move(banned)};
        next.banned.push_back(found.back().edges[at]);
        SpurProblem problem = problemOf(next, found);
        problem.rootCost = cost;
        const std::uint64_t bound = m_search.lowerBound(problem);
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
    std::vector<Deviation> m_heap;
    StopCheck m_stop;
};

template <class Queue, class Rows, class Weights>
Result<std::vector<NodePath>> kCheapest(const GraphView& view, const Rows& kept, const Weights& weights, NodeIndex from,
                                        NodeIndex to, std::size_t k, const Job& job, const Bounds& most)
{
    std::vector<NodePath> found;
    const ScratchLease<Scratch<Queue>> scratch;
    if (!TwoWayDijkstra<Rows, Weights, Queue>(view, kept, weights, scratch->twoWay, job).run(from, to))
        return cancelledQuery();
    if (scratch->twoWay.best == Queue::unreached)
        return found;
    KShortest<Rows, Weights, Queue> search(view, kept, weights, *scratch, from, to, most, job);
    if (!search.run(k, found))
        return cancelledQuery();
    return found;
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
