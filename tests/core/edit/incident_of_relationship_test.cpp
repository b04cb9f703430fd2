// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "tests/core/edit/edit_fixture.h"

using namespace throughline;
using namespace throughline::test;

namespace {

/// Two incidents: Bear against Bank, Fox against Port and Bank; Quay and Crane are in neither.
CaseDocument twoIncidents()
{
    CaseDocument document = documentOf("threat-actor:Bear -targets-> organisation:Bank; threat-actor:Fox -targets-> organisation:Port\n"
                                       "Fox -targets-> Bank; organisation:Quay -related-to-> organisation:Crane");
    ThreatCase& c = document.threatCase;
    auto text = std::make_shared<const std::string>("Bear hit Bank. Fox hit Port. Fox hit Bank.");
    c.reports.push_back({.text = text});
    for (const TextSpan sentence : {TextSpan{0, 14}, TextSpan{15, 28}}) {
        Claim& claim = c.claims.edit(sentence.begin == 0 ? 0 : 1);
        claim.report = ReportId{0};
        claim.span = sentence;
    }
    c.incidents.push_back({.title = "Bear against Bank", .actors = {find(document, "Bear")}, .targets = {find(document, "Bank")},
                           .relationships = {RelationshipId{0}}});
    c.incidents.push_back({.title = "Fox against Port and 1 more", .actors = {find(document, "Fox")},
                           .targets = {find(document, "Port"), find(document, "Bank")}, .relationships = {RelationshipId{1}, RelationshipId{2}}});
    return document;
}

/// Titles of the incidents that a relationship by hand is told of, " | " between.
std::string incidentsOf(const CaseDocument& before, const char* from, RelationType type, const char* to, TextSpan sentence = {})
{
    Claim claim;
    if (!sentence.isEmpty()) {
        claim.report = ReportId{0};
        claim.span = sentence;
    }
    const CaseDocument after = done(before, action::AddRelationship{.source = find(before, from), .target = find(before, to), .type = type,
                                                                    .typeWord = {}, .degreeWords = {}, .claim = claim}).document;
    const auto made = idAt<RelationshipId>(after.threatCase.relationships.size() - 1);
    std::string titles;
    for (const Incident& incident : after.threatCase.incidents)
        if (std::count(incident.relationships.begin(), incident.relationships.end(), made) == 1)
            titles += (titles.empty() ? "" : " | ") + incident.title;
    return titles;
}

}  // namespace

TEST_CASE("A relationship by hand is told of the incident that both its ends are in", "[edit][incidents]")
{
    const CaseDocument document = twoIncidents();
    CHECK(incidentsOf(document, "Fox", RelationType::CommunicatesWith, "Port") == "Fox against Port and 1 more");
    CHECK(incidentsOf(document, "Bear", RelationType::CommunicatesWith, "Bank") == "Bear against Bank");
}

TEST_CASE("Where the ends do not tell the incident, the sentence does", "[edit][incidents]")
{
    const CaseDocument document = twoIncidents();
    CHECK(incidentsOf(document, "Bear", RelationType::RelatedTo, "Fox").empty());
    CHECK(incidentsOf(document, "Bear", RelationType::RelatedTo, "Fox", {15, 28}) == "Fox against Port and 1 more");
    CHECK(incidentsOf(document, "Quay", RelationType::RelatedTo, "Crane", {0, 14}) == "Bear against Bank");
    CHECK(incidentsOf(document, "Quay", RelationType::RelatedTo, "Crane", {29, 42}).empty());
}

TEST_CASE("A thing that is in no incident comes into that of the other end, if that is one", "[edit][incidents]")
{
    const CaseDocument document = twoIncidents();
    CHECK(incidentsOf(document, "Fox", RelationType::Targets, "Quay") == "Fox against Port and 2 more");
    CHECK(incidentsOf(document, "Quay", RelationType::Targets, "Bank").empty());  // of two
    CHECK(incidentsOf(document, "Quay", RelationType::RelatedTo, "Crane").empty());
}

TEST_CASE("A new actor takes over the incident whose actor was rejected", "[edit][incidents]")
{
    CaseDocument document = twoIncidents();
    document = done(document, action::Delete{{.entities = {find(document, "Fox")}}}).document;
    CHECK(document.threatCase.incidents[1].title == "Incident against Port and 1 more");
    CHECK(incidentsOf(document, "Quay", RelationType::Targets, "Port") == "Quay against Port");
}
