// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "core/query/answer_support.h"
#include "tests/core/query/asked.h"
#include "tests/support/catch.h"

using namespace throughline;
using namespace throughline::test;

namespace {

void addIncident(ThreatCase& threatCase, Incident incident)
{
    for (std::size_t i = 0; i < threatCase.relationships.size(); ++i)
        incident.relationships.push_back(idAt<RelationshipId>(i));
    threatCase.incidents.push_back(std::move(incident));
}

/// A sponsor, a group, two relays that attacks were routed through, two targets.
ThreatCase routedCase()
{
    ThreatCase threatCase = caseFromText(R"(
        Group -attributed-to-> government:Nordland {Acme alleges; Nordland denies}
        Group -uses-> VPNs {Acme says}
        Group -uses-> cloud services {Acme alleges}
        Group -targets-> Bank {Acme says; Beta says}
        Group -targets-> sector:energy {Acme says})");
    addIncident(threatCase, {.actors = {entityNamed(threatCase, "Group")},
                             .routedVia = {entityNamed(threatCase, "VPNs"), entityNamed(threatCase, "cloud services")},
                             .targets = {entityNamed(threatCase, "Bank"), entityNamed(threatCase, "energy")},
                             .routingScope = RoutingScope::Campaign});
    return threatCase;
}

/// Two ways from the group to the bank, of which one splits.
ThreatCase forkedCase()
{
    return caseFromText(R"(
        Group -attributed-to-> government:Nordland
        Group -uses-> malware:A
        Group -uses-> malware:B
        malware:A -targets-> Bank
        malware:A -drops-> malware:C
        malware:C -targets-> Bank
        malware:B -targets-> Bank
        Bank -owns-> Branch)");
}

}  // namespace

TEST_CASE("Every path from the sponsor to a target of a routed campaign passes the group, then the relays", "[query][cut]")
{
    const ThreatCase threatCase = routedCase();
    CHECK(cutOf(threatCase, {.kind = "choke-points", .from = {"Nordland"}, .to = {"energy"}}) == "Group; VPNs | cloud services");
    CHECK(cutOf(threatCase, {.kind = "cut", .from = {"Group"}, .to = {"Bank", "energy"}}) == "VPNs | cloud services");
    CHECK(cutOf(threatCase, {.kind = "cut", .from = {"sponsor"}, .to = {"target"}}) == "Group");
    const Result<Answer> cut = ask(threatCase, {.kind = "cut", .from = {"Group"}, .to = {"energy"}});
    REQUIRE(cut);
    CHECK(cut->scope == RoutingScope::Campaign);
    CHECK(cut->statement.find("In the reported graph") != std::string::npos);
    CHECK(cut->statement.find("VPNs | cloud services") != std::string::npos);
    CHECK_FALSE(cut->allClaims.empty());
}

TEST_CASE("A cut names the fewest things, and says where there can be none", "[query][cut]")
{
    const ThreatCase threatCase = forkedCase();
    CHECK(cutOf(threatCase, {.kind = "cut", .from = {"Group"}, .to = {"Bank"}}) == "A; B");
    CHECK(cutOf(threatCase, {.kind = "cut", .from = {"Nordland"}, .to = {"Branch"}}) == "Group");
    CHECK(cutOf(threatCase, {.kind = "choke-points", .from = {"Nordland"}, .to = {"Branch"}}) == "Group; Bank");
    const Result<Answer> beside = ask(threatCase, {.kind = "cut", .from = {"A"}, .to = {"Bank"}});
    REQUIRE(beside);
    CHECK_FALSE(beside->isCutPossible);
    CHECK(beside->cutHops.size() == 1);
    const Result<Answer> links = ask(threatCase, {.kind = "edge-cut", .from = {"Group"}, .to = {"Bank"}});
    REQUIRE(links);
    CHECK(links->cutHops.size() == 2);
    const Result<Answer> none = ask(threatCase, {.kind = "cut", .from = {"Branch"}, .to = {"Group"}});
    REQUIRE(none);
    CHECK(none->cutStops.empty());
    CHECK(none->statement.find("no path") != std::string::npos);
}

