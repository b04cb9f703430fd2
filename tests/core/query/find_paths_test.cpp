// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/find_paths.h"

#include "tests/support/catch.h"
#include "tests/support/graph_text.h"

using namespace throughline;
using namespace throughline::test;

namespace {

Result<PathsFound> ask(const ThreatCase& threatCase, const PathQuery& query, const ViewState& view = {})
{
    const ClaimIndex claims(threatCase);
    return findPaths(threatCase, claims, buildGraph(threatCase, claims, view), query, {});
}

std::string answer(const ThreatCase& threatCase, const PathQuery& query, const ViewState& view = {})
{
    const Result<PathsFound> found = ask(threatCase, query, view);
    REQUIRE(found);
    return pathsText(threatCase, buildGraph(threatCase, ClaimIndex(threatCase), view), *found);
}

/// Adds an incident of all relationships from `first` on.
void addIncident(ThreatCase& threatCase, std::size_t first, Incident incident = {})
{
    for (std::size_t i = first; i < threatCase.relationships.size(); ++i)
        incident.relationships.push_back(idAt<RelationshipId>(i));
    threatCase.incidents.push_back(std::move(incident));
}

/// One campaign that was routed: a sponsor, a group, two relays, two targets.
ThreatCase routedCase(RoutingScope scope = RoutingScope::Campaign)
{
    ThreatCase threatCase = caseFromText(R"(
        Group -attributed-to-> government:Nordland {Acme alleges; Nordland denies}
        Group -uses-> VPNs {Acme says}
        Group -uses-> cloud services {Acme alleges}
        Group -targets-> Bank {Acme says; Beta says}
        Group -targets-> sector:energy {Acme says})");
    addIncident(threatCase, 0, {.actors = {entityNamed(threatCase, "Group")},
                                .routedVia = {entityNamed(threatCase, "VPNs"), entityNamed(threatCase, "cloud services")},
                                .targets = {entityNamed(threatCase, "Bank"), entityNamed(threatCase, "energy")},
                                .routingScope = scope});
    return threatCase;
}

}  // namespace

TEST_CASE("A path is read from the sponsor to the target", "[query][paths]")
{
    const ThreatCase threatCase = caseFromText(
        "APT-X -attributed-to-> Nordland; APT-X -uses-> malware:Wiper; malware:Wiper -targets-> Bank");
    CHECK(answer(threatCase, {.from = "Nordland", .to = "Bank"}) == "Nordland > APT-X > Wiper > Bank\n");
    const Result<PathsFound> reversed = ask(threatCase, {.from = "Bank", .to = "Nordland"});
    REQUIRE(reversed);
    CHECK(reversed->paths.empty());
    CHECK(reversed->existsReversed);
}

TEST_CASE("The shortest path is given, and of equally short ones the strongest", "[query][paths]")
{
    const ThreatCase threatCase = caseFromText(R"(
        Group -uses-> malware:Weak {Acme alleges}
        Group -uses-> malware:Strong {Acme says}
        malware:Weak -targets-> Bank {Acme says}
        malware:Strong -targets-> Bank {Acme says; Beta says}
        malware:Strong -drops-> malware:Stage
        malware:Stage -targets-> Clinic)");
    const Result<PathsFound> found = ask(threatCase, {.from = "Group", .to = "Bank"});
    REQUIRE(found);
    REQUIRE(found->paths.size() == 1);
    const ThreatPath& path = found->paths.front();
    CHECK(path.stops == std::vector<PathStop>{{{0}}, {{2}}, {{3}}});
    CHECK(path.strength == Strength::OneOrigin);
    CHECK(path.cost == 2);
    CHECK(path.scope == RoutingScope::NotStated);
    REQUIRE(path.hops.size() == 2);
    CHECK(path.hops[1].claims == std::vector{ClaimId{3}, ClaimId{4}});
    CHECK(answer(threatCase, {.from = "Group", .to = "Clinic"}) == "Group > Strong > Stage > Clinic\n");
}

