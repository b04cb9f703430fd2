// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "tests/cli/json_schema.h"
#include "tests/cli/program.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace throughline::test;
using nlohmann::json;

namespace {

json schemaNamed(const std::string& name) { return json::parse(readBytes(sourceDir() + "/docs/cli/" + name + ".schema.json")); }

/// One line of JSON that fits its schema.
json answer(const std::string& text, const std::string& schema)
{
    INFO(text);
    REQUIRE(std::count(text.begin(), text.end(), '\n') == 1);
    const json value = json::parse(text, nullptr, false);
    REQUIRE_FALSE(value.is_discarded());
    CHECK(schemaFault(schemaNamed(schema), value) == "");
    return value;
}

}  // namespace

TEST_CASE("info counts what a bundle holds", "[cli][json]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    const ProgramRun run = folder.run({"info", "bundle.json", "--json"});
    CHECK(run.status == 0);
    const json info = answer(run.out, "info");
    CHECK(info["entities"] == json{{"identity", 2}, {"infrastructure", 1}, {"intrusion-set", 1}});
    CHECK(info["relationships"] == 2);
    CHECK(info["claims"] == 2);
    CHECK(info["contested"] == 0);
    CHECK(info["marking"] == "TLP NOT STATED");
}

TEST_CASE("The sample report holds contested edges and more than one incident", "[cli][json]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    const json info = answer(folder.run({"info", "report.txt", "--json"}).out, "info");
    CHECK(info["reports"] == 1);
    CHECK(info["contested"] >= 2);
    CHECK(info["incidents"] >= 2);
    CHECK(info["diagnostics"] == json::array());
}

TEST_CASE("Several files make one case", "[cli][json]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    const json one = answer(folder.run({"info", "report.txt", "--json"}).out, "info");
    const json both = answer(folder.run({"info", "report.txt", "bundle.json", "report.txt", "--json"}).out, "info");
    CHECK(both["reports"] == 2);
    CHECK(both["claims"] == one["claims"].get<int>() + 2);
}

TEST_CASE("A missing file is told with its name and gives status 1", "[cli][errors]")
{
    const RunFolder folder;
    const std::string command = GENERATE("info", "convert", "render", "paths");
    std::vector<std::string> words{command, "none.txt", "--report", "json"};
    if (command == "convert")
        words.insert(words.end(), {"-o", "x.json", "--to", "claims"});
    if (command == "render")
        words.insert(words.end(), {"-o", "x.png"});
    if (command == "paths")
        words.insert(words.end(), {"--from", "a", "--to", "b"});
    const ProgramRun run = folder.run(words);
    CHECK(run.status == 1);
    CHECK(run.out.empty());
    const json report = answer(run.err, "report");
    REQUIRE(report["diagnostics"].size() == 1);
    CHECK(report["diagnostics"][0]["file"] == "none.txt");
    CHECK(report["diagnostics"][0]["code"] == "file-not-found");
    CHECK(folder.names().empty());
}

TEST_CASE("One bad file among good ones: the work is done and the status says so", "[cli][errors]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    folder.write("bad.json", "{\"type\": \"bundle\"");
    const ProgramRun run = folder.run({"info", "bundle.json", "bad.json", "--json"});
    CHECK(run.status == 1);
    const json info = answer(run.out, "info");
    CHECK(info["relationships"] == 2);
    REQUIRE_FALSE(info["diagnostics"].empty());
    CHECK(info["diagnostics"][0]["file"] == "bad.json");
    CHECK_THAT(run.err, Catch::Matchers::Contains("bad.json"));
}

TEST_CASE("A folder is no input", "[cli][errors]")
{
    const RunFolder folder;
    const ProgramRun run = folder.run({"info", "."});
    CHECK(run.status == 1);
    CHECK_FALSE(run.err.empty());
}

TEST_CASE("Nothing in a file's name or text can drive the terminal", "[cli][errors]")
{
    const ProgramRun run = RunFolder().run({"info", "a\x1b[31m.txt"});
    CHECK(run.status == 1);
    CHECK(run.err.find('\x1b') == std::string::npos);
}

