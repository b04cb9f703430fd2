// SPDX-License-Identifier: GPL-3.0-or-later
// Placed stays placed, through the one door to core.
#include <map>

#include "core/layout/pivot_start.h"
#include "tests/core/workbench/workbench_fixture.h"
#include "tests/support/picture_check.h"

using namespace throughline;
using namespace throughline::test;

namespace {

const std::vector<std::string> none;

/// Follows a workbench from action to action and says what moved.
struct Watch {
    Workbench workbench = emptyWorkbench();
    std::map<std::pair<std::string, EntityId>, Point> known;

    const WorkbenchState& state() const { return workbench.state(); }

    Changes run(const Action& action)
    {
        const Changes changes = workbench.run(action);
        CHECK_FALSE(changes.error);
        return changes;
    }

    /// Names of cards that are not where they were seen last.
    std::vector<std::string> moved()
    {
        std::vector<std::string> names;
        const Picture& picture = *state().picture;
        for (std::size_t i = 0; i < picture.places.cards.size(); ++i) {
            const CardPlace& place = picture.places.cards[i];
            const Point centre = picture.layout.cards[i].centre();
            const auto [was, isNew] = known.try_emplace({place.key, place.entity}, centre);
            if (!isNew && was->second != centre)
                names.push_back(picture.plan.cards[i].title);
        }
        return names;
    }

    void checkNothingMoved()
    {
        CHECK(moved() == none);
        CHECK(overlaps(*state().picture) == none);
        CHECK(textsOnTexts(*state().picture) == none);
    }

    EntityId anyEntity(SmallRandom& random) const
    {
        return idAt<EntityId>(static_cast<std::size_t>(random.next() * static_cast<double>(state().threatCase.entities.size())));
    }
};

Point centreOf(const WorkbenchState& state, std::string_view name)
{
    const EntityId entity = entityNamed(state.threatCase, name);
    for (std::size_t i = 0; i < state.picture->places.cards.size(); ++i)
        if (state.picture->places.cards[i].entity == entity)
            return state.picture->layout.cards[i].centre();
    FAIL("no card of " << name);
    return {};
}

}  // namespace

TEST_CASE("What a picture has placed is remembered without a step of the history and without a new picture", "[workbench][placed]")
{
    Workbench workbench = workbenchWith("Bear -uses-> Wrench; Bear -targets-> Bank");
    const std::uint64_t version = workbench.state().viewVersion;
    const std::size_t steps = workbench.state().history.steps().size();
    const Changes changes = workbench.run(action::BuildPicture{});
    CHECK(changes.pictureChanged);
    CHECK_FALSE(changes.pictureIsStale);
    CHECK_FALSE(changes.viewChanged);
    CHECK(workbench.state().viewVersion == version);
    CHECK(workbench.state().history.steps().size() == steps);
    CHECK(workbench.state().view.placement().size() == 3);
    const EntityId bank = entityNamed(workbench.state().threatCase, "Bank");
    CHECK(workbench.state().view.placement().find(bank) == centreOf(workbench.state(), "Bank"));
}

TEST_CASE("On the sample nothing moves by hiding, lenses, layouts, unfolding and taking it all back", "[workbench][placed]")
{
    Watch watch;
    watch.run(action::OpenSample{"samples/guangzhou-accusation.txt"});
    watch.checkNothingMoved();
    const std::size_t count = watch.state().threatCase.entities.size();
    for (std::size_t row = 0; row < count; ++row) {
        CAPTURE(row);
        watch.run(action::Hide{{idAt<EntityId>(row)}});
        watch.checkNothingMoved();
        watch.run(action::Undo{});
        watch.checkNothingMoved();
    }
    Lens lens;
    lens.includeUngraded = !lens.includeUngraded;
    watch.run(action::SetLens{lens});
    watch.checkNothingMoved();
    watch.run(action::SetLayout{"force"});
    watch.checkNothingMoved();
    watch.run(action::SetLayout{"lanes"});
    watch.checkNothingMoved();
    while (watch.state().history.canUndo()) {
        watch.run(action::Undo{});
        watch.checkNothingMoved();
    }
    while (watch.state().history.canRedo()) {
        watch.run(action::Redo{});
        watch.checkNothingMoved();
    }
}

TEST_CASE("A further report moves no card, also when earlier steps are taken back after it", "[workbench][placed]")
{
    const TemporaryFolder folder;
    for (const char* layout : {"lanes", "force"}) {
        CAPTURE(layout);
        Watch watch;
        watch.run(action::SetLayout{layout});
        watch.run(action::ImportFiles{{folder.write("one.json", bundle("Bear", "1"))}});
        watch.checkNothingMoved();
        const Point wrench = centreOf(watch.state(), "Wrench");
        watch.run(action::Hide{{entityNamed(watch.state().threatCase, "Wrench")}});
        watch.checkNothingMoved();
        watch.run(action::ImportFiles{{folder.write("two.json", bundle("Heron", "2"))}});
        watch.checkNothingMoved();
        for (const char* sample : {"samples/guangzhou-accusation.txt", "samples/kv-botnet.json"}) {
            watch.run(action::OpenSample{sample});
            watch.checkNothingMoved();
        }
        CHECK(watch.known.size() > 10);
        watch.run(action::Undo{});
        watch.checkNothingMoved();
        watch.run(action::ShowAll{});
        watch.checkNothingMoved();
        CHECK(centreOf(watch.state(), "Wrench") == wrench);
    }
}