TEST_CASE("Targets of a routed campaign are reached through its relays", "[query][paths][routing]")
{
    const ThreatCase threatCase = routedCase();
    CHECK(answer(threatCase, {.from = "Nordland", .to = "Bank"}) == "Nordland > Group > VPNs | cloud services > Bank\n");
    const Result<PathsFound> found = ask(threatCase, {.from = "Nordland", .to = "Bank"});
    REQUIRE(found);
    const ThreatPath& path = found->paths.front();
    CHECK(path.scope == RoutingScope::Campaign);
    CHECK(path.strength == Strength::Contested);
    CHECK(path.cost == 3);
    REQUIRE(path.hops.size() == 3);
    CHECK_FALSE(path.hops[0].isDerived);
    CHECK(path.hops[1].isDerived);
    CHECK(path.hops[1].strength == Strength::Alleged);  // as weak as what is said of the cloud services
    CHECK(path.hops[1].edges.size() == 2);
    CHECK(path.hops[2].isDerived);
    CHECK(path.hops[2].strength == Strength::SeveralOrigins);
    CHECK(path.hops[2].incident == IncidentId{0});
    CHECK(routingScopeWord(path.scope) == "campaign");
}

TEST_CASE("Routing that was stated for the target says so", "[query][paths][routing]")
{
    const Result<PathsFound> found = ask(routedCase(RoutingScope::Specific), {.from = "Group", .to = "energy"});
    REQUIRE(found);
    CHECK(found->paths.front().scope == RoutingScope::Specific);
}

TEST_CASE("From a relay only its own campaign's targets are reached", "[query][paths][routing]")
{
    ThreatCase threatCase = routedCase();
    CHECK(answer(threatCase, {.from = "VPNs", .to = "Bank"}) == "VPNs > Bank\n");
    CHECK(answer(threatCase, {.from = "Group", .to = "VPNs"}) == "Group > VPNs\n");
    Relationship other;
    other.type = RelationType::Uses;
    other.source = entityNamed(threatCase, "Beta");
    other.target = entityNamed(threatCase, "VPNs");
    threatCase.relationships.push_back(other);
    CHECK(answer(threatCase, {.from = "Beta", .to = "VPNs"}) == "Beta > VPNs\n");
    CHECK(answer(threatCase, {.from = "Beta", .to = "Bank"}).empty());
}

TEST_CASE("A relay that only the routing sentence names is reached by a derived hop", "[query][paths][routing]")
{
    ThreatCase threatCase = caseFromText("Group -targets-> Bank {Acme says}; infrastructure:jump server");
    addIncident(threatCase, 0, {.actors = {EntityId{0}}, .routedVia = {entityNamed(threatCase, "jump server")}});
    CHECK(answer(threatCase, {.from = "Group", .to = "Bank"}) == "Group > jump server > Bank\n");
    const Result<PathsFound> found = ask(threatCase, {.from = "Group", .to = "jump server"});
    REQUIRE(found);
    CHECK(found->paths.front().hops.front().edges.empty());
    CHECK(found->paths.front().strength == Strength::Alleged);
}

TEST_CASE("Without the relays in view the target is reached directly", "[query][paths][routing]")
{
    const ThreatCase threatCase = routedCase();
    ViewState view;
    view.hidden = {entityNamed(threatCase, "VPNs"), entityNamed(threatCase, "cloud services")};
    CHECK(answer(threatCase, {.from = "Group", .to = "Bank"}, view) == "Group > Bank\n");
    const Result<PathsFound> found = ask(threatCase, {.from = "Group", .to = "Bank"}, view);
    REQUIRE(found);
    CHECK(found->excluded.hiddenNodes == 2);
}

