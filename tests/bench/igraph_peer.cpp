// SPDX-License-Identifier: GPL-3.0-or-later
// The C library igraph 0.10, each question by the call that its manual names for it.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <numeric>

#include <igraph.h>

#include "core/query/graph_query.h"
#include "tests/bench/engines.h"

namespace throughline::bench {
namespace {

/// igraph's own handler ends the program, too; this one says on whose behalf.
void expect(igraph_error_t error)
{
    if (error == IGRAPH_SUCCESS)
        return;
    std::fprintf(stderr, "igraph: %s\n", igraph_strerror(error));
    std::exit(1);
}

/// igraph's vectors, freed at the end of the scope.
class Numbers {
public:
    explicit Numbers(std::size_t size = 0)
    {
        expect(igraph_vector_init(&m_vector, static_cast<igraph_integer_t>(size)));
    }
    ~Numbers() { igraph_vector_destroy(&m_vector); }
    Numbers(const Numbers&) = delete;
    Numbers& operator=(const Numbers&) = delete;
    igraph_vector_t* raw() { return &m_vector; }
    const igraph_vector_t* raw() const { return &m_vector; }
    std::size_t size() const { return static_cast<std::size_t>(igraph_vector_size(&m_vector)); }
    double& operator[](std::size_t i) { return VECTOR(m_vector)[i]; }
    double sum() const { return igraph_vector_sum(&m_vector); }

private:
    igraph_vector_t m_vector;
};

class Integers {
public:
    explicit Integers(std::size_t size = 0)
    {
        expect(igraph_vector_int_init(&m_vector, static_cast<igraph_integer_t>(size)));
    }
    ~Integers() { igraph_vector_int_destroy(&m_vector); }
    Integers(const Integers&) = delete;
    Integers& operator=(const Integers&) = delete;
    igraph_vector_int_t* raw() { return &m_vector; }
    const igraph_vector_int_t* raw() const { return &m_vector; }
    std::size_t size() const { return static_cast<std::size_t>(igraph_vector_int_size(&m_vector)); }
    igraph_integer_t& operator[](std::size_t i) { return VECTOR(m_vector)[i]; }
    igraph_integer_t operator[](std::size_t i) const { return VECTOR(m_vector)[i]; }

private:
    igraph_vector_int_t m_vector;
};

class Graph {
public:
    Graph(const Integers& edges, std::size_t nodes)
    {
        expect(igraph_create(&m_graph, edges.raw(), static_cast<igraph_integer_t>(nodes), IGRAPH_UNDIRECTED));
    }
    ~Graph() { igraph_destroy(&m_graph); }
    Graph(const Graph&) = delete;
    Graph& operator=(const Graph&) = delete;
    const igraph_t* raw() const { return &m_graph; }
    double edgeCount() const { return static_cast<double>(igraph_ecount(&m_graph)); }

private:
    igraph_t m_graph;
};

/// The graph as igraph wants it; made once.
struct Peer {
    Integers edges;
    Numbers weights;
    Numbers degrees;
    std::unique_ptr<Graph> graph;
    Integers sources;
    std::vector<NodePair> pairs;
    std::size_t nodeCount = 0;
    double edgeCount = 0;

