// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/flat_graph.h"

namespace throughline::test {

/// A large random graph with the same edges for one seed: half of the ends among all nodes, half among the
/// first few, so that there are hubs; parallel edges, self loops and nodes of no edges occur.
FlatGraph hubGraph(std::size_t nodes, std::size_t edges, Orientation orientation, std::uint64_t seed);

/// `groups` groups of `size` nodes (node / size is the group); of 100 possible pairs about `inside` are
/// tied within a group and `outside` across.
FlatGraph plantedGroups(std::size_t groups, std::size_t size, std::size_t inside, std::size_t outside,
                        std::uint64_t seed);

}  // namespace throughline::test
