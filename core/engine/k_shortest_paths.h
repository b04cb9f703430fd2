// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/engine/graph_view.h"
#include "core/engine/node_path.h"

namespace throughline {

/// The k cheapest paths that visit no node twice, cheapest first, equal ones by the tie rule
/// (FlatGraph); fewer if there are fewer. Cost is the number of edges if `weights` is null. Parallel
/// edges make paths of their own; a node has one path to itself, without edges. `maxHops` bounds the
/// number of edges. Reports how many of the k it has.
/// Source: Yen 1971, with Lawler's split of the deviations and remaining distances from one search
/// backwards from the end. Errors: Cancelled.
Result<std::vector<NodePath>> kShortestPaths(const GraphView& view, const ArcWeights* weights, NodeIndex from,
                                             NodeIndex to, std::size_t k, const Job& job,
                                             std::size_t maxHops = unlimitedHops);

}  // namespace throughline
