// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/claim_ledger.h"

#include <chrono>

#include "core/workbench/ledger_copy.h"
#include "core/workbench/ledger_view.h"
#include "tests/support/catch.h"
#include "tests/support/graph_text.h"

using namespace throughline;
using namespace throughline::test;

namespace {

const char* const story = "Bear -attributed-to-> government:Nordland {Acme alleges via Herald; government:Nordland denies}\n"
                          "Bear -attributed-to-> government:Sudland {government:Nordland says}\n"
                          "Bear -uses-> malware:Wiper {Acme confirms; Acme says}\n"
                          "Wolf -attributed-to-> government:Westland {Beta says}";

std::shared_ptr<const ClaimLedger> ledgerOf(const ThreatCase& threatCase)
{
    return makeLedger(threatCase, std::make_shared<const ClaimIndex>(threatCase), {});
}

/// A line a node, children moved in: "Acme asserts: Bear – uses – Wiper", "[heading]".
std::string viewText(const ClaimLedger& ledger, const LedgerView& view, std::uint32_t first, std::size_t count, const std::string& indent)
{
    std::string text;
    for (std::uint32_t at = first; at < first + count; ++at) {
        const LedgerNode& node = view.nodes[at];
        if (node.isClaim()) {
            const LedgerRow& row = ledger.rows[node.row];
            text += indent + ledger.text(row, LedgerColumn::Speaker) + " " + ledger.text(row, LedgerColumn::Stance) + ": "
                + ledger.text(row, LedgerColumn::What) + "\n";
        } else {
            text += indent + "[" + view.headings[node.heading] + "]\n" + viewText(ledger, view, node.first, node.count, indent + "  ");
        }
    }
    return text;
}

std::string viewText(const ThreatCase& threatCase, const LedgerQuery& query)
{
    const auto ledger = ledgerOf(threatCase);
    const LedgerView view = viewOf(*ledger, query);
    return viewText(*ledger, view, 0, view.topCount, "");
}

/// A case of one claim that fills every column.
ThreatCase fullCase()
{
    ThreatCase c = caseFromText("Bear -attributed-to-> government:Nordland {Acme alleges via Herald}");
    Report report{.id = "report--1", .title = "A report", .reliability = Reliability::B};
    report.published = *parseTime("2024-05-01");
    c.reports.push_back(report);
    Claim& claim = c.claims.edit(0);
    claim.report = ReportId{0};
    claim.text = "  Acme says\nBear, using http://evil.example/a, is   allegedly Nordland's. ";
    claim.cue = "allegedly";
    claim.certainty = Certainty::HighlyLikely;
    claim.certaintyScale = "ICD 203";
    claim.credibility = Credibility::Two;
    claim.factTime = *parseTime("2023");
    claim.isDraft = true;
    return c;
}

std::string cells(const ThreatCase& threatCase, std::size_t row = 0)
{
    const auto ledger = ledgerOf(threatCase);
    std::string text;
    for (const LedgerColumnInfo& column : ledgerColumns())
        text += std::string(column.id) + "=" + ledger->text(ledger->rows[row], column.column) + "\n";
    return text;
}

}  // namespace

TEST_CASE("A row of the ledger says who says what, how, when, where and how it stands", "[workbench][ledger]")
{
    CHECK(cells(fullCase())
          == "speaker=Acme\nstance=asserts\nwhat=Bear – attributed to – Nordland\nhedge=alleged · “allegedly”\n"
             "certainty=highly likely (ICD 203)\ngrade=B2\nstate=draft\nhappened=2023\npublished=2024-05-01\nmedium=Herald\nreport=A report\n"
             "sentence=Acme says Bear, using http://evil.example/a, is allegedly Nordland's.\n");
}

TEST_CASE("What is set aside, withdrawn, rejected or taken back says so, and withdrawn rows come only when asked for", "[workbench][ledger]")
{
    ThreatCase c = caseFromText("Bear -uses-> malware:Wiper {Acme says; Beta says; Gamma says; Delta says; Delta retracts}");
    c.claims.edit(0).isSetAside = true;
    c.claims.edit(0).setAsideReason = "hearsay";
    c.claims.edit(1).isDeleted = true;
    c.claims.edit(2).isDeleted = true;
    c.claims.edit(2).isDraft = true;
    const auto ledger = ledgerOf(c);
    const auto state = [&](std::size_t row) { return ledger->text(ledger->rows[row], LedgerColumn::State); };
    CHECK(state(0) == "set aside: hearsay");
    CHECK(state(1) == "withdrawn");
    CHECK(state(2) == "rejected");
    CHECK(state(3) == "taken back by its speaker");
    CHECK(state(4).empty());
    CHECK(viewOf(*ledger, {}).shown == 3);
    CHECK(viewOf(*ledger, {.hasWithdrawn = true}).shown == 5);
}

