// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

#include <sys/stat.h>
#include <unistd.h>

#include "tests/cli/json_schema.h"
#include "tests/cli/program.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace throughline::test;
using nlohmann::json;

namespace {

using Names = std::vector<std::string>;

/// Big-endian number of a PNG header.
unsigned pngNumber(const std::string& png, std::size_t at)
{
    unsigned number = 0;
    for (std::size_t i = at; i < at + 4; ++i)
        number = number << 8u | static_cast<unsigned char>(png.at(i));
    return number;
}

std::string stixId(const std::string& type, std::size_t number)
{
    const std::string digits = std::to_string(number);
    return type + "--3c1d7b52-6a0e-4a5e-9f2b-" + std::string(12 - digits.size(), '0') + digits;
}

std::string commonProperties(const std::string& type, std::size_t number)
{
    return R"("type":")" + type + R"(","id":")" + stixId(type, number)
        + R"(","spec_version":"2.1","created":"2024-03-01T00:00:00.000Z","modified":"2024-03-01T00:00:00.000Z")";
}

/// So many things, twice as many links: more than a free layout does in a few seconds.
std::string largeBundle(std::size_t things)
{
    std::string text = R"({"type":"bundle","id":"bundle--3c1d7b52-6a0e-4a5e-9f2b-0d6a5c1e7f01","objects":[)";
    for (std::size_t i = 0; i < things; ++i)
        text += (i == 0 ? "{" : ",{") + commonProperties("malware", i) + R"(,"is_family":false,"name":"M )" + std::to_string(i) + "\"}";
    for (std::size_t i = 0; i < 2 * things; ++i)
        text += ",{" + commonProperties("relationship", i) + R"(,"relationship_type":"drops","source_ref":")"
            + stixId("malware", i % things)
            + R"(","target_ref":")" + stixId("malware", (i * 7919 + 1) % things) + "\"}";
    return text + "]}";
}

}  // namespace

TEST_CASE("Two runs write the same bytes", "[cli][render][determinism]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    const std::string ending = GENERATE("png", "svg", "pdf", "pptx", "html", "md");
    const std::string view = GENERATE("lanes", "force");
    REQUIRE(folder.run({"render", "report.txt", "bundle.json", "-o", "one." + ending, "--view", view}).status == 0);
    REQUIRE(folder.shell("QT_HASH_SEED=7 throughline render report.txt bundle.json --view " + view + " -o two." + ending).status == 0);
    const std::string one = readBytes(folder.path("one." + ending));
    CHECK(one.size() > 1000);
    std::string two = readBytes(folder.path("two." + ending));
    if (ending == "md")  // it names the picture beside it
        two.replace(two.find("two-picture"), 3, "one");
    CHECK(one == two);
}

TEST_CASE("A PNG has the size that was asked for", "[cli][render]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    const auto [option, value, width, height] = GENERATE(table<std::string, std::string, unsigned, unsigned>({
        {"--size", "800x450", 800u, 450u}, {"--paper", "a4", 1754u, 1240u}, {"--paper", "a4-portrait", 1240u, 1754u}}));
    const ProgramRun run = folder.run({"render", "bundle.json", "-o", "x.png", option, value});
    INFO(run.err);
    REQUIRE(run.status == 0);
    CHECK(run.err.rfind("wrote x.png\n", 0) == 0);
    const std::string png = readBytes(folder.path("x.png"));
    CHECK(png.substr(1, 3) == "PNG");
    CHECK(pngNumber(png, 16) == width);
    CHECK(pngNumber(png, 20) == height);
}

TEST_CASE("An SVG holds the full names as text", "[cli][render]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    REQUIRE(folder.run({"render", "bundle.json", "-o", "x.svg", "--title", "Two <b>claims"}).status == 0);
    const std::string svg = readBytes(folder.path("x.svg"));
    CHECK_THAT(svg, Catch::Matchers::Contains("Port of Eastmere"));
    CHECK_THAT(svg, Catch::Matchers::Contains("Two &lt;b&gt;claims"));
    CHECK_THAT(svg, Catch::Matchers::Contains("TLP NOT STATED"));
}

