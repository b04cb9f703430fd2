// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every question about the structure of a graph: it can be stopped, leaves nothing
// behind, and does not care how many threads ask.
#include <chrono>
#include <thread>

#include "core/engine/blocks.h"
#include "core/engine/components.h"
#include "core/engine/dominators.h"
#include "core/engine/minimum_cut.h"
#include "core/engine/neighbours.h"
#include "core/engine/reach.h"
#include "tests/core/engine/plain_graph.h"
#include "tests/support/catch.h"

using namespace throughline;
using namespace throughline::test;

namespace {

/// An answer's numbers one after the other.
using Numbers = std::vector<double>;

template <class... Columns>
Result<Numbers> numbersOf(const Columns&... columns)
{
    Numbers numbers;
    const auto add = [&](const auto& column) {
        numbers.push_back(static_cast<double>(column.size()));
        numbers.insert(numbers.end(), column.begin(), column.end());
    };
    (add(columns), ...);
    return numbers;
}

struct Kernel {
    const char* name;
    Result<Numbers> (*ask)(const GraphView& view, std::span<const NodeIndex> some, std::span<const NodeIndex> others, const Job& job);
};

using Nodes = std::span<const NodeIndex>;

const Kernel kernels[] = {
    {"reach",
     [](const GraphView& view, Nodes some, Nodes, const Job& job) -> Result<Numbers> {
         const auto found = reach(view, some, ReachDirection::Down, unlimitedHops, job);
         return found ? numbersOf(found->nodes, found->depths) : found.error();
     }},
    {"cut off",
     [](const GraphView& view, Nodes some, Nodes others, const Job& job) -> Result<Numbers> {
         const auto found = cutOff(view, some, others, job);
         return found ? numbersOf(*found) : found.error();
     }},
    {"vertex cut",
     [](const GraphView& view, Nodes some, Nodes others, const Job& job) -> Result<Numbers> {
         const auto found = minimumVertexCut(view, some, others, job);
         return found ? numbersOf(found->nodes, found->edges) : found.error();
     }},
    {"edge cut",
     [](const GraphView& view, Nodes some, Nodes others, const Job& job) -> Result<Numbers> {
         const auto found = minimumEdgeCut(view, some, others, job);
         return found ? numbersOf(found->edges) : found.error();
     }},
    {"choke points",
     [](const GraphView& view, Nodes some, Nodes others, const Job& job) -> Result<Numbers> {
         const auto found = chokePoints(view, some, others, job);
         return found ? numbersOf(*found) : found.error();
     }},
    {"components",
     [](const GraphView& view, Nodes, Nodes, const Job& job) -> Result<Numbers> {
         const auto found = components(view, job);
         return found ? numbersOf(found->partOf) : found.error();
     }},
    {"strong components",
     [](const GraphView& view, Nodes, Nodes, const Job& job) -> Result<Numbers> {
         const auto found = strongComponents(view, job);
         return found ? numbersOf(found->partOf) : found.error();
     }},
    {"blocks",
     [](const GraphView& view, Nodes, Nodes, const Job& job) -> Result<Numbers> {
         const auto found = blocks(view, job);
         return found ? numbersOf(found->blockOf, found->articulationPoints, found->bridges) : found.error();
     }},
    {"dominators",
     [](const GraphView& view, Nodes some, Nodes, const Job& job) -> Result<Numbers> {
         const auto found = dominators(view, some, job);
         return found ? numbersOf(found->immediate, found->isReached) : found.error();
     }},
    {"common neighbours",
     [](const GraphView& view, Nodes some, Nodes others, const Job& job) -> Result<Numbers> {
         std::vector<NodeIndex> all(some.begin(), some.end());
         all.insert(all.end(), others.begin(), others.end());
         const auto found = commonNeighbours(view, all, 1, job);
         Numbers numbers;
         if (!found)
             return found.error();
         for (const CommonNeighbour& common : *found)
             numbers.insert(numbers.end(), common.of.begin(), common.of.end());
         return numbers;
     }},
    {"most similar",
     [](const GraphView& view, Nodes some, Nodes others, const Job& job) -> Result<Numbers> {
         const auto found = mostSimilar(view, some.front(), others, 100, job);
         Numbers numbers;
         if (!found)
             return found.error();
         for (const NodeSimilarity& likeness : *found)
             numbers.push_back(likeness.rare);
         return numbers;
     }},
};

FlatGraph largeGraph(Orientation orientation)
{
    constexpr NodeIndex nodes = 20000;
    RandomNumbers random(7);
    std::vector<NodePair> edges = randomPairs(random, nodes, 2 * nodes);
    // A ladder along all nodes: deep searches and cuts far from either end.
    for (NodeIndex node = 0; node + 2 < nodes; ++node)
        edges.push_back({node, node + 1 + node % 2});
    return {nodes, std::move(edges), orientation};
}

constexpr std::size_t questions = 8;

std::vector<NodeIndex> someOf(std::size_t question, std::uint64_t seed)
{
    RandomNumbers random(100 * seed + question);
    std::vector<NodeIndex> nodes(1 + question % 4);
    for (NodeIndex& node : nodes)
        node = static_cast<NodeIndex>(random.below(20000));
    return nodes;
}

Result<Numbers> ask(const Kernel& kernel, const GraphView& view, std::size_t question, const Job& job)
{
    return kernel.ask(view, someOf(question, 1), someOf(question, 2), job);
}

}  // namespace

