// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/edit/edit_fixture.h"

using namespace throughline;
using namespace throughline::test;
using action::AddEntity;
using action::EditEntities;
using action::EntityChange;

TEST_CASE("A thing added by hand has a name, a place and an id that is the same each time", "[edit]")
{
    const CaseDocument before = documentOf("APT-X -uses-> Wrench");
    const AddEntity add{.type = EntityType::Campaign, .name = "  Night\n Owl ", .at = Point{10, 20}};
    const Edited edited = done(before, add);
    CHECK(edited.name == "Add campaign “Night Owl”");
    REQUIRE(edited.added.size() == 1);
    const Entity& entity = edited.document.threatCase[edited.added.front()];
    CHECK(entity.name == "Night Owl");
    CHECK(entity.typeWord == "campaign");
    CHECK(entity.id.starts_with("campaign--"));
    CHECK(entity.id.size() == std::string("campaign--").size() + 36);
    CHECK(edited.document.view.placement().find(edited.added.front()) == Point{10, 20});
    CHECK(done(before, add).document == edited.document);
    CHECK(done(edited.document, add).document.threatCase[EntityId{3}].id != entity.id);
}

TEST_CASE("A thing without a name or a known kind is refused in plain words", "[edit]")
{
    const CaseDocument document = documentOf("APT-X -uses-> Wrench");
    CHECK(refusal(document, AddEntity{.type = EntityType::Tool, .name = " \t"}) == "bad-argument: The name is empty; type one.");
    CHECK(refusal(document, AddEntity{.type = EntityType::Observable, .typeWord = "ipv5-addr", .name = "1"})
          == "bad-argument: This is no STIX kind of observable (\"ipv4-addr\", \"domain-name\", \"file\" …).");
    CHECK(refusal(document, AddEntity{.type = EntityType::Tool, .name = std::string(1001, 'x')})
          == "bad-argument: The name has more than 1000 characters; shorten it.");
}

TEST_CASE("A renamed thing keeps its old name as a further one, if wanted", "[edit]")
{
    const CaseDocument before = documentOf("APT-X -uses-> Wrench");
    const EntityId id = find(before, "APT-X");
    EntityChange change{.name = "APT-Y"};
    const Edited edited = done(before, EditEntities{{id}, change});
    CHECK(edited.name == "Rename “APT-X” to “APT-Y”");
    CHECK(edited.document.threatCase[id].name == "APT-Y");
    REQUIRE(edited.document.threatCase[id].also.size() == 1);
    CHECK(edited.document.threatCase[id].also[0].name == "APT-X");
    CHECK(edited.document.threatCase[id].id == before.threatCase[id].id);
    change.keepsOldName = false;
    CHECK(done(before, EditEntities{{id}, change}).document.threatCase[id].also.empty());
    const Edited back = done(edited.document, EditEntities{{id}, {.name = "APT-X"}});
    CHECK(back.document.threatCase[id].also.size() == 1);
    CHECK(back.document.threatCase[id].also[0].name == "APT-Y");
}

TEST_CASE("A retyped thing gets an id that does not lie, and remembers the one it came with", "[edit]")
{
    CaseDocument before = documentOf("malware:Wrench -communicates-with-> c2.example");
    const EntityId id = find(before, "Wrench");
    before.threatCase.entities.edit(rowOf(id)).id = "malware--00000000-0000-4000-8000-000000000001";
    before.threatCase.entities.edit(rowOf(id)).properties = R"({"x_own":1})";
    before.view.lens.doubt = {"malware--00000000-0000-4000-8000-000000000001"};
    const Edited edited = done(before, EditEntities{{id}, {.type = EntityType::Tool}});
    const Entity& tool = edited.document.threatCase[id];
    CHECK(edited.name == "Make “Wrench” a tool");
    CHECK(tool.id == "tool--00000000-0000-4000-8000-000000000001");
    CHECK(tool.properties == R"({"x_throughline_former_id":"malware--00000000-0000-4000-8000-000000000001","x_own":1})");
    CHECK(edited.document.view.lens.doubt == std::vector<std::string>{tool.id});
    const Edited again = done(edited.document, EditEntities{{id}, {.type = EntityType::Campaign}});
    CHECK(again.document.threatCase[id].properties == tool.properties);
    CHECK(done(again.document, EditEntities{{id}, {.type = EntityType::Malware}}).document == before);
}

TEST_CASE("Several things are tagged and coloured at once", "[edit]")
{
    const CaseDocument before = documentOf("APT-X -uses-> Wrench\nAPT-X -uses-> Saw");
    const std::vector<EntityId> ids{find(before, "Wrench"), find(before, "Saw")};
    const Edited edited = done(before, EditEntities{ids, {.highlight = Highlight::Teal, .addTags = {"b", "a", "b"}}});
    CHECK(edited.name == "Colour 2 things");
    for (const EntityId id : ids) {
        CHECK(edited.document.threatCase[id].highlight == Highlight::Teal);
        CHECK(edited.document.threatCase[id].tags == std::vector<std::string>{"a", "b"});
    }
    CHECK(done(edited.document, EditEntities{ids, {.removeTags = {"b"}}}).name == "Take the tag “b” from 2 things");
    CHECK(refusal(before, EditEntities{ids, {.name = "Both"}})
          == "bad-argument: Only one thing at a time can be renamed; select a single one.");
    CHECK(refusal(edited.document, EditEntities{ids, {.addTags = {"a"}}}) == "bad-argument: Nothing would change.");
}

TEST_CASE("Things that are not in the case or deleted are not edited", "[edit]")
{
    CaseDocument document = documentOf("APT-X -uses-> Wrench");
    CHECK(refusal(document, EditEntities{{EntityId{99}}, {.accept = true}})
          == "not-found: It is not in the case any more; choose it again.");
    document.threatCase.entities.edit(0).isDeleted = true;
    CHECK(refusal(document, EditEntities{{EntityId{0}}, {.name = "Z"}}) == "not-found: It was deleted; restore it first.");
}
