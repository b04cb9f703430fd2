// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/edit/edit_fixture.h"

using namespace throughline;
using namespace throughline::test;
using action::AddEntity;
using action::AddLinkedEntity;

TEST_CASE("A thing and the line to it are one step, with a claim of the house", "[edit][draw]")
{
    const CaseDocument before = documentOf("APT-X -uses-> Wrench");
    const AddLinkedEntity drawn{.entity = {.type = EntityType::Malware, .name = "Hammer"},
                                .link = {.source = find(before, "APT-X"), .type = RelationType::Uses, .claim = {}}};
    const Edited edited = done(before, drawn);
    const ThreatCase& after = edited.document.threatCase;
    CHECK(edited.name == "Add “APT-X” uses “Hammer”");
    REQUIRE(edited.added.size() == 1);
    CHECK(after[edited.added[0]].name == "Hammer");
    REQUIRE(after.relationships.size() == before.threatCase.relationships.size() + 1);
    const Relationship& line = after.relationships[after.relationships.size() - 1];
    CHECK(line.source == find(before, "APT-X"));
    CHECK(line.target == edited.added[0]);
    const Claim& claim = after.claims[after.claims.size() - 1];
    CHECK(std::get<RelationshipId>(claim.about) == idAt<RelationshipId>(after.relationships.size() - 1));
    REQUIRE(claim.speaker);
    CHECK(after[*claim.speaker].name == "We");

    AddLinkedEntity reverse = drawn;
    reverse.link = {.target = find(before, "APT-X"), .type = RelationType::Indicates, .claim = {}};
    reverse.isSource = true;
    const Edited turned = done(before, reverse);
    CHECK(turned.document.threatCase.relationships[after.relationships.size() - 1].source == turned.added[0]);
}

TEST_CASE("Nothing is made where either half is refused", "[edit][draw]")
{
    const CaseDocument before = documentOf("APT-X -uses-> Wrench");
    CHECK(refusal(before, AddLinkedEntity{.entity = {.type = EntityType::Malware, .name = " "}, .link = {.source = find(before, "APT-X"), .claim = {}}})
          == "bad-argument: The name is empty; type one.");
    CHECK(refusal(before, AddLinkedEntity{.entity = {.type = EntityType::Malware, .name = "Hammer"}, .link = {.source = idAt<EntityId>(99), .claim = {}}})
              .starts_with("not-found"));
}

TEST_CASE("A thing that is the same in all cases gets its common id, and is there once", "[edit][draw]")
{
    const CaseDocument before = documentOf("APT-X -uses-> Wrench");
    const AddEntity flaw{.type = EntityType::Vulnerability, .name = "CVE-2021-44228", .externalId = "CVE-2021-44228", .isReference = true};
    Edited edited = done(before, flaw);
    const EntityId id = edited.added.front();
    CHECK(edited.document.threatCase[id].id == referenceId("vulnerability", "CVE-2021-44228"));
    CHECK(refusal(edited.document, flaw) == "bad-argument: “CVE-2021-44228” is in the case already.");
    // What prose reads has the same id.
    const Edited pasted = done(before, action::PasteIndicators{"CVE-2021-44228"});
    CHECK(pasted.document.threatCase[pasted.added.front()].id == edited.document.threatCase[id].id);

    const Edited gone = done(edited.document, action::Delete{.rows = {.entities = {id}}});
    const Edited back = done(gone.document, flaw);
    CHECK(back.added == std::vector{id});
    CHECK_FALSE(back.document.threatCase[id].isDeleted);

    const Edited technique = done(before, AddEntity{.type = EntityType::AttackPattern, .name = "Phishing", .externalId = "T1566", .isReference = true});
    CHECK(technique.document.threatCase[technique.added.front()].mapping == TechniqueMapping::Stated);
    CHECK(technique.document.threatCase[technique.added.front()].id == referenceId("attack-pattern", "T1566"));
}
