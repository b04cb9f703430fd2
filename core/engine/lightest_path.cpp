// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/shortest_path.h"
#include "core/engine/two_way_dijkstra.h"

namespace throughline {
namespace {

template <class Queue>
struct LightestScratch {
    TwoWayCosts<Queue> costs;
    StampedArray<std::uint8_t> leads;  ///< nodes ahead from which a cheapest path goes on
    std::vector<NodeIndex> pending;
};

/// The least path by the tie rule, read off the labels. A node is "behind" if its cost to the end is
/// final with all of its cheapest ways on: at most the top of the side back. Of any cheapest path take
/// the first node behind: the one before it is farther from the end than that top, so nearer to the
/// start than the other top, so it has been settled, and the label ahead of that first node is final.
/// So from the nodes behind where both labels meet, going against arcs whose labels ahead fit marks
/// every node of a cheapest path that lies before.
template <class Rows, class Queue>
class LightestReader {
public:
    LightestReader(const GraphView& view, const Rows& kept, const ArcWeights& weights,
                   LightestScratch<Queue>& scratch, const Job& job)
        : m_view(view), m_kept(kept), m_weights(weights), m_scratch(scratch), m_stop(job)
    {
    }

    /// False if stopped.
    bool run(NodeIndex from, NodePath& path)
    {
        if (!markLeading())
            return false;
        path.nodes.push_back(from);
        path.cost = m_scratch.costs.best;
        while (!isBehind(path.nodes.back()))
            stepAhead(path);
        while (label(path.nodes.back()).back != 0) {
            const NodeIndex node = path.nodes.back();
            path.edges.push_back(label(node).onward);
            path.nodes.push_back(otherEnd(m_view.graph(), label(node).onward, node));
        }
        return true;
    }

private:
    const typename TwoWayCosts<Queue>::Label& label(NodeIndex node) const { return m_scratch.costs.labels[node]; }
    bool isBehind(NodeIndex node) const { return label(node).back <= m_scratch.costs.backTop; }
    void mark(NodeIndex node)
    {
        if (m_scratch.leads.insert(node, 1))
            m_scratch.pending.push_back(node);
    }

    bool markLeading()
    {
        m_scratch.leads.begin(m_view.nodeCount());
        m_scratch.pending.clear();
        for (const NodeIndex node : m_scratch.costs.meetings)
            if (isBehind(node))
                mark(node);
        const ArcRows& in = m_view.graph().in();
        while (!m_scratch.pending.empty()) {
            const NodeIndex node = m_scratch.pending.back();
            m_scratch.pending.pop_back();
            for (ArcIndex arc = in.begin(node); arc < in.end(node); ++arc)
                if (m_kept.in(arc) && fits(in.ends[arc], m_weights.in(arc), node))
                    mark(in.ends[arc]);
            if (m_stop(1 + in.degree(node)))
                return false;
        }
        return true;
    }

    bool fits(NodeIndex before, std::uint32_t weight, NodeIndex node) const
    {
        return m_scratch.costs.labels.has(before) && label(before).ahead < label(node).ahead
               && label(before).ahead + weight == label(node).ahead;
    }

    void stepAhead(NodePath& path) const
    {
        const NodeIndex node = path.nodes.back();
        const ArcRows& out = m_view.graph().out();
        ArcIndex arc = out.begin(node);
        while (!m_kept.out(arc) || !m_scratch.leads.has(out.ends[arc])
               || !fits(node, m_weights.out(arc), out.ends[arc]))
            ++arc;
        path.nodes.push_back(out.ends[arc]);
        path.edges.push_back(out.edges[arc]);
    }

    const GraphView& m_view;
    const Rows& m_kept;
    const ArcWeights& m_weights;
    LightestScratch<Queue>& m_scratch;
    StopCheck m_stop;
};

template <class Queue, class Rows>
Result<std::optional<NodePath>> lightest(const GraphView& view, const Rows& kept, const ArcWeights& weights,
                                         NodeIndex from, NodeIndex to, const Job& job)
{
    const ScratchLease<LightestScratch<Queue>> scratch;
    if (!TwoWayDijkstra<Rows, ArcWeights, Queue>(view, kept, weights, scratch->costs, job).run(from, to))
        return cancelledQuery();
    if (scratch->costs.best == Queue::unreached)
        return std::optional<NodePath>();
    NodePath path;
    if (!LightestReader<Rows, Queue>(view, kept, weights, *scratch, job).run(from, path))
        return cancelledQuery();
    return std::optional<NodePath>(std::move(path));
}

}  // namespace

Result<std::optional<NodePath>> lightestPath(const GraphView& view, const ArcWeights& weights, NodeIndex from,
                                             NodeIndex to, const Job& job)
{
    if (!view.hasNode(from) || !view.hasNode(to))
        return std::optional<NodePath>();
    if (from == to)
        return std::optional<NodePath>(NodePath{.nodes = {from}, .edges = {}, .cost = 0});
    return withRows(view, [&](const auto& kept) {
        return fitsBuckets(view.nodeCount(), weights.largest())
                   ? lightest<BucketQueue>(view, kept, weights, from, to, job)
                   : lightest<HeapQueue>(view, kept, weights, from, to, job);
    });
}

}  // namespace throughline
