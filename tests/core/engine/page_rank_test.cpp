// SPDX-License-Identifier: GPL-3.0-or-later
#include <numeric>

#include "core/engine/centrality.h"
#include "tests/core/engine/random_graphs.h"
#include "tests/core/engine/small_graphs.h"
#include "tests/support/catch.h"

using namespace throughline;
using namespace throughline::test;
using Catch::Matchers::WithinAbs;

namespace {

double keptNodes(const SmallGraph& small)
{
    double kept = 0;
    for (NodeIndex node = 0; node < small.graph.nodeCount(); ++node)
        kept += small.hasNode(node) ? 1 : 0;
    return kept;
}

/// Arcs as ordered pairs: both ways for undirected edges.
std::vector<NodePair> keptArcs(const SmallGraph& small)
{
    std::vector<NodePair> arcs;
    for (EdgeIndex edge = 0; edge < small.graph.edgeCount(); ++edge) {
        if (!small.hasEdge(edge))
            continue;
        const NodePair ends = small.graph.edge(edge);
        arcs.push_back(ends);
        if (!small.graph.isDirected())
            arcs.push_back({ends.head, ends.tail});
    }
    return arcs;
}

/// One walk of the definition, in doubles, over a list of arcs.
std::vector<double> plainStep(const SmallGraph& small, const std::vector<NodePair>& arcs,
                              const std::vector<double>& ranks, double damping)
{
    std::vector<double> leaving(ranks.size());
    for (const NodePair& arc : arcs)
        ++leaving[arc.tail];
    double lost = 0;
    for (NodeIndex node = 0; node < ranks.size(); ++node)
        lost += leaving[node] == 0 ? ranks[node] : 0;
    std::vector<double> next(ranks.size());
    for (NodeIndex node = 0; node < ranks.size(); ++node)
        if (small.hasNode(node))
            next[node] = (1 - damping + damping * lost) / keptNodes(small);
    for (const NodePair& arc : arcs)
        next[arc.head] += damping * ranks[arc.tail] / leaving[arc.tail];
    return next;
}

std::vector<double> plainPageRank(const SmallGraph& small, double damping, std::size_t iterations)
{
    std::vector<double> ranks(small.graph.nodeCount());
    for (NodeIndex node = 0; node < ranks.size(); ++node)
        ranks[node] = small.hasNode(node) ? 1 / keptNodes(small) : 0;
    const std::vector<NodePair> arcs = keptArcs(small);
    for (std::size_t i = 0; i < iterations; ++i)
        ranks = plainStep(small, arcs, ranks, damping);
    return ranks;
}

void requireClose(const std::vector<double>& found, const std::vector<double>& expected)
{
    REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        REQUIRE_THAT(found[i], WithinAbs(expected[i], 1e-12));
}

}  // namespace

TEST_CASE("The rank of a small graph is what plain iteration gives", "[engine][centrality]")
{
    forSmallGraphs(2000, 31, [](const SmallGraph& small) {
        INFO(small.name);
        for (const std::size_t iterations : {0U, 1U, 20U})
            requireClose(*pageRank(small.view(), 0.85, iterations, nullptr, {}),
                         plainPageRank(small, 0.85, iterations));
    });
}

TEST_CASE("Ranks sum to one, with nodes of no arcs and hubs of many", "[engine][centrality]")
{
    for (const Orientation orientation : {Orientation::Directed, Orientation::Undirected}) {
        const FlatGraph graph = hubGraph(9000, 20000, orientation, 5);
        const std::vector<double> ranks = *pageRank(graph, 0.85, 30, nullptr, {});
        CHECK_THAT(std::accumulate(ranks.begin(), ranks.end(), 0.0), WithinAbs(1, 1e-12));
    }
}

TEST_CASE("The rank of a graph with long rows is what plain iteration gives", "[engine][centrality]")
{
    for (const Orientation orientation : {Orientation::Directed, Orientation::Undirected}) {
        const SmallGraph small{.graph = hubGraph(600, 5000, orientation, 6)};
        requireClose(*pageRank(small.view(), 0.7, 10, nullptr, {}), plainPageRank(small, 0.7, 10));
    }
}

TEST_CASE("Ranks are the same to the last bit for one thread and four", "[engine][centrality]")
{
    ThreadPool four(4);
    for (const Orientation orientation : {Orientation::Directed, Orientation::Undirected}) {
        const FlatGraph graph = hubGraph(20000, 60000, orientation, 7);
        CHECK(*pageRank(graph, 0.85, 20, nullptr, {}) == *pageRank(graph, 0.85, 20, &four, {}));
    }
}

TEST_CASE("A ranking can be stopped before it begins and on its way", "[engine][centrality]")
{
    const FlatGraph graph = hubGraph(20000, 60000, Orientation::Undirected, 8);
    std::stop_source stop;
    double last = 0;
    const Job job{.stop = stop.get_token(), .progress = [&](double done) {
                      CHECK(done > last);
                      last = done;
                      if (done >= 0.5)
                          stop.request_stop();
                  }};
    CHECK(pageRank(graph, 0.85, 20, nullptr, job).error().code == ErrorCode::Cancelled);
    CHECK(last == 0.5);
    CHECK(pageRank(graph, 0.85, 20, nullptr, job).error().code == ErrorCode::Cancelled);
    CHECK(last == 0.5);
}

TEST_CASE("Degrees count the arcs that the view keeps", "[engine][centrality]")
{
    const FlatGraph directed = graphOf("0>1 0>1 1>2 2>2 3>0");
    CHECK(degrees(directed).out == std::vector<std::uint32_t>{2, 1, 1, 1});
    CHECK(degrees(directed).in == std::vector<std::uint32_t>{1, 2, 2, 0});
    GraphMask mask(directed);
    mask.dropNode(3);
    mask.dropEdge(0);
    CHECK(degrees(mask).out == std::vector<std::uint32_t>{1, 1, 1, 0});
    CHECK(degrees(mask).in == std::vector<std::uint32_t>{0, 1, 2, 0});
    const FlatGraph undirected = graphOf("0-1 1-2 2-2");
    CHECK(degrees(undirected).out == std::vector<std::uint32_t>{1, 2, 3});
    CHECK(degrees(undirected).in == degrees(undirected).out);
}