TEST_CASE("A path through a bundle names its things, hops and speakers", "[cli][json]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    const ProgramRun run = folder.run({"paths", "bundle.json", "--from", "grey heron", "--to", "Port of Eastmere", "--json"});
    CHECK(run.status == 0);
    const json found = answer(run.out, "paths");
    REQUIRE(found["paths"].size() == 1);
    const json& path = found["paths"][0];
    CHECK(path["nodes"][0][0]["name"] == "Grey Heron");
    CHECK(path["nodes"].back()[0]["name"] == "Port of Eastmere");
    // The bundle tells of one incident with relays: the target is reached through them.
    REQUIRE(path["nodes"].size() == 3);
    CHECK(path["nodes"][1][0]["name"] == "Hijacked routers");
    REQUIRE(path["edges"].size() == 2);
    CHECK(path["edges"][0]["relationships"][0]["type"] == "uses");
    CHECK(path["edges"][1]["derived"] == true);
    CHECK(path["claims"][0]["stance"] == "asserts");
    CHECK(path["cost"] == 2);
}

TEST_CASE("A way against the reading direction is no path, and the answer says so", "[cli][json]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    const ProgramRun run = folder.run({"paths", "bundle.json", "--from", "Port of Eastmere", "--to", "Grey Heron", "--json"});
    CHECK(run.status == 0);
    const json found = answer(run.out, "paths");
    CHECK(found["paths"].empty());
    CHECK(found["exists_reversed"] == true);
    const ProgramRun text = folder.run({"paths", "bundle.json", "--from", "Port of Eastmere", "--to", "Grey Heron"});
    CHECK(text.out == "In the reported graph there is no path from Port of Eastmere to Grey Heron of at most 32 hops; "
                      "there is one the other way round.\n");
}

TEST_CASE("A name that nothing has is an error of the question", "[cli][errors]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    const ProgramRun run = folder.run({"paths", "bundle.json", "--from", "Grey Hero", "--to", "Port of Eastmere"});
    CHECK(run.status == 1);
    CHECK(run.out.empty());
    CHECK_THAT(run.err, Catch::Matchers::Contains("Grey Hero"));
}

TEST_CASE("cut says what every path passes, as JSON and in words", "[cli][json][cut]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    const ProgramRun run = folder.run({"cut", "report.txt", "--from", "sponsor", "--to", "military", "--json"});
    CHECK(run.status == 0);
    const json cut = answer(run.out, "cut");
    CHECK(cut["possible"] == true);
    REQUIRE(cut["nodes"].size() == 1);
    CHECK_FALSE(cut["claims"].empty());
    const json links = answer(folder.run({"cut", "report.txt", "--from", "sponsor", "--to", "military", "--edges", "--json"}).out, "cut");
    CHECK(links["nodes"].empty());
    CHECK(links["edges"].size() == 1);
    const ProgramRun words = folder.run({"cut", "report.txt", "--from", "DPP", "--to", "military"});
    CHECK(words.out.find("In the reported graph") == 0);
}

TEST_CASE("A path may be asked without a source, and under a lens from a file", "[cli][json][paths]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    const json all = answer(folder.run({"paths", "report.txt", "--from", "DPP", "--to", "military", "--k", "5", "--json"}).out, "paths");
    REQUIRE_FALSE(all["paths"].empty());
    CHECK(all["paths"][0]["scope"] == "campaign");
    CHECK(all["paths"][0]["strength"] == "contested");
    std::string accuser;
    for (const json& claim : all["paths"][0]["claims"])
        if (claim["stance"] == "asserts" && claim["by"].is_string())
            accuser = claim["by"];
    REQUIRE_FALSE(accuser.empty());
    const ProgramRun without = folder.run({"paths", "report.txt", "--from", "DPP", "--to", "military", "--without-source", accuser, "--json"});
    CHECK(without.status == 0);
    CHECK(answer(without.out, "paths")["paths"].empty());
    CHECK(answer(without.out, "paths")["without_sources"] == json{accuser});
    folder.write("lens.json", R"({"disbelieve": ["identity--nobody"]})");
    const ProgramRun lens = folder.run({"paths", "report.txt", "--from", "DPP", "--to", "military", "--lens", "lens.json", "--json"});
    CHECK(lens.status == 0);
    CHECK(lens.err.find("unknown-lens-id") != std::string::npos);
    folder.write("broken.json", R"({"disbelieve": "all"})");
    const ProgramRun broken = folder.run({"paths", "report.txt", "--from", "DPP", "--to", "military", "--lens", "broken.json"});
    CHECK(broken.status == 1);
    CHECK(broken.err.find("\"disbelieve\" has to be a list of ids") != std::string::npos);
    CHECK(folder.run({"paths", "report.txt", "--from", "DPP", "--to", "military", "--k", "0"}).status == 2);
    CHECK(folder.run({"paths", "report.txt", "--from", "DPP", "--to", "military", "--carry", "nonsense"}).status == 2);
}

