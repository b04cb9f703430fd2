// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/threat_graph.h"

#include "tests/support/catch.h"
#include "tests/support/graph_text.h"

using namespace throughline;
using namespace throughline::test;

namespace {

ThreatGraph graphOf(const ThreatCase& threatCase, const ViewState& view = {})
{
    return buildGraph(threatCase, ClaimIndex(threatCase), view);
}

}  // namespace

TEST_CASE("An empty case gives an empty graph", "[graph][build]")
{
    const ThreatGraph graph = graphOf({});
    CHECK(graph.nodeCount() == 0);
    CHECK(graph.edgeCount() == 0);
    CHECK_FALSE(graph.nodeOf(EntityId{3}));
    CHECK(graph.exclusions.isEmpty());
}

TEST_CASE("Relationships with equal ends and type are one edge with all their claims", "[graph][build]")
{
    const ThreatCase threatCase = caseFromText(
        "APT-X -uses-> c2.example {Acme says}; APT-X -targets-> Bank; APT-X -uses-> c2.example {Beta says}");
    const ThreatGraph graph = graphOf(threatCase);
    CHECK(graphText(threatCase, graph) == "APT-X -uses-> c2.example [several origins]\n"
                                          "APT-X -targets-> Bank [one origin]\n");
    CHECK(graph.edge(0).relationships == std::vector{RelationshipId{0}, RelationshipId{2}});
    CHECK(graph.edge(0).claims == std::vector{ClaimId{0}, ClaimId{2}});
    CHECK(graph.edgeOf(RelationshipId{2}) == 0U);
    CHECK(graph.edgeOf(RelationshipId{1}) == 1U);
}

TEST_CASE("Rows of a node list its edges both ways in ascending order", "[graph][build]")
{
    const ThreatGraph graph = graphFromText("A -targets-> C; B -targets-> C; A -uses-> B; C -related-to-> C");
    CHECK(graph.degree(0) == 2);
    CHECK(std::vector(graph.outEdges(0).begin(), graph.outEdges(0).end()) == std::vector<EdgeIndex>{0, 2});
    CHECK(std::vector(graph.inEdges(1).begin(), graph.inEdges(1).end()) == std::vector<EdgeIndex>{0, 1, 3});
    CHECK(std::vector(graph.outEdges(1).begin(), graph.outEdges(1).end()) == std::vector<EdgeIndex>{3});
}

TEST_CASE("Speakers and their places are drawn only when asked for", "[graph][build]")
{
    const ThreatCase threatCase =
        caseFromText("Group -targets-> Bank {government:police says via Herald}; government:police -located-at-> Portville");
    const ThreatGraph graph = graphOf(threatCase);
    CHECK(rolesText(threatCase, graph) == "Group: Actor\nBank: Victim\n");
    CHECK(graph.exclusions.speakersNotDrawn == 3);
    CHECK(graph.exclusions.isEmpty());
    const ThreatGraph all = graphOf(threatCase, {.showSpeakers = true});
    CHECK(rolesText(threatCase, all)
          == "Group: Actor\nBank: Victim\nHerald: Speaker\npolice: Speaker\nPortville: Speaker\n");
    CHECK(all.edgeCount() == 2);
}

TEST_CASE("Accepted same-as links make one node of several names", "[graph][same-as]")
{
    ThreatCase threatCase = caseFromText("APT-X -targets-> Bank; Bear -targets-> Bank; Panda -targets-> Bank;"
                                         "Bear =same-as= APT-X; Panda =same-as= Bear");
    SECTION("a chain of links joins all")
    {
        const ThreatGraph graph = graphOf(threatCase);
        CHECK(graphText(threatCase, graph) == "APT-X + Bear + Panda -targets-> Bank [one origin]\n");
        CHECK(graph.nodeOf(entityNamed(threatCase, "Panda")) == 0U);
        CHECK_FALSE(graph.node(0).isFold);
    }
    SECTION("a link that is not accepted joins nothing")
    {
        threatCase.sameAs.edit(0).isAccepted = false;
        CHECK(graphOf(threatCase).nodeCount() == 3);
    }
    SECTION("only same-as joins")
    {
        threatCase.sameAs.edit(1).kind = SameAsKind::Overlaps;
        CHECK(graphOf(threatCase).nodeCount() == 3);
    }
    SECTION("a link whose speaker is disbelieved joins nothing")
    {
        Claim claim;
        claim.about = SameAsId{0};
        claim.speaker = entityNamed(threatCase, "Bank");
        threatCase.claims.push_back(claim);
        const ThreatGraph graph = graphOf(threatCase, {.lens = {.disbelieve = {"identity--Bank"}}});
        CHECK(rolesText(threatCase, graph) == "APT-X: Actor\nBank: Victim\nBear + Panda: Actor\n");
    }
}

