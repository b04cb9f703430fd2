// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/role.h"

#include "tests/support/catch.h"
#include "tests/support/graph_text.h"

using namespace throughline;
using namespace throughline::test;

namespace {

Role roleIn(const ThreatCase& threatCase, std::string_view name)
{
    return assignRoles(threatCase, {})[rowOf(entityNamed(threatCase, name))];
}

}  // namespace

TEST_CASE("Each thing of a report gets the role that the story gives it", "[graph][roles]")
{
    const ThreatCase threatCase = caseFromText(R"(
        Unnamed group -attributed-to-> government:Nordland {police alleges via state-media:Herald; Bureau denies}
        Unnamed group -attributed-to-> organisation:Ruling party
        Unnamed group -uses-> attack-pattern:phishing
        Unnamed group -uses-> malware:own Trojan
        Unnamed group -uses-> VPNs
        Unnamed group -exploits-> CVE-2024-0001
        Unnamed group -targets-> location:ten provinces
        Unnamed group -targets-> sector:energy
        Unnamed group -targets-> class:government systems
        Unnamed group -targets-> organisation:Tech firm
        government:police -located-at-> Portville
        person:Four persons -attributed-to-> government:Army
        malware:own Trojan -communicates-with-> domain-name:c2.example
        domain-name:c2.example -resolves-to-> ipv4-addr:192.0.2.7
        ipv4-addr:192.0.2.99
        indicator:hash -indicates-> malware:own Trojan
        course-of-action:patch -mitigates-> attack-pattern:phishing
        x-mitre-tactic:Initial Access)");
    CHECK(roleIn(threatCase, "Unnamed group") == Role::Actor);
    CHECK(roleIn(threatCase, "Four persons") == Role::Actor);
    CHECK(roleIn(threatCase, "Nordland") == Role::Sponsor);
    CHECK(roleIn(threatCase, "Ruling party") == Role::Sponsor);
    CHECK(roleIn(threatCase, "Army") == Role::Sponsor);
    CHECK(roleIn(threatCase, "phishing") == Role::Capability);
    CHECK(roleIn(threatCase, "own Trojan") == Role::Capability);
    CHECK(roleIn(threatCase, "CVE-2024-0001") == Role::Capability);
    CHECK(roleIn(threatCase, "VPNs") == Role::Infrastructure);
    CHECK(roleIn(threatCase, "c2.example") == Role::Infrastructure);
    CHECK(roleIn(threatCase, "192.0.2.7") == Role::Infrastructure);
    CHECK(roleIn(threatCase, "192.0.2.99") == Role::Other);
    CHECK(roleIn(threatCase, "ten provinces") == Role::Place);
    CHECK(roleIn(threatCase, "energy") == Role::Sector);
    CHECK(roleIn(threatCase, "government systems") == Role::Victim);
    CHECK(roleIn(threatCase, "Tech firm") == Role::Victim);
    CHECK(roleIn(threatCase, "police") == Role::Speaker);
    CHECK(roleIn(threatCase, "Portville") == Role::Speaker);
    CHECK(roleIn(threatCase, "Herald") == Role::Speaker);
    CHECK(roleIn(threatCase, "Bureau") == Role::Speaker);
    CHECK(roleIn(threatCase, "hash") == Role::Other);
    CHECK(roleIn(threatCase, "patch") == Role::Other);
    CHECK(roleIn(threatCase, "Initial Access") == Role::Other);
}

TEST_CASE("A state that acts and is said to stand behind others is a sponsor", "[graph][roles]")
{
    const ThreatCase threatCase = caseFromText("government:Nordland -targets-> Bank; Group -attributed-to-> Nordland");
    CHECK(roleIn(threatCase, "Nordland") == Role::Sponsor);
    CHECK(assignRoles(threatCase, {false, true})[rowOf(entityNamed(threatCase, "Nordland"))] == Role::Actor);
}

TEST_CASE("Malware that targets somebody stays a capability", "[graph][roles]")
{
    const ThreatCase threatCase = caseFromText("malware:Wiper -targets-> Bank");
    CHECK(roleIn(threatCase, "Wiper") == Role::Capability);
    CHECK(roleIn(threatCase, "Bank") == Role::Victim);
}

TEST_CASE("A power grid that is attacked is a victim, a router that is misused is infrastructure", "[graph][roles]")
{
    const ThreatCase threatCase = caseFromText(
        "Group -targets-> infrastructure:power grid; Group -compromises-> infrastructure:home routers;"
        "Group -targets-> infrastructure:home routers; Group -uses-> organisation:front company");
    CHECK(roleIn(threatCase, "power grid") == Role::Victim);
    CHECK(roleIn(threatCase, "home routers") == Role::Infrastructure);
    CHECK(roleIn(threatCase, "front company") == Role::Infrastructure);
}

TEST_CASE("A body of whom nobody says that it was attacked is never a victim", "[graph][roles]")
{
    const ThreatCase threatCase = caseFromText("organisation:Acme; organisation:Holding -owns-> organisation:Depot");
    CHECK(roleIn(threatCase, "Acme") == Role::Other);
    CHECK(roleIn(threatCase, "Holding") == Role::Other);
}

TEST_CASE("Lists of an incident give roles to things without relationships", "[graph][roles]")
{
    ThreatCase threatCase = caseFromText("organisation:Brigade; organisation:Clinic; organisation:Hosting firm");
    threatCase.incidents.push_back({.actors = {entityNamed(threatCase, "Brigade")},
                                    .routedVia = {entityNamed(threatCase, "Hosting firm")},
                                    .targets = {entityNamed(threatCase, "Clinic")}});
    CHECK(roleIn(threatCase, "Brigade") == Role::Actor);
    CHECK(roleIn(threatCase, "Clinic") == Role::Victim);
    CHECK(roleIn(threatCase, "Hosting firm") == Role::Infrastructure);
}

TEST_CASE("Targets are places, sectors and victims", "[graph][roles]")
{
    for (const Role role : {Role::Place, Role::Sector, Role::Victim})
        CHECK(isTarget(role));
    for (const Role role : {Role::Sponsor, Role::Actor, Role::Capability, Role::Infrastructure, Role::Other, Role::Speaker})
        CHECK_FALSE(isTarget(role));
    CHECK(laneTitle(Role::Sponsor) == "Sponsor, as claimed");
}
