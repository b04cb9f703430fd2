// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/k_shortest_paths.h"

#include <algorithm>

#include "tests/core/engine/plain_paths.h"
#include "tests/core/engine/small_graphs.h"
#include "tests/support/catch.h"
#include "tests/support/random_numbers.h"

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

/// Yen's algorithm as its paper has it, each spur searched anew on a masked copy of the graph.
std::vector<NodePath> plainYen(const FlatGraph& graph, const std::vector<std::uint32_t>& byEdge, NodeIndex from,
                               NodeIndex to, std::size_t k)
{
    std::vector<NodePath> found;
    std::vector<NodePath> candidates;
    if (const auto first = plainBestPath(graph, byEdge, from, to))
        candidates.push_back(*first);
    while (found.size() < k && !candidates.empty()) {
        const auto least = std::min_element(candidates.begin(), candidates.end(), isBefore);
        found.push_back(*least);
        candidates.erase(least);
        NodePath root;
        GraphMask mask(graph);
        for (std::size_t at = 0; at < found.back().edges.size(); ++at) {
            root.nodes.push_back(found.back().nodes[at]);
            GraphMask spur = mask;
            for (const NodePath& path : found)
                if (path.edges.size() > at && std::equal(root.edges.begin(), root.edges.end(), path.edges.begin()))
                    spur.dropEdge(path.edges[at]);
            if (const auto rest = plainBestPath(spur, byEdge, root.nodes.back(), to)) {
                NodePath path = root;
                path.nodes.insert(path.nodes.end(), rest->nodes.begin() + 1, rest->nodes.end());
                path.edges.insert(path.edges.end(), rest->edges.begin(), rest->edges.end());
                path.cost += rest->cost;
                if (std::find(candidates.begin(), candidates.end(), path) == candidates.end())
                    candidates.push_back(path);
            }
            mask.dropNode(root.nodes.back());
            root.edges.push_back(found.back().edges[at]);
            root.cost += byEdge[root.edges.back()];
        }
    }
    return found;
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
    forSmallGraphs(1500, 31, [](const SmallGraph& small) {
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

TEST_CASE("The k cheapest paths of larger graphs are those of Yen's plain algorithm", "[engine][paths]")
{
    RandomNumbers random(7);
    for (std::size_t round = 0; round < 80; ++round) {
        INFO("round " << round);
        std::vector<NodePair> edges(80 + 3 * round);
        std::vector<std::uint32_t> byEdge;
        for (NodePair& edge : edges) {
            edge = {static_cast<NodeIndex>(random.below(80)), static_cast<NodeIndex>(random.below(80))};
            byEdge.push_back(static_cast<std::uint32_t>(1 + random.below(1 + 3 * (round % 4))));
        }
        const FlatGraph graph(80, edges, round % 2 == 0 ? Orientation::Directed : Orientation::Undirected);
        const ArcWeights weights(graph, byEdge);
        REQUIRE(*kShortestPaths(graph, &weights, 0, 1, 30, Job{}) == plainYen(graph, byEdge, 0, 1, 30));
    }
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
