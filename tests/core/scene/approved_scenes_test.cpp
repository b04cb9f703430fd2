// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>
#include <sstream>

#include "core/base/content_hash.h"
#include "core/importers/import_format.h"
#include "core/model/case_document.h"
#include "core/scene/page_set.h"
#include "core/withhold/redaction.h"
#include "tests/support/catch.h"
#include "tests/support/founding_case.h"
#include "tests/support/graph_text.h"
#include "tests/support/page_check.h"
#include "tests/support/paths.h"

using namespace throughline;

namespace {

/// A page set that somebody looked at and approved.
struct Scene {
    const char* name;
    const char* layout;
    double widthMm;  ///< 0: no paper
    double heightMm;
    void (*change)(ThreatCase& threatCase, ViewState& view, BriefingOptions& options);
};

void asItIs(ThreatCase&, ViewState&, BriefingOptions&) {}

/// An actor with so many tools, relays and targets; every fifth target by another group, every ninth denied.
ThreatCase caseOf(std::size_t tools, std::size_t relays, std::size_t targets)
{
    std::string text = "Grey Heron -attributed-to-> government:Nordland {Acme alleges via Herald; government:Nordland denies}\n";
    const auto line = [&](const std::string& source, const char* verb, const std::string& target, std::size_t number) {
        text += source + " " + verb + " " + target + (number % 9 == 4 ? " {Acme says; government:Nordland denies}\n" : " {Acme says}\n");
    };
    for (std::size_t i = 0; i < tools; ++i)
        line(i % 3 == 2 ? "Blue Tern" : "Grey Heron", "-uses->", "malware:Tool " + std::to_string(i + 1), i);
    for (std::size_t i = 0; i < relays; ++i)
        line(tools > 0 ? "malware:Tool " + std::to_string(i % tools + 1) : "Grey Heron", "-uses->", "infrastructure:relay " + std::to_string(i + 1), i);
    for (std::size_t i = 0; i < targets; ++i)
        line(i % 5 == 3 ? "Blue Tern" : "Grey Heron", "-targets->", (i % 4 == 1 ? "sector:Sector " : "organisation:Institution ") + std::to_string(i + 1), i);
    return test::caseFromText(text);
}

void kvBotnet(ThreatCase& threatCase, ViewState&, BriefingOptions&)
{
    const auto report = importReport(test::readBytes(test::sourceDir() + "/resources/samples/kv-botnet.json"), "kv-botnet.json", {});
    REQUIRE(report);
    threatCase = mergeReport({}, *report).threatCase;
}

/// One actor of several, with its techniques alone around it.
void actorFocus(ThreatCase& threatCase, ViewState& view, BriefingOptions&)
{
    std::string text;
    for (int i = 1; i <= 24; ++i) {
        text += "Grey Heron -uses-> attack-pattern:Technique number " + std::to_string(i) + " {Acme says}\n";
        text += "Blue Tern -uses-> attack-pattern:Technique number " + std::to_string(2 * i) + " {Acme says}\n";
    }
    threatCase = test::caseFromText(text + "Grey Heron -targets-> country:Nordland {Acme says}\n");
    view.focus = {.around = {idAt<EntityId>(0)}, .hops = 1};
}

/// The founding case with its victims and persons under other names, for who may not know them.
void redacted(ThreatCase& threatCase, ViewState&, BriefingOptions&)
{
    CaseDocument document;
    document.threatCase = threatCase;
    Redaction redaction;
    redaction.withReportTexts = false;
    for (std::size_t i = 0; i < threatCase.entities.size(); ++i)
        if (threatCase.entities[i].name == "Guangzhou police")
            redaction.pseudonyms.push_back({idAt<EntityId>(i), "Agency A"});
    REQUIRE_FALSE(redaction.pseudonyms.empty());
    threatCase = redact(document, redaction).document->threatCase;
}

constexpr Scene scenes[]{
    {"lanes, screen", "lanes", 0, 0, asItIs},
    {"lanes, A4", "lanes", 297, 210, asItIs},
    {"lanes, A4 upright", "lanes", 210, 297, asItIs},
    {"lanes, A3", "lanes", 420, 297, asItIs},
    {"lanes, slide", "lanes", 338.667, 190.5, asItIs},
    {"free layout, A4", "force", 297, 210, asItIs},
    {"free layout, slide", "force", 338.667, 190.5, asItIs},
    {"map, A4", "map", 297, 210, asItIs},
    {"map, slide", "map", 338.667, 190.5, asItIs},
    {"red, with a second line", "lanes", 338.667, 190.5,
     [](ThreatCase& threatCase, ViewState&, BriefingOptions& options) {
         threatCase.reports.edit(0).marking.tlp = Tlp::Red;
         options.secondBanner = "HOUSE USE ONLY";
     }},
    {"without what one source says", "lanes", 297, 210,
     [](ThreatCase& threatCase, ViewState& view, BriefingOptions&) { view.lens.disbelieve = {threatCase.entities[0].id}; }},
    {"matrix, A4", "matrix", 297, 210, asItIs},
    {"matrix, slide", "matrix", 338.667, 190.5, asItIs},
    {"kv-botnet, A4", "lanes", 297, 210, kvBotnet},
    {"one actor of many techniques, A4", "lanes", 297, 210, actorFocus},
    {"60 things, A4", "lanes", 297, 210, [](ThreatCase& threatCase, ViewState&, BriefingOptions&) { threatCase = caseOf(12, 18, 28); }},
    {"400 things, A3", "lanes", 420, 297, [](ThreatCase& threatCase, ViewState&, BriefingOptions&) { threatCase = caseOf(40, 160, 200); }},
    {"400 things, slide", "lanes", 338.667, 190.5, [](ThreatCase& threatCase, ViewState&, BriefingOptions&) { threatCase = caseOf(40, 160, 200); }},
    {"under other names", "lanes", 297, 210, redacted},
    {"with something hidden", "lanes", 297, 210, [](ThreatCase&, ViewState& view, BriefingOptions&) { view.hidden = {idAt<EntityId>(5)}; }},
};

std::string hexText(const std::string& bytes)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (const char c : bytes) {
        text += digits[static_cast<unsigned char>(c) >> 4];
        text += digits[static_cast<unsigned char>(c) & 15];
    }
    return text;
}

