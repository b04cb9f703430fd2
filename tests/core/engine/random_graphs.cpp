// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/engine/random_graphs.h"

#include <algorithm>

#include "tests/support/random_numbers.h"

namespace throughline::test {

FlatGraph hubGraph(std::size_t nodes, std::size_t edges, Orientation orientation, std::uint64_t seed)
{
    RandomNumbers random(seed);
    const std::size_t hubs = std::max<std::size_t>(1, nodes / 100);
    const auto anyNode = [&] { return static_cast<NodeIndex>(random.below(random.chance(50) ? hubs : nodes)); };
    std::vector<NodePair> pairs(edges);
    for (NodePair& pair : pairs) {
        pair.tail = anyNode();
        pair.head = anyNode();
    }
    return {nodes, std::move(pairs), orientation};
}

FlatGraph plantedGroups(std::size_t groups, std::size_t size, std::size_t inside, std::size_t outside,
                        std::uint64_t seed)
{
    RandomNumbers random(seed);
    const auto nodes = static_cast<NodeIndex>(groups * size);
    std::vector<NodePair> pairs;
    for (NodeIndex tail = 0; tail < nodes; ++tail)
        for (NodeIndex head = tail + 1; head < nodes; ++head)
            if (random.chance(tail / size == head / size ? inside : outside))
                pairs.push_back({tail, head});
    return {nodes, std::move(pairs), Orientation::Undirected};
}

}  // namespace throughline::test
