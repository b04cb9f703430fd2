// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/boost_graph.h"

#include <algorithm>
#include <limits>
#include <unordered_set>

#include <boost/concept/assert.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/boykov_kolmogorov_max_flow.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/reverse_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/property_map/function_property_map.hpp>

#include "tests/core/engine/small_graphs.h"
#include "tests/support/catch.h"

using namespace throughline;
using namespace throughline::test;

using MaskedGraph = boost::filtered_graph<FlatGraph, MaskedEdges, MaskedNodes>;

BOOST_CONCEPT_ASSERT((boost::GraphConcept<FlatGraph>));
BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<FlatGraph>));
BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<FlatGraph>));
BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<FlatGraph>));
BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<FlatGraph>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<FlatGraph>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<FlatGraph, NodeIndex, boost::vertex_index_t>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<FlatGraph, FlatEdge, boost::edge_index_t>));
BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<MaskedGraph>));
BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<MaskedGraph>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<MaskedGraph>));

namespace {

constexpr int unreached = -1;

template <class Graph>
std::vector<int> hopsOf(const Graph& graph, std::size_t nodes, NodeIndex from)
{
    std::vector<int> hops(nodes, unreached);
    hops[from] = 0;
    std::vector<boost::default_color_type> colours(nodes);
    const auto record = boost::record_distances(hops.data(), boost::on_tree_edge());
    boost::breadth_first_search(graph, from, boost::visitor(boost::make_bfs_visitor(record)).color_map(colours.data()));
    return hops;
}

/// Least costs from a node by relaxing every edge as often as there are nodes; a weight of 1 each if `weights` is null.
std::vector<int> plainCosts(const SmallGraph& small, NodeIndex from, const std::vector<std::uint32_t>* weights)
{
    std::vector<int> costs(small.graph.nodeCount(), unreached);
    if (small.hasNode(from))
        costs[from] = 0;
    const auto relax = [&](NodeIndex tail, NodeIndex head, int weight) {
        if (costs[tail] != unreached && (costs[head] == unreached || costs[tail] + weight < costs[head]))
            costs[head] = costs[tail] + weight;
    };
    for (std::size_t round = 0; round < small.graph.nodeCount(); ++round)
        for (EdgeIndex edge = 0; edge < small.graph.edgeCount(); ++edge) {
            if (!small.hasEdge(edge))
                continue;
            const auto [tail, head] = small.graph.edge(edge);
            const int weight = weights == nullptr ? 1 : static_cast<int>((*weights)[edge]);
            relax(tail, head, weight);
            if (!small.graph.isDirected())
                relax(head, tail, weight);
        }
    return costs;
}

/// Runs `check` on the graph, filtered by its mask if it has one.
template <class Check>
void onView(const SmallGraph& small, const Check& check)
{
    if (!small.mask) {
        check(small.graph);
        return;
    }
    check(MaskedGraph(small.graph, MaskedEdges{&*small.mask}, MaskedNodes{&*small.mask}));
}

}  // namespace

TEST_CASE("Boost's breadth-first search finds the hops of any graph and mask", "[engine][boost]")
{
    forSmallGraphs(1000, 51, [](const SmallGraph& small) {
        INFO(small.name);
        if (!small.hasNode(0))
            return;
        onView(small, [&](const auto& graph) {
            REQUIRE(hopsOf(graph, small.graph.nodeCount(), 0) == plainCosts(small, 0, nullptr));
        });
    });
}

TEST_CASE("Boost's Dijkstra finds the least costs of any graph and mask", "[engine][boost]")
{
    forSmallGraphs(1000, 52, [](const SmallGraph& small) {
        INFO(small.name);
        if (!small.hasNode(0))
            return;
        onView(small, [&](const auto& graph) {
            std::vector<int> costs(small.graph.nodeCount(), unreached);
            const auto weights =
                boost::make_iterator_property_map(small.weights.begin(), get(boost::edge_index, small.graph));
            boost::dijkstra_shortest_paths(
                graph, NodeIndex{0}, boost::weight_map(weights).distance_map(costs.data()).distance_inf(1'000'000));
            std::replace(costs.begin(), costs.end(), 1'000'000, unreached);
            std::vector<int> plain = plainCosts(small, 0, &small.weights);
            // Boost begins the costs of kept nodes alone.
            for (NodeIndex node = 0; node < plain.size(); ++node)
                REQUIRE(costs[node] == plain[node]);
        });
    });
}

