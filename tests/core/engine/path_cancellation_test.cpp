// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <chrono>
#include <sstream>
#include <thread>

#include "core/engine/k_shortest_paths.h"
#include "core/engine/shortest_path.h"
#include "core/engine/simple_paths.h"
#include "core/engine/timed_path.h"
#include "tests/support/catch.h"
#include "tests/support/random_numbers.h"

using namespace throughline;
using namespace throughline::test;

namespace {

/// A graph on which the questions take a while.
struct Town {
    FlatGraph graph;
    ArcWeights weights;
    std::vector<TimeInterval> times;
};

constexpr std::size_t townNodes = 6000;

std::vector<NodePair> townEdges(RandomNumbers& random)
{
    std::vector<NodePair> edges(4 * townNodes);
    for (NodePair& edge : edges)
        edge = {static_cast<NodeIndex>(random.below(townNodes)), static_cast<NodeIndex>(random.below(townNodes))};
    return edges;
}

const Town& town()
{
    static const Town once = [] {
        RandomNumbers random(51);
        FlatGraph graph(townNodes, townEdges(random), Orientation::Undirected);
        std::vector<std::uint32_t> byEdge;
        std::vector<TimeInterval> times;
        for (std::size_t i = 0; i < graph.edgeCount(); ++i) {
            byEdge.push_back(static_cast<std::uint32_t>(1 + random.below(16)));
            times.push_back({static_cast<std::int64_t>(random.below(1000)), 1000});
        }
        ArcWeights weights(graph, byEdge);
        return Town{std::move(graph), std::move(weights), std::move(times)};
    }();
    return once;
}

std::string text(const NodePath& path)
{
    std::ostringstream out;
    for (const EdgeIndex edge : path.edges)
        out << edge << ' ';
    out << "= " << path.cost << "; ";
    return out.str();
}

std::string text(const std::vector<NodePath>& paths)
{
    std::string all;
    for (const NodePath& path : paths)
        all += text(path);
    return all;
}

std::string text(const std::optional<NodePath>& path) { return path ? text(*path) : "none"; }
std::string text(std::uint64_t count) { return std::to_string(count); }
std::string text(const ShortestPaths& all) { return text(all.count) + ": " + text(all.paths); }
std::string text(const SimplePathsCount& all) { return text(all.count) + (all.isComplete ? "" : " and more"); }

/// What a question answers, as text; "stopped" if it is cancelled.
template <class Answer>
std::string told(const Result<Answer>& answer)
{
    if (answer)
        return text(*answer);
    return answer.error().code == ErrorCode::Cancelled ? "stopped" : "failed";
}

using Question = std::string (*)(NodeIndex from, NodeIndex to, const Job& job);

constexpr std::array questions{
    Question{[](NodeIndex from, NodeIndex to, const Job& job) {
        return told(shortestPath(town().graph, from, to, job));
    }},
    Question{[](NodeIndex from, NodeIndex to, const Job& job) {
        return told(allShortestPaths(town().graph, from, to, 50, job));
    }},
    Question{[](NodeIndex from, NodeIndex to, const Job& job) {
        return told(lightestPath(town().graph, town().weights, from, to, job));
    }},
    Question{[](NodeIndex from, NodeIndex to, const Job& job) {
        return told(kShortestPaths(town().graph, &town().weights, from, to, 40, job));
    }},
    Question{[](NodeIndex from, NodeIndex to, const Job& job) {
        return told(kShortestPaths(town().graph, &town().weights, from, to, 10, job, 6));
    }},
    Question{[](NodeIndex from, NodeIndex to, const Job& job) {
        return told(countSimplePaths(town().graph, from, to, 7, job));
    }},
    Question{[](NodeIndex from, NodeIndex to, const Job& job) {
        const PathVisitor all = [](std::span<const NodeIndex>, std::span<const EdgeIndex>) { return true; };
        return told(visitSimplePaths(town().graph, from, to, 6, all, job));
    }},
    Question{[](NodeIndex from, NodeIndex to, const Job& job) {
        return told(timedPath(town().graph, town().times, from, to, TimeReading::Possible, job));
    }},
};

std::vector<std::string> answers(NodeIndex from, NodeIndex to)
{
    std::vector<std::string> all;
    for (const Question& question : questions)
        all.push_back(question(from, to, Job{}));
    return all;
}

}  // namespace

TEST_CASE("A path question that is stopped before it begins answers so, or right", "[engine][paths]")
{
    const std::vector<std::string> expected = answers(1, 2);
    std::stop_source source;
    source.request_stop();
    std::size_t stopped = 0;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const std::string answer = questions[i](1, 2, Job{source.get_token(), {}});
        CHECK((answer == "stopped" || answer == expected[i]));
        stopped += answer == "stopped" ? 1 : 0;
    }
    CHECK(stopped >= 5);
    CHECK(answers(1, 2) == expected);
}

TEST_CASE("Path questions stopped at any moment leave nothing behind", "[engine][paths]")
{
    const std::vector<std::string> expected = answers(3, 4);
    RandomNumbers random(52);
    for (std::size_t round = 0; round < 300; ++round) {
        const std::size_t i = random.below(questions.size());
        std::stop_source source;
        const std::chrono::microseconds pause(random.below(400));
        std::string answer;
        {
            const std::jthread stopper([&] {
                std::this_thread::sleep_for(pause);
                source.request_stop();
            });
            answer = questions[i](3, 4, Job{source.get_token(), {}});
        }
        INFO("question " << i << " in round " << round);
        REQUIRE((answer == "stopped" || answer == expected[i]));
        REQUIRE(questions[i](3, 4, Job{}) == expected[i]);
    }
}

TEST_CASE("A visitor that stops its own job ends the walk soon", "[engine][paths]")
{
    std::stop_source source;
    std::size_t visits = 0;
    const PathVisitor visitor = [&](std::span<const NodeIndex>, std::span<const EdgeIndex>) {
        if (++visits == 10)
            source.request_stop();
        return true;
    };
    const auto count = visitSimplePaths(town().graph, 5, 6, 8, visitor, Job{source.get_token(), {}});
    REQUIRE_FALSE(count);
    CHECK(count.error().code == ErrorCode::Cancelled);
    CHECK(visits < 10 + 1024);
}

TEST_CASE("Several threads asking at once get what one gets", "[engine][paths]")
{
    std::vector<std::vector<std::string>> alone;
    for (NodeIndex from = 10; from < 16; ++from)
        alone.push_back(answers(from, from + 100));
    std::vector<std::vector<std::vector<std::string>>> together(4);
    {
        std::vector<std::jthread> threads;
        for (auto& mine : together)
            threads.emplace_back([&mine] {
                for (NodeIndex from = 10; from < 16; ++from)
                    mine.push_back(answers(from, from + 100));
            });
    }
    for (const auto& theirs : together)
        CHECK(theirs == alone);
}

TEST_CASE("Searching for many paths says how far it is", "[engine][paths]")
{
    std::vector<double> reported;
    const Job job{{}, [&](double fraction) { reported.push_back(fraction); }};
    REQUIRE(kShortestPaths(town().graph, nullptr, 7, 8, 5, job)->size() == 5);
    CHECK(reported == std::vector<double>{0.2, 0.4, 0.6, 0.8, 1.0});
}
