// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/case_summary.h"

#include "core/workbench/answers_json.h"
#include "tests/core/workbench/workbench_fixture.h"

using namespace throughline;
using namespace throughline::test;

namespace {

CaseSummary summaryOf(const ThreatCase& threatCase) { return summarise(threatCase, ClaimIndex(threatCase)); }

}  // namespace

TEST_CASE("A summary counts edges as contested that somebody denies", "[workbench][summary]")
{
    const CaseSummary summary = summaryOf(caseFromText(
        "intrusion-set:Bear -attributed-to-> government:Nordland {Acme alleges; government:Nordland denies}\n"
        "Bear -uses-> tool:Wrench {Acme says}"));
    CHECK(summary.relationships == 2);
    CHECK(summary.claims == 3);
    CHECK(summary.contested == 1);
    CHECK(summary.entities.at("intrusion-set") == 1);
    CHECK(summary.entities.at("tool") == 1);
}

TEST_CASE("The marking of a case is the strictest, and not stated if a part is unmarked", "[workbench][summary]")
{
    ThreatCase threatCase = caseFromText("Bear -uses-> Wrench");
    CHECK(summaryOf(threatCase).marking.tlp == Tlp::NotStated);
    threatCase.entities.edit(0).marking.tlp = Tlp::Amber;
    CHECK(summaryOf(threatCase).marking.tlp == Tlp::NotStated);
    threatCase.defaultMarking.tlp = Tlp::Green;
    CHECK(summaryOf(threatCase).marking.tlp == Tlp::Amber);
    threatCase.defaultMarking.tlp = Tlp::NotStated;
    threatCase.entities.edit(1).marking.tlp = Tlp::Red;
    CHECK(summaryOf(threatCase).marking.tlp == Tlp::Red);
}

TEST_CASE("The JSON answer is one line also for hostile names", "[workbench][summary]")
{
    const std::string json = infoJson({}, {{.severity = Severity::Warning, .code = "odd", .file = "a\n\xFF.txt",
                                            .where = "line 1", .message = "\"quoted\""}});
    CHECK(json.find('\n') == std::string::npos);
    CHECK_THAT(json, Catch::Matchers::Contains(R"("severity":"warning","code":"odd")"));
    CHECK_THAT(json, Catch::Matchers::Contains(R"("message":"\"quoted\"")"));
}