TEST_CASE("A card that was put somewhere is there, and back where it was when that is undone", "[workbench][placed]")
{
    Watch watch;
    watch.workbench = workbenchWith("Bear -uses-> Wrench; Bear -targets-> Bank; Heron -targets-> Bank");
    watch.run(action::BuildPicture{});
    const Point before = centreOf(watch.state(), "Bank");
    const EntityId bank = entityNamed(watch.state().threatCase, "Bank");
    const std::size_t steps = watch.state().history.steps().size();
    watch.run(action::PlaceCards{{{bank, {1000.1, 400.4}}}});
    CHECK(centreOf(watch.state(), "Bank") == Point{1000, 400.5});
    CHECK(watch.state().history.steps().size() == steps + 1);
    CHECK(watch.state().history.steps().back()->name == "Place “Bank”");
    watch.run(action::Undo{});
    CHECK(centreOf(watch.state(), "Bank") == before);
    watch.run(action::Redo{});
    CHECK(centreOf(watch.state(), "Bank") == Point{1000, 400.5});
}

TEST_CASE("A joined card stays where it is when another of its things gets a name that it then goes by", "[workbench][placed][same-as]")
{
    ThreatCase threatCase = caseFromText("Group -uses-> Wrench; Fox -uses-> Saw");
    const EntityId group = entityNamed(threatCase, "Group");
    const EntityId fox = entityNamed(threatCase, "Fox");
    for (const EntityId id : {group, fox})
        threatCase.entities.edit(rowOf(id)).naming = Naming::NotNamed;
    Watch watch;
    watch.workbench = emptyWorkbench();
    watch.workbench.commit(importOf(std::move(threatCase), 0));
    watch.run(action::BuildPicture{});
    watch.run(action::Edit(action::LinkSameAs{.entities = {group, fox}}));
    CHECK(watch.state().picture->plan.cards[0].title == "Group");
    const Point joined = centreOf(watch.state(), "Group");
    watch.run(action::Edit(action::EditEntities{{fox}, {.name = "APT-X"}}));
    CHECK(watch.state().picture->plan.cards[0].title == "APT-X");
    CHECK(watch.state().picture->layout.cards[0].centre() == joined);
    watch.run(action::Undo{});
    CHECK(watch.state().picture->plan.cards[0].title == "Group");
    CHECK(watch.state().picture->layout.cards[0].centre() == joined);
}

TEST_CASE("Laying out anew forgets the places of this layout alone and can be taken back", "[workbench][placed]")
{
    Watch watch;
    watch.workbench = workbenchWith("Bear -uses-> Wrench; Bear -targets-> Bank; Heron -targets-> Bank");
    watch.run(action::SetLayout{"force"});
    const EntityId bank = entityNamed(watch.state().threatCase, "Bank");
    watch.run(action::PlaceCards{{{bank, {3000, 3000}}}});
    watch.run(action::SetLayout{"lanes"});
    const Point fresh = centreOf(watch.state(), "Bank");
    watch.run(action::PlaceCards{{{bank, {2000, 2000}}}});
    CHECK(watch.run(action::Relayout{}).viewChanged);
    CHECK(centreOf(watch.state(), "Bank") == fresh);
    watch.run(action::Undo{});
    CHECK(centreOf(watch.state(), "Bank") == Point{2000, 2000});
    watch.run(action::Redo{});
    CHECK(centreOf(watch.state(), "Bank") == fresh);
    watch.run(action::SetLayout{"force"});
    CHECK(centreOf(watch.state(), "Bank") == Point{3000, 3000});
}

TEST_CASE("Random walks of hiding, showing, lenses, layouts and undo move nothing", "[workbench][placed]")
{
    const auto seed = GENERATE(11U, 12U, 13U);
    CAPTURE(seed);
    SmallRandom random(seed);
    Watch watch;
    watch.run(action::OpenSample{"samples/guangzhou-accusation.txt"});
    for (int step = 0; step < 60; ++step) {
        CAPTURE(step);
        const double kind = random.next();
        if (kind < 0.4)
            watch.run(action::Hide{{watch.anyEntity(random)}});
        else if (kind < 0.5)
            watch.run(action::ShowAll{});
        else if (kind < 0.6)
            watch.run(action::SetLayout{watch.state().view.layout == "lanes" ? "force" : "lanes"});
        else if (kind < 0.7)
            watch.run(action::Unfold{{watch.anyEntity(random)}});
        else if (kind < 0.9)
            watch.run(action::Undo{});
        else
            watch.run(action::Redo{});
        watch.checkNothingMoved();
    }
}

TEST_CASE("What stood beside the incidents goes into the band of the one that it is tied to, and moves nobody there", "[workbench][placed][draw]")
{
    Watch watch;
    watch.run(action::OpenSample{"samples/guangzhou-accusation.txt"});
    watch.run(action::Edit(action::AddEntity{.type = EntityType::IntrusionSet, .name = "Quux"}));
    watch.checkNothingMoved();
    const EntityId quux = entityNamed(watch.state().threatCase, "Quux");
    const auto bandOf = [&](EntityId entity) {
        const Picture& picture = *watch.state().picture;
        for (std::size_t i = 0; i < picture.places.cards.size(); ++i)
            if (picture.places.cards[i].entity == entity)
                return std::pair(picture.places.cards[i].incident, picture.layout.bands[picture.plan.cards[i].band].contains(picture.layout.cards[i].centre()));
        return std::pair(std::string("no card"), false);
    };
    CHECK(bandOf(quux) == std::pair(std::string(), true));
    const EntityId energy = entityNamed(watch.state().threatCase, "energy");
    watch.run(action::Edit(action::AddRelationship{.source = quux, .target = energy, .type = RelationType::Targets, .claim = {}}));
    watch.checkNothingMoved();
    CHECK(bandOf(quux) == std::pair(bandOf(energy).first, true));
    const std::vector<Rect>& bands = watch.state().picture->layout.bands;
    for (std::size_t i = 0; i + 1 < bands.size(); ++i)
        CHECK_FALSE(bands[i].overlaps(bands[i + 1]));
}
