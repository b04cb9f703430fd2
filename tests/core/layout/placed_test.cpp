// SPDX-License-Identifier: GPL-3.0-or-later
// Placed stays placed: what has a place does not move by a hair, and what is new covers nothing.
#include <algorithm>
#include <cmath>
#include <map>

#include "core/layout/pivot_start.h"
#include "tests/support/catch.h"
#include "tests/support/founding_case.h"
#include "tests/support/graph_text.h"
#include "tests/support/layout_check.h"
#include "tests/support/picture_check.h"

using namespace throughline;
using namespace throughline::test;

namespace {

using Standing = std::map<std::pair<std::string, EntityId>, Point>;

std::shared_ptr<const Picture> pictureOf(const ThreatCase& threatCase, const ViewState& view)
{
    const auto picture = makePicture(threatCase, ClaimIndex(threatCase), view, plainTextMetrics(), {});
    REQUIRE(picture);
    return *picture;
}

/// Draws, and remembers where everything stands, as the workbench does.
std::shared_ptr<const Picture> drawn(const ThreatCase& threatCase, ViewState& view)
{
    auto picture = pictureOf(threatCase, view);
    std::vector<Point> centres;
    for (const Rect& card : picture->layout.cards)
        centres.push_back(card.centre());
    rememberPlaces(view, picture->places.cards, centres);
    return picture;
}

/// Centres of all cards by band and first entity.
Standing standing(const Picture& picture)
{
    Standing centres;
    for (std::size_t i = 0; i < picture.places.cards.size(); ++i)
        centres[{picture.places.cards[i].key, picture.places.cards[i].entity}] = picture.layout.cards[i].centre();
    return centres;
}

/// Names of those that stood somewhere before and stand elsewhere now.
std::vector<std::string> moved(const ThreatCase& threatCase, const Standing& before, const Picture& picture)
{
    std::vector<std::string> names;
    for (const auto& [key, centre] : standing(picture))
        if (const auto was = before.find(key); was != before.end() && was->second != centre)
            names.push_back(threatCase[key.second].name);
    return names;
}

const std::vector<std::string> none;

void checkWhole(const Picture& picture)
{
    CHECK(isWhole(picture.plan, picture.layout));
    CHECK(overlaps(picture) == none);
    CHECK(textsOnTexts(picture) == none);
}

struct NamedCase {
    std::string name;
    ThreatCase threatCase;
};

std::vector<NamedCase> cases()
{
    std::vector<NamedCase> all{{"founding case", foundingCase()}};
    for (const GraphClass& graph : graphClasses())
        if (graph.name != "dense" && graph.name != "web")
            all.push_back({graph.name, caseFromText(graph.text)});
    return all;
}

void forEachCase(const auto& body)
{
    for (const NamedCase& one : cases())
        for (const std::string_view layout : {"lanes", "force"}) {
            CAPTURE(one.name, layout);
            ViewState view;
            view.layout = layout;
            body(one.threatCase, view);
        }
}

/// The rows of a case that a random walk may hide.
EntityId anyEntity(const ThreatCase& threatCase, SmallRandom& random)
{
    return idAt<EntityId>(static_cast<std::size_t>(random.next() * static_cast<double>(threatCase.entities.size())));
}

}  // namespace

TEST_CASE("Drawn again with all its places a picture is the same", "[layout][placed]")
{
    forEachCase([](const ThreatCase& threatCase, ViewState& view) {
        const auto first = drawn(threatCase, view);
        const auto second = drawn(threatCase, view);
        CHECK(second->layout.cards == first->layout.cards);
        CHECK(second->layout.groups == first->layout.groups);
        CHECK(second->layout.linkLabels == first->layout.linkLabels);
        CHECK(second->layout.bands == first->layout.bands);
        CHECK(second->layout.bounds == first->layout.bounds);
        const bool haveSameRoutes = std::equal(first->layout.routes.begin(), first->layout.routes.end(), second->layout.routes.begin(),
                                               [](const Route& a, const Route& b) { return a.points == b.points; });
        CHECK(haveSameRoutes);
    });
}

