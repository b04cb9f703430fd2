// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/engine/small_graphs.h"

#include <algorithm>
#include <sstream>

#include "tests/support/random_numbers.h"

namespace throughline::test {
namespace {

std::vector<NodePair> randomEdges(RandomNumbers& random, std::size_t nodes)
{
    std::vector<NodePair> edges(random.below(3 * nodes + 1));
    for (NodePair& edge : edges)
        edge = {static_cast<NodeIndex>(random.below(nodes)), static_cast<NodeIndex>(random.below(nodes))};
    return edges;
}

void mask(SmallGraph& small, RandomNumbers& random)
{
    small.mask.emplace(small.graph);
    for (NodeIndex node = 0; node < small.graph.nodeCount(); ++node)
        if (random.chance(10))
            small.mask->dropNode(node);
    for (EdgeIndex edge = 0; edge < small.graph.edgeCount(); ++edge)
        if (random.chance(15))
            small.mask->dropEdge(edge);
}

}  // namespace

void forSmallGraphs(std::size_t count, std::uint64_t seed, const std::function<void(const SmallGraph&)>& check)
{
    for (std::size_t i = 0; i < count; ++i) {
        RandomNumbers random(seed * 1000003 + i);
        const std::size_t nodes = 1 + random.below(12);
        const Orientation orientation = random.chance(50) ? Orientation::Directed : Orientation::Undirected;
        SmallGraph small{.graph = FlatGraph(nodes, randomEdges(random, nodes), orientation)};
        for (EdgeIndex edge = 0; edge < small.graph.edgeCount(); ++edge)
            small.weights.push_back(static_cast<std::uint32_t>(1 + random.below(5)));
        small.name = "graph " + std::to_string(i) + " of seed " + std::to_string(seed);
        if (i % 2 == 1)
            mask(small, random);
        check(small);
    }
}

FlatGraph graphOf(const std::string& text)
{
    std::istringstream words(text);
    std::vector<NodePair> edges;
    NodeIndex tail = 0;
    NodeIndex head = 0;
    char sign = '>';
    std::size_t nodes = 0;
    while (words >> tail >> sign >> head) {
        edges.push_back({tail, head});
        nodes = std::max<std::size_t>({nodes, tail + 1U, head + 1U});
    }
    return {nodes, std::move(edges), sign == '-' ? Orientation::Undirected : Orientation::Directed};
}

}  // namespace throughline::test
