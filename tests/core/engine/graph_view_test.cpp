// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/graph_view.h"

#include <set>

#include "tests/core/engine/small_graphs.h"
#include "tests/support/catch.h"
#include "tests/support/random_numbers.h"

using namespace throughline;
using namespace throughline::test;

namespace {

std::multiset<EdgeIndex> keptEdges(const GraphView& view, bool isOut)
{
    return withRows(view, [&](const auto& kept) {
        std::multiset<EdgeIndex> edges;
        const ArcRows& rows = isOut ? view.graph().out() : view.graph().in();
        for (ArcIndex arc = 0; arc < rows.edges.size(); ++arc)
            if (isOut ? kept.out(arc) : kept.in(arc))
                edges.insert(rows.edges[arc]);
        return edges;
    });
}

}  // namespace

TEST_CASE("A mask without a node has none of its edges, in either direction", "[engine][view]")
{
    const FlatGraph graph = graphOf("0>1 1>2 2>0 1>1 0>2");
    GraphMask mask(graph);
    mask.dropNode(1);
    CHECK_FALSE(GraphView(mask).hasNode(1));
    CHECK(GraphView(mask).hasNode(0));
    CHECK(keptEdges(mask, true) == std::multiset<EdgeIndex>{2, 4});
    CHECK(keptEdges(mask, false) == std::multiset<EdgeIndex>{2, 4});
}

TEST_CASE("What may not be left can still be arrived at", "[engine][view]")
{
    const FlatGraph graph = graphOf("0>1 1>2 0>2");
    GraphMask mask(graph);
    mask.dropLeaving(1);
    CHECK(mask.hasNode(1));
    CHECK(keptEdges(mask, true) == std::multiset<EdgeIndex>{0, 2});
    CHECK(keptEdges(mask, false) == std::multiset<EdgeIndex>{0, 2});
}

TEST_CASE("Masks made at once and bit by bit leave the same", "[engine][view]")
{
    forSmallGraphs(1000, 2, [](const SmallGraph& small) {
        INFO(small.name);
        RandomNumbers random(small.graph.edgeCount());
        Bits nodes(small.graph.nodeCount());
        Bits edges(small.graph.edgeCount());
        GraphMask steps(small.graph);
        for (NodeIndex node = 0; node < nodes.size(); ++node)
            if (random.chance(20)) {
                nodes.reset(node);
                steps.dropNode(node);
            }
        for (EdgeIndex edge = 0; edge < edges.size(); ++edge)
            if (random.chance(20)) {
                edges.reset(edge);
                steps.dropEdge(edge);
            }
        const GraphMask atOnce(small.graph, nodes, edges);
        REQUIRE(keptEdges(atOnce, true) == keptEdges(steps, true));
        REQUIRE(keptEdges(atOnce, false) == keptEdges(steps, false));
        for (EdgeIndex edge = 0; edge < edges.size(); ++edge) {
            const NodePair ends = small.graph.edge(edge);
            const bool isKept = edges.test(edge) && nodes.test(ends.tail) && nodes.test(ends.head);
            REQUIRE(steps.hasEdge(edge) == isKept);
            REQUIRE((keptEdges(steps, true).count(edge) > 0) == isKept);
        }
    });
}

TEST_CASE("An edge taken back is there again, unless an end is not", "[engine][view]")
{
    const FlatGraph graph = graphOf("0>1 1>2 2>0");
    GraphMask mask(graph);
    mask.dropLeaving(0);
    mask.dropNode(2);
    mask.restoreEdge(0);
    mask.restoreEdge(1);
    CHECK(keptEdges(mask, true) == std::multiset<EdgeIndex>{0});
    CHECK(keptEdges(mask, false) == std::multiset<EdgeIndex>{0});
}