TEST_CASE("Hiding moves nothing, and what comes back stands where it stood", "[layout][placed]")
{
    forEachCase([](const ThreatCase& threatCase, ViewState& view) {
        const Standing before = standing(*drawn(threatCase, view));
        const std::size_t count = std::min<std::size_t>(threatCase.entities.size(), 12);
        for (std::size_t row = 0; row < count; ++row) {
            CAPTURE(row);
            view.hidden = {idAt<EntityId>(row)};
            const auto picture = drawn(threatCase, view);
            CHECK(moved(threatCase, before, *picture) == none);
            checkWhole(*picture);
        }
        view.hidden.clear();
        CHECK(standing(*drawn(threatCase, view)) == before);
    });
}

TEST_CASE("Things that come to a case one by one move nothing and cover nothing", "[layout][placed]")
{
    for (const NamedCase& one : cases())
        for (const std::string_view layout : {"lanes", "force"}) {
            CAPTURE(one.name, layout);
            const std::size_t count = one.threatCase.entities.size();
            if (count > 60)
                continue;
            ViewState view;
            view.layout = layout;
            for (std::size_t row = 0; row < count; ++row)
                view.hidden.push_back(idAt<EntityId>(row));
            Standing before;
            while (!view.hidden.empty()) {
                CAPTURE(view.hidden.size());
                view.hidden.pop_back();
                const auto picture = drawn(one.threatCase, view);
                CHECK(moved(one.threatCase, before, *picture) == none);
                checkWhole(*picture);
                before = standing(*picture);
            }
        }
}

TEST_CASE("Whatever is done in whatever order moves nothing that has a place", "[layout][placed]")
{
    const auto seed = GENERATE(1U, 2U, 3U, 4U, 5U, 6U);
    CAPTURE(seed);
    for (const NamedCase& one : cases()) {
        if (one.threatCase.entities.empty() || one.threatCase.entities.size() > 100)
            continue;
        CAPTURE(one.name);
        SmallRandom random(seed);
        ViewState view;
        std::map<std::string, Standing> known;
        for (int step = 0; step < 40; ++step) {
            const double kind = random.next();
            if (kind < 0.35)
                view.hidden.push_back(anyEntity(one.threatCase, random));
            else if (kind < 0.6 && !view.hidden.empty())
                view.hidden.erase(view.hidden.begin());
            else if (kind < 0.75)
                view.layout = view.layout == "lanes" ? "force" : "lanes";
            else if (kind < 0.85)
                view.lens.includeUngraded = !view.lens.includeUngraded;
            else
                view.unfolded.push_back(anyEntity(one.threatCase, random));
            CAPTURE(step, view.layout);
            const auto picture = drawn(one.threatCase, view);
            Standing& before = known[view.layout];
            CHECK(moved(one.threatCase, before, *picture) == none);
            checkWhole(*picture);
            before.merge(standing(*picture));
        }
    }
}

TEST_CASE("A new card comes near to those that it is linked to", "[layout][placed]")
{
    std::string text = "Bear -uses-> malware:Wiper; Heron -uses-> malware:Hook";
    for (int i = 0; i < 30; ++i)
        text += "; Bear -targets-> organisation:Bank " + std::to_string(i % 5) + "; Heron -targets-> organisation:Port " + std::to_string(i % 5);
    const ThreatCase threatCase = caseFromText(text + "; Heron -targets-> organisation:Harbour");
    for (const std::string_view layout : {"lanes", "force"}) {
        CAPTURE(layout);
        ViewState view;
        view.layout = layout;
        view.hidden = {entityNamed(threatCase, "Harbour")};
        drawn(threatCase, view);
        view.hidden.clear();
        const auto picture = drawn(threatCase, view);
        checkWhole(*picture);
        const Standing at = standing(*picture);
        const auto distance = [&](const char* a, const char* b) {
            const Point p = at.at({std::string(layout), entityNamed(threatCase, a)});
            const Point q = at.at({std::string(layout), entityNamed(threatCase, b)});
            return std::hypot(p.x - q.x, p.y - q.y);
        };
        CHECK(distance("Harbour", "Heron") < distance("Harbour", "Bear"));
        if (layout == "lanes")
            CHECK(at.at({"lanes", entityNamed(threatCase, "Harbour")}).x == at.at({"lanes", entityNamed(threatCase, "Bank 1")}).x);
    }
}

