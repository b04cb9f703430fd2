// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/engine/graph_view.h"
#include "core/engine/layered_labels.h"
#include "core/engine/node_path.h"
#include "core/engine/remaining_cost.h"

namespace throughline {

/// Paths that begin with a root: from its last node (the spur) they go on by none of the banned edges
/// and never return to a node of the root.
struct SpurProblem {
    std::span<const NodeIndex> root;
    std::span<const EdgeIndex> banned;
    std::uint64_t rootCost = 0;
    std::size_t hopsLeft = unlimitedHops;

    NodeIndex spur() const { return root.back(); }
    bool isBanned(EdgeIndex edge) const { return std::find(banned.begin(), banned.end(), edge) != banned.end(); }
};

enum class SpurOutcome { Found, None, Stopped };

/// What these searches leave in their thread.
struct SpurScratch {
    StampedArray<std::uint8_t> root;
    StampedArray<std::uint64_t> costs;  ///< from the start
    StampedArray<std::uint8_t> leads;
    std::vector<NodeIndex> pending;
    HeapQueue queue;
    LayeredLabels<std::uint64_t> layers;
};

/// Finds the cheapest path of a spur problem, by the tie rule, among those that cost no more than the
/// limit of the remaining costs. Nodes without a known remaining cost are on no such path.
template <class Rows, class Weights, class Queue>
class SpurSearch {
public:
    using Remaining = RemainingCost<Rows, Weights, Queue>;
    static constexpr std::uint64_t unreached = HeapQueue::unreached;

    SpurSearch(const GraphView& view, const Rows& kept, const Weights& weights, const Remaining& remaining,
               SpurScratch& scratch, NodeIndex to, const Job& job)
        : m_view(view), m_out(view.graph().out()), m_in(view.graph().in()), m_kept(kept), m_weights(weights),
          m_remaining(remaining), m_scratch(scratch), m_to(to), m_stop(job)
    {
    }

    /// Says which nodes are the root of the problems that follow.
    void setRoot(std::span<const NodeIndex> nodes)
    {
        m_scratch.root.begin(m_view.nodeCount());
        for (const NodeIndex node : nodes)
            addToRoot(node);
    }
    void addToRoot(NodeIndex node) { m_scratch.root.set(node, 1); }

    /// Below which no path of the problem can cost; `unreached` if none is within the limit. Remembers
    /// the first arc that may keep to it.
    std::uint64_t lowerBound(const SpurProblem& problem)
    {
        std::uint64_t bound = unreached;
        forSpurArcs(problem, [&](ArcIndex arc) {
            const std::uint64_t cost = problem.rootCost + m_weights.out(arc) + m_remaining.cost(m_out.ends[arc]);
            if (cost >= bound)
                return;
            bound = cost;
            m_straightArc = arc;
        });
        return bound <= m_remaining.limit() ? bound : unreached;
    }

    /// The edge of that arc.
    EdgeIndex straightEdge() const { return m_out.edges[m_straightArc]; }

    /// After `lowerBound` of the same problem, which was within the limit. Puts the path behind the root.
    SpurOutcome run(const SpurProblem& problem, NodePath& path)
    {
        if (runStraight(problem, path))
            return SpurOutcome::Found;
        return problem.hopsLeft < m_view.nodeCount() ? runLayered(problem, path) : runGuided(problem, path);
    }

private:
    bool isOpen(NodeIndex node) const { return !m_scratch.root.has(node) && m_remaining.isKnown(node); }

    template <class Visit>
    void forSpurArcs(const SpurProblem& problem, const Visit& visit) const
    {
        const NodeIndex spur = problem.spur();
        for (ArcIndex arc = m_out.begin(spur); arc < m_out.end(spur); ++arc)
            if (m_kept.out(arc) && isOpen(m_out.ends[arc]) && !problem.isBanned(m_out.edges[arc]))
                visit(arc);
    }

    static void append(NodePath& path, EdgeIndex edge, NodeIndex node)
    {
        path.edges.push_back(edge);
        path.nodes.push_back(node);
    }

    /// The cheapest way on, if it happens to keep clear of the root: then nothing else can be before it.
    bool runStraight(const SpurProblem& problem, NodePath& path)
    {
        const std::size_t length = path.edges.size();
        append(path, m_out.edges[m_straightArc], m_out.ends[m_straightArc]);
        while (path.nodes.back() != m_to && !m_scratch.root.has(path.nodes.back())) {
            const EdgeIndex edge = m_remaining.onward(path.nodes.back());
            append(path, edge, otherEnd(m_view.graph(), edge, path.nodes.back()));
        }
        if (path.nodes.back() == m_to && path.edges.size() - length <= problem.hopsLeft)
            return true;
        path.edges.resize(length);
        path.nodes.resize(length + 1);
        return false;
    }

    /// A*, led by the remaining costs; then the least path is read off the labels.
    SpurOutcome runGuided(const SpurProblem& problem, NodePath& path)
    {
        m_scratch.costs.begin(m_view.nodeCount());
        m_scratch.queue.begin(0);
        m_scratch.costs.set(problem.spur(), problem.rootCost);
        forSpurArcs(problem, [&](ArcIndex arc) { relax(m_out.ends[arc], problem.rootCost + m_weights.out(arc)); });
        std::uint64_t best = unreached;
        while (!m_scratch.queue.isEmpty() && m_scratch.queue.lowest() <= best) {
            const std::uint64_t sum = m_scratch.queue.lowest();
            const NodeIndex node = m_scratch.queue.pop();
            if (m_scratch.costs[node] + m_remaining.cost(node) != sum)
                continue;
            if (node == m_to)
                best = sum;
            else if (!relaxAll(node))
                return SpurOutcome::Stopped;
        }
        if (best == unreached)
            return SpurOutcome::None;
        if (!markLeading(problem))
            return SpurOutcome::Stopped;
        readPath(problem, path);
        return SpurOutcome::Found;
    }

