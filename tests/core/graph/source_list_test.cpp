// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/source_list.h"

#include <algorithm>

#include "core/graph/lens_filter.h"

#include "tests/support/catch.h"
#include "tests/support/founding_case.h"
#include "tests/support/graph_text.h"

using namespace throughline;
using namespace throughline::test;

namespace {

/// "Acme: 3 claims, 2 assert, 1 denies; says 2, carries 1, records 0", a line each.
std::string rowsText(const SourceList& list)
{
    std::string text;
    for (const SourceRow& row : list.rows)
        text += row.name + ": " + std::to_string(row.claims) + " claims, " + std::to_string(row.asserts) + " for, "
            + std::to_string(row.denies) + " against; says " + std::to_string(row.says) + ", carries " + std::to_string(row.carries)
            + ", records " + std::to_string(row.records) + "\n";
    return text;
}

/// "government China 3: Xinhua + Ministry".
std::string groupsText(const SourceList& list)
{
    std::string text;
    for (const SourceGroup& group : list.groups) {
        text += group.tie == SourceTie::Government ? "government " : group.tie == SourceTie::Unknown ? "unknown" : "";
        text += group.name + " " + std::to_string(group.claims) + ":";
        for (const std::uint32_t row : group.rows)
            text += " " + list.rows[row].name;
        text += "\n";
    }
    return text;
}

SourceList listed(const ThreatCase& threatCase) { return *listSources(threatCase, {}); }

std::vector<std::vector<std::string>> circlesOf(const ThreatCase& threatCase)
{
    std::vector<std::vector<std::string>> names;
    for (const ReportingCircle& circle : listed(threatCase).circles)
        names.push_back(circle.names);
    return names;
}

const SourceRow& rowNamed(const SourceList& list, std::string_view name)
{
    const auto found = std::find_if(list.rows.begin(), list.rows.end(), [&](const SourceRow& row) { return row.name == name; });
    REQUIRE(found != list.rows.end());
    return *found;
}

ReportId addReport(ThreatCase& threatCase, Report report)
{
    report.id = "report--" + std::to_string(threatCase.reports.size());
    return idAt<ReportId>(threatCase.reports.push_back(std::move(report)));
}

}  // namespace

TEST_CASE("Everybody who speaks, carries or records is listed with what would go without them", "[graph][sources]")
{
    ThreatCase threatCase = caseFromText(
        "Group -attributed-to-> Nordland {Acme says via Herald; Nordland denies}; Group -targets-> Bank {Acme alleges; Beta disputes};"
        "organisation:Recorder");
    const ReportId report = addReport(threatCase, {.title = "Annual report", .publisher = "Herald"});
    threatCase.claims.edit(0).report = report;
    threatCase.claims.edit(2).recordedBy = entityNamed(threatCase, "Recorder");
    addReport(threatCase, {.title = "Nothing was read from it", .publisher = "Gazette"});
    CHECK(rowsText(listed(threatCase)) == "Acme: 2 claims, 2 for, 0 against; says 2, carries 0, records 0\n"
                                          "Annual report: 1 claims, 1 for, 0 against; says 0, carries 1, records 0\n"
                                          "Beta: 1 claims, 0 for, 1 against; says 1, carries 0, records 0\n"
                                          "Herald: 1 claims, 1 for, 0 against; says 0, carries 1, records 0\n"
                                          "Nordland: 1 claims, 0 for, 1 against; says 1, carries 0, records 0\n"
                                          "Recorder: 1 claims, 1 for, 0 against; says 0, carries 0, records 1\n"
                                          "Nothing was read from it: 0 claims, 0 for, 0 against; says 0, carries 0, records 0\n");
}

TEST_CASE("What a row counts is what a lens without that source takes away", "[graph][sources]")
{
    const ThreatCase threatCase = foundingCase();
    for (const SourceRow& row : listed(threatCase).rows) {
        INFO(row.name);
        const LensFilter without(threatCase, {.disbelieve = {row.id}});
        std::size_t out = 0;
        for (std::size_t claim = 0; claim < threatCase.claims.size(); ++claim)
            out += without.isOut(idAt<ClaimId>(claim));
        CHECK(out == row.claims);
    }
}

TEST_CASE("A claim counts once for a source that takes part in it twice; deleted claims do not count", "[graph][sources]")
{
    ThreatCase threatCase = caseFromText("Group -targets-> Bank {Acme says via Acme; Beta says}");
    threatCase.claims.edit(1).isDeleted = true;
    CHECK(rowsText(listed(threatCase)) == "Acme: 1 claims, 1 for, 0 against; says 1, carries 0, records 0\n");
}

