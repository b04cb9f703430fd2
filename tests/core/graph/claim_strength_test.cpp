// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/claim_strength.h"

#include "core/graph/same_as_classes.h"
#include "tests/support/catch.h"
#include "tests/support/graph_text.h"

using namespace throughline;
using namespace throughline::test;

namespace {

Strength strengthOf(const ThreatCase& threatCase, const Lens& lens = {})
{
    const ThreatGraph graph = buildGraph(threatCase, ClaimIndex(threatCase), {.lens = lens});
    REQUIRE(graph.edgeCount() > 0);
    return graph.edge(0).strength;
}

std::string strengthOfClaims(const std::string& claims, const std::string& rest = "")
{
    return std::string(strengthWord(strengthOf(caseFromText("Group -targets-> Bank {" + claims + "}\n" + rest))));
}

}  // namespace

TEST_CASE("Claims weigh as much as their best origin allows", "[graph][strength]")
{
    const auto [claims, strength] = GENERATE(table<std::string, std::string>({
        {"Bank denies", "denied only"},
        {"Acme says; Bank denies", "contested"},
        {"Acme confirms; Beta says; Bank disputes", "contested"},
        {"Acme alleges", "alleged"},
        {"Acme alleges; Beta alleges", "alleged"},
        {"- infers", "alleged"},
        {"Acme says", "one origin"},
        {"Acme says; Acme says", "one origin"},
        {"Acme says; Beta alleges", "one origin"},
        {"- says; - says", "one origin"},
        {"- says; Acme says", "one origin"},
        {"Acme says; Beta says", "several origins"},
        {"Acme says; Beta supports", "several origins"},
        {"Acme confirms", "several origins"},
        {"Group admits", "several origins"},
        {"Acme says; Acme retracts", "denied only"},
        {"Acme says; Beta alleges; Acme retracts", "alleged"},
        {"Acme says; Bank denies; Bank retracts", "one origin"},
    }));
    CAPTURE(claims);
    CHECK(strengthOfClaims(claims) == strength);
}

TEST_CASE("What nobody has reviewed makes no reviewed claim bolder, but a denial counts", "[graph][strength][draft]")
{
    const auto [claims, drafts, strength] = GENERATE(table<std::string, std::vector<std::size_t>, std::string>({
        {"Acme says; Beta says", {1}, "one origin"},
        {"Acme says; Beta says", {0, 1}, "several origins"},
        {"Acme alleges; Beta says", {1}, "alleged"},
        {"Acme alleges; Beta says", {0, 1}, "one origin"},
        {"Acme says; Bank denies", {1}, "contested"},
        {"Acme says; Bank denies", {0}, "contested"},
    }));
    ThreatCase threatCase = caseFromText("Group -targets-> Bank {" + claims + "}");
    for (const std::size_t row : drafts)
        threatCase.claims.edit(row).isDraft = true;
    CAPTURE(claims, drafts);
    CHECK(strengthWord(strengthOf(threatCase)) == strength);
}

TEST_CASE("Bodies of one government and its state media are one origin", "[graph][strength][origins]")
{
    const std::string places = "government:Police -located-at-> Portville; government:Bureau -located-at-> Capital;"
                               "state-media:Herald -located-at-> Capital; Portville -located-at-> Nordland;"
                               "Capital -located-at-> Nordland";
    ThreatCase threatCase = caseFromText(
        "Group -targets-> Bank {government:Police says; government:Bureau says; state-media:Herald says};" + places);
    SECTION("whose country is known")
    {
        threatCase.entities.edit(rowOf(entityNamed(threatCase, "Nordland"))).externalId = "NO";
        CHECK(strengthOf(threatCase) == Strength::OneOrigin);
    }
    SECTION("but not of two")
    {
        threatCase.entities.edit(rowOf(entityNamed(threatCase, "Portville"))).externalId = "NO-03";
        threatCase.entities.edit(rowOf(entityNamed(threatCase, "Capital"))).externalId = "SE";
        CHECK(strengthOf(threatCase) == Strength::SeveralOrigins);
    }
}

