// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/engine/graph_view.h"

namespace throughline {

/// Blocks (biconnected components) of a graph, directions ignored. Self loops are in no block.
struct Blocks {
    static constexpr std::uint32_t noBlock = ~std::uint32_t{0};
    std::vector<std::uint32_t> blockOf;  ///< by edge; blocks are numbered by their least edge
    std::uint32_t count = 0;
    std::vector<NodeIndex> articulationPoints;  ///< without one of these its part falls apart; ascending
    std::vector<EdgeIndex> bridges;             ///< edges whose loss parts their ends; ascending

    bool operator==(const Blocks&) const = default;
};

/// Parallel edges are no bridges. Source: Hopcroft and Tarjan 1973, without recursion.
/// Errors: Cancelled.
Result<Blocks> blocks(const GraphView& view, const Job& job);

}  // namespace throughline