    explicit Peer(const BenchGraph& from)
        : edges(2 * from.list.edges.size()),
          weights(from.weights.size()),
          degrees(from.nodeCount()),
          pairs(from.pairs),
          nodeCount(from.nodeCount()),
          edgeCount(static_cast<double>(from.list.edges.size()))
    {
        for (std::size_t i = 0; i < from.list.edges.size(); ++i) {
            const NodePair& edge = from.list.edges[i];
            edges[2 * i] = edge.tail;
            edges[2 * i + 1] = edge.head;
            weights[i] = from.weights[i];
            degrees[edge.tail] += 1;
            degrees[edge.head] += 1;
        }
        for (const NodeIndex source : betweennessSources(nodeCount, GraphQuerySizes{}.sources))
            expect(igraph_vector_int_push_back(sources.raw(), source));
        graph = std::make_unique<Graph>(edges, nodeCount);
    }
};

double hops(Peer& peer, NodePair pair)
{
    Integers path;
    expect(igraph_get_shortest_path(peer.graph->raw(), nullptr, path.raw(), pair.tail, pair.head, IGRAPH_ALL));
    return static_cast<double>(path.size());
}

double weightOf(Peer& peer, const Integers& path)
{
    double cost = 0;
    for (std::size_t i = 0; i < path.size(); ++i)
        cost += peer.weights[static_cast<std::size_t>(path[i])];
    return cost;
}

double cost(Peer& peer, NodePair pair)
{
    Integers path;
    expect(igraph_get_shortest_path_dijkstra(peer.graph->raw(), nullptr, path.raw(), pair.tail, pair.head,
                                             peer.weights.raw(), IGRAPH_ALL));
    return weightOf(peer, path);
}

double shortestCount(Peer& peer, NodePair pair)
{
    Integers counts;
    expect(igraph_get_all_shortest_paths(peer.graph->raw(), nullptr, nullptr, counts.raw(), pair.tail,
                                         igraph_vss_1(pair.head), IGRAPH_ALL));
    return static_cast<double>(counts[pair.head]);
}

double kShortestCosts(Peer& peer, NodePair pair)
{
    igraph_vector_int_list_t paths;
    expect(igraph_vector_int_list_init(&paths, 0));
    expect(igraph_get_k_shortest_paths(peer.graph->raw(), peer.weights.raw(), nullptr, &paths, 10, pair.tail, pair.head,
                                       IGRAPH_ALL));
    double cost = 0;
    for (igraph_integer_t i = 0; i < igraph_vector_int_list_size(&paths); ++i) {
        const igraph_vector_int_t* const path = igraph_vector_int_list_get_ptr(&paths, i);
        for (igraph_integer_t j = 0; j < igraph_vector_int_size(path); ++j)
            cost += peer.weights[static_cast<std::size_t>(VECTOR(*path)[j])];
    }
    igraph_vector_int_list_destroy(&paths);
    return cost;
}

double simplePaths(Peer& peer, NodePair pair, igraph_integer_t cutoff)
{
    Integers paths;  // one after the other, each ended by -1
    expect(igraph_get_all_simple_paths(peer.graph->raw(), paths.raw(), pair.tail, igraph_vss_1(pair.head), cutoff,
                                       IGRAPH_ALL));
    double count = 0;
    for (std::size_t i = 0; i < paths.size(); ++i)
        count += paths[i] == -1 ? 1 : 0;
    return count;
}

double vertexCutSize(Peer& peer, NodePair pair)
{
    igraph_integer_t size = 0;
    expect(igraph_st_vertex_connectivity(peer.graph->raw(), &size, pair.tail, pair.head, IGRAPH_VCONN_NEI_NEGATIVE));
    return std::max(0.0, static_cast<double>(size));
}

double components(Peer& peer, NodePair)
{
    Integers membership;
    igraph_integer_t count = 0;
    expect(igraph_connected_components(peer.graph->raw(), membership.raw(), nullptr, &count, IGRAPH_WEAK));
    return static_cast<double>(count);
}

double biconnected(Peer& peer, NodePair)
{
    igraph_integer_t count = 0;
    Integers articulationPoints;
    expect(
        igraph_biconnected_components(peer.graph->raw(), &count, nullptr, nullptr, nullptr, articulationPoints.raw()));
    return static_cast<double>(count);
}

double pageRank(Peer& peer, NodePair)
{
    Numbers ranks;
    igraph_real_t value = 0;
    expect(igraph_pagerank(peer.graph->raw(), IGRAPH_PAGERANK_ALGO_PRPACK, ranks.raw(), &value, igraph_vss_all(),
                           IGRAPH_UNDIRECTED, 0.85, nullptr, nullptr));
    double squares = 0;
    for (std::size_t i = 0; i < ranks.size(); ++i)
        squares += ranks[i] * ranks[i];
    return squares * 1e9;
}

double betweenness(Peer& peer, NodePair)
{
    Numbers values;
    expect(igraph_betweenness_subset(peer.graph->raw(), values.raw(), igraph_vss_all(), IGRAPH_UNDIRECTED,
                                     igraph_vss_vector(peer.sources.raw()), igraph_vss_all(), nullptr));
    return values.sum();
}

double betweennessExact(Peer& peer, NodePair)
{
    Numbers values;
    expect(igraph_betweenness(peer.graph->raw(), values.raw(), igraph_vss_all(), IGRAPH_UNDIRECTED, nullptr));
    return values.sum();
}

double leiden(Peer& peer, NodePair)
{
    igraph_rng_seed(igraph_rng_default(), 1);
    Integers membership;
    igraph_integer_t count = 0;
    igraph_real_t modularity = 0;
    expect(igraph_community_leiden(peer.graph->raw(), nullptr, peer.degrees.raw(), 1 / (2 * peer.edgeCount), 0.01,
                                   false, 2, membership.raw(), &count, &modularity));
    return modularity;
}

struct QuestionRow {
    const char* kind;
    bool takesPairs;
    double (*ask)(Peer&, NodePair);
    std::size_t mostNodes = std::numeric_limits<std::size_t>::max();
};

constexpr QuestionRow rows[] = {
    {"shortest", true, hops},
    {"weighted", true, cost},
    {"all-shortest", true, shortestCount},
    {"k-shortest", true, kShortestCosts},
    {"simple-paths-4", true, [](Peer& peer, NodePair pair) { return simplePaths(peer, pair, 4); }},
    {"simple-paths-5", true, [](Peer& peer, NodePair pair) { return simplePaths(peer, pair, 5); }},
    {"vertex-cut", true, vertexCutSize},
    {"components", false, components},
    {"biconnected", false, biconnected},
    {"pagerank", false, pageRank},
    {"betweenness", false, betweenness},
    {"betweenness-exact", false, betweennessExact, exactBetweennessNodes},
    {"betweenness-all-cores", false, betweennessExact, exactBetweennessNodes},
    {"leiden", false, leiden},
};

}  // namespace

std::optional<Engine> igraphEngine(const BenchGraph& graph)
{
    igraph_set_warning_handler(igraph_warning_handler_ignore);  // "Couldn't reach some vertices" is an answer
    const auto peer = std::make_shared<Peer>(graph);
    Engine engine{.name = "igraph", .questions = {}};
    engine.questions.push_back(
        {"build", 1, [peer](std::size_t) { return Graph(peer->edges, peer->nodeCount).edgeCount(); }});
    for (const QuestionRow& row : rows)
        if (graph.nodeCount() <= row.mostNodes)
            engine.questions.push_back({row.kind, row.takesPairs ? peer->pairs.size() : 1, [&row, peer](std::size_t i) {
                                            return row.ask(*peer, row.takesPairs ? peer->pairs[i] : NodePair{});
                                        }});
    return engine;
}

}  // namespace throughline::bench
