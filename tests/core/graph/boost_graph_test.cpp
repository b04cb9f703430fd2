// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/boost_graph.h"

#include <boost/concept/assert.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/incremental_components.hpp>
#include <boost/graph/reverse_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/pending/disjoint_sets.hpp>
#include <boost/property_map/function_property_map.hpp>

#include "tests/support/catch.h"
#include "tests/support/graph_text.h"

using namespace throughline;
using namespace throughline::test;

BOOST_CONCEPT_ASSERT((boost::GraphConcept<ThreatGraph>));
BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<ThreatGraph>));
BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<ThreatGraph>));
BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<ThreatGraph>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<ThreatGraph>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<ThreatGraph, NodeIndex, boost::vertex_index_t>));

namespace {

// Nodes: 0 A, 1 B, 2 C, 3 D, 4 E, 5 F; E and F are apart, B, C and D go round.
const char* const text = R"(
    malware:A -drops-> malware:B {Acme says}
    malware:B -drops-> malware:C {Acme alleges}
    malware:C -drops-> malware:D {Acme says}
    malware:D -drops-> malware:B {Acme says}
    malware:A -downloads-> malware:D {Acme alleges; malware:A denies}
    malware:E -drops-> malware:F {Acme says})";

}  // namespace

TEST_CASE("Boost's breadth-first search counts the hops of a threat graph", "[graph][boost]")
{
    const ThreatGraph graph = graphFromText(text);
    REQUIRE(graph.nodeCount() == 6);
    std::vector<int> hops(6, -1);
    hops[0] = 0;
    const auto record = boost::record_distances(hops.data(), boost::on_tree_edge());
    boost::breadth_first_search(graph, NodeIndex{0}, boost::visitor(boost::make_bfs_visitor(record)));
    CHECK(hops == std::vector{0, 1, 2, 1, -1, -1});
}

TEST_CASE("Boost's breadth-first search walks a threat graph backwards too", "[graph][boost]")
{
    const ThreatGraph graph = graphFromText(text);
    const auto reversed = boost::make_reverse_graph(graph);
    std::vector<int> hops(6, -1);
    hops[2] = 0;
    const auto record = boost::record_distances(hops.data(), boost::on_tree_edge());
    boost::breadth_first_search(reversed, NodeIndex{2}, boost::visitor(boost::make_bfs_visitor(record)));
    CHECK(hops == std::vector{2, 1, 0, 2, -1, -1});
}

TEST_CASE("Boost's Dijkstra avoids weak claims where weakness costs", "[graph][boost]")
{
    const ThreatGraph graph = graphFromText(text);
    const auto cost = boost::make_function_property_map<EdgeIndex>([&](EdgeIndex edge) {
        return graph.edge(edge).strength == Strength::OneOrigin ? 1 : graph.edge(edge).strength == Strength::Alleged ? 2 : 9;
    });
    std::vector<int> costs(6);
    std::vector<NodeIndex> before(6);
    boost::dijkstra_shortest_paths(
        graph, NodeIndex{0},
        boost::weight_map(cost).distance_map(boost::make_iterator_property_map(costs.begin(), get(boost::vertex_index, graph)))
            .predecessor_map(boost::make_iterator_property_map(before.begin(), get(boost::vertex_index, graph))));
    CHECK(std::vector(costs.begin(), costs.begin() + 4) == std::vector{0, 1, 3, 4});
    CHECK(before[3] == 2U);  // by way of C, not by the contested download
}

TEST_CASE("Boost finds the parts of a threat graph that hang together", "[graph][boost]")
{
    const ThreatGraph graph = graphFromText(text);
    SECTION("by strong components")
    {
        std::vector<int> component(6);
        const int count = boost::strong_components(
            graph, boost::make_iterator_property_map(component.begin(), get(boost::vertex_index, graph)));
        CHECK(count == 4);
        CHECK(component[1] == component[2]);
        CHECK(component[1] == component[3]);
        CHECK(component[0] != component[1]);
        CHECK(component[4] != component[5]);
    }
    SECTION("by connected components over its edge list")
    {
        std::vector<int> rank(6);
        std::vector<NodeIndex> parent(6);
        boost::disjoint_sets<int*, NodeIndex*> sets(rank.data(), parent.data());
        boost::initialize_incremental_components(graph, sets);
        boost::incremental_components(graph, sets);
        CHECK(sets.find_set(NodeIndex{0}) == sets.find_set(NodeIndex{2}));
        CHECK(sets.find_set(NodeIndex{4}) == sets.find_set(NodeIndex{5}));
        CHECK(sets.find_set(NodeIndex{0}) != sets.find_set(NodeIndex{4}));
    }
}
