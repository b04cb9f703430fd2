// SPDX-License-Identifier: GPL-3.0-or-later
// Setting filter and focus: steps of the history, gestures, what saved views and pages say.
#include "core/scene/briefing_text.h"
#include "core/workbench/view_family.h"
#include "tests/core/workbench/workbench_fixture.h"

using namespace throughline;
using namespace throughline::test;

namespace {

Workbench sampleWorkbench()
{
    return workbenchWith("Bear -uses-> tool:Wrench {Acme says}; Bear -targets-> Bank {Acme alleges; Bank denies}; Heron -targets-> Bank {Acme says}");
}

ViewFilter until(std::int64_t day)
{
    ViewFilter filter;
    filter.time.to = day * 86400;
    return filter;
}

}  // namespace

TEST_CASE("Filter and focus are steps that can be taken back and made again", "[workbench][filter]")
{
    Workbench workbench = sampleWorkbench();
    const EntityId bear = entityNamed(workbench.state().threatCase, "Bear");
    const ViewState before = workbench.state().view;
    const Changes changes = perform(workbench, action::SetFilter{{.contestedOnly = true}});
    CHECK(changes.viewChanged);
    CHECK(changes.pictureIsStale);
    CHECK(workbench.state().history.steps().back()->name == "Filter: Contested only");
    perform(workbench, action::SetFocus{{.around = {bear}, .hops = 9}});
    CHECK(workbench.state().view.focus.hops == Focus::mostHops);
    CHECK(workbench.state().history.steps().back()->name == "Focus: 4 hops around “Bear”");
    perform(workbench, action::Undo{});
    perform(workbench, action::Undo{});
    CHECK(workbench.state().view == before);
    perform(workbench, action::Redo{});
    CHECK(workbench.state().view.filter.contestedOnly);
}

TEST_CASE("All of one drag is one step; undoing it goes back to before the drag", "[workbench][filter]")
{
    Workbench workbench = sampleWorkbench();
    perform(workbench, action::SetFilter{{.contestedOnly = true}});
    const std::size_t steps = workbench.state().history.position();
    const ViewFilter before = workbench.state().view.filter;
    for (std::int64_t day = 1; day <= 100; ++day) {
        const std::uint64_t version = workbench.state().viewVersion;
        CHECK(perform(workbench, action::SetFilter{until(day), 7}).viewChanged);
        CHECK(workbench.state().viewVersion > version);
    }
    CHECK(workbench.state().history.position() == steps + 1);
    CHECK(workbench.state().view.filter == until(100));
    perform(workbench, action::SetFilter{until(3), 8});
    CHECK(workbench.state().history.position() == steps + 2);
    perform(workbench, action::Undo{});
    CHECK(workbench.state().view.filter == until(100));
    perform(workbench, action::Undo{});
    CHECK(workbench.state().view.filter == before);
}

TEST_CASE("A drag back to where it began is no step, and takes nobody else's step along", "[workbench][filter]")
{
    Workbench workbench = sampleWorkbench();
    perform(workbench, action::SetFilter{{.contestedOnly = true}});
    const std::size_t steps = workbench.state().history.position();
    const ViewFilter before = workbench.state().view.filter;
    perform(workbench, action::SetFilter{until(5), 3});
    const Changes back = perform(workbench, action::SetFilter{before, 3});
    CHECK(back.viewChanged);
    CHECK(back.pictureIsStale);
    CHECK(workbench.state().history.position() == steps);
    perform(workbench, action::SetFilter{before, 3});
    CHECK(workbench.state().history.position() == steps);
    CHECK(workbench.state().view.filter == before);
    perform(workbench, action::SetFilter{until(6), 3});
    CHECK(workbench.state().history.position() == steps + 1);
    perform(workbench, action::Undo{});
    CHECK(workbench.state().view.filter == before);
}

TEST_CASE("A step between two places of a drag stays", "[workbench][filter]")
{
    Workbench workbench = sampleWorkbench();
    perform(workbench, action::SetFilter{until(5), 3});
    perform(workbench, action::Hide{{entityNamed(workbench.state().threatCase, "Heron")}});
    const std::size_t steps = workbench.state().history.position();
    perform(workbench, action::SetFilter{until(6), 3});
    CHECK(workbench.state().history.position() == steps + 1);
    CHECK(workbench.state().view.hidden.size() == 1);
}

TEST_CASE("Filtering and back moves nothing", "[workbench][filter]")
{
    Workbench workbench = sampleWorkbench();
    workbench.run(action::BuildPicture{});
    const Placement before = workbench.state().view.placement();
    workbench.run(action::SetFilter{{.contestedOnly = true}});
    CHECK(workbench.state().picture->graph->nodeCount() == 2);
    workbench.run(action::SetFilter{});
    CHECK(workbench.state().view.placement() == before);
    CHECK(workbench.state().picture->graph->nodeCount() == 4);
}

TEST_CASE("Questions are asked of what the filter leaves", "[workbench][filter]")
{
    Workbench workbench = sampleWorkbench();
    perform(workbench, action::SetFilter{{.contestedOnly = true}});
    const auto campaign = CampaignGraph::make(workbench.state().threatCase, workbench.state().claims, workbench.state().view, {});
    REQUIRE(campaign);
    CHECK((*campaign)->graph().edgeCount() == 1);
}

TEST_CASE("A page says what the filter asks for and how much it leaves out", "[workbench][filter]")
{
    Workbench workbench = sampleWorkbench();
    workbench.run(action::BuildPicture{});
    CHECK(exclusionText(*workbench.state().picture).empty());
    workbench.run(action::SetFilter{{.minHedge = Hedge::Stated}});
    CHECK(exclusionText(*workbench.state().picture)
          == "Not in this picture: 2 claims and 1 line left out by the filter (Stated or confirmed, not only alleged).");
    workbench.run(action::SetFilter{});
    workbench.run(action::SetFocus{{.around = {entityNamed(workbench.state().threatCase, "Wrench")}, .hops = 1}});
    CHECK(exclusionText(*workbench.state().picture) == "Not in this picture: 2 things left out by the filter (1 hop around “Wrench”).");
    workbench.run(action::SetFocus{});
    ViewFilter wide;
    wide.minDegree = 1;
    workbench.run(action::SetFilter{wide});
    CHECK(exclusionText(*workbench.state().picture) == "Left out by the filter (With a line): nothing.");
}