TEST_CASE("What is said of one name counts for the joined node", "[graph][same-as]")
{
    const ThreatCase threatCase = caseFromText(
        "Group -attributed-to-> government:Nordland; Kingdom -targets-> Bank; Kingdom =same-as= Nordland");
    CHECK(rolesText(threatCase, graphOf(threatCase)) == "Group: Actor\nNordland + Kingdom: Sponsor, as claimed\nBank: Victim\n");
}

TEST_CASE("A fold bundles the edges of its members and drops those inside", "[graph][folds]")
{
    const ThreatCase threatCase = caseFromText(
        "Group -targets-> sector:energy {Acme says}; Group -targets-> sector:water {Beta alleges};"
        "sector:energy -related-to-> sector:water; Group -targets-> Bank");
    ViewState view;
    view.folds = {{entityNamed(threatCase, "water"), entityNamed(threatCase, "energy")}};
    const ThreatGraph graph = graphOf(threatCase, view);
    CHECK(graphText(threatCase, graph) == "Group -targets-> energy + water [alleged]\n"
                                          "Group -targets-> Bank [one origin]\n");
    CHECK(graph.edge(0).claims.size() == 2);
    CHECK(graph.node(1).isFold);
    CHECK(graph.node(1).role == Role::Sector);
    CHECK_FALSE(graph.node(2).isFold);
}

TEST_CASE("Hidden and revoked things leave, and are counted", "[graph][build]")
{
    ThreatCase threatCase = caseFromText("Group -targets-> Bank; Group -uses-> VPN; Group -uses-> malware:Old");
    threatCase.relationships.edit(1).isRevoked = true;
    threatCase.entities.edit(rowOf(entityNamed(threatCase, "Old"))).isRevoked = true;
    ViewState view;
    view.hidden = {entityNamed(threatCase, "Bank")};
    const ThreatGraph graph = graphOf(threatCase, view);
    CHECK(rolesText(threatCase, graph) == "Group: Actor\nVPN: Infrastructure\n");
    CHECK(graph.edgeCount() == 0);
    CHECK(graph.exclusions.hiddenNodes == 1);
    CHECK(graph.exclusions.revoked == 2);
    view.showRevoked = true;
    const ThreatGraph all = graphOf(threatCase, view);
    REQUIRE(all.edgeCount() == 2);
    CHECK(all.edge(0).isRevoked);
    CHECK(all.edge(1).isRevoked);
}

TEST_CASE("A blanket denial contests the attribution of its incident and marks the rest", "[graph][claims]")
{
    ThreatCase threatCase = caseFromText("Group -attributed-to-> Nordland {Acme alleges}; Group -targets-> Bank {Acme says}");
    threatCase.incidents.push_back({.relationships = {RelationshipId{0}, RelationshipId{1}}});
    Claim denial;
    denial.about = IncidentId{0};
    denial.stance = Stance::Denies;
    denial.scope = DenialScope::Blanket;
    denial.speaker = entityNamed(threatCase, "Nordland");
    threatCase.claims.push_back(denial);
    SECTION("as the case stands")
    {
        const ThreatGraph graph = graphOf(threatCase);
        CHECK(graphText(threatCase, graph) == "Group -attributed-to-> Nordland [contested]\n"
                                              "Group -targets-> Bank [one origin]\n");
        CHECK(graph.edge(0).claims == std::vector{ClaimId{0}, ClaimId{2}});
        CHECK(graph.edge(1).isBlanketDenied);
        CHECK_FALSE(graph.edge(1).isContested);
    }
    SECTION("where nobody was said to stand behind it, the attack itself")
    {
        threatCase.incidents.edit(0).relationships = {RelationshipId{1}};
        const ThreatGraph graph = graphOf(threatCase);
        CHECK(graph.edge(0).strength == Strength::Alleged);
        CHECK(graph.edge(1).strength == Strength::Contested);
    }
    SECTION("not if the denier is disbelieved")
    {
        const ThreatGraph graph = graphOf(threatCase, {.lens = {.disbelieve = {"identity--Nordland"}}});
        CHECK(graph.edge(0).strength == Strength::Alleged);
        CHECK_FALSE(graph.edge(1).isBlanketDenied);
    }
}
