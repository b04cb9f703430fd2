// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>

#include "core/engine/graph_view.h"
#include "core/engine/two_way_dijkstra.h"

namespace throughline {

/// What a search backwards for remaining costs leaves in its thread.
template <class Queue>
struct RemainingScratch {
    struct Label {
        typename Queue::Cost cost = Queue::unreached;
        EdgeIndex onward = 0;
        bool isFinal = false;
    };
    StampedArray<Label> labels;
    Queue queue;
};

/// Exact costs from nodes to the end, for the nodes on ways from the start to the end that cost no more
/// than a limit, which may be raised. One A* search backwards, led by the costs from the start that a
/// search from both ends has left (as far as these are final, their top beyond: a lower bound that keeps
/// the triangle rule), so it keeps to the nodes between the two. The bound is cut off where a step of the
/// search would be longer than its queue takes, which any bound of that kind may be.
template <class Rows, class Weights, class Queue>
class RemainingCost {
public:
    using Cost = typename Queue::Cost;

    RemainingCost(const GraphView& view, const Rows& kept, const Weights& weights, const TwoWayCosts<Queue>& costs,
                  RemainingScratch<Queue>& scratch, NodeIndex to, const Job& job)
        : m_in(view.graph().in()), m_kept(kept), m_weights(weights), m_costs(costs), m_scratch(scratch),
          m_mostFromStart(std::min(costs.aheadTop, Queue::longestRise(weights.largest()))), m_stop(job)
    {
        m_scratch.labels.begin(view.nodeCount());
        m_scratch.queue.begin(std::uint64_t{weights.largest()} + m_mostFromStart);
        m_scratch.labels.set(to, {0, 0, false});
        m_scratch.queue.push(fromStart(to), to);
    }

    Cost limit() const { return m_limit; }
    /// Whether there are no ways beyond.
    bool isComplete() const { return m_limit == Queue::unreached; }

    /// Covers all ways of at most that cost. False if stopped.
    bool raiseTo(Cost limit)
    {
        while (!m_scratch.queue.isEmpty() && m_scratch.queue.lowest() <= limit)
            if (!settle())
                return false;
        m_limit = m_scratch.queue.isEmpty() ? Queue::unreached : limit;
        return true;
    }

    /// Whether the node is on a way that costs no more than the limit (and `cost` is exact).
    bool isKnown(NodeIndex node) const { return m_scratch.labels.has(node) && m_scratch.labels[node].isFinal; }
    Cost cost(NodeIndex node) const { return m_scratch.labels[node].cost; }
    /// The least edge of a cheapest way on.
    EdgeIndex onward(NodeIndex node) const { return m_scratch.labels[node].onward; }

private:
    Cost fromStart(NodeIndex node) const
    {
        return m_costs.labels.has(node) ? std::min(m_costs.labels[node].ahead, m_mostFromStart) : m_mostFromStart;
    }

    bool settle()
    {
        const Cost sum = m_scratch.queue.lowest();
        const NodeIndex node = m_scratch.queue.pop();
        auto& label = m_scratch.labels[node];
        if (label.isFinal || label.cost + fromStart(node) != sum)
            return true;
        label.isFinal = true;
        const Cost cost = label.cost;
        for (ArcIndex arc = m_in.begin(node); arc < m_in.end(node); ++arc)
            if (m_kept.in(arc))
                relax(m_in.ends[arc], cost + m_weights.in(arc), m_in.edges[arc]);
        return !m_stop(1 + m_in.degree(node));
    }

    void relax(NodeIndex node, Cost cost, EdgeIndex edge)
    {
        m_scratch.labels.insert(node, {});
        auto& label = m_scratch.labels[node];
        if (cost > label.cost)
            return;
        if (cost == label.cost) {
            label.onward = std::min(label.onward, edge);
            return;
        }
        label.cost = cost;
        label.onward = edge;
        m_scratch.queue.push(cost + fromStart(node), node);
    }

    const ArcRows& m_in;
    const Rows& m_kept;
    const Weights& m_weights;
    const TwoWayCosts<Queue>& m_costs;
    RemainingScratch<Queue>& m_scratch;
    Cost m_mostFromStart;
    StopCheck m_stop;
    Cost m_limit = 0;
};

}  // namespace throughline
