// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/importers/prose_reading.h"

using namespace throughline;
using namespace throughline::test;

TEST_CASE("A list distributes over its members", "[importers][prose]")
{
    const auto report = readText("APT77 has attacked energy, water and transportation companies in Norway and Finland.");
    for (const char* target : {"energy", "water", "transportation", "Norway", "Finland"})
        CHECK(tells(report, std::string("APT77 -targets-> ") + target + " | asserts by the report, stated"));
    CHECK(report.relationships.size() == 5);
}

TEST_CASE("A passive turns subject and object", "[importers][prose]")
{
    const auto report = readText("Several hospitals in Ireland were attacked by FIN99 last year.");
    CHECK(tells(report, "FIN99 -targets-> Ireland | asserts by the report, stated"));
    CHECK(findEntity(report, "Several hospitals") == nullptr);
}

TEST_CASE("A hedge covers its own clause only", "[importers][prose]")
{
    const auto report = readText("APT77, allegedly linked to Russia, has attacked the bank Nordia Bank.");
    CHECK(tells(report, "APT77 -attributed-to-> Russia (government) | asserts by the report, alleged"));
    CHECK(tells(report, "APT77 -targets-> Nordia Bank | asserts by the report, stated"));
    const auto edge = std::find_if(report.relationships.begin(), report.relationships.end(),
                                   [](const Relationship& r) { return r.type == RelationType::AttributedTo; });
    REQUIRE(edge != report.relationships.end());
    CHECK(edge->degree == AttributionDegree::LinkedTo);
    CHECK(edge->degreeWords == "allegedly linked to");
}

TEST_CASE("The degree of an attribution keeps the source's words", "[importers][prose]")
{
    const auto report = readText("UNC42 is run by the Federal Security Service. The China-backed group APT88 hit banks in Peru.");
    REQUIRE(report.relationships.size() >= 2);
    for (const Relationship& edge : report.relationships) {
        if (nameOf(report, edge.source) == "UNC42" && edge.type == RelationType::AttributedTo)
            CHECK(edge.degree == AttributionDegree::DirectedBy);
        if (nameOf(report, edge.source) == "APT88" && edge.type == RelationType::AttributedTo)
            CHECK(edge.degree == AttributionDegree::BackedBy);
    }
    CHECK(tells(report, "APT88 -targets-> Peru | asserts by the report, stated"));
}

TEST_CASE("Who says it is found before, behind and around what is said", "[importers][prose]")
{
    CHECK(tells(readText("According to Mandiant, APT77 attacked banks in Peru."), "APT77 -targets-> Peru | asserts by Mandiant, stated"));
    CHECK(tells(readText("APT77 attacked banks in Peru, Mandiant said."), "APT77 -targets-> Peru | asserts by Mandiant, stated"));
    CHECK(tells(readText("Mandiant assessed that APT77 attacked banks in Peru."), "APT77 -targets-> Peru | asserts by Mandiant, alleged"));
    CHECK(tells(readText("The FBI concluded that APT77 attacked banks in Peru."),
                "APT77 -targets-> Peru | asserts by Federal Bureau of Investigation, confirmed"));
}

TEST_CASE("A medium carries what another says", "[importers][prose]")
{
    const auto report = readText("Norwegian authorities have accused a hacker group backed by Russia of attacking banks in Oslo, Reuters reported.");
    REQUIRE_FALSE(report.claims.empty());
    const Claim& claim = report.claims.front();
    REQUIRE(claim.speaker);
    CHECK(nameOf(report, *claim.speaker) == "Norway (government)");
    REQUIRE(claim.via.size() == 1);
    CHECK(nameOf(report, claim.via[0]) == "Reuters");
    CHECK(hedgeOf(claim) == Hedge::Alleged);
    CHECK(findEntity(report, "Unnamed group (accused by Norway (government))") != nullptr);
}

