// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/neighbours.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/engine/scratch.h"
#include "core/engine/stop_check.h"

namespace throughline {
namespace {

struct NeighbourScratch {
    StampedArray<bool> isSeen;
    StampedArray<bool> isNeighbour;
    StampedArray<double> rarity;
};

/// Calls `visit` with each neighbour of a node once, in no order.
template <class Rows, class Visit>
void forNeighbours(const FlatGraph& graph, const Rows& rows, NodeIndex node, StampedArray<bool>& isSeen, const Visit& visit)
{
    isSeen.begin(graph.nodeCount());
    isSeen.set(node, true);
    const auto take = [&](NodeIndex end) {
        if (isSeen.insert(end, true))
            visit(end);
    };
    for (ArcIndex arc = graph.out().begin(node); arc < graph.out().end(node); ++arc)
        if (rows.out(arc))
            take(graph.out().ends[arc]);
    if (!graph.isDirected())
        return;
    for (ArcIndex arc = graph.in().begin(node); arc < graph.in().end(node); ++arc)
        if (rows.in(arc))
            take(graph.in().ends[arc]);
}

std::size_t arcsAt(const FlatGraph& graph, NodeIndex node)
{
    return graph.out().degree(node) + (graph.isDirected() ? graph.in().degree(node) : 0);
}

std::vector<NodeIndex> orderedSet(std::span<const NodeIndex> nodes)
{
    std::vector<NodeIndex> set(nodes.begin(), nodes.end());
    std::sort(set.begin(), set.end());
    set.erase(std::unique(set.begin(), set.end()), set.end());
    return set;
}

/// Compares surroundings with those of one node; how rare a shared neighbour is, is counted once.
template <class Rows>
class Resemblance {
public:
    Resemblance(const GraphView& view, const Rows& rows, NodeIndex node) : m_graph(view.graph()), m_rows(rows)
    {
        m_scratch->rarity.begin(m_graph.nodeCount());
        m_scratch->isNeighbour.begin(m_graph.nodeCount());
        forNeighbours(m_graph, m_rows, node, m_scratch->isSeen, [this](NodeIndex end) {
            m_scratch->isNeighbour.set(end, true);
            ++m_count;
        });
    }

    NodeSimilarity with(NodeIndex other)
    {
        NodeSimilarity likeness{.node = other};
        std::size_t count = 0;
        forNeighbours(m_graph, m_rows, other, m_scratch->isSeen, [&](NodeIndex end) {
            ++count;
            if (m_scratch->isNeighbour.has(end))
                likeness.shared.push_back(end);
        });
        std::sort(likeness.shared.begin(), likeness.shared.end());
        const std::size_t all = m_count + count - likeness.shared.size();
        if (all > 0)
            likeness.jaccard = static_cast<double>(likeness.shared.size()) / static_cast<double>(all);
        for (const NodeIndex shared : likeness.shared)
            likeness.rare += rarity(shared);
        return likeness;
    }

private:
    double rarity(NodeIndex node)
    {
        if (m_scratch->rarity.has(node))
            return m_scratch->rarity[node];
        std::size_t degree = 0;
        forNeighbours(m_graph, m_rows, node, m_scratch->isSeen, [&](NodeIndex) { ++degree; });
        // Only beside itself can a node share what has no other neighbour.
        const double rarity = degree < 2 ? 0 : 1 / std::log(static_cast<double>(degree));
        m_scratch->rarity.set(node, rarity);
        return rarity;
    }

    const FlatGraph& m_graph;
    Rows m_rows;
    ScratchLease<NeighbourScratch> m_scratch;
    std::size_t m_count = 0;
};

bool isMoreAlike(const NodeSimilarity& a, const NodeSimilarity& b)
{
    if (a.rare != b.rare)
        return a.rare > b.rare;
    return a.jaccard != b.jaccard ? a.jaccard > b.jaccard : a.node < b.node;
}

/// Gathers runs of equal neighbours: those with runs long enough, most shared first.
std::vector<CommonNeighbour> gathered(std::span<const NodePair> shared, std::size_t atLeast)
{
    std::vector<CommonNeighbour> common;
    for (std::size_t begin = 0, end = 0; begin < shared.size(); begin = end) {
        while (end < shared.size() && shared[end].tail == shared[begin].tail)
            ++end;
        if (end - begin < atLeast)
            continue;
        common.push_back({.node = shared[begin].tail, .of = {}});
        for (std::size_t i = begin; i < end; ++i)
            common.back().of.push_back(shared[i].head);
    }
    std::stable_sort(common.begin(), common.end(),
                     [](const CommonNeighbour& a, const CommonNeighbour& b) { return a.of.size() > b.of.size(); });
    return common;
}

}  // namespace

Result<std::vector<CommonNeighbour>> commonNeighbours(const GraphView& view, std::span<const NodeIndex> set,
                                                      std::size_t atLeast, const Job& job)
{
    if (job.isStopped())
        return cancelledQuery();
    return withRows(view, [&](const auto& rows) -> Result<std::vector<CommonNeighbour>> {
        const ScratchLease<NeighbourScratch> scratch;
        StopCheck stop(job);
        const std::vector<NodeIndex> members = orderedSet(set);
        std::vector<NodePair> shared;  // neighbour, member
        for (const NodeIndex member : members) {
            if (stop.after(arcsAt(view.graph(), member)))
                return cancelledQuery();
            forNeighbours(view.graph(), rows, member, scratch->isSeen, [&](NodeIndex end) {
                if (!std::binary_search(members.begin(), members.end(), end))
                    shared.push_back({end, member});
            });
        }
        std::sort(shared.begin(), shared.end(), [](const NodePair& a, const NodePair& b) {
            return a.tail != b.tail ? a.tail < b.tail : a.head < b.head;
        });
        if (job.isStopped())
            return cancelledQuery();
        return gathered(shared, atLeast);
    });
}

NodeSimilarity similarity(const GraphView& view, NodeIndex a, NodeIndex b)
{
    return withRows(view, [&](const auto& rows) { return Resemblance(view, rows, a).with(b); });
}

Result<std::vector<NodeSimilarity>> mostSimilar(const GraphView& view, NodeIndex node,
                                                std::span<const NodeIndex> candidates, std::size_t k, const Job& job)
{
    if (job.isStopped())
        return cancelledQuery();
    return withRows(view, [&](const auto& rows) -> Result<std::vector<NodeSimilarity>> {
        Resemblance resemblance(view, rows, node);
        StopCheck stop(job);
        std::vector<NodeSimilarity> alike;
        for (const NodeIndex candidate : orderedSet(candidates)) {
            if (stop.after(arcsAt(view.graph(), candidate)))
                return cancelledQuery();
            NodeSimilarity likeness = candidate == node ? NodeSimilarity() : resemblance.with(candidate);
            if (!likeness.shared.empty())
                alike.push_back(std::move(likeness));
        }
        const std::size_t kept = std::min(k, alike.size());
        std::partial_sort(alike.begin(), alike.begin() + static_cast<std::ptrdiff_t>(kept), alike.end(), isMoreAlike);
        alike.resize(kept);
        return alike;
    });
}

}  // namespace throughline