TEST_CASE("A path that would change incidents asks for no cut", "[query][cut][incidents]")
{
    ThreatCase threatCase = caseFromText(R"(
        Group -uses-> malware:A; malware:A -targets-> Bank
        Group -uses-> malware:B; malware:B -targets-> Bank)");
    threatCase.incidents.push_back({.relationships = {RelationshipId{0}, RelationshipId{1}, RelationshipId{2}}});
    threatCase.incidents.push_back({.relationships = {RelationshipId{3}}});
    CHECK(cutOf(threatCase, {.kind = "cut", .from = {"Group"}, .to = {"Bank"}}) == "A");
    CHECK(cutOf(threatCase, {.kind = "cut", .from = {"Group"}, .to = {"Bank"}, .mayCrossIncidents = true}) == "A; B");
}

TEST_CASE("One relay that two incidents tell of is one thing to cut", "[query][cut][routing]")
{
    ThreatCase threatCase = caseFromText("Group -uses-> VPNs; Group -targets-> Bank; Group -targets-> Clinic; Bank -owns-> Vault; Clinic -owns-> Vault");
    for (const std::uint32_t row : {1U, 2U})
        threatCase.incidents.push_back({.actors = {entityNamed(threatCase, "Group")}, .routedVia = {entityNamed(threatCase, "VPNs")},
                                        .relationships = {RelationshipId{row}}, .routingScope = RoutingScope::Campaign});
    CHECK(cutOf(threatCase, {.kind = "cut", .from = {"Group"}, .to = {"Vault"}}) == "VPNs");
    CHECK(cutOf(threatCase, {.kind = "choke-points", .from = {"Group"}, .to = {"Vault"}}) == "VPNs");
}

TEST_CASE("A cut from a relay names what lies beyond it", "[query][cut][routing]")
{
    ThreatCase threatCase = caseFromText(
        "Group -uses-> VPNs; Group -targets-> Bank; Group -targets-> Clinic; Bank -owns-> Vault; Clinic -owns-> Vault");
    threatCase.incidents.push_back({.actors = {entityNamed(threatCase, "Group")}, .routedVia = {entityNamed(threatCase, "VPNs")},
                                    .relationships = {RelationshipId{0}, RelationshipId{1}, RelationshipId{2}},
                                    .routingScope = RoutingScope::Campaign});
    CHECK(cutOf(threatCase, {.kind = "cut", .from = {"VPNs"}, .to = {"Vault"}}) == "Bank; Clinic");
    const Result<Answer> links = ask(threatCase, {.kind = "edge-cut", .from = {"VPNs"}, .to = {"Vault"}});
    REQUIRE(links);
    CHECK(links->cutHops.size() == 2);
    for (const PathHop& hop : links->cutHops)
        CHECK_FALSE(hop.edges.empty());
}

TEST_CASE("A hop to several relays is told with all of them", "[query][cut][routing]")
{
    const ThreatCase threatCase = routedCase();
    const std::shared_ptr<const CampaignGraph> campaign = campaignOf(threatCase);
    const Result<Answer> cut = throughline::ask(*campaign, {.kind = "edge-cut", .from = {"Group"}, .to = {"Bank", "energy"}}, {});
    REQUIRE(cut);
    REQUIRE(cut->cutHops.size() == 1);
    CHECK(hopEnds(*campaign, cut->cutHops.front()) == "Group > VPNs | cloud services");
}

TEST_CASE("A cut rests on nothing but the ways that it cuts", "[query][cut]")
{
    const ThreatCase threatCase = caseFromText(R"(
        malware:A -drops-> malware:X {Acme says; Beta says}
        malware:X -drops-> malware:B {Acme says; Beta says}
        malware:Y -drops-> malware:X {Gamma alleges; Delta denies}
        malware:X -drops-> malware:Z {Gamma alleges})");
    const Result<Answer> cut = ask(threatCase, {.kind = "cut", .from = {"A"}, .to = {"B"}});
    REQUIRE(cut);
    CHECK(cut->allEdges.size() == 2);
    CHECK(cut->strength == Strength::SeveralOrigins);
}

