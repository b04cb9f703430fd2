// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/merge_preview.h"

#include "tests/support/catch.h"

using namespace throughline;

namespace {

Entity thing(const char* id, const char* name, EntityType type, std::int64_t recorded)
{
    Entity row;
    row.id = id;
    row.name = name;
    row.type = type;
    row.typeWord = entityTypeInfo(type).word;
    row.recorded.earliest = row.recorded.latest = recorded;
    return row;
}

/// A report on an actor that works from a country: both with ids, one relationship with a claim.
ParsedReport reportOn(const char* report, const char* actorId, const char* actorName, std::int64_t recorded)
{
    ParsedReport parsed;
    Report row;
    row.id = report;
    row.title = report;
    parsed.reports = {row};
    parsed.entities = {thing(actorId, actorName, EntityType::IntrusionSet, recorded), thing("location--nx", "Nordland", EntityType::Location, 5)};
    parsed.entities[0].description = std::string("told by ") + report;
    Relationship link;
    link.id = std::string("relationship--") + report;
    link.type = RelationType::LocatedAt;
    link.typeWord = "located-at";
    link.source = idAt<EntityId>(0);
    link.target = idAt<EntityId>(1);
    parsed.relationships = {link};
    Claim claim;
    claim.about = idAt<RelationshipId>(0);
    claim.report = idAt<ReportId>(0);
    claim.text = report;
    parsed.claims = {claim};
    return parsed;
}

ThreatCase caseOf(const ParsedReport& parsed) { return mergeReport({}, parsed).threatCase; }

}  // namespace

TEST_CASE("A preview says of each incoming row what it matches and why", "[compare][merge]")
{
    const ThreatCase ours = caseOf(reportOn("report--1", "intrusion-set--1", "Grey Heron", 10));
    const MergePreview preview = previewMerge(ours, reportOn("report--2", "intrusion-set--2", "GREY HERON", 20));
    REQUIRE(preview.entities.size() == 2);
    CHECK(preview.entities[0].match == MergeMatch::New);
    CHECK(preview.entities[1].match == MergeMatch::SameReference);
    CHECK(preview.entities[1].known == idAt<EntityId>(1));
    CHECK(preview.reports[0].match == MergeMatch::New);
    CHECK(preview.claims[0].match == MergeMatch::New);
    // The actors have other ids: a suggestion for a link, no match.
    REQUIRE(preview.suggestions.size() == 1);
    CHECK(preview.suggestions[0].known == idAt<EntityId>(0));
    CHECK(preview.suggestions[0].incoming == idAt<EntityId>(0));
    CHECK(preview.suggestions[0].evidence.at(0).kind == SameAsEvidenceKind::EqualName);
}

TEST_CASE("The same report again has nothing new and no conflict", "[compare][merge]")
{
    const ParsedReport parsed = reportOn("report--1", "intrusion-set--1", "Grey Heron", 10);
    const ThreatCase ours = caseOf(parsed);
    const MergePreview preview = previewMerge(ours, parsed);
    CHECK(preview.claims[0].match == MergeMatch::SameClaim);
    for (const auto& item : preview.entities) {
        CHECK(item.match != MergeMatch::New);
        CHECK(item.conflicts.empty());
    }
    CHECK(applyMerge(ours, preview, {}) == ours);
}

TEST_CASE("A conflict stands side by side, and the analyst decides it", "[compare][merge]")
{
    ThreatCase ours = caseOf(reportOn("report--1", "intrusion-set--1", "Grey Heron", 10));
    ours.entities.edit(0).tags = {"mine"};
    const MergePreview preview = previewMerge(ours, reportOn("report--2", "intrusion-set--1", "Gray Heron", 20));
    REQUIRE(preview.entities[0].match == MergeMatch::SameId);
    CHECK(preview.entities[0].isNewer);
    CHECK(preview.entities[0].conflicts
          == std::vector<FieldChange>{{"name", "Grey Heron", "Gray Heron"}, {"description", "told by report--1", "told by report--2"}});
    CHECK(preview.suggestions.empty());

    const ThreatCase kept = applyMerge(ours, preview, {});
    CHECK(kept.entities[0].name == "Grey Heron");
    CHECK(kept.entities[0].recorded.latest == 10);
    CHECK(kept.claims.size() == 2);
    MergeChoices theirs;
    theirs.takeTheirs = {idAt<EntityId>(0)};
    const ThreatCase taken = applyMerge(ours, preview, theirs);
    CHECK(taken.entities[0].name == "Gray Heron");
    CHECK(taken.entities[0].recorded.latest == 20);
    CHECK(taken.entities[0].tags == std::vector<std::string>{"mine"});
}