TEST_CASE("The sample picture shows both sides of the story", "[cli][render]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    REQUIRE(folder.run({"render", "report.txt", "-o", "x.svg"}).status == 0);
    const std::string svg = readBytes(folder.path("x.svg"));
    for (const char* name : {"Democratic Progressive Party", "National Security Bureau", "Taiwan's military", "four individuals",
                             "VPNs", "home-made Trojans", "phishing", "energy", "Chinese provinces", "Chinese hackers"})
        CHECK_THAT(svg, Catch::Matchers::Contains(name, Catch::CaseSensitive::No));
}

TEST_CASE("A brief tells who says what, and shows the picture", "[cli][render][brief]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    REQUIRE(folder.run({"render", "report.txt", "-o", "x.html", "--tlp", "amber+strict", "--title", "A <b> & title"}).status == 0);
    const std::string html = readBytes(folder.path("x.html"));
    for (const char* words : {"A &lt;b&gt; &amp; title", "TLP:AMBER+STRICT", "National Security Bureau", "<svg", "Who says what", "<blockquote"})
        CHECK_THAT(html, Catch::Matchers::Contains(words));
    const ProgramRun run = folder.run({"render", "report.txt", "-o", "x.md"});
    CHECK(run.status == 0);
    CHECK_THAT(run.err, Catch::Matchers::StartsWith("wrote x-picture.svg\nwrote x.md\n"));
    CHECK_THAT(readBytes(folder.path("x.md")), Catch::Matchers::Contains("](x-picture.svg)"));
    CHECK_THAT(readBytes(folder.path("x-picture.svg")), Catch::Matchers::Contains("<svg"));
}

TEST_CASE("A slide has the size of its paper, 16:9 unless asked otherwise", "[cli][render][pptx]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    REQUIRE(folder.run({"render", "bundle.json", "-o", "x.pptx"}).status == 0);
    REQUIRE(folder.run({"render", "bundle.json", "-o", "y.pptx", "--paper", "a4-portrait"}).status == 0);
    CHECK(readBytes(folder.path("x.pptx")).starts_with("PK\x03\x04"));
    const ProgramRun x = folder.shell("command -v unzip > /dev/null && unzip -p x.pptx ppt/presentation.xml");
    const ProgramRun y = folder.shell("command -v unzip > /dev/null && unzip -p y.pptx ppt/presentation.xml");
    if (x.status != 0) {
        WARN("skipped: unzip is not installed");
        return;
    }
    CHECK_THAT(x.out, Catch::Matchers::Contains("<p:sldSz cx=\"12192012\" cy=\"6858000\"/>"));
    CHECK_THAT(y.out, Catch::Matchers::Contains("<p:sldSz cx=\"7560000\" cy=\"10692000\"/>"));
}

TEST_CASE("A PNG of 20,000 pixels a side takes a fraction of its own size in memory", "[cli][render][memory]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    // As an image in memory it would have 1.6 GB; the program has 0.2 GB more than what a small picture runs in.
    const ProgramRun small = folder.shell("/usr/bin/env bash -c 'ulimit -v 1500000; throughline render report.txt -o x.png --size 1920x1080'");
    if (small.status != 0) {
        WARN("skipped: this build cannot run in 1.5 GB of address space");
        return;
    }
    const ProgramRun run = folder.shell("/usr/bin/env bash -c 'ulimit -v 1700000; throughline render report.txt -o large.png --size 20000x20000'");
    INFO(run.err);
    REQUIRE(run.status == 0);
    const std::string png = readBytes(folder.path("large.png"));
    CHECK(pngNumber(png, 16) == 20000);
    CHECK(pngNumber(png, 20) == 20000);
}