    bool relaxAll(NodeIndex node)
    {
        const std::uint64_t cost = m_scratch.costs[node];
        for (ArcIndex arc = m_out.begin(node); arc < m_out.end(node); ++arc)
            if (m_kept.out(arc) && isOpen(m_out.ends[arc]))
                relax(m_out.ends[arc], cost + m_weights.out(arc));
        return !m_stop(1 + m_out.degree(node));
    }

    void relax(NodeIndex node, std::uint64_t cost)
    {
        const std::uint64_t sum = cost + m_remaining.cost(node);
        if (sum > m_remaining.limit() || cost >= m_scratch.costs.valueOr(node, unreached))
            return;
        m_scratch.costs.set(node, cost);
        m_scratch.queue.push(sum, node);
    }

    bool fits(NodeIndex before, std::uint32_t weight, NodeIndex node) const
    {
        return m_scratch.costs.has(before) && before != node
               && m_scratch.costs[before] + weight == m_scratch.costs[node];
    }

    /// Every node of a cheapest path: back from the end along arcs whose costs fit. All of these have been
    /// settled, as their sums are not above the best.
    bool markLeading(const SpurProblem& problem)
    {
        m_scratch.leads.begin(m_view.nodeCount());
        m_scratch.leads.set(m_to, 1);
        m_scratch.pending.assign(1, m_to);
        while (!m_scratch.pending.empty()) {
            const NodeIndex node = m_scratch.pending.back();
            m_scratch.pending.pop_back();
            for (ArcIndex arc = m_in.begin(node); arc < m_in.end(node); ++arc)
                if (const NodeIndex before = m_in.ends[arc];
                    m_kept.in(arc) && before != problem.spur() && fits(before, m_weights.in(arc), node)
                    && m_scratch.leads.insert(before, 1))
                    m_scratch.pending.push_back(before);
            if (m_stop(1 + m_in.degree(node)))
                return false;
        }
        return true;
    }

    void readPath(const SpurProblem& problem, NodePath& path) const
    {
        while (path.nodes.back() != m_to) {
            const NodeIndex node = path.nodes.back();
            ArcIndex arc = m_out.begin(node);
            while (!m_kept.out(arc) || !m_scratch.leads.has(m_out.ends[arc])
                   || !fits(node, m_weights.out(arc), m_out.ends[arc])
                   || (node == problem.spur() && problem.isBanned(m_out.edges[arc])))
                ++arc;
            append(path, m_out.edges[arc], m_out.ends[arc]);
        }
    }

    /// Where the number of edges is bound as well: the least cost to the end by edges left, then forward
    /// by the least edge that keeps to it. A way of least cost visits no node twice, as weights are at least 1.
    SpurOutcome runLayered(const SpurProblem& problem, NodePath& path)
    {
        const std::uint64_t mostCost = m_remaining.limit() - problem.rootCost;
        m_scratch.layers.begin(m_view.nodeCount(), m_to, 0);
        while (m_scratch.layers.nextLayer() && m_scratch.layers.edges() < problem.hopsLeft)
            if (!fillLayer(mostCost))
                return SpurOutcome::Stopped;
        std::size_t left = problem.hopsLeft - 1;
        std::uint64_t best = unreached;
        ArcIndex first = 0;
        forSpurArcs(problem, [&](ArcIndex arc) {
            const std::uint64_t* rest = m_scratch.layers.at(m_out.ends[arc], left);
            if (rest == nullptr || m_weights.out(arc) + *rest >= best)
                return;
            best = m_weights.out(arc) + *rest;
            first = arc;
        });
        if (best == unreached || best > mostCost)
            return SpurOutcome::None;
        append(path, m_out.edges[first], m_out.ends[first]);
        while (path.nodes.back() != m_to)
            stepLayered(path, left--);
        return SpurOutcome::Found;
    }

    bool fillLayer(std::uint64_t mostCost)
    {
        for (std::size_t i = m_scratch.layers.layerBegin(); i < m_scratch.layers.layerEnd(); ++i) {
            const auto entry = m_scratch.layers.entry(i);
            for (ArcIndex arc = m_in.begin(entry.node); arc < m_in.end(entry.node); ++arc) {
                const std::uint64_t cost = entry.value + m_weights.in(arc);
                if (m_kept.in(arc) && cost <= mostCost && isOpen(m_in.ends[arc]))
                    m_scratch.layers.improve(m_in.ends[arc], cost, std::less<>());
            }
            if (m_stop(1 + m_in.degree(entry.node)))
                return false;
        }
        return true;
    }

    void stepLayered(NodePath& path, std::size_t left) const
    {
        const NodeIndex node = path.nodes.back();
        const std::uint64_t cost = *m_scratch.layers.at(node, left);
        for (ArcIndex arc = m_out.begin(node); arc < m_out.end(node); ++arc) {
            if (!m_kept.out(arc))
                continue;
            const std::uint64_t* rest = m_scratch.layers.at(m_out.ends[arc], left - 1);
            if (rest == nullptr || m_weights.out(arc) + *rest != cost)
                continue;
            append(path, m_out.edges[arc], m_out.ends[arc]);
            return;
        }
    }

    const GraphView& m_view;
    const ArcRows& m_out;
    const ArcRows& m_in;
    const Rows& m_kept;
    const Weights& m_weights;
    const Remaining& m_remaining;
    SpurScratch& m_scratch;
    NodeIndex m_to;
    StopCheck m_stop;
    ArcIndex m_straightArc = 0;
};

}  // namespace throughline
