// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "tests/bench/bench_graph.h"

namespace throughline::bench {

/// One kind of question as one engine answers it. `ask(i)` answers the i-th query (pair) and returns a number
/// that the answers of other engines to the same kind can be compared with.
struct Question {
    std::string kind;
    std::size_t count = 1;  ///< queries there are
    std::function<double(std::size_t)> ask;
};

/// Something that answers questions about one graph; its questions keep alive what they need.
struct Engine {
    std::string name;
    std::vector<Question> questions;

    /// Null if this engine does not know the kind.
    const Question* find(const std::string& kind) const
    {
        for (const Question& question : questions)
            if (question.kind == kind)
                return &question;
        return nullptr;
    }
};

// The kinds, and what `ask` returns:
//   build               edges in memory to a graph          number of edges
//   shortest, weighted  hops or cost of a path              0 if there is none
//   all-shortest        number of paths of fewest edges
//   k-shortest          costs of the 10 cheapest loopless paths
//   simple-paths-4, -5  number of paths of so many edges at most
//   vertex-cut          size of the least cut; 0 where an edge joins the two
//   components, biconnected  number of parts or blocks
//   pagerank            sum of squares of the shares, times 10^9
//   betweenness         sum of values, from 50 sources; betweenness-exact: from all, graphs of few nodes only;
//                       betweenness-all-cores: the same, wall time, with all threads there are
//   leiden              modularity

/// Graphs up to this size are asked for exact betweenness.
inline constexpr std::size_t exactBetweennessNodes = 5000;

/// Throughline itself; with `kept`, on a view that keeps these nodes. `pairs` may be fewer than the graph's.
Engine productEngine(const BenchGraph& graph, const std::vector<NodePair>& pairs, const std::optional<Bits>& kept = {});
/// Boost.Graph as its documentation uses it: adjacency lists, a visitor that stops at the end.
Engine boostEngine(const BenchGraph& graph);
/// The C library igraph; nullopt if this program was built without it.
std::optional<Engine> igraphEngine(const BenchGraph& graph);

}  // namespace throughline::bench
