// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/k_shortest_paths.h"

#include <algorithm>

#include "tests/core/engine/plain_paths.h"
#include "tests/core/engine/small_graphs.h"
#include "tests/support/catch.h"

using namespace throughline;
using namespace throughline::test;

namespace {

/// The k first by the tie rule of all paths there are; nullopt if these are too many to try.
std::optional<std::vector<NodePath>> plainCheapest(const GraphView& view, const std::vector<std::uint32_t>& weights,
                                                   NodeIndex from, NodeIndex to, std::size_t k, std::size_t maxHops)
{
    if (from == to)
        return view.hasNode(from) ? std::vector<NodePath>{{{from}, {}, 0}} : std::vector<NodePath>();
    auto paths = plainSimplePaths(view, weights, from, to, maxHops, 1500);
    if (!paths)
        return std::nullopt;
    std::sort(paths->begin(), paths->end(), isBefore);
    paths->resize(std::min(k, paths->size()));
    return paths;
}

/// One end for each start, in turn.
template <class Check>
void forSomePairs(const SmallGraph& small, const Check& check)
{
    const NodeIndex nodes = static_cast<NodeIndex>(small.graph.nodeCount());
    for (NodeIndex from = 0; from < nodes; ++from)
        check(from, (from * 7 + 2) % nodes);
}

}  // namespace

TEST_CASE("The cheapest paths come in order of cost, then of their edges", "[engine][paths]")
{
    const FlatGraph graph = graphOf("0>1 1>3 0>2 2>3 1>2 0>3 1>3");
    const std::vector<std::uint32_t> byEdge{1, 3, 2, 2, 1, 9, 3};
    const ArcWeights weights(graph, byEdge);
    const std::vector<NodePath> expected{{{0, 1, 3}, {0, 1}, 4}, {{0, 1, 2, 3}, {0, 4, 3}, 4}, {{0, 1, 3}, {0, 6}, 4},
                                         {{0, 2, 3}, {2, 3}, 4}, {{0, 3}, {5}, 9}};
    CHECK(*kShortestPaths(graph, &weights, 0, 3, 9, Job{}) == expected);
    CHECK(*kShortestPaths(graph, &weights, 0, 3, 2, Job{}) == std::vector(expected.begin(), expected.begin() + 2));
    CHECK(*kShortestPaths(graph, &weights, 0, 3, 9, Job{}, 1) == std::vector<NodePath>{expected[4]});
    CHECK(kShortestPaths(graph, nullptr, 0, 3, 9, Job{}, 2)->size() == 4);
    CHECK(kShortestPaths(graph, nullptr, 3, 0, 9, Job{})->empty());
    CHECK(kShortestPaths(graph, nullptr, 0, 3, 0, Job{})->empty());
}

TEST_CASE("The k cheapest paths are the first of all that plain recursion finds", "[engine][paths]")
{
    forSmallGraphs(3000, 31, [](const SmallGraph& small) {
        INFO(small.name);
        const ArcWeights weights(small.graph, small.weights);
        forSomePairs(small, [&](NodeIndex from, NodeIndex to) {
            for (const std::size_t k : {1U, 3U, 10U, 2000U}) {
                const auto plain = plainCheapest(small.view(), small.weights, from, to, k, unlimitedHops);
                if (!plain)
                    return;
                REQUIRE(*kShortestPaths(small.view(), &weights, from, to, k, Job{}) == *plain);
                REQUIRE(*kShortestPaths(small.view(), nullptr, from, to, k, Job{})
                        == *plainCheapest(small.view(), {}, from, to, k, unlimitedHops));
            }
        });
    });
}

TEST_CASE("The k cheapest paths keep to a number of edges", "[engine][paths]")
{
    forSmallGraphs(3000, 32, [](const SmallGraph& small) {
        INFO(small.name);
        const ArcWeights weights(small.graph, small.weights);
        forSomePairs(small, [&](NodeIndex from, NodeIndex to) {
            for (std::size_t maxHops = 0; maxHops < 7; ++maxHops) {
                const auto plain = plainCheapest(small.view(), small.weights, from, to, 12, maxHops);
                if (!plain)
                    return;
                REQUIRE(*kShortestPaths(small.view(), &weights, from, to, 12, Job{}, maxHops) == *plain);
                REQUIRE(*kShortestPaths(small.view(), nullptr, from, to, 12, Job{}, maxHops)
                        == *plainCheapest(small.view(), {}, from, to, 12, maxHops));
            }
        });
    });
}

TEST_CASE("Cheapest paths by weights of any size are the same paths", "[engine][paths]")
{
    forSmallGraphs(500, 33, [](const SmallGraph& small) {
        INFO(small.name);
        for (const std::uint32_t scale : {800U, 800000000U}) {
            std::vector<std::uint32_t> scaled = small.weights;
            for (std::uint32_t& weight : scaled)
                weight *= scale;
            const ArcWeights weights(small.graph, scaled);
            forSomePairs(small, [&](NodeIndex from, NodeIndex to) {
                const auto plain = plainCheapest(small.view(), scaled, from, to, 10, unlimitedHops);
                if (plain)
                    REQUIRE(*kShortestPaths(small.view(), &weights, from, to, 10, Job{}) == *plain);
            });
        }
    });
}
