// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/graph/boykov_kolmogorov_max_flow.hpp>

#include "tests/bench/bgl_peer.h"

namespace throughline::bench {
namespace {

using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
using Network = boost::adjacency_list<
    boost::vecS, boost::vecS, boost::directedS,
    boost::property<
        boost::vertex_index_t, std::size_t,
        boost::property<boost::vertex_color_t, boost::default_color_type,
                        boost::property<boost::vertex_distance_t, long,
                                        boost::property<boost::vertex_predecessor_t, Traits::edge_descriptor>>>>,
    boost::property<boost::edge_capacity_t, int,
                    boost::property<boost::edge_residual_capacity_t, int,
                                    boost::property<boost::edge_reverse_t, Traits::edge_descriptor>>>>;

std::size_t entered(std::size_t node) { return 2 * node; }
std::size_t left(std::size_t node) { return 2 * node + 1; }

void addArc(Network& network, std::size_t tail, std::size_t head)
{
    const auto there = add_edge(tail, head, network).first;
    const auto back = add_edge(head, tail, network).first;
    put(boost::edge_capacity, network, there, 1);
    put(boost::edge_capacity, network, back, 0);
    put(boost::edge_reverse, network, there, back);
    put(boost::edge_reverse, network, back, there);
}

}  // namespace

struct FlowNetwork {
    Network network;
};

std::shared_ptr<FlowNetwork> makeFlowNetwork(const BenchGraph& graph)
{
    auto made = std::make_shared<FlowNetwork>();
    made->network = Network(2 * graph.nodeCount());
    for (std::size_t node = 0; node < graph.nodeCount(); ++node)
        addArc(made->network, entered(node), left(node));
    for (const NodePair& edge : graph.list.edges) {
        addArc(made->network, left(edge.tail), entered(edge.head));
        addArc(made->network, left(edge.head), entered(edge.tail));
    }
    return made;
}

double vertexCutSize(FlowNetwork& network, NodePair pair)
{
    if (edge(left(pair.tail), entered(pair.head), network.network).second)
        return 0;
    return boost::boykov_kolmogorov_max_flow(network.network, left(pair.tail), entered(pair.head));
}

}  // namespace throughline::bench
