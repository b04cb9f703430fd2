// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <cstdlib>
#include <thread>

#include "core/query/graph_query.h"
#include "tests/bench/engines.h"

namespace throughline::bench {
namespace {

/// A graph with all that the questions need, in one place.
struct Asked {
    FlatGraph graph;
    ArcWeights weights;
    std::optional<GraphMask> mask;
    std::vector<NodePair> pairs;
    std::unique_ptr<ThreadPool> pool;  // threads beside the caller; null if there is one core

    Asked(const BenchGraph& from, std::vector<NodePair> somePairs, const std::optional<Bits>& kept)
        : graph(from.nodeCount(), from.list.edges, Orientation::Undirected),
          weights(graph, from.weights),
          pairs(std::move(somePairs))
    {
        if (kept)
            mask.emplace(graph, *kept, Bits(graph.edgeCount()));
        if (const std::size_t cores = std::thread::hardware_concurrency(); cores > 1)
            pool = std::make_unique<ThreadPool>(cores - 1);
    }
    Asked(const Asked&) = delete;
    Asked& operator=(const Asked&) = delete;

    GraphView view() const { return mask ? GraphView(*mask) : GraphView(graph); }
};

struct QuestionRow {
    const char* kind;
    const char* productKind;
    GraphQuerySizes sizes;
    bool isExact = false;
    bool usesPool = false;
};

const std::vector<QuestionRow>& questionRows()
{
    static const std::vector<QuestionRow> rows{
        {"shortest", "shortest", {}},
        {"weighted", "weighted", {}},
        {"all-shortest", "all-shortest", {}},
        {"k-shortest", "k-shortest", {.k = 10}},
        {"simple-paths-4", "simple-paths", {.cutoff = 4}},
        {"simple-paths-5", "simple-paths", {.cutoff = 5}},
        {"vertex-cut", "vertex-cut", {}},
        {"components", "components", {}},
        {"biconnected", "biconnected", {}},
        {"pagerank", "pagerank", {}},
        {"betweenness", "betweenness", {.sources = 50}},
        {"betweenness-exact", "betweenness", {.sources = exactBetweennessNodes}, true},
        {"betweenness-all-cores", "betweenness", {.sources = exactBetweennessNodes}, true, true},
        {"leiden", "leiden", {}},
    };
    return rows;
}

double answerOf(const Result<GraphQueryPart>& part)
{
    if (!part) {
        std::fprintf(stderr, "Throughline: %s\n", describe(part.error()).c_str());
        std::exit(1);
    }
    return part->modularity ? *part->modularity : static_cast<double>(part->checksum);
}

Question questionOf(const QuestionRow& row, const std::shared_ptr<const Asked>& asked)
{
    const GraphQueryKind& kind = *findGraphQueryKind(row.productKind);
    const auto ask = [&row, &kind, asked](std::size_t i) {
        const AskedGraph graph{.view = asked->view(),
                               .weights = &asked->weights,
                               .sizes = row.sizes,
                               .pool = row.usesPool ? asked->pool.get() : nullptr};
        return answerOf(kind.ask(graph, kind.takesPairs ? asked->pairs[i] : NodePair{}, {}));
    };
    return {row.kind, kind.takesPairs ? asked->pairs.size() : 1, ask};
}

Question buildQuestion(const BenchGraph& graph)
{
    const auto list = std::make_shared<const EdgeList>(graph.list);
    return {"build", 1, [list](std::size_t) {
                return static_cast<double>(
                    FlatGraph(list->nodeCount, list->edges, Orientation::Undirected).edgeCount());
            }};
}

}  // namespace

Engine productEngine(const BenchGraph& graph, const std::vector<NodePair>& pairs, const std::optional<Bits>& kept)
{
    const auto asked = std::make_shared<const Asked>(graph, pairs, kept);
    Engine engine{.name = "Throughline", .questions = {}};
    if (!kept)
        engine.questions.push_back(buildQuestion(graph));
    for (const QuestionRow& row : questionRows())
        if (!row.isExact || graph.nodeCount() <= exactBetweennessNodes)
            engine.questions.push_back(questionOf(row, asked));
    return engine;
}

}  // namespace throughline::bench