TEST_CASE("A template gives a page its own words, other options go before it, and a wrong one is named", "[cli][render][template]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    folder.write("weekly.json", R"({"title": "Weekly & <short>", "second_line": "HOUSE ONLY", "footer": "Desk 4", "words": [{"heading": "Assessment", "text": "We believe neither."}]})");
    REQUIRE(folder.run({"render", "report.txt", "-o", "x.svg", "--template", "weekly.json"}).status == 0);
    const std::string svg = readBytes(folder.path("x.svg"));
    for (const char* words : {"Weekly &amp; &lt;short&gt;", "HOUSE ONLY", "Desk 4", "Assessment", "We believe neither."})
        CHECK_THAT(svg, Catch::Matchers::Contains(words));
    REQUIRE(folder.run({"render", "report.txt", "-o", "x.html", "--template", "weekly.json", "--title", "Another"}).status == 0);
    const std::string html = readBytes(folder.path("x.html"));
    CHECK_THAT(html, Catch::Matchers::Contains("<h1>Another</h1>") && Catch::Matchers::Contains("<h2>Assessment</h2>") && Catch::Matchers::Contains("Desk 4"));
    folder.write("wrong.json", R"({"paper": "a9"})");
    const ProgramRun wrong = folder.run({"render", "report.txt", "-o", "x.svg", "--template", "wrong.json"});
    CHECK(wrong.status == 1);
    CHECK_THAT(wrong.err, Catch::Matchers::Contains("\"paper\" has to be a4") && Catch::Matchers::Contains("wrong.json"));
    folder.write("logo.json", R"({"logo": "report.txt"})");
    const ProgramRun logo = folder.run({"render", "report.txt", "-o", "x.svg", "--template", "logo.json"});
    CHECK(logo.status == 1);
    CHECK_THAT(logo.err, Catch::Matchers::Contains("The logo of the template is no PNG or JPEG"));
    CHECK(folder.run({"render", "report.txt", "-o", "x.svg", "--template", "none.json"}).status == 1);
}

TEST_CASE("A page seen through a lens says who is not believed", "[cli][render][lens]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    folder.write("lens.json", R"({"disbelieve": ["identity--nobody"], "min_reliability": "A"})");
    const ProgramRun run = folder.run({"render", "report.txt", "-o", "x.svg", "--lens", "lens.json"});
    CHECK(run.status == 0);
    CHECK_THAT(run.err, Catch::Matchers::Contains("unknown-lens-id"));
    folder.write("broken.json", R"({"disbelieve": "all"})");
    const ProgramRun broken = folder.run({"render", "report.txt", "-o", "x.svg", "--lens", "broken.json"});
    CHECK(broken.status == 1);
    CHECK_THAT(broken.err, Catch::Matchers::Contains("\"disbelieve\" has to be a list of ids"));
}

TEST_CASE("A map says whose boundaries it shows", "[cli][render][map]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    REQUIRE(folder.run({"render", "report.txt", "-o", "x.svg", "--view", "map"}).status == 0);
    const std::string usual = readBytes(folder.path("x.svg"));
    CHECK_THAT(usual, Catch::Matchers::Contains("de facto control as of 2018"));
    CHECK_THAT(usual, Catch::Matchers::Contains("not an endorsement"));
    CHECK_THAT(usual, Catch::Matchers::Contains("Chinese provinces"));
    REQUIRE(folder.run({"render", "report.txt", "-o", "x.svg", "--view", "map", "--viewpoint", "iso", "--projection", "mercator"}).status == 0);
    const std::string other = readBytes(folder.path("x.svg"));
    CHECK_THAT(other, Catch::Matchers::Contains("areas filed as in ISO 3166"));
    CHECK_THAT(other, Catch::Matchers::Contains("Mercator projection"));
    const ProgramRun wrong = folder.run({"render", "report.txt", "-o", "x.svg", "--view", "map", "--viewpoint", "stated-by-nobody"});
    CHECK(wrong.status == 2);
    CHECK_THAT(wrong.err, Catch::Matchers::Contains("there is no stated-by-nobody"));
}

