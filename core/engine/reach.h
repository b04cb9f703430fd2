// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/engine/graph_view.h"
#include "core/engine/node_path.h"

namespace throughline {

enum class ReachDirection { Down, Up };  ///< along the arcs, against them

/// What is reached, nearest first and by node number within a depth; the sources themselves at 0.
struct Reach {
    std::vector<NodeIndex> nodes;
    std::vector<std::uint32_t> depths;  ///< edges from the nearest source
};
/// Errors: Cancelled.
Result<Reach> reach(const GraphView& view, std::span<const NodeIndex> sources, ReachDirection direction,
                    std::size_t maxDepth, const Job& job);

/// "Remove it: what is cut off": nodes that `sources` reach, and no longer do without `removed` (which
/// are not listed), ascending. Errors: Cancelled.
Result<std::vector<NodeIndex>> cutOff(const GraphView& view, std::span<const NodeIndex> sources,
                                      std::span<const NodeIndex> removed, const Job& job);

}  // namespace throughline
