// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/graph_query.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <memory>
#include <thread>
#include <utility>

#include "core/engine/stop_check.h"
#include "core/query/graph_file.h"

namespace throughline {
namespace {

double processorSeconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double wallSeconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// A first line may announce any number of nodes, and each costs memory that no byte of the file pays for.
Status soundSize(const std::string& path, const EdgeList& list)
{
    constexpr std::size_t freeNodes = std::size_t{4} << 20;
    if (list.nodeCount <= freeNodes + 2 * list.edges.size())
        return ok();
    return Error{ErrorCode::TooLarge,
                 "The file announces " + std::to_string(list.nodeCount) + " nodes for " +
                     std::to_string(list.edges.size()) + " edges.",
                 path};
}

Result<const GraphQueryKind*> soundKind(const GraphQueryOptions& options)
{
    const GraphQueryKind* const kind = findGraphQueryKind(options.kind);
    if (kind == nullptr)
        return Error{ErrorCode::BadArgument, "There is no kind of question \"" + options.kind + "\".", {}};
    if (kind->takesPairs && options.pairsPath.empty())
        return Error{ErrorCode::BadArgument, options.kind + " is asked of pairs of nodes; name a file of them.", {}};
    if (options.repeat == 0)
        return Error{ErrorCode::BadArgument, "Nothing can be measured that is asked 0 times.", {}};
    return kind;
}

Result<std::vector<NodePair>> pairsOf(const GraphQueryOptions& options, const GraphQueryKind& kind,
                                      std::size_t nodeCount)
{
    if (!kind.takesPairs)
        return std::vector<NodePair>(1);
    Result<std::vector<NodePair>> pairs = readNodePairsFile(options.pairsPath, nodeCount);
    if (pairs && options.limit && *options.limit < pairs->size())
        pairs->resize(*options.limit);
    return pairs;
}

/// A graph with what its question needs, in one place that does not move.
struct BuiltGraph {
    FlatGraph graph;
    std::optional<ArcWeights> weights;
    double seconds = 0;

    BuiltGraph(EdgeList list, bool isWeighted)
    {
        const double begin = processorSeconds();
        graph = FlatGraph(list.nodeCount, std::move(list.edges), Orientation::Undirected);
        if (isWeighted)
            weights.emplace(graph, benchmarkWeights(graph.edges()));
        seconds = processorSeconds() - begin;
    }
};

/// The pool's threads work beside the caller; null if the caller is enough.
std::unique_ptr<ThreadPool> poolOf(std::size_t threads)
{
    const std::size_t count = threads != 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
    return count == 1 ? nullptr : std::make_unique<ThreadPool>(count - 1);
}

Result<GraphQueryPart> askAll(const GraphQueryKind& kind, const AskedGraph& graph, std::span<const NodePair> pairs,
                              const Job& job)
{
    GraphQueryPart round;
    for (const NodePair& pair : pairs) {
        // Questions that are answered at once may not look at the job themselves.
        if (job.isStopped())
            return cancelledQuery();
        const Result<GraphQueryPart> part = kind.ask(graph, pair, job);
        if (!part)
            return part.error();
        round.checksum += part->checksum;
        round.modularity = part->modularity;
    }
    return round;
}

Result<GraphQueryAnswer> measure(const GraphQueryOptions& options, const GraphQueryKind& kind, const BuiltGraph& built,
                                 std::span<const NodePair> pairs, const Job& job)
{
    const std::unique_ptr<ThreadPool> pool = poolOf(options.threads);
    const AskedGraph graph{.view = built.graph,
                           .weights = built.weights ? &*built.weights : nullptr,
                           .sizes = options.sizes,
                           .pool = pool.get()};
    GraphQueryAnswer answer{.buildSeconds = built.seconds,
                            .queries = pairs.size() * options.repeat,
                            .cpuSeconds = 0,
                            .wallSeconds = 0,
                            .round = {}};
    const double processor = processorSeconds();
    const double wall = wallSeconds();
    for (std::size_t i = 0; i < options.repeat; ++i) {
        const Result<GraphQueryPart> round = askAll(kind, graph, pairs, job);
        if (!round)
            return round.error();
        answer.round = *round;
    }
    answer.cpuSeconds = processorSeconds() - processor;
    answer.wallSeconds = wallSeconds() - wall;
    return answer;
}

}  // namespace

Result<GraphQueryAnswer> askGraph(const GraphQueryOptions& options, const Job& job)
{
    const Result<const GraphQueryKind*> kind = soundKind(options);
    if (!kind)
        return kind.error();
    Result<EdgeList> list = readEdgeListFile(options.graphPath);
    if (!list)
        return list.error();
    if (const Status sound = soundSize(options.graphPath, *list); !sound)
        return sound.error();
    const Result<std::vector<NodePair>> pairs = pairsOf(options, **kind, list->nodeCount);
    if (!pairs)
        return pairs.error();
    if (job.isStopped())
        return cancelledQuery();
    const BuiltGraph built(*std::move(list), (*kind)->isWeighted);
    return measure(options, **kind, built, *pairs, job);
}

}  // namespace throughline
