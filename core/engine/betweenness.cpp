// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/engine/centrality.h"
#include "core/engine/path_lanes.h"
#include "core/engine/run_blocks.h"
#include "core/engine/stop_check.h"

namespace throughline {
namespace {

/// Core nodes that have sources and anything to reach.
std::vector<NodeIndex> startsOf(const TrimmedGraph& graph)
{
    std::vector<NodeIndex> starts;
    for (NodeIndex core = 0; core < graph.nodes.size(); ++core)
        if (graph.sources[core] > 0 && graph.out.degree(core) > 0)
            starts.push_back(core);
    return starts;
}

/// Scores of the core, summed by blocks of `pathLanes` starts in the order of the blocks. Only as many
/// blocks as keep the threads busy are held at a time.
Result<std::vector<double>> coreScores(const TrimmedGraph& graph, ThreadPool* pool, const Job& job)
{
    const std::vector<NodeIndex> starts = startsOf(graph);
    const std::size_t blocks = (starts.size() + pathLanes - 1) / pathLanes;
    std::vector<std::vector<double>> held(pool == nullptr ? 1 : 4 * (pool->threadCount() + 1));
    std::vector<double> scores(graph.nodes.size());
    for (std::size_t first = 0; first < blocks; first += held.size()) {
        const std::size_t count = std::min(held.size(), blocks - first);
        runBlocks(pool, count, job, [&](std::size_t i) {
            held[i].assign(scores.size(), 0);
            const std::size_t begin = (first + i) * pathLanes;
            addPassing(graph, std::span(starts).subspan(begin, std::min(pathLanes, starts.size() - begin)), job,
                       held[i]);
        });
        if (job.isStopped())
            return cancelledQuery();
        for (std::size_t i = 0; i < count; ++i)
            for (std::size_t core = 0; core < scores.size(); ++core)
                scores[core] += held[i][core];
        job.report(static_cast<double>(first + count) / static_cast<double>(blocks));
    }
    return scores;
}

}  // namespace

Result<std::vector<double>> betweenness(const GraphView& view, std::span<const NodeIndex> sources, ThreadPool* pool,
                                        const Job& job)
{
    if (job.isStopped())
        return cancelledQuery();
    TrimmedGraph graph = trimTrees(view, sources);
    const Result<std::vector<double>> core = coreScores(graph, pool, job);
    if (!core)
        return core.error();
    std::vector<double> scores = std::move(graph.passing);
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        scores[graph.nodes[i]] += (*core)[i];
    if (!view.graph().isDirected())
        for (double& score : scores)
            score /= 2;
    return scores;
}

}  // namespace throughline
