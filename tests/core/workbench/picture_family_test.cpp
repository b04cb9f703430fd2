// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/picture_family.h"

#include "tests/core/workbench/workbench_fixture.h"

using namespace throughline;
using namespace throughline::test;

TEST_CASE("A picture of an older case is dropped and the picture stays stale", "[workbench][picture]")
{
    Workbench workbench = workbenchWith("Bear -uses-> Wrench");
    const Task old = workbench.prepare(action::BuildPicture{});
    workbench.commit(importOf(caseFromText("Heron -targets-> Bank; Heron -uses-> Hook"), workbench.state().caseVersion));
    const Changes changes = workbench.commit(old({}));
    CHECK_FALSE(changes.pictureChanged);
    CHECK(changes.pictureIsStale);
    CHECK(workbench.state().picture == nullptr);
    CHECK(workbench.state().threatCase.entities.size() == 3);

    const Changes fresh = perform(workbench, action::BuildPicture{});
    CHECK(fresh.pictureChanged);
    CHECK_FALSE(fresh.pictureIsStale);
    CHECK(workbench.state().picture->graph->nodeCount() == 3);
}

TEST_CASE("A picture of an older view is dropped", "[workbench][picture]")
{
    Workbench workbench = workbenchWith("Bear -uses-> Wrench; Bear -targets-> Bank");
    const Task old = workbench.prepare(action::BuildPicture{});
    perform(workbench, action::Hide{{entityNamed(workbench.state().threatCase, "Bank")}});
    CHECK_FALSE(workbench.commit(old({})).pictureChanged);
    CHECK(perform(workbench, action::BuildPicture{}).pictureChanged);
    CHECK(workbench.state().picture->graph->nodeCount() == 2);
}

TEST_CASE("A picture that is done after the case was closed is dropped", "[workbench][picture]")
{
    Workbench workbench = workbenchWith("Bear -uses-> Wrench");
    const Task late = workbench.prepare(action::BuildPicture{});
    perform(workbench, action::CloseCase{});
    CHECK_FALSE(workbench.commit(late({})).pictureChanged);
    CHECK(workbench.state().picture == nullptr);
}

TEST_CASE("Running an action draws the picture where it became stale", "[workbench][picture]")
{
    Workbench workbench = workbenchWith("Bear -uses-> Wrench; Bear -targets-> Bank");
    const Changes changes = workbench.run(action::Hide{{entityNamed(workbench.state().threatCase, "Bank")}});
    CHECK_FALSE(changes.error);
    CHECK(changes.viewChanged);
    CHECK(changes.pictureChanged);
    CHECK_FALSE(changes.pictureIsStale);
    CHECK(workbench.state().picture->plan.cards.size() == 2);
    CHECK_FALSE(workbench.run(action::Select{}).pictureChanged);
}

TEST_CASE("A stopped picture keeps the older one", "[workbench][picture]")
{
    Workbench workbench = workbenchWith("Bear -uses-> Wrench; Bear -targets-> Bank");
    workbench.run(action::BuildPicture{});
    const auto before = workbench.state().picture;
    std::stop_source stop;
    stop.request_stop();
    const Changes changes = workbench.run(action::SetLayout{"force"}, {.stop = stop.get_token(), .progress = {}});
    REQUIRE(changes.error);
    CHECK(changes.error->code == ErrorCode::Cancelled);
    CHECK(changes.viewChanged);
    CHECK(workbench.state().picture == before);
    CHECK(changes.pictureIsStale);
}
