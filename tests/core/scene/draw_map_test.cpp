// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/draw_map.h"

#include <algorithm>

#include "core/exporters/svg_writer.h"
#include "core/map/map_plan.h"
#include "core/scene/legend.h"
#include "core/scene/picture.h"
#include "tests/support/catch.h"
#include "tests/support/founding_case.h"
#include "tests/support/graph_text.h"
#include "tests/support/map_picture.h"

using namespace throughline;
using namespace throughline::test;

namespace {

std::string wordsOf(const DisplayList& list)
{
    std::string words;
    for (const std::string& text : list.texts.text)
        words += text + "\n";
    return words;
}

}  // namespace

TEST_CASE("Every page with a map says whose boundaries it shows", "[scene][map]")
{
    ViewState view;
    view.mapViewpoint = "stated-by-cn";
    const ThreatCase threatCase = foundingCase();
    const auto picture = mapOf(threatCase, view);
    CHECK(wordsOf(picture->display).find("areas filed as the People's Republic of China states; disputed lines dashed; not an endorsement") != std::string::npos);
    const auto page = composeBriefing(threatCase, *picture, {.aspect = 16.0 / 9}, plainTextMetrics());
    REQUIRE(page);
    CHECK(writeSvg(*page, {.embedFont = false}).find("not an endorsement") != std::string::npos);
    const auto usual = composeBriefing(threatCase, *mapOf(threatCase), {}, plainTextMetrics());
    REQUIRE(usual);
    CHECK(wordsOf(*usual).find("Natural Earth 4.1, de facto control as of 2018") != std::string::npos);
}

TEST_CASE("The founding map tells who denies, what is not named and what is left out", "[scene][map]")
{
    const ThreatCase threatCase = foundingCase();
    const auto picture = mapOf(threatCase);
    const auto page = composeBriefing(threatCase, *picture, {}, plainTextMetrics());
    REQUIRE(page);
    const std::string words = wordsOf(*page);
    for (const char* part : {"Denied by National Security", "more than 1,000 networks", "not named", "Beside the map", "routing stated for the campaign",
                             "disputed boundary", "in parts that are not named", "things that touch no place"}) {
        INFO(part);
        CHECK(words.find(part) != std::string::npos);
    }
}

TEST_CASE("A click on an area or a disc finds its place, a click beside it nothing of the map", "[scene][map]")
{
    const auto picture = mapOf(caseFromText("Group -targets-> Plant; Plant -located-at-> location:Kazakhstan"));
    const auto& plan = picture->plan;
    REQUIRE(plan.map->spots.size() == 1);
    const Rect disc = picture->layout.groups[plan.map->spots[0].group];
    const auto hit = picture->display.hitAt(disc.centre(), 1);
    REQUIRE(hit);
    CHECK(picture->display.hits[*hit].kind == HitKind::Group);
    CHECK(picture->display.hits[*hit].title == "Kazakhstan: 1 thing");
    CHECK(isOnGround(plan, picture->display.hits[*hit].index));
    std::size_t shaded = 0;
    for (std::size_t i = 0; i < picture->display.shapes.size(); ++i)
        shaded += picture->display.shapes.style[i] == StyleId::MapShadeOne && picture->display.shapes.hit[i] == *hit ? 1 : 0;
    CHECK(shaded > 0);
    for (std::size_t i = 0; i < picture->display.shapes.size(); ++i)
        if (picture->display.shapes.style[i] == StyleId::MapLand)
            CHECK(picture->display.shapes.hit[i] == noHit);
}

TEST_CASE("From afar the cards of a place are one disc with their number", "[scene][map]")
{
    const auto picture = mapOf(caseFromText("Group -targets-> A; Other -targets-> B; A -located-at-> location:Chile; B -located-at-> location:Chile\n"
                                            "Group -targets-> C; C -located-at-> location:Peru"));
    const std::vector<PlaceCluster> clusters = placeClusters(picture->plan, picture->layout);
    REQUIRE(clusters.size() == 1);
    CHECK(clusters[0].name == "Chile");
    CHECK(clusters[0].things == 2);
    CHECK(clusters[0].cards.size() == 2);
    CHECK(picture->display.hits[clusters[0].hit].kind == HitKind::Group);
}

TEST_CASE("What stands on a map can be read in both themes", "[scene][map][contrast]")
{
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        const StyleSheet& sheet = styleSheet(theme);
        const auto fill = [&](StyleId id) { return styleOf(sheet, id).fill; };
        for (const StyleId ground : {StyleId::MapSea, StyleId::MapLand, StyleId::MapShadeOne, StyleId::MapShadeFew, StyleId::MapShadeSome, StyleId::MapShadeMany}) {
            CAPTURE(static_cast<int>(theme), static_cast<int>(ground));
            CHECK(contrastRatio(fill(StyleId::TextMap), fill(ground)) >= 4.5);
            CHECK(contrastRatio(styleOf(sheet, StyleId::LineSolid).stroke, fill(ground)) >= 3);
        }
        for (const StyleId ground : {StyleId::MapSea, StyleId::MapLand}) {
            CAPTURE(static_cast<int>(theme), static_cast<int>(ground));
            CHECK(contrastRatio(styleOf(sheet, StyleId::MapDisputed).stroke, fill(ground)) >= 3);
            CHECK(contrastRatio(fill(StyleId::MapSpot), fill(ground)) >= 3);
            CHECK(contrastRatio(styleOf(sheet, StyleId::MapHatch).stroke, fill(ground)) >= 3);
        }
        CHECK(contrastRatio(fill(StyleId::TextOnDark), fill(StyleId::MapSpot)) >= 4.5);
        CHECK(contrastRatio(fill(StyleId::TextStrong), fill(StyleId::MapCount)) >= 4.5);
    }
    CHECK(mapShade(1) == StyleId::MapShadeOne);
    CHECK(mapShade(4) == StyleId::MapShadeFew);
    CHECK(mapShade(5) == StyleId::MapShadeSome);
    CHECK(mapShade(4000) == StyleId::MapShadeMany);
}