PageSet composedScene(const Scene& scene)
{
    ThreatCase threatCase = test::foundingCase();
    ViewState view;
    view.layout = scene.layout;
    BriefingOptions options;
    if (scene.widthMm > 0) {
        options.aspect = scene.widthMm / scene.heightMm;
        options.paperWidthMm = scene.widthMm;
        options.leastPoints = leastPaperPoints;
    }
    scene.change(threatCase, view, options);
    const ClaimIndex claims(threatCase);
    const TextMetrics metrics = plainTextMetrics();
    const auto picture = makePicture(threatCase, claims, view, metrics, {});
    REQUIRE(picture);
    Result<PageSet> set = composePages({threatCase, claims, view, *picture}, options, metrics, {});
    REQUIRE(set);
    INFO(scene.name);
    CHECK(test::pageFaults(*set, computedMarking(threatCase, **picture), options) == std::vector<std::string>());
    return *std::move(set);
}

}  // namespace

TEST_CASE("Twenty scenes are drawn as approved", "[scene][pages][approved]")
{
    const std::string path = test::sourceDir() + "/tests/approved/scenes.txt";
    std::ostringstream lines;
    for (const Scene& scene : scenes) {
        const PageSet set = composedScene(scene);
        ContentHash drawn;
        std::string titles;
        for (const BriefingPage& page : set.pages) {
            drawn.add(dumpText(*page.list));
            titles += (titles.empty() ? "" : ", ") + (page.title.empty() ? std::string("one page") : page.title);
        }
        lines << scene.name << ": " << titles << "; " << hexText(drawn.finish()).substr(0, 16) << "\n";
    }
    std::ifstream file(path);
    const std::string approved{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (approved != lines.str())
        std::ofstream(path + ".actual") << lines.str();
    INFO("look at the pages that changed (`throughline render`), then take " << path << ".actual");
    CHECK(approved == lines.str());
}
