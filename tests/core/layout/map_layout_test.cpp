// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/layout/map_ground.h"
#include "core/layout/map_routes.h"
#include "core/geo/project_shapes.h"
#include "core/scene/picture.h"
#include "tests/support/catch.h"
#include "tests/support/founding_case.h"
#include "tests/support/graph_text.h"
#include "tests/support/layout_check.h"
#include "tests/support/map_picture.h"
#include "tests/support/picture_check.h"

using namespace throughline;
using namespace throughline::test;

namespace {

std::string worldText()
{
    std::string text;
    int number = 0;
    for (const char* country : {"Germany", "Netherlands", "Belgium", "Luxembourg", "France", "Japan", "Singapore", "Brazil", "United States", "Ukraine"})
        for (int i = 0; i < 5; ++i, ++number)
            text += "Group -targets-> V" + std::to_string(number) + "; V" + std::to_string(number) + " -located-at-> location:" + country + "\n";
    return text + "Group -located-at-> location:Kenya";
}

}  // namespace

TEST_CASE("Cards at crowded places are spread out and tied to their places", "[layout][map]")
{
    const auto picture = mapOf(caseFromText(worldText()));
    const Layout& layout = picture->layout;
    CHECK(isWhole(picture->plan, layout));
    CHECK(overlapsText(layout).empty());
    REQUIRE(layout.ground);
    for (const Rect& card : layout.cards)
        CHECK(layout.bounds.united(card) == layout.bounds);
    std::size_t tied = 0;
    for (const Tether& tether : layout.tethers)
        tied += picture->plan.map->spotOfCard[tether.card] ? 1 : 0;
    const auto placed = std::count_if(picture->plan.map->spotOfCard.begin(), picture->plan.map->spotOfCard.end(), [](const auto& spot) { return spot.has_value(); });
    CHECK(tied == static_cast<std::size_t>(placed));
    for (const MapGround::Spot& spot : layout.ground->spots)
        for (const Rect& card : layout.cards)
            CHECK_FALSE(card.contains(spot.centre));
}

TEST_CASE("Lines between two places follow the great circle between them", "[layout][map]")
{
    ViewState view;
    view.mapProjection = "mercator";
    const auto picture = mapOf(caseFromText("Group -located-at-> location:Norway; Group -targets-> Plant; Plant -located-at-> location:Japan"), view);
    const MapPlan& map = *picture->plan.map;
    REQUIRE(picture->plan.links.size() == 1);
    const Route& route = picture->layout.routes[0];
    REQUIRE(route.points.size() > 10);
    const PlanLink& link = picture->plan.links[0];
    const geo::GeoPoint from = map.spots[*map.spotOfCard[link.from.index]].point;
    const geo::GeoPoint to = map.spots[*map.spotOfCard[link.to.index]].point;
    const Point middle = toScene(map.frame, map.frame.projection(), geo::alongGreatCircle(from, to, 0.5));
    double nearest = 1e9;
    for (double t = 0; t <= 1; t += 0.01) {
        const Point p = pointAlong(route, t);
        nearest = std::min(nearest, std::hypot(p.x - middle.x, p.y - middle.y));
    }
    const Point straight{(route.points.front().x + route.points.back().x) / 2, (route.points.front().y + route.points.back().y) / 2};
    // Far from the straight line, near the way over the globe; the ends stand beside their places.
    const double aside = std::hypot(straight.x - middle.x, straight.y - middle.y);
    CHECK(aside > 80);
    CHECK(nearest < aside / 2);
}

TEST_CASE("A map that is drawn again with all its places is the same", "[layout][map][placed]")
{
    for (const ThreatCase& threatCase : {foundingCase(), caseFromText(worldText())}) {
        ViewState view;
        view.layout = "map";
        const auto first = mapOf(threatCase, view);
        std::vector<Point> centres;
        for (const Rect& card : first->layout.cards)
            centres.push_back(card.centre());
        rememberPlaces(view, first->places.cards, centres);
        const auto second = mapOf(threatCase, view);
        CHECK(second->layout.cards == first->layout.cards);
        CHECK(second->layout.groups == first->layout.groups);
        CHECK(second->layout.linkLabels == first->layout.linkLabels);
        CHECK(second->layout.bounds == first->layout.bounds);
        CHECK(second->layout.ground->frame == first->layout.ground->frame);
    }
}

TEST_CASE("Places of cards on one map are not taken for places on another", "[layout][map][placed]")
{
    const ThreatCase threatCase = caseFromText("Group -targets-> Plant; Plant -located-at-> location:Norway");
    ViewState view;
    view.layout = "map";
    const auto equalArea = mapOf(threatCase, view);
    std::vector<Point> centres(equalArea->layout.cards.size(), Point{-4000, 3000});
    rememberPlaces(view, equalArea->places.cards, centres);
    view.mapProjection = "mercator";
    const std::shared_ptr<const Picture> mercator = mapOf(threatCase, view);
    for (const CardPlace& card : mercator->places.cards)
        CHECK_FALSE(card.centre);
    view.mapProjection.clear();
    const std::shared_ptr<const Picture> again = mapOf(threatCase, view);
    for (const CardPlace& card : again->places.cards)
        CHECK(card.centre);
}

