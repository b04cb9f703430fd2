// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/engine/graph_view.h"

namespace throughline::test {

/// A graph of a few nodes with what a view leaves of it, for comparing a kernel with a plain one.
struct SmallGraph {
    FlatGraph graph;
    std::optional<GraphMask> mask;       ///< absent: the whole graph
    std::vector<std::uint32_t> weights;  ///< 1..5, by edge
    std::string name;                    ///< says how to make it again

    GraphView view() const { return mask ? GraphView(*mask) : GraphView(graph); }
    bool hasNode(NodeIndex node) const { return view().hasNode(node); }
    /// An edge that the view keeps (with both ends).
    bool hasEdge(EdgeIndex edge) const { return !mask || mask->hasEdge(edge); }
};

/// Calls `check` with `count` random graphs of 1 to 12 nodes: directed and undirected, sparse and
/// dense, with parallel edges and self loops, every other one under a mask. Same graphs every time;
/// the graph must not be copied (its mask points into it).
void forSmallGraphs(std::size_t count, std::uint64_t seed, const std::function<void(const SmallGraph&)>& check);

/// Directed unless said: "0>1 1>2" or "0-1 1-2"; as many nodes as named.
FlatGraph graphOf(const std::string& text);

}  // namespace throughline::test
