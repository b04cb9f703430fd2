// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/model/incident_parts.h"
#include "core/review/technique_names.h"
#include "tests/core/edit/edit_fixture.h"
#include "tests/core/importers/prose_reading.h"

using namespace throughline;
using namespace throughline::test;
using action::MoveClaim;

namespace {

std::string told(const CaseDocument& document, ClaimId id)
{
    const ThreatCase& c = document.threatCase;
    const Relationship& row = c[std::get<RelationshipId>(c[id].about)];
    return c[row.source].name + " " + row.typeWord + " " + c[row.target].name;
}

ClaimId claimOn(const CaseDocument& document, const std::string& target)
{
    const ThreatCase& c = document.threatCase;
    for (std::size_t row = 0; row < c.claims.size(); ++row)
        if (const auto* edge = std::get_if<RelationshipId>(&c.claims[row].about); edge && c[c[*edge].target].name == target)
            return idAt<ClaimId>(row);
    FAIL("no claim on " << target);
    return {};
}

}  // namespace

TEST_CASE("A claim that was read of the wrong thing is said of the right one, with its denials", "[edit][claims]")
{
    const CaseDocument before = documentOf("Bear -targets-> organisation:Bank {Acme says; government:Nordland denies}; Fox -uses-> malware:Quay");
    const Edited moved = done(before, MoveClaim{ClaimId{0}, find(before, "Fox"), find(before, "Bank")});
    CHECK(moved.name == "Make it “Fox” targets “Bank”");
    CHECK(told(moved.document, ClaimId{0}) == "Fox targets Bank");
    CHECK(told(moved.document, ClaimId{1}) == "Fox targets Bank");
    CHECK(moved.document.threatCase.relationships.size() == before.threatCase.relationships.size());
    CHECK(moved.document.threatCase[RelationshipId{0}].id == before.threatCase[RelationshipId{0}].id);
}

TEST_CASE("Where somebody else asserts it, a moved claim goes alone", "[edit][claims]")
{
    CaseDocument before = documentOf("Bear -targets-> organisation:Bank {Acme says; Herald says}; Fox -uses-> malware:Quay");
    before.threatCase.incidents.push_back({.title = "Bear against Bank", .actors = {find(before, "Bear")}, .targets = {find(before, "Bank")},
                                           .relationships = {RelationshipId{0}}});
    const CaseDocument after = done(before, MoveClaim{ClaimId{1}, find(before, "Fox"), find(before, "Bank")}).document;
    CHECK(told(after, ClaimId{0}) == "Bear targets Bank");
    CHECK(told(after, ClaimId{1}) == "Fox targets Bank");
    const auto made = std::get<RelationshipId>(after.threatCase[ClaimId{1}].about);
    CHECK(after.threatCase.incidents[0].relationships == std::vector<RelationshipId>{RelationshipId{0}, made});
    CHECK(after.threatCase.incidents[0].actors == std::vector<EntityId>{find(before, "Bear"), find(before, "Fox")});
}

TEST_CASE("What several said in one sentence moves together", "[edit][claims]")
{
    CaseDocument before = documentOf("Bear -targets-> organisation:Bank {Acme says; Herald says; Courier says}; Fox -uses-> malware:Quay");
    before.threatCase.reports.push_back({.text = std::make_shared<const std::string>("Acme and Herald say so. Courier says so.")});
    for (const std::size_t row : {0, 1, 2}) {
        Claim& claim = before.threatCase.claims.edit(row);
        claim.report = ReportId{0};
        claim.span = row == 2 ? TextSpan{24, 40} : TextSpan{0, 23};
    }
    const CaseDocument after = done(before, MoveClaim{ClaimId{1}, find(before, "Fox"), find(before, "Bank")}).document;
    CHECK(told(after, ClaimId{0}) == "Fox targets Bank");
    CHECK(told(after, ClaimId{1}) == "Fox targets Bank");
    CHECK(told(after, ClaimId{2}) == "Bear targets Bank");
}

