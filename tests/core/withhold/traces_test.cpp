// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "core/base/token_search.h"
#include "core/withhold/properties_json.h"
#include "core/withhold/redaction.h"
#include "core/withhold/traces.h"
#include "core/model/case_document.h"
#include "tests/support/catch.h"

using namespace throughline;

namespace {

std::string without(const std::string& name, const std::string& text) { return Traces({{name, ""}}).without(text); }

Entity entityOf(const std::string& name, Tlp tlp)
{
    Entity entity;
    entity.id = "id--" + name;
    entity.name = name;
    entity.marking.tlp = tlp;
    return entity;
}

}  // namespace

TEST_CASE("A name is found as a whole token, however it is written", "[withhold]")
{
    CHECK(without("Zorv", "Zorv, ZORV and zorv's; not Zorvex nor xZorv") == "[…], […] and […]'s; not Zorvex nor xZorv");
    CHECK(without("Acme Corp.", "of ACME\n  corp in acme-corp") == "of […] in acme-corp");
    CHECK(without("acme.example", "hxxps://www[.]acme[.]example/x and acme(.)example") == "hxxps://www[.][…]/x and […]");
    CHECK(without("http://a.b/c", "see hxxp://a[.]b/c now") == "see […] now");
    CHECK(without("Éclair", "E\u0301CLAIR and \u00E9clair") == "[…] and […]");
    CHECK(without("Acme", "Ac\u00ADme of ＡＣＭＥ") == "[…] of […]");
    CHECK(without("Straße", "die STRASSE") == "die […]");
    CHECK(without("a.*b(c", "a.*b(c but not axxb(c") == "[…] but not axxb(c");
}

TEST_CASE("Names of scripts without blanks are found within words", "[withhold]")
{
    CHECK(without("华为技术", "据华为技术公司称") == "据[…]公司称");
    CHECK(without("삼성전자", "삼성전자는 말했다") == "[…]는 말했다");
    CHECK(without("Лазарь", "группа ЛАЗАРЬ, но не Лазарьев") == "группа […], но не Лазарьев");
    CHECK(without("中国", "在中国的") == "在[…]的");
}

TEST_CASE("Short names are told from words by their capitals, and the longest name wins", "[withhold]")
{
    CHECK(without("IT", "IT is what it is") == "[…] is what it is");
    CHECK(without("A", "A plan") == "A plan");
    const Traces both({{"Acme", "Company A"}, {"Acme Steel", "Company B"}});
    CHECK(both.without("Acme Steel and Acme") == "Company B and Company A");
}

TEST_CASE("Places move with what is cut before them", "[withhold]")
{
    const std::vector<TextCut> cuts{{5, 9, "[…]"}, {20, 30, "[…]"}};
    CHECK(movedSpan({0, 5}, cuts) == TextSpan{0, 5});
    CHECK(movedSpan({10, 15}, cuts) == TextSpan{9, 14});
    CHECK(movedSpan({6, 8}, cuts) == TextSpan{5, 8});
    CHECK(movedSpan({0, 40}, cuts) == TextSpan{0, 32});
    CHECK(cutText("abcde1234fghijklmnopXXXXXXXXXXq", cuts) == "abcde[…]fghijklmnop[…]q");
}

