// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <sstream>

#include "tests/cli/json_schema.h"
#include "tests/cli/program.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace throughline::test;
using nlohmann::json;

namespace {

/// Lines of JSON, each of which fits the schema.
std::vector<json> answers(const std::string& text)
{
    const json schema = json::parse(readBytes(sourceDir() + "/docs/cli/explain.schema.json"));
    std::vector<json> out;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const json value = json::parse(line, nullptr, false);
        INFO(line.substr(0, 500));
        REQUIRE_FALSE(value.is_discarded());
        CHECK(schemaFault(schema, value) == "");
        out.push_back(value);
    }
    return out;
}

constexpr auto article = "APT77 allegedly targeted banks in Peru, Mandiant said.\n";

}  // namespace

TEST_CASE("explain tells each suggestion with sentence, rule and cues", "[cli][explain]")
{
    const RunFolder folder;
    folder.write("a.txt", article);
    const ProgramRun run = folder.run({"explain", "a.txt", "--json"});
    CHECK(run.status == 0);
    const std::vector<json> all = answers(run.out);
    REQUIRE(all.size() == 1);
    CHECK(all[0]["file"] == "a.txt");
    CHECK(all[0]["format"] == "text");
    CHECK(all[0]["progress"]["reviewed"] == 0);
    CHECK(all[0]["progress"]["total"] == all[0]["suggestions"].size());
    const auto claim = std::find_if(all[0]["suggestions"].begin(), all[0]["suggestions"].end(), [](const json& s) { return s["kind"] == "claim"; });
    REQUIRE(claim != all[0]["suggestions"].end());
    CHECK((*claim)["text"] == "APT77 targets banks, says Mandiant (alleged)");
    CHECK((*claim)["words"] == "targeted");
    CHECK((*claim)["rule"] == "frame.verb");
    CHECK((*claim)["state"] == "draft");
    CHECK((*claim)["sentence"] == json{{"span", {0, 54}}, {"text", "APT77 allegedly targeted banks in Peru, Mandiant said."}});
    CHECK((*claim)["cues"][0] == json{{"role", "hedge"}, {"text", "allegedly"}, {"span", {6, 15}}});
    CHECK((*claim)["page"] == nullptr);
    CHECK(all[0]["suggestions"][0]["sentence"]["span"] == json{0, 54});
}

TEST_CASE("explain for people says the same in lines", "[cli][explain]")
{
    const RunFolder folder;
    folder.write("a.txt", article);
    const ProgramRun run = folder.run({"explain", "a.txt"});
    CHECK(run.status == 0);
    for (const std::string part : {"a.txt: 0 of ", "claim: APT77 targets banks, says Mandiant (alleged)", "hedge “allegedly” 6-15",
                                   "frame.verb: a verb of attack", "0-54 “APT77 allegedly"})
        CHECK_THAT(run.out, Catch::Matchers::Contains(part));
}

TEST_CASE("Of two files of one name each is told its own faults", "[cli][explain]")
{
    const RunFolder folder;
    folder.write("one/a.txt", article);
    folder.write("two/a.txt", "The harbour opened a new pier on Monday.\n");
    const ProgramRun run = folder.run({"explain", "one/a.txt", "two/a.txt", "--json"});
    const std::vector<json> all = answers(run.out);
    REQUIRE(all.size() == 2);
    CHECK(all[0]["diagnostics"].empty());
    REQUIRE(all[1]["diagnostics"].size() == 1);
    CHECK(all[1]["diagnostics"][0]["code"] == "no-incident");
    CHECK(all[1]["diagnostics"][0]["file"] == "two/a.txt");
}

TEST_CASE("Several reports are told one behind the other, a text without any attack says so", "[cli][explain]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    folder.write("calm.txt", "The harbour opened a new pier on Monday.\n");
    const ProgramRun run = folder.run({"explain", "report.txt", "calm.txt", "bundle.json", "--json"});
    CHECK(run.status == 0);
    const std::vector<json> all = answers(run.out);
    REQUIRE(all.size() == 3);
    CHECK(all[0]["suggestions"].size() > 20);
    CHECK(all[1]["suggestions"].empty());
    CHECK(all[1]["diagnostics"][0]["code"] == "no-incident");
    CHECK(all[2]["format"] == "stix21");
    CHECK(all[2]["suggestions"].empty());
    const ProgramRun calm = folder.run({"explain", "calm.txt"});
    CHECK(calm.status == 0);
    CHECK(calm.out == "calm.txt: nothing suggested; no incident found\n");
}

TEST_CASE("explain gives status 1 for what cannot be read", "[cli][explain]")
{
    const RunFolder folder;
    const ProgramRun run = folder.run({"explain", "none.txt"});
    CHECK(run.status == 1);
    CHECK(run.out.empty());
    CHECK_FALSE(run.err.empty());
}

TEST_CASE("info says how much of a report is reviewed", "[cli][explain]")
{
    const RunFolder folder;
    folder.write("a.txt", article);
    const json info = json::parse(folder.run({"info", "a.txt", "--json"}).out);
    CHECK(info["drafts"] == info["reviewed"]["total"]);
    CHECK(info["reviewed"]["reviewed"] == 0);
    CHECK(info["drafts"] == answers(folder.run({"explain", "a.txt", "--json"}).out).at(0)["suggestions"].size());
    CHECK_THAT(folder.run({"info", "a.txt"}).out, Catch::Matchers::Contains("reviewed         0 of "));
}
