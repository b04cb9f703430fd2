// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/threat_case.h"

#include "tests/support/catch.h"

using namespace throughline;

namespace {

Entity entity(const char* id, const char* name)
{
    Entity row;
    row.id = id;
    row.name = name;
    return row;
}

/// One report, an actor of its own, a shared country, a relationship with one claim.
ParsedReport parsedReport(const char* report, const char* actor)
{
    ParsedReport parsed;
    Report row;
    row.id = report;
    parsed.reports.push_back(row);
    parsed.entities = {entity(actor, "group"), entity("location--cn", "China")};
    parsed.entities[1].mentions = {{idAt<ReportId>(0), {1, 6}}};
    Relationship relationship;
    relationship.id = std::string("relationship--") + actor;
    relationship.source = idAt<EntityId>(0);
    relationship.target = idAt<EntityId>(1);
    relationship.report = idAt<ReportId>(0);
    parsed.relationships = {relationship};
    Claim claim;
    claim.about = idAt<RelationshipId>(0);
    claim.speaker = idAt<EntityId>(0);
    claim.report = idAt<ReportId>(0);
    claim.text = report;
    parsed.claims = {claim};
    Incident incident;
    incident.id = std::string("incident--") + actor;
    incident.relationships = {idAt<RelationshipId>(0)};
    incident.actors = {idAt<EntityId>(0)};
    Quantity quantity;
    quantity.ofEntity = idAt<EntityId>(0);
    quantity.value = 4;
    quantity.report = idAt<ReportId>(0);
    parsed.quantities = {quantity};
    incident.quantities = {idAt<QuantityId>(0)};
    parsed.incidents = {incident};
    SameAs link;
    link.id = std::string("relationship--same-") + actor;
    link.first = idAt<EntityId>(0);
    link.second = idAt<EntityId>(1);
    parsed.sameAs = {link};
    return parsed;
}

}  // namespace

TEST_CASE("Reference entities are shared between reports, unnamed groups are not", "[model][merge]")
{
    const ThreatCase first = mergeReport({}, parsedReport("report--1", "threat-actor--1")).threatCase;
    const MergeOutcome second = mergeReport(first, parsedReport("report--2", "threat-actor--2"));
    const ThreatCase& both = second.threatCase;

    REQUIRE(both.entities.size() == 3);
    CHECK(both.relationships[0].target == both.relationships[1].target);
    CHECK(both.relationships[0].source != both.relationships[1].source);
    CHECK(both.entities[1].mentions.size() == 2);
    CHECK(both.entities[1].mentions[1].report == idAt<ReportId>(1));
    CHECK(both.claims[1].speaker == second.entities[0]);
    CHECK(both.incidents[1].relationships == std::vector{second.relationships[0]});
    CHECK(first.entities.size() == 2);  // the snapshot did not change
}

TEST_CASE("The same file loaded twice adds nothing", "[model][merge]")
{
    const ParsedReport parsed = parsedReport("report--1", "threat-actor--1");
    const ThreatCase once = mergeReport({}, parsed).threatCase;
    const ThreatCase twice = mergeReport(once, parsed).threatCase;
    CHECK(once == twice);
}

TEST_CASE("Quantities and same-as links of a second report are rows of their own", "[model][merge]")
{
    const ThreatCase first = mergeReport({}, parsedReport("report--1", "threat-actor--1")).threatCase;
    const ThreatCase both = mergeReport(first, parsedReport("report--2", "threat-actor--2")).threatCase;
    REQUIRE(both.quantities.size() == 2);
    CHECK(both.quantities[1].ofEntity == both.relationships[1].source);
    CHECK(both.incidents[1].quantities == std::vector{idAt<QuantityId>(1)});
    REQUIRE(both.sameAs.size() == 2);
    CHECK(both.sameAs[1].first == both.relationships[1].source);
}

TEST_CASE("The newer version of an object wins, a placeholder gives way", "[model][merge]")
{
    ParsedReport parsed;
    parsed.entities = {entity("malware--1", "old name"), entity("tool--1", "")};
    parsed.entities[0].recorded.latest = 100;
    parsed.entities[1].isPlaceholder = true;
    const ThreatCase before = mergeReport({}, parsed).threatCase;

    parsed.entities = {entity("malware--1", "new name"), entity("tool--1", "real tool")};
    parsed.entities[0].recorded.latest = 200;
    const ThreatCase after = mergeReport(before, parsed).threatCase;
    CHECK(after.entities[0].name == "new name");
    CHECK(after.entities[1].name == "real tool");

    parsed.entities = {entity("malware--1", "oldest name")};
    parsed.entities[0].recorded.latest = 50;
    CHECK(mergeReport(after, parsed).threatCase.entities[0].name == "new name");
}

