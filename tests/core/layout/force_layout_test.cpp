// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/layout/layout.h"
#include "core/layout/pack_boxes.h"
#include "core/layout/remove_overlaps.h"
#include "tests/support/catch.h"
#include "tests/support/layout_check.h"

using namespace throughline;
using namespace throughline::test;

namespace {

Layout forceOf(const PlannedGraph& planned, std::uint64_t seed = 1)
{
    const Result<Layout> layout = forceLayout({.plan = &planned.plan, .sizes = &planned.sizes, .seed = seed}, {});
    REQUIRE(layout);
    return *layout;
}

PlannedGraph plannedFlat(std::string_view text) { return planFor(*findLayout("force"), text); }

double distance(Point a, Point b) { return std::sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)); }

bool touchesBorder(const Rect& rect, Point p)
{
    return rect.grown(0.01).contains(p) && !rect.grown(-0.01).contains(p);
}

}  // namespace

TEST_CASE("Linked cards come nearer to each other than cards at the other end of a chain", "[layout][force]")
{
    std::string text;
    for (int i = 0; i < 10; ++i)
        text += "malware:m" + std::to_string(i) + " -drops-> malware:m" + std::to_string(i + 1) + "\n";
    const Layout layout = forceOf(plannedFlat(text));
    REQUIRE(layout.cards.size() == 11);
    const double ends = distance(layout.cards.front().centre(), layout.cards.back().centre());
    for (std::size_t i = 0; i + 1 < layout.cards.size(); ++i)
        CHECK(distance(layout.cards[i].centre(), layout.cards[i + 1].centre()) < ends / 4);
}

TEST_CASE("Leaves of a star lie all around its hub", "[layout][force]")
{
    std::string text;
    for (int i = 0; i < 40; ++i)
        text += "Hub -targets-> organisation:leaf " + std::to_string(i) + "\n";
    const Layout layout = forceOf(plannedFlat(text));
    const Point hub = layout.cards[0].centre();
    int quarters[4] = {};
    for (std::size_t i = 1; i < layout.cards.size(); ++i) {
        const Point leaf = layout.cards[i].centre();
        ++quarters[(leaf.x > hub.x ? 1 : 0) + (leaf.y > hub.y ? 2 : 0)];
    }
    for (const int count : quarters)
        CHECK(count >= 4);
}

TEST_CASE("A line runs from border to border of its cards", "[layout][force][routes]")
{
    const PlannedGraph planned = plannedFlat("A -targets-> B; A -uses-> C; C -related-to-> B");
    const Layout layout = forceOf(planned);
    for (std::size_t i = 0; i < planned.plan.links.size(); ++i) {
        const PlanLink& link = planned.plan.links[i];
        REQUIRE(layout.routes[i].points.size() == 4);
        CHECK(touchesBorder(layout.cards[link.from.index], layout.routes[i].points.front()));
        CHECK(touchesBorder(layout.cards[link.to.index], layout.routes[i].points.back()));
    }
}

TEST_CASE("Lines between the same two cards keep apart, and so do their words", "[layout][force][routes]")
{
    const PlannedGraph planned = plannedFlat("A -targets-> B; A -compromises-> B; B -related-to-> A");
    const Layout layout = forceOf(planned);
    REQUIRE(layout.linkLabels.size() == 3);
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = i + 1; j < 3; ++j)
            CHECK_FALSE(layout.linkLabels[i].overlaps(layout.linkLabels[j]));
}

TEST_CASE("Words of lines keep off cards where the picture is sparse", "[layout][force][routes]")
{
    const PlannedGraph planned = plannedFlat("A -targets-> B; A -uses-> C; D -targets-> B; D -uses-> malware:E");
    const Layout layout = forceOf(planned);
    for (const Rect& label : layout.linkLabels)
        for (const Rect& card : layout.cards)
            CHECK_FALSE(label.overlaps(card));
}

TEST_CASE("Another seed gives another arrangement of the same cards", "[layout][force]")
{
    const PlannedGraph planned = plannedFlat(graphClasses().back().text);
    CHECK(forceOf(planned, 1).cards != forceOf(planned, 2).cards);
}

TEST_CASE("Rectangles in one place are moved apart, fixed ones are not", "[layout][overlaps]")
{
    std::vector<Rect> rects(50, Rect{0, 0, 100, 40});
    std::vector<bool> isFixed(50);
    isFixed[7] = true;
    REQUIRE(removeOverlaps(rects, isFixed, 10, {}));
    CHECK(rects[7] == Rect{0, 0, 100, 40});
    for (std::size_t i = 0; i < rects.size(); ++i)
        for (std::size_t j = i + 1; j < rects.size(); ++j)
            CHECK_FALSE(rects[i].grown(4.9).overlaps(rects[j].grown(4.9)));
}

TEST_CASE("Rectangles that are apart stay where they are", "[layout][overlaps]")
{
    std::vector<Rect> rects{{0, 0, 100, 40}, {200, 0, 100, 40}, {0, 200, 300, 10}};
    const std::vector<Rect> before = rects;
    REQUIRE(removeOverlaps(rects, {false, false, false}, 10, {}));
    CHECK(rects == before);
}

TEST_CASE("Boxes are set in rows that come near to the shape asked for", "[layout][pack]")
{
    CHECK(packBoxes({}, 10, 1).empty());
    const std::vector<Size> boxes(16, Size{90, 90});
    const std::vector<Point> corners = packBoxes(boxes, 10, 1);
    CHECK(corners.front() == Point{0, 0});
    CHECK(corners[3] == Point{300, 0});
    CHECK(corners[4] == Point{0, 100});
    CHECK(corners.back() == Point{300, 300});
}
