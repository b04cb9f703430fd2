// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/picking.h"

#include <algorithm>

#include "core/scene/picture.h"
#include "tests/support/catch.h"
#include "tests/support/graph_text.h"
#include "tests/ui/small_case.h"

using namespace throughline;
using namespace throughline::ui;

namespace {

std::shared_ptr<const Picture> picture()
{
    const CaseSnapshot c = test::smallCase();
    return *makePicture(c.threatCase, *c.claims, ViewState{}, plainTextMetrics(), Job{});
}

HitIndex cardNamed(const Picture& drawn, std::string_view title)
{
    for (std::uint32_t i = 0; i < drawn.plan.cards.size(); ++i)
        if (drawn.plan.cards[i].title == title)
            return *drawn.display.hitOf(HitKind::Card, i);
    return noHit;
}

}  // namespace

TEST_CASE("A card chooses its entity, a line its relationship and first claim", "[picking]")
{
    const auto drawn = picture();
    const HitIndex heron = cardNamed(*drawn, "Grey Heron");
    REQUIRE(heron != noHit);
    CHECK(selectionOf(*drawn, heron).entities == std::vector{idAt<EntityId>(1)});
    const auto link = drawn->display.hitOf(HitKind::Link, 0);
    REQUIRE(link);
    const Selection chosen = selectionOf(*drawn, *link);
    CHECK(chosen.relationships == std::vector{idAt<RelationshipId>(0)});
    CHECK(chosen.claim == idAt<ClaimId>(0));
    CHECK(selectionOf(*drawn, noHit).isEmpty());
}

TEST_CASE("Shift adds to what is chosen, and takes it out the second time", "[picking]")
{
    const Selection first{.entities = {idAt<EntityId>(1)}};
    const Selection second{.entities = {idAt<EntityId>(2)}};
    const Selection both = toggled(first, second);
    CHECK(both.entities == std::vector{idAt<EntityId>(1), idAt<EntityId>(2)});
    CHECK(toggled(both, second) == first);
}

TEST_CASE("What is not beside the chosen card is dimmed", "[picking]")
{
    const auto drawn = picture();
    const HitIndex heron = cardNamed(*drawn, "Grey Heron");
    const HitIndex northland = cardNamed(*drawn, "Northland");
    const HitIndex address = cardNamed(*drawn, "c2.example");
    const std::vector<Emphasis> emphasis = emphasisFor(*drawn, {.entities = {idAt<EntityId>(1)}});
    CHECK(emphasis[heron] == Emphasis::Selected);
    REQUIRE(northland != noHit);
    CHECK(emphasis[northland] == Emphasis::None);
    if (address != noHit)
        CHECK(emphasis[address] == Emphasis::Dimmed);
    for (const Emphasis one : emphasisFor(*drawn, {}))
        CHECK(one == Emphasis::None);
}

TEST_CASE("Of a fold's members only what the chosen one is linked with lights up", "[picking][folds]")
{
    const ThreatCase threatCase = test::caseFromText("Wolf -uses-> tool:Wrench; Bear -uses-> malware:Wiper; Wolf -targets-> Bank; Bear -targets-> Bank; Lynx -targets-> Shop;"
                                                     "Wolf =same-as= Canis");
    const auto named = [&](std::string_view name) { return test::entityNamed(threatCase, name); };
    ViewState view;
    view.folds = {{named("Wolf"), named("Bear")}};
    const PicturedCase pictured{threatCase, view.lens};
    for (const char* layout : {"lanes", "force"}) {
        INFO(layout);
        view.layout = layout;
        const auto drawn = *makePicture(threatCase, ClaimIndex(threatCase), view, plainTextMetrics(), Job{});
        REQUIRE(drawn->graph->folds.size() == 1);
        const HitIndex fold = drawn->index.cardsOfNode.of(drawn->graph->folds[0].node).front();
        const auto isLit = [&](std::string_view card, const Selection& selection) {
            return emphasisFor(*drawn, selection, &pictured)[cardNamed(*drawn, card)] == Emphasis::None;
        };
        for (const char* name : {"Wolf", "Canis"}) {  // which are the same
            INFO(name);
            const Selection member{.entities = {named(name)}};
            CHECK(emphasisFor(*drawn, member, &pictured)[fold] == Emphasis::Selected);
            CHECK(isLit("Wrench", member));
            CHECK(isLit("Bank", member));
            CHECK_FALSE(isLit("Wiper", member));
            CHECK_FALSE(isLit("Shop", member));
        }
        const Selection whole{.entities = {named("Wolf"), named("Bear")}};
        CHECK(isLit("Wrench", whole));
        CHECK(isLit("Wiper", whole));
        CHECK_FALSE(isLit("Shop", whole));
    }
}

TEST_CASE("Arrow keys walk along a line and back", "[picking]")
{
    const auto drawn = picture();
    const std::uint32_t heron = drawn->display.hits[cardNamed(*drawn, "Grey Heron")].index;
    const std::uint32_t northland = drawn->display.hits[cardNamed(*drawn, "Northland")].index;
    // The sponsor stands in the lane left of the actor.
    CHECK(neighbourCard(*drawn, heron, -1, 0) == northland);
    CHECK(neighbourCard(*drawn, northland, 1, 0) == heron);
    CHECK_FALSE(neighbourCard(*drawn, northland, -1, 0));
}

TEST_CASE("A chosen incident dims nothing in a layout without bands", "[picking]")
{
    const CaseSnapshot c = test::smallCase();
    ViewState view;
    view.layout = "force";
    const auto drawn = *makePicture(c.threatCase, *c.claims, view, plainTextMetrics(), Job{});
    REQUIRE(drawn->plan.bands.empty());
    const std::vector<Emphasis> emphasis = emphasisFor(*drawn, {.incident = idAt<IncidentId>(0)});
    CHECK(std::count(emphasis.begin(), emphasis.end(), Emphasis::None) == static_cast<std::ptrdiff_t>(emphasis.size()));
}
