// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <span>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/engine/graph_view.h"

namespace throughline {

/// Is given each path as it is found; false ends the search. The spans are valid during the call.
using PathVisitor = std::function<bool(std::span<const NodeIndex> nodes, std::span<const EdgeIndex> edges)>;

struct SimplePathsCount {
    std::uint64_t count = 0;   ///< paths visited or counted
    bool isComplete = true;    ///< false: the visitor ended the search
};

/// All paths from `from` to `to` of at most `maxHops` edges that visit no node twice, in lexicographic
/// order of edge numbers. Parallel edges make paths of their own. From a node to itself there are none.
/// Time is bound by the output: branches that cannot reach the end in the hops left are not entered.
/// Errors: Cancelled.
Result<SimplePathsCount> visitSimplePaths(const GraphView& view, NodeIndex from, NodeIndex to, std::size_t maxHops,
                                          const PathVisitor& visitor, const Job& job);

/// Their number, without putting them out one by one where that can be avoided.
Result<std::uint64_t> countSimplePaths(const GraphView& view, NodeIndex from, NodeIndex to, std::size_t maxHops,
                                       const Job& job);

}  // namespace throughline
