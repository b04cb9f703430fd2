// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <numeric>

#include "core/engine/centrality.h"
#include "tests/core/engine/plain_distances.h"
#include "tests/core/engine/random_graphs.h"
#include "tests/support/catch.h"
#include "tests/support/random_numbers.h"

using namespace throughline;
using namespace throughline::test;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

/// Walks every shortest path from one node, arc by arc.
class PlainPaths {
public:
    explicit PlainPaths(const SmallGraph& small) : m_arcs(plainArcs(small)) {}

    /// Adds what part of the shortest paths to each node passes through each other one.
    void add(NodeIndex source, std::vector<double>& scores)
    {
        m_distances = plainDistances(m_arcs, source);
        m_paths.assign(m_arcs.size(), 0);
        m_through.assign(m_arcs.size(), std::vector<double>(m_arcs.size()));
        m_walk = {source};
        walk();
        for (std::size_t target = 0; target < m_arcs.size(); ++target)
            for (std::size_t node = 0; node < m_arcs.size(); ++node)
                if (m_through[target][node] > 0)
                    scores[node] += m_through[target][node] / m_paths[target];
    }

private:
    void walk()
    {
        const NodeIndex at = m_walk.back();
        ++m_paths[at];
        for (std::size_t i = 1; i + 1 < m_walk.size(); ++i)
            ++m_through[at][m_walk[i]];
        for (const NodeIndex end : m_arcs[at])
            if (m_distances[end] == *m_distances[at] + 1) {
                m_walk.push_back(end);
                walk();
                m_walk.pop_back();
            }
    }

    std::vector<std::vector<NodeIndex>> m_arcs;
    std::vector<std::optional<std::size_t>> m_distances;
    std::vector<double> m_paths;
    std::vector<std::vector<double>> m_through;  ///< by target, then by node
    std::vector<NodeIndex> m_walk;
};

std::vector<double> plainBetweenness(const SmallGraph& small, const std::vector<NodeIndex>& sources)
{
    std::vector<double> scores(small.graph.nodeCount());
    PlainPaths paths(small);
    for (const NodeIndex source : sources)
        if (small.hasNode(source))
            paths.add(source, scores);
    for (double& score : scores)
        score /= small.graph.isDirected() ? 1 : 2;
    return scores;
}

std::vector<NodeIndex> allNodes(std::size_t count)
{
    std::vector<NodeIndex> nodes(count);
    std::iota(nodes.begin(), nodes.end(), NodeIndex{0});
    return nodes;
}

void requireClose(const std::vector<double>& found, const std::vector<double>& expected)
{
    REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        REQUIRE_THAT(found[i], WithinRel(expected[i], 1e-9) || WithinAbs(expected[i], 1e-9));
}

template <class Selector>
std::vector<double> boostBetweenness(const FlatGraph& graph)
{
    boost::adjacency_list<boost::vecS, boost::vecS, Selector> copy(graph.nodeCount());
    for (const NodePair& edge : graph.edges())
        boost::add_edge(edge.tail, edge.head, copy);
    std::vector<double> scores(graph.nodeCount());
    boost::brandes_betweenness_centrality(
        copy, boost::make_iterator_property_map(scores.begin(), boost::get(boost::vertex_index, copy)));
    return scores;
}

/// A chain of nodes in which every one hundredth has a fan of leaves.
FlatGraph chainWithFans(NodeIndex length)
{
    std::vector<NodePair> edges;
    NodeIndex leaf = length;
    for (NodeIndex node = 0; node + 1 < length; ++node) {
        edges.push_back({node, node + 1});
        for (int i = 0; node % 100 == 0 && i < 5; ++i)
            edges.push_back({leaf++, node});
    }
    return {leaf, std::move(edges), Orientation::Undirected};
}

}  // namespace

TEST_CASE("What stands between all others is what walking every shortest path gives", "[engine][centrality]")
{
    forSmallGraphs(4000, 41, [](const SmallGraph& small) {
        INFO(small.name);
        const std::vector<NodeIndex> sources = allNodes(small.graph.nodeCount());
        requireClose(*betweenness(small.view(), sources, nullptr, {}), plainBetweenness(small, sources));
    });
}

