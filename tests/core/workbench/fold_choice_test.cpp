// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/fold_choice.h"

#include "core/exporters/svg_writer.h"
#include "core/workbench/neighbour_kinds.h"
#include "core/workbench/spoken_picture.h"
#include "tests/core/workbench/workbench_fixture.h"

using namespace throughline;
using namespace throughline::test;

namespace {

constexpr std::string_view story =
    "Wolf -uses-> malware:Wiper {Acme says}; Wolf -uses-> malware:Worm {Acme alleges; Nordland denies}; Wolf -uses-> tool:Wrench;"
    "Bear -uses-> tool:Wrench; Wolf -targets-> Bank; Wolf -targets-> Mill; Bank -located-at-> location:Delta; Mill -located-at-> location:Delta;"
    "Bear -targets-> Shop";

struct Drawn {
    Workbench workbench = workbenchWith(story);

    Drawn() { draw(); }
    void draw() { REQUIRE_FALSE(perform(workbench, action::BuildPicture{}).error); }
    void act(const Action& action)
    {
        REQUIRE_FALSE(perform(workbench, action).error);
        draw();
    }
    const WorkbenchState& state() const { return workbench.state(); }
    const ThreatGraph& graph() const { return *state().picture->graph; }
    EntityId named(std::string_view name) const { return entityNamed(state().threatCase, name); }
    std::vector<EntityId> named(std::initializer_list<std::string_view> names) const
    {
        std::vector<EntityId> ids;
        for (const std::string_view name : names)
            ids.push_back(named(name));
        return ids;
    }
    Neighbours around(std::string_view name) const
    {
        const NeighbourIndex index(state().threatCase, *state().claims, state().view);
        return neighboursOf(state().threatCase, index, graph(), state().view, {named(name)});
    }
    const NeighbourKind* kind(const Neighbours& all, EntityType type) const
    {
        const auto found = std::find_if(all.kinds.begin(), all.kinds.end(), [&](const NeighbourKind& k) { return k.type == type; });
        return found != all.kinds.end() ? &*found : nullptr;
    }
};

std::string svgOf(const Drawn& at) { return writeSvg(at.state().picture->display, {.embedFont = false}); }

}  // namespace

TEST_CASE("Things of one role make one set, of several roles one for each", "[workbench][folds]")
{
    const Drawn at;
    const std::vector<FoldSet> one = foldSets(at.graph(), at.named({"Wiper", "Worm"}));
    REQUIRE(one.size() == 1);
    CHECK(one[0].role == Role::Capability);
    CHECK(one[0].isFoldable());
    const std::vector<FoldSet> several = foldSets(at.graph(), at.named({"Wiper", "Worm", "Wolf", "Bank", "Shop"}));
    CHECK(foldSetsText(several) == "1 actors, 2 capabilities, 2 targets");
    CHECK_FALSE(several[0].isFoldable());
    CHECK(foldSets(at.graph(), {}).empty());
}

TEST_CASE("Folding is a step, unfolding gives the picture before byte for byte", "[workbench][folds]")
{
    Drawn at;
    const std::string before = svgOf(at);
    const std::size_t steps = at.state().history.position();
    at.act(action::Fold{{at.named({"Wiper", "Worm"})}});
    CHECK(at.state().history.position() == steps + 1);
    REQUIRE(at.graph().folds.size() == 1);
    CHECK(svgOf(at) != before);
    at.act(action::NameFold{at.named("Worm"), "Their tools"});
    CHECK(at.graph().folds[0].name == "Their tools");
    at.act(action::Unfold{at.named({"Worm"})});
    CHECK(at.state().view.folds.empty());
    CHECK(at.state().view.foldNames.empty());
    CHECK(at.state().view.unfolded.empty());
    CHECK(svgOf(at) == before);
    at.act(action::Undo{});
    CHECK(at.graph().folds.size() == 1);
    CHECK(at.graph().folds[0].name == "Their tools");
}

TEST_CASE("A fold that takes in another goes by its name, and nothing is in two", "[workbench][folds]")
{
    Drawn at;
    at.act(action::Fold{{at.named({"Bank", "Mill"})}});
    at.act(action::NameFold{at.named("Bank"), "Delta works"});
    at.act(action::Fold{{at.named({"Bank", "Mill", "Shop"})}});
    REQUIRE(at.state().view.folds.size() == 1);
    CHECK(at.state().view.folds[0].size() == 3);
    CHECK(at.state().view.foldName(0) == "Delta works");
    at.act(action::Fold{{at.named({"Mill", "Shop"})}});  // leaves one alone, which is no fold
    REQUIRE(at.state().view.folds.size() == 1);
    CHECK(at.state().view.folds[0].size() == 2);
    CHECK(at.state().view.foldName(0).empty());
}

