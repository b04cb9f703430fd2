// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "core/base/geometry.h"

namespace throughline {

/// Undirected simple graph in compressed rows, for placing cards: no loops, no parallel edges.
struct SpringGraph {
    /// `pairs`: ends of edges, below nodeCount; loops and repeats are left out.
    SpringGraph(std::size_t nodeCount, std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs);

    std::size_t nodeCount() const { return offsets.size() - 1; }
    std::span<const std::uint32_t> neighbours(std::size_t node) const
    {
        return {ends.data() + offsets[node], ends.data() + offsets[node + 1]};
    }
    std::size_t degree(std::size_t node) const { return offsets[node + 1] - offsets[node]; }

    std::vector<std::uint32_t> offsets;
    std::vector<std::uint32_t> ends;
};

/// Nodes of each connected component, ascending; components by their first node.
std::vector<std::vector<std::uint32_t>> componentsOf(const SpringGraph& graph);

/// The part of a graph that `nodes` (ascending, whole components) make, numbered in their order.
SpringGraph partOf(const SpringGraph& graph, const std::vector<std::uint32_t>& nodes);

}  // namespace throughline
