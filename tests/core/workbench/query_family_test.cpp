// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/query_family.h"

#include "core/workbench/paths_answer.h"
#include "tests/core/workbench/workbench_fixture.h"

using namespace throughline;
using namespace throughline::test;
using Catch::Matchers::Contains;

namespace {

const char* const story = "Bear -attributed-to-> government:Nordland {Acme alleges; government:Nordland denies}\n"
                          "Bear -targets-> Bank {Acme says; Acme says}";

}  // namespace

TEST_CASE("A path answer says whose claims each hop rests on, once each", "[workbench][paths]")
{
    Workbench workbench = workbenchWith(story);
    const Changes changes = perform(workbench, action::FindPaths{.from = "Nordland", .to = "Bank"});
    REQUIRE_FALSE(changes.error);
    CHECK(changes.pathsChanged);
    CHECK(pathsReport(workbench.state())
          == "Nordland > Bear > Bank\n"
             "  2 hops; weakest: contested\n"
             "  Nordland > Bear: attributed-to; contested; Acme alleges; Nordland denies\n"
             "  Bear > Bank: targets; one origin; Acme states\n");
    CHECK_THAT(pathsJson(workbench.state()), Contains(R"("strength":"contested")"));
}

TEST_CASE("A path answer keeps its meaning when the view changes afterwards", "[workbench][paths]")
{
    Workbench workbench = workbenchWith(story);
    perform(workbench, action::FindPaths{.from = "Nordland", .to = "Bank"});
    const std::string before = pathsReport(workbench.state());
    perform(workbench, action::Hide{{entityNamed(workbench.state().threatCase, "Bear")}});
    CHECK(pathsReport(workbench.state()) == before);
    // Asked again, the hidden thing is not there to be found.
    const Changes hidden = perform(workbench, action::FindPaths{.from = "Nordland", .to = "Bear"});
    REQUIRE(hidden.error);
    CHECK(hidden.error->code == ErrorCode::NotFound);
    CHECK(pathsReport(workbench.state()) == before);
}

TEST_CASE("A failed question keeps the last answer", "[workbench][paths]")
{
    Workbench workbench = workbenchWith(story);
    CHECK(pathsReport(workbench.state()).empty());
    perform(workbench, action::FindPaths{.from = "Nordland", .to = "Bank"});
    const Changes changes = perform(workbench, action::FindPaths{.from = "Nordland", .to = "Nobody"});
    REQUIRE(changes.error);
    CHECK(changes.error->code == ErrorCode::NotFound);
    CHECK_FALSE(changes.pathsChanged);
    CHECK(workbench.state().paths.paths.size() == 1);
}