TEST_CASE("Boost walks a graph backwards by its arriving arcs", "[engine][boost]")
{
    const FlatGraph graph = graphOf("0>1 1>2 0>3 4>5");
    CHECK(hopsOf(boost::make_reverse_graph(graph), 6, 2) == std::vector{2, 1, 0, -1, -1, -1});
    CHECK(hopsOf(graph, 6, 0) == std::vector{0, 1, 2, 1, -1, -1});
}

TEST_CASE("Boost finds the strong parts; in undirected graphs these are the connected ones", "[engine][boost]")
{
    const auto parts = [](const FlatGraph& graph) {
        std::vector<int> part(graph.nodeCount());
        return boost::strong_components(
            graph, boost::make_iterator_property_map(part.begin(), get(boost::vertex_index, graph)));
    };
    CHECK(parts(graphOf("0>1 1>2 2>0 2>3 4>5")) == 4);
    CHECK(parts(graphOf("0-1 1-2 2-0 2-3 4-5")) == 2);
}

TEST_CASE("Boost's maximum flow runs on an undirected graph as it is", "[engine][boost]")
{
    // Two ways round from 0 to 3, one of them wider; 3-4 is not on the way.
    const FlatGraph graph = graphOf("0-1 1-3 0-2 2-3 3-4 1-2");
    const std::vector<int> capacities{3, 2, 1, 4, 9, 1};
    const auto arcOf = [&](const FlatEdge& edge) {
        return 2 * edge.edge + (edge.tail == graph.edge(edge.edge).tail ? 0U : 1U);
    };
    std::vector<int> residual(2 * graph.edgeCount());
    std::vector<FlatEdge> before(graph.nodeCount());
    std::vector<boost::default_color_type> colours(graph.nodeCount());
    std::vector<long> distances(graph.nodeCount());
    const auto index = boost::make_function_property_map<FlatEdge>(arcOf);
    const auto flow = boost::boykov_kolmogorov_max_flow(
        graph, boost::make_function_property_map<FlatEdge>([&](const FlatEdge& edge) { return capacities[edge.edge]; }),
        boost::make_iterator_property_map(residual.begin(), index),
        boost::make_function_property_map<FlatEdge>([](const FlatEdge& edge) { return reversed(edge); }), before.data(),
        colours.data(), distances.data(), get(boost::vertex_index, graph), NodeIndex{0}, NodeIndex{3});
    CHECK(flow == 4);
}

TEST_CASE("Boost's betweenness counts an undirected pair once each way", "[engine][boost]")
{
    const FlatGraph graph = graphOf("0-1 1-2 2-3");
    std::vector<double> middle(4);
    boost::brandes_betweenness_centrality(
        graph, boost::make_iterator_property_map(middle.begin(), get(boost::vertex_index, graph)));
    CHECK(middle == std::vector<double>{0, 4, 4, 0});
}

TEST_CASE("Edges are listed by number, undirected ones from both ends", "[engine][boost]")
{
    const auto listed = [](const FlatGraph& graph) {
        const auto [first, last] = edges(graph);
        return std::vector<FlatEdge>(first, last);
    };
    CHECK(listed(graphOf("0>1 2>1")) == std::vector<FlatEdge>{{0, 1, 0}, {2, 1, 1}});
    const FlatGraph graph = graphOf("0-1 2-1");
    const std::vector<FlatEdge> all = listed(graph);
    CHECK(all == std::vector<FlatEdge>{{0, 1, 0}, {1, 0, 0}, {2, 1, 1}, {1, 2, 1}});
    CHECK(num_edges(graph) == all.size());
    CHECK(std::unordered_set<FlatEdge>(all.begin(), all.end()).size() == 4);
}
