// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/layout.h"
#include "core/scene/picture.h"
#include "tests/support/catch.h"
#include "tests/support/founding_case.h"
#include "tests/support/graph_text.h"
#include "tests/support/layout_check.h"
#include "tests/support/picture_check.h"

using namespace throughline;

namespace {

std::shared_ptr<const Picture> pictureOf(const ThreatCase& threatCase)
{
    const auto picture = makePicture(threatCase, ClaimIndex(threatCase), {}, plainTextMetrics(), {});
    REQUIRE(picture);
    return *picture;
}

/// "line 3 over card Title" for every line that runs over a card that is not its own.
std::vector<std::string> linesOverCards(const Picture& picture)
{
    std::vector<std::string> faults;
    for (std::size_t i = 0; i < picture.plan.links.size(); ++i) {
        const Route& route = picture.layout.routes[i];
        for (std::uint32_t card = 0; card < picture.plan.cards.size(); ++card) {
            if (test::isEnd(picture.plan, picture.plan.links[i], card))
                continue;
            bool isOver = false;
            for (std::size_t piece = 0; 3 * piece + 3 < route.points.size(); ++piece)
                for (int k = 0; k <= 40; ++k)
                    isOver = isOver || picture.layout.cards[card].grown(-1).contains(test::onRoute(route, piece, k / 40.0));
            if (isOver)
                faults.push_back("line " + std::to_string(i) + " over " + picture.plan.cards[card].title);
        }
    }
    return faults;
}

std::vector<std::string> overlappingLabels(const Picture& picture)
{
    std::vector<std::string> faults;
    const auto& labels = picture.layout.linkLabels;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i].isEmpty())
            continue;
        for (std::size_t card = 0; card < picture.layout.cards.size(); ++card)
            if (labels[i].overlaps(picture.layout.cards[card]))
                faults.push_back("label " + std::to_string(i) + " on card " + picture.plan.cards[card].title);
        for (std::size_t j = i + 1; j < labels.size(); ++j)
            if (!labels[j].isEmpty() && labels[i].overlaps(labels[j]))
                faults.push_back("labels " + std::to_string(i) + " and " + std::to_string(j));
    }
    return faults;
}

}  // namespace

TEST_CASE("In lanes no line runs over a card that is not its own and no label over anything", "[layout][lanes]")
{
    SECTION("the founding case")
    {
        const auto picture = pictureOf(test::foundingCase());
        CHECK(linesOverCards(*picture) == std::vector<std::string>{});
        CHECK(overlappingLabels(*picture) == std::vector<std::string>{});
    }
    SECTION("every class of graphs")
    {
        for (const test::GraphClass& graphs : test::graphClasses()) {
            INFO(graphs.name);
            const auto picture = pictureOf(test::caseFromText(graphs.text));
            CHECK(linesOverCards(*picture) == std::vector<std::string>{});
            CHECK(overlappingLabels(*picture) == std::vector<std::string>{});
        }
    }
}

TEST_CASE("Lanes stand left to right in reading order and each card in its lane", "[layout][lanes]")
{
    const auto picture = pictureOf(test::foundingCase());
    double right = 0;
    for (const LaneBox& lane : picture->layout.lanes) {
        CHECK(lane.x >= right);
        right = lane.x + lane.width;
    }
    for (std::size_t i = 0; i < picture->plan.cards.size(); ++i)
        for (const LaneBox& lane : picture->layout.lanes)
            if (lane.lane == picture->plan.cards[i].lane) {
                CHECK(picture->layout.cards[i].x >= lane.x);
                CHECK(picture->layout.cards[i].right() <= lane.x + lane.width + 0.01);
            }
}

TEST_CASE("Bands hold their cards and do not overlap", "[layout][lanes]")
{
    const auto picture = pictureOf(test::foundingCase());
    const auto& bands = picture->layout.bands;
    REQUIRE(bands.size() == 2);
    CHECK(bands[0].bottom() < bands[1].y);
    for (std::size_t i = 0; i < picture->plan.cards.size(); ++i) {
        const Rect& band = bands[picture->plan.cards[i].band];
        CHECK(band.contains({picture->layout.cards[i].x, picture->layout.cards[i].y}));
        CHECK(band.contains({picture->layout.cards[i].right(), picture->layout.cards[i].bottom()}));
    }
}

TEST_CASE("A line starts and ends on the border of its cards", "[layout][lanes]")
{
    const auto picture = pictureOf(test::foundingCase());
    const auto boxOf = [&](PlanEnd end) {
        return end.isGroup ? picture->layout.groups[end.index] : picture->layout.cards[end.index];
    };
    for (std::size_t i = 0; i < picture->plan.links.size(); ++i) {
        const auto& points = picture->layout.routes[i].points;
        const Rect from = boxOf(picture->plan.links[i].from);
        const Rect to = boxOf(picture->plan.links[i].to);
        CHECK(points.front().x == Approx(from.right()));
        CHECK(points.back().x == Approx(to.x));
        CHECK((points.front().y > from.y && points.front().y < from.bottom()));
        CHECK((points.back().y > to.y && points.back().y < to.bottom()));
    }
}
