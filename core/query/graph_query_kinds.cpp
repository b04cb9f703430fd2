// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "core/engine/blocks.h"
#include "core/engine/centrality.h"
#include "core/engine/communities.h"
#include "core/engine/components.h"
#include "core/engine/k_shortest_paths.h"
#include "core/engine/minimum_cut.h"
#include "core/engine/shortest_path.h"
#include "core/engine/simple_paths.h"
#include "core/query/graph_query.h"

namespace throughline {
namespace {

constexpr double damping = 0.85;
constexpr std::size_t pageRankIterations = 20;
constexpr double squaresScale = 1e9;

using Part = Result<GraphQueryPart>;

GraphQueryPart sum(std::uint64_t checksum) { return {.checksum = checksum, .modularity = {}}; }

Part costOf(const Result<std::optional<NodePath>>& path)
{
    if (!path)
        return path.error();
    return sum(*path ? (*path)->cost : 0);
}

Part askShortest(const AskedGraph& graph, NodePair pair, const Job& job)
{
    return costOf(shortestPath(graph.view, pair.tail, pair.head, job));
}

Part askWeighted(const AskedGraph& graph, NodePair pair, const Job& job)
{
    return costOf(lightestPath(graph.view, *graph.weights, pair.tail, pair.head, job));
}

Part askAllShortest(const AskedGraph& graph, NodePair pair, const Job& job)
{
    const Result<ShortestPaths> all = allShortestPaths(graph.view, pair.tail, pair.head, 0, job);
    if (!all)
        return all.error();
    return sum(all->count);
}

Part askKShortest(const AskedGraph& graph, NodePair pair, const Job& job)
{
    const auto paths = kShortestPaths(graph.view, graph.weights, pair.tail, pair.head, graph.sizes.k, job);
    if (!paths)
        return paths.error();
    std::uint64_t costs = 0;
    for (const NodePath& path : *paths)
        costs += path.cost;
    return sum(costs);
}

Part askSimplePaths(const AskedGraph& graph, NodePair pair, const Job& job)
{
    const auto count = countSimplePaths(graph.view, pair.tail, pair.head, graph.sizes.cutoff, job);
    if (!count)
        return count.error();
    return sum(*count);
}

Part askVertexCut(const AskedGraph& graph, NodePair pair, const Job& job)
{
    const std::array from{pair.tail};
    const std::array to{pair.head};
    const Result<MinimumCut> cut = minimumVertexCut(graph.view, from, to, job);
    if (!cut)
        return cut.error();
    return sum(cut->exists ? cut->nodes.size() : 0);
}

Part askComponents(const AskedGraph& graph, NodePair, const Job& job)
{
    const Result<Components> parts = components(graph.view, job);
    if (!parts)
        return parts.error();
    return sum(parts->count);
}

Part askBiconnected(const AskedGraph& graph, NodePair, const Job& job)
{
    const Result<Blocks> found = blocks(graph.view, job);
    if (!found)
        return found.error();
    return sum(found->count);
}

Part askPageRank(const AskedGraph& graph, NodePair, const Job& job)
{
    const auto ranks = pageRank(graph.view, damping, pageRankIterations, graph.pool, job);
    if (!ranks)
        return ranks.error();
    const double squares = std::inner_product(ranks->begin(), ranks->end(), ranks->begin(), 0.0);
    return sum(static_cast<std::uint64_t>(std::llround(squares * squaresScale)));
}

Part askBetweenness(const AskedGraph& graph, NodePair, const Job& job)
{
    const std::vector<NodeIndex> sources = betweennessSources(graph.view.nodeCount(), graph.sizes.sources);
    const auto values = betweenness(graph.view, sources, graph.pool, job);
    if (!values)
        return values.error();
    return sum(static_cast<std::uint64_t>(std::llround(std::accumulate(values->begin(), values->end(), 0.0))));
}

Part askLeiden(const AskedGraph& graph, NodePair, const Job& job)
{
    const Result<Communities> found = leiden(graph.view, {.iterations = 2, .resolution = 1, .seed = 1}, job);
    if (!found)
        return found.error();
    return GraphQueryPart{.checksum = found->parts.count, .modularity = found->modularity};
}

constexpr std::array kinds{
    GraphQueryKind{"shortest", "sum of hops", true, false, askShortest},
    GraphQueryKind{"weighted", "sum of costs", true, true, askWeighted},
    GraphQueryKind{"all-shortest", "number of paths", true, false, askAllShortest},
    GraphQueryKind{"k-shortest", "sum of costs of all paths", true, true, askKShortest},
    GraphQueryKind{"simple-paths", "number of paths", true, false, askSimplePaths},
    GraphQueryKind{"vertex-cut", "sum of sizes; 0 for pairs that an edge joins", true, false, askVertexCut},
    GraphQueryKind{"components", "number of parts", false, false, askComponents},
    GraphQueryKind{"biconnected", "number of blocks", false, false, askBiconnected},
    GraphQueryKind{"pagerank", "sum of squares times 10^9, rounded", false, false, askPageRank},
    GraphQueryKind{"betweenness", "sum of values, rounded", false, false, askBetweenness},
    GraphQueryKind{"leiden", "number of parts", false, false, askLeiden},
};

}  // namespace

std::span<const GraphQueryKind> graphQueryKinds() { return kinds; }

const GraphQueryKind* findGraphQueryKind(std::string_view name)
{
    const auto row =
        std::find_if(kinds.begin(), kinds.end(), [&](const GraphQueryKind& kind) { return kind.name == name; });
    return row == kinds.end() ? nullptr : &*row;
}

std::vector<NodeIndex> betweennessSources(std::size_t nodeCount, std::size_t sources)
{
    const std::size_t count = std::min(sources, nodeCount);
    std::vector<NodeIndex> chosen;
    for (std::size_t i = 0; i < count; ++i)
        chosen.push_back(static_cast<NodeIndex>(i * (nodeCount / count)));
    return chosen;
}

}  // namespace throughline