TEST_CASE("The analyst alone counts a source as an origin of its own", "[graph][strength][origins]")
{
    ThreatCase threatCase = caseFromText(
        "Group -targets-> Bank {government:Police says; government:Bureau says}; government:Police -located-at-> Nordland;"
        "government:Bureau -located-at-> Nordland");
    threatCase.entities.edit(rowOf(entityNamed(threatCase, "Nordland"))).externalId = "NO";
    REQUIRE(strengthOf(threatCase) == Strength::OneOrigin);
    const std::string bureau = threatCase[entityNamed(threatCase, "Bureau")].id;
    CHECK(strengthOf(threatCase, {.ownOrigins = {bureau}}) == Strength::SeveralOrigins);
    CHECK(strengthOf(threatCase, {.ownOrigins = {"identity--nobody"}}) == Strength::OneOrigin);
    SECTION("even where its words are those of the other")
    {
        for (const std::size_t row : {0, 1})
            threatCase.claims.edit(row).text = "The group attacked the bank in the early spring of that year.";
        CHECK(strengthOf(threatCase, {.ownOrigins = {bureau}}) == Strength::SeveralOrigins);
    }
    SECTION("but nobody who is not believed")
    {
        CHECK(strengthOf(threatCase, {.disbelieve = {bureau}, .ownOrigins = {bureau}}) == Strength::OneOrigin);
        CHECK(strengthOf(threatCase, {.doubt = {bureau}, .ownOrigins = {bureau}}) == Strength::OneOrigin);
    }
    SECTION("and lines that are only denied stay")
    {
        const ThreatCase denied = caseFromText("Group -targets-> Bank {Bank denies}");
        CHECK(strengthOf(denied, {.ownOrigins = {bureau}}) == Strength::DeniedOnly);
    }
}

TEST_CASE("A report that the analyst counts apart is an origin of its own", "[graph][strength][origins]")
{
    ThreatCase threatCase = caseFromText("Group -targets-> Bank {- says; - says}");
    for (const char* id : {"report--1", "report--2"})
        threatCase.reports.push_back({.id = id, .publisher = "Herald"});
    threatCase.claims.edit(0).report = ReportId{0};
    threatCase.claims.edit(1).report = ReportId{1};
    CHECK(strengthOf(threatCase) == Strength::OneOrigin);
    CHECK(strengthOf(threatCase, {.ownOrigins = {"report--2"}}) == Strength::SeveralOrigins);
}

TEST_CASE("A country's name in a government's names tells the country", "[graph][strength][origins]")
{
    ThreatCase threatCase = caseFromText(
        "Group -targets-> Bank {government:Nordland (government) says; government:Police says};"
        "government:Police -located-at-> Nordland");
    threatCase.entities.edit(rowOf(entityNamed(threatCase, "Nordland"))).externalId = "NO";
    CHECK(strengthOf(threatCase) == Strength::OneOrigin);
}

TEST_CASE("Reports that repeat one source or one text are one origin", "[graph][strength][origins]")
{
    ThreatCase threatCase = caseFromText("Group -targets-> Bank {- says; - says}");
    std::string text;
    for (int i = 0; i < 60; ++i)
        text += "word" + std::to_string(i * 7 % 60) + " ";
    threatCase.reports.push_back({.publisher = "Herald", .text = std::make_shared<std::string>(text)});
    threatCase.reports.push_back({.publisher = "Tribune", .text = std::make_shared<std::string>("Edited. " + text)});
    threatCase.claims.edit(0).report = ReportId{0};
    threatCase.claims.edit(1).report = ReportId{1};
    SECTION("near-identical texts") { CHECK(strengthOf(threatCase) == Strength::OneOrigin); }
    SECTION("texts of their own")
    {
        threatCase.reports.edit(1).text = std::make_shared<std::string>("A short text of its own.");
        CHECK(strengthOf(threatCase) == Strength::SeveralOrigins);
    }
    SECTION("the same sentence")
    {
        threatCase.reports.edit(1).text = std::make_shared<std::string>("A short text of its own.");
        threatCase.claims.edit(0).text = "The group attacked the bank in the early spring of that year.";
        threatCase.claims.edit(1).text = "The group attacked the bank, in the early spring of that year";
        CHECK(strengthOf(threatCase) == Strength::OneOrigin);
    }
    SECTION("one source that both cite")
    {
        threatCase.reports.edit(1).text = std::make_shared<std::string>("A short text of its own.");
        for (const std::size_t row : {0U, 1U})
            threatCase.reports.edit(row).derivedFrom = {{.how = "first published at", .name = "The Agency"}};
        CHECK(strengthOf(threatCase) == Strength::OneOrigin);
    }
    SECTION("not one paper that somebody spoke to in both")
    {
        threatCase.reports.edit(1).text = std::make_shared<std::string>("A short text of its own.");
        for (const std::size_t row : {0U, 1U})
            threatCase.reports.edit(row).derivedFrom = {{.how = "told", .name = "The Agency"}};
        CHECK(strengthOf(threatCase) == Strength::SeveralOrigins);
    }
}