TEST_CASE("Betweenness from some sources, also repeated ones, counts paths from these alone", "[engine][centrality]")
{
    forSmallGraphs(2000, 42, [](const SmallGraph& small) {
        INFO(small.name);
        RandomNumbers random(small.graph.edgeCount());
        std::vector<NodeIndex> sources(random.below(5));
        for (NodeIndex& source : sources)
            source = static_cast<NodeIndex>(random.below(small.graph.nodeCount()));
        requireClose(*betweenness(small.view(), sources, nullptr, {}), plainBetweenness(small, sources));
    });
}

TEST_CASE("A star, a chain, a ring and a chain between rings have the values of the formula", "[engine][centrality]")
{
    CHECK(*betweenness(graphOf("0-1 0-2 0-3 0-4"), allNodes(5), nullptr, {}) == std::vector<double>{6, 0, 0, 0, 0});
    CHECK(*betweenness(graphOf("0-1 1-2 2-3"), allNodes(4), nullptr, {}) == std::vector<double>{0, 2, 2, 0});
    CHECK(*betweenness(graphOf("0>1 1>2 2>3"), allNodes(4), nullptr, {}) == std::vector<double>{0, 2, 2, 0});
    CHECK(*betweenness(graphOf("0-1 1-2 2-3 3-0"), allNodes(4), nullptr, {}) == std::vector<double>(4, 0.5));
    CHECK(*betweenness(graphOf("0-1 1-2 2-0 2-3 3-4 4-5 5-3"), allNodes(6), nullptr, {}) ==
          std::vector<double>{0, 0, 6, 6, 0, 0});
    CHECK(*betweenness(FlatGraph(3, {}, Orientation::Undirected), allNodes(3), nullptr, {}) ==
          std::vector<double>(3));
}

TEST_CASE("Betweenness of larger graphs is what Boost.Graph gives", "[engine][centrality]")
{
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        const FlatGraph undirected = hubGraph(700, 1500, Orientation::Undirected, seed);
        requireClose(*betweenness(undirected, allNodes(700), nullptr, {}),
                     boostBetweenness<boost::undirectedS>(undirected));
        const FlatGraph directed = hubGraph(500, 1500, Orientation::Directed, seed);
        requireClose(*betweenness(directed, allNodes(500), nullptr, {}), boostBetweenness<boost::bidirectionalS>(directed));
    }
    const FlatGraph deep = chainWithFans(900);
    requireClose(*betweenness(deep, allNodes(deep.nodeCount()), nullptr, {}), boostBetweenness<boost::undirectedS>(deep));
}

TEST_CASE("Betweenness is the same to the last bit for one thread and four", "[engine][centrality]")
{
    ThreadPool four(4);
    for (const Orientation orientation : {Orientation::Directed, Orientation::Undirected}) {
        const FlatGraph graph = hubGraph(1000, 3000, orientation, 9);
        CHECK(*betweenness(graph, allNodes(1000), nullptr, {}) == *betweenness(graph, allNodes(1000), &four, {}));
    }
}

TEST_CASE("Betweenness can be stopped before it begins and on its way, and leaves nothing behind",
          "[engine][centrality]")
{
    const FlatGraph graph = hubGraph(2000, 6000, Orientation::Undirected, 10);
    const std::vector<double> expected = *betweenness(graph, allNodes(50), nullptr, {});
    std::stop_source stop;
    std::size_t reports = 0;
    const Job job{.stop = stop.get_token(), .progress = [&](double) {
                      if (++reports == 3)
                          stop.request_stop();
                  }};
    CHECK(betweenness(graph, allNodes(2000), nullptr, job).error().code == ErrorCode::Cancelled);
    CHECK(reports == 3);
    CHECK(betweenness(graph, allNodes(2000), nullptr, job).error().code == ErrorCode::Cancelled);
    CHECK(reports == 3);
    CHECK(*betweenness(graph, allNodes(50), nullptr, {}) == expected);
}
