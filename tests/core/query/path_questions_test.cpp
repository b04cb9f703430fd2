// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/core/query/asked.h"

using namespace throughline;
using namespace throughline::test;

namespace {

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
    CHECK(paths(threatCase, {.from = {"Nordland"}, .to = {"Bank"}}) == "Nordland > APT-X > Wiper > Bank\n");
    const Result<Answer> reversed = ask(threatCase, {.from = {"Bank"}, .to = {"Nordland"}});
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
    const Result<Answer> found = ask(threatCase, {.from = {"Group"}, .to = {"Bank"}});
    REQUIRE(found);
    REQUIRE(found->paths.size() == 1);
    const ThreatPath& path = found->paths.front();
    CHECK(path.stops == std::vector<PathStop>{{{0}}, {{2}}, {{3}}});
    CHECK(path.strength == Strength::OneOrigin);
    CHECK(path.cost == 2);
    CHECK(path.scope == RoutingScope::NotStated);
    REQUIRE(path.hops.size() == 2);
    CHECK(path.hops[1].claims == std::vector{ClaimId{3}, ClaimId{4}});
    CHECK(paths(threatCase, {.from = {"Group"}, .to = {"Clinic"}}) == "Group > Strong > Stage > Clinic\n");
}

TEST_CASE("Targets of a routed campaign are reached through its relays", "[query][paths][routing]")
{
    const ThreatCase threatCase = routedCase();
    CHECK(paths(threatCase, {.from = {"Nordland"}, .to = {"Bank"}}) == "Nordland > Group > VPNs | cloud services > Bank\n");
    const Result<Answer> found = ask(threatCase, {.from = {"Nordland"}, .to = {"Bank"}});
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
    const Result<Answer> found = ask(routedCase(RoutingScope::Specific), {.from = {"Group"}, .to = {"energy"}});
    REQUIRE(found);
    CHECK(found->paths.front().scope == RoutingScope::Specific);
}

TEST_CASE("From a relay only its own campaign's targets are reached", "[query][paths][routing]")
{
    ThreatCase threatCase = routedCase();
    CHECK(paths(threatCase, {.from = {"VPNs"}, .to = {"Bank"}}) == "VPNs > Bank\n");
    CHECK(paths(threatCase, {.from = {"Group"}, .to = {"VPNs"}}) == "Group > VPNs\n");
    Relationship other;
    other.type = RelationType::Uses;
    other.source = entityNamed(threatCase, "Beta");
    other.target = entityNamed(threatCase, "VPNs");
    threatCase.relationships.push_back(other);
    CHECK(paths(threatCase, {.from = {"Beta"}, .to = {"VPNs"}}) == "Beta > VPNs\n");
    CHECK(paths(threatCase, {.from = {"Beta"}, .to = {"Bank"}}).empty());
}

TEST_CASE("A relay that only the routing sentence names is reached by a derived hop", "[query][paths][routing]")
{
    ThreatCase threatCase = caseFromText("Group -targets-> Bank {Acme says}; infrastructure:jump server");
    addIncident(threatCase, 0, {.actors = {EntityId{0}}, .routedVia = {entityNamed(threatCase, "jump server")}});
    CHECK(paths(threatCase, {.from = {"Group"}, .to = {"Bank"}}) == "Group > jump server > Bank\n");
    const Result<Answer> found = ask(threatCase, {.from = {"Group"}, .to = {"jump server"}});
    REQUIRE(found);
    CHECK(found->paths.front().hops.front().edges.empty());
    CHECK(found->paths.front().strength == Strength::Alleged);
}

TEST_CASE("Without the relays in view the target is reached directly", "[query][paths][routing]")
{
    const ThreatCase threatCase = routedCase();
    ViewState view;
    view.hidden = {entityNamed(threatCase, "VPNs"), entityNamed(threatCase, "cloud services")};
    CHECK(paths(threatCase, {.from = {"Group"}, .to = {"Bank"}}, view) == "Group > Bank\n");
    const Result<Answer> found = ask(threatCase, {.from = {"Group"}, .to = {"Bank"}}, view);
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
    CHECK(paths(threatCase, {.from = {"APT-X"}, .to = {"phishing"}}) == "APT-X > phishing\n");
    for (const char* const end : {"Bank", "Clinic", "Grid firm", "Ministry"})
        CHECK(paths(threatCase, {.from = {"APT-X"}, .to = {end}}).empty());
    CHECK(paths(threatCase, {.from = {"phishing"}, .to = {"Bank"}}) == "phishing > Bank\n");
    CHECK(paths(threatCase, {.from = {"APT-X"}, .to = {"Bank"}, .mayCarry = {EntityType::AttackPattern}})
          == "APT-X > phishing > Bank\n");
    CHECK(paths(threatCase, {.from = {"APT-X"}, .to = {"Grid firm"}, .mayCarry = {EntityType::Identity}})
          == "APT-X > energy > Grid firm\n");
}

