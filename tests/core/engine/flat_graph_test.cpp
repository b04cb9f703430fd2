// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/flat_graph.h"

#include "tests/core/engine/small_graphs.h"
#include "tests/support/catch.h"

using namespace throughline;
using namespace throughline::test;

namespace {

template <class T>
std::vector<T> listed(std::span<const T> values)
{
    return {values.begin(), values.end()};
}

/// The rows of one direction, made the plain way.
ArcRows plainRows(const FlatGraph& graph, bool isOut)
{
    ArcRows rows;
    for (NodeIndex node = 0; node < graph.nodeCount(); ++node) {
        for (EdgeIndex i = 0; i < graph.edgeCount(); ++i) {
            const auto [tail, head] = graph.edge(i);
            const bool isUndirected = !graph.isDirected();
            if ((isOut || isUndirected) && tail == node) {
                rows.ends.push_back(head);
                rows.edges.push_back(i);
            }
            if ((!isOut || isUndirected) && head == node) {
                rows.ends.push_back(tail);
                rows.edges.push_back(i);
            }
        }
        rows.offsets.push_back(static_cast<ArcIndex>(rows.edges.size()));
    }
    return rows;
}

}  // namespace

TEST_CASE("A directed graph lists the arcs that leave and arrive, in order of edges", "[engine][graph]")
{
    const FlatGraph graph = graphOf("0>1 2>1 0>2 1>1 0>1");
    CHECK(listed(graph.out().edgesOf(0)) == std::vector<EdgeIndex>{0, 2, 4});
    CHECK(listed(graph.out().endsOf(0)) == std::vector<NodeIndex>{1, 2, 1});
    CHECK(listed(graph.in().edgesOf(1)) == std::vector<EdgeIndex>{0, 1, 3, 4});
    CHECK(listed(graph.in().endsOf(1)) == std::vector<NodeIndex>{0, 2, 1, 0});
    CHECK(graph.in().degree(0) == 0);
}

TEST_CASE("In an undirected graph every edge leaves both its ends", "[engine][graph]")
{
    const FlatGraph graph = graphOf("0-1 2-1 2-2");
    CHECK(listed(graph.out().endsOf(1)) == std::vector<NodeIndex>{0, 2});
    CHECK(listed(graph.in().endsOf(2)) == std::vector<NodeIndex>{1, 2, 2});
    CHECK(listed(graph.out().edgesOf(2)) == std::vector<EdgeIndex>{1, 2, 2});
}

TEST_CASE("Rows of any graph are those made the plain way", "[engine][graph]")
{
    forSmallGraphs(2000, 1, [](const SmallGraph& small) {
        INFO(small.name);
        const ArcRows out = plainRows(small.graph, true);
        const ArcRows in = plainRows(small.graph, false);
        REQUIRE(small.graph.out().offsets == out.offsets);
        REQUIRE(small.graph.out().ends == out.ends);
        REQUIRE(small.graph.out().edges == out.edges);
        REQUIRE(small.graph.in().offsets == in.offsets);
        REQUIRE(small.graph.in().ends == in.ends);
        REQUIRE(small.graph.in().edges == in.edges);
    });
}

TEST_CASE("A graph may have no nodes at all", "[engine][graph]")
{
    CHECK(FlatGraph().nodeCount() == 0);
    CHECK(FlatGraph(0, {}, Orientation::Undirected).nodeCount() == 0);
    CHECK(FlatGraph(3, {}, Orientation::Directed).out().degree(2) == 0);
}

TEST_CASE("Weights lie by arc in both directions", "[engine][graph]")
{
    const FlatGraph graph = graphOf("0>1 2>1 0>2");
    const ArcWeights weights(graph, std::vector<std::uint32_t>{7, 2, 5});
    CHECK(weights.out(graph.out().begin(0) + 1) == 5);
    CHECK(weights.in(graph.in().begin(1) + 1) == 2);
    CHECK(weights.largest() == 7);
}
