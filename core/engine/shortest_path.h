// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/engine/graph_view.h"
#include "core/engine/node_path.h"

namespace throughline {

// Shortest paths between two nodes, searched from both ends. A path from a node to itself has no
// edges; a node that the view leaves out has no paths. Errors of all: Cancelled.

/// A path of fewest edges by the tie rule (FlatGraph); nullopt if there is none of at most `maxHops`.
Result<std::optional<NodePath>> shortestPath(const GraphView& view, NodeIndex from, NodeIndex to, const Job& job,
                                             std::size_t maxHops = unlimitedHops);

/// A path of least total weight, by the tie rule; `weights` are of the view's graph.
Result<std::optional<NodePath>> lightestPath(const GraphView& view, const ArcWeights& weights, NodeIndex from,
                                             NodeIndex to, const Job& job);

struct ShortestPaths {
    std::uint64_t count = 0;  ///< of all; stays at the largest number rather than overflow
    std::vector<NodePath> paths;  ///< the first `cap` by the tie rule
};

/// All paths of fewest edges. Parallel edges make paths of their own.
Result<ShortestPaths> allShortestPaths(const GraphView& view, NodeIndex from, NodeIndex to, std::size_t cap,
                                       const Job& job, std::size_t maxHops = unlimitedHops);

}  // namespace throughline
