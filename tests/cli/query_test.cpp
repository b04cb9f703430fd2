// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/json_schema.h"
#include "tests/cli/program.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace throughline::test;
using Catch::Matchers::Contains;
using nlohmann::json;

namespace {

/// Two squares that share node 3, a tail 6-7, and 8-9 apart:
///
///     0---1   4
///     |   |  / \            8---9
///     2---3     6---7
///          \ 5 /
const char* const graphText = "10 10\n0 1\n0 2\n1 3\n2 3\n3 4\n3 5\n4 6\n5 6\n6 7\n8 9\n";
const char* const pairsText = "0 7\n2 6\n0 9\n";

/// The answer to one kind of question, checked against the schema.
json asked(const RunFolder& folder, std::vector<std::string> words)
{
    words.insert(words.begin(), "query");
    words.emplace_back("--json");
    const ProgramRun run = folder.run(words);
    INFO(run.err << run.out);
    REQUIRE(run.status == 0);
    const json answer = json::parse(run.out, nullptr, false);
    REQUIRE_FALSE(answer.is_discarded());
    CHECK(schemaFault(json::parse(readBytes(sourceDir() + "/docs/cli/query.schema.json")), answer) == "");
    return answer;
}

void addGraph(const RunFolder& folder)
{
    folder.write("graph.txt", graphText);
    folder.write("pairs.txt", pairsText);
}

}  // namespace

TEST_CASE("query answers every kind of question about a graph that can be counted by hand", "[cli][query]")
{
    const RunFolder folder;
    addGraph(folder);
    // 0-7: 5 hops, 2 * 2 ways; 2-6: 3 hops, 2 ways; 0-9: none.
    const auto [kind, checksum] = GENERATE(table<std::string, int>(
        {{"shortest", 5 + 3}, {"all-shortest", 4 + 2}, {"simple-paths", 4 + 2 * 2}, {"vertex-cut", 1 + 1}}));
    const json answer = asked(folder, {"graph.txt", "--kind", kind, "--pairs", "pairs.txt", "--cutoff", "5"});
    INFO(kind);
    CHECK(answer["checksum"] == checksum);
    CHECK(answer["queries"] == 3);
}

TEST_CASE("query answers questions about the whole graph", "[cli][query]")
{
    const RunFolder folder;
    addGraph(folder);
    CHECK(asked(folder, {"graph.txt", "--kind", "components"})["checksum"] == 2);
    CHECK(asked(folder, {"graph.txt", "--kind", "biconnected"})["checksum"] == 4);
    CHECK(asked(folder, {"graph.txt", "--kind", "components"})["queries"] == 1);
    const json leiden = asked(folder, {"graph.txt", "--kind", "leiden"});
    CHECK(leiden["checksum"] == 3);  // a square each, the tail with the second
    CHECK(leiden["modularity"].get<double>() == Approx(0.8 - (100 + 64 + 4) / 400.0));
}

TEST_CASE("query measures as often as asked, and the answer is that of one round", "[cli][query]")
{
    const RunFolder folder;
    addGraph(folder);
    const json once = asked(folder, {"graph.txt", "--kind", "k-shortest", "--pairs", "pairs.txt", "--k", "4"});
    const json often =
        asked(folder, {"graph.txt", "--kind", "k-shortest", "--pairs", "pairs.txt", "--k", "4", "--repeat", "7"});
    CHECK(often["checksum"] == once["checksum"]);
    CHECK(often["queries"] == 21);
    const json best = asked(folder, {"graph.txt", "--kind", "k-shortest", "--pairs", "pairs.txt", "--k", "1"});
    CHECK(best["checksum"] == asked(folder, {"graph.txt", "--kind", "weighted", "--pairs", "pairs.txt"})["checksum"]);
    CHECK(asked(folder, {"graph.txt", "--kind", "shortest", "--pairs", "pairs.txt", "--limit", "1"})["checksum"] == 5);
}

TEST_CASE("query gives the same answer for any number of threads", "[cli][query]")
{
    const RunFolder folder;
    addGraph(folder);
    const std::string kind = GENERATE("pagerank", "betweenness");
    const json one = asked(folder, {"graph.txt", "--kind", kind, "--threads", "1"});
    CHECK(asked(folder, {"graph.txt", "--kind", kind, "--threads", "3"})["checksum"] == one["checksum"]);
    CHECK(one["checksum"] > 0);
}

TEST_CASE("query reads gzipped files", "[cli][query]")
{
    const RunFolder folder;
    addGraph(folder);
    REQUIRE(folder.shell("gzip graph.txt pairs.txt").status == 0);
    CHECK(asked(folder, {"graph.txt.gz", "--kind", "shortest", "--pairs", "pairs.txt.gz"})["checksum"] == 8);
}

TEST_CASE("query says in which file and line something is wrong", "[cli][query][errors]")
{
    const RunFolder folder;
    addGraph(folder);
    folder.write("line.txt", "3 2\n0 1\n1 two\n");
    folder.write("outside.txt", "0 7\n3 10\n");
    folder.write("huge.txt", "2147483647 0\n");
    folder.write("broken.gz", "\x1f\x8b\x08");
    const auto [graph, pairs, told] =
        GENERATE(table<std::string, std::string, std::string>({{"none.txt", "pairs.txt", "none.txt"},
                                                               {".", "pairs.txt", "cannot be read"},
                                                               {"line.txt", "pairs.txt", "line.txt: line 3"},
                                                               {"huge.txt", "pairs.txt", "huge.txt"},
                                                               {"broken.gz", "pairs.txt", "broken.gz"},
                                                               {"graph.txt", "none.txt", "none.txt"},
                                                               {"graph.txt", "outside.txt", "outside.txt: line 2"}}));
    const ProgramRun run = folder.run({"query", graph, "--kind", "shortest", "--pairs", pairs, "--json"});
    CHECK(run.status == 1);
    CHECK(run.out.empty());
    CHECK_THAT(run.err, Contains(told));
}

TEST_CASE("query refuses what cannot be asked as wrong usage", "[cli][query][usage]")
{
    const RunFolder folder;
    addGraph(folder);
    const std::vector<std::string> words = GENERATE(
        values<std::vector<std::string>>({{"query", "graph.txt"},
                                          {"query", "graph.txt", "--kind", "fastest"},
                                          {"query", "graph.txt", "--kind", "shortest"},
                                          {"query", "graph.txt", "--kind", "components", "--repeat", "0"},
                                          {"query", "graph.txt", "--kind", "components", "--threads", "many"}}));
    const ProgramRun run = folder.run(words);
    INFO(run.err);
    CHECK(run.status == 2);
    CHECK(run.out.empty());
    CHECK_THAT(run.err, Contains("Try: throughline query --help"));
}

TEST_CASE("Ctrl-C ends a long query with status 1 and no answer", "[cli][query]")
{
    const RunFolder folder;
    addGraph(folder);
    // On a busy machine the signal may come before the program has begun to listen.
    ProgramRun run;
    for (const char* const seconds : {"1", "2", "4", "8", "16"}) {
        run = folder.shell(std::string("timeout -s INT ") + seconds + " throughline query graph.txt --kind components --repeat 1000000000 --json");
        if (!run.err.empty())
            break;
    }
    CHECK(run.out.empty());
    CHECK_THAT(run.err, Contains("Stopped on request"));
}
