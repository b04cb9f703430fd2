// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>

#include "core/casefile/recovery.h"
#include "core/review/suggestions.h"
#include "tests/core/edit/edit_fixture.h"
#include "tests/core/importers/prose_reading.h"
#include "tests/core/workbench/workbench_fixture.h"

using namespace throughline;
using namespace throughline::test;
using action::JudgeSuggestions;
using action::Rows;
using action::Verdict;

namespace {

constexpr auto article = "Estonian police accused a hacker group of attacking banks in Latvia. "
                         "APT77 used a custom backdoor against hospitals, Mandiant said.";

CaseDocument readDocument() { return {.threatCase = mergeReport({}, readText(article)).threatCase}; }

std::vector<Suggestion> suggestions(const CaseDocument& document) { return suggestionsOf(document.threatCase, ReportId{0}); }

/// The first claim that says so.
ClaimId claimSaying(const CaseDocument& document, const std::string& words)
{
    for (const Suggestion& s : suggestions(document))
        if (const auto* claim = std::get_if<ClaimId>(&s.row); claim && suggestionText(document.threatCase, s).find(words) != std::string::npos)
            return *claim;
    for (const Suggestion& s : suggestions(document))
        UNSCOPED_INFO(suggestionText(document.threatCase, s));
    FAIL("no claim says " << words);
    return {};
}

Rows oneClaim(ClaimId id) { return {.claims = {id}}; }

const Relationship& edgeOf(const CaseDocument& document, ClaimId id)
{
    return document.threatCase[std::get<RelationshipId>(document.threatCase[id].about)];
}

Rows allRows(const CaseDocument& document)
{
    Rows rows;
    for (const Suggestion& s : suggestions(document)) {
        if (const auto* entity = std::get_if<EntityId>(&s.row))
            rows.entities.push_back(*entity);
        else if (const auto* claim = std::get_if<ClaimId>(&s.row))
            rows.claims.push_back(*claim);
        else
            rows.quantities.push_back(std::get<QuantityId>(s.row));
    }
    return rows;
}

}  // namespace

TEST_CASE("An accepted claim takes along what it cannot stand without, and no more", "[edit][review]")
{
    const CaseDocument before = readDocument();
    const ClaimId claim = claimSaying(before, "banks");
    const Edited accepted = done(before, JudgeSuggestions{oneClaim(claim), Verdict::Accept});
    CHECK(accepted.name == "Accept a suggestion");
    const ThreatCase& after = accepted.document.threatCase;
    const Relationship& edge = edgeOf(accepted.document, claim);
    CHECK_FALSE(after[claim].isDraft);
    CHECK_FALSE(edge.isDraft);
    CHECK_FALSE(after[edge.source].isDraft);
    CHECK_FALSE(after[edge.target].isDraft);
    REQUIRE(after[claim].speaker);
    CHECK_FALSE(after[*after[claim].speaker].isDraft);
    const auto isTold = [&](const Incident& incident) {
        return std::find(incident.relationships.begin(), incident.relationships.end(), std::get<RelationshipId>(after[claim].about)) != incident.relationships.end();
    };
    REQUIRE(std::any_of(after.incidents.begin(), after.incidents.end(), isTold));
    for (const Incident& incident : after.incidents)
        CHECK(incident.isDraft == !isTold(incident));
    CHECK(after[entityNamed(after, "APT77")].isDraft);
    CHECK(after[claimSaying(accepted.document, "hospitals")].isDraft);
}

TEST_CASE("A rejected claim leaves the case, stays a draft, and can be reopened", "[edit][review]")
{
    const CaseDocument before = readDocument();
    const ClaimId claim = claimSaying(before, "banks");
    const Edited rejected = done(before, JudgeSuggestions{oneClaim(claim), Verdict::Reject});
    CHECK(rejected.name == "Reject a suggestion");
    CHECK(rejected.document.threatCase[claim].isDeleted);
    CHECK(rejected.document.threatCase[claim].isDraft);
    CHECK(progressOf(suggestions(rejected.document)).reviewed == 1);
    const Edited again = done(rejected.document, JudgeSuggestions{oneClaim(claim), Verdict::Reopen});
    CHECK(again.name == "Reopen a suggestion");
    CHECK(again.document == before);
}

