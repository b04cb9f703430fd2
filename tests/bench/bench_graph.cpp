// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_graph.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

#include "core/query/graph_file.h"
#include "tests/support/random_numbers.h"

namespace throughline::bench {
namespace {

using test::RandomNumbers;

constexpr std::size_t randomPairCount = 200;

std::vector<NodePair> randomPairs(std::size_t nodeCount)
{
    std::vector<NodePair> pairs;
    RandomNumbers random(2);
    while (nodeCount > 1 && pairs.size() < randomPairCount) {
        const NodePair pair{static_cast<NodeIndex>(random.below(nodeCount)),
                            static_cast<NodeIndex>(random.below(nodeCount))};
        if (pair.tail != pair.head)
            pairs.push_back(pair);
    }
    return pairs;
}

}  // namespace

Result<BenchGraph> readBenchGraph(const std::string& graphPath, const std::string& pairsPath)
{
    Result<EdgeList> list = readEdgeListFile(graphPath);
    if (!list)
        return list.error();
    BenchGraph graph{.name = std::filesystem::path(graphPath).filename().string(),
                     .list = *std::move(list),
                     .weights = {},
                     .pairs = {}};
    graph.weights = benchmarkWeights(graph.list.edges);
    if (pairsPath.empty()) {
        graph.pairs = randomPairs(graph.nodeCount());
        return graph;
    }
    Result<std::vector<NodePair>> pairs = readNodePairsFile(pairsPath, graph.nodeCount());
    if (!pairs)
        return pairs.error();
    graph.pairs = *std::move(pairs);
    return graph;
}

BenchGraph generatedBenchGraph(std::size_t nodes)
{
    BenchGraph graph{.name = "generated", .list = {.nodeCount = nodes, .edges = {}}, .weights = {}, .pairs = {}};
    std::vector<NodePair>& edges = graph.list.edges;
    std::set<std::pair<NodeIndex, NodeIndex>> known;
    RandomNumbers random(1);
    // The last nodes stay alone; the others join a random earlier node and, often, one that has an edge already.
    for (NodeIndex node = 1; node + 3 < nodes; ++node) {
        std::vector<NodeIndex> others{static_cast<NodeIndex>(random.below(node))};
        if (random.chance(70) && !edges.empty())
            others.push_back(edges[random.below(edges.size())].tail);
        for (const NodeIndex other : others)
            if (other != node && known.insert(std::minmax(node, other)).second)
                edges.push_back({other, node});
    }
    graph.weights = benchmarkWeights(edges);
    graph.pairs = randomPairs(nodes);
    return graph;
}

Bits nodesWithoutATenth(std::size_t nodeCount)
{
    Bits nodes(nodeCount);
    RandomNumbers random(3);
    for (std::size_t node = 0; node < nodeCount; ++node)
        if (random.chance(10))
            nodes.reset(node);
    return nodes;
}

BenchGraph keptPart(const BenchGraph& graph, const Bits& nodes)
{
    std::vector<NodeIndex> numbers(graph.nodeCount());
    BenchGraph kept{.name = graph.name, .list = {}, .weights = {}, .pairs = keptPairs(graph, nodes)};
    for (std::size_t node = 0; node < graph.nodeCount(); ++node)
        if (nodes.test(node))
            numbers[node] = static_cast<NodeIndex>(kept.list.nodeCount++);
    const auto renumbered = [&](NodePair pair) { return NodePair{numbers[pair.tail], numbers[pair.head]}; };
    for (std::size_t i = 0; i < graph.list.edges.size(); ++i) {
        const NodePair& edge = graph.list.edges[i];
        if (!nodes.test(edge.tail) || !nodes.test(edge.head))
            continue;
        kept.list.edges.push_back(renumbered(edge));
        kept.weights.push_back(graph.weights[i]);
    }
    std::transform(kept.pairs.begin(), kept.pairs.end(), kept.pairs.begin(), renumbered);
    return kept;
}

std::vector<NodePair> keptPairs(const BenchGraph& graph, const Bits& nodes)
{
    std::vector<NodePair> pairs;
    std::copy_if(graph.pairs.begin(), graph.pairs.end(), std::back_inserter(pairs),
                 [&](const NodePair& pair) { return nodes.test(pair.tail) && nodes.test(pair.head); });
    return pairs;
}

}  // namespace throughline::bench