TEST_CASE("What is selected has its claims, what it says itself, and nothing else", "[workbench][ledger]")
{
    const ThreatCase c = caseFromText(story);
    const auto count = [&](const Selection& selection) { return viewOf(*ledgerOf(c), {.scope = selection}).shown; };
    CHECK(count({}) == 6);
    CHECK(count({.relationships = {RelationshipId{0}}}) == 2);
    CHECK(count({.entities = {entityNamed(c, "Wolf")}}) == 1);
    CHECK(viewText(c, {.scope = Selection{.entities = {entityNamed(c, "Nordland")}}})
          == "Acme asserts: Bear – attributed to – Nordland\nNordland denies: Bear – attributed to – Nordland\n"
             "Nordland asserts: Bear – attributed to – Sudland\n");
    CHECK(count({.claim = ClaimId{4}}) == 1);
}

TEST_CASE("A filter wants each word in some column, in small or capital letters", "[workbench][ledger]")
{
    const ThreatCase c = caseFromText(story);
    CHECK(viewText(c, {.filter = "ACME wip"}) == "Acme asserts: Bear – uses – Wiper\nAcme asserts: Bear – uses – Wiper\n");
    CHECK(viewText(c, {.filter = "herald"}) == "Acme asserts: Bear – attributed to – Nordland\n");
    CHECK(viewText(c, {.filter = "acme westland"}).empty());
    const LedgerView view = viewOf(*ledgerOf(c), {.filter = "wolf"});
    CHECK(view.shown == 1);
    CHECK(view.inScope == 6);
}

TEST_CASE("Contested is what somebody asserts and somebody denies, as far as both still stand", "[workbench][ledger]")
{
    ThreatCase c = caseFromText(story);
    CHECK(viewText(c, {.isContestedOnly = true})
          == "Acme asserts: Bear – attributed to – Nordland\nNordland denies: Bear – attributed to – Nordland\n");
    c.claims.edit(0).isSetAside = true;
    CHECK(viewText(c, {.isContestedOnly = true}).empty());
}

TEST_CASE("Things said to be one are one line: who denies it of the one denies it of the other", "[workbench][ledger]")
{
    const ThreatCase c = caseFromText("Bear -attributed-to-> government:Nordland {Acme says}\n"
                                      "Sofa -attributed-to-> government:Nordland {government:Nordland denies}\nBear =same-as= Sofa");
    CHECK(viewText(c, {.isContestedOnly = true, .grouping = LedgerGrouping::Relationship})
          == "[Who stands behind Bear? 1 attribution]\n  [Nordland · asserted by Acme · denied by Nordland]\n"
             "    Acme asserts: Bear – attributed to – Nordland\n    Nordland denies: Sofa – attributed to – Nordland\n");
}

TEST_CASE("A denial of an incident as a whole stands with each attribution told of it", "[workbench][ledger]")
{
    ThreatCase c = caseFromText(story);
    c.claims.push_back({.about = IncidentId{0}, .stance = Stance::Denies, .speaker = entityNamed(c, "Sudland"), .scope = DenialScope::Blanket});
    c.incidents.push_back({.id = "incident--1", .title = "The raid", .relationships = {RelationshipId{1}, RelationshipId{2}}, .claims = {ClaimId{6}}});
    const std::string text = viewText(c, {.isContestedOnly = true, .grouping = LedgerGrouping::Relationship});
    CHECK(text.find("  [Sudland · asserted by Nordland · denied by Sudland]\n    Nordland asserts: Bear – attributed to – Sudland\n"
                    "    Sudland denies (blanket): Incident as a whole: The raid\n") != std::string::npos);
    CHECK(text.find("Wiper") == std::string::npos);
    CHECK(viewOf(*ledgerOf(c), {.scope = Selection{.relationships = {RelationshipId{1}}}}).shown == 2);
    CHECK(viewOf(*ledgerOf(c), {.grouping = LedgerGrouping::Relationship}).shown == 7);  // though it is listed twice
}