TEST_CASE("A path stays within one incident unless it is allowed to cross", "[query][paths][incidents]")
{
    ThreatCase threatCase = caseFromText("APT-X -uses-> malware:Wiper; malware:Wiper -targets-> Bank; Bank -owns-> Branch");
    threatCase.incidents.push_back({.relationships = {RelationshipId{0}}});
    threatCase.incidents.push_back({.relationships = {RelationshipId{1}}});
    CHECK(paths(threatCase, {.from = {"APT-X"}, .to = {"Bank"}}).empty());
    CHECK(paths(threatCase, {.from = {"Wiper"}, .to = {"Branch"}}) == "Wiper > Bank > Branch\n");
    CHECK(ask(threatCase, {.from = {"APT-X"}, .to = {"Bank"}})->statement.find("changes from one incident to another") != std::string::npos);
    const Result<Answer> found = ask(threatCase, {.from = {"APT-X"}, .to = {"Bank"}, .mayCrossIncidents = true});
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
    CHECK(paths(threatCase, {.from = {"Group"}, .to = {"Bank"}}) == "Group > Bank\n");
    CHECK(paths(threatCase, {.from = {"Group"}, .to = {"Bank"}}, view) == "Group > Wiper > Bank\n");
    const Result<Answer> found = ask(threatCase, {.from = {"Group"}, .to = {"Bank"}}, view);
    REQUIRE(found);
    CHECK(found->excluded.edgesByLens == 1);
}

TEST_CASE("A path query refuses what it cannot answer", "[query][paths]")
{
    const ThreatCase threatCase = caseFromText("Group -targets-> Bank");
    const Result<Answer> unknown = ask(threatCase, {.from = {"Group"}, .to = {"Bnak"}});
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code == ErrorCode::NotFound);
    CHECK(unknown.error().where == "to");
    const Result<Answer> same = ask(threatCase, {.from = {"Group"}, .to = {"group"}});
    REQUIRE_FALSE(same);
    CHECK(same.error().code == ErrorCode::BadArgument);
}

TEST_CASE("A path query stops at its limit of hops", "[query][paths]")
{
    const ThreatCase threatCase = caseFromText(
        "malware:A -drops-> malware:B; malware:B -drops-> malware:C; malware:C -drops-> malware:A");
    CHECK(paths(threatCase, {.from = {"A"}, .to = {"C"}, .maxHops = 2}) == "A > B > C\n");
    CHECK(paths(threatCase, {.from = {"A"}, .to = {"C"}, .maxHops = 1}).empty());
}

TEST_CASE("Several paths come shortest first, equally short ones by their weakest hop", "[query][paths]")
{
    const ThreatCase threatCase = caseFromText(R"(
        Group -uses-> malware:Weak {Acme alleges}
        malware:Weak -targets-> Bank {Acme says}
        Group -uses-> malware:Strong {Acme says}
        malware:Strong -targets-> Bank {Acme says; Beta says}
        Group -uses-> malware:Long {Acme says}
        malware:Long -drops-> malware:Strong {Acme says})");
    CHECK(paths(threatCase, {.from = {"Group"}, .to = {"Bank"}, .k = 10})
          == "Group > Strong > Bank\nGroup > Weak > Bank\nGroup > Long > Strong > Bank\n");
    CHECK(paths(threatCase, {.from = {"Group"}, .to = {"Bank"}, .k = 2}) == "Group > Strong > Bank\nGroup > Weak > Bank\n");
    CHECK(paths(threatCase, {.from = {"Group"}, .to = {"Bank"}, .k = 2, .weight = PathWeight::Strength})
          == "Group > Strong > Bank\nGroup > Long > Strong > Bank\n");
}

TEST_CASE("The path of the latest oldest hop comes first by recency, undated ones last", "[query][paths][time]")
{
    ThreatCase threatCase = caseFromText(R"(
        Group -uses-> malware:Undated
        malware:Undated -targets-> Bank
        Group -uses-> malware:Old
        malware:Old -targets-> Bank
        Group -uses-> malware:New
        malware:New -drops-> malware:Newer
        malware:Newer -targets-> Bank)");
    const auto date = [&](std::size_t row, const char* text) {
        threatCase.relationships.edit(row).time = *parseTime(text);
    };
    date(2, "2019");
    date(3, "2024");
    date(4, "2022");
    date(5, "2023");
    date(6, "2022-05-01");
    CHECK(paths(threatCase, {.from = {"Group"}, .to = {"Bank"}, .k = 3, .weight = PathWeight::Recency})
          == "Group > New > Newer > Bank\nGroup > Old > Bank\nGroup > Undated > Bank\n");
}

