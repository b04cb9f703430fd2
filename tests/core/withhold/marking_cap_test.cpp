// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include "core/casefile/casefile.h"
#include "core/model/case_document.h"
#include "core/withhold/redaction.h"
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

std::string entityNames(const RedactedCase& shared)
{
    std::string names;
    for (const Entity& entity : shared.document->threatCase.entities)
        names += entity.name + ";";
    return names;
}

}  // namespace

TEST_CASE("Sharing at a cap leaves out what is above it and what leans on it", "[withhold][share]")
{
    const RedactedCase shared = redact(markedCase(), {.maxTlp = Tlp::Amber});
    CHECK(entityNames(shared) == "Open;");
    CHECK(shared.document->threatCase.relationships.size() == 0);
    REQUIRE(shared.document->threatCase.claims.size() == 1);
    CHECK(shared.document->threatCase.claims[0].text == "Open is open");
    CHECK(shared.document->view.lens.doubt == std::vector<std::string>{"id--Open"});
    CHECK(shared.document->view.hidden.empty());
    const std::vector<std::pair<std::string, std::size_t>> withheld{{"entity", 2}, {"relationship", 1}, {"claim", 1}};
    CHECK(shared.withheld == withheld);
    CHECK(shared.withheldRows() == 4);
}

TEST_CASE("What was drawn by hand goes along only with the whole case, where unmarked notes may go", "[withhold][share]")
{
    CaseDocument document;
    document.threatCase.entities.push_back(entityOf("Open", Tlp::Green));
    document.threatCase.defaultMarking.tlp = Tlp::Green;
    document.view.annotations = {{.id = 1, .kind = AnnotationKind::Text, .layout = "lanes", .from = {0, 0}, .to = {9, 9}, .text = "as Secret said"}};
    const RedactedCase whole = redact(document, {.maxTlp = Tlp::Amber});
    CHECK(whole.document->view.annotations == document.view.annotations);
    CHECK(whole.withheld.empty());
    CHECK(redact(document, {.maxTlp = Tlp::Amber, .withNotes = false}).document->view.annotations.empty());
    document.savedViews.push_back({.id = "view--1", .name = "One", .view = document.view, .camera = {}});
    document.threatCase.entities.push_back(entityOf("Secret", Tlp::Red));
    const RedactedCase part = redact(document, {.maxTlp = Tlp::Amber});
    CHECK(part.document->view.annotations.empty());
    REQUIRE(part.document->savedViews.size() == 1);
    CHECK(part.document->savedViews[0].view.annotations.empty());
    const std::vector<std::pair<std::string, std::size_t>> withheld{{"entity", 1}, {"annotation", 2}};
    CHECK(part.withheld == withheld);
}

TEST_CASE("What is unmarked counts as the case default, else as AMBER+STRICT", "[withhold][share]")
{
    CaseDocument document = markedCase();
    CHECK(entityNames(redact(document, {.maxTlp = Tlp::AmberStrict})) == "Open;Unmarked;");
    document.threatCase.defaultMarking.tlp = Tlp::Clear;
    CHECK(entityNames(redact(document, {.maxTlp = Tlp::Green})) == "Open;Unmarked;");
    CHECK(entityNames(redact(document, {.maxTlp = Tlp::Red})) == "Open;Secret;Unmarked;");
}

TEST_CASE("Notes, attachments and texts go only if asked for", "[withhold][share]")
{
    const CaseDocument document = richDocument(9);
    const RedactedCase all = redact(document, {});
    CHECK(all.document->threatCase.notes.size() > 0);
    CHECK(all.document->threatCase.attachments.size() > 0);
    const RedactedCase bare = redact(document, {.withNotes = false, .withAttachments = false, .withReportTexts = false});
    CHECK(bare.document->threatCase.notes.size() == 0);
    CHECK(bare.document->threatCase.attachments.size() == 0);
    for (const Report& report : bare.document->threatCase.reports)
        CHECK_FALSE(report.hasText());
}

TEST_CASE("No byte of a deleted or withheld row is in a shared file", "[withhold][share]")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("shared.tline");
    CaseDocument document = markedCase();
    REQUIRE(writeCasefile(path, document, {}));
    CHECK(readBytes(path).find("Thrown away") != std::string::npos);
    CHECK(readBytes(path).find("deletedtag") != std::string::npos);
    REQUIRE(writeCasefile(path, *redact(document, {.maxTlp = Tlp::Amber}).document, {}, {.keepsPrevious = false}));
    const std::string bytes = readBytes(path);
    CHECK(bytes.find("Open is open") != std::string::npos);
    for (const std::string word : {"Thrown away", "deletedtag", "Secret", "Unmarked"}) {
        INFO(word);
        CHECK(bytes.find(word) == std::string::npos);
    }
}