TEST_CASE("Two ways of two incidents that cross are cut by one thing that both pass", "[query][cut][incidents]")
{
    ThreatCase threatCase = caseFromText(R"(
        malware:A -drops-> malware:X; malware:X -drops-> malware:Y; malware:Y -drops-> malware:B
        malware:A -downloads-> malware:Y; malware:Y -downloads-> malware:X; malware:X -downloads-> malware:B)");
    threatCase.incidents.push_back({.relationships = {RelationshipId{0}, RelationshipId{1}, RelationshipId{2}}});
    threatCase.incidents.push_back({.relationships = {RelationshipId{3}, RelationshipId{4}, RelationshipId{5}}});
    CHECK(cutOf(threatCase, {.kind = "choke-points", .from = {"A"}, .to = {"B"}}) == "X; Y");
    CHECK(cutOf(threatCase, {.kind = "cut", .from = {"A"}, .to = {"B"}}) == "X");
}

TEST_CASE("Long ways count for a cut", "[query][cut]")
{
    std::string text = "malware:S -drops-> malware:M0\n";
    for (int i = 0; i < 50; ++i)
        text += "malware:M" + std::to_string(i) + " -drops-> malware:M" + std::to_string(i + 1) + "\n";
    ThreatCase threatCase = caseFromText(text);
    addIncident(threatCase, {});
    const Result<Answer> choke = ask(threatCase, {.kind = "choke-points", .from = {"S"}, .to = {"M50"}});
    REQUIRE(choke);
    CHECK(choke->cutStops.size() == 50);
    CHECK(ask(threatCase, {.from = {"S"}, .to = {"M50"}})->statement.find("of at most 32 hops") != std::string::npos);
}

TEST_CASE("Reach goes down to targets and up to sponsors, with depth", "[query][reach]")
{
    const ThreatCase threatCase = routedCase();
    CHECK(listOf(threatCase, {.kind = "reach-down", .from = {"Nordland"}})
          == "Group 1; VPNs 2; cloud services 2; Bank 3; energy 3");
    CHECK(listOf(threatCase, {.kind = "reach-up", .from = {"energy"}}) == "VPNs 1; cloud services 1; Group 2; Nordland 3");
    CHECK(listOf(threatCase, {.kind = "reach-down", .from = {"Nordland"}, .maxHops = 1}) == "Group 1");
    CHECK(listOf(threatCase, {.kind = "reach-down", .from = {"VPNs"}}) == "Bank 1; energy 1");
}

TEST_CASE("What only a removed thing led to is cut off", "[query][reach]")
{
    CHECK(listOf(forkedCase(), {.kind = "cut-off", .from = {"A"}}) == "C 2");
    CHECK(listOf(forkedCase(), {.kind = "cut-off", .from = {"A", "B"}}) == "Bank 2; C 2; Branch 3");
    CHECK(listOf(forkedCase(), {.kind = "cut-off", .from = {"malware"}}) == "Bank 2; Branch 3");
}

TEST_CASE("What only a removed actor led to is cut off, beside others' stories", "[query][reach]")
{
    const ThreatCase threatCase = caseFromText(R"(
        Bear -uses-> malware:M; malware:M -targets-> Bank
        Lynx -uses-> malware:Z; malware:Z -targets-> Clinic)");
    CHECK(listOf(threatCase, {.kind = "cut-off", .from = {"Bear"}}) == "M 1; Bank 2");
}

TEST_CASE("Common neighbours come with those that share them", "[query][neighbours]")
{
    const ThreatCase threatCase = caseFromText(R"(
        Bear -uses-> tool:Scanner; Lynx -uses-> tool:Scanner; Moose -uses-> tool:Scanner
        Bear -uses-> c2.example; Lynx -uses-> c2.example
        Bear -uses-> malware:Own)");
    CHECK(listOf(threatCase, {.kind = "common", .from = {"Bear", "Lynx", "Moose"}}) == "Scanner 3; c2.example 2");
    CHECK(listOf(threatCase, {.kind = "common-infrastructure", .from = {"Bear", "Lynx"}}) == "c2.example 2");
    CHECK(listOf(threatCase, {.kind = "common", .from = {"Bear", "Lynx"}, .avoid = {"Scanner"}}) == "c2.example 2");
    CHECK(listOf(threatCase, {.kind = "common", .from = {"Bear", "Lynx"}, .only = {"software"}}) == "Scanner 2");
    CHECK(ask(threatCase, {.kind = "common", .from = {"Bear", "Lynx"}, .only = {"nonsense"}}).error().where == "only");
    const Result<Answer> one = ask(threatCase, {.kind = "common", .from = {"Bear"}});
    REQUIRE_FALSE(one);
    CHECK(one.error().code == ErrorCode::BadArgument);
    const Result<Answer> similar = ask(threatCase, {.kind = "similar", .from = {"Bear"}, .k = 5});
    REQUIRE(similar);
    REQUIRE(similar->nodes.size() == 2);
    CHECK(similar->nodes[0].value == Approx(1 / std::log(3.0) + 1 / std::log(2.0)));  // Lynx: of three, and of two
    CHECK(similar->nodes[0].with.size() == 2);
    CHECK(similar->allEdges.size() == 5);
}