TEST_CASE("Timed paths run forward: certainly, or possibly", "[query][paths][time]")
{
    ThreatCase threatCase = caseFromText(R"(
        Group -uses-> malware:Late
        malware:Late -targets-> Bank
        Group -uses-> malware:Loose
        malware:Loose -targets-> Bank
        Group -uses-> malware:First
        malware:First -drops-> malware:Second
        malware:Second -targets-> Bank)");
    const auto date = [&](std::size_t row, const char* text) {
        threatCase.relationships.edit(row).time = *parseTime(text);
    };
    date(0, "2024");  // used after the attack: out
    date(1, "2023");
    date(2, "2022");  // the same year: possible, not certain
    date(3, "2022-06");
    date(4, "2020");
    date(5, "2021");
    date(6, "2022");
    const Result<Answer> timed = ask(threatCase, {.from = {"Group"}, .to = {"Bank"}, .k = 5, .isTimed = true});
    REQUIRE(timed);
    REQUIRE(timed->paths.size() == 2);
    CHECK(timed->paths[0].stops.size() == 4);
    CHECK(timed->paths[0].timing == PathTiming::Certain);
    CHECK(timed->paths[1].stops.size() == 3);
    CHECK(timed->paths[1].timing == PathTiming::Possible);
    CHECK(paths(threatCase, {.from = {"Group"}, .to = {"Bank"}, .k = 1, .isTimed = true}) == "Group > First > Second > Bank\n");
    date(6, "2019");
    date(3, "2021");
    CHECK(paths(threatCase, {.from = {"Group"}, .to = {"Bank"}, .k = 5, .isTimed = true}).empty());
}

TEST_CASE("Waypoints are passed in their order, by name or by kind", "[query][paths][via]")
{
    const ThreatCase threatCase = caseFromText(R"(
        Group -uses-> malware:A
        malware:A -drops-> malware:B
        malware:B -drops-> malware:A
        malware:A -targets-> Bank
        malware:B -targets-> Bank
        Group -targets-> Bank)");
    CHECK(paths(threatCase, {.from = {"Group"}, .to = {"Bank"}}) == "Group > Bank\n");
    CHECK(paths(threatCase, {.from = {"Group"}, .to = {"Bank"}, .via = {"B"}}) == "Group > A > B > Bank\n");
    CHECK(paths(threatCase, {.from = {"Group"}, .to = {"Bank"}, .via = {"malware"}}) == "Group > A > Bank\n");
    // B before A would pass A twice: the way to B leads through it.
    CHECK(paths(threatCase, {.from = {"Group"}, .to = {"Bank"}, .via = {"B", "A"}}).empty());
    CHECK(paths(threatCase, {.from = {"Group"}, .to = {"Bank"}, .via = {"A", "B"}, .k = 9}) == "Group > A > B > Bank\n");
    CHECK(paths(threatCase, {.from = {"Group"}, .to = {"Bank"}, .avoid = {"malware"}, .k = 9}) == "Group > Bank\n");
    CHECK(paths(threatCase, {.from = {"Group"}, .to = {"Bank"}, .avoid = {"B"}, .k = 9}) == "Group > Bank\nGroup > A > Bank\n");
    const Result<Answer> unknown = ask(threatCase, {.from = {"Group"}, .to = {"Bank"}, .via = {"Nothing"}});
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().where == "via");
}

TEST_CASE("A relay of several may be avoided, and passed by name", "[query][paths][routing]")
{
    const ThreatCase threatCase = routedCase();
    CHECK(paths(threatCase, {.from = {"Group"}, .to = {"Bank"}, .via = {"VPNs"}}) == "Group > VPNs | cloud services > Bank\n");
    CHECK(paths(threatCase, {.from = {"Group"}, .to = {"Bank"}, .avoid = {"VPNs"}}) == "Group > cloud services > Bank\n");
    CHECK(paths(threatCase, {.from = {"Group"}, .to = {"Bank"}, .avoid = {"relay"}}).empty());
    CHECK(paths(threatCase, {.from = {"VPNs"}, .to = {"Bank"}, .maxHops = 1}) == "VPNs > Bank\n");
}