TEST_CASE("An accepted claim is a draft again when it is reopened; what it stood on stays", "[edit][review]")
{
    const CaseDocument before = readDocument();
    const ClaimId claim = claimSaying(before, "banks");
    const Edited accepted = done(before, JudgeSuggestions{oneClaim(claim), Verdict::Accept});
    const Edited reopened = done(accepted.document, JudgeSuggestions{oneClaim(claim), Verdict::Reopen});
    CHECK(reopened.document.threatCase[claim].isDraft);
    CHECK_FALSE(reopened.document.threatCase[edgeOf(before, claim).source].isDraft);
}

TEST_CASE("A rejected suggestion can be accepted after all", "[edit][review]")
{
    const CaseDocument before = readDocument();
    const ClaimId claim = claimSaying(before, "banks");
    const Edited rejected = done(before, JudgeSuggestions{oneClaim(claim), Verdict::Reject});
    const Edited accepted = done(rejected.document, JudgeSuggestions{oneClaim(claim), Verdict::Accept});
    CHECK_FALSE(accepted.document.threatCase[claim].isDeleted);
    CHECK_FALSE(accepted.document.threatCase[claim].isDraft);
    CHECK(accepted.document == done(before, JudgeSuggestions{oneClaim(claim), Verdict::Accept}).document);
}

TEST_CASE("A rejected thing takes the claims about it out of the review", "[edit][review]")
{
    const CaseDocument before = readDocument();
    const EntityId actor = entityNamed(before.threatCase, "APT77");
    const Edited rejected = done(before, JudgeSuggestions{{.entities = {actor}}, Verdict::Reject});
    for (const Suggestion& s : suggestions(rejected.document))
        if (suggestionText(before.threatCase, s).find("APT77") != std::string::npos)
            CHECK(s.state == ReviewState::Rejected);
    CHECK(progressOf(suggestions(rejected.document)).reviewed > 1);
    CHECK(done(rejected.document, JudgeSuggestions{{.entities = {actor}}, Verdict::Reopen}).document == before);
}

TEST_CASE("A technique leaves with the last claim of its use, and comes back with it", "[edit][review]")
{
    const CaseDocument before{.threatCase = mergeReport({}, readText("APT77 attacked the Nordia Bank with phishing emails. APT77 also used phishing against Acme Systems.")).threatCase};
    std::vector<ClaimId> uses;
    for (const Suggestion& s : suggestions(before))
        if (s.kind == SuggestionKind::Technique)
            uses.push_back(std::get<ClaimId>(s.row));
    REQUIRE(uses.size() >= 1);
    const EntityId technique = edgeOf(before, uses.front()).target;
    CaseDocument document = before;
    for (const ClaimId claim : uses) {
        CHECK_FALSE(document.threatCase[technique].isDeleted);
        document = done(document, JudgeSuggestions{oneClaim(claim), Verdict::Reject}).document;
    }
    CHECK(document.threatCase[technique].isDeleted);
    document = done(document, JudgeSuggestions{oneClaim(uses.front()), Verdict::Reopen}).document;
    CHECK_FALSE(document.threatCase[technique].isDeleted);
}

TEST_CASE("Rejecting what is rejected already changes nothing", "[edit][review]")
{
    const CaseDocument before = readDocument();
    const ClaimId claim = claimSaying(before, "hospitals");
    const std::string nothing = "bad-argument: " + std::string(nothingWouldChange);
    const Edited itself = done(before, JudgeSuggestions{oneClaim(claim), Verdict::Reject});
    CHECK(refusal(itself.document, JudgeSuggestions{oneClaim(claim), Verdict::Reject}) == nothing);
    const EntityId actor = entityNamed(before.threatCase, "APT77");
    const Edited withActor = done(before, JudgeSuggestions{{.entities = {actor}}, Verdict::Reject});
    CHECK(refusal(withActor.document, JudgeSuggestions{oneClaim(claim), Verdict::Reject}) == nothing);
    CHECK(refusal(withActor.document, JudgeSuggestions{{.entities = {actor}, .claims = {claim}}, Verdict::Reject}) == nothing);
}

