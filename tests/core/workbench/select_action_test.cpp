// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/workbench/workbench_fixture.h"

using namespace throughline;
using namespace throughline::test;

namespace {

std::vector<RelationshipId> only(std::uint32_t row) { return {RelationshipId{row}}; }

}  // namespace

TEST_CASE("Choosing a claim chooses its edge too", "[workbench][select]")
{
    Workbench workbench = workbenchWith("Bear -uses-> Wrench {Acme says}; Bear -targets-> Bank {Acme alleges; Bear denies}");
    Selection wanted;
    wanted.claim = workbench.state().claims->of(RelationshipId{1})[1];
    const Changes changes = perform(workbench, action::Select{wanted});
    CHECK(changes.selectionChanged);
    CHECK_FALSE(changes.pictureIsStale == false);  // nothing is drawn yet
    CHECK(workbench.state().selection.claim == wanted.claim);
    CHECK(workbench.state().selection.relationships == only(1));
    CHECK(workbench.state().selection.entities.empty());
}

TEST_CASE("A chosen claim brings every relationship of the drawn edge", "[workbench][select]")
{
    Workbench workbench = workbenchWith("Bear -uses-> Wrench {Acme says}; Bear -uses-> Wrench {Herald says}");
    REQUIRE_FALSE(perform(workbench, action::BuildPicture{}).error);
    Selection wanted;
    wanted.claim = ClaimId{1};
    perform(workbench, action::Select{wanted});
    CHECK(workbench.state().selection.relationships.size() == workbench.state().threatCase.relationships.size());
}

TEST_CASE("A selection keeps what was asked for beside the claim", "[workbench][select]")
{
    Workbench workbench = workbenchWith("Bear -uses-> Wrench {Acme says}; Bear -targets-> Bank {Acme says}");
    Selection wanted;
    wanted.claim = ClaimId{0};
    wanted.relationships = only(1);
    perform(workbench, action::Select{wanted});
    CHECK(workbench.state().selection == wanted);
    CHECK_FALSE(perform(workbench, action::Select{wanted}).selectionChanged);
    CHECK(perform(workbench, action::Select{}).selectionChanged);
    CHECK(workbench.state().selection.isEmpty());
}

TEST_CASE("Ids that the case does not have are left out of a selection", "[workbench][select]")
{
    Workbench workbench = workbenchWith("Bear -uses-> Wrench");
    Selection wanted;
    wanted.entities = {EntityId{0}, EntityId{99}};
    wanted.relationships = {RelationshipId{7}};
    wanted.incident = IncidentId{0};
    wanted.claim = ClaimId{99};
    perform(workbench, action::Select{wanted});
    CHECK(workbench.state().selection == Selection{.entities = {EntityId{0}}});
}