TEST_CASE("Structure is asked directions ignored, rankings say what they measure", "[query][structure]")
{
    const ThreatCase threatCase = caseFromText(R"(
        Bear -uses-> malware:A; Bear -uses-> malware:B; malware:A -drops-> malware:B
        Bear -targets-> Bank; Bank -owns-> Branch
        Lynx -uses-> malware:Z)");
    CHECK(listOf(threatCase, {.kind = "articulation-points"}) == "Bear 3; Bank 2");
    const Result<Answer> bridges = ask(threatCase, {.kind = "bridges"});
    REQUIRE(bridges);
    CHECK(bridges->cutHops.size() == 3);
    CHECK(listOf(threatCase, {.kind = "components"}) == "Bear 5; A 5; B 5; Bank 5; Branch 5; Lynx 2; Z 2");
    CHECK(listOf(threatCase, {.kind = "components", .avoid = {"Lynx"}}) == "Bear 5; A 5; B 5; Bank 5; Branch 5; Z 1");
    CHECK(listOf(threatCase, {.kind = "degree", .k = 2}) == "Bear 3; A 2");
    CHECK(listOf(threatCase, {.kind = "betweenness", .k = 3}) == "Bank 1");
    const Result<Answer> rank = ask(threatCase, {.kind = "pagerank", .k = 1});
    REQUIRE(rank);
    CHECK(rank->nodes.size() == 1);
    CHECK(rank->statement.find("PageRank") != std::string::npos);
    CHECK_FALSE(rank->isComplete);
    const Result<Answer> groups = ask(threatCase, {.kind = "communities"});
    REQUIRE(groups);
    CHECK(groups->nodes.size() == 7);
}

TEST_CASE("Every kind of question answers or says what it needs, on a case of nothing and of one thing", "[query][kinds]")
{
    for (const char* const text : {"", "malware:Alone"}) {
        const ThreatCase threatCase = caseFromText(text);
        for (const QuestionKind& kind : questionKinds()) {
            INFO(kind.id << " of " << text);
            Question question{.kind = std::string(kind.id), .k = 5};
            if (kind.from != Takes::Nothing)
                question.from = {"Alone"};
            if (kind.to != Takes::Nothing)
                question.to = {"Alone"};
            const Result<Answer> answer = ask(threatCase, question);
            if (answer)
                CHECK_FALSE(answer->statement.empty());
            else
                CHECK_FALSE(answer.error().message.empty());
            CHECK(kind.label.size() > 4);
            CHECK(kind.hint.ends_with("."));
        }
    }
    CHECK(ask(caseFromText("malware:A"), {.kind = "nonsense"}).error().code == ErrorCode::BadArgument);
}

TEST_CASE("A stopped question is cancelled, whatever its kind", "[query][kinds]")
{
    std::stop_source source;
    source.request_stop();
    std::string text;
    for (int i = 0; i < 3000; ++i)
        text += "malware:M" + std::to_string(i) + " -drops-> malware:M" + std::to_string((i * 7 + 1) % 3000) + "\n";
    const std::shared_ptr<const CampaignGraph> campaign = campaignOf(caseFromText(text));
    for (const char* const kind : {"reach-down", "components", "pagerank", "betweenness", "communities", "bridges"}) {
        INFO(kind);
        const Result<Answer> answer = throughline::ask(*campaign, {.kind = kind, .from = {"M1"}, .k = 5}, Job{.stop = source.get_token(), .progress = {}});
        REQUIRE_FALSE(answer);
        CHECK(answer.error().code == ErrorCode::Cancelled);
    }
}
