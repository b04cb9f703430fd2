// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include "core/casefile/casefile.h"
#include "core/casefile/share_case.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/rich_document.h"
#include "tests/support/temporary_folder.h"

using namespace throughline;
using namespace throughline::test;

namespace {

Entity entityOf(const std::string& name, Tlp tlp)
{
    Entity entity;
    entity.id = "id--" + name;
    entity.name = name;
    entity.marking.tlp = tlp;
    return entity;
}

/// Open (GREEN) and Secret (RED), tied by a claim; a claim about Open alone; an unmarked one.
CaseDocument markedCase()
{
    CaseDocument document;
    ThreatCase& threatCase = document.threatCase;
    threatCase.entities.push_back(entityOf("Open", Tlp::Green));
    threatCase.entities.push_back(entityOf("Secret", Tlp::Red));
    threatCase.entities.push_back(entityOf("Unmarked", Tlp::NotStated));
    threatCase.entities.push_back(entityOf("Thrown away", Tlp::Clear));
    threatCase.entities.edit(3).isDeleted = true;
    threatCase.entities.edit(3).tags = {"deletedtag"};
    Relationship tie;
    tie.id = "tie";
    tie.source = idAt<EntityId>(0);
    tie.target = idAt<EntityId>(1);
    tie.marking.tlp = Tlp::Clear;
    threatCase.relationships.push_back(tie);
    Claim claim;
    claim.about = idAt<RelationshipId>(0);
    claim.marking.tlp = Tlp::Clear;
    claim.text = "Open is tied to Secret";
    threatCase.claims.push_back(claim);
    claim.about = idAt<EntityId>(0);
    claim.text = "Open is open";
    threatCase.claims.push_back(claim);
    document.view.lens.doubt = {"id--Secret", "id--Open"};
    document.view.hidden = {idAt<EntityId>(1)};
    return document;
}

std::string entityNames(const SharedCase& shared)
{
    std::string names;
    for (const Entity& entity : shared.document.threatCase.entities)
        names += entity.name + ";";
    return names;
}

}  // namespace

TEST_CASE("Sharing at a cap leaves out what is above it and what leans on it", "[casefile][share]")
{
    const SharedCase shared = shareCase(markedCase(), {.maxTlp = Tlp::Amber});
    CHECK(entityNames(shared) == "Open;");
    CHECK(shared.document.threatCase.relationships.size() == 0);
    REQUIRE(shared.document.threatCase.claims.size() == 1);
    CHECK(shared.document.threatCase.claims[0].text == "Open is open");
    CHECK(shared.document.view.lens.doubt == std::vector<std::string>{"id--Open"});
    CHECK(shared.document.view.hidden.empty());
    const std::vector<std::pair<std::string, std::size_t>> withheld{{"entity", 2}, {"relationship", 1}, {"claim", 1}};
    CHECK(shared.withheld == withheld);
    CHECK(shared.withheldRows() == 4);
}

TEST_CASE("What is unmarked counts as the case default, else as AMBER+STRICT", "[casefile][share]")
{
    CaseDocument document = markedCase();
    CHECK(entityNames(shareCase(document, {.maxTlp = Tlp::AmberStrict})) == "Open;Unmarked;");
    document.threatCase.defaultMarking.tlp = Tlp::Clear;
    CHECK(entityNames(shareCase(document, {.maxTlp = Tlp::Green})) == "Open;Unmarked;");
    CHECK(entityNames(shareCase(document, {.maxTlp = Tlp::Red})) == "Open;Secret;Unmarked;");
}

TEST_CASE("Notes, attachments and texts go only if asked for", "[casefile][share]")
{
    const CaseDocument document = richDocument(9);
    const SharedCase all = shareCase(document, {});
    CHECK(all.document.threatCase.notes.size() > 0);
    CHECK(all.document.threatCase.attachments.size() > 0);
    const SharedCase bare = shareCase(document, {.withNotes = false, .withAttachments = false, .withReportTexts = false});
    CHECK(bare.document.threatCase.notes.size() == 0);
    CHECK(bare.document.threatCase.attachments.size() == 0);
    for (const Report& report : bare.document.threatCase.reports)
        CHECK_FALSE(report.hasText());
}

TEST_CASE("No byte of a deleted or withheld row is in a shared file", "[casefile][share]")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("shared.tline");
    CaseDocument document = markedCase();
    REQUIRE(writeCasefile(path, document, {}));
    CHECK(readBytes(path).find("Thrown away") != std::string::npos);
    CHECK(readBytes(path).find("deletedtag") != std::string::npos);
    REQUIRE(writeCasefile(path, shareCase(document, {.maxTlp = Tlp::Amber}).document, {}, {.keepsPrevious = false}));
    const std::string bytes = readBytes(path);
    CHECK(bytes.find("Open is open") != std::string::npos);
    for (const std::string word : {"Thrown away", "deletedtag", "Secret", "Unmarked"}) {
        INFO(word);
        CHECK(bytes.find(word) == std::string::npos);
    }
}