TEST_CASE("A record keeps its shape without what must not be told", "[withhold]")
{
    const Traces traces({{"Acme", ""}, {"identity--1", ""}});
    CHECK(propertiesWithout(traces, R"({"refs":["identity--1","identity--2"],"x":"of Acme here","y":"Acme","u":"https://acme.example","n":3})")
          == R"({"refs":["identity--2"],"x":"of […] here","n":3})");
    CHECK(propertiesWithout(traces, R"({"Acme":{"deep":["\u0041cme"]},"k":{"acme":1}})") == R"({"k":{}})");
    CHECK(propertiesWithout(traces, R"({ "same" : "as it came" })") == R"({ "same" : "as it came" })");
    CHECK(propertiesWithout(traces, "no JSON of Acme").empty());
    CHECK(propertiesWithout(traces, std::string(5000, '[') + "\"Acme\"").empty());
}

TEST_CASE("Each place that may tell of a withheld thing is cleaned", "[withhold]")
{
    CaseDocument document;
    ThreatCase& all = document.threatCase;
    all.entities.push_back(entityOf("Open", Tlp::Clear));
    all.entities.push_back(entityOf("Secretco", Tlp::Red));
    Entity& open = all.entities.edit(0);
    open.description = "Rival of Secretco.";
    open.also = {{"Secretco East", std::nullopt}, {"Opener", std::nullopt}};
    open.tags = {"secretco-case"};
    open.properties = R"({"x":"Secretco"})";
    open.firstSeen.text = "when Secretco fell";
    open.marking.statements = {"(c) Secretco"};
    Report report{.id = "report--1", .title = "Secretco hit", .publisher = "Secretco press", .author = "S. Ecretco of Secretco", .url = "https://secretco.example/a",
                  .fileName = "secretco-2024.txt", .sha256 = "abc", .text = std::make_shared<const std::string>("Open is near. Secretco fell. Open rose."),
                  .pages = {{0, 13}, {13, 39}}, .marking = {.tlp = Tlp::Clear}, .derivedFrom = {{"told", "Secretco", "https://secretco.example"}}};
    all.reports.push_back(report);
    open.mentions = {{idAt<ReportId>(0), {29, 33}}};
    Claim claim{.about = idAt<EntityId>(0), .report = idAt<ReportId>(0), .span = {29, 39}, .text = "Open rose.", .setAsideReason = "says Secretco"};
    all.claims.push_back(claim);
    all.incidents.push_back({.id = "incident--1", .title = "The fall of Secretco", .report = idAt<ReportId>(0), .actors = {idAt<EntityId>(0)}});
    all.notes.push_back({.id = "note--1", .about = idAt<EntityId>(0), .text = "Ask Secretco.", .author = "Ann of Secretco", .written = {}, .marking = {.tlp = Tlp::Clear}});
    all.attachments.push_back({.id = "attachment--1", .about = idAt<EntityId>(0), .fileName = "secretco.png", .caption = "Secretco's door",
                               .bytes = std::make_shared<const std::string>("\x89PNG"), .marking = {.tlp = Tlp::Clear}});
    all.attachments.push_back({.id = "attachment--2", .about = idAt<EntityId>(0), .fileName = "letter.txt",
                               .bytes = std::make_shared<const std::string>("Dear Secretco"), .marking = {.tlp = Tlp::Clear}});
    all.title = "Secretco case";
    document.view.name = "Secretco view";
    document.view.placed["lanes"].set(idAt<EntityId>(0), Point{1, 2});

    const RedactedCase redacted = redact(document, {.maxTlp = Tlp::Green});
    const ThreatCase& kept = redacted.document->threatCase;
    REQUIRE(kept.entities.size() == 1);
    CHECK(kept.entities[0].description == "Rival of […].");
    CHECK(kept.entities[0].also == std::vector<Alias>{{"Opener", std::nullopt}});
    CHECK(kept.entities[0].tags == std::vector<std::string>{"[…]-case"});
    CHECK(kept.entities[0].properties == "{}");
    CHECK(kept.entities[0].firstSeen.text == "when […] fell");
    CHECK(kept.entities[0].marking.statements == std::vector<std::string>{"(c) […]"});
    CHECK(kept.reports[0].title == "[…] hit");
    CHECK(kept.reports[0].publisher == "[…] press");
    CHECK(kept.reports[0].author == "S. Ecretco of […]");
    CHECK(kept.reports[0].url.empty());
    CHECK(kept.reports[0].fileName == "file.txt");
    CHECK(kept.reports[0].sha256.empty());
    CHECK(*kept.reports[0].text == "Open is near. […] fell. Open rose.");
    CHECK(kept.reports[0].pages == std::vector<TextSpan>{{0, 13}, {13, 34}});
    CHECK(kept.reports[0].derivedFrom == std::vector<DerivedFrom>{{"told", "[…]", ""}});
    CHECK(kept.entities[0].mentions == std::vector<Mention>{{idAt<ReportId>(0), {24, 28}}});
    CHECK(kept.claims[0].span == TextSpan{24, 34});
    CHECK(kept.claims[0].setAsideReason == "says […]");
    CHECK(kept.incidents[0].title == "The fall of […]");
    CHECK(kept.notes[0].text == "Ask […].");
    CHECK(kept.notes[0].author == "Ann of […]");
    REQUIRE(kept.attachments.size() == 1);
    CHECK(kept.attachments[0].fileName == "file.png");
    CHECK(kept.attachments[0].caption == "[…]'s door");
    CHECK(kept.title == "[…] case");
    CHECK(redacted.document->view.name.empty());
    CHECK(redacted.document->view.placed.empty());
    CHECK(redacted.removed == std::vector<std::string>{"Secretco", "id--Secretco"});
    REQUIRE(redacted.items.size() == 1);
    CHECK(redacted.items[0] == WithheldItem{"entity", "Secretco", "TLP:RED"});
    CHECK(redacted.statement(Tlp::Green) == "1 item withheld (above TLP:GREEN)");
}

TEST_CASE("A sentence that only a withheld claim stands on goes, one that others stand on loses names alone", "[withhold]")
{
    CaseDocument document;
    ThreatCase& all = document.threatCase;
    all.entities.push_back(entityOf("Open", Tlp::Clear));
    Report report{.id = "report--1", .text = std::make_shared<const std::string>("Open did it. Open denied it."), .marking = {.tlp = Tlp::Clear}};
    all.reports.push_back(report);
    all.claims.push_back({.about = idAt<EntityId>(0), .report = idAt<ReportId>(0), .span = {0, 12}, .text = "Open did it.", .marking = {.tlp = Tlp::Red}});
    all.claims.push_back({.about = idAt<EntityId>(0), .report = idAt<ReportId>(0), .span = {13, 28}, .text = "Open denied it."});
    const RedactedCase redacted = redact(document, {.maxTlp = Tlp::Green});
    REQUIRE(redacted.document->threatCase.claims.size() == 1);
    CHECK(*redacted.document->threatCase.reports[0].text == "[…] Open denied it.");
    CHECK(redacted.document->threatCase.claims[0].span == TextSpan{4, 19});
    all.claims.edit(1).span = {0, 28};
    CHECK(*redact(document, {.maxTlp = Tlp::Green}).document->threatCase.reports[0].text == "Open did it. Open denied it.");
}

TEST_CASE("What a kept thing is called is no secret, and unmarked is not CLEAR", "[withhold]")
{
    CaseDocument document;
    document.threatCase.entities.push_back(entityOf("Twin", Tlp::Clear));
    document.threatCase.entities.push_back(entityOf("Twin", Tlp::Red));
    document.threatCase.entities.edit(1).id = "id--other";
    document.threatCase.entities.push_back(entityOf("Nobody", Tlp::NotStated));
    document.threatCase.entities.edit(0).description = "Twin and Nobody.";
    const RedactedCase redacted = redact(document, {.maxTlp = Tlp::Green});
    REQUIRE(redacted.document->threatCase.entities.size() == 1);
    CHECK(redacted.document->threatCase.entities[0].description == "Twin and […].");
    CHECK(redacted.removed == std::vector<std::string>{"Nobody", "id--Nobody", "id--other"});
    CHECK(redact(document, {.maxTlp = Tlp::AmberStrict}).document->threatCase.entities.size() == 2);
}

TEST_CASE("What an open report says is as open as the report, if nothing marks it stricter", "[withhold]")
{
    CaseDocument document;
    ThreatCase& all = document.threatCase;
    all.reports.push_back({.id = "report--1", .marking = {.tlp = Tlp::Green}});
    for (const char* name : {"One", "Two"}) {
        all.entities.push_back(entityOf(name, Tlp::NotStated));
        all.entities.edit(all.entities.size() - 1).mentions = {{idAt<ReportId>(0), {}}};
    }
    all.relationships.push_back({.id = "tie", .source = idAt<EntityId>(0), .target = idAt<EntityId>(1), .report = idAt<ReportId>(0)});
    all.claims.push_back({.about = idAt<RelationshipId>(0), .report = idAt<ReportId>(0)});
    CHECK(redact(document, {.maxTlp = Tlp::Green}).withheld.empty());
    CHECK(redact(document, {.maxTlp = Tlp::Clear}).withheldRows() == 5);
}
