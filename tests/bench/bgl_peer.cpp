// SPDX-License-Identifier: GPL-3.0-or-later
// Boost.Graph used as its documentation does, without anything of ours: the textbook that Throughline is compared with.
#include <algorithm>
#include <limits>
#include <numeric>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/page_rank.hpp>

#include "tests/bench/bgl_peer.h"

namespace throughline::bench {
namespace {

constexpr int unreached = std::numeric_limits<int>::max();

/// What a visitor throws to end a search: Boost.Graph's own advice.
struct ReachedEnd {};

class HopVisitor : public boost::default_bfs_visitor {
public:
    HopVisitor(std::vector<int>& hops, BglVertex to) : m_hops(&hops), m_to(to) {}
    void tree_edge(BglEdge edge, const BglGraph& graph)
    {
        (*m_hops)[target(edge, graph)] = (*m_hops)[source(edge, graph)] + 1;
        if (target(edge, graph) == m_to)
            throw ReachedEnd();
    }

private:
    std::vector<int>* m_hops;
    BglVertex m_to;
};

double hops(const BglPeer& peer, NodePair pair)
{
    std::vector<int> hops(num_vertices(peer.graph), unreached);
    hops[pair.tail] = 0;
    try {
        boost::breadth_first_search(peer.graph, BglVertex{pair.tail}, boost::visitor(HopVisitor(hops, pair.head)));
    } catch (const ReachedEnd&) {
        return hops[pair.head];
    }
    return 0;
}

class CountVisitor : public boost::default_bfs_visitor {
public:
    CountVisitor(std::vector<int>& hops, std::vector<double>& counts, BglVertex to)
        : m_hops(&hops), m_counts(&counts), m_to(to)
    {
    }
    void tree_edge(BglEdge edge, const BglGraph& graph)
    {
        (*m_hops)[target(edge, graph)] = (*m_hops)[source(edge, graph)] + 1;
    }
    void examine_edge(BglEdge edge, const BglGraph& graph)
    {
        const BglVertex from = source(edge, graph);
        const BglVertex to = target(edge, graph);
        if ((*m_hops)[to] == unreached || (*m_hops)[to] == (*m_hops)[from] + 1)
            (*m_counts)[to] += (*m_counts)[from];
    }
    void examine_vertex(BglVertex vertex, const BglGraph&)
    {
        if (vertex == m_to)
            throw ReachedEnd();
    }

private:
    std::vector<int>* m_hops;
    std::vector<double>* m_counts;
    BglVertex m_to;
};

double shortestCount(const BglPeer& peer, NodePair pair)
{
    std::vector<int> hops(num_vertices(peer.graph), unreached);
    std::vector<double> counts(num_vertices(peer.graph));
    hops[pair.tail] = 0;
    counts[pair.tail] = 1;
    try {
        boost::breadth_first_search(peer.graph, BglVertex{pair.tail},
                                    boost::visitor(CountVisitor(hops, counts, pair.head)));
    } catch (const ReachedEnd&) {
    }
    return counts[pair.head];
}

class StopVisitor : public boost::dijkstra_visitor<> {
public:
    explicit StopVisitor(BglVertex to) : m_to(to) {}
    void examine_vertex(BglVertex vertex, const BglGraph&) const
    {
        if (vertex == m_to)
            throw ReachedEnd();
    }

private:
    BglVertex m_to;
};

double cost(const BglPeer& peer, NodePair pair)
{
    std::vector<int> costs(num_vertices(peer.graph));
    try {
        boost::dijkstra_shortest_paths(peer.graph, BglVertex{pair.tail},
                                       boost::distance_map(costs.data()).visitor(StopVisitor(pair.head)));
    } catch (const ReachedEnd&) {
        return costs[pair.head];
    }
    return 0;
}

/// Depth-first, without knowing how far the end is.
class SimplePathCounter {
public:
    SimplePathCounter(const BglGraph& graph, BglVertex to) : m_graph(graph), m_to(to), m_isOn(num_vertices(graph)) {}