TEST_CASE("A matrix says what is not broken down, and why there is none", "[cli][render][matrix]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    REQUIRE(folder.run({"render", "report.txt", "-o", "x.svg", "--view", "matrix"}).status == 0);
    const std::string usual = readBytes(folder.path("x.svg"));
    CHECK_THAT(usual, Catch::Matchers::Contains("Not broken down by province"));
    CHECK_THAT(usual, Catch::Matchers::Contains("Targets by place and sector"));
    REQUIRE(folder.run({"render", "report.txt", "-o", "x.svg", "--view", "matrix", "--matrix", "actors-techniques"}).status == 0);
    CHECK_THAT(readBytes(folder.path("x.svg")), Catch::Matchers::Contains("Techniques by actor"));
    const ProgramRun wrong = folder.run({"render", "report.txt", "-o", "x.svg", "--view", "matrix", "--matrix", "days-nights"});
    CHECK(wrong.status == 2);
    CHECK_THAT(wrong.err, Catch::Matchers::Contains("there is no days-nights; there are: auto, places-sectors, actors-techniques"));
    folder.write("none.txt", "Nothing of this kind is told here.\n");
    const ProgramRun none = folder.run({"render", "none.txt", "-o", "x.svg", "--view", "matrix"});
    CHECK(none.status == 0);
    CHECK_THAT(none.err, Catch::Matchers::Contains("holds nothing to draw as a matrix: No claim says of a target where it is or of which sector."));
}

TEST_CASE("A marking can be raised but not lowered", "[cli][render][marking]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    std::string red = readBytes(folder.path("bundle.json"));
    const std::string marking = R"("object_marking_refs": ["marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1"], "name")";
    for (std::size_t at = red.find("\"name\""); at != std::string::npos; at = red.find("\"name\"", at + marking.size()))
        red.replace(at, 6, marking);
    folder.write("red.json", red);
    const ProgramRun lower = folder.run({"render", "red.json", "-o", "x.svg", "--tlp", "green"});
    CHECK(lower.status == 1);
    CHECK_THAT(lower.err, Catch::Matchers::Contains("weaker"));
    CHECK_FALSE(folder.has("x.svg"));
    CHECK(folder.run({"render", "red.json", "-o", "x.svg"}).status == 0);
    CHECK_THAT(readBytes(folder.path("x.svg")), Catch::Matchers::Contains("TLP:RED"));
    CHECK(folder.run({"render", "bundle.json", "-o", "y.svg", "--tlp", "amber+strict"}).status == 0);
    CHECK_THAT(readBytes(folder.path("y.svg")), Catch::Matchers::Contains("TLP:AMBER+STRICT"));
}

TEST_CASE("A well-formed input with nothing to draw is no failure", "[cli][render]")
{
    const RunFolder folder;
    folder.write("plain.txt", "The library opens at nine. On Sunday it stays closed.\n");
    const ProgramRun run = folder.run({"render", "plain.txt", "-o", "x.svg", "--report", "json"});
    CHECK(run.status == 0);
    CHECK_THAT(run.err, Catch::Matchers::Contains("nothing-to-draw"));
    CHECK(folder.has("x.svg"));
}

TEST_CASE("A place that cannot be written to leaves what was there", "[cli][errors]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    const ProgramRun inNone = folder.run({"render", "bundle.json", "-o", "none/x.png"});
    CHECK(inNone.status == 1);
    CHECK_THAT(inNone.err, Catch::Matchers::Contains("none/x.png"));
    const ProgramRun inFile = folder.run({"convert", "bundle.json", "-o", "report.txt/", "--to", "claims"});
    CHECK(inFile.status == 1);
    CHECK(folder.names() == Names{"bundle.json", "report.txt"});
    if (::geteuid() == 0)
        return;  // root may write anywhere
    REQUIRE(::mkdir(folder.path("locked").c_str(), 0500) == 0);
    CHECK(folder.run({"render", "bundle.json", "-o", "locked/x.png"}).status == 1);
}

TEST_CASE("Claims are written one file a report, and fit their schema", "[cli][convert]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    folder.write("report.md", readBytes(folder.path("report.txt")) + "\nOne more line.\n");
    const ProgramRun run = folder.run({"convert", "report.txt", "bundle.json", "report.md", "-o", "out", "--to", "claims"});
    INFO(run.err);
    CHECK(run.status == 0);
    CHECK(run.out.empty());
    const json schema = json::parse(readBytes(sourceDir() + "/docs/cli/claims.schema.json"));
    for (const char* name : {"out/report.json", "out/bundle.json", "out/report-2.json"}) {
        const json claims = json::parse(readBytes(folder.path(name)));
        INFO(name);
        CHECK(schemaFault(schema, claims) == "");
        CHECK_FALSE(claims["claims"].empty());
    }
}

