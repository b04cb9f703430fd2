// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/engine/edge_list.h"
#include "core/engine/graph_view.h"

namespace throughline::bench {

/// What product and peers are asked about: an undirected graph without parallel edges, and pairs of its nodes.
struct BenchGraph {
    std::string name;
    EdgeList list;
    std::vector<std::uint32_t> weights;  ///< `benchmarkWeights`, by edge
    std::vector<NodePair> pairs;

    std::size_t nodeCount() const { return list.nodeCount; }
};

/// Without a file of pairs: 200 random ones, the same every time.
Result<BenchGraph> readBenchGraph(const std::string& graphPath, const std::string& pairsPath);
/// A made-up graph of so many nodes (at least 10), most with few edges and some with many.
BenchGraph generatedBenchGraph(std::size_t nodes);

/// A tenth of the nodes, chosen at random but the same every time, is left out.
Bits nodesWithoutATenth(std::size_t nodeCount);
/// What is left of a graph when only such nodes are kept, as a graph of its own with its nodes numbered
/// anew; pairs that lost an end are left out.
BenchGraph keptPart(const BenchGraph& graph, const Bits& nodes);
/// The pairs of `graph` whose ends are both kept.
std::vector<NodePair> keptPairs(const BenchGraph& graph, const Bits& nodes);

}  // namespace throughline::bench
