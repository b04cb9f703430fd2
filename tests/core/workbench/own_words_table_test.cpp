// SPDX-License-Identifier: GPL-3.0-or-later
// The table of assessments, notes and attached files.
#include "core/edit/edit_case.h"
#include "core/workbench/case_table.h"
#include "core/workbench/table_view.h"
#include "tests/support/catch.h"
#include "tests/support/graph_text.h"

using namespace throughline;
using namespace throughline::test;

namespace {

std::string text(const CaseTable& table, std::size_t row, OwnWordsColumn column) { return table.text(row, static_cast<std::size_t>(column)); }

ThreatCase annotated()
{
    ThreatCase c = caseFromText("Bear -targets-> Bank {Acme says}");
    c.notes.push_back({.id = "note--1", .about = entityNamed(c, "Bear"), .text = "Two names\nfor one group?", .author = "Kim", .marking = {.tlp = Tlp::Amber}});
    c.notes.push_back({.id = "note--2", .about = RelationshipId{0}, .text = "weak", .isDeleted = true});
    c.notes.push_back({.id = "note--3", .about = ClaimId{0}, .text = "ask them"});
    c.assessments.push_back({.id = "assessment--1", .statement = "Likely one group.", .restsOn = {ClaimId{0}}});
    c.attachments.push_back({.id = "attachment--1", .about = std::monostate{}, .fileName = "page.png", .caption = "the page"});
    return c;
}

std::shared_ptr<const CaseTable> tableOf(const ThreatCase& c)
{
    return makeTable(TableKind::OwnWords, {.threatCase = c, .claims = std::make_shared<const ClaimIndex>(c)}, {});
}

}  // namespace

TEST_CASE("Own words are listed with what they are about; deleted ones are not", "[workbench][tables]")
{
    const auto table = tableOf(annotated());
    using enum OwnWordsColumn;
    REQUIRE(table->size() == 4);
    CHECK(text(*table, 0, Kind) == "assessment");
    CHECK(text(*table, 0, RestsOn) == "1");
    CHECK(text(*table, 1, Kind) == "note");
    CHECK(text(*table, 1, About) == "Bear");
    CHECK(text(*table, 1, Text) == "Two names for one group?");  // in one line
    CHECK(text(*table, 1, By) == "Kim");
    CHECK(text(*table, 1, Marking) == "TLP:AMBER");
    CHECK(text(*table, 2, About) == "Bear – targets – Bank");
    CHECK(text(*table, 3, Kind) == "file");
    CHECK(text(*table, 3, About) == "the case");
    CHECK(text(*table, 3, Text) == "page.png: the page");
}

TEST_CASE("Choosing own words selects what they are about", "[workbench][tables]")
{
    const ThreatCase c = annotated();
    const auto table = tableOf(c);
    const auto chosen = [&](std::uint32_t row) { return selectionOf(*table, std::vector{row}); };
    CHECK(chosen(1).entities == std::vector{entityNamed(c, "Bear")});
    CHECK(chosen(2).claim == ClaimId{0});
    CHECK(chosen(2).relationships == std::vector{RelationshipId{0}});
    CHECK(chosen(0).isEmpty());
    CHECK(chosen(3).isEmpty());
    CHECK(rowsOf(*table, chosen(1)).empty());
}

TEST_CASE("Numbers of own words name each row once", "[workbench][tables]")
{
    const ThreatCase c = annotated();
    CHECK(std::get<AssessmentId>(*ownWordsAt(c, 0)) == AssessmentId{0});
    CHECK(std::get<NoteId>(*ownWordsAt(c, 1)) == NoteId{0});
    CHECK(std::get<NoteId>(*ownWordsAt(c, 3)) == NoteId{2});
    CHECK(std::get<AttachmentId>(*ownWordsAt(c, 4)) == AttachmentId{0});
    CHECK_FALSE(ownWordsAt(c, 5));
    CHECK_FALSE(ownWordsAt(ThreatCase(), 0));
}
