// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/claims_json.h"

#include "core/importers/prose_formats.h"
#include "tests/support/catch.h"

using namespace throughline;

namespace {

ThreatCase caseOf(const std::string& text, const std::string& file)
{
    const auto parsed = parseText({file, text}, {});
    REQUIRE(parsed);
    return mergeReport({}, *parsed).threatCase;
}

}  // namespace

TEST_CASE("A case is written in the annotation form", "[exporters][claims]")
{
    const ThreatCase threatCase = caseOf("Mandiant said APT77 attacked banks in Peru.", "in/peru.txt");
    const std::string json = claimsJson(threatCase, idAt<ReportId>(0));
    CHECK(json.find("\"file\": \"peru.txt\"") != std::string::npos);
    CHECK(json.find("\"name\": \"APT77\"") != std::string::npos);
    CHECK(json.find("\"type\": \"targets\"") != std::string::npos);
    CHECK(json.find("\"stance\": \"asserts\"") != std::string::npos);
    CHECK(json.find("\"hedge\": \"stated\"") != std::string::npos);
    CHECK(json.find("\"same_as\": []") != std::string::npos);
    CHECK(json.find("\"entity_claims\": []") != std::string::npos);
    CHECK(json.ends_with("}\n"));
}

TEST_CASE("Techniques stand apart from the entities and carry their claims", "[exporters][claims]")
{
    const ThreatCase threatCase = caseOf("APT77 sent phishing emails to banks in Peru.", "a.txt");
    const std::string json = claimsJson(threatCase, idAt<ReportId>(0));
    const std::size_t techniques = json.find("\"techniques\"");
    REQUIRE(techniques != std::string::npos);
    CHECK(json.find("\"attack_id\": \"T1566\"") > techniques);
    CHECK(json.find("\"claims\": [\n        {", techniques) != std::string::npos);
    CHECK(json.find("attack-pattern") == std::string::npos);
}

TEST_CASE("A blanket denial that stands on an incident alone is written on its attributions", "[exporters][claims]")
{
    ThreatCase threatCase;
    Report report;
    report.fileName = "x.txt";
    threatCase.reports.push_back(report);
    for (const char* name : {"Group", "State", "Bureau"}) {
        Entity entity;
        entity.name = name;
        entity.type = EntityType::Identity;
        threatCase.entities.push_back(entity);
    }
    Relationship edge;
    edge.type = RelationType::AttributedTo;
    edge.source = idAt<EntityId>(0);
    edge.target = idAt<EntityId>(1);
    threatCase.relationships.push_back(edge);
    Claim says;
    says.about = idAt<RelationshipId>(0);
    says.report = idAt<ReportId>(0);
    threatCase.claims.push_back(says);
    Claim denial;
    denial.about = idAt<IncidentId>(0);
    denial.stance = Stance::Denies;
    denial.scope = DenialScope::Blanket;
    denial.speaker = idAt<EntityId>(2);
    denial.report = idAt<ReportId>(0);
    threatCase.claims.push_back(denial);
    Incident incident;
    incident.relationships = {idAt<RelationshipId>(0)};
    incident.claims = {idAt<ClaimId>(1)};
    threatCase.incidents.push_back(incident);
    const std::string json = claimsJson(threatCase, idAt<ReportId>(0));
    CHECK(json.find("\"stance\": \"denies\"") != std::string::npos);
    CHECK(json.find("\"by\": \"e3\"") != std::string::npos);
}

TEST_CASE("Two reports of one name get two files", "[exporters][claims]")
{
    ThreatCase threatCase;
    Report report;
    report.fileName = "story.txt";
    threatCase.reports.push_back(report);
    threatCase.reports.push_back(report);
    report.fileName = "";
    threatCase.reports.push_back(report);
    CHECK(claimsFileNames(threatCase) == std::vector<std::string>{"story.json", "story-2.json", "report.json"});
}
