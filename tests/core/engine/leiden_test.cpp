// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>

#include "core/engine/communities.h"
#include "tests/core/engine/random_graphs.h"
#include "tests/core/engine/small_graphs.h"
#include "tests/support/catch.h"

using namespace throughline;
using namespace throughline::test;
using Catch::Matchers::WithinAbs;

namespace {

/// By definition: over all ordered pairs in one part, ties less those expected by chance.
double plainModularity(const SmallGraph& small, const Components& parts, double resolution)
{
    const std::size_t nodes = small.graph.nodeCount();
    std::vector<std::vector<double>> ties(nodes, std::vector<double>(nodes));
    std::vector<double> strengths(nodes);
    double total = 0;
    for (EdgeIndex edge = 0; edge < small.graph.edgeCount(); ++edge) {
        if (!small.hasEdge(edge))
            continue;
        const NodePair ends = small.graph.edge(edge);
        ++ties[ends.tail][ends.head];
        ++ties[ends.head][ends.tail];
        ++strengths[ends.tail];
        ++strengths[ends.head];
        total += 2;
    }
    double sum = 0;
    for (std::size_t a = 0; a < nodes; ++a)
        for (std::size_t b = 0; b < nodes && total > 0; ++b)
            if (parts.partOf[a] != Components::noPart && parts.partOf[a] == parts.partOf[b])
                sum += (ties[a][b] - resolution * strengths[a] * strengths[b] / total) / total;
    return sum;
}

Components singles(const SmallGraph& small)
{
    Components parts;
    for (NodeIndex node = 0; node < small.graph.nodeCount(); ++node)
        parts.partOf.push_back(small.hasNode(node) ? parts.count++ : Components::noPart);
    return parts;
}

Components together(const SmallGraph& small)
{
    Components parts{.count = 1};
    for (NodeIndex node = 0; node < small.graph.nodeCount(); ++node)
        parts.partOf.push_back(small.hasNode(node) ? 0 : Components::noPart);
    return parts;
}

/// How many pieces each part falls into along edges that stay inside it.
std::map<std::uint32_t, std::size_t> piecesOfParts(const SmallGraph& small, const Components& parts)
{
    std::vector<NodeIndex> root(small.graph.nodeCount());
    for (NodeIndex node = 0; node < root.size(); ++node)
        root[node] = node;
    for (EdgeIndex edge = 0; edge < small.graph.edgeCount(); ++edge) {
        const NodePair ends = small.graph.edge(edge);
        if (!small.hasEdge(edge) || parts.partOf[ends.tail] != parts.partOf[ends.head])
            continue;
        const NodeIndex from = root[ends.tail];
        std::replace(root.begin(), root.end(), from, root[ends.head]);
    }
    std::map<std::uint32_t, std::size_t> pieces;
    for (const NodeIndex node : std::set<NodeIndex>(root.begin(), root.end()))
        if (small.hasNode(node))
            ++pieces[parts.partOf[node]];
    return pieces;
}

void requireConnectedParts(const SmallGraph& small, const Components& parts)
{
    const std::map<std::uint32_t, std::size_t> pieces = piecesOfParts(small, parts);
    REQUIRE(pieces.size() == parts.count);
    for (const auto& [part, count] : pieces)
        REQUIRE(count == 1);
}

void requireNumberedBySize(const SmallGraph& small, const Components& parts)
{
    std::vector<std::pair<std::size_t, NodeIndex>> keys(parts.count, {small.graph.nodeCount() + 1, 0});
    for (NodeIndex node = static_cast<NodeIndex>(small.graph.nodeCount()); node-- > 0;) {
        REQUIRE((parts.partOf[node] == Components::noPart) == !small.hasNode(node));
        if (parts.partOf[node] == Components::noPart)
            continue;
        REQUIRE(parts.partOf[node] < parts.count);
        --keys[parts.partOf[node]].first;  // the larger the part, the smaller the key
        keys[parts.partOf[node]].second = node;
    }
    REQUIRE(std::is_sorted(keys.begin(), keys.end()));
    for (const auto& [size, least] : keys)
        REQUIRE(size <= small.graph.nodeCount());
}

}  // namespace

TEST_CASE("Modularity is what the definition gives, pair by pair", "[engine][communities]")
{
    forSmallGraphs(2000, 61, [](const SmallGraph& small) {
        INFO(small.name);
        for (const double resolution : {1.0, 0.4})
            for (const Components& parts :
                 {singles(small), together(small), leiden(small.view(), {.seed = 5}, {})->parts})
                REQUIRE_THAT(modularity(small.view(), parts, resolution),
                             WithinAbs(plainModularity(small, parts, resolution), 1e-12));
    });
}