TEST_CASE("What is in a place can be folded, and is told by the place", "[workbench][folds]")
{
    Drawn at;
    CHECK(thingsIn(at.state().threatCase, at.graph(), at.named("Delta")) == at.named({"Bank", "Mill"}));
    CHECK(thingsIn(at.state().threatCase, at.graph(), at.named("Wolf")).empty());
    at.act(action::Fold{{thingsIn(at.state().threatCase, at.graph(), at.named("Delta"))}});
    const GraphFold* fold = foldOf(at.graph(), at.named("Mill"));
    REQUIRE(fold);
    CHECK(chosenFold(at.graph(), at.named({"Mill", "Bank"})) == fold);
    CHECK(chosenFold(at.graph(), at.named({"Mill"})) == nullptr);
    const auto card = std::find_if(at.state().picture->plan.cards.begin(), at.state().picture->plan.cards.end(), [](const PlanCard& c) { return c.isStack; });
    REQUIRE(card != at.state().picture->plan.cards.end());
    CHECK(card->title == "2 in Delta");
}

TEST_CASE("A fold is spoken with its kinds, claims and how many of them are contested", "[workbench][folds][spoken]")
{
    Drawn at;
    at.act(action::Fold{{at.named({"Wiper", "Worm"})}});
    const auto& cards = at.state().picture->plan.cards;
    const auto card = static_cast<std::uint32_t>(std::find_if(cards.begin(), cards.end(), [](const PlanCard& c) { return c.isStack; }) - cards.begin());
    CHECK(spokenCard(at.state().threatCase, *at.state().picture, card).name == "Fold of 2 malware, capability, 3 claims, 1 contested");
}

TEST_CASE("A community folds by role; what is not drawn has none", "[workbench][folds]")
{
    Drawn at;
    at.act(action::FoldCommunity{at.named("Wolf")});
    CHECK(at.graph().folds.size() > 0);
    for (const GraphFold& fold : at.graph().folds)
        CHECK(fold.members.size() > 1);
    at.act(action::Hide{{at.named("Bear")}});
    CHECK(perform(at.workbench, action::FoldCommunity{at.named("Bear")}).error);
}

TEST_CASE("Neighbours are told by kind: shown, hidden, taken away", "[workbench][neighbours]")
{
    Drawn at;
    REQUIRE(at.kind(at.around("Wolf"), EntityType::Malware));
    CHECK(at.kind(at.around("Wolf"), EntityType::Malware)->shown.size() == 2);
    at.act(action::Hide{at.named({"Worm"})});
    const Neighbours some = at.around("Wolf");
    CHECK(at.kind(some, EntityType::Malware)->shown == at.named({"Wiper"}));
    CHECK(at.kind(some, EntityType::Malware)->hidden == at.named({"Worm"}));
    CHECK(at.kind(some, EntityType::Malware)->away == 0);
    CHECK(some.hidden == at.named({"Worm"}));
    // What has lines to others is no leaf.
    CHECK(some.leaves == at.named({"Wiper"}));
    ViewFilter filter;
    filter.types = {EntityType::IntrusionSet, EntityType::ThreatActor, EntityType::Malware};
    at.act(action::SetFilter{filter});
    const Neighbours filtered = at.around("Wolf");
    REQUIRE(at.kind(filtered, EntityType::Tool));
    CHECK(at.kind(filtered, EntityType::Tool)->away == 1);
    CHECK(at.kind(filtered, EntityType::Tool)->shown.empty());
    CHECK(takersText(at.state().view) == "the filter");
}

TEST_CASE("Starting from one thing: the rest is hidden and comes back step by step, near and without moving it", "[workbench][neighbours]")
{
    Drawn at;
    at.act(action::ShowOnly{at.named({"Wolf"})});
    REQUIRE(at.graph().nodeCount() == 1);
    CHECK(at.graph().hiddenNeighbours[0] == 5);
    const Point before = at.state().picture->layout.cards[0].centre();
    at.act(action::Unhide{at.around("Wolf").hidden});
    CHECK(at.graph().nodeCount() == 6);
    CHECK_FALSE(at.graph().nodeOf(at.named("Bear")));
    const auto& cards = at.state().picture->plan.cards;
    for (std::size_t i = 0; i < cards.size(); ++i)
        if (cards[i].title == "Wolf")
            CHECK(at.state().picture->layout.cards[i].centre() == before);
    at.act(action::Undo{});
    CHECK(at.graph().nodeCount() == 1);
}

TEST_CASE("What is joined comes back whole", "[workbench][neighbours]")
{
    Workbench workbench = workbenchWith("Wolf -uses-> tool:Wrench; Wolf =same-as= Bear; Bear -targets-> Bank");
    const auto named = [&](std::string_view name) { return entityNamed(workbench.state().threatCase, name); };
    perform(workbench, action::Hide{{named("Wolf"), named("Bear")}});
    perform(workbench, action::Unhide{{named("Wolf")}});
    CHECK(workbench.state().view.hidden.empty());
}