TEST_CASE("The incident of a moved claim lists the right thing in the place of the wrong one", "[edit][claims][incidents]")
{
    CaseDocument before = documentOf("Bear -targets-> organisation:Bank; Bear -uses-> malware:Quay; Fox -uses-> malware:Crane");
    before.threatCase.incidents.push_back({.title = "Bear against Bank", .actors = {find(before, "Bear")}, .capabilities = {find(before, "Quay")},
                                           .targets = {find(before, "Bank")}, .relationships = {RelationshipId{0}, RelationshipId{1}}});
    const EntityId fox = find(before, "Fox");
    const CaseDocument first = done(before, MoveClaim{ClaimId{0}, fox, find(before, "Bank")}).document;
    CHECK(first.threatCase.incidents[0].actors == std::vector<EntityId>{find(before, "Bear"), fox});  // Bear still uses something
    const CaseDocument both = done(first, MoveClaim{ClaimId{1}, fox, find(before, "Quay")}).document;
    CHECK(both.threatCase.incidents[0].actors == std::vector<EntityId>{fox});
    CHECK(both.threatCase.incidents[0].title == "Fox against Bank");
}

TEST_CASE("A technique gets another ATT&CK id, and the one that was wrong goes", "[edit][claims]")
{
    const CaseDocument before = {.threatCase = mergeReport({}, readText("APT77 sent phishing emails to banks in Peru, Mandiant said.")).threatCase};
    const auto isPhishing = [](const Entity& one) { return one.externalId == "T1566"; };
    const auto& entities = before.threatCase.entities;
    const auto phishing = std::find_if(entities.begin(), entities.end(), isPhishing);
    REQUIRE(phishing != entities.end());
    const auto wrong = idAt<EntityId>(static_cast<std::size_t>(phishing - entities.begin()));
    const ClaimId claim = claimOn(before, (*phishing).name);
    const EntityId actor = find(before, "APT77");
    const CaseDocument after = done(before, MoveClaim{claim, actor, wrong, "T1204.002"}).document;
    const EntityId right = after.threatCase[std::get<RelationshipId>(after.threatCase[claim].about)].target;
    CHECK(after.threatCase[right].externalId == "T1204.002");
    CHECK(after.threatCase[right].name == techniqueName("T1204.002"));
    CHECK(after.threatCase[right].mentions == before.threatCase[wrong].mentions);
    CHECK(after.threatCase[right].isDraft);  // correcting is no verdict
    CHECK(after.threatCase[wrong].isDeleted);
    const CaseDocument again = done(after, MoveClaim{claim, actor, right, "T1566"}).document;
    CHECK(again.threatCase[std::get<RelationshipId>(again.threatCase[claim].about)].target == wrong);
    CHECK_FALSE(again.threatCase[wrong].isDeleted);
    CHECK(refusal(before, MoveClaim{claim, actor, wrong, "1566"})
          == "bad-argument: An ATT&CK id of a technique looks like T1566 or T1566.001.");
}

TEST_CASE("Only a claim about a relationship can be said of somebody else", "[edit][claims]")
{
    const CaseDocument document = documentOf("Bear -targets-> organisation:Bank {Acme says}");
    const EntityId bear = find(document, "Bear");
    CHECK(refusal(document, MoveClaim{ClaimId{0}, bear, bear}) == "bad-argument: A thing cannot be tied to itself; choose another end.");
    CHECK(refusal(document, MoveClaim{ClaimId{0}, bear, find(document, "Bank")}) == "bad-argument: Nothing would change.");
    CHECK(refusal(document, MoveClaim{ClaimId{0}, bear, find(document, "Bank"), "T1566"}) == "bad-argument: Only a technique has an ATT&CK id.");
    CaseDocument spoken = document;
    spoken.threatCase.claims.push_back({.about = bear});
    CHECK(refusal(spoken, MoveClaim{ClaimId{1}, bear, find(document, "Bank")})
          == "bad-argument: Only a claim about a relationship that is there says it of somebody.");
}

TEST_CASE("Ids of techniques are told by their form and known by name", "[review]")
{
    for (const char* id : {"T1566", "T1566.001"})
        CHECK(isTechniqueId(id));
    for (const char* id : {"", "T156", "T15666", "t1566", "T1566.1", "T1566.0011", "S0002", "T1566-001", "T15x6"})
        CHECK_FALSE(isTechniqueId(id));
    CHECK(techniqueName("T1566") == "Phishing");
    CHECK(techniqueName("T9999").empty());
}
