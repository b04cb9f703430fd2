// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/graph_query.h"

#include <set>

#include "core/engine/edge_list.h"
#include "tests/support/catch.h"

using namespace throughline;

namespace {

/// A triangle 0-1-2, a square 2-3-4-5 hanging on it, and 6-7 apart.
const FlatGraph& graph()
{
    static const FlatGraph made(8, {{0, 1}, {1, 2}, {2, 0}, {2, 3}, {3, 4}, {4, 5}, {5, 2}, {6, 7}},
                                Orientation::Undirected);
    return made;
}

std::uint64_t asked(std::string_view kind, const GraphView& view, NodePair pair)
{
    static const ArcWeights weights(graph(), benchmarkWeights(graph().edges()));
    const AskedGraph asked{
        .view = view, .weights = &weights, .sizes = {.k = 2, .cutoff = 4, .sources = 8}, .pool = nullptr};
    const Result<GraphQueryPart> part = findGraphQueryKind(kind)->ask(asked, pair, {});
    REQUIRE(part);
    return part->checksum;
}

}  // namespace

TEST_CASE("Every kind of question to a graph has a name of its own", "[query][graph]")
{
    std::set<std::string_view> names;
    for (const GraphQueryKind& kind : graphQueryKinds()) {
        CHECK(names.insert(kind.name).second);
        CHECK(findGraphQueryKind(kind.name) == &kind);
    }
    CHECK(names.size() == 11);
    CHECK(findGraphQueryKind("fastest") == nullptr);
}

TEST_CASE("Questions to a graph have the answers that one counts by hand", "[query][graph]")
{
    CHECK(asked("shortest", graph(), {0, 4}) == 3);
    CHECK(asked("shortest", graph(), {0, 7}) == 0);
    CHECK(asked("all-shortest", graph(), {0, 4}) == 2);
    CHECK(asked("simple-paths", graph(), {0, 4}) == 4);
    CHECK(asked("vertex-cut", graph(), {0, 4}) == 1);
    CHECK(asked("vertex-cut", graph(), {0, 1}) == 0);
    CHECK(asked("components", graph(), {}) == 2);
    CHECK(asked("biconnected", graph(), {}) == 3);
    // Inner nodes of shortest paths: six pairs pass node 2, of which 0-4 and 1-4 one node more; then 2-4 and 3-5.
    CHECK(asked("betweenness", graph(), {}) == 6 + 2 + 1 + 1);
    CHECK(asked("leiden", graph(), {}) == 3);
    // Two cheapest of four.
    CHECK(asked("k-shortest", graph(), {0, 4}) >= 2 * asked("weighted", graph(), {0, 4}));
}

TEST_CASE("Questions to a view do not see what it hides", "[query][graph]")
{
    GraphMask mask(graph());
    mask.dropNode(3);
    CHECK(asked("all-shortest", mask, {0, 4}) == 1);
    CHECK(asked("components", mask, {}) == 2);
    CHECK(asked("biconnected", mask, {}) == 4);
    mask.dropNode(5);
    CHECK(asked("shortest", mask, {0, 4}) == 0);
}

TEST_CASE("Betweenness starts from nodes evenly spread by number", "[query][graph]")
{
    CHECK(betweennessSources(10, 3) == std::vector<NodeIndex>{0, 3, 6});
    CHECK(betweennessSources(2, 50) == std::vector<NodeIndex>{0, 1});
    CHECK(betweennessSources(0, 50).empty());
}

TEST_CASE("A question that cannot be asked is refused before any file is read", "[query][graph]")
{
    const auto code = [](const GraphQueryOptions& options) { return askGraph(options, {}).error(); };
    GraphQueryOptions options{.graphPath = "none.txt", .pairsPath = {}, .kind = "fastest", .limit = {}, .sizes = {}};
    CHECK(code(options).code == ErrorCode::BadArgument);
    options.kind = "shortest";
    CHECK(code(options).code == ErrorCode::BadArgument);
    options.kind = "components";
    CHECK(code(options).code == ErrorCode::FileNotFound);
    CHECK(code(options).where == "none.txt");
    options.repeat = 0;
    CHECK(code(options).code == ErrorCode::BadArgument);
}