TEST_CASE("A case written as STIX says the same when it is read again", "[cli][convert]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    const ProgramRun run = folder.run({"convert", "report.txt", "bundle.json", "-o", "case.json"});
    INFO(run.err);
    CHECK(run.status == 0);
    CHECK(folder.run({"convert", "case.json", "-o", "again", "--to", "stix21"}).status == 0);
    CHECK(readBytes(folder.path("again")) == readBytes(folder.path("case.json")));
    json first = json::parse(folder.run({"info", "report.txt", "bundle.json", "--json"}).out);
    json second = json::parse(folder.run({"info", "case.json", "--json"}).out);
    CHECK(second["diagnostics"].empty());
    first.erase("diagnostics");
    second.erase("diagnostics");
    CHECK(second == first);
}

TEST_CASE("Undated objects carry the date that the caller gives", "[cli][convert]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    const ProgramRun run = folder.shell("SOURCE_DATE_EPOCH=86400 throughline convert report.txt -o case.json");
    INFO(run.err);
    CHECK(run.status == 0);
    CHECK(readBytes(folder.path("case.json")).find("\"created\":\"1970-01-02T00:00:00.000Z\"") != std::string::npos);
}

TEST_CASE("A signal stops the work without a half-written file", "[cli][interrupt]")
{
    const RunFolder folder;
    folder.write("large.json", largeBundle(20000));
    ProgramRun run;
    const auto isStopped = [&] { return run.err.find("Stopped on request") != std::string::npos; };
    // A signal before main meets a program that cannot know of it yet, one after the write has nothing
    // to stop; where these ends lie differs between machines and loads, so the delay is searched for.
    double early = 0;
    double late = 0;
    for (int attempt = 0; attempt < 30 && !isStopped(); ++attempt) {
        const double delay = late > 0 ? (early + late) / 2 : early > 0 ? 2 * early : 0.2;
        run = folder.shell("timeout --preserve-status -s INT " + std::to_string(delay)
                           + " throughline render large.json -o x.png --size 800x600 --view force");
        if (run.status != 0) {
            early = delay;
            continue;
        }
        late = delay;
        std::filesystem::remove(folder.path("x.png"));
    }
    INFO(run.err);
    CHECK(isStopped());
    CHECK(run.status == 1);
    CHECK(folder.names() == Names{"large.json"});
}

TEST_CASE("Own names of a folder are read, and what is wrong with them is told without stopping", "[cli][lexicon]")
{
    const RunFolder folder;
    folder.write("report.txt", "The Quay Bandits attacked banks in Peru, Mandiant said.\n");
    const std::string table = "printf 'name,attack_id,aliases,ambiguous\\nGrey Heron,,Quay Bandits,\\nhalf a row\\n' > lexicon/groups.csv";
    const ProgramRun run = folder.shell("mkdir lexicon && " + table + " && throughline convert report.txt -o claims.json --to claims --lexicon lexicon");
    CHECK(run.status == 0);
    CHECK_THAT(run.err, Catch::Matchers::Contains("lexicon/groups.csv: line 3: warning: 1 field, 4 expected; the line is not used [lexicon]"));
    CHECK_THAT(readBytes(folder.path("claims.json")), Catch::Matchers::Contains("\"intrusion-set\"") && Catch::Matchers::Contains("Quay Bandits"));
    CHECK(folder.run({"convert", "report.txt", "-o", "x.json", "--to", "claims", "--lexicon", "none"}).status == 2);
}

