// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>
#include <sstream>

#include "core/base/content_hash.h"
#include "core/scene/page_set.h"
#include "tests/support/catch.h"
#include "tests/support/founding_case.h"
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
    CHECK(test::pageFaults(*set, computedMarking(threatCase, **picture), options).empty());
    return *std::move(set);
}

}  // namespace

TEST_CASE("Twelve scenes are drawn as approved", "[scene][pages][approved]")
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
