// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/edge_list.h"

#include "tests/support/catch.h"

using namespace throughline;

TEST_CASE("An edge list gives its nodes and edges", "[engine][edge-list]")
{
    const Result<EdgeList> list = parseEdgeList("# a comment\n4 3\r\n0 1\n\n2 1 % why\n3\t3");
    REQUIRE(list);
    CHECK(list->nodeCount == 4);
    CHECK(list->edges == std::vector<NodePair>{{0, 1}, {2, 1}, {3, 3}});
}

TEST_CASE("A faulty edge list is refused with its line", "[engine][edge-list]")
{
    struct Row {
        const char* text;
        const char* where;
    };
    for (const Row& row : {Row{"", "line 1"}, Row{"x", "line 1"}, Row{"3", "line 1"}, Row{"3 1\n0 3\n", "line 2"},
                           Row{"3 1\n0 -1\n", "line 2"}, Row{"3 2\n0 1\n\n", "line 4"}, Row{"3 1\n0 1 2\n", "line 2"},
                           Row{"3 1\n0\n1\n", "line 2"}, Row{"3 1\n99999999999999999999 1\n", "line 2"},
                           Row{"9999999999 1\n0 1", "line 1"}, Row{"3 2147483647\n0 1\n", "line 3"}}) {
        INFO(row.text);
        const Result<EdgeList> list = parseEdgeList(row.text);
        REQUIRE_FALSE(list);
        CHECK(list.error().code == ErrorCode::Malformed);
        CHECK(list.error().where == row.where);
    }
}

TEST_CASE("Pairs are read without a head line", "[engine][edge-list]")
{
    const Result<std::vector<NodePair>> pairs = parseNodePairs("5 6\n6 0\n", 7);
    REQUIRE(pairs);
    CHECK(*pairs == std::vector<NodePair>{{5, 6}, {6, 0}});
    CHECK_FALSE(parseNodePairs("5 7\n", 7));
}

TEST_CASE("Measured weights depend on the two ends, whichever comes first", "[engine][edge-list]")
{
    const std::vector<NodePair> edges{{3, 9}, {9, 3}, {0, 0}, {12345, 54321}};
    const std::vector<std::uint32_t> weights = benchmarkWeights(edges);
    CHECK(weights[0] == weights[1]);
    CHECK(weights[2] == 1);
    CHECK(weights[3] == 1 + ((((12345ULL * 2654435761ULL + 54321ULL * 40503ULL) & 0xFFFFFFFFULL) >> 8) % 16));
}