TEST_CASE("Very many claims are accepted at once, with all that they need", "[edit][review]")
{
    CaseDocument large;
    ThreatCase& threatCase = large.threatCase;
    threatCase.entities.push_back(Entity{});
    for (std::size_t i = 0; i < 40'000; ++i) {
        Entity entity;
        entity.isDraft = true;
        threatCase.entities.push_back(entity);
        Relationship edge;
        edge.source = EntityId{0};
        edge.target = idAt<EntityId>(i + 1);
        edge.isDraft = true;
        threatCase.relationships.push_back(edge);
        Claim claim;
        claim.about = idAt<RelationshipId>(i);
        claim.isDraft = true;
        threatCase.claims.push_back(claim);
    }
    Rows rows;
    for (std::size_t i = 0; i < 40'000; ++i)
        rows.claims.push_back(idAt<ClaimId>(i));
    // Judged one against all others, this would not end within the time a test has.
    const Edited accepted = done(large, JudgeSuggestions{rows, Verdict::Accept});
    CHECK_FALSE(accepted.document.threatCase.entities[40'000].isDraft);
}

TEST_CASE("Everything is accepted in one step", "[edit][review]")
{
    const CaseDocument before = readDocument();
    const Rows all = allRows(before);
    const std::size_t count = all.entities.size() + all.claims.size() + all.quantities.size();
    const Edited accepted = done(before, JudgeSuggestions{all, Verdict::Accept});
    CHECK(accepted.name == "Accept " + std::to_string(count) + " suggestions");
    const ReviewProgress progress = progressOf(suggestions(accepted.document));
    CHECK(progress.reviewed == progress.total);
    CHECK(progress.total == count);
    for (const Relationship& row : accepted.document.threatCase.relationships)
        CHECK_FALSE(row.isDraft);
    for (const Incident& row : accepted.document.threatCase.incidents)
        CHECK_FALSE(row.isDraft);
}

TEST_CASE("Judging nothing, or rows that are not there, is refused", "[edit][review]")
{
    const CaseDocument before = readDocument();
    CHECK(refusal(before, JudgeSuggestions{}) == "bad-argument: Nothing is selected; select a suggestion.");
    CHECK_THAT(refusal(before, JudgeSuggestions{oneClaim(ClaimId{999})}), Catch::Matchers::StartsWith("not-found"));
}

TEST_CASE("Reviews are undone and redone like any edit, and come back from the journal", "[edit][review][journal]")
{
    Workbench workbench = emptyWorkbench();
    workbench.commit(importOf(readDocument().threatCase, workbench.state().caseVersion));
    const CaseDocument read = workbench.state().document();
    const auto act = [&](const Action& action) { return workbench.commit(workbench.prepare(action)({})); };
    const ClaimId claim = claimSaying(read, "banks");
    REQUIRE_FALSE(act(action::Edit{JudgeSuggestions{oneClaim(claim), Verdict::Accept}}).error);
    const CaseDocument accepted = workbench.state().document();
    REQUIRE_FALSE(act(action::Edit{JudgeSuggestions{oneClaim(claimSaying(read, "hospitals")), Verdict::Reject}}).error);
    const CaseDocument judged = workbench.state().document();
    CHECK(progressOf(suggestions(judged)).reviewed > progressOf(suggestions(accepted)).reviewed);
    act(action::Undo{});
    CHECK(workbench.state().threatCase == accepted.threatCase);
    act(action::Undo{});
    CHECK(workbench.state().threatCase == read.threatCase);
    act(action::Redo{});
    act(action::Redo{});
    CHECK(workbench.state().threatCase == judged.threatCase);

    const TemporaryFolder folder;
    std::string left;
    {
        Journal journal(folder.path("recovery"), {});
        journal.begin({});
        journal.step("Load", std::make_shared<const CaseDelta>(deltaBetween({}, read)));
        journal.step("Review", std::make_shared<const CaseDelta>(deltaBetween(read, judged)));
        REQUIRE(journal.flush(std::chrono::seconds(60)));
        left = folder.path("left");
        std::filesystem::copy(folder.path("recovery"), left, std::filesystem::copy_options::recursive);
    }
    const std::vector<Recoverable> found = listRecoverable(left);
    REQUIRE(found.size() == 1);
    const Result<RecoveredCase> recovered = recoverCase(left, found[0].id, {});
    REQUIRE(recovered);
    CHECK(recovered->replayed.document == judged);
}

TEST_CASE("Further words of a report are marked as a thing, and become an alias", "[edit][review]")
{
    const CaseDocument before = readDocument();
    const EntityId actor = entityNamed(before.threatCase, "APT77");
    const std::string text = article;
    const auto at = static_cast<std::uint32_t>(text.find("custom"));
    const Mention words{ReportId{0}, {at, at + 6}};
    const Edited marked = done(before, action::AddMention{actor, words});
    CHECK(marked.name == "Mark “custom” as “APT77”");
    const Entity& entity = marked.document.threatCase[actor];
    CHECK(std::find(entity.mentions.begin(), entity.mentions.end(), words) != entity.mentions.end());
    CHECK(std::is_sorted(entity.mentions.begin(), entity.mentions.end()));
    CHECK(entity.also.back().name == "custom");
    CHECK(refusal(marked.document, action::AddMention{actor, words}) == "bad-argument: These words are marked so already.");
    CHECK_THAT(refusal(before, action::AddMention{actor, {ReportId{0}, {5, 9999}}}), Catch::Matchers::Contains("lie outside"));
}

TEST_CASE("A claim written by hand is withdrawn and taken back, and never becomes a draft", "[edit][review]")
{
    const CaseDocument before = readDocument();
    Claim claim;
    claim.report = ReportId{0};
    claim.span = {0, 72};
    claim.cues = {{CueRole::Predicate, {8, 24}}, {CueRole::Predicate, {80, 90}}};
    const CaseDocument added = done(before, action::AddRelationship{.source = find(before, "APT77"), .target = find(before, "Latvia"), .type = RelationType::Targets,
                                                                    .typeWord = {}, .degreeWords = {}, .claim = claim}).document;
    const auto made = idAt<ClaimId>(added.threatCase.claims.size() - 1);
    CHECK(added.threatCase[made].cues == std::vector<ReadingCue>{{CueRole::Predicate, {8, 24}}});  // the other stands in another sentence
    const auto row = [&](const CaseDocument& document) {
        const std::vector<Suggestion> rows = reviewRowsOf(document.threatCase, ReportId{0});
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const Suggestion& s) { return s.row == SuggestionRow(made); });
        REQUIRE(found != rows.end());
        CHECK(found->isByHand);
        CHECK(found->span == TextSpan{8, 24});
        CHECK(progressOf(rows) == progressOf(suggestions(document)));
        return found->state;
    };
    CHECK(suggestions(added).size() == suggestions(before).size());
    CHECK(row(added) == ReviewState::Accepted);
    const CaseDocument withdrawn = done(added, JudgeSuggestions{oneClaim(made), Verdict::Reject}).document;
    CHECK(row(withdrawn) == ReviewState::Rejected);
    CHECK_FALSE(withdrawn.threatCase[made].isDraft);
    const CaseDocument back = done(withdrawn, JudgeSuggestions{oneClaim(made), Verdict::Reopen}).document;
    CHECK(row(back) == ReviewState::Accepted);
}