TEST_CASE("The schema checker finds what is wrong", "[cli][json][broken]")
{
    const json schema = schemaNamed("info");
    json good = json::parse(R"({"entities":{},"relationships":0,"claims":0,"contested":0,"incidents":0,"reports":0,
        "drafts":0,"reviewed":{"reviewed":0,"total":0},"marking":"TLP:RED","diagnostics":[]})");
    CHECK(schemaFault(schema, good) == "");
    json bad = good;
    bad["claims"] = -1;
    CHECK(schemaFault(schema, bad) == "$.claims is below 0");
    bad = good;
    bad.erase("marking");
    CHECK(schemaFault(schema, bad) == "$ has no marking");
    bad = good;
    bad["diagnostics"] = json::array({{{"severity", "loud"}}});
    CHECK(schemaFault(schema, bad) == "$.diagnostics[0] has no code");
    bad = good;
    bad["entities"] = {{"tool", "two"}};
    CHECK(schemaFault(schema, bad) == "$.entities.tool is no \"integer\"");
    bad = good;
    bad["extra"] = 1;
    CHECK(schemaFault(schema, bad) == "$ has an unknown member extra");
}

TEST_CASE("diff tells how the second case differs from the first", "[cli][json][diff]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    folder.shell("sed -e 's/Grey Heron/Grey Egret/' bundle.json > later.json");
    const ProgramRun run = folder.run({"diff", "bundle.json", "later.json", "--json"});
    CHECK(run.status == 0);
    const json found = answer(run.out, "diff");
    CHECK(found["equal"] == false);
    REQUIRE(found["entity"].size() == 1);
    CHECK(found["entity"][0]["change"] == "changed");
    CHECK(found["entity"][0]["fields"][0] == json{{"field", "name"}, {"before", "Grey Heron"}, {"after", "Grey Egret"}});
    CHECK(found["relationship"].empty());
    CHECK(found["claims"].empty());
    CHECK_THAT(folder.run({"diff", "bundle.json", "later.json"}).out, Catch::Matchers::Contains("name: Grey Heron → Grey Egret"));
}

TEST_CASE("A case and a report that have nothing in common differ in everything", "[cli][json][diff]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    const json there = answer(folder.run({"diff", "report.txt", "bundle.json", "--json"}).out, "diff");
    const json back = answer(folder.run({"diff", "bundle.json", "report.txt", "--json"}).out, "diff");
    CHECK(there["entity"].size() == back["entity"].size());
    CHECK(there["claims"].size() == back["claims"].size());
    const json none = answer(folder.run({"diff", "report.txt", "report.txt", "--json"}).out, "diff");
    CHECK(none["equal"] == true);
    CHECK(none["entity"].empty());
}

TEST_CASE("diff needs two readable files", "[cli][errors][diff]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    CHECK(folder.run({"diff", "bundle.json"}).status == 2);
    CHECK(folder.run({"diff", "none.json", "bundle.json"}).status == 1);
    const ProgramRun run = folder.run({"diff", "bundle.json", "none.json"});
    CHECK(run.status == 1);
    CHECK(run.out.empty());
}
