// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/engine/graph_view.h"
#include "core/engine/scratch.h"
#include "core/engine/stop_check.h"

namespace throughline {

/// The few nodes and arcs of a view that can lie on a path of at most so many edges between two nodes,
/// numbered anew from 0 (where paths begin) so that enumerating stays in the nearest memory. Node 1 is
/// where they end. Self loops and arcs into the start or out of the end are left out.
struct SimplePathGraph {
    static constexpr std::uint32_t start = 0;
    static constexpr std::uint32_t finish = 1;

    struct Arc {
        std::uint32_t end = 0;
        std::uint32_t left = 0;  ///< fewest edges from `end` to the finish
        EdgeIndex edge = 0;
    };
    std::vector<NodeIndex> nodes;         ///< their number in the whole graph
    std::vector<std::uint32_t> offsets;   ///< the arcs of node v: offsets[v] .. offsets[v + 1] - 1, by edge
    std::vector<Arc> arcs;
    std::vector<std::uint32_t> lastOffsets;  ///< the same of the arcs to the finish
    std::vector<EdgeIndex> lastEdges;

    std::uint32_t nodeCount() const { return static_cast<std::uint32_t>(nodes.size()); }
    std::uint32_t lastCount(std::uint32_t node) const { return lastOffsets[node + 1] - lastOffsets[node]; }
};

/// What finding these leaves in its thread.
struct SimplePathScratch {
    /// Edges from the start and to the finish, where known.
    struct Hops {
        std::uint32_t ahead = 0;
        std::uint32_t back = 0;
    };
    StampedArray<Hops> hops;
    StampedArray<std::uint32_t> numbers;  ///< in the small graph
    std::vector<NodeIndex> aheadNodes;    ///< as found
    std::vector<NodeIndex> backNodes;
    std::vector<std::uint32_t> depths;    ///< from the start, by number in the small graph
    SimplePathGraph graph;
};

/// Fills scratch.graph for two different nodes of the view. It has no arcs if there is no such path.
/// Costs a search from both ends, half the hops each. False if stopped.
bool buildSimplePathGraph(const GraphView& view, NodeIndex from, NodeIndex to, std::size_t maxHops, const Job& job,
                          SimplePathScratch& scratch);

}  // namespace throughline