TEST_CASE("A state that acts is a government, a state that is a place is a place", "[importers][prose]")
{
    const auto report = readText("Estonia accused Russia of hacking banks in Latvia.");
    CHECK(tells(report, "Russia (government) -targets-> Latvia | asserts by Estonia (government), alleged"));
    const Entity* place = findEntity(report, "Latvia");
    REQUIRE(place);
    CHECK(place->type == EntityType::Location);
    const Entity* state = findEntity(report, "Russia (government)");
    REQUIRE(state);
    CHECK(state->identityClass == IdentityClass::Government);
}

TEST_CASE("Other names of one group are one entity", "[importers][prose]")
{
    const auto report = readText("APT77, also known as Quiet Panda and Silverfrog, attacked banks in Peru. The group used the Mossy backdoor.");
    const Entity* actor = findEntity(report, "APT77");
    REQUIRE(actor);
    CHECK(actor == findEntity(report, "Quiet Panda"));
    CHECK(actor == findEntity(report, "Silverfrog"));
    CHECK(tells(report, "APT77 -uses-> Mossy backdoor | asserts by the report, stated"));
}

TEST_CASE("What is not so is not told", "[importers][prose]")
{
    const auto report = readText("APT77 attacked banks in Peru. APT77 has never used Mimikatz.");
    for (const std::string& line : claimLines(report))
        CHECK(line.find("Mimikatz") == std::string::npos);
}

TEST_CASE("Routing through relays is told with its infrastructure", "[importers][prose]")
{
    const auto report = readText("APT77 attacked banks in Peru. The attackers hid behind rented servers, VPNs and hijacked home routers.");
    REQUIRE(report.incidents.size() == 1);
    const Incident& incident = report.incidents[0];
    REQUIRE(incident.routedVia.size() >= 2);
    CHECK(incident.routingScope == RoutingScope::Campaign);
    CHECK(under(report, incident.routing).starts_with("The attackers hid behind"));
}

TEST_CASE("What hackers do at large is nobody's deed", "[importers][prose]")
{
    const auto report = readText("Hackers often target small businesses. Attackers use phishing emails and stolen passwords to break into networks.");
    CHECK(report.relationships.empty());
    CHECK(report.incidents.empty());
}

TEST_CASE("A name given later names those spoken of before", "[importers][prose]")
{
    const auto report = readText("Foreign hackers attacked banks in Peru. The hackers, known as Silver Panda, used the Mossy backdoor.");
    const Entity* actor = findEntity(report, "Silver Panda");
    REQUIRE(actor);
    CHECK(tells(report, "Silver Panda -targets-> Peru | asserts by the report, stated"));
    CHECK(tells(report, "Silver Panda -uses-> Mossy backdoor | asserts by the report, stated"));
}

TEST_CASE("Researchers speak for their house", "[importers][prose]")
{
    CHECK(tells(readText("A hacking group believed to be based in Peru attacked banks in Chile, researchers at Cisco Talos said."),
                "hacking group -targets-> Chile | asserts by Cisco Talos, alleged"));
    CHECK(tells(readText("ESET researchers said APT77 attacked banks in Chile."), "APT77 -targets-> Chile | asserts by ESET, stated"));
}

TEST_CASE("A family can be what attacks", "[importers][prose]")
{
    const auto report = readText("The phones of journalists in Peru were infected with Pegasus spyware.");
    CHECK(tells(report, "Pegasus spyware -targets-> journalists | asserts by the report, stated"));
}

TEST_CASE("A capital behind a preposition is the city", "[importers][prose]")
{
    const auto report = readText("APT77 attacked banks in Lima. Lima denied the reports.");
    const Entity* city = findEntity(report, "Lima");
    REQUIRE(city);
    CHECK(city->kindWord == "city");
}

TEST_CASE("Persons belong to the body their role names", "[importers][prose]")
{
    const auto report = readText("APT77 attacked banks in Peru. Acme Technology Company employee Jon Veld took orders from the Federal Security Service.");
    CHECK(tells(report, "Jon Veld -attributed-to-> Acme Technology Company | asserts by the report, stated"));
    CHECK(tells(report, "Jon Veld -attributed-to-> Federal Security Service | asserts by the report, stated"));
}
