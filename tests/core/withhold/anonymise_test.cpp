// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "core/model/case_document.h"
#include "core/withhold/anonymise.h"
#include "tests/support/catch.h"

using namespace throughline;

namespace {

Entity thing(const std::string& name, EntityType type, const std::string& word, IdentityClass identityClass = IdentityClass::NotStated)
{
    Entity entity;
    entity.id = word + "--" + name;
    entity.name = name;
    entity.type = type;
    entity.typeWord = word;
    entity.identityClass = identityClass;
    return entity;
}

/// Rows: Borealis Foods (company), Ada Quill (person), borealis.example (observable), Marten (malware), "BF" (the same as row 0).
CaseDocument victims()
{
    CaseDocument document;
    ThreatCase& all = document.threatCase;
    all.entities.push_back(thing("Borealis Foods", EntityType::Identity, "identity", IdentityClass::Organisation));
    all.entities.push_back(thing("Ada Quill", EntityType::Identity, "identity", IdentityClass::Individual));
    all.entities.push_back(thing("mail.borealis.example", EntityType::Observable, "domain-name"));
    all.entities.push_back(thing("Marten", EntityType::Malware, "malware"));
    all.entities.push_back(thing("Borfood", EntityType::Identity, "identity"));
    all.entities.edit(0).also = {{"Borealis", std::nullopt}};
    all.entities.edit(0).properties = R"({"contact_information":"1 Pine Road"})";
    all.entities.edit(3).description = "Found at BOREALIS foods, then at Borealis and at Borfood.";
    all.entities.edit(3).properties = R"({"x_seen_at":"identity--Borealis Foods"})";
    all.sameAs.push_back({.id = "same-as--1", .first = idAt<EntityId>(0), .second = idAt<EntityId>(4), .isAccepted = true});
    Report report{.id = "report--1", .title = "Borealis hacked", .text = std::make_shared<const std::string>("Ada Quill of Borealis Foods saw Marten. So did Borealis.")};
    report.fileName = "borealis.txt";
    all.reports.push_back(report);
    all.entities.edit(3).mentions = {{idAt<ReportId>(0), {32, 38}}};
    all.attachments.push_back({.id = "attachment--1", .about = idAt<EntityId>(0), .fileName = "logo.png", .bytes = std::make_shared<const std::string>("\x89PNG")});
    document.view.lens.doubt = {"identity--Ada Quill"};
    return document;
}

std::string nameIn(const RedactedCase& redacted, std::size_t row) { return redacted.document->threatCase.entities[row].name; }

}  // namespace

TEST_CASE("A thing and all its names go under another name", "[withhold][anonymise]")
{
    const CaseDocument document = victims();
    const RedactedCase redacted = redact(document, {.pseudonyms = {{idAt<EntityId>(1), ""}, {idAt<EntityId>(0), ""}}});
    const ThreatCase& out = redacted.document->threatCase;
    CHECK(nameIn(redacted, 0) == "Company A");
    CHECK(nameIn(redacted, 1) == "Person A");
    CHECK(nameIn(redacted, 2) == "Company A, indicator 1");
    CHECK(nameIn(redacted, 3) == "Marten");
    CHECK(nameIn(redacted, 4) == "Company A");
    CHECK(out.entities[0].also.empty());
    CHECK(out.entities[0].properties.empty());
    CHECK(out.entities[3].description == "Found at Company A, then at Company A and at Company A.");
    CHECK(out.entities[3].properties == R"({"x_seen_at":")" + out.entities[0].id + "\"}");
    CHECK(*out.reports[0].text == "Person A of Company A saw Marten. So did Company A.");
    CHECK(out.entities[3].mentions == std::vector<Mention>{{idAt<ReportId>(0), {26, 32}}});
    CHECK(out.reports[0].title == "Company A hacked");
    CHECK(out.reports[0].fileName == "file.txt");
    CHECK(out.attachments.empty());
    CHECK(redacted.document->view.lens.doubt == std::vector<std::string>{out.entities[1].id});
    CHECK(out.entities[0].id != out.entities[4].id);
    CHECK(redacted.withheld.empty());
}

TEST_CASE("Names are given as asked, in the order of rows, and never those that the case has", "[withhold][anonymise]")
{
    CaseDocument document = victims();
    document.threatCase.entities.push_back(thing("Company A", EntityType::Identity, "identity"));
    document.threatCase.entities.push_back(thing("Late Works", EntityType::Identity, "identity"));
    const std::vector<Pseudonym> all = allPseudonyms(document.threatCase, {{idAt<EntityId>(6), ""}, {idAt<EntityId>(0), ""}, {idAt<EntityId>(1), "The clerk"}});
    REQUIRE(all.size() == 5);
    CHECK(all[0] == Pseudonym{idAt<EntityId>(0), "Company B"});
    CHECK(all[1] == Pseudonym{idAt<EntityId>(1), "The clerk"});
    CHECK(all[4] == Pseudonym{idAt<EntityId>(6), "Company C"});
    std::vector<Pseudonym> many;
    ThreatCase crowd;
    for (std::size_t i = 0; i < 28; ++i) {
        crowd.entities.push_back(thing("Firm" + std::to_string(i), EntityType::Identity, "identity"));
        many.push_back({idAt<EntityId>(i), ""});
    }
    CHECK(allPseudonyms(crowd, many)[27].name == "Company AB");
}

TEST_CASE("A cap and other names work together", "[withhold][anonymise]")
{
    CaseDocument document = victims();
    document.threatCase.defaultMarking.tlp = Tlp::Clear;
    document.threatCase.entities.edit(3).marking.tlp = Tlp::Red;
    const RedactedCase redacted = redact(document, {.maxTlp = Tlp::Green, .pseudonyms = {{idAt<EntityId>(0), ""}, {idAt<EntityId>(3), ""}}});
    CHECK(redacted.document->threatCase.entities.size() == 4);
    CHECK(*redacted.document->threatCase.reports[0].text == "Ada Quill of Company A saw […]. So did Company A.");
    CHECK(std::find(redacted.removed.begin(), redacted.removed.end(), "Marten") != redacted.removed.end());
}
