// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/what_if.h"

#include "tests/core/query/asked.h"
#include "tests/support/catch.h"

using namespace throughline;
using namespace throughline::test;

namespace {

std::string restsOn(const ThreatCase& threatCase, const Question& question)
{
    const std::shared_ptr<const CampaignGraph> campaign = campaignOf(threatCase);
    const Result<Answer> answer = throughline::ask(*campaign, question, {});
    REQUIRE(answer);
    const Result<std::vector<RestsOn>> sources = restsOnSources(*campaign, {}, *answer, {});
    REQUIRE(sources);
    std::string text;
    for (const RestsOn& source : *sources)
        text += (text.empty() ? "" : ", ") + source.name;
    return text;
}

}  // namespace

TEST_CASE("An answer names each single source that it cannot do without", "[query][what-if]")
{
    const ThreatCase threatCase = caseFromText(R"(
        Group -uses-> malware:A {Acme says; Beta says}
        malware:A -targets-> Bank {Acme says}
        Group -uses-> malware:B {Beta says via Herald}
        malware:B -targets-> Bank {Gamma says})");
    // Two ways: through A both need Acme, through B both need Beta, Herald and Gamma.
    CHECK(restsOn(threatCase, {.from = {"Group"}, .to = {"Bank"}}).empty());
    CHECK(restsOn(threatCase, {.from = {"Group"}, .to = {"Bank"}, .avoid = {"B"}}) == "Acme");
    CHECK(restsOn(threatCase, {.from = {"Group"}, .to = {"Bank"}, .avoid = {"A"}}) == "Beta, Herald, Gamma");
    CHECK(restsOn(threatCase, {.kind = "cut", .from = {"Group"}, .to = {"Bank"}}).empty());
}

TEST_CASE("A question may leave out sources by name, id or alias", "[query][what-if]")
{
    const ThreatCase threatCase = caseFromText("Group -targets-> Bank {Acme says via Herald}; Group -uses-> malware:A {Beta says}");
    const Result<LensWithout> byName = lensWithout(threatCase, {}, {"acme"});
    REQUIRE(byName);
    CHECK(byName->lens.disbelieve == std::vector<std::string>{"identity--Acme"});
    CHECK(byName->names == std::vector<std::string>{"Acme"});
    CHECK(lensWithout(threatCase, {}, {"identity--Beta"})->lens.disbelieve == std::vector<std::string>{"identity--Beta"});
    CHECK(lensWithout(threatCase, {}, {"Herald"}));
    const Result<LensWithout> unknown = lensWithout(threatCase, {}, {"Bank"});
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().where == "without-source");
    ViewState view;
    view.lens = byName->lens;
    CHECK_FALSE(ask(threatCase, {.from = {"Group"}, .to = {"Bank"}}, view));
}

TEST_CASE("Routing that only a disbelieved report tells of is gone with it", "[query][what-if][routing]")
{
    ThreatCase threatCase = caseFromText("Group -targets-> Bank {Acme says}; infrastructure:jump server; Group -uses-> malware:Kit {Beta says}; malware:Kit -drops-> jump server {Beta says}");
    Report report;
    report.id = "report--1";
    report.fileName = "first.txt";
    threatCase.reports.push_back(report);
    threatCase.incidents.push_back({.report = ReportId{static_cast<std::uint32_t>(threatCase.reports.size() - 1)},
                                    .actors = {entityNamed(threatCase, "Group")}, .routedVia = {entityNamed(threatCase, "jump server")}});
    CHECK(paths(threatCase, {.from = {"Group"}, .to = {"jump server"}}) == "Group > jump server\n");
    ViewState view;
    view.lens = lensWithout(threatCase, {}, {"first.txt"})->lens;
    CHECK(paths(threatCase, {.from = {"Group"}, .to = {"jump server"}}, view) == "Group > Kit > jump server\n");
}
