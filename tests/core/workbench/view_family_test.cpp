// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/view_family.h"

#include "tests/core/workbench/workbench_fixture.h"

using namespace throughline;
using namespace throughline::test;

namespace {

Workbench sampleWorkbench() { return workbenchWith("Bear -uses-> Wrench; Bear -targets-> Bank; Heron -targets-> Bank"); }

EntityId named(const Workbench& workbench, std::string_view name)
{
    return entityNamed(workbench.state().threatCase, name);
}

}  // namespace

TEST_CASE("Every change of the view can be taken back and made again", "[workbench][view]")
{
    Workbench workbench = sampleWorkbench();
    const EntityId bank = named(workbench, "Bank");
    Lens lens;
    lens.disbelieve = {"identity--1"};
    const std::vector<Action> edits{action::SetLayout{"force"}, action::SetLens{lens}, action::Hide{{bank}},
                                    action::PlaceCards{{{bank, {10, 20}}}}, action::Unfold{{bank}}, action::ShowAll{}};
    std::vector<ViewState> views{workbench.state().view};
    for (const Action& edit : edits) {
        const Changes changes = perform(workbench, edit);
        CHECK(changes.viewChanged);
        CHECK(changes.pictureIsStale);
        CHECK(workbench.state().view != views.back());
        views.push_back(workbench.state().view);
    }
    CHECK(views[3].hidden == std::vector{bank});
    CHECK(views[4].placement().find(bank) == Point{10, 20});
    CHECK(views[6].hidden.empty());
    for (std::size_t i = views.size() - 1; i-- > 0;) {
        CHECK(perform(workbench, action::Undo{}).viewChanged);
        CHECK(workbench.state().view == views[i]);
    }
    CHECK(workbench.state().history.position() == 1);  // loading the report is a step too
    for (std::size_t i = 1; i < views.size(); ++i) {
        CHECK(perform(workbench, action::Redo{}).viewChanged);
        CHECK(workbench.state().view == views[i]);
    }
    CHECK_FALSE(workbench.state().history.canRedo());
}

TEST_CASE("Undo and redo with nothing to take back change nothing", "[workbench][view]")
{
    Workbench workbench{plainTextMetrics()};
    const std::uint64_t version = workbench.state().viewVersion;
    CHECK_FALSE(perform(workbench, action::Undo{}).viewChanged);
    CHECK_FALSE(perform(workbench, action::Redo{}).viewChanged);
    CHECK(workbench.state().viewVersion == version);
}

TEST_CASE("A new change after an undo forgets what was undone", "[workbench][view]")
{
    Workbench workbench = sampleWorkbench();
    perform(workbench, action::SetLayout{"force"});
    perform(workbench, action::Undo{});
    perform(workbench, action::Hide{{named(workbench, "Bank")}});
    CHECK_FALSE(workbench.state().history.canRedo());
    CHECK(workbench.state().view.layout == "lanes");
}

TEST_CASE("A change that changes nothing is no step of the history", "[workbench][view]")
{
    Workbench workbench = sampleWorkbench();
    const EntityId bank = named(workbench, "Bank");
    perform(workbench, action::Hide{{bank}});
    const Changes changes = perform(workbench, action::Hide{{bank, bank}});
    CHECK_FALSE(changes.viewChanged);
    CHECK(workbench.state().history.position() == 2);
    CHECK(workbench.state().view.hidden == std::vector{bank});
}

TEST_CASE("Two changes under way at the same time are both kept", "[workbench][view]")
{
    Workbench workbench = sampleWorkbench();
    const Task first = workbench.prepare(action::SetLayout{"force"});
    const Task second = workbench.prepare(action::Hide{{named(workbench, "Bank")}});
    workbench.commit(second({}));
    workbench.commit(first({}));
    CHECK(workbench.state().view.layout == "force");
    CHECK(workbench.state().view.hidden == std::vector{named(workbench, "Bank")});
}

TEST_CASE("A layout that does not exist is refused", "[workbench][view]")
{
    Workbench workbench = sampleWorkbench();
    const Changes changes = perform(workbench, action::SetLayout{"spiral"});
    REQUIRE(changes.error);
    CHECK(changes.error->code == ErrorCode::NotFound);
    CHECK(changes.error->where == "spiral");
    CHECK(workbench.state().view.layout == "lanes");
}

TEST_CASE("Which matrix is a choice of the view that is taken back like others, and a made-up one is refused", "[workbench][view][matrix]")
{
    Workbench workbench = sampleWorkbench();
    REQUIRE_FALSE(perform(workbench, action::SetLayout{"matrix"}).error);
    REQUIRE_FALSE(perform(workbench, action::SetMatrix{"actors-techniques"}).error);
    CHECK(workbench.state().view.matrix == "actors-techniques");
    REQUIRE_FALSE(perform(workbench, action::SetMatrix{"auto"}).error);
    CHECK(workbench.state().view.matrix.empty());
    perform(workbench, action::Undo{});
    CHECK(workbench.state().view.matrix == "actors-techniques");
    const Changes changes = perform(workbench, action::SetMatrix{"days-nights"});
    REQUIRE(changes.error);
    CHECK(changes.error->code == ErrorCode::NotFound);
    CHECK(workbench.state().view.matrix == "actors-techniques");
    perform(workbench, action::BuildPicture{});
    CHECK_FALSE(workbench.state().view.placed.contains("matrix"));  // nothing of a table is placed
}

TEST_CASE("Unfolding a thing opens the fold that holds it", "[workbench][view]")
{
    Workbench workbench = sampleWorkbench();
    perform(workbench, action::Unfold{{named(workbench, "Bank"), named(workbench, "Wrench")}});
    CHECK(workbench.state().view.unfolded.size() == 2);
}

TEST_CASE("Closing the case leaves a fresh workbench whose versions grow on", "[workbench][view]")
{
    Workbench workbench = sampleWorkbench();
    perform(workbench, action::Hide{{named(workbench, "Bank")}});
    perform(workbench, action::Select{{.entities = {named(workbench, "Bear")}}});
    const std::uint64_t version = workbench.state().caseVersion;
    const Task lateHide = workbench.prepare(action::Hide{{named(workbench, "Heron")}});
    const Task lateSelect = workbench.prepare(action::Select{{.entities = {named(workbench, "Heron")}}});
    const Changes changes = perform(workbench, action::CloseCase{});

    CHECK(changes.caseChanged);
    CHECK(changes.viewChanged);
    CHECK(changes.selectionChanged);
    CHECK_FALSE(changes.pictureIsStale);
    CHECK(workbench.state().threatCase == ThreatCase{});
    CHECK(workbench.state().view == ViewState{});
    CHECK(workbench.state().caseVersion > version);
    CHECK_FALSE(workbench.state().history.canUndo());

    workbench.commit(lateHide({}));
    workbench.commit(lateSelect({}));
    CHECK(workbench.state().view.hidden.empty());
    CHECK(workbench.state().selection.isEmpty());
}
