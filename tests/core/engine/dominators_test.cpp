// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/dominators.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dominator_tree.hpp>

#include "tests/core/engine/plain_graph.h"
#include "tests/support/catch.h"

using namespace throughline;
using namespace throughline::test;

namespace {

/// By removing each node; the last of those that a node cannot be reached without is the one that
/// cannot itself be reached without all others.
NodeIndex plainImmediate(const PlainGraph& plain, NodeSet sources, NodeIndex node)
{
    NodeIndex last = Dominators::none;
    if (holds(sources, node))
        return last;
    for (const NodeIndex other : nodesOf(plain.nodes & ~(NodeSet{1} << node))) {
        const NodeSet without = plain.reach(sources, ~(NodeSet{1} << other));
        const bool isOnEveryPath = !holds(without, node);
        if (isOnEveryPath && (last == Dominators::none || holds(without, last)))
            last = other;
    }
    return last;
}

}  // namespace

TEST_CASE("A node's dominator is the last that every path to it passes", "[engine][dominators]")
{
    const FlatGraph graph = graphOf("0>1 1>2 1>3 2>4 3>4 4>5 6>0 5>1");
    const Result<Dominators> found = dominators(graph, std::vector<NodeIndex>{0}, {});
    REQUIRE(found);
    const NodeIndex none = Dominators::none;
    CHECK(found->immediate == std::vector<NodeIndex>{none, 0, 1, 1, 1, 4, none});
    CHECK(found->isReached == std::vector<bool>{true, true, true, true, true, true, false});
}

TEST_CASE("What two sources reach apart from each other has no dominator", "[engine][dominators]")
{
    const FlatGraph graph = graphOf("0>2 1>3 2>4 3>4 4>5");
    const Result<Dominators> found = dominators(graph, std::vector<NodeIndex>{1, 0, 1}, {});
    REQUIRE(found);
    CHECK(found->immediate[4] == Dominators::none);
    CHECK(found->immediate[5] == 4);
    CHECK(found->immediate[2] == 0);
}

TEST_CASE("Dominators are the nodes whose removal leaves others unreached", "[engine][dominators]")
{
    forSmallGraphs(4000, 51, [](const SmallGraph& small) {
        INFO(small.name);
        RandomNumbers random(small.graph.edgeCount());
        const std::vector<NodeIndex> sources = someNodes(small, random);
        const PlainGraph plain = plainGraph(small);
        const NodeSet kept = setOf(sources) & plain.nodes;
        const NodeSet reached = plain.reach(kept, plain.nodes);
        const Result<Dominators> found = dominators(small.view(), sources, {});
        REQUIRE(found);
        for (NodeIndex node = 0; node < small.graph.nodeCount(); ++node) {
            REQUIRE(found->isReached[node] == holds(reached, node));
            REQUIRE(found->immediate[node] == (holds(reached, node) ? plainImmediate(plain, kept, node) : Dominators::none));
        }
    });
}

TEST_CASE("Dominators of larger graphs are those of Boost.Graph", "[engine][dominators]")
{
    using BoostGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        INFO(seed);
        RandomNumbers random(seed);
        const std::vector<NodePair> edges = randomPairs(random, 400, 400 + 20 * seed);
        const FlatGraph flat(400, edges, Orientation::Directed);
        const Result<Dominators> found = dominators(flat, std::vector<NodeIndex>{0}, {});
        REQUIRE(found);
        // Boost.Graph takes what is not reached for the entry: it gets no edges from there.
        BoostGraph graph(400);
        for (const NodePair& edge : edges)
            if (found->isReached[edge.tail])
                add_edge(edge.tail, edge.head, graph);
        const auto none = boost::graph_traits<BoostGraph>::null_vertex();
        std::vector<std::size_t> immediate(400, none);
        boost::lengauer_tarjan_dominator_tree(graph, vertex(0, graph), immediate.data());
        for (NodeIndex node = 0; node < 400; ++node)
            CHECK(found->immediate[node] == (immediate[node] == none ? Dominators::none : static_cast<NodeIndex>(immediate[node])));
    }
}
