// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/engine/graph_view.h"

namespace throughline {

/// A least set whose removal leaves no path from any source to any target. Of several least ones: the
/// nearest to the sources (the set of nodes still reached is least).
struct MinimumCut {
    bool exists = true;  ///< false: a node is both source and target, or (nodes) an edge joins them
    std::vector<NodeIndex> nodes;  ///< of a vertex cut, ascending; never a source or target
    /// Of an edge cut, ascending; where no vertex cut exists, the edges from a source to another node
    /// that is a target.
    std::vector<EdgeIndex> edges;

    bool operator==(const MinimumCut&) const = default;
};

/// Errors of all: Cancelled. Sources and targets that the view leaves out do not count.
/// Source: Menger; unit flows on the graph with nodes split in thought, searched from both sides.
Result<MinimumCut> minimumVertexCut(const GraphView& view, std::span<const NodeIndex> sources,
                                    std::span<const NodeIndex> targets, const Job& job);
Result<MinimumCut> minimumEdgeCut(const GraphView& view, std::span<const NodeIndex> sources,
                                  std::span<const NodeIndex> targets, const Job& job);

/// Choke points: nodes (sources and targets left out) that every path from a source to a target
/// passes, in the order in which paths pass them. Empty if there is no path or no such node.
Result<std::vector<NodeIndex>> chokePoints(const GraphView& view, std::span<const NodeIndex> sources,
                                           std::span<const NodeIndex> targets, const Job& job);

}  // namespace throughline
