// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/neighbours.h"

#include <cmath>

#include "tests/core/engine/plain_graph.h"
#include "tests/support/catch.h"

using namespace throughline;
using namespace throughline::test;

namespace {

std::vector<NodeSet> plainNeighbours(const SmallGraph& small)
{
    std::vector<NodeSet> neighbours(small.graph.nodeCount());
    for (const EdgeIndex edge : plainGraph(small).edges) {
        const auto [tail, head] = small.graph.edge(edge);
        neighbours[tail] |= NodeSet{1} << head;
        neighbours[head] |= NodeSet{1} << tail;
    }
    for (NodeIndex node = 0; node < neighbours.size(); ++node)
        neighbours[node] &= ~(NodeSet{1} << node);
    return neighbours;
}

NodeSimilarity plainSimilarity(const std::vector<NodeSet>& neighbours, NodeIndex a, NodeIndex b)
{
    NodeSimilarity likeness{.node = b, .shared = nodesOf(neighbours[a] & neighbours[b])};
    const int all = std::popcount(neighbours[a] | neighbours[b]);
    likeness.jaccard = all == 0 ? 0 : static_cast<double>(likeness.shared.size()) / all;
    for (const NodeIndex node : likeness.shared)
        if (std::popcount(neighbours[node]) > 1)
            likeness.rare += 1 / std::log(static_cast<double>(std::popcount(neighbours[node])));
    return likeness;
}

}  // namespace

TEST_CASE("Common neighbours come most shared first, with who shares them", "[engine][neighbours]")
{
    const FlatGraph graph = graphOf("0>5 1>5 2>5 6>0 6>1 0>7 0>7 1>2 3>0");
    const Result<std::vector<CommonNeighbour>> common = commonNeighbours(graph, std::vector<NodeIndex>{2, 1, 0, 0}, 2, {});
    REQUIRE(common);
    CHECK(*common == std::vector<CommonNeighbour>{{5, {0, 1, 2}}, {6, {0, 1}}});
}

TEST_CASE("Common neighbours are those that looking at each node finds", "[engine][neighbours]")
{
    forSmallGraphs(3000, 61, [](const SmallGraph& small) {
        INFO(small.name);
        RandomNumbers random(small.graph.edgeCount());
        std::vector<NodeIndex> set = someNodes(small, random);
        for (int i = 0; i < 3; ++i)
            set.push_back(someNodes(small, random).front());
        const std::size_t atLeast = random.below(4);
        const std::vector<NodeSet> neighbours = plainNeighbours(small);
        std::vector<CommonNeighbour> expected;
        for (std::size_t shared = 12; shared >= std::max<std::size_t>(atLeast, 1); --shared)
            for (NodeIndex node = 0; node < neighbours.size(); ++node) {
                const std::vector<NodeIndex> of = nodesOf(neighbours[node] & setOf(set));
                if (!holds(setOf(set), node) && of.size() == shared)
                    expected.push_back({node, of});
            }
        const Result<std::vector<CommonNeighbour>> common = commonNeighbours(small.view(), set, atLeast, {});
        REQUIRE(common);
        REQUIRE(*common == expected);
    });
}

TEST_CASE("Rare shared neighbours weigh more than widespread ones", "[engine][neighbours]")
{
    // 0 and 1 share the rare 9; 0 and 2 share 8, which four have.
    const FlatGraph graph = graphOf("0-9 1-9 0-8 2-8 3-8 4-8");
    const std::vector<NodeIndex> all{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    const Result<std::vector<NodeSimilarity>> alike = mostSimilar(graph, 0, all, 3, {});
    REQUIRE(alike);
    REQUIRE(alike->size() == 3);
    CHECK((*alike)[0] == NodeSimilarity{1, 0.5, 1 / std::log(2.0), {9}});
    CHECK((*alike)[1] == NodeSimilarity{2, 0.5, 1 / std::log(4.0), {8}});
    CHECK((*alike)[2].node == 3);
    CHECK(similarity(graph, 2, 0).jaccard == 0.5);
    CHECK(similarity(graph, 5, 6) == NodeSimilarity{6, 0, 0, {}});
    CHECK(similarity(graph, 0, 0).jaccard == 1);
}

TEST_CASE("The most alike are those that comparing with each candidate finds", "[engine][neighbours]")
{
    forSmallGraphs(3000, 62, [](const SmallGraph& small) {
        INFO(small.name);
        const std::vector<NodeSet> neighbours = plainNeighbours(small);
        const auto node = static_cast<NodeIndex>(small.graph.edgeCount() % neighbours.size());
        std::vector<NodeIndex> candidates;
        std::vector<NodeSimilarity> expected;
        for (NodeIndex other = 0; other < neighbours.size(); ++other) {
            const NodeSimilarity likeness = plainSimilarity(neighbours, node, other);
            REQUIRE(similarity(small.view(), node, other) == likeness);
            candidates.insert(candidates.end(), 1 + other % 2, other);
            if (other != node && !likeness.shared.empty())
                expected.push_back(likeness);
        }
        std::stable_sort(expected.begin(), expected.end(), [](const NodeSimilarity& a, const NodeSimilarity& b) {
            return a.rare != b.rare ? a.rare > b.rare : a.jaccard > b.jaccard;
        });
        const std::size_t k = small.graph.edgeCount() % 5;
        expected.resize(std::min(k, expected.size()));
        const Result<std::vector<NodeSimilarity>> alike = mostSimilar(small.view(), node, candidates, k, {});
        REQUIRE(alike);
        REQUIRE(*alike == expected);
    });
}