TEST_CASE("A same-as link from a thing to itself is refused", "[model][merge]")
{
    ParsedReport parsed;
    parsed.entities = {entity("malware--1", "x")};
    parsed.sameAs = {SameAs{.id = "same", .first = idAt<EntityId>(0), .second = idAt<EntityId>(0), .isAccepted = true}};
    const MergeOutcome outcome = mergeReport({}, parsed);
    REQUIRE(outcome.diagnostics.size() == 1);
    CHECK(outcome.diagnostics[0].code == "same-as-itself");
    CHECK_FALSE(outcome.threatCase.sameAs[0].isAccepted);
}

TEST_CASE("Loading more never weakens a marking, in either order", "[model][merge]")
{
    const auto marked = [](Tlp tlp, std::int64_t recorded) {
        ParsedReport parsed = parsedReport("report--1", "threat-actor--1");
        parsed.reports[0].marking.tlp = tlp;
        parsed.entities[0].marking.tlp = tlp;
        parsed.relationships[0].marking.tlp = tlp;
        parsed.entities[0].recorded.latest = recorded;
        parsed.relationships[0].recorded.latest = recorded;
        return parsed;
    };
    const bool isRedFirst = GENERATE(true, false);
    const ParsedReport first = marked(isRedFirst ? Tlp::Red : Tlp::Clear, 1);
    const ParsedReport second = marked(isRedFirst ? Tlp::Clear : Tlp::Red, 2);
    const ThreatCase both = mergeReport(mergeReport({}, first).threatCase, second).threatCase;
    CHECK(both.reports[0].marking.tlp == Tlp::Red);
    CHECK(both.entities[0].marking.tlp == Tlp::Red);
    CHECK(both.relationships[0].marking.tlp == Tlp::Red);
}

TEST_CASE("A second file of one incident adds to it", "[model][merge]")
{
    const ThreatCase before = mergeReport({}, parsedReport("report--1", "threat-actor--1")).threatCase;
    ParsedReport more = parsedReport("report--1", "threat-actor--1");
    more.relationships[0].id = "relationship--more";
    const ThreatCase after = mergeReport(before, more).threatCase;
    REQUIRE(after.incidents.size() == 1);
    CHECK(after.incidents[0].relationships == std::vector{idAt<RelationshipId>(0), idAt<RelationshipId>(1)});
}

TEST_CASE("Claims without any text are compared by what they say of whom", "[model][merge]")
{
    ParsedReport parsed;
    parsed.entities = {entity("a", "a"), entity("b", "b")};
    for (int i = 0; i < 3000; ++i) {
        Relationship row;
        row.id = "relationship--" + std::to_string(i);
        row.target = idAt<EntityId>(1);
        parsed.relationships.push_back(row);
        Claim claim;
        claim.about = idAt<RelationshipId>(static_cast<std::size_t>(i));
        parsed.claims.push_back(claim);
    }
    const ThreatCase once = mergeReport({}, parsed).threatCase;
    CHECK(mergeReport(once, parsed).threatCase == once);
}

TEST_CASE("What is reviewed stays so when its report is loaded again", "[model][merge][draft]")
{
    ParsedReport parsed = parsedReport("report--1", "intrusion-set--1");
    for (Entity& row : parsed.entities)
        row.isDraft = true;
    parsed.relationships[0].isDraft = parsed.claims[0].isDraft = parsed.quantities[0].isDraft = parsed.incidents[0].isDraft = true;
    ThreatCase reviewed = mergeReport({}, parsed).threatCase;
    reviewed.entities.edit(0).isDraft = false;
    reviewed.relationships.edit(0).isDraft = false;
    reviewed.claims.edit(0).isDraft = false;
    reviewed.quantities.edit(0).isDraft = false;
    reviewed.incidents.edit(0).isDraft = false;
    const ThreatCase again = mergeReport(reviewed, parsed).threatCase;
    CHECK(again == reviewed);
    CHECK(again.entities[1].isDraft);
}

TEST_CASE("A draft that another source records is none any more", "[model][merge][draft]")
{
    ParsedReport read = parsedReport("report--1", "intrusion-set--1");
    read.entities[1].isDraft = true;
    ThreatCase threatCase = mergeReport({}, read).threatCase;
    REQUIRE(threatCase.entities[1].isDraft);
    threatCase = mergeReport(threatCase, parsedReport("report--2", "intrusion-set--2")).threatCase;
    CHECK_FALSE(threatCase.entities[1].isDraft);
}

TEST_CASE("Who was deleted says nothing anew when his report is loaded again", "[model][merge]")
{
    ParsedReport parsed = parsedReport("report--1", "intrusion-set--1");
    ThreatCase threatCase = mergeReport({}, parsed).threatCase;
    threatCase.entities.edit(0).isDeleted = true;
    threatCase.claims.edit(0).isDeleted = threatCase.claims.edit(0).isDeletedAlong = true;
    parsed.claims[0].text = "other words";
    threatCase = mergeReport(threatCase, parsed).threatCase;
    REQUIRE(threatCase.claims.size() == 2);
    CHECK(threatCase.claims[1].isDeleted);
    CHECK(threatCase.claims[1].isDeletedAlong);
}
