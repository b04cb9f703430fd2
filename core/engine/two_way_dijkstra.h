// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/engine/graph_view.h"
#include "core/engine/scratch.h"
#include "core/engine/search_queue.h"
#include "core/engine/stop_check.h"

namespace throughline {

/// What a weighted search from both ends leaves in its thread.
template <class Queue>
struct TwoWayCosts {
    using Cost = typename Queue::Cost;
    /// The least cost so far from the start and to the end; `onward` is the least edge of a cheapest way
    /// to the end.
    struct Label {
        Cost ahead = Queue::unreached;
        Cost back = Queue::unreached;
        EdgeIndex onward = 0;
    };
    StampedArray<Label> labels;
    Queue ahead;
    Queue back;
    std::vector<NodeIndex> meetings;  ///< nodes where both labels have been seen to make the best sum
    Cost best = Queue::unreached;
    /// Every node nearer than this to its end has been settled on that side.
    Cost aheadTop = 0;
    Cost backTop = 0;
};

/// Dijkstra's search from both ends until the two sides cannot make a cheaper path.
///
/// Weights are at least 1, so a label is final if its cost is at most the top of its side. A side's top
/// and the other's sum to at least the best cost at the end.
template <class Rows, class Weights, class Queue>
class TwoWayDijkstra {
public:
    using Cost = typename Queue::Cost;

    TwoWayDijkstra(const GraphView& view, const Rows& kept, const Weights& weights, TwoWayCosts<Queue>& costs,
                   const Job& job)
        : m_view(view), m_kept(kept), m_weights(weights), m_costs(costs), m_stop(job)
    {
    }

    /// Two different nodes of the view. False if stopped.
    bool run(NodeIndex from, NodeIndex to)
    {
        m_costs.labels.begin(m_view.nodeCount());
        m_costs.ahead.begin(m_weights.largest());
        m_costs.back.begin(m_weights.largest());
        m_costs.meetings.clear();
        m_costs.best = Queue::unreached;
        m_costs.labels.set(from, {0, Queue::unreached, 0});
        m_costs.labels.set(to, {Queue::unreached, 0, 0});
        m_costs.ahead.push(0, from);
        m_costs.back.push(0, to);
        while (!isDone())
            if (!(m_costs.ahead.size() <= m_costs.back.size() ? settle<true>() : settle<false>()))
                return false;
        return true;
    }

private:
    bool isDone()
    {
        m_costs.aheadTop = m_costs.ahead.lowest();
        m_costs.backTop = m_costs.back.lowest();
        if (m_costs.aheadTop == Queue::unreached || m_costs.backTop == Queue::unreached)
            return true;
        return m_costs.aheadTop + m_costs.backTop >= m_costs.best;
    }

    /// All nodes of the lowest cost of a side.
    template <bool isAhead>
    bool settle()
    {
        Queue& queue = isAhead ? m_costs.ahead : m_costs.back;
        const ArcRows& rows = isAhead ? m_view.graph().out() : m_view.graph().in();
        const Cost cost = queue.lowest();
        while (queue.lowest() == cost) {
            const NodeIndex node = queue.pop();
            const auto& label = m_costs.labels[node];
            if ((isAhead ? label.ahead : label.back) != cost)
                continue;
            for (ArcIndex arc = rows.begin(node); arc < rows.end(node); ++arc) {
                if (isAhead && m_kept.out(arc))
                    relaxAhead(rows.ends[arc], cost + m_weights.out(arc));
                if (!isAhead && m_kept.in(arc))
                    relaxBack(rows.ends[arc], cost + m_weights.in(arc), rows.edges[arc]);
            }
            if (m_stop(1 + rows.degree(node)))
                return false;
        }
        return true;
    }

    typename TwoWayCosts<Queue>::Label& labelOf(NodeIndex node)
    {
        m_costs.labels.insert(node, {});
        return m_costs.labels[node];
    }

    void relaxAhead(NodeIndex node, Cost cost)
    {
        auto& label = labelOf(node);
        if (cost >= label.ahead)
            return;
        label.ahead = cost;
        meet(node, label);
        m_costs.ahead.push(cost, node);
    }

    void relaxBack(NodeIndex node, Cost cost, EdgeIndex edge)
    {
        auto& label = labelOf(node);
        if (cost > label.back)
            return;
        if (cost == label.back) {
            label.onward = std::min(label.onward, edge);
            return;
        }
        label.back = cost;
        label.onward = edge;
        meet(node, label);
        m_costs.back.push(cost, node);
    }

    void meet(NodeIndex node, const typename TwoWayCosts<Queue>::Label& label)
    {
        if (label.ahead == Queue::unreached || label.back == Queue::unreached)
            return;
        const Cost sum = label.ahead + label.back;
        if (sum > m_costs.best)
            return;
        if (sum < m_costs.best)
            m_costs.meetings.clear();
        m_costs.best = sum;
        m_costs.meetings.push_back(node);
    }

    const GraphView& m_view;
    const Rows& m_kept;
    const Weights& m_weights;
    TwoWayCosts<Queue>& m_costs;
    StopCheck m_stop;
};

/// The other end of an edge, from one of its ends. (A self loop: the node itself.)
inline NodeIndex otherEnd(const FlatGraph& graph, EdgeIndex edge, NodeIndex node)
{
    const NodePair ends = graph.edge(edge);
    return ends.tail == node ? ends.head : ends.tail;
}

}  // namespace throughline