TEST_CASE("Places, sectors, techniques and tools end a path but do not carry it", "[query][paths][carriers]")
{
    const ThreatCase threatCase = caseFromText(R"(
        APT-X -uses-> attack-pattern:phishing
        attack-pattern:phishing -targets-> Bank
        APT-X -uses-> tool:scanner
        tool:scanner -targets-> Clinic
        APT-X -targets-> sector:energy
        sector:energy -related-to-> Grid firm
        APT-X -located-at-> location:Nordland
        location:Nordland -related-to-> Ministry)");
    CHECK(answer(threatCase, {.from = "APT-X", .to = "phishing"}) == "APT-X > phishing\n");
    for (const char* const end : {"Bank", "Clinic", "Grid firm", "Ministry"})
        CHECK(answer(threatCase, {.from = "APT-X", .to = end}).empty());
    CHECK(answer(threatCase, {.from = "phishing", .to = "Bank"}) == "phishing > Bank\n");
    CHECK(answer(threatCase, {.from = "APT-X", .to = "Bank", .mayCarry = {EntityType::AttackPattern}})
          == "APT-X > phishing > Bank\n");
    CHECK(answer(threatCase, {.from = "APT-X", .to = "Grid firm", .mayCarry = {EntityType::Identity}})
          == "APT-X > energy > Grid firm\n");
}

TEST_CASE("A path stays within one incident unless it is allowed to cross", "[query][paths][incidents]")
{
    ThreatCase threatCase = caseFromText("APT-X -uses-> malware:Wiper; malware:Wiper -targets-> Bank; Bank -owns-> Branch");
    threatCase.incidents.push_back({.relationships = {RelationshipId{0}}});
    threatCase.incidents.push_back({.relationships = {RelationshipId{1}}});
    CHECK(answer(threatCase, {.from = "APT-X", .to = "Bank"}).empty());
    CHECK(answer(threatCase, {.from = "Wiper", .to = "Branch"}) == "Wiper > Bank > Branch\n");
    const Result<PathsFound> found = ask(threatCase, {.from = "APT-X", .to = "Bank", .mayCrossIncidents = true});
    REQUIRE(found);
    REQUIRE(found->paths.size() == 1);
    CHECK_FALSE(found->paths.front().hops[0].crossesIncident);
    CHECK(found->paths.front().hops[1].crossesIncident);
    CHECK(found->paths.front().hops[1].incident == IncidentId{1});
}

TEST_CASE("A path under a lens says what the lens took", "[query][paths][lens]")
{
    const ThreatCase threatCase = caseFromText(
        "Group -targets-> Bank {Acme says}; Group -uses-> malware:Wiper {Beta says}; malware:Wiper -targets-> Bank {Beta says}");
    ViewState view;
    view.lens.disbelieve = {"identity--Acme"};
    CHECK(answer(threatCase, {.from = "Group", .to = "Bank"}) == "Group > Bank\n");
    CHECK(answer(threatCase, {.from = "Group", .to = "Bank"}, view) == "Group > Wiper > Bank\n");
    const Result<PathsFound> found = ask(threatCase, {.from = "Group", .to = "Bank"}, view);
    REQUIRE(found);
    CHECK(found->excluded.edgesByLens == 1);
}

TEST_CASE("A path query refuses what it cannot answer", "[query][paths]")
{
    const ThreatCase threatCase = caseFromText("Group -targets-> Bank");
    const Result<PathsFound> unknown = ask(threatCase, {.from = "Group", .to = "Bnak"});
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code == ErrorCode::NotFound);
    CHECK(unknown.error().where == "to");
    const Result<PathsFound> same = ask(threatCase, {.from = "Group", .to = "group"});
    REQUIRE_FALSE(same);
    CHECK(same.error().code == ErrorCode::BadArgument);
}

TEST_CASE("A path query stops at its limit of hops", "[query][paths]")
{
    const ThreatCase threatCase = caseFromText(
        "malware:A -drops-> malware:B; malware:B -drops-> malware:C; malware:C -drops-> malware:A");
    CHECK(answer(threatCase, {.from = "A", .to = "C", .maxHops = 2}) == "A > B > C\n");
    CHECK(answer(threatCase, {.from = "A", .to = "C", .maxHops = 1}).empty());
}
