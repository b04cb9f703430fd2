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
