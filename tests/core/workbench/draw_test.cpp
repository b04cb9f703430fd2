// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing by hand, through the one door to core.
#include "core/workbench/spoken_picture.h"
#include "tests/core/workbench/workbench_fixture.h"

using namespace throughline;
using namespace throughline::test;

namespace {

constexpr std::string_view twoActors = "Bear -uses-> Hammer; Fox -uses-> Anvil";

Annotation boxAround(Point from, Point to) { return {.id = 0, .kind = AnnotationKind::Box, .layout = {}, .from = from, .to = to, .text = {}}; }

const std::vector<Annotation>& drawn(const Workbench& workbench) { return workbench.state().view.annotations; }

}  // namespace

TEST_CASE("What is drawn by hand gets an id and the layout, and is a step to take back", "[workbench][annotation]")
{
    Workbench workbench = workbenchWith(twoActors);
    const Changes changes = perform(workbench, action::Draw{{boxAround({1.1, 2}, {30, 40})}});
    CHECK(changes.viewChanged);
    REQUIRE(drawn(workbench).size() == 1);
    CHECK(drawn(workbench)[0].id == 1);
    CHECK(drawn(workbench)[0].layout == "lanes");
    CHECK(drawn(workbench)[0].from == Point{1, 2});
    CHECK(workbench.state().history.steps().back()->name == "Draw a box");
    perform(workbench, action::Select{{.annotations = {1, 99}}});
    CHECK(workbench.state().selection.annotations == std::vector<std::uint32_t>{1});
    CHECK_FALSE(workbench.state().selection.isEmpty());
    CHECK(workbench.state().selection.hasNoRows());
    perform(workbench, action::Undo{});
    CHECK(drawn(workbench).empty());
    CHECK(workbench.state().selection.isEmpty());
    perform(workbench, action::Redo{});
    CHECK(drawn(workbench).size() == 1);
}

TEST_CASE("A drawing is changed where it is, moved along with cards, and deleted", "[workbench][annotation]")
{
    Workbench workbench = workbenchWith(twoActors);
    perform(workbench, action::Draw{{boxAround({0, 0}, {30, 40}), boxAround({50, 0}, {80, 40})}});
    Annotation second = drawn(workbench)[1];
    REQUIRE(second.id == 2);
    second.text = "Phase 2";
    second.layout = "force";  // it cannot change sides
    perform(workbench, action::Draw{{second}});
    CHECK(drawn(workbench)[1].text == "Phase 2");
    CHECK(drawn(workbench)[1].layout == "lanes");
    CHECK(workbench.state().history.steps().back()->name == "Change a box");

    Annotation moved = drawn(workbench)[0];
    moved.from = {8, 8};
    perform(workbench, action::PlaceCards{.centres = {{entityNamed(workbench.state().threatCase, "Bear"), {100, 100}}}, .drawn = {moved}});
    CHECK(drawn(workbench)[0].from == Point{8, 8});
    const std::size_t steps = workbench.state().history.steps().size();
    perform(workbench, action::PlaceCards{.centres = {}, .drawn = {moved}});  // nothing changes: no step
    CHECK(workbench.state().history.steps().size() == steps);
    perform(workbench, action::Undo{});
    CHECK(drawn(workbench)[0].from == Point{0, 0});

    perform(workbench, action::Select{{.annotations = {1, 2}}});
    const Changes changes = perform(workbench, action::Draw{{}, {1}});
    CHECK(changes.selectionChanged);
    CHECK(workbench.state().selection.annotations == std::vector<std::uint32_t>{2});
    CHECK(workbench.state().history.steps().back()->name == "Delete a box");
    // An id is not given again while it is there.
    perform(workbench, action::Draw{{boxAround({0, 0}, {1, 1})}});
    CHECK(drawn(workbench).back().id == 3);
}

TEST_CASE("There is room for so many drawings and no more", "[workbench][annotation]")
{
    Workbench workbench = workbenchWith(twoActors);
    perform(workbench, action::Draw{std::vector<Annotation>(mostAnnotations, boxAround({0, 0}, {9, 9}))});
    CHECK(drawn(workbench).size() == mostAnnotations);
    const Changes refused = perform(workbench, action::Draw{{boxAround({0, 0}, {9, 9})}});
    REQUIRE(refused.error);
    CHECK(refused.error->code == ErrorCode::TooLarge);
    CHECK(drawn(workbench).size() == mostAnnotations);
}

TEST_CASE("Drawings belong to the view: saved with it, shown with it", "[workbench][annotation]")
{
    Workbench workbench = workbenchWith(twoActors);
    perform(workbench, action::Draw{{boxAround({0, 0}, {30, 40})}});
    perform(workbench, action::Edit{action::SaveView{.name = "Framed", .camera = {}}});
    perform(workbench, action::Draw{{}, {1}});
    CHECK(drawn(workbench).empty());
    REQUIRE(workbench.state().savedViews.size() == 1);
    perform(workbench, action::Edit{action::ShowView{workbench.state().savedViews[0].id}});
    CHECK(drawn(workbench).size() == 1);
}

TEST_CASE("A reader hears what is drawn by hand and what a frame stands around", "[workbench][spoken]")
{
    Workbench workbench = workbenchWith(twoActors);
    perform(workbench, action::Draw{{boxAround({-1e5, -1e5}, {1e5, 1e5}),
                                     {.id = 0, .kind = AnnotationKind::Text, .layout = {}, .from = {0, 0}, .to = {9, 9}, .text = "Ask\nagain"}}});
    perform(workbench, action::BuildPicture{});
    const Picture& picture = *workbench.state().picture;
    REQUIRE(picture.plan.annotations.size() == 2);
    CHECK(spokenAnnotation(picture, 1) == SpokenThing{"note by hand: Ask again", "drawn by the author, no claim"});
    const SpokenThing frame = spokenAnnotation(picture, 0);
    CHECK(frame.name == "box by hand");
    CHECK(frame.description.find("around 4 cards: ") != std::string::npos);
    CHECK(spokenSize(picture.plan).find("2 drawings by hand") != std::string::npos);
}
