// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/engine/graph_view.h"
#include "core/engine/node_path.h"

namespace throughline::test {

// Paths found in the plainest way, to compare the kernels with.

/// An edge as it may be gone along.
struct PlainArc {
    EdgeIndex edge = 0;
    NodeIndex end = 0;
};

/// What may be gone along from each node of the view, by edge; read from the list of edges alone.
std::vector<std::vector<PlainArc>> plainArcs(const GraphView& view);

/// Paths that visit no node twice, in lexicographic order of edges, by plain recursion; nullopt beyond
/// `most` paths. With `weights` (by edge) the cost is theirs. A node to itself: no paths.
std::optional<std::vector<NodePath>> plainSimplePaths(const GraphView& view, std::span<const std::uint32_t> weights,
                                                      NodeIndex from, NodeIndex to, std::size_t maxHops,
                                                      std::size_t most);

/// The cheapest path by the tie rule, by comparing whole sequences until nothing improves; cost is the
/// number of edges if there are no weights.
std::optional<NodePath> plainBestPath(const GraphView& view, std::span<const std::uint32_t> weights, NodeIndex from,
                                      NodeIndex to);

/// Cheaper, or as cheap with the lesser edges.
bool isBefore(const NodePath& a, const NodePath& b);

}  // namespace throughline::test
