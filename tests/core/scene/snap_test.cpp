// SPDX-License-Identifier: GPL-3.0-or-later
// What is dragged catches, cards are lined up, and only what moves is built anew.
#include <algorithm>
#include <cmath>
#include <set>

#include "core/scene/align_cards.h"
#include "core/scene/moved_cards.h"
#include "core/scene/moving_scene.h"
#include "core/scene/snap.h"
#include "tests/support/catch.h"
#include "tests/support/founding_case.h"

using namespace throughline;
using namespace throughline::test;

namespace {

std::shared_ptr<const Picture> foundingPictureAs(const std::string& layout, const std::vector<Annotation>& annotations = {})
{
    const ThreatCase threatCase = foundingCase();
    ViewState view;
    view.layout = layout;
    view.annotations = annotations;
    auto made = makePicture(threatCase, ClaimIndex(threatCase), view, plainTextMetrics(), {});
    REQUIRE(made);
    return *made;
}

/// Lines of a dump that are primitives, sorted.
std::multiset<std::string> primitives(const DisplayList& list)
{
    std::multiset<std::string> lines;
    std::string dump = dumpText(list);
    for (std::size_t from = 0; from < dump.size();) {
        const std::size_t end = dump.find('\n', from);
        const std::string line = dump.substr(from, end - from);
        if (!line.starts_with("hit "))
            lines.insert(line);
        from = end + 1;
    }
    return lines;
}

}  // namespace

TEST_CASE("A box catches on the nearest edge or middle, each axis for itself", "[scene][snap]")
{
    const std::vector<Rect> others{{100, 100, 50, 30}, {400, 300, 80, 30}};
    const Snapped left = snapTo({103, 200, 60, 30}, others, 6);
    CHECK(left.by == Point{-3, 0});
    REQUIRE(left.guides.size() == 1);
    CHECK(left.guides[0].from.x == 100);
    CHECK(left.guides[0].to.x == 100);
    CHECK(left.guides[0].from.y < 100);
    CHECK(left.guides[0].to.y > 230);
    CHECK_FALSE(left.guides[0].isGap);
    const Snapped both = snapTo({404, 104, 80, 30}, others, 6);
    CHECK(both.by == Point{-4, -4});
    CHECK(both.guides.size() == 6);  // equal sizes: three lines either way
    const Snapped far = snapTo({108, 200, 60, 30}, others, 6);
    CHECK(far.by == Point{});
    CHECK(far.guides.empty());
    CHECK(snapTo({108, 200, 60, 30}, {}, 6).guides.empty());
}

TEST_CASE("A box catches where gaps are equal", "[scene][snap]")
{
    // Two beside each other, 40 apart; a third of another height comes after them.
    const std::vector<Rect> row{{0, 0, 100, 40}, {140, 0, 100, 40}};
    const Snapped after = snapTo({283, 7, 60, 20}, row, 6);
    CHECK(after.by.x == -3);
    const auto gaps = std::count_if(after.guides.begin(), after.guides.end(), [](const SnapGuide& guide) { return guide.isGap; });
    CHECK(gaps == 2);
    // Between two: the middle.
    const std::vector<Rect> apart{{0, 0, 100, 40}, {300, 0, 100, 40}};
    CHECK(snapTo({174, 11, 47, 20}, apart, 6).by.x == 2.5);
}

