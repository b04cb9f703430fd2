// SPDX-License-Identifier: GPL-3.0-or-later
// Looking at the picture as if something were not there.
#include "core/workbench/removal_preview.h"

#include "tests/core/workbench/workbench_fixture.h"

using namespace throughline;
using namespace throughline::test;

namespace {

const char* const story = "Bear -attributed-to-> government:Nordland {Acme alleges}\n"
                          "Bear -uses-> Wrench {Acme says}; Wrench -targets-> Bank {Acme says}\n"
                          "Bear -targets-> Mill {Acme says}";

}  // namespace

TEST_CASE("Without a thing, what only it led to is cut off, and nothing is changed", "[workbench][removal]")
{
    Workbench workbench = workbenchWith(story);
    const EntityId wrench = entityNamed(workbench.state().threatCase, "Wrench");
    const EntityId bank = entityNamed(workbench.state().threatCase, "Bank");
    const std::uint64_t caseVersion = workbench.state().caseVersion;
    const Changes changes = perform(workbench, action::TryWithout{{wrench}});
    REQUIRE_FALSE(changes.error);
    CHECK(changes.removalChanged);
    const RemovalPreview* preview = workbench.state().presentRemoval();
    REQUIRE(preview);
    CHECK(preview->removed == std::vector{wrench});
    CHECK(preview->cutOff == std::vector{bank});
    CHECK_FALSE(preview->statement.empty());
    CHECK(workbench.state().caseVersion == caseVersion);
    CHECK_FALSE(changes.historyChanged);

    CHECK(perform(workbench, action::TryWithout{}).removalChanged);
    CHECK(workbench.state().presentRemoval() == nullptr);
    CHECK_FALSE(perform(workbench, action::TryWithout{}).removalChanged);
}

TEST_CASE("What was tried is of the case and view that it was tried in", "[workbench][removal]")
{
    Workbench workbench = workbenchWith(story);
    perform(workbench, action::TryWithout{{entityNamed(workbench.state().threatCase, "Wrench")}});
    REQUIRE(workbench.state().presentRemoval());
    perform(workbench, action::Hide{{entityNamed(workbench.state().threatCase, "Mill")}});
    CHECK(workbench.state().presentRemoval() == nullptr);
}

TEST_CASE("What is hidden cannot be tried without", "[workbench][removal]")
{
    Workbench workbench = workbenchWith(story);
    const EntityId wrench = entityNamed(workbench.state().threatCase, "Wrench");
    perform(workbench, action::Hide{{wrench}});
    CHECK(perform(workbench, action::TryWithout{{wrench}}).error);
    CHECK(workbench.state().presentRemoval() == nullptr);
}
