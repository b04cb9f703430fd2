// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/shortest_path.h"

#include <algorithm>

#include "core/engine/two_way_bfs.h"

namespace throughline {
namespace {

NodePath pathThrough(const TwoWayScratch& scratch, const Crossing& crossing)
{
    NodePath path;
    for (std::uint32_t at = crossing.ahead; at != 0; at = scratch.ahead.reached[at].via) {
        path.nodes.push_back(scratch.ahead.reached[at].node);
        path.edges.push_back(scratch.ahead.reached[at].edge);
    }
    path.nodes.push_back(scratch.ahead.reached[0].node);
    std::reverse(path.nodes.begin(), path.nodes.end());
    std::reverse(path.edges.begin(), path.edges.end());
    path.edges.push_back(crossing.edge);
    for (std::uint32_t at = crossing.back; at != 0; at = scratch.back.reached[at].via) {
        path.nodes.push_back(scratch.back.reached[at].node);
        path.edges.push_back(scratch.back.reached[at].edge);
    }
    path.nodes.push_back(scratch.back.reached[0].node);
    path.cost = path.edges.size();
    return path;
}

}  // namespace

Result<std::optional<NodePath>> shortestPath(const GraphView& view, NodeIndex from, NodeIndex to, const Job& job,
                                             std::size_t maxHops)
{
    using Found = Result<std::optional<NodePath>>;
    if (!view.hasNode(from) || !view.hasNode(to))
        return std::optional<NodePath>();
    if (from == to)
        return std::optional<NodePath>(NodePath{.nodes = {from}, .edges = {}, .cost = 0});
    return withRows(view, [&](const auto& kept) -> Found {
        const ScratchLease<TwoWayScratch> scratch;
        TwoWayBfs<std::decay_t<decltype(kept)>, ShortestWanted::First> search(view, kept, *scratch, job);
        if (!search.run(from, to, view.nodeCount(), maxHops))
            return cancelledQuery();
        if (!search.hasMet())
            return std::optional<NodePath>();
        return std::optional<NodePath>(pathThrough(*scratch, search.crossing()));
    });
}

}  // namespace throughline
