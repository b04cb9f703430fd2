// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/graph/threat_graph.h"

namespace throughline {

/// Makes the view's folds of a graph that is otherwise done: each set becomes one node, edges of one type between the
/// same two nodes one bundle. It is a contraction and nothing else: the claims of a bundle are those of its edges, a
/// bundle is contested where one of them is and drawn as the faintest of them, and edges between members are kept
/// in the fold. A thing that lens, filter or focus took stays taken; a fold of which less than two things are
/// left is none. `classes`: for each entity the first row of its same-as class; a class stays in the first
/// fold that names one of its members. Returns the folds by node.
std::vector<GraphFold> foldGraph(const ViewState& view, std::span<const std::uint32_t> classes, std::vector<GraphNode>& nodes,
                                 std::vector<GraphEdge>& edges);

/// By node, how many different things that the view hides by hand are related to it; empty if it hides none.
std::vector<std::uint32_t> countHiddenNeighbours(const ThreatCase& threatCase, const ViewState& view,
                                                 std::span<const std::uint32_t> classes, const ThreatGraph& graph);

}  // namespace throughline