TEST_CASE("Rival attributions of one thing stand side by side, both sides in one form", "[workbench][ledger]")
{
    CHECK(viewText(caseFromText(story), {.grouping = LedgerGrouping::Relationship})
          == "[Who stands behind Bear? 2 attributions]\n"
             "  [Nordland · asserted by Acme · denied by Nordland]\n"
             "    Acme asserts: Bear – attributed to – Nordland\n"
             "    Nordland denies: Bear – attributed to – Nordland\n"
             "  [Sudland · asserted by Nordland · no denial in the case]\n"
             "    Nordland asserts: Bear – attributed to – Sudland\n"
             "[Who stands behind Wolf? 1 attribution]\n"
             "  [Westland · asserted by Beta · no denial in the case]\n"
             "    Beta asserts: Wolf – attributed to – Westland\n"
             "[Bear – uses – Wiper · asserted by Acme · no denial in the case]\n"
             "  Acme asserts: Bear – uses – Wiper\n"
             "  Acme asserts: Bear – uses – Wiper\n");
}

TEST_CASE("Claims stand under their speakers, who are in order of their names", "[workbench][ledger]")
{
    CHECK(viewText(caseFromText(story), {.filter = "attributed", .grouping = LedgerGrouping::Speaker})
          == "[Acme · 1 claim]\n  Acme asserts: Bear – attributed to – Nordland\n[Beta · 1 claim]\n"
             "  Beta asserts: Wolf – attributed to – Westland\n[Nordland · 2 claims]\n"
             "  Nordland denies: Bear – attributed to – Nordland\n  Nordland asserts: Bear – attributed to – Sudland\n");
}

TEST_CASE("Any column sorts, times by time and not by letters, empty cells last in either order", "[workbench][ledger]")
{
    ThreatCase c = caseFromText("Bear -uses-> malware:Wiper {Acme says; beta says; Gamma says; Delta says}");
    c.claims.edit(0).factTime = *parseTime("2024-02");
    c.claims.edit(1).factTime = *parseTime("2023");
    c.claims.edit(2).factTime.text = "some day";
    const auto ledger = ledgerOf(c);
    const auto speakers = [&](LedgerColumn column, bool isDescending) {
        std::string text;
        for (const LedgerNode& node : viewOf(*ledger, {.sortedBy = column, .isDescending = isDescending}).nodes)
            text += ledger->text(ledger->rows[node.row], LedgerColumn::Speaker) + " ";
        return text;
    };
    CHECK(speakers(LedgerColumn::Happened, false) == "beta Acme Gamma Delta ");
    CHECK(speakers(LedgerColumn::Happened, true) == "Gamma Acme beta Delta ");
    CHECK(speakers(LedgerColumn::Speaker, false) == "Acme beta Delta Gamma ");
    CHECK(speakers(LedgerColumn::Stance, true) == "Acme beta Gamma Delta ");  // equal ones stay in the order of the case
}

TEST_CASE("Copied claims carry who says them, are defanged, and say that they are drafts", "[workbench][ledger]")
{
    const auto ledger = ledgerOf(fullCase());
    const std::vector<std::uint32_t> rows{0};
    CHECK(ledgerText(*ledger, rows, {LedgerColumn::Sentence}, CopyFormat::Text)
          == "Acme · asserts · Bear – attributed to – Nordland · draft · “Acme says Bear, using hxxp://evil[.]example/a, is "
             "allegedly Nordland's.”\n");
    CHECK(ledgerText(*ledger, rows, {}, CopyFormat::Csv)
          == "\"Who\",\"Stance\",\"What\",\"State\"\r\n\"Acme\",\"asserts\",\"Bear – attributed to – Nordland\",\"draft\"\r\n");
    CHECK(ledgerText(*ledger, rows, {LedgerColumn::Grade}, CopyFormat::Markdown)
          == "| Who | Stance | What | Grade | State |\n| --- | --- | --- | --- | --- |\n"
             "| Acme | asserts | Bear – attributed to – Nordland | B2 | draft |\n");
}

