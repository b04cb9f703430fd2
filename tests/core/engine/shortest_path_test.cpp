// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/shortest_path.h"

#include "tests/core/engine/plain_paths.h"
#include "tests/core/engine/small_graphs.h"
#include "tests/support/catch.h"
#include "tests/support/random_numbers.h"

using namespace throughline;
using namespace throughline::test;

namespace {

/// Of all pairs of a small graph.
template <class Check>
void forPairs(const SmallGraph& small, const Check& check)
{
    for (NodeIndex from = 0; from < small.graph.nodeCount(); ++from)
        for (NodeIndex to = 0; to < small.graph.nodeCount(); ++to)
            check(from, to);
}

FlatGraph randomGraph(RandomNumbers& random, std::size_t nodes, std::size_t edges, Orientation orientation)
{
    std::vector<NodePair> pairs(edges);
    for (NodePair& pair : pairs)
        pair = {static_cast<NodeIndex>(random.below(nodes)), static_cast<NodeIndex>(random.below(nodes))};
    return {nodes, std::move(pairs), orientation};
}

}  // namespace

TEST_CASE("Of paths as short the one with the least edges in order is given", "[engine][paths]")
{
    const FlatGraph graph = graphOf("0>2 0>1 1>3 2>3 2>3 3>4 0>4");
    GraphMask mask(graph);
    CHECK(*shortestPath(graph, 0, 3, Job{}) == NodePath{{0, 2, 3}, {0, 3}, 2});
    mask.dropEdge(3);
    CHECK(*shortestPath(mask, 0, 3, Job{}) == NodePath{{0, 2, 3}, {0, 4}, 2});
    mask.dropNode(2);
    CHECK(*shortestPath(mask, 0, 3, Job{}) == NodePath{{0, 1, 3}, {1, 2}, 2});
    CHECK(*shortestPath(graph, 4, 0, Job{}) == std::nullopt);
    CHECK(*shortestPath(mask, 0, 2, Job{}) == std::nullopt);
    CHECK(*shortestPath(mask, 2, 2, Job{}) == std::nullopt);
    CHECK(*shortestPath(mask, 1, 1, Job{}) == NodePath{{1}, {}, 0});
}

TEST_CASE("Shortest paths are those that plain comparing finds", "[engine][paths]")
{
    forSmallGraphs(3000, 11, [](const SmallGraph& small) {
        INFO(small.name);
        forPairs(small, [&](NodeIndex from, NodeIndex to) {
            const std::optional<NodePath> plain = plainBestPath(small.view(), {}, from, to);
            REQUIRE(*shortestPath(small.view(), from, to, Job{}) == plain);
            if (!plain)
                return;
            REQUIRE(*shortestPath(small.view(), from, to, Job{}, plain->cost) == plain);
            if (plain->cost > 0)
                REQUIRE(*shortestPath(small.view(), from, to, Job{}, plain->cost - 1) == std::nullopt);
        });
    });
}

TEST_CASE("Both sides of a search meet right in larger graphs", "[engine][paths]")
{
    RandomNumbers random(5);
    for (std::size_t round = 0; round < 200; ++round) {
        INFO("round " << round);
        const Orientation orientation = round % 2 == 0 ? Orientation::Directed : Orientation::Undirected;
        const FlatGraph graph = randomGraph(random, 300, 250 + 3 * round, orientation);
        const NodeIndex from = static_cast<NodeIndex>(random.below(300));
        const NodeIndex to = static_cast<NodeIndex>(random.below(300));
        REQUIRE(*shortestPath(graph, from, to, Job{}) == plainBestPath(graph, {}, from, to));
    }
}

TEST_CASE("Lightest paths are those that plain comparing finds, with small and large weights", "[engine][paths]")
{
    forSmallGraphs(3000, 13, [](const SmallGraph& small) {
        INFO(small.name);
        const ArcWeights weights(small.graph, small.weights);
        std::vector<std::uint32_t> large = small.weights;
        for (std::uint32_t& weight : large)
            weight *= 800000000;
        const ArcWeights largeWeights(small.graph, large);
        forPairs(small, [&](NodeIndex from, NodeIndex to) {
            std::optional<NodePath> plain = plainBestPath(small.view(), small.weights, from, to);
            REQUIRE(*lightestPath(small.view(), weights, from, to, Job{}) == plain);
            if (plain)
                plain->cost *= 800000000;
            REQUIRE(*lightestPath(small.view(), largeWeights, from, to, Job{}) == plain);
        });
    });
}

TEST_CASE("Weighted searches from both ends meet right in larger graphs with many ties", "[engine][paths]")
{
    RandomNumbers random(6);
    for (std::size_t round = 0; round < 200; ++round) {
        INFO("round " << round);
        const Orientation orientation = round % 2 == 0 ? Orientation::Directed : Orientation::Undirected;
        const FlatGraph graph = randomGraph(random, 300, 250 + 4 * round, orientation);
        std::vector<std::uint32_t> byEdge;
        for (EdgeIndex edge = 0; edge < graph.edgeCount(); ++edge)
            byEdge.push_back(static_cast<std::uint32_t>(1 + random.below(1 + round % 5)));
        const NodeIndex from = static_cast<NodeIndex>(random.below(300));
        const NodeIndex to = static_cast<NodeIndex>(random.below(300));
        REQUIRE(*lightestPath(graph, ArcWeights(graph, byEdge), from, to, Job{})
                == plainBestPath(graph, byEdge, from, to));
    }
}

TEST_CASE("All shortest paths are counted and listed in order", "[engine][paths]")
{
    forSmallGraphs(2000, 12, [](const SmallGraph& small) {
        INFO(small.name);
        forPairs(small, [&](NodeIndex from, NodeIndex to) {
            const std::optional<NodePath> best = plainBestPath(small.view(), {}, from, to);
            std::vector<NodePath> plain;
            if (best && from == to)
                plain.push_back(*best);
            else if (best)
                plain = *plainSimplePaths(small.view(), {}, from, to, best->edges.size(), 100000);
            const Result<ShortestPaths> all = allShortestPaths(small.view(), from, to, 100000, Job{});
            REQUIRE(all->count == plain.size());
            REQUIRE(all->paths == plain);
            const Result<ShortestPaths> two = allShortestPaths(small.view(), from, to, 2, Job{});
            REQUIRE(two->count == plain.size());
            plain.resize(std::min<std::size_t>(2, plain.size()));
            REQUIRE(two->paths == plain);
        });
    });
}

TEST_CASE("A number of shortest paths beyond the largest number stays there", "[engine][paths]")
{
    std::string text;
    for (std::size_t i = 0; i < 30; ++i)
        for (std::size_t lane = 0; lane < 10; ++lane)
            text += std::to_string(i) + ">" + std::to_string(i + 1) + " ";
    const FlatGraph graph = graphOf(text);
    CHECK(allShortestPaths(graph, 0, 19, 0, Job{})->count == 10000000000000000000U);
    CHECK(allShortestPaths(graph, 0, 20, 0, Job{})->count == 18446744073709551615U);
    const Result<ShortestPaths> all = allShortestPaths(graph, 0, 30, 3, Job{});
    CHECK(all->count == 18446744073709551615U);
    REQUIRE(all->paths.size() == 3);
    CHECK(all->paths[0].edges[29] == 290);
    CHECK(all->paths[2].edges[29] == 292);
}
