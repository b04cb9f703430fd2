// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/base/job.h"
#include "core/engine/hanging_trees.h"

namespace throughline {

/// Number of sources that one pass over the graph serves.
constexpr std::size_t pathLanes = 8;

/// Adds to `scores` (by core node) the share of shortest paths from each of `sources` (core nodes, all
/// different, at most `pathLanes`) that pass through each node, times the sources that hang on it. Stops
/// half-way when the job is stopped. Source: Brandes 2001, with the sources in the lanes of vectors.
void addPassing(const TrimmedGraph& graph, std::span<const NodeIndex> sources, const Job& job,
                std::vector<double>& scores);

}  // namespace throughline
