// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/importers/prose_reading.h"

using namespace throughline;
using namespace throughline::test;

TEST_CASE("Members belong to the company, not to whom it is a front for", "[importers][prose]")
{
    const auto report = readText("APT77 attacked banks in Peru. Oslo sanctioned Nordlys Technology Company, a company described as a front for the "
                                 "Federal Security Service, and two of its members, Jon Veld and Kari Moen.");
    CHECK(tells(report, "Jon Veld -attributed-to-> Nordlys Technology Company | asserts by Norway (government), stated"));
    CHECK(tells(report, "Kari Moen -attributed-to-> Nordlys Technology Company | asserts by Norway (government), stated"));
    CHECK(tells(report, "Nordlys Technology Company -attributed-to-> Federal Security Service | asserts by Norway (government), alleged"));
    for (const Relationship& edge : report.relationships)
        CHECK((nameOf(report, edge.target) != "Federal Security Service" || nameOf(report, edge.source) == "Nordlys Technology Company"));
}

TEST_CASE("A body that speaks of officers is not their employer", "[importers][prose]")
{
    const auto report = readText("APT77 attacked banks in Peru. The FBI said officers Jon Veld and Kari Moen attacked banks in Chile.");
    for (const Relationship& edge : report.relationships)
        CHECK(nameOf(report, edge.target) != "Federal Bureau of Investigation");
}

TEST_CASE("What another speaker tells of nobody in particular is nobody's behaviour", "[importers][prose]")
{
    const auto report = readText("APT77 attacked Nordia Bank, Mandiant said. Mandiant added that 13 people in Norway took a direct part, and that "
                                 "several contracts were signed to rent the infrastructure.\n\n"
                                 "The Bergen University first spoke about the matter in June, when it said that teachers had received phishing emails.\n");
    CHECK(tells(report, "APT77 -uses-> Acquired infrastructure | asserts by Mandiant, stated"));
    for (const Relationship& edge : report.relationships) {
        CHECK(nameOf(report, edge.source) != "13 people");
        CHECK(nameOf(report, edge.target) != "Phishing e-mails");
    }
    const auto told = std::find_if(report.claims.begin(), report.claims.end(), [](const Claim& c) { return std::holds_alternative<EntityId>(c.about); });
    REQUIRE(told != report.claims.end());
    CHECK(nameOf(report, std::get<EntityId>(told->about)) == "Phishing e-mails");
    REQUIRE(told->speaker);
    CHECK(nameOf(report, *told->speaker) == "Bergen University");
}