TEST_CASE("Chosen cards are lined up without covering anything", "[scene][align]")
{
    const auto picture = foundingPictureAs("force");
    std::vector<std::uint32_t> cards;
    for (std::uint32_t i = 0; i < picture->plan.cards.size() && cards.size() < 4; ++i)
        if (!picture->plan.cards[i].group)
            cards.push_back(i);
    REQUIRE(cards.size() == 4);
    double left = picture->layout.cards[cards[0]].x;
    for (const std::uint32_t card : cards)
        left = std::min(left, picture->layout.cards[card].x);
    std::vector<Rect> boxes = picture->layout.cards;
    for (const MovedCard& moved : alignedCards(*picture, cards, Alignment::Left)) {
        Rect& box = boxes[moved.card];
        box = {moved.centre.x - box.width / 2, moved.centre.y - box.height / 2, box.width, box.height};
    }
    for (const std::uint32_t card : cards)
        CHECK(std::abs(boxes[card].x - left) < 1e-9);
    for (std::size_t a = 0; a < boxes.size(); ++a)
        for (std::size_t b = a + 1; b < boxes.size(); ++b) {
            INFO(a << " and " << b);
            CHECK_FALSE(boxes[a].overlaps(boxes[b]));
        }
    CHECK(alignedCards(*picture, {cards[0]}, Alignment::Top).empty());
    CHECK(alignedCards(*picture, {cards[0], cards[1]}, Alignment::AcrossEvenly).empty());
}

TEST_CASE("Cards are spread with equal gaps, the outermost stay", "[scene][align]")
{
    auto changed = std::make_shared<Picture>(*foundingPictureAs("force"));
    std::vector<std::uint32_t> cards;
    for (std::uint32_t i = 0; i < changed->plan.cards.size() && cards.size() < 3; ++i)
        if (!changed->plan.cards[i].group)
            cards.push_back(i);
    changed->layout.cards[cards[0]] = {1000, 0, 100, 40};
    changed->layout.cards[cards[1]] = {1130, 90, 60, 40};
    changed->layout.cards[cards[2]] = {1500, 10, 100, 40};
    const std::vector<MovedCard> moved = alignedCards(*changed, {cards[2], cards[0], cards[1]}, Alignment::AcrossEvenly);
    REQUIRE(moved.size() == 1);
    CHECK(moved[0].card == cards[1]);
    CHECK(moved[0].centre == Point{1300, 110});
}

TEST_CASE("What stands still and what moves are the picture while cards move", "[scene][moving]")
{
    const std::string layout = GENERATE("lanes", "force");
    const auto picture = foundingPictureAs(layout, {{.id = 1, .kind = AnnotationKind::Text, .layout = layout, .from = {0, -90}, .to = {90, -50}, .text = "note"}});
    const TextMetrics metrics = plainTextMetrics();
    const auto card = GENERATE(std::uint32_t{0}, std::uint32_t{2}, std::uint32_t{5});
    const std::vector<std::uint32_t> cards = cardsMovedWith(picture->plan, {card});
    MovingScene scene(picture, cards, {}, metrics);
    scene.movedBy({500, 500});  // an earlier step leaves no trace
    const DisplayList moved = scene.movedBy({31, -17});
    const DisplayList whole = buildDisplayList(picture->plan, layoutWhileMoving(*picture, cards, {31, -17}), metrics);
    std::multiset<std::string> parts = primitives(scene.still());
    parts.merge(primitives(moved));
    CHECK(parts == primitives(whole));
    CHECK(moved.hits.size() == whole.hits.size());
    CHECK(moved.hits[card].bounds == whole.hits[card].bounds);
    CHECK(scene.still().hits[card].bounds.isEmpty());
    CHECK(moved.shapes.size() < whole.shapes.size() / 2);
}

TEST_CASE("A drawing that is moved or redrawn is left out of what stands still", "[scene][moving]")
{
    const auto picture = foundingPictureAs("lanes", {{.id = 4, .kind = AnnotationKind::Box, .layout = "lanes", .from = {0, -90}, .to = {90, -50}, .text = {}}});
    MovingScene scene(picture, {}, {0}, plainTextMetrics());
    const HitIndex hit = annotationHit(picture->plan, picture->layout, 0);
    CHECK(scene.still().hits[hit].bounds.isEmpty());
    const DisplayList moved = scene.movedBy({10, 5});
    CHECK(moved.hits[hit].bounds == Rect{10, -85, 90, 40});
    Annotation wider = picture->plan.annotations[0];
    wider.to.x = 190;
    const DisplayList redrawn = scene.redrawn(std::vector{wider});
    CHECK(redrawn.hits[hit].bounds == Rect{0, -90, 190, 40});
}
