// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/lens_filter.h"

#include "tests/support/catch.h"
#include "tests/support/graph_text.h"

using namespace throughline;
using namespace throughline::test;

namespace {

std::string textUnder(const ThreatCase& threatCase, Lens lens)
{
    ViewState view;
    view.lens = std::move(lens);
    return graphText(threatCase, buildGraph(threatCase, ClaimIndex(threatCase), view));
}

}  // namespace

TEST_CASE("A lens takes the claims of who is disbelieved, and edges that nobody else asserts", "[graph][lens]")
{
    const ThreatCase threatCase = caseFromText(
        "Group -attributed-to-> Nordland {Acme says via Herald; Nordland denies};"
        "Group -targets-> Bank {Acme says; Beta alleges}; Group -uses-> VPN {Beta says}");
    CHECK(textUnder(threatCase, {}) == "Group -attributed-to-> Nordland [contested]\n"
                                       "Group -targets-> Bank [one origin]\n"
                                       "Group -uses-> VPN [one origin]\n");
    CHECK(textUnder(threatCase, {.disbelieve = {"identity--Acme"}}) == "Group -targets-> Bank [alleged]\n"
                                                                       "Group -uses-> VPN [one origin]\n");
    CHECK(textUnder(threatCase, {.disbelieve = {"identity--Herald"}}) == "Group -targets-> Bank [one origin]\n"
                                                                         "Group -uses-> VPN [one origin]\n");
    CHECK(textUnder(threatCase, {.disbelieve = {"identity--Nordland"}})
          == "Group -attributed-to-> Nordland [one origin]\n"
             "Group -targets-> Bank [one origin]\n"
             "Group -uses-> VPN [one origin]\n");
    CHECK(textUnder(threatCase, {.doubt = {"identity--Beta"}}) == "Group -attributed-to-> Nordland [contested]\n"
                                                                  "Group -targets-> Bank [one origin]\n"
                                                                  "Group -uses-> VPN [alleged]\n");
}

TEST_CASE("What a lens takes is counted", "[graph][lens]")
{
    const ThreatCase threatCase = caseFromText(
        "Group -attributed-to-> Nordland {Acme says; Nordland denies}; Group -targets-> Bank {Beta says}");
    ViewState view;
    view.lens.disbelieve = {"identity--Acme"};
    const ThreatGraph graph = buildGraph(threatCase, ClaimIndex(threatCase), view);
    CHECK(rolesText(threatCase, graph) == "Group: Actor\nBank: Victim\n");
    CHECK(graph.exclusions.claimsByLens == 1);
    CHECK(graph.exclusions.edgesByLens == 1);
    CHECK(graph.exclusions.nodesByLens == 1);
    CHECK_FALSE(graph.exclusions.isEmpty());
}

TEST_CASE("Denials alone keep an edge only where no lens is set", "[graph][lens]")
{
    const ThreatCase threatCase = caseFromText("Group -targets-> Bank {Bank denies}");
    CHECK(textUnder(threatCase, {}) == "Group -targets-> Bank [denied only]\n");
    CHECK(textUnder(threatCase, {.disbelieve = {"identity--nobody"}}).empty());
}

TEST_CASE("A claim that the analyst set aside is out unless the lens asks for it", "[graph][lens]")
{
    ThreatCase threatCase = caseFromText("Group -targets-> Bank {Acme says}");
    threatCase.claims.edit(0).isSetAside = true;
    CHECK(textUnder(threatCase, {}).empty());
    CHECK(textUnder(threatCase, {.includeSetAside = true}) == "Group -targets-> Bank [one origin]\n");
}

TEST_CASE("Grades are asked for on their own axes, ungraded claims by their own tick", "[graph][lens]")
{
    ThreatCase threatCase = caseFromText("Group -targets-> Bank {Acme says}");
    threatCase.reports.push_back({.reliability = Reliability::C});
    Claim& claim = threatCase.claims.edit(0);
    claim.report = ReportId{0};
    const auto isOut = [&](Lens lens) { return LensFilter(threatCase, lens).isOut(ClaimId{0}); };
    CHECK_FALSE(isOut({.minReliability = Reliability::C}));
    CHECK(isOut({.minReliability = Reliability::B}));
    CHECK_FALSE(isOut({.minCredibility = Credibility::Two}));
    CHECK(isOut({.minCredibility = Credibility::Two, .includeUngraded = false}));
    CHECK_FALSE(isOut({.includeUngraded = false}));
    claim.credibility = Credibility::Three;
    CHECK(isOut({.minCredibility = Credibility::Two}));
    CHECK_FALSE(isOut({.minCredibility = Credibility::Three, .includeUngraded = false}));
    claim.credibility = Credibility::Six;
    threatCase.reports.edit(0).reliability = Reliability::F;
    CHECK_FALSE(isOut({.minReliability = Reliability::A, .minCredibility = Credibility::One}));
    CHECK(isOut({.includeUngraded = false}));
}

TEST_CASE("The document's own voice is disbelieved with its report or the body behind it", "[graph][lens]")
{
    ThreatCase threatCase = caseFromText("Group -targets-> Bank {- says}; organisation:Vendor");
    threatCase.reports.push_back({.id = "report--1", .voice = entityNamed(threatCase, "Vendor")});
    threatCase.claims.edit(0).report = ReportId{0};
    CHECK(textUnder(threatCase, {.disbelieve = {"report--1"}}).empty());
    CHECK(textUnder(threatCase, {.disbelieve = {"identity--Vendor"}}).empty());
    CHECK(textUnder(threatCase, {.doubt = {"report--1"}}) == "Group -targets-> Bank [alleged]\n");
}
