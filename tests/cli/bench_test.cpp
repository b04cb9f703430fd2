// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/json_schema.h"
#include "tests/cli/program.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace throughline::test;
using nlohmann::json;

namespace {

json measured(const RunFolder& folder, const std::string& what, const std::string& file)
{
    const ProgramRun run = folder.run({"bench", what, file, "--json"});
    INFO(run.err << run.out);
    REQUIRE(run.status == 0);
    const json answer = json::parse(run.out, nullptr, false);
    REQUIRE_FALSE(answer.is_discarded());
    json schema = json::parse(readBytes(sourceDir() + "/docs/cli/bench.schema.json"));
    schema["$ref"] = "#/$defs/" + what;
    CHECK(schemaFault(schema, answer) == "");
    return answer;
}

}  // namespace

TEST_CASE("bench measures reports and edge lists, and draws every node of these", "[cli][bench]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    std::string star = "41 40\n";
    for (int i = 1; i <= 40; ++i)
        star += "0 " + std::to_string(i) + "\n";
    folder.write("graph.txt", star);
    const std::string what = GENERATE("canvas", "load", "filter", "search");
    CAPTURE(what);
    measured(folder, what, "report.txt");
    const json answer = measured(folder, what, "graph.txt");
    if (what != "search") {
        CHECK(answer["nodes"] == 41);
        CHECK(answer["edges"] == 40);
    }
    if (what == "canvas") {
        CHECK(answer["repaints"] >= 40);
        CHECK(answer["frame_p50_ms"] <= answer["frame_p95_ms"]);
        CHECK(answer["frame_p95_ms"] <= answer["frame_max_ms"]);
    }
}

TEST_CASE("bench says what it cannot measure", "[cli][bench]")
{
    const RunFolder folder;
    folder.write("broken.txt", "3 2\n0 1\n0 7\n");
    CHECK(folder.run({"bench", "canvas", "broken.txt"}).status == 1);
    CHECK(folder.run({"bench", "canvas", "absent.txt"}).status == 1);
    CHECK(folder.run({"bench", "speed", "broken.txt"}).status == 2);
    CHECK_FALSE(folder.run({"bench", "load", "absent.txt"}).err.empty());
}
