// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/make_brief.h"

#include "core/workbench/notes_csv.h"
#include "tests/core/workbench/workbench_fixture.h"
#include "tests/support/founding_case.h"
#include "tests/support/hostile_words.h"

using namespace throughline;
using namespace throughline::test;
using Catch::Matchers::Contains;

namespace {

Brief briefOfCase(const ThreatCase& threatCase, const BriefingOptions& options = {})
{
    const auto picture = makePicture(threatCase, ClaimIndex(threatCase), {}, plainTextMetrics(), {});
    REQUIRE(picture);
    Result<Brief> brief = makeBrief(threatCase, **picture, options, plainTextMetrics());
    REQUIRE(brief);
    return *std::move(brief);
}

/// Cells of RFC 4180, row by row.
std::vector<std::vector<std::string>> cellsOf(const std::string& csv)
{
    std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
    bool isQuoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        const char c = csv[i];
        if (isQuoted && c == '"' && csv.compare(i, 2, "\"\"") == 0)
            rows.back().back() += csv[i++];
        else if (c == '"')
            isQuoted = !isQuoted;
        else if (!isQuoted && c == ',')
            rows.back().emplace_back();
        else if (!isQuoted && c == '\n')
            rows.emplace_back(1);
        else if (isQuoted || c != '\r')
            rows.back().back() += c;
    }
    rows.pop_back();
    return rows;
}

}  // namespace

TEST_CASE("A brief tells what the page tells, with the sentences behind each note", "[workbench][brief]")
{
    const ThreatCase threatCase = foundingCase();
    const auto picture = makePicture(threatCase, ClaimIndex(threatCase), {}, plainTextMetrics(), {});
    const Brief brief = briefOfCase(threatCase);
    REQUIRE(brief.notes.size() == (*picture)->plan.notes.size());
    CHECK_THAT(brief.restsOn, Contains("said by"));
    CHECK_THAT(brief.restsOn, Contains("denied by"));
    CHECK_FALSE(brief.contested.empty());
    CHECK(brief.contested.front().sides.size() >= 2);
    std::size_t sentences = 0;
    for (const BriefNote& note : brief.notes) {
        CHECK_FALSE(note.claims.empty());
        for (const BriefClaim& claim : note.claims)
            sentences += claim.sentence.empty() ? 0 : 1;
    }
    CHECK(sentences > 0);
    CHECK(brief.figure->hits.size() == (*picture)->display.hits.size());
    CHECK(brief.figure->bounds.height > (*picture)->display.bounds.height);  // the legend
}

TEST_CASE("A brief marked below what it shows is refused", "[workbench][brief]")
{
    ThreatCase threatCase = foundingCase();
    threatCase.defaultMarking.tlp = Tlp::Amber;
    const auto picture = makePicture(threatCase, ClaimIndex(threatCase), {}, plainTextMetrics(), {});
    const Result<Brief> low = makeBrief(threatCase, **picture, {.raiseTo = Tlp::Green}, plainTextMetrics());
    REQUIRE_FALSE(low);
    CHECK(low.error().code == ErrorCode::MarkingTooLow);
    CHECK(markingText(briefOfCase(threatCase, {.raiseTo = Tlp::Red}).marking) == "TLP:RED");
}

TEST_CASE("The table of notes has a row a claim, and no cell is a formula", "[workbench][brief][csv]")
{
    const Brief founding = briefOfCase(foundingCase());
    std::size_t claims = 0;
    for (const BriefNote& note : founding.notes)
        claims += note.claims.size();
    const auto table = cellsOf(notesCsv(founding));
    REQUIRE(table.size() == claims + 1);
    CHECK(table[0][0] == "Note");
    CHECK(table[1][0] == "1");
    CHECK(table[1].size() == table[0].size());
    for (const std::string& words : hostileWords()) {
        Brief brief;
        const BriefClaim claim{words, words, words, words, words, words, words, words, words, words};
        brief.notes = {{.number = 1, .speaker = words, .detail = words, .claims = {claim}}};
        for (const auto& row : cellsOf(notesCsv(brief)))
            for (const std::string& cell : row) {
                INFO(cell.substr(0, 60));
                CHECK((cell.empty() || std::string_view("=+-@\t\r").find(cell[0]) == std::string_view::npos));
                CHECK_FALSE(turnsOrHides(cell));
            }
    }
}

TEST_CASE("Indicators in a brief are never live", "[workbench][brief]")
{
    ThreatCase threatCase = foundingCase();
    threatCase.claims.edit(0).text = "The server http://c2.evil.com/gate answered 198.51.100.7.";
    const Brief brief = briefOfCase(threatCase);
    std::string all = notesCsv(brief);
    CHECK_THAT(all, Contains("hxxp"));
    CHECK(all.find("http://") == std::string::npos);
    CHECK(all.find("198.51.100.7") == std::string::npos);
}
