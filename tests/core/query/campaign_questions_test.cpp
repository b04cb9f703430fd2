// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>

#include "core/importers/import_format.h"
#include "core/query/what_if.h"
#include "tests/core/query/asked.h"
#include "tests/support/catch.h"
#include "tests/support/founding_case.h"
#include "tests/support/paths.h"

using namespace throughline;
using namespace throughline::test;

namespace {

const std::string sponsor = "Democratic Progressive Party";
const std::string group = "Unnamed group (accused by Guangzhou police)";

/// The case of a file of the shared reference data; nullopt, said visibly, where that is not there.
std::optional<ThreatCase> sharedCase(const std::string& file)
{
    const std::string path = sharedDir() + "/" + file;
    if (sharedDir().empty() || !std::filesystem::exists(path)) {
        WARN("skipped: ../shared/" + file + " is not there");
        return std::nullopt;
    }
    const Result<ParsedReport> report = importFile(path, {});
    REQUIRE(report);
    return mergeReport({}, *report).threatCase;
}

}  // namespace

TEST_CASE("The founding report leads from the sponsor through the relays to the energy sector", "[query][founding]")
{
    const ThreatCase threatCase = foundingCase();
    const Result<Answer> answer = ask(threatCase, {.from = {sponsor}, .to = {"energy"}, .k = 5});
    REQUIRE(answer);
    REQUIRE(answer->paths.size() == 1);
    const ThreatPath& path = answer->paths.front();
    CHECK(paths(threatCase, {.from = {sponsor}, .to = {"energy"}})
          == sponsor + " > " + group + " > VPNs | foreign cloud services | compromised devices > energy\n");
    CHECK(path.scope == RoutingScope::Campaign);
    CHECK(path.strength == Strength::Contested);
    REQUIRE(path.hops.size() == 3);
    CHECK(path.hops[0].strength == Strength::Contested);  // the attribution, and nothing else
    CHECK(path.hops[1].strength > Strength::Contested);
    CHECK(path.hops[2].strength > Strength::Contested);
    CHECK(path.hops[2].incident == IncidentId{0});
    CHECK(answer->statement.find("for the campaign, not for this target") != std::string::npos);
}

TEST_CASE("What the founding report's group and targets have between them are its relays", "[query][founding][cut]")
{
    const ThreatCase threatCase = foundingCase();
    CHECK(cutOf(threatCase, {.kind = "cut", .from = {group}, .to = {"sector"}}) == "VPNs | foreign cloud services | compromised devices");
    CHECK(cutOf(threatCase, {.kind = "choke-points", .from = {sponsor}, .to = {"energy"}})
          == group + "; VPNs | foreign cloud services | compromised devices");
}

TEST_CASE("Without Guangzhou police the founding report no longer leads from the party to a target", "[query][founding][what-if]")
{
    const ThreatCase threatCase = foundingCase();
    const Result<LensWithout> lens = lensWithout(threatCase, {}, {"Guangzhou police"});
    REQUIRE(lens);
    ViewState view;
    view.lens = lens->lens;
    const Result<Answer> party = ask(threatCase, {.from = {sponsor}, .to = {"energy"}}, view);
    CHECK((!party || party->paths.empty()));
    // What the authorities say of the government stands without the police.
    const Result<Answer> government = ask(threatCase, {.from = {"Taiwan (government)"}, .to = {"VPNs"}}, view);
    REQUIRE(government);
    CHECK(government->paths.size() == 1);
    CHECK(government->excluded.claimsByLens > 0);
    // The accusation of the party rests on the police.
    const std::shared_ptr<const CampaignGraph> campaign = campaignOf(threatCase);
    const Result<Answer> whole = throughline::ask(*campaign, {.from = {sponsor}, .to = {"energy"}}, {});
    REQUIRE(whole);
    const Result<std::vector<RestsOn>> sources = restsOnSources(*campaign, {}, *whole, {});
    REQUIRE(sources);
    REQUIRE_FALSE(sources->empty());
    CHECK(std::any_of(sources->begin(), sources->end(), [](const RestsOn& source) { return source.name == "Guangzhou police"; }));
    CHECK(std::none_of(sources->begin(), sources->end(), [](const RestsOn& source) { return source.name == "National Security Bureau"; }));
}

TEST_CASE("In ATT&CK two groups' common software is found, and paths that go round what is avoided", "[query][shared]")
{
    const std::optional<ThreatCase> threatCase = sharedCase("data/attack/ics-attack-18.1.json");
    if (!threatCase)
        return;
    CHECK(listOf(*threatCase, {.kind = "common", .from = {"Sandworm Team", "APT38"}, .only = {"kind:software"}}) == "KillDisk 2");
    CHECK(listOf(*threatCase, {.kind = "common", .from = {"FIN6", "Wizard Spider"}, .only = {"kind:software"}}) == "Ryuk 2");
    const Question question{.from = {"Sandworm Team"}, .to = {"Control Server"}, .avoid = {"Industroyer", "campaign"},
                            .k = 10, .maxHops = 4, .mayCarry = {EntityType::AttackPattern}};
    const std::string found = paths(*threatCase, question);
    CHECK(std::count(found.begin(), found.end(), '\n') == 10);
    CHECK(found.find("Industroyer >") == std::string::npos);
    Question open = question;
    open.avoid.clear();
    open.via = {"Industroyer"};
    CHECK(paths(*threatCase, open).find("> Industroyer >") != std::string::npos);
    // A technique ends a path where it is not allowed to carry one.
    open.mayCarry.clear();
    CHECK(paths(*threatCase, open).empty());
}