namespace {

Claim claimAbout(ClaimSubject about, std::optional<ReportId> report, const std::string& text, Tlp tlp = Tlp::Green)
{
    Claim claim;
    claim.about = about;
    claim.report = report;
    claim.text = text;
    claim.marking.tlp = tlp;
    return claim;
}

/// Things marked GREEN throughout: told of in an open report (0), in a RED one (1), in none.
CaseDocument twoReports()
{
    CaseDocument document;
    ThreatCase& threatCase = document.threatCase;
    for (const Tlp tlp : {Tlp::Green, Tlp::Red}) {
        Report report;
        report.id = tlp == Tlp::Red ? "report--closed" : "report--open";
        report.title = tlp == Tlp::Red ? "Closedtitle" : "Opentitle";
        report.marking.tlp = tlp;
        threatCase.reports.push_back(report);
    }
    for (const char* name : {"Heron", "Marsh", "Inside", "Lonely", "Vendor", "Hanger"})
        threatCase.entities.push_back(entityOf(name, Tlp::Green));
    const ReportId open = idAt<ReportId>(0);
    const ReportId closed = idAt<ReportId>(1);
    threatCase.entities.edit(0).mentions = {{open, {}}, {closed, {}}};
    threatCase.entities.edit(1).mentions = {{open, {}}};
    threatCase.entities.edit(2).mentions = {{closed, {}}};
    threatCase.entities.edit(2).description = "Insidewords";
    threatCase.entities.edit(2).also = {{"Insidealias", std::nullopt}};
    threatCase.claims.push_back(claimAbout(idAt<EntityId>(5), closed, "Hangerclaim"));
    return document;
}

Relationship tieOf(const std::string& id, std::uint32_t source, std::uint32_t target)
{
    Relationship tie;
    tie.id = id;
    tie.source = idAt<EntityId>(source);
    tie.target = idAt<EntityId>(target);
    tie.degreeWords = id + "words";
    tie.marking.tlp = Tlp::Green;
    return tie;
}

std::string sharedBytes(const CaseDocument& document)
{
    const TemporaryFolder folder;
    const std::string path = folder.path("shared.tline");
    REQUIRE(writeCasefile(path, *redact(document, {.maxTlp = Tlp::Amber}).document, {}));
    return readBytes(path);
}

void checkAbsent(const CaseDocument& document, std::initializer_list<std::string> words)
{
    const std::string bytes = sharedBytes(document);
    CHECK(bytes.find("Heron") != std::string::npos);
    for (const std::string& word : words) {
        INFO(word);
        CHECK(bytes.find(word) == std::string::npos);
    }
}

}  // namespace

TEST_CASE("What only a withheld report tells of is not shared, whatever its own marking", "[withhold][share]")
{
    CaseDocument document = twoReports();
    CHECK(entityNames(redact(document, {.maxTlp = Tlp::Amber})) == "Heron;Marsh;Lonely;Vendor;");
    CHECK(entityNames(redact(document, {})) == "Heron;Marsh;Inside;Lonely;Vendor;Hanger;");
    checkAbsent(document, {"Inside", "Hanger", "Closedtitle"});
    // A bare record or link of ours carries it no further, a sentence that goes does.
    document.threatCase.relationships.push_back(tieOf("bare", 0, 2));
    document.threatCase.sameAs.push_back({.id = "same-as--1", .first = idAt<EntityId>(0), .second = idAt<EntityId>(2), .isAccepted = true});
    document.threatCase.incidents.push_back({.id = "incident--1", .title = "Ours", .report = idAt<ReportId>(0), .actors = {idAt<EntityId>(2)}});
    const RedactedCase shared = redact(document, {.maxTlp = Tlp::Amber});
    CHECK(entityNames(shared) == "Heron;Marsh;Lonely;Vendor;");
    CHECK(shared.document->threatCase.relationships.empty());
    CHECK(shared.document->threatCase.sameAs.empty());
    CHECK(shared.document->threatCase.incidents.size() == 1);
    checkAbsent(document, {"Inside", "barewords", "same-as--1"});
    document.threatCase.claims.push_back(claimAbout(idAt<EntityId>(2), idAt<ReportId>(0), "Openly told"));
    CHECK(entityNames(redact(document, {.maxTlp = Tlp::Amber})) == "Heron;Marsh;Inside;Lonely;Vendor;");
}