TEST_CASE("The ground stays inside its frame and holds land, sea and disputed boundaries", "[layout][map]")
{
    const auto picture = mapOf(caseFromText("Group -targets-> location:Ukraine; Group -targets-> location:India"));
    const MapGround& ground = *picture->layout.ground;
    CHECK_FALSE(ground.base->lands.empty());
    CHECK_FALSE(ground.base->sea.empty());
    CHECK_FALSE(ground.base->coasts.empty());
    CHECK_FALSE(ground.base->disputed.empty());
    const Rect room = ground.frame.grown(0.01);
    for (const auto* paths : {&ground.base->lands, &ground.base->sea, &ground.base->coasts, &ground.base->disputed})
        for (const PointPath& path : *paths) {
            const bool isInside = std::all_of(path.begin(), path.end(), [&](Point p) { return room.contains(p); });
            CHECK(isInside);
        }
    REQUIRE(ground.areas.size() == 2);
    for (const MapGround::Area& area : ground.areas)
        CHECK_FALSE(area.fills.empty());
}

TEST_CASE("Sea is no land, wherever a map is centred", "[layout][map]")
{
    const auto isLand = [](const Picture& picture, geo::GeoPoint at) {
        const MapPlan& map = *picture.plan.map;
        const Point p = toScene(map.frame, map.frame.projection(), at);
        REQUIRE(picture.layout.ground->frame.contains(p));
        return std::any_of(picture.layout.ground->base->lands.begin(), picture.layout.ground->base->lands.end(), [&](const PointPath& land) {
            bool inside = false;
            for (std::size_t i = 0, j = land.size() - 1; i < land.size(); j = i++)
                if ((land[i].y > p.y) != (land[j].y > p.y) && p.x < (land[j].x - land[i].x) * (p.y - land[i].y) / (land[j].y - land[i].y) + land[i].x)
                    inside = !inside;
            return inside;
        });
    };
    for (const std::string projection : {"", "mercator"}) {
        ViewState view;
        view.mapProjection = projection;
        const auto east = mapOf(caseFromText("Group -targets-> location:China"), view);
        CHECK_FALSE(isLand(*east, {126, 28}));   // East China Sea
        CHECK_FALSE(isLand(*east, {135, 27}));   // Philippine Sea
        CHECK(isLand(*east, {104, 35}));
        CHECK(isLand(*east, {104, 47}));         // Mongolia
        const auto north = mapOf(caseFromText("Group -targets-> location:Iceland; Group -targets-> location:Norway"), view);
        CHECK_FALSE(isLand(*north, {0, 66}));
        CHECK(isLand(*north, {-19, 65}));
        const auto pacific = mapOf(caseFromText("Group -targets-> location:Japan; Group -targets-> location:California; Group -targets-> location:New Zealand"), view);
        CHECK_FALSE(isLand(*pacific, {-160, 10}));
        CHECK(isLand(*pacific, {134, -25}));     // Australia
    }
}

TEST_CASE("The founding map is whole: nothing covers anything", "[layout][map]")
{
    const auto picture = mapOf(foundingCase());
    CHECK(isWhole(picture->plan, picture->layout));
    CHECK(overlaps(*picture) == std::vector<std::string>());
    CHECK(textsOnTexts(*picture) == std::vector<std::string>());
}

TEST_CASE("Outlines with holes become outlines that leave them free", "[layout][map]")
{
    const PointPath square{{0, 0}, {10, 0}, {10, 10}, {0, 10}};
    const PointPath hole{{4, 4}, {6, 4}, {6, 6}, {4, 6}};
    const std::vector<PointPath> joined = withoutHoles({square, hole});
    REQUIRE(joined.size() == 1);
    double twice = 0;
    for (std::size_t i = 0, j = joined[0].size() - 1; i < joined[0].size(); j = i++)
        twice += joined[0][j].x * joined[0][i].y - joined[0][i].x * joined[0][j].y;
    CHECK(std::abs(twice / 2) == 96);
    CHECK(withoutHoles({square, {{20, 0}, {30, 0}, {30, 9}}}).size() == 2);
    // An island in a lake is land again.
    CHECK(withoutHoles({square, hole, {{4.5, 4.5}, {5.5, 4.5}, {5.5, 5.5}}}).size() == 2);
}

TEST_CASE("Outlines and lines are cut at a rectangle", "[layout][map]")
{
    const Rect window{0, 0, 10, 10};
    CHECK(clippedArea(PointPath{{20, 20}, {30, 20}, {30, 30}}, window).empty());
    const PointPath cut = clippedArea(PointPath{{5, 5}, {15, 5}, {15, 15}, {5, 15}}, window);
    CHECK(cut.size() == 4);
    const std::vector<PointPath> pieces = clippedLine(PointPath{{-5, 5}, {5, 5}, {15, 5}, {15, 8}, {5, 8}}, window);
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].front() == Point{0, 5});
    CHECK(pieces[0].back() == Point{10, 5});
    CHECK(pieces[1].front() == Point{10, 8});
    const std::vector<PointPath> hatch = hatchLines(std::vector<PointPath>{{{0, 0}, {10, 0}, {10, 10}, {0, 10}}}, 2);
    CHECK(hatch.size() > 4);
    for (const PointPath& line : hatch)
        for (const Point& p : line)
            CHECK(window.grown(1e-9).contains(p));
}
