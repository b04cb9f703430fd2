// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/geometry.h"
#include "core/base/job.h"
#include "core/layout/spring_graph.h"

namespace throughline {

/// Rounds of forces that a graph of this size gets, so that 5,000 nodes take about a second.
int forceRounds(std::size_t nodeCount);

/// Moves points until springs (an edge wants `edgeLength`) and repulsion (all pairs, as 1/distance)
/// balance; with both linear in this way density is even, also around a hub. Nodes marked fixed do
/// not move. points: one per node, changed in place. False if the job was stopped (looked at every
/// few hundred nodes).
/// Source: Barnes, Hut, "A hierarchical O(N log N) force-calculation algorithm", 1986; force law of
/// Jacomy et al., "ForceAtlas2", 2014.
bool runForces(const SpringGraph& graph, const std::vector<bool>& isFixed, double edgeLength,
               std::vector<Point>& points, const Job& job);

}  // namespace throughline
