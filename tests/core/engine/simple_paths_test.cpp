// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/simple_paths.h"

#include "tests/core/engine/plain_paths.h"
#include "tests/core/engine/small_graphs.h"
#include "tests/support/catch.h"

using namespace throughline;
using namespace throughline::test;

namespace {

std::vector<NodePath> visited(const GraphView& view, NodeIndex from, NodeIndex to, std::size_t maxHops,
                              std::size_t most)
{
    std::vector<NodePath> paths;
    const PathVisitor visitor = [&](std::span<const NodeIndex> nodes, std::span<const EdgeIndex> edges) {
        paths.push_back({{nodes.begin(), nodes.end()}, {edges.begin(), edges.end()}, edges.size()});
        return paths.size() < most;
    };
    const Result<SimplePathsCount> count = visitSimplePaths(view, from, to, maxHops, visitor, Job{});
    REQUIRE(count->count == paths.size());
    REQUIRE(count->isComplete == (paths.size() < most));
    return paths;
}

}  // namespace

TEST_CASE("Paths are put out in order of their edges", "[engine][paths]")
{
    const FlatGraph graph = graphOf("0>3 0>1 1>2 2>3 1>3 1>3 3>0 1>1");
    CHECK(visited(graph, 0, 3, 3, 100)
          == std::vector<NodePath>{{{0, 3}, {0}, 1}, {{0, 1, 2, 3}, {1, 2, 3}, 3}, {{0, 1, 3}, {1, 4}, 2},
                                   {{0, 1, 3}, {1, 5}, 2}});
    CHECK(*countSimplePaths(graph, 0, 3, 2, Job{}) == 3);
    CHECK(*countSimplePaths(graph, 0, 3, 1, Job{}) == 1);
    CHECK(*countSimplePaths(graph, 0, 3, 0, Job{}) == 0);
    CHECK(*countSimplePaths(graph, 0, 0, 3, Job{}) == 0);
}

TEST_CASE("Simple paths are those that plain recursion finds, visited and counted", "[engine][paths]")
{
    forSmallGraphs(2000, 21, [](const SmallGraph& small) {
        INFO(small.name);
        const NodeIndex nodes = static_cast<NodeIndex>(small.graph.nodeCount());
        for (NodeIndex from = 0; from < nodes; ++from) {
            const NodeIndex to = (from * 5 + 1) % nodes;
            for (const std::size_t maxHops : {std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{4},
                                              std::size_t{5}, std::size_t{7}, unlimitedHops}) {
                const auto plain = plainSimplePaths(small.view(), {}, from, to, maxHops, 2000);
                if (!plain)
                    break;
                REQUIRE(visited(small.view(), from, to, maxHops, 100000) == *plain);
                REQUIRE(*countSimplePaths(small.view(), from, to, maxHops, Job{}) == plain->size());
            }
        }
    });
}

TEST_CASE("A visitor may end the search after any path", "[engine][paths]")
{
    const FlatGraph graph = graphOf("0-1 1-2 2-3 0-2 1-3 0-3 0-1 2-3");
    const std::vector<NodePath> all = visited(graph, 0, 3, 5, 100);
    REQUIRE(all.size() > 8);
    for (std::size_t most = 1; most <= all.size(); ++most)
        CHECK(visited(graph, 0, 3, 5, most)
              == std::vector<NodePath>(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(most)));
}
