// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/base/thread_pool.h"
#include "core/engine/graph_view.h"

namespace throughline {

/// Numbers that some kinds of questions take.
struct GraphQuerySizes {
    std::size_t k = 10;        ///< k-shortest: how many paths
    std::size_t cutoff = 5;    ///< simple-paths: most edges of a path
    std::size_t sources = 50;  ///< betweenness: from how many nodes, i * floor(nodes / sources); at most all
};

/// What a question is asked of; all of it must outlive the question.
struct AskedGraph {
    GraphView view;
    const ArcWeights* weights = nullptr;  ///< of kinds that are weighted
    GraphQuerySizes sizes;
    ThreadPool* pool = nullptr;  ///< null: the caller's thread alone
};

/// What one question brought.
struct GraphQueryPart {
    std::uint64_t checksum = 0;
    std::optional<double> modularity;  ///< leiden only
};

/// A row of the table of questions to a plain graph.
struct GraphQueryKind {
    std::string_view name;
    std::string_view checksum;  ///< what its checksum is
    bool takesPairs = false;    ///< else it is asked of the whole graph, and the pair means nothing
    bool isWeighted = false;
    Result<GraphQueryPart> (*ask)(const AskedGraph& graph, NodePair pair, const Job& job) = nullptr;
};
std::span<const GraphQueryKind> graphQueryKinds();
/// The row of that name; null if there is none.
const GraphQueryKind* findGraphQueryKind(std::string_view name);

/// The sources of betweenness in a graph of so many nodes.
std::vector<NodeIndex> betweennessSources(std::size_t nodeCount, std::size_t sources);

/// A kind of question, asked of a file as often as there are pairs: what `throughline query` measures.
struct GraphQueryOptions {
    std::string graphPath;             ///< edge list, read as undirected; may be gzipped
    std::string pairsPath;             ///< "u v" a line, may be gzipped; not looked at by kinds that take none
    std::string kind;                  ///< the name of a row
    std::optional<std::size_t> limit;  ///< only so many pairs, from the first
    GraphQuerySizes sizes;
    std::size_t repeat = 1;   ///< how often all of it is asked; at least 1
    std::size_t threads = 0;  ///< of kinds that use several; 0: one per core
};

struct GraphQueryAnswer {
    double buildSeconds = 0;  ///< processor time from edges in memory to the graph, with weights if the kind has them
    std::size_t queries = 0;  ///< pairs (or 1) times `repeat`
    double cpuSeconds = 0;    ///< processor time of all queries, all threads
    double wallSeconds = 0;
    GraphQueryPart round;  ///< sum of the checksums of one round
};

/// Reads the files, builds the graph and asks. Errors: BadArgument (unknown kind, pairs that are needed and not
/// named, `repeat` 0); FileNotFound, FileUnreadable, TooLarge; Malformed with file and line (also a pair outside
/// the graph); Cancelled.
Result<GraphQueryAnswer> askGraph(const GraphQueryOptions& options, const Job& job);

}  // namespace throughline