TEST_CASE("A relationship or link does not go without any of its claims", "[withhold][share]")
{
    CaseDocument document = twoReports();
    ThreatCase& threatCase = document.threatCase;
    threatCase.relationships.push_back(tieOf("silenced", 0, 1));
    threatCase.relationships.push_back(tieOf("spoken", 0, 1));
    threatCase.relationships.push_back(tieOf("plain", 0, 1));
    for (const char* id : {"same-as--silenced", "same-as--spoken", "same-as--plain"})
        threatCase.sameAs.push_back({.id = id, .first = idAt<EntityId>(0), .second = idAt<EntityId>(1), .isAccepted = true});
    for (std::uint32_t row = 0; row < 2; ++row) {
        threatCase.claims.push_back(claimAbout(idAt<RelationshipId>(row), idAt<ReportId>(1), "closed tie"));
        threatCase.claims.push_back(claimAbout(idAt<SameAsId>(row), std::nullopt, "closed link", Tlp::Red));
    }
    threatCase.claims.push_back(claimAbout(idAt<RelationshipId>(1), idAt<ReportId>(0), "open tie"));
    threatCase.claims.push_back(claimAbout(idAt<SameAsId>(1), idAt<ReportId>(0), "open link"));
    const ThreatCase shared = redact(document, {.maxTlp = Tlp::Amber}).document->threatCase;
    REQUIRE(shared.relationships.size() == 2);
    CHECK(shared.relationships[0].id == "spoken");
    CHECK(shared.relationships[1].id == "plain");
    REQUIRE(shared.sameAs.size() == 2);
    CHECK(shared.sameAs[0].id == "same-as--spoken");
    CHECK(shared.sameAs[1].id == "same-as--plain");
    CHECK(shared.claims.size() == 2);
    checkAbsent(document, {"silenced", "closed tie", "closed link"});
}

TEST_CASE("An alias goes with who says it, and never as the document's own", "[withhold][share]")
{
    CaseDocument document = twoReports();
    document.threatCase.entities.edit(4).marking.tlp = Tlp::Red;
    document.threatCase.entities.edit(0).also = {{"Whispername", idAt<EntityId>(4)}, {"Opennick", idAt<EntityId>(1)}, {"Ownnick", std::nullopt}};
    const ThreatCase shared = redact(document, {.maxTlp = Tlp::Amber}).document->threatCase;
    CHECK(shared.entities[0].also == std::vector<Alias>{{"Opennick", idAt<EntityId>(1)}, {"Ownnick", std::nullopt}});
    checkAbsent(document, {"Whispername", "Vendor"});
}

TEST_CASE("Names of views and incidents tell nothing of what is withheld", "[withhold][share]")
{
    CaseDocument document = twoReports();
    document.threatCase.incidents.push_back({.id = "incident--1", .title = "Closedraid", .report = idAt<ReportId>(1), .actors = {idAt<EntityId>(0)}});
    document.threatCase.incidents.push_back({.id = "incident--2", .title = "Ourraid", .actors = {idAt<EntityId>(0)}});
    document.threatCase.incidents.edit(1).claims = {idAt<ClaimId>(0)};
    document.threatCase.incidents.push_back({.id = "incident--3", .title = "Openraid", .report = idAt<ReportId>(0)});
    document.view.name = "Closedtitle view";
    document.savedViews.push_back({.id = "view--closed", .name = "Insidesaved", .view = document.view, .camera = {}});
    const RedactedCase shared = redact(document, {.maxTlp = Tlp::Amber});
    REQUIRE(shared.document->threatCase.incidents.size() == 1);
    CHECK(shared.document->threatCase.incidents[0].title == "Openraid");
    REQUIRE(shared.document->savedViews.size() == 1);
    CHECK(shared.document->savedViews[0].name == "View 1");
    checkAbsent(document, {"Closedraid", "Ourraid", "Closedtitle", "Insidesaved", "view--closed"});
    const RedactedCase whole = redact(document, {});
    CHECK(whole.document->savedViews[0].name == "Insidesaved");
    CHECK(whole.document->view.name == "Closedtitle view");
}