TEST_CASE("A question that is stopped before it begins says so", "[engine][structure]")
{
    const FlatGraph graph = largeGraph(Orientation::Undirected);
    std::stop_source stopped;
    stopped.request_stop();
    for (const Kernel& kernel : kernels) {
        INFO(kernel.name);
        const Result<Numbers> answer = ask(kernel, graph, 0, Job{.stop = stopped.get_token(), .progress = {}});
        REQUIRE_FALSE(answer);
        CHECK(answer.error().code == ErrorCode::Cancelled);
    }
}

TEST_CASE("A question that is stopped on the way leaves nothing behind", "[engine][structure]")
{
    for (const Orientation orientation : {Orientation::Undirected, Orientation::Directed}) {
        const FlatGraph graph = largeGraph(orientation);
        for (const Kernel& kernel : kernels)
            for (std::size_t question = 0; question < questions; ++question) {
                INFO(kernel.name << " " << question);
                const Result<Numbers> undisturbed = ask(kernel, graph, question, {});
                std::stop_source source;
                std::thread stopper([&] {
                    std::this_thread::sleep_for(std::chrono::microseconds(50 * question));
                    source.request_stop();
                });
                const Result<Numbers> answer =
                    ask(kernel, graph, question, Job{.stop = source.get_token(), .progress = {}});
                stopper.join();
                if (answer)
                    REQUIRE(*answer == *undisturbed);
                else
                    REQUIRE(answer.error().code == ErrorCode::Cancelled);
                REQUIRE(*ask(kernel, graph, question, {}) == *undisturbed);
            }
    }
}

TEST_CASE("Several threads that ask at once all get the answers of one", "[engine][structure]")
{
    const FlatGraph graph = largeGraph(Orientation::Undirected);
    GraphMask mask(graph);
    for (NodeIndex node = 0; node < graph.nodeCount(); node += 9)
        mask.dropNode(node);
    for (const Kernel& kernel : kernels) {
        INFO(kernel.name);
        std::vector<Numbers> alone;
        for (std::size_t question = 0; question < questions; ++question)
            alone.push_back(*ask(kernel, mask, question, {}));
        std::vector<std::vector<Numbers>> together(4);
        std::vector<std::thread> threads;
        for (std::vector<Numbers>& answers : together)
            threads.emplace_back([&] {
                for (std::size_t question = 0; question < questions; ++question)
                    answers.push_back(*ask(kernel, mask, question, {}));
            });
        for (std::thread& thread : threads)
            thread.join();
        for (const std::vector<Numbers>& answers : together)
            CHECK(answers == alone);
    }
}

TEST_CASE("Long chains are searched without running out of stack", "[engine][structure]")
{
    constexpr NodeIndex nodes = 300000;
    std::vector<NodePair> edges;
    for (NodeIndex node = 0; node + 1 < nodes; ++node)
        edges.push_back({node, node + 1});
    const FlatGraph graph(nodes, edges, Orientation::Directed);
    const std::vector<NodeIndex> first{0};
    const std::vector<NodeIndex> last{nodes - 1};
    CHECK(blocks(graph, {})->bridges.size() == nodes - 1);
    CHECK(components(graph, {})->count == 1);
    CHECK(strongComponents(graph, {})->count == nodes);
    CHECK(dominators(graph, first, {})->immediate.back() == nodes - 2);
    CHECK(minimumVertexCut(graph, first, last, {})->nodes == std::vector<NodeIndex>{1});
    CHECK(minimumEdgeCut(graph, first, last, {})->edges == std::vector<EdgeIndex>{0});
    CHECK(chokePoints(graph, first, last, {})->size() == nodes - 2);
}
