// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/engine/graph_view.h"

namespace throughline {

/// Ends of the arcs that a view keeps, copied out so that what scans them many times asks no mask.
/// The row of v is offsets[v] .. offsets[v + 1] - 1, in the order of the graph; empty for nodes that
/// the view leaves out.
struct KeptRows {
    std::vector<ArcIndex> offsets{0};
    std::vector<NodeIndex> ends;

    std::size_t nodeCount() const { return offsets.size() - 1; }
    std::size_t degree(NodeIndex node) const { return offsets[node + 1] - offsets[node]; }
    std::span<const NodeIndex> endsOf(NodeIndex node) const
    {
        return {ends.data() + offsets[node], ends.data() + offsets[node + 1]};
    }
};

enum class ArcDirection {
    Out,   ///< arcs that leave
    In,    ///< arcs that arrive
    Both,  ///< every edge from both its ends (a self loop twice), however the graph is directed
};

/// O(nodes + arcs).
KeptRows keptRows(const GraphView& view, ArcDirection direction);

/// Nodes that the view has.
std::size_t keptNodeCount(const GraphView& view);

}  // namespace throughline