TEST_CASE("One government's bodies and media are one origin, and so are documents that cite one source", "[graph][sources]")
{
    ThreatCase threatCase = caseFromText(
        "Group -attributed-to-> Elsewhere {government:Interior says via state-media:Northern Daily; Acme says};"
        "government:Interior -located-at-> location:Nordland; state-media:Northern Daily -located-at-> location:Nordland");
    threatCase.entities.edit(rowOf(entityNamed(threatCase, "Nordland"))).externalId = "ND";
    const DerivedFrom wire{.how = "first published at", .name = "The Wire", .url = {}};
    for (const char* title : {"First", "Second"}) {
        const ReportId report = addReport(threatCase, {.title = title, .publisher = title, .derivedFrom = {wire}});
        Claim claim = threatCase.claims[1];
        claim.speaker.reset();
        claim.report = report;
        threatCase.claims.push_back(claim);
    }
    const SourceList list = listed(threatCase);
    CHECK(groupsText(list) == "The Wire 2: First Second\n"
                              "Acme 1: Acme\n"
                              "government Nordland 1: Interior Northern Daily\n");
    CHECK(list.groups[0].citing == 2);
    CHECK(list.groups[0].asserts == 2);
    CHECK(list.groups[0].denies == 0);
    CHECK(list.groups[2].citing == 0);
}

TEST_CASE("Documents of which nothing is known count as one together", "[graph][sources]")
{
    ThreatCase threatCase = caseFromText("Group -targets-> Bank {Acme says}");
    addReport(threatCase, {.fileName = "a.txt"});
    addReport(threatCase, {.fileName = "b.txt"});
    CHECK(groupsText(listed(threatCase)) == "Acme 1: Acme\nunknown 0: a.txt b.txt\n");
}

TEST_CASE("Two media that have the same line from each other are circular reporting", "[graph][sources]")
{
    ThreatCase threatCase = caseFromText("Group -targets-> Bank {Alpha says via Beta; Beta says via Alpha; Gamma says via Alpha}");
    CHECK(circlesOf(threatCase) == std::vector<std::vector<std::string>>{{"Alpha", "Beta"}});
    const SourceList list = listed(threatCase);
    CHECK(rowNamed(list, "Alpha").circles == std::vector<std::uint32_t>{0});
    CHECK(rowNamed(list, "Gamma").circles.empty());

    SECTION("not if it is of different things")
    {
        CHECK(circlesOf(caseFromText("Group -targets-> Bank {Alpha says via Beta}; Group -uses-> VPN {Beta says via Alpha}")).empty());
    }
    SECTION("over a third one, too")
    {
        CHECK(circlesOf(caseFromText("Group -targets-> Bank {Alpha says via Beta; Beta says via Gamma; Gamma says via Alpha}"))
              == std::vector<std::vector<std::string>>{{"Alpha", "Beta", "Gamma"}});
    }
}

TEST_CASE("Articles that name each other as their source are circular reporting", "[graph][sources]")
{
    ThreatCase threatCase = caseFromText("Group -targets-> Bank {Acme says}");
    addReport(threatCase, {.title = "One", .publisher = "Herald", .derivedFrom = {{.how = "told", .name = "gazette", .url = {}}}});
    CHECK(circlesOf(threatCase).empty());
    addReport(threatCase, {.title = "Other", .publisher = "Gazette", .derivedFrom = {{.how = "told", .name = "Herald", .url = {}}}});
    const SourceList list = listed(threatCase);
    REQUIRE(list.circles.size() == 1);
    CHECK(list.circles[0].rows.size() == 2);
    CHECK(rowNamed(list, "Other").circles.size() == 1);
    CHECK(rowNamed(list, "Acme").circles.empty());
}

TEST_CASE("Documents with nearly the same text say so", "[graph][sources]")
{
    ThreatCase threatCase = caseFromText("Group -targets-> Bank {Acme says}");
    const auto text = std::make_shared<const std::string>(
        "A group broke into the systems of a large bank last spring and stayed there for nearly four months, the company Acme said on "
        "Tuesday. It used stolen passwords, a remote desktop tool and two flaws in a mail server that were known for a year.");
    for (const char* title : {"One", "Other"})
        addReport(threatCase, {.title = title, .publisher = title, .text = text});
    addReport(threatCase, {.title = "Third", .publisher = "Third", .text = std::make_shared<const std::string>("Short.")});
    const SourceList list = listed(threatCase);
    CHECK(rowNamed(list, "One").alike.size() == 1);
    CHECK(list.rows[rowNamed(list, "Other").alike.front()].name == "One");
    CHECK(rowNamed(list, "Third").alike.empty());
}

TEST_CASE("Listing stops when asked", "[graph][sources]")
{
    std::stop_source stop;
    stop.request_stop();
    const Result<SourceList> list = listSources(foundingCase(), Job{.stop = stop.get_token(), .progress = {}});
    REQUIRE_FALSE(list);
    CHECK(list.error().code == ErrorCode::Cancelled);
}