TEST_CASE("Nothing that is copied is a formula or mark-up", "[workbench][ledger]")
{
    ThreatCase c = fullCase();
    c.entities.edit(rowOf(*c.claims[0].speaker)).name = "=cmd|'/c calc'!A1";
    c.claims.edit(0).text = "\t+1 <img src=x> **[b](c)** \"quoted\"";
    c.claims.edit(0).isDraft = false;
    const auto ledger = ledgerOf(c);
    const std::vector<std::uint32_t> rows{0};
    const std::string csv = ledgerText(*ledger, rows, {LedgerColumn::Sentence}, CopyFormat::Csv);
    CHECK(csv.find("\"'=cmd|'/c calc'!A1\",") != std::string::npos);
    CHECK(csv.find("\"'+1 <img src=x> **[b](c)** \"\"quoted\"\"\"") != std::string::npos);
    CHECK(ledgerText(*ledger, rows, {}, CopyFormat::Text).starts_with("'=cmd"));
    const std::string markdown = ledgerText(*ledger, rows, {LedgerColumn::Sentence}, CopyFormat::Markdown);
    CHECK(markdown.find("| =cmd\\|'/c calc'\\!A1 |") != std::string::npos);
    CHECK(markdown.find("+1 \\<img src=x\\> \\*\\*\\[b\\](c)\\*\\*") != std::string::npos);
}

TEST_CASE("A ledger that is not wanted any more is not made", "[workbench][ledger]")
{
    std::stop_source stop;
    stop.request_stop();
    const ThreatCase c = caseFromText(story);
    CHECK_FALSE(makeLedger(c, std::make_shared<const ClaimIndex>(c), {.stop = stop.get_token(), .progress = {}}));
}

namespace {

/// 100,000 claims of 500 speakers about 20,000 lines, each with a sentence of its own.
ThreatCase largeCase()
{
    constexpr std::size_t things = 4000;
    ThreatCase out;
    out.reports.push_back({.id = "report--1", .title = "Report"});
    for (std::size_t i = 0; i < things; ++i)
        out.entities.push_back({.id = "identity--" + std::to_string(i), .type = EntityType::Identity, .name = "Body " + std::to_string(i * 7919 % things)});
    for (std::size_t i = 0; i < 20'000; ++i)
        out.relationships.push_back({.id = "relationship--" + std::to_string(i), .type = i % 3 == 0 ? RelationType::AttributedTo : RelationType::Uses,
                                     .source = idAt<EntityId>(i % things), .target = idAt<EntityId>((i * 7 + 1) % things)});
    for (std::size_t i = 0; i < 100'000; ++i)
        out.claims.push_back({.about = idAt<RelationshipId>(i % 20'000), .stance = i % 5 == 0 ? Stance::Denies : Stance::Asserts,
                              .speaker = idAt<EntityId>(i % 500), .report = ReportId{0},
                              .text = "In sentence " + std::to_string(i) + " a body is said to have done one thing and another to somebody, "
                                      "allegedly in the second half of the year, as several people who were told of it told others."});
    return out;
}

template <class Do>
double bestMs(const Do& run)
{
    double best = 1e9;
    for (int round = 0; round < 3; ++round) {
        const auto start = std::chrono::steady_clock::now();
        run();
        best = std::min(best, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

}  // namespace

TEST_CASE("A hundred thousand claims are filtered, sorted and grouped while somebody types", "[workbench][ledger][speed]")
{
    const ThreatCase c = largeCase();
    std::shared_ptr<const ClaimLedger> ledger;
    const double made = bestMs([&] { ledger = ledgerOf(c); });
    const double filtered = bestMs([&] { CHECK(viewOf(*ledger, {.filter = "e told"}).shown == 100'000); });
    const double found = bestMs([&] { CHECK(viewOf(*ledger, {.filter = "sentence 4711 "}).shown > 0); });
    const double sorted = bestMs([&] { viewOf(*ledger, {.sortedBy = LedgerColumn::Sentence}); });
    const double grouped = bestMs([&] { viewOf(*ledger, {.grouping = LedgerGrouping::Relationship, .sortedBy = LedgerColumn::Speaker}); });
    UNSCOPED_INFO("made " << made << " ms, filtered " << filtered << ", found " << found << ", sorted " << sorted << ", grouped " << grouped);
    CHECK(filtered < 100);
    CHECK(found < 100);
    CHECK(sorted < 400);
    CHECK(grouped < 400);
}
