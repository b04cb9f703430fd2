// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/properties.hpp>

#include "tests/bench/engines.h"

namespace throughline::bench {

using BglGraph = boost::adjacency_list<
    boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
    boost::property<boost::edge_index_t, std::size_t, boost::property<boost::edge_weight_t, int>>>;
using BglVertex = boost::graph_traits<BglGraph>::vertex_descriptor;
using BglEdge = boost::graph_traits<BglGraph>::edge_descriptor;

/// The graph with every node split into one that is entered and one that is left, for flows.
struct FlowNetwork;

struct BglPeer {
    BglGraph graph;
    std::shared_ptr<FlowNetwork> network;
};

/// Sum of the costs of the k cheapest loopless paths: Yen's method, a Dijkstra search on a filtered graph for each
/// deviation.
double kShortestCosts(const BglGraph& graph, NodePair pair, std::size_t k);

std::shared_ptr<FlowNetwork> makeFlowNetwork(const BenchGraph& graph);
/// By Boykov and Kolmogorov's flow; 0 if an edge joins the two.
double vertexCutSize(FlowNetwork& network, NodePair pair);

}  // namespace throughline::bench
