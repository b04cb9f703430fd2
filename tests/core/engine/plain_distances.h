// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "tests/core/engine/small_graphs.h"

namespace throughline::test {

/// By node: the nodes that its arcs lead to in the view, one entry an arc; edge by edge, without the
/// arrays of the graph.
inline std::vector<std::vector<NodeIndex>> plainArcs(const SmallGraph& small)
{
    std::vector<std::vector<NodeIndex>> arcs(small.graph.nodeCount());
    for (EdgeIndex edge = 0; edge < small.graph.edgeCount(); ++edge) {
        const NodePair ends = small.graph.edge(edge);
        if (!small.hasEdge(edge))
            continue;
        arcs[ends.tail].push_back(ends.head);
        if (!small.graph.isDirected())
            arcs[ends.head].push_back(ends.tail);
    }
    return arcs;
}

/// Steps along arcs from `start`; nothing where there is no way.
inline std::vector<std::optional<std::size_t>> plainDistances(const std::vector<std::vector<NodeIndex>>& arcs,
                                                              NodeIndex start)
{
    std::vector<std::optional<std::size_t>> distances(arcs.size());
    distances[start] = 0;
    std::vector<NodeIndex> found{start};
    for (std::size_t i = 0; i < found.size(); ++i)
        for (const NodeIndex end : arcs[found[i]])
            if (!distances[end]) {
                distances[end] = *distances[found[i]] + 1;
                found.push_back(end);
            }
    return distances;
}

}  // namespace throughline::test
