// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/base/thread_pool.h"
#include "core/engine/graph_view.h"

namespace throughline {

// What stands in the middle, by different measures; one value a node, 0 for nodes that the view
// leaves out. All are equal for any number of threads (`pool` may be null: the caller's alone).
// Errors of all: Cancelled.

/// Share of a random reader who follows arcs out with probability `damping` and else starts anew
/// anywhere; a node without arcs sends everywhere. Sums to 1. Parallel edges count.
Result<std::vector<double>> pageRank(const GraphView& view, double damping, std::size_t iterations, ThreadPool* pool,
                                     const Job& job);

/// Number of shortest paths (fractions where there are several) from `sources` to all others that
/// pass through the node, ends not counted; undirected graphs: each pair once if all nodes are
/// sources, so that values are halved. Parallel edges make paths of their own.
/// Source: Brandes 2001, by blocks of sources.
Result<std::vector<double>> betweenness(const GraphView& view, std::span<const NodeIndex> sources, ThreadPool* pool,
                                        const Job& job);

/// (reached - 1) / sum of distances along arcs, scaled by the share of the graph that is reached
/// (Wasserman and Faust 1994); 0 where nothing is reached.
Result<std::vector<double>> closeness(const GraphView& view, std::span<const NodeIndex> sources, ThreadPool* pool,
                                      const Job& job);

/// Arcs that leave, and arcs that arrive; in undirected graphs both are the degree.
struct Degrees {
    std::vector<std::uint32_t> out;
    std::vector<std::uint32_t> in;
};
Degrees degrees(const GraphView& view);

}  // namespace throughline
