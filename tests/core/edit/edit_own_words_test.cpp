// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/edit/edit_fixture.h"

using namespace throughline;
using namespace throughline::test;

namespace {

Attachment attachmentOf(std::string bytes, std::string name = "shots/page 1.png")
{
    return {.fileName = std::move(name), .bytes = std::make_shared<const std::string>(std::move(bytes))};
}

}  // namespace

TEST_CASE("A note is written, changed and kept apart from what sources say", "[edit][notes]")
{
    const CaseDocument before = documentOf("APT-X -uses-> Wrench");
    const Edited written = done(before, action::WriteNote{std::nullopt, {.about = find(before, "APT-X"), .text = "Ask\nAcme."}});
    CHECK(written.name == "Write the note “Ask\nAcme.”");
    REQUIRE(written.document.threatCase.notes.size() == 1);
    CHECK(written.document.threatCase.notes[0].id.starts_with("note--"));
    const Edited changed = done(written.document, action::WriteNote{NoteId{0}, {.about = find(before, "APT-X"), .text = "Asked."}});
    CHECK(changed.document.threatCase.notes[0].text == "Asked.");
    CHECK(changed.document.threatCase.notes[0].id == written.document.threatCase.notes[0].id);
    CHECK(refusal(before, action::WriteNote{std::nullopt, {.text = " "}}) == "bad-argument: The note is empty; write something or delete it.");
    CHECK(refusal(before, action::WriteNote{std::nullopt, {.about = ClaimId{99}, .text = "x"}})
          == "not-found: It is not in the case any more; choose it again.");
}

TEST_CASE("An attachment's type is found by its content, and large or equal ones are refused", "[edit][attachments]")
{
    const CaseDocument before = documentOf("APT-X -uses-> Wrench");
    const auto [bytes, type] = GENERATE(table<std::string, std::string>({
        {"\x89PNG\r\n\x1A\nrest", "image/png"},
        {"\xFF\xD8\xFF\xE0rest", "image/jpeg"},
        {"%PDF-1.7", "application/pdf"},
        {"<script>", "application/octet-stream"}}));
    const Edited edited = done(before, action::Attach{attachmentOf(bytes)});
    CHECK(edited.name == "Attach “page 1.png”");
    CHECK(edited.document.threatCase.attachments[0].mediaType == type);
    CHECK(refusal(edited.document, action::Attach{attachmentOf(bytes)}) == "bad-argument: The same file is attached there already.");
    CHECK(refusal(before, action::Attach{attachmentOf("")}) == "empty: There is nothing to attach.");
    CHECK(refusal(before, action::Attach{attachmentOf(std::string(action::maxAttachmentBytes + 1, 'x'))})
          == "too-large: An attachment may have 50 MB; attach the page or the picture that matters.");
}

TEST_CASE("The source record of a report changes, its text and hash do not", "[edit][reports]")
{
    CaseDocument before = documentOf("APT-X -uses-> Wrench");
    before.threatCase.reports.push_back({.id = "report--1", .title = "Old", .sha256 = "aa"});
    Report report = before.threatCase.reports[0];
    report.title = "New";
    report.publisher = "Wire";
    report.sha256 = "bb";
    report.reliability = Reliability::B;
    const Edited edited = done(before, action::EditReport{ReportId{0}, report});
    CHECK(edited.name == "Change the record of “Wire”");
    CHECK(edited.document.threatCase.reports[0].title == "New");
    CHECK(edited.document.threatCase.reports[0].reliability == Reliability::B);
    CHECK(edited.document.threatCase.reports[0].sha256 == "aa");
}

TEST_CASE("The house and the case get names and markings", "[edit][house]")
{
    const CaseDocument before = documentOf("APT-X -uses-> Wrench");
    CHECK(refusal(before, action::SetHouse{{.name = "CERT", .id = "identity--nonsense"}})
          == "bad-argument: A STIX id of an identity looks like identity--, then a UUID in small letters; or leave it empty.");
    CHECK(done(before, action::SetHouse{{.name = "CERT"}}).name == "Set who we are to “CERT”");
    const Edited named = done(before, action::SetCase{"Night Owl", {.tlp = Tlp::Amber}});
    CHECK(named.name == "Name the case “Night Owl”");
    CHECK(named.document.threatCase.defaultMarking.tlp == Tlp::Amber);
    CHECK(done(named.document, action::SetCase{"Night Owl", {.tlp = Tlp::Red}}).name == "Mark the case TLP:RED");
}

TEST_CASE("An incident by hand names things of the case and cannot answer itself", "[edit][incidents]")
{
    const CaseDocument before = documentOf("APT-X -uses-> Wrench");
    const EntityId x = find(before, "APT-X");
    const Edited added = done(before, action::WriteIncident{std::nullopt, {.title = "Raid", .actors = {x, x}, .relationships = {RelationshipId{0}}}});
    CHECK(added.name == "Add the incident “Raid”");
    CHECK(added.document.threatCase.incidents[0].actors == std::vector<EntityId>{x});
    CHECK(refusal(added.document, action::WriteIncident{IncidentId{0}, {.title = "Raid", .answers = IncidentId{0}}})
          == "bad-argument: An incident cannot answer itself; choose the accusation that it counters.");
    Claim denial;
    denial.about = IncidentId{0};
    denial.stance = Stance::Denies;
    denial.speaker = x;
    const Edited denied = done(added.document, action::AddClaim{denial});
    CHECK(denied.document.threatCase.incidents[0].claims.size() == 1);
    const Edited assessed = done(denied.document, action::WriteAssessment{std::nullopt, {.statement = "APT-X did it.",
        .likelihood = {"likely", "ICD 203"}, .confidence = AnalyticConfidence::Low, .restsOn = {ClaimId{0}, ClaimId{0}}}});
    CHECK(assessed.name == "Assess “APT-X did it.”");
    CHECK(assessed.document.threatCase.assessments[0].restsOn.size() == 1);
}
