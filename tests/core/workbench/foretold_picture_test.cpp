// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves a large picture is known before the next one is drawn.
#include "core/workbench/foretold_picture.h"

#include <algorithm>

#include "core/workbench/picture_family.h"
#include "tests/core/workbench/workbench_fixture.h"

using namespace throughline;
using namespace throughline::test;

namespace {

/// A chain of so many things, told by Acme and, every fifth line, by Beta alone.
std::string chain(std::size_t things)
{
    std::string text;
    for (std::size_t i = 1; i < things; ++i)
        text += "N" + std::to_string(i - 1) + " -targets-> N" + std::to_string(i) + (i % 5 == 0 ? " {Beta says}\n" : " {Acme says}\n");
    return text;
}

action::SetLens without(const ThreatCase& threatCase, std::string_view speaker)
{
    Lens lens;
    lens.disbelieve.push_back(threatCase[entityNamed(threatCase, speaker)].id);
    return {lens};
}

Workbench drawnChain(std::size_t things)
{
    Workbench workbench = workbenchWith(chain(things));
    REQUIRE_FALSE(workbench.run(action::SetLayout{"force"}).error);
    REQUIRE(workbench.state().picture);
    return workbench;
}

}  // namespace

TEST_CASE("What is gone is what the next picture does not have", "[workbench][picture]")
{
    Workbench workbench = drawnChain(60);
    const std::shared_ptr<const Picture> before = workbench.state().picture;
    REQUIRE_FALSE(workbench.run(without(workbench.state().threatCase, "Acme")).error);
    const Picture& after = *workbench.state().picture;
    REQUIRE(after.plan.links.size() == 11);
    const std::vector<bool> isGone = goneFrom(*before, *after.graph);
    REQUIRE(isGone.size() == before->display.hits.size());
    std::size_t cards = 0;
    std::size_t links = 0;
    for (std::size_t i = 0; i < isGone.size(); ++i) {
        const Hit& hit = before->display.hits[i];
        // The same thing has the same title in both.
        const bool isThere = std::any_of(after.display.hits.begin(), after.display.hits.end(),
                                         [&](const Hit& other) { return other.kind == hit.kind && other.title == hit.title; });
        CHECK(isGone[i] == !isThere);
        cards += hit.kind == HitKind::Card && !isGone[i] ? 1 : 0;
        links += hit.kind == HitKind::Link && !isGone[i] ? 1 : 0;
    }
    CHECK(cards == after.plan.cards.size());
    CHECK(links == after.plan.links.size());
}

TEST_CASE("A large picture is foretold, then drawn; a small one is drawn at once", "[workbench][picture]")
{
    Workbench workbench = drawnChain(leastForetoldCards + 10);
    perform(workbench, without(workbench.state().threatCase, "Beta"));
    const std::shared_ptr<const Picture> before = workbench.state().picture;
    const Changes foretold = perform(workbench, action::BuildPicture{});
    CHECK(foretold.pictureForetold);
    CHECK_FALSE(foretold.pictureChanged);
    CHECK(foretold.pictureIsStale);
    REQUIRE(workbench.state().foretold);
    CHECK(workbench.state().foretold->base == before);
    const std::shared_ptr<const ThreatGraph> graph = workbench.state().foretold->graph;
    const Changes drawn = perform(workbench, action::BuildPicture{});
    CHECK(drawn.pictureChanged);
    CHECK_FALSE(drawn.pictureIsStale);
    CHECK(workbench.state().picture->graph == graph);  // not built twice
    CHECK(workbench.state().foretold == nullptr);

    Workbench small = drawnChain(20);
    perform(small, without(small.state().threatCase, "Beta"));
    CHECK(perform(small, action::BuildPicture{}).pictureChanged);
}

TEST_CASE("A foretelling of an older view is dropped", "[workbench][picture]")
{
    Workbench workbench = drawnChain(leastForetoldCards + 10);
    perform(workbench, without(workbench.state().threatCase, "Beta"));
    const Task late = workbench.prepare(action::BuildPicture{});
    perform(workbench, action::SetLens{});
    CHECK_FALSE(workbench.commit(late({})).pictureForetold);
    CHECK(workbench.state().foretold == nullptr);
    const Changes changes = workbench.run(action::BuildPicture{});
    CHECK(changes.pictureChanged);
    CHECK_FALSE(changes.pictureIsStale);
}

TEST_CASE("What a lens gives back is shown out of the fullest picture", "[workbench][picture]")
{
    Workbench workbench = drawnChain(leastForetoldCards + 10);
    const std::shared_ptr<const Picture> whole = workbench.state().picture;
    REQUIRE_FALSE(workbench.run(without(workbench.state().threatCase, "Acme")).error);  // leaves few
    const std::shared_ptr<const Picture> less = workbench.state().picture;
    REQUIRE(less->plan.cards.size() < leastForetoldCards);

    perform(workbench, without(workbench.state().threatCase, "Beta"));
    const Changes foretold = perform(workbench, action::BuildPicture{});
    CHECK(foretold.pictureForetold);
    CHECK(foretold.pictureChanged);
    CHECK(foretold.pictureIsStale);
    CHECK(workbench.state().picture == whole);
    const std::vector<bool>& isGone = workbench.state().foretold->isGone;
    const auto shown = [&](HitKind kind) {
        std::size_t count = 0;
        for (std::size_t i = 0; i < isGone.size(); ++i)
            count += whole->display.hits[i].kind == kind && !isGone[i] ? 1 : 0;
        return count;
    };
    const std::size_t cards = shown(HitKind::Card);
    const std::size_t links = shown(HitKind::Link);
    perform(workbench, action::BuildPicture{});
    CHECK(workbench.state().picture->plan.cards.size() == cards);
    CHECK(workbench.state().picture->plan.links.size() == links);

    // All is back: the new picture is the fullest.
    REQUIRE_FALSE(workbench.run(action::SetLens{}).error);
    CHECK(workbench.state().fullest->picture == workbench.state().picture);
}

TEST_CASE("A picture in which a card stands elsewhere does not stand for the next", "[workbench][picture]")
{
    Workbench workbench = drawnChain(leastForetoldCards + 10);
    const EntityId thing = entityNamed(workbench.state().threatCase, "N1");
    REQUIRE_FALSE(workbench.run(without(workbench.state().threatCase, "Beta")).error);
    const std::shared_ptr<const Picture> less = workbench.state().picture;
    SECTION("A card was moved")
    {
        REQUIRE_FALSE(workbench.run(action::PlaceCards{{{thing, {9000, 9000}}}}).error);
    }
    SECTION("Another version of the case")
    {
        REQUIRE_FALSE(workbench.run(action::Edit{action::Delete{{.entities = {thing}}}}).error);
    }
    const std::shared_ptr<const Picture> present = workbench.state().picture;
    perform(workbench, action::SetLens{});
    CHECK_FALSE(perform(workbench, action::BuildPicture{}).pictureChanged);
    CHECK(workbench.state().picture == present);
    REQUIRE(workbench.state().foretold);
    CHECK(workbench.state().foretold->base == present);
}

TEST_CASE("Another layout is not foretold", "[workbench][picture]")
{
    Workbench workbench = drawnChain(leastForetoldCards + 10);
    perform(workbench, action::SetLayout{"lanes"});
    CHECK(perform(workbench, action::BuildPicture{}).pictureChanged);
}
