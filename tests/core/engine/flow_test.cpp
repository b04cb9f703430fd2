// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/edmonds_karp_max_flow.hpp>

#include "core/engine/minimum_cut.h"
#include "core/engine/reach.h"
#include "tests/core/engine/plain_graph.h"
#include "tests/support/catch.h"

using namespace throughline;
using namespace throughline::test;

namespace {

using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
using FlowGraph = boost::adjacency_list<
    boost::vecS, boost::vecS, boost::directedS, boost::no_property,
    boost::property<boost::edge_capacity_t, long,
                    boost::property<boost::edge_residual_capacity_t, long,
                                    boost::property<boost::edge_reverse_t, Traits::edge_descriptor>>>>;

void join(FlowGraph& graph, std::size_t tail, std::size_t head, long along, long against)
{
    const auto there = add_edge(tail, head, graph).first;
    const auto back = add_edge(head, tail, graph).first;
    put(boost::edge_capacity, graph, there, along);
    put(boost::edge_capacity, graph, back, against);
    put(boost::edge_reverse, graph, there, back);
    put(boost::edge_reverse, graph, back, there);
}

std::size_t boostEdgeFlow(const FlatGraph& flat, NodeIndex source, NodeIndex target)
{
    FlowGraph graph(flat.nodeCount());
    for (const NodePair& edge : flat.edges())
        if (edge.tail != edge.head)
            join(graph, edge.tail, edge.head, 1, flat.isDirected() ? 0 : 1);
    return static_cast<std::size_t>(boost::edmonds_karp_max_flow(graph, vertex(source, graph), vertex(target, graph)));
}

/// Each node is two, with one unit between.
std::size_t boostNodeFlow(const FlatGraph& flat, NodeIndex source, NodeIndex target)
{
    FlowGraph graph(2 * flat.nodeCount());
    for (std::size_t node = 0; node < flat.nodeCount(); ++node)
        join(graph, 2 * node, 2 * node + 1, 1, 0);
    for (const NodePair& edge : flat.edges()) {
        join(graph, 2 * edge.tail + 1UL, 2UL * edge.head, 1, 0);
        if (!flat.isDirected())
            join(graph, 2 * edge.head + 1UL, 2UL * edge.tail, 1, 0);
    }
    return static_cast<std::size_t>(
        boost::edmonds_karp_max_flow(graph, vertex(2 * source + 1UL, graph), vertex(2UL * target, graph)));
}

bool isReached(const GraphView& view, NodeIndex source, NodeIndex target)
{
    const std::vector<NodeIndex> reached =
        reach(view, std::vector<NodeIndex>{source}, ReachDirection::Down, unlimitedHops, {})->nodes;
    return std::find(reached.begin(), reached.end(), target) != reached.end();
}

template <class Check>
void forMiddlingGraphs(const Check& check)
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        INFO(seed);
        RandomNumbers random(seed);
        std::vector<NodePair> edges = randomPairs(random, 120, 120 + 2 * seed);
        const auto source = static_cast<NodeIndex>(random.below(120));
        const auto target = static_cast<NodeIndex>((source + 1 + random.below(119)) % 120);
        // Two hubs, so that there are cuts of some size.
        for (int i = 0; i < 20; ++i) {
            edges.push_back({source, static_cast<NodeIndex>(random.below(120))});
            edges.push_back({static_cast<NodeIndex>(random.below(120)), target});
        }
        check(FlatGraph(120, edges, seed % 2 == 0 ? Orientation::Directed : Orientation::Undirected), source, target);
    }
}

}  // namespace

TEST_CASE("A vertex cut of a larger graph parts it, has the size of Boost.Graph's flow and is nearest", "[engine][cut]")
{
    forMiddlingGraphs([](const FlatGraph& graph, NodeIndex source, NodeIndex target) {
        const std::vector<NodeIndex> sources{source};
        const Result<MinimumCut> cut = minimumVertexCut(graph, sources, std::vector<NodeIndex>{target}, {});
        REQUIRE(cut);
        if (!cut->exists)
            return;
        REQUIRE(cut->nodes.size() == boostNodeFlow(graph, source, target));
        GraphMask without(graph);
        for (const NodeIndex node : cut->nodes)
            without.dropNode(node);
        REQUIRE_FALSE(isReached(without, source, target));
        // A nearer one would part the sources from one of its nodes too.
        for (const NodeIndex node : cut->nodes) {
            const Result<MinimumCut> nearer = minimumVertexCut(graph, sources, std::vector<NodeIndex>{target, node}, {});
            REQUIRE((!nearer->exists || nearer->nodes.size() > cut->nodes.size()));
        }
    });
}

TEST_CASE("An edge cut of a larger graph parts it, has the size of Boost.Graph's flow and is nearest", "[engine][cut]")
{
    forMiddlingGraphs([](const FlatGraph& graph, NodeIndex source, NodeIndex target) {
        const std::vector<NodeIndex> sources{source};
        const Result<MinimumCut> cut = minimumEdgeCut(graph, sources, std::vector<NodeIndex>{target}, {});
        REQUIRE(cut);
        REQUIRE(cut->edges.size() == boostEdgeFlow(graph, source, target));
        GraphMask without(graph);
        for (const EdgeIndex edge : cut->edges)
            without.dropEdge(edge);
        REQUIRE_FALSE(isReached(without, source, target));
        // A nearer one would part the sources from where one of its edges begins too.
        for (const EdgeIndex edge : cut->edges) {
            const NodePair ends = graph.edge(edge);
            const NodeIndex begin = isReached(without, source, ends.tail) ? ends.tail : ends.head;
            const Result<MinimumCut> nearer = minimumEdgeCut(graph, sources, std::vector<NodeIndex>{target, begin}, {});
            REQUIRE((!nearer->exists || nearer->edges.size() > cut->edges.size()));
        }
    });
}
