// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/geometry.h"
#include "core/base/job.h"
#include "core/layout/spring_graph.h"

namespace throughline {

/// Rounds of forces that a graph of this size gets, so that 5,000 nodes take about a second.
int forceRounds(std::size_t nodeCount);

/// Moves points until springs (pulling as distance^1.5; an edge wants `edgeLength`) and repulsion
/// (all pairs, as 1/distance) balance. The power lies between those of Fruchterman, Reingold 1991
/// (2: leaves of a large hub pile up) and Jacomy et al., "ForceAtlas2", 2014 (1: sparse graphs grow
/// too wide); with it the leaves of a hub get about the room that a card needs. Nodes marked fixed
/// do not move. points: one per node, changed in place. False if the job was stopped (looked at
/// every few hundred nodes).
/// Source: Barnes, Hut, "A hierarchical O(N log N) force-calculation algorithm", 1986.
bool runForces(const SpringGraph& graph, const std::vector<bool>& isFixed, double edgeLength,
               std::vector<Point>& points, const Job& job);

/// Draws points nearer together where forces left more room than the nodes need (sparse graphs
/// without structure), but never so that the median edge gets shorter than `edgeLength`.
void shrinkToRoom(const SpringGraph& graph, double edgeLength, std::vector<Point>& points);

}  // namespace throughline