TEST_CASE("Communities of small graphs are connected, numbered by size and no worse than none", "[engine][communities]")
{
    forSmallGraphs(4000, 62, [](const SmallGraph& small) {
        INFO(small.name);
        for (const std::size_t iterations : {0U, 1U, 2U}) {
            const Communities found = *leiden(small.view(), {.iterations = iterations, .seed = 3}, {});
            requireConnectedParts(small, found.parts);
            requireNumberedBySize(small, found.parts);
            REQUIRE_THAT(found.modularity, WithinAbs(plainModularity(small, found.parts, 1), 1e-12));
            REQUIRE(found.modularity >= plainModularity(small, singles(small), 1) - 1e-12);
            REQUIRE(found.modularity >= plainModularity(small, together(small), 1) - 1e-12);
        }
    });
}

TEST_CASE("Communities of large graphs with hubs are connected at every resolution", "[engine][communities]")
{
    for (const double resolution : {0.3, 1.0, 5.0})
        for (const std::uint64_t seed : {1U, 2U, 3U}) {
            const SmallGraph small{.graph = hubGraph(1500, 2500, Orientation::Directed, seed)};
            const Communities found = *leiden(small.graph, {.resolution = resolution, .seed = seed}, {});
            requireConnectedParts(small, found.parts);
            requireNumberedBySize(small, found.parts);
        }
}

TEST_CASE("Two rings tied by one edge are two communities", "[engine][communities]")
{
    const Communities found = *leiden(graphOf("0-1 1-2 2-3 3-0 0-2 4-5 5-6 6-4 3-4"), {}, {});
    CHECK(found.parts.partOf == std::vector<std::uint32_t>{0, 0, 0, 0, 1, 1, 1});
    CHECK(found.parts.count == 2);
}

TEST_CASE("Groups planted in a random graph are found, whatever the seed", "[engine][communities]")
{
    const FlatGraph graph = plantedGroups(12, 60, 30, 1, 4);
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
        const Communities found = *leiden(graph, {.seed = seed}, {});
        REQUIRE(found.parts.count == 12);
        for (NodeIndex node = 0; node < graph.nodeCount(); ++node)
            REQUIRE(found.parts.partOf[node] == node / 60);
    }
}

TEST_CASE("The same seed gives the same communities, another seed may not", "[engine][communities]")
{
    const FlatGraph graph = hubGraph(3000, 6000, Orientation::Undirected, 4);
    const Communities first = *leiden(graph, {.seed = 1}, {});
    CHECK(leiden(graph, {.seed = 1}, {})->parts == first.parts);
    CHECK(leiden(graph, {.seed = 1}, {})->modularity == first.modularity);
    CHECK_FALSE(leiden(graph, {.seed = 2}, {})->parts == first.parts);
}

TEST_CASE("A mask that keeps everything changes no community", "[engine][communities]")
{
    const FlatGraph graph = hubGraph(3000, 6000, Orientation::Directed, 5);
    const GraphMask mask(graph);
    CHECK(leiden(mask, {}, {})->parts == leiden(graph, {}, {})->parts);
}

TEST_CASE("More iterations find no worse communities", "[engine][communities]")
{
    const FlatGraph graph = hubGraph(3000, 6000, Orientation::Undirected, 6);
    double last = -1;
    for (const std::size_t iterations : {1U, 2U, 4U, 0U}) {
        const double found = leiden(graph, {.iterations = iterations}, {})->modularity;
        CHECK(found >= last - 1e-12);
        last = found;
    }
}

TEST_CASE("Without edges every node is a community of its own", "[engine][communities]")
{
    const Communities alone = *leiden(FlatGraph(3, {}, Orientation::Undirected), {}, {});
    CHECK(alone.parts.partOf == std::vector<std::uint32_t>{0, 1, 2});
    CHECK(alone.modularity == 0);
    CHECK(leiden(FlatGraph(), {.iterations = 0}, {})->parts.count == 0);
}

TEST_CASE("A search for communities can be stopped before it begins and on its way", "[engine][communities]")
{
    const FlatGraph graph = hubGraph(3000, 6000, Orientation::Undirected, 7);
    std::stop_source stop;
    std::size_t reports = 0;
    const Job job{.stop = stop.get_token(), .progress = [&](double) {
                      ++reports;
                      stop.request_stop();
                  }};
    CHECK(leiden(graph, {}, job).error().code == ErrorCode::Cancelled);
    CHECK(reports == 1);
    CHECK(leiden(graph, {}, job).error().code == ErrorCode::Cancelled);
    CHECK(reports == 1);
}
