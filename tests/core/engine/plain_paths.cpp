// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/engine/plain_paths.h"

#include <algorithm>
#include <tuple>

namespace throughline::test {
namespace {

std::uint32_t weightOf(std::span<const std::uint32_t> weights, EdgeIndex edge)
{
    return weights.empty() ? 1 : weights[edge];
}

struct Recursion {
    const std::vector<std::vector<PlainArc>>& arcs;
    std::span<const std::uint32_t> weights;
    NodeIndex to;
    std::size_t maxHops;
    std::size_t most;
    std::vector<NodePath>& paths;
    NodePath path;

    bool run()
    {
        if (path.nodes.back() == to) {
            paths.push_back(path);
            return paths.size() <= most;
        }
        if (path.edges.size() == maxHops)
            return true;
        for (const PlainArc& arc : arcs[path.nodes.back()]) {
            if (std::find(path.nodes.begin(), path.nodes.end(), arc.end) != path.nodes.end())
                continue;
            const NodePath before = path;
            path.nodes.push_back(arc.end);
            path.edges.push_back(arc.edge);
            path.cost += weightOf(weights, arc.edge);
            if (!run())
                return false;
            path = before;
        }
        return true;
    }
};

}  // namespace

std::vector<std::vector<PlainArc>> plainArcs(const GraphView& view)
{
    const FlatGraph& graph = view.graph();
    std::vector<std::vector<PlainArc>> arcs(graph.nodeCount());
    for (EdgeIndex edge = 0; edge < graph.edgeCount(); ++edge) {
        if (view.mask() != nullptr && !view.mask()->hasEdge(edge))
            continue;
        const NodePair ends = graph.edge(edge);
        arcs[ends.tail].push_back({edge, ends.head});
        if (!graph.isDirected() && ends.tail != ends.head)
            arcs[ends.head].push_back({edge, ends.tail});
    }
    return arcs;
}

std::optional<std::vector<NodePath>> plainSimplePaths(const GraphView& view, std::span<const std::uint32_t> weights,
                                                      NodeIndex from, NodeIndex to, std::size_t maxHops,
                                                      std::size_t most)
{
    std::vector<NodePath> paths;
    if (from == to || !view.hasNode(from) || !view.hasNode(to))
        return paths;
    const std::vector<std::vector<PlainArc>> arcs = plainArcs(view);
    if (!Recursion{arcs, weights, to, maxHops, most, paths, NodePath{{from}, {}, 0}}.run())
        return std::nullopt;
    return paths;
}

bool isBefore(const NodePath& a, const NodePath& b) { return std::tie(a.cost, a.edges) < std::tie(b.cost, b.edges); }

std::optional<NodePath> plainBestPath(const GraphView& view, std::span<const std::uint32_t> weights, NodeIndex from,
                                      NodeIndex to)
{
    std::vector<std::optional<NodePath>> best(view.nodeCount());
    if (!view.hasNode(from) || !view.hasNode(to))
        return std::nullopt;
    const std::vector<std::vector<PlainArc>> arcs = plainArcs(view);
    best[from] = NodePath{{from}, {}, 0};
    for (bool hasImproved = true; hasImproved;) {
        hasImproved = false;
        for (NodeIndex node = 0; node < view.nodeCount(); ++node) {
            for (const PlainArc& arc : arcs[node]) {
                if (!best[node])
                    break;
                NodePath longer = *best[node];
                longer.nodes.push_back(arc.end);
                longer.edges.push_back(arc.edge);
                longer.cost += weightOf(weights, arc.edge);
                if (best[arc.end] && !isBefore(longer, *best[arc.end]))
                    continue;
                best[arc.end] = std::move(longer);
                hasImproved = true;
            }
        }
    }
    return best[to];
}

}  // namespace throughline::test