TEST_CASE("A skipped row takes with it what leans on it", "[compare][merge]")
{
    const ThreatCase ours = caseOf(reportOn("report--1", "intrusion-set--1", "Grey Heron", 10));
    const MergePreview preview = previewMerge(ours, reportOn("report--2", "intrusion-set--2", "Marsh Wader", 20));
    MergeChoices choices;
    choices.skipEntities = {idAt<EntityId>(0)};
    const ThreatCase merged = applyMerge(ours, preview, choices);
    CHECK(merged.entities.size() == 2);
    CHECK(merged.relationships.size() == 1);
    CHECK(merged.claims.size() == 1);
    CHECK(merged.reports.size() == 2);
    CHECK(applyMerge(ours, preview, {}).relationships.size() == 2);
}

TEST_CASE("An accepted suggestion becomes a link and never a merge", "[compare][merge]")
{
    const ThreatCase ours = caseOf(reportOn("report--1", "intrusion-set--1", "Grey Heron", 10));
    const MergePreview preview = previewMerge(ours, reportOn("report--2", "intrusion-set--2", "GREY HERON", 20));
    CHECK(applyMerge(ours, preview, {}).sameAs.empty());
    MergeChoices choices;
    choices.accept = {0, 99};
    const ThreatCase merged = applyMerge(ours, preview, choices);
    REQUIRE(merged.sameAs.size() == 1);
    CHECK(merged.sameAs[0].isAccepted);
    CHECK(merged.sameAs[0].first == idAt<EntityId>(0));
    CHECK(merged.sameAs[0].second == idAt<EntityId>(2));
    CHECK(merged.entities.size() == 3);
}

TEST_CASE("What was deleted comes back only when asked for", "[compare][merge]")
{
    ThreatCase ours = caseOf(reportOn("report--1", "intrusion-set--1", "Grey Heron", 10));
    ours.entities.edit(0).isDeleted = true;
    const MergePreview preview = previewMerge(ours, reportOn("report--2", "intrusion-set--1", "Gray Heron", 20));
    CHECK(preview.entities[0].isDeletedHere);
    CHECK(applyMerge(ours, preview, {}).entities[0].isDeleted);
    MergeChoices theirs;
    theirs.takeTheirs = {idAt<EntityId>(0)};
    CHECK(applyMerge(ours, preview, theirs).entities[0].isDeleted);
    theirs.restore = {idAt<EntityId>(0)};
    CHECK_FALSE(applyMerge(ours, preview, theirs).entities[0].isDeleted);
}

TEST_CASE("A colleague's notes, assessments and attachments come along, and the house only if we have none", "[compare][merge]")
{
    const ThreatCase ours = caseOf(reportOn("report--1", "intrusion-set--1", "Grey Heron", 10));
    ThreatCase theirs = caseOf(reportOn("report--2", "intrusion-set--2", "Marsh Wader", 20));
    theirs.notes.push_back({.id = "note--1", .about = idAt<EntityId>(0), .text = "Ask the sensor team."});
    theirs.attachments.push_back({.id = "attachment--1", .about = idAt<ClaimId>(0), .fileName = "page.png"});
    Assessment assessment;
    assessment.id = "x-assessment--1";
    assessment.statement = "Likely one group";
    assessment.restsOn = {idAt<ClaimId>(0)};
    theirs.assessments.push_back(assessment);
    theirs.house.name = "Their house";

    const MergePreview preview = previewMerge(ours, theirs);
    const ThreatCase merged = applyMerge(ours, preview, {});
    REQUIRE(merged.notes.size() == 1);
    CHECK(merged.notes[0].text == "Ask the sensor team.");
    CHECK(merged.notes[0].about == NoteSubject(idAt<EntityId>(2)));
    REQUIRE(merged.attachments.size() == 1);
    CHECK(merged.attachments[0].about == NoteSubject(idAt<ClaimId>(1)));
    REQUIRE(merged.assessments.size() == 1);
    CHECK(merged.assessments[0].restsOn == std::vector<ClaimId>{idAt<ClaimId>(1)});
    CHECK(merged.house.name == "Their house");
    CHECK(applyMerge(merged, previewMerge(merged, theirs), {}) == merged);

    ThreatCase housed = ours;
    housed.house.name = "Our house";
    CHECK(applyMerge(housed, preview, {}).house.name == "Our house");
    MergeChoices choices;
    choices.skipEntities = {idAt<EntityId>(0)};
    CHECK(applyMerge(ours, preview, choices).notes.empty());
}
