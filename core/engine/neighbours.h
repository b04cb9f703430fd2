// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/engine/graph_view.h"

namespace throughline {

// Neighbours are taken along arcs and against them, each once; a node is no neighbour of itself.

/// What at least `atLeast` nodes of a set have as a neighbour.
struct CommonNeighbour {
    NodeIndex node = 0;
    std::vector<NodeIndex> of;  ///< nodes of the set, ascending

    bool operator==(const CommonNeighbour&) const = default;
};
/// Most shared first, equal ones by node. Nodes of the set are not listed. Errors: Cancelled.
Result<std::vector<CommonNeighbour>> commonNeighbours(const GraphView& view, std::span<const NodeIndex> set,
                                                      std::size_t atLeast, const Job& job);

/// How alike two nodes' surroundings are, with the evidence.
struct NodeSimilarity {
    NodeIndex node = 0;
    double jaccard = 0;  ///< shared / all neighbours of the two, 0..1
    double rare = 0;     ///< sum of 1 / ln(degree) over the shared (Adamic and Adar 2003): rare ties weigh more
    std::vector<NodeIndex> shared;  ///< ascending

    bool operator==(const NodeSimilarity&) const = default;
};
NodeSimilarity similarity(const GraphView& view, NodeIndex a, NodeIndex b);
/// The `k` nodes among `candidates` most like `node`, by `rare`, then `jaccard`, then node; those that
/// share nothing are left out. Errors: Cancelled.
Result<std::vector<NodeSimilarity>> mostSimilar(const GraphView& view, NodeIndex node,
                                                std::span<const NodeIndex> candidates, std::size_t k, const Job& job);

}  // namespace throughline