TEST_CASE("In lanes lines run over no foreign card after hiding and adding", "[layout][placed][lanes]")
{
    for (const NamedCase& one : cases()) {
        CAPTURE(one.name);
        if (one.threatCase.entities.size() > 60)
            continue;
        ViewState view;
        drawn(one.threatCase, view);
        for (std::size_t row = 0; row < one.threatCase.entities.size(); ++row) {
            CAPTURE(row);
            view.hidden = {idAt<EntityId>(row)};
            CHECK(linesOverCards(*drawn(one.threatCase, view)) == none);
        }
        ViewState grown;
        for (std::size_t row = 0; row < one.threatCase.entities.size(); ++row)
            grown.hidden.push_back(idAt<EntityId>(row));
        while (!grown.hidden.empty()) {
            CAPTURE(grown.hidden.size());
            grown.hidden.pop_back();
            CHECK(linesOverCards(*drawn(one.threatCase, grown)) == none);
        }
    }
}

TEST_CASE("However cards were dragged, they stay there and no text lies on another", "[layout][placed]")
{
    const auto seed = GENERATE(1U, 2U, 3U, 4U, 5U, 6U, 7U, 8U);
    CAPTURE(seed);
    for (const NamedCase& one : cases()) {
        if (one.threatCase.entities.empty() || one.threatCase.entities.size() > 60)
            continue;
        for (const std::string_view layout : {"lanes", "force"}) {
            CAPTURE(one.name, layout);
            SmallRandom random(seed);
            ViewState view;
            view.layout = layout;
            auto picture = drawn(one.threatCase, view);
            for (int drag = 0; drag < 4; ++drag) {
                CAPTURE(drag);
                const auto card = static_cast<std::size_t>(random.next() * static_cast<double>(picture->plan.cards.size()));
                // Onto a lattice well outside or across the picture, on a free place.
                Rect room = picture->layout.cards[card];
                room.x = std::round(-600 + random.next() * 3000);
                room.y = std::round(-400 + random.next() * 1500);
                const auto overlapsAny = [&](const std::vector<Rect>& rects) {
                    return std::any_of(rects.begin(), rects.end(), [&](const Rect& r) { return r != picture->layout.cards[card] && r.grown(12).overlaps(room); });
                };
                if (overlapsAny(picture->layout.cards) || overlapsAny(picture->layout.groups) || overlapsAny(picture->layout.headers))
                    continue;
                const CardPlace& place = picture->places.cards[card];
                Standing before = standing(*picture);
                before[{place.key, place.entity}] = room.centre();
                view.placed[place.key].set(place.entity, room.centre());
                picture = drawn(one.threatCase, view);
                CHECK(standing(*picture) == before);
                checkWhole(*picture);
            }
        }
    }
}

TEST_CASE("A label whose card was dragged close stays in its band", "[layout][placed][lanes]")
{
    const ThreatCase threatCase = foundingCase();
    ViewState view;
    const auto before = drawn(threatCase, view);
    // The actor of the first attribution, pushed towards who is said to stand behind it.
    const auto plated = std::find_if(before->plan.links.begin(), before->plan.links.end(), [](const PlanLink& link) {
        return !link.plate.empty() && !link.from.isGroup && !link.to.isGroup;
    });
    REQUIRE(plated != before->plan.links.end());
    const double fromX = before->layout.cards[plated->from.index].x;
    const double toX = before->layout.cards[plated->to.index].x;
    const std::uint32_t actor = fromX > toX ? plated->from.index : plated->to.index;
    const CardPlace& place = before->places.cards[actor];
    const Point centre = before->layout.cards[actor].centre();
    for (const Point by : {Point{-120, 0}, Point{-150, 80}, Point{-180, -60}, Point{-150, 120}}) {
        view.placed[place.key].set(place.entity, Point{centre.x + by.x, centre.y + by.y});
        const auto picture = pictureOf(threatCase, view);
        CAPTURE(by.x, by.y);
        for (std::size_t link = 0; link < picture->plan.links.size(); ++link) {
            const Rect& label = picture->layout.linkLabels[link];
            if (label.isEmpty() || picture->plan.links[link].plate.empty())
                continue;
            const std::uint32_t own = picture->plan.links[link].band;
            for (std::uint32_t band = 0; band < picture->layout.headers.size(); ++band)
                if (band > own)
                    CHECK(label.bottom() <= picture->layout.headers[band].y + 1);
        }
        CHECK(textsOnTexts(*picture) == none);
    }
}