    double count(BglVertex at, std::size_t hopsLeft)
    {
        double found = 0;
        m_isOn[at] = true;
        for (auto [next, end] = adjacent_vertices(at, m_graph); next != end; ++next) {
            if (*next == m_to)
                ++found;
            else if (hopsLeft > 1 && !m_isOn[*next])
                found += count(*next, hopsLeft - 1);
        }
        m_isOn[at] = false;
        return found;
    }

private:
    const BglGraph& m_graph;
    BglVertex m_to;
    std::vector<bool> m_isOn;
};

double simplePaths(const BglPeer& peer, NodePair pair, std::size_t cutoff)
{
    return SimplePathCounter(peer.graph, pair.head).count(pair.tail, cutoff);
}

double components(const BglPeer& peer, NodePair)
{
    std::vector<int> part(num_vertices(peer.graph));
    return boost::connected_components(peer.graph, part.data());
}

double biconnected(const BglPeer& peer, NodePair)
{
    std::vector<std::size_t> blocks(num_edges(peer.graph));
    const auto numbers = get(boost::edge_index, peer.graph);
    return static_cast<double>(
        boost::biconnected_components(peer.graph, boost::make_iterator_property_map(blocks.begin(), numbers)));
}

/// Boost does not divide by the number of nodes, so the ranks are made to sum to 1 first.
double pageRank(const BglPeer& peer, NodePair)
{
    std::vector<double> ranks(num_vertices(peer.graph));
    boost::graph::page_rank(peer.graph,
                            boost::make_iterator_property_map(ranks.begin(), get(boost::vertex_index, peer.graph)),
                            boost::graph::n_iterations(20), 0.85, num_vertices(peer.graph));
    const double total = std::accumulate(ranks.begin(), ranks.end(), 0.0);
    return std::inner_product(ranks.begin(), ranks.end(), ranks.begin(), 0.0) / total / total * 1e9;
}

double betweenness(const BglPeer& peer, NodePair)
{
    std::vector<double> values(num_vertices(peer.graph));
    boost::brandes_betweenness_centrality(
        peer.graph, boost::make_iterator_property_map(values.begin(), get(boost::vertex_index, peer.graph)));
    return std::accumulate(values.begin(), values.end(), 0.0);
}

using Ask = double (*)(const BglPeer&, NodePair);

struct QuestionRow {
    const char* kind;
    bool takesPairs;
    Ask ask;
    std::size_t mostNodes = std::numeric_limits<std::size_t>::max();
};

constexpr QuestionRow rows[] = {
    {"shortest", true, hops},
    {"weighted", true, cost},
    {"all-shortest", true, shortestCount},
    {"k-shortest", true, [](const BglPeer& peer, NodePair pair) { return kShortestCosts(peer.graph, pair, 10); }},
    {"simple-paths-4", true, [](const BglPeer& peer, NodePair pair) { return simplePaths(peer, pair, 4); }},
    {"simple-paths-5", true, [](const BglPeer& peer, NodePair pair) { return simplePaths(peer, pair, 5); }},
    {"vertex-cut", true, [](const BglPeer& peer, NodePair pair) { return vertexCutSize(*peer.network, pair); }},
    {"components", false, components},
    {"biconnected", false, biconnected},
    {"pagerank", false, pageRank},
    {"betweenness-exact", false, betweenness, exactBetweennessNodes},
    {"betweenness-all-cores", false, betweenness, exactBetweennessNodes},
};

BglGraph builtGraph(const BenchGraph& from)
{
    BglGraph graph(from.nodeCount());
    for (std::size_t i = 0; i < from.list.edges.size(); ++i)
        add_edge(from.list.edges[i].tail, from.list.edges[i].head, {i, static_cast<int>(from.weights[i])}, graph);
    return graph;
}

}  // namespace

Engine boostEngine(const BenchGraph& graph)
{
    const auto from = std::make_shared<const BenchGraph>(graph);
    const auto peer = std::make_shared<const BglPeer>(BglPeer{builtGraph(graph), makeFlowNetwork(graph)});
    Engine engine{.name = "Boost.Graph", .questions = {}};
    engine.questions.push_back(
        {"build", 1, [from](std::size_t) { return static_cast<double>(num_edges(builtGraph(*from))); }});
    for (const QuestionRow& row : rows) {
        if (graph.nodeCount() > row.mostNodes)
            continue;
        engine.questions.push_back(
            {row.kind, row.takesPairs ? graph.pairs.size() : 1, [&row, from, peer](std::size_t i) {
                 return row.ask(*peer, row.takesPairs ? from->pairs[i] : NodePair{});
             }});
    }
    return engine;
}

}  // namespace throughline::bench