TEST_CASE("A picture may be drawn of what is near a thing; the page says so", "[cli][render]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    REQUIRE(folder.run({"render", "report.txt", "-o", "all.svg"}).status == 0);
    const ProgramRun near = folder.run({"render", "report.txt", "-o", "near.svg", "--focus", "phishing e-mails"});
    INFO(near.err);
    REQUIRE(near.status == 0);
    const std::string all = readBytes(folder.path("all.svg"));
    const std::string some = readBytes(folder.path("near.svg"));
    CHECK(all.find("Brute force") != std::string::npos);
    CHECK(some.find("Brute force") == std::string::npos);
    CHECK(some.find("1 hop around") != std::string::npos);
    CHECK(all.find("1 hop around") == std::string::npos);
    REQUIRE(folder.run({"render", "report.txt", "-o", "wide.svg", "--focus", "phishing e-mails", "--hops", "2"}).status == 0);
    CHECK(readBytes(folder.path("wide.svg")).find("Brute force") != std::string::npos);
    CHECK(folder.run({"render", "report.txt", "-o", "none.svg", "--focus", "nobody at all"}).status == 1);
    CHECK(folder.run({"render", "report.txt", "-o", "none.svg", "--hops", "2"}).status == 2);
    CHECK(folder.run({"render", "report.txt", "-o", "none.svg", "--focus", "DPP", "--hops", "5"}).status == 2);
}

TEST_CASE("A picture and an answer may use others' names, and say whose", "[cli][names]")
{
    const RunFolder folder;
    std::string bundle = readBytes(sourceDir() + "/tests/cli/fixtures/bundle.json");
    for (std::size_t at = bundle.find("Grey Heron"); at != std::string::npos; at = bundle.find("Grey Heron", at))
        bundle.replace(at, 10, "Sofacy");
    folder.write("named.json", bundle);
    REQUIRE(folder.run({"render", "named.json", "-o", "source.svg"}).status == 0);
    const ProgramRun run = folder.run({"render", "named.json", "-o", "theirs.svg", "--names", "microsoft"});
    INFO(run.err);
    REQUIRE(run.status == 0);
    CHECK(readBytes(folder.path("source.svg")).find("Forest Blizzard") == std::string::npos);
    CHECK_THAT(readBytes(folder.path("theirs.svg")), Catch::Matchers::Contains("Forest Blizzard"));
    CHECK_THAT(readBytes(folder.path("theirs.svg")), Catch::Matchers::Contains("Names: Microsoft"));
    REQUIRE(folder.run({"render", "named.json", "-o", "again.svg", "--names", "source"}).status == 0);
    CHECK(readBytes(folder.path("again.svg")) == readBytes(folder.path("source.svg")));
    const ProgramRun path = folder.run({"paths", "named.json", "--from", "Sofacy", "--to", "Port of Eastmere", "--names", "mitre"});
    CHECK(path.status == 0);
    CHECK_THAT(path.out, Catch::Matchers::Contains("APT28"));
    CHECK_THAT(path.out, Catch::Matchers::Contains("Names: MITRE ATT&CK"));
    const ProgramRun asJson = folder.run({"paths", "named.json", "--from", "Sofacy", "--to", "Port of Eastmere", "--names", "mitre", "--json"});
    const json told = json::parse(asJson.out);
    CHECK(told["names"] == "MITRE ATT&CK");
    CHECK(schemaFault(json::parse(readBytes(sourceDir() + "/docs/cli/paths.schema.json")), told).empty());
    const ProgramRun wrong = folder.run({"render", "named.json", "-o", "x.svg", "--names", "nobody"});
    CHECK(wrong.status == 2);
    CHECK_THAT(wrong.err, Catch::Matchers::Contains("source, house, mitre, misp, talos"));
}

TEST_CASE("The desktop's language changes nothing that commands write", "[cli][language][determinism]")
{
    const RunFolder folder;
    addExampleFiles(folder);
    const ProgramRun here = folder.shell("LANG=C LC_ALL=C throughline info report.txt");
    const ProgramRun there = folder.shell("LANG=de_DE.UTF-8 LC_ALL=de_DE.UTF-8 LANGUAGE=de throughline info report.txt");
    CHECK(here.status == 0);
    CHECK(here.out == there.out);
    for (const char* ending : {"svg", "png"}) {
        REQUIRE(folder.shell(std::string("LANG=C LC_ALL=C throughline render report.txt -o here.") + ending).status == 0);
        REQUIRE(folder.shell(std::string("LANG=de_DE.UTF-8 LC_ALL=de_DE.UTF-8 LANGUAGE=de throughline render report.txt -o there.") + ending).status == 0);
        CHECK(readBytes(folder.path(std::string("here.") + ending)) == readBytes(folder.path(std::string("there.") + ending)));
    }
}
