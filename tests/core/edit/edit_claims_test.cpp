// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/edit/edit_fixture.h"

using namespace throughline;
using namespace throughline::test;

namespace {

/// A report whose text has letters of several bytes.
CaseDocument withReport()
{
    CaseDocument document = documentOf("APT-X -uses-> Wrench {Acme says}");
    Report report;
    report.id = "report--1";
    report.publisher = "Wire";
    report.text = std::make_shared<const std::string>("Müller spoke. Nordland allegedly runs APT-X. The end.");
    document.threatCase.reports.push_back(report);
    return document;
}

Claim claimAt(TextSpan span)
{
    Claim claim;
    claim.report = ReportId{static_cast<std::uint32_t>(0)};
    claim.span = span;
    return claim;
}

}  // namespace

TEST_CASE("A relationship by hand is said by the house if nobody else says it", "[edit]")
{
    const CaseDocument before = documentOf("APT-X -uses-> Wrench");
    const Edited edited = done(before, action::AddRelationship{.source = find(before, "Wrench"), .target = find(before, "APT-X"),
                                                               .type = RelationType::AttributedTo, .degree = AttributionDegree::BackedBy});
    const ThreatCase& c = edited.document.threatCase;
    CHECK(edited.name == "Add “Wrench” attributed to “APT-X”");
    REQUIRE(c.relationships.size() == before.threatCase.relationships.size() + 1);
    const Claim& claim = c.claims[c.claims.size() - 1];
    CHECK(std::get<RelationshipId>(claim.about) == idAt<RelationshipId>(c.relationships.size() - 1));
    REQUIRE(claim.speaker);
    CHECK(c[*claim.speaker].name == "We");
    CHECK(c[*claim.speaker].id == c.house.id);
    CHECK(claim.recordedBy == claim.speaker);
    CHECK(claim.provenance == Provenance::Record);
    const Edited more = done(edited.document, action::AddRelationship{.source = find(before, "APT-X"), .target = find(before, "Wrench"),
                                                                      .type = RelationType::Owns});
    CHECK(more.document.threatCase.entities.size() == c.entities.size());
    const Edited named = done(more.document, action::SetHouse{{.name = "Harbour CERT"}});
    CHECK(named.document.threatCase[*claim.speaker].name == "Harbour CERT");
}

TEST_CASE("A relationship cannot lead from a thing to itself, and only attributions have a degree", "[edit]")
{
    const CaseDocument document = documentOf("APT-X -uses-> Wrench");
    const EntityId x = find(document, "APT-X");
    CHECK(refusal(document, action::AddRelationship{.source = x, .target = x, .type = RelationType::Uses})
          == "bad-argument: A thing cannot be tied to itself; choose another end.");
    CHECK(refusal(document, action::AddRelationship{.source = x, .target = find(document, "Wrench"), .type = RelationType::Uses,
                                                    .degree = AttributionDegree::Is})
          == "bad-argument: Only an attribution has a degree.");
    CHECK(refusal(document, action::AddRelationship{.source = x, .target = find(document, "Wrench"), .type = RelationType::Other})
          == "bad-argument: Say what the one does to the other, in small letters and hyphens (\"recruits\", \"pays-for\").");
}

TEST_CASE("A relationship is turned round and retyped", "[edit]")
{
    const CaseDocument before = documentOf("APT-X -attributed-to-> government:Nordland");
    const RelationshipId id{0};
    const Edited turned = done(before, action::EditRelationships{{id}, {.turnRound = true}});
    CHECK(turned.document.threatCase[id].source == before.threatCase[id].target);
    CHECK(turned.document.threatCase[id].target == before.threatCase[id].source);
    CHECK(turned.name == "Turn round “APT-X” attributed to “Nordland”");
    CHECK(done(turned.document, action::EditRelationships{{id}, {.turnRound = true}}).document == before);
    const Edited retyped = done(before, action::EditRelationships{{id}, {.type = RelationType::Targets}});
    CHECK(retyped.document.threatCase[id].typeWord == "targets");
    CHECK(retyped.document.threatCase[id].degree == AttributionDegree::NotStated);
}

TEST_CASE("A sentence picked from a report's text becomes the claim's words", "[edit]")
{
    const CaseDocument before = withReport();
    Claim claim = claimAt({14, 44});
    claim.cueSpan = {23, 32};
    claim.about = RelationshipId{0};
    const Edited edited = done(before, action::AddClaim{claim});
    const ThreatCase& c = edited.document.threatCase;
    const Claim& added = c.claims[c.claims.size() - 1];
    CHECK(added.text == "Nordland allegedly runs APT-X.");
    CHECK(added.cue == "allegedly");
    CHECK(added.provenance == Provenance::Sentence);
    CHECK_FALSE(added.speaker);
    CHECK(edited.name == "Add a claim of the report “Wire”");
    claim.span = {14, 500};
    CHECK(refusal(before, action::AddClaim{claim}) == "bad-argument: The sentence lies outside the report's text; pick it again.");
    claim.span = {14, 20};
    CHECK(refusal(before, action::AddClaim{claim})
          == "bad-argument: The words that tell the hedge are not inside the sentence; pick them again.");
}

TEST_CASE("A claim is edited, set aside and taken back into account", "[edit]")
{
    const CaseDocument before = withReport();
    Claim claim = before.threatCase.claims[0];
    claim.stance = Stance::Disputes;
    claim.confidence = 101;
    CHECK(refusal(before, action::EditClaim{ClaimId{0}, claim}) == "bad-argument: A confidence is a number from 0 to 100.");
    claim.confidence = 60;
    const Edited edited = done(before, action::EditClaim{ClaimId{0}, claim});
    CHECK(edited.name == "Change a claim of “Acme”");
    CHECK(edited.document.threatCase.claims[0].stance == Stance::Disputes);
    CHECK(edited.document.threatCase.claims[0].provenance == before.threatCase.claims[0].provenance);
    const Edited aside = done(before, action::SetAside{{ClaimId{0}}, true, "Too old"});
    CHECK(aside.name == "Set a claim of “Acme” aside");
    CHECK(aside.document.threatCase.claims[0].setAsideReason == "Too old");
    CHECK(done(aside.document, action::SetAside{{ClaimId{0}}, false, ""}).document == before);
}