TEST_CASE("All shortest and all simple paths are counted", "[query][paths]")
{
    const ThreatCase threatCase = caseFromText(R"(
        Group -uses-> malware:A; malware:A -targets-> Bank
        Group -uses-> malware:B; malware:B -targets-> Bank
        malware:A -drops-> malware:B)");
    const Result<Answer> shortest = ask(threatCase, {.kind = "all-shortest", .from = {"Group"}, .to = {"Bank"}, .k = 1});
    REQUIRE(shortest);
    CHECK(shortest->pathCount == 2);
    CHECK(shortest->paths.size() == 1);
    const Result<Answer> all = ask(threatCase, {.kind = "all-paths", .from = {"Group"}, .to = {"Bank"}, .k = 10, .maxHops = 3});
    REQUIRE(all);
    CHECK(all->pathCount == 3);
    CHECK(all->paths.size() == 3);
    CHECK(all->isComplete);
    CHECK(ask(threatCase, {.kind = "all-paths", .from = {"Group"}, .to = {"Bank"}, .k = 10, .maxHops = 2})->pathCount == 2);
    // The same within an incident, where paths are searched in states.
    ThreatCase told = threatCase;
    addIncident(told, 0);
    CHECK(ask(told, {.kind = "all-paths", .from = {"Group"}, .to = {"Bank"}, .k = 10, .maxHops = 3})->pathCount == 3);
    CHECK(ask(told, {.kind = "all-shortest", .from = {"Group"}, .to = {"Bank"}, .k = 10})->pathCount == 2);
}

TEST_CASE("An answer gathers all that it rests on", "[query][paths]")
{
    const ThreatCase threatCase = routedCase();
    const Result<Answer> found = ask(threatCase, {.from = {"Nordland"}, .to = {"Bank"}});
    REQUIRE(found);
    CHECK(found->allNodes.size() == 5);
    CHECK(found->allEdges.size() == 4);
    CHECK(found->allClaims.size() == 6);
    CHECK(found->strength == Strength::Contested);
    CHECK(found->scope == RoutingScope::Campaign);
    CHECK(found->statement.find("In the reported graph") != std::string::npos);
    CHECK(found->statement.find("for the campaign, not for this target") != std::string::npos);
    const Result<Answer> reversed = ask(threatCase, {.from = {"Bank"}, .to = {"Nordland"}});
    REQUIRE(reversed);
    CHECK(reversed->existsReversed);
    CHECK(reversed->statement.find("the other way round") != std::string::npos);
}

TEST_CASE("A waypoint that shorter walks reach only by going back does not hide the longer way", "[query][paths][via]")
{
    const ThreatCase threatCase = caseFromText(R"(
        malware:A -drops-> malware:X; malware:X -drops-> malware:C; malware:C -drops-> malware:X; malware:X -drops-> malware:B
        malware:C -drops-> malware:D; malware:D -drops-> malware:E; malware:E -drops-> malware:B)");
    const std::string way = "A > X > C > D > E > B\n";
    CHECK(paths(threatCase, {.from = {"A"}, .to = {"B"}, .via = {"C"}}) == way);
    CHECK(paths(threatCase, {.kind = "all-shortest", .from = {"A"}, .to = {"B"}, .via = {"C"}, .k = 5}) == way);
    CHECK(paths(threatCase, {.from = {"A"}, .to = {"B"}, .via = {"C"}, .isTimed = true}) == way);
}

TEST_CASE("From a relay the way through its set is as short as it reads", "[query][paths][routing]")
{
    ThreatCase threatCase = routedCase();
    for (const auto& [from, to] : {std::pair("VPNs", "malware:Kit"), std::pair("malware:Kit", "Bank")}) {
        Relationship row;
        row.type = RelationType::Drops;
        row.typeWord = "drops";
        const std::string kit = "malware:Kit";
        if (std::string(from) == "VPNs") {
            Entity entity;
            entity.type = EntityType::Malware;
            entity.typeWord = "malware";
            entity.id = "malware--kit";
            entity.name = "Kit";
            threatCase.entities.push_back(entity);
        }
        row.id = "relationship--kit" + std::string(from);
        row.source = entityNamed(threatCase, std::string(from) == kit ? "Kit" : from);
        row.target = entityNamed(threatCase, std::string(to) == kit ? "Kit" : to);
        threatCase.relationships.push_back(row);
    }
    CHECK(paths(threatCase, {.from = {"VPNs"}, .to = {"Bank"}}) == "VPNs > Bank\n");
    CHECK(paths(threatCase, {.from = {"VPNs"}, .to = {"Bank"}, .k = 2}) == "VPNs > Bank\nVPNs > Kit > Bank\n");
    CHECK(paths(threatCase, {.kind = "all-shortest", .from = {"VPNs"}, .to = {"Bank"}, .k = 9}) == "VPNs > Bank\n");
}
