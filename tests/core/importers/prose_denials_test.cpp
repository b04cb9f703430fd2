// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/importers/prose_reading.h"

using namespace throughline;
using namespace throughline::test;

namespace {

const std::string accusation = "Norwegian authorities have accused a hacker group backed by Russia of attacking a local power company. ";

}  // namespace

TEST_CASE("A blanket denial reaches the attributions to the denier's side", "[importers][prose]")
{
    const auto report = readText(accusation + "The Kremlin has denied the allegations.");
    CHECK(tells(report, "Unnamed group (accused by Norway (government)) -attributed-to-> Russia (government) | denies by Kremlin, stated"));
    CHECK_FALSE(tells(report, "Unnamed group (accused by Norway (government)) -targets-> local power company | denies by Kremlin, stated"));
    REQUIRE(report.incidents.size() == 1);
    REQUIRE(report.incidents[0].claims.size() == 1);
    const Claim& blanket = report.claims[rowOf(report.incidents[0].claims[0])];
    CHECK(blanket.scope == DenialScope::Blanket);
    CHECK(blanket.stance == Stance::Denies);
}

TEST_CASE("No comment is no denial", "[importers][prose]")
{
    const auto report = readText(accusation + "The Kremlin declined to comment on the allegations.");
    for (const Claim& claim : report.claims)
        CHECK(claim.stance == Stance::Asserts);
}

TEST_CASE("A state denies what it is said to have done itself", "[importers][prose]")
{
    const auto report = readText("Estonia accused Russia of hacking banks in Latvia, which Russia denies.");
    CHECK(tells(report, "Russia (government) -targets-> Latvia | denies by Russia (government), stated"));
}

TEST_CASE("A ministry speaks for its country", "[importers][prose]")
{
    const auto report = readText(accusation + "Russia's foreign ministry rejected the claims as baseless.");
    const auto lines = claimLines(report);
    CHECK(std::any_of(lines.begin(), lines.end(), [](const std::string& line) {
        return line.find("denies by Russia's foreign ministry") != std::string::npos && line.find("attributed-to") != std::string::npos;
    }));
}

TEST_CASE("A denier who accuses back opens an incident that answers", "[importers][prose]")
{
    const auto report = readText(accusation + "The Kremlin has denied the allegations. The Kremlin said Norway had long been involved in cyberattacks on Russia.");
    REQUIRE(report.incidents.size() == 2);
    REQUIRE(report.incidents[1].answers);
    CHECK(rowOf(*report.incidents[1].answers) == 0);
}

TEST_CASE("An embassy speaks for the country before it", "[importers][prose]")
{
    const auto report = readText(accusation + "The Russian embassy in Oslo said the statements were unfounded.");
    const auto lines = claimLines(report);
    CHECK(std::any_of(lines.begin(), lines.end(), [](const std::string& line) {
        return line.find("attributed-to-> Russia (government) | denies by Russian embassy in Oslo") != std::string::npos;
    }));
}

TEST_CASE("A denial meant for one accuser leaves the other's accusation alone", "[importers][prose]")
{
    const auto report = readText("Norway said APT77 was backed by Russia. Peru said APT88 was backed by Russia. "
                                 "The Kremlin called the Norwegian claims baseless.");
    CHECK(tells(report, "APT77 -attributed-to-> Russia (government) | denies by Kremlin, stated"));
    CHECK_FALSE(tells(report, "APT88 -attributed-to-> Russia (government) | denies by Kremlin, stated"));
}
