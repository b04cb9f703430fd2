// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/reach.h"

#include "tests/core/engine/plain_graph.h"
#include "tests/support/catch.h"

using namespace throughline;
using namespace throughline::test;

namespace {

/// Depth by depth, each ascending.
Reach plainReach(const PlainGraph& plain, NodeSet sources, bool isDown, std::size_t maxDepth)
{
    Reach reach;
    NodeSet reached = 0;
    NodeSet level = sources & plain.nodes;
    for (std::uint32_t depth = 0; level != 0 && depth <= maxDepth; ++depth) {
        reached |= level;
        NodeSet next = 0;
        for (const NodeIndex node : nodesOf(level)) {
            reach.nodes.push_back(node);
            reach.depths.push_back(depth);
        }
        for (NodeIndex node = 0; node < plain.next.size(); ++node)
            for (const NodeIndex end : nodesOf(plain.next[node])) {
                if (isDown && holds(level, node))
                    next |= NodeSet{1} << end;
                if (!isDown && holds(level, end))
                    next |= NodeSet{1} << node;
            }
        level = next & ~reached;
    }
    return reach;
}

}  // namespace

TEST_CASE("What is reached comes nearest first, in order of number within a depth", "[engine][reach]")
{
    const FlatGraph graph = graphOf("0>4 0>2 2>3 4>3 3>5 1>0");
    const std::vector<NodeIndex> sources{0};
    const Result<Reach> down = reach(graph, sources, ReachDirection::Down, unlimitedHops, {});
    REQUIRE(down);
    CHECK(down->nodes == std::vector<NodeIndex>{0, 2, 4, 3, 5});
    CHECK(down->depths == std::vector<std::uint32_t>{0, 1, 1, 2, 3});
    const Result<Reach> up = reach(graph, sources, ReachDirection::Up, 1, {});
    REQUIRE(up);
    CHECK(up->nodes == std::vector<NodeIndex>{0, 1});
}

TEST_CASE("Reach is found as by going one step after the other", "[engine][reach]")
{
    forSmallGraphs(3000, 11, [](const SmallGraph& small) {
        INFO(small.name);
        RandomNumbers random(small.graph.edgeCount());
        const std::vector<NodeIndex> sources = someNodes(small, random);
        const std::size_t maxDepth = random.chance(50) ? unlimitedHops : random.below(4);
        const PlainGraph plain = plainGraph(small);
        for (const bool isDown : {true, false}) {
            const Result<Reach> found =
                reach(small.view(), sources, isDown ? ReachDirection::Down : ReachDirection::Up, maxDepth, {});
            const Reach expected = plainReach(plain, setOf(sources), isDown, maxDepth);
            REQUIRE(found);
            REQUIRE(found->nodes == expected.nodes);
            REQUIRE(found->depths == expected.depths);
        }
    });
}

TEST_CASE("Depths of a graph with long and with wide levels are in order", "[engine][reach]")
{
    // A star of 3,000 whose points each hold one more, met in falling order.
    std::vector<NodePair> edges;
    for (NodeIndex i = 3000; i > 0; --i) {
        edges.push_back({0, i});
        edges.push_back({i, 6001 - i});
    }
    const FlatGraph graph(6001, edges, Orientation::Directed);
    const Result<Reach> found = reach(graph, std::vector<NodeIndex>{0}, ReachDirection::Down, unlimitedHops, {});
    REQUIRE(found);
    REQUIRE(found->nodes.size() == 6001);
    CHECK(std::is_sorted(found->nodes.begin(), found->nodes.end()));
    CHECK(found->depths[3000] == 1);
    CHECK(found->depths[3001] == 2);
}

TEST_CASE("What is cut off is what removing leaves unreached", "[engine][reach]")
{
    forSmallGraphs(3000, 12, [](const SmallGraph& small) {
        INFO(small.name);
        RandomNumbers random(small.graph.edgeCount() + 7);
        const std::vector<NodeIndex> sources = someNodes(small, random);
        const std::vector<NodeIndex> removed = someNodes(small, random);
        const PlainGraph plain = plainGraph(small);
        const NodeSet with = plain.reach(setOf(sources), plain.nodes);
        const NodeSet without = plain.reach(setOf(sources), ~setOf(removed));
        const Result<std::vector<NodeIndex>> lost = cutOff(small.view(), sources, removed, {});
        REQUIRE(lost);
        REQUIRE(*lost == nodesOf(with & ~without & ~setOf(removed)));
    });
}
