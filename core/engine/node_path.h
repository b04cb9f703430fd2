// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "core/engine/flat_graph.h"

namespace throughline {

/// A way through a graph: one edge fewer than nodes. `cost` is the sum of the weights, or the number
/// of edges where there are none.
struct NodePath {
    std::vector<NodeIndex> nodes;
    std::vector<EdgeIndex> edges;
    std::uint64_t cost = 0;

    bool operator==(const NodePath&) const = default;
};

inline constexpr std::size_t unlimitedHops = std::numeric_limits<std::uint32_t>::max();

}  // namespace throughline
