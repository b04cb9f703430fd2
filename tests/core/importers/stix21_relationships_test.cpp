// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <variant>

#include "tests/core/importers/stix_fixture.h"

using namespace throughline;
using namespace throughline::test;

namespace {

const std::string actor = stixObject("threat-actor", 1, R"("name":"Heron")");
const std::string malware = stixObject("malware", 2, R"("name":"Bill")");
const std::string vendor = stixObject("identity", 3, R"("name":"Vendor","identity_class":"organization")");

}  // namespace

TEST_CASE("A relationship is kept with its direction, words and times", "[importers][stix]")
{
    const ParsedReport parsed = importObjects({
        stixLink(4, "uses", stixId("threat-actor", 1), stixId("malware", 2),
                 R"("description":"In spring.","confidence":40,"start_time":"2024-03-01T00:00:00Z","stop_time":"2024-05-01T00:00:00Z","x_more":1)"),
        actor, malware});
    REQUIRE(linkTexts(parsed) == std::vector<std::string>{"Heron -uses-> Bill"});
    const Relationship& uses = parsed.relationships[0];
    CHECK(uses.id == stixId("relationship", 4));
    CHECK(uses.type == RelationType::Uses);
    CHECK(uses.description == "In spring.");
    CHECK(uses.confidence == 40);
    CHECK(stixTime(*uses.time.earliest) == "2024-03-01T00:00:00.000Z");
    CHECK(stixTime(*uses.time.latest) == "2024-05-01T00:00:00.000Z");
    CHECK(uses.properties == R"({"start_time":"2024-03-01T00:00:00Z","stop_time":"2024-05-01T00:00:00Z","x_more":1})");
    CHECK(uses.report == ReportId{0});
}

TEST_CASE("Every imported relationship has one asserting claim, of its recorder", "[importers][stix]")
{
    const ParsedReport parsed = importObjects({actor, malware, vendor,
        stixLink(4, "uses", stixId("threat-actor", 1), stixId("malware", 2), R"("description":"Seen.","created_by_ref":")" + stixId("identity", 3) + "\""),
        stixLink(5, "targets", stixId("threat-actor", 1), stixId("identity", 3)),
        stixObject("sighting", 6, R"("sighting_of_ref":")" + stixId("malware", 2) + R"(","where_sighted_refs":[")" + stixId("identity", 3) + R"("])")});
    REQUIRE(parsed.claims.size() == 3);
    std::map<std::size_t, int> asserting;
    for (const Claim& claim : parsed.claims)
        if (claim.stance == Stance::Asserts)
            ++asserting[rowOf(std::get<RelationshipId>(claim.about))];
    CHECK(asserting == std::map<std::size_t, int>{{0, 1}, {1, 1}, {2, 1}});
    CHECK(parsed.claims[0].speaker == EntityId{2});
    CHECK(parsed.claims[0].recordedBy == EntityId{2});
    CHECK(parsed.claims[0].provenance == Provenance::Record);
    CHECK(parsed.claims[0].text == "Seen.");
    CHECK_FALSE(parsed.claims[1].speaker);
    CHECK(parsed.claims[1].provenance == Provenance::SourceNotStated);
}

TEST_CASE("Our own extension tells who said it, how, and to what degree", "[importers][stix]")
{
    const std::string own = R"("extensions":{"extension-definition--7ae560cf-61e7-50bb-8a1a-a2e54b6a2420":{"extension_type":"property-extension",)"
                            R"("act":"accuses","certainty":"likely","degree":"backed-by","degree_words":"state-sponsored","reporter_distance":true,)"
                            R"("said_at":"2024-02-07","speaker_ref":")" + stixId("identity", 5) + R"(","via_refs":[")" + stixId("identity", 3) + R"("]}})";
    const ParsedReport parsed = importObjects({actor, vendor, stixObject("identity", 5, R"("name":"Ministry","identity_class":"organization")"),
        stixLink(4, "attributed-to", stixId("threat-actor", 1), stixId("identity", 5), R"("created_by_ref":")" + stixId("identity", 3) + "\"," + own)});
    const Claim& claim = parsed.claims.at(0);
    CHECK(claim.speaker == EntityId{2});
    CHECK(claim.recordedBy == EntityId{1});
    CHECK(claim.via == std::vector<EntityId>{EntityId{1}});
    CHECK(claim.act == SpeechAct::Accuses);
    CHECK(claim.certainty == Certainty::Likely);
    CHECK(claim.reporterDistance);
    CHECK(timeText(claim.saidAt) == "2024-02-07");
    CHECK(parsed.relationships[0].degree == AttributionDegree::BackedBy);
    CHECK(parsed.relationships[0].degreeWords == "state-sponsored");
    CHECK(parsed.diagnostics.empty());
}

TEST_CASE("Relationship types that name a degree are attributions of that degree", "[importers][stix]")
{
    const ParsedReport parsed = importObjects({actor, vendor, stixLink(4, "backed-by", stixId("threat-actor", 1), stixId("identity", 3)),
                                               stixLink(5, "likes", stixId("threat-actor", 1), stixId("identity", 3))});
    CHECK(parsed.relationships[0].type == RelationType::AttributedTo);
    CHECK(parsed.relationships[0].degree == AttributionDegree::BackedBy);
    CHECK(parsed.relationships[0].typeWord == "backed-by");
    CHECK(parsed.relationships[1].type == RelationType::Other);
    CHECK(parsed.relationships[1].typeWord == "likes");
}

TEST_CASE("A reference to nothing gives one placeholder and one diagnostic", "[importers][stix]")
{
    const ParsedReport parsed = importObjects({actor, stixLink(4, "uses", stixId("threat-actor", 1), stixId("tool", 7)),
                                               stixLink(5, "uses", stixId("threat-actor", 1), stixId("tool", 7))});
    CHECK(linkTexts(parsed) == std::vector<std::string>{"Heron -uses-> tool a1b2c3d7", "Heron -uses-> tool a1b2c3d7"});
    const Entity& absent = parsed.entities.at(1);
    CHECK(absent.type == EntityType::Tool);
    CHECK(absent.isPlaceholder);
    CHECK(absent.naming == Naming::NotNamed);
    CHECK(absent.id == stixId("tool", 7));
    CHECK(diagnosticTexts(parsed) == std::vector<std::string>{"dangling-reference at objects[1].target_ref"});
}

TEST_CASE("A placeholder's name ends with a whole character of its id", "[importers][stix]")
{
    const ParsedReport parsed = importObjects({actor, stixLink(4, "uses", stixId("threat-actor", 1), "tool--abcdefg\u00e9\u00e9-0000")});
    CHECK(parsed.entities.at(1).isPlaceholder);
    CHECK(parsed.entities.at(1).name == "tool abcdefg");
}

TEST_CASE("Well-known TLP ids are never called absent", "[importers][stix]")
{
    for (const Tlp tlp : {Tlp::Clear, Tlp::Green, Tlp::Amber, Tlp::AmberStrict, Tlp::Red}) {
        const ParsedReport parsed = importObjects({stixObject("tool", 1, R"("name":"x","object_marking_refs":[")" + std::string(stixIdOf(tlp)) + R"("])")});
        CHECK(parsed.entities[0].marking.tlp == tlp);
        CHECK(parsed.diagnostics.empty());
    }
}

TEST_CASE("References of observables and custom objects are edges, nested ones too", "[importers][stix]")
{
    const ParsedReport parsed = importText(stixBundle({
        R"({"type":"ipv4-addr","id":")" + stixId("ipv4-addr", 1) + R"(","value":"198.51.100.3"})",
        R"({"type":"network-traffic","id":")" + stixId("network-traffic", 2) + R"(","dst_ref":")" + stixId("ipv4-addr", 1)
            + R"(","dst_port":443,"protocols":["tcp"],"extensions":{"x-ext":{"message_body_data_ref":")" + stixId("artifact", 3) + R"("}}})",
        R"({"type":"artifact","id":")" + stixId("artifact", 3) + R"(","url":"https://example.org/a"})",
        stixObject("x-acme-box", 4, R"("name":"Box","holds_refs":[")" + stixId("ipv4-addr", 1) + R"(","relationship--0"],"x_mitre_modified_by_ref":")" + stixId("identity", 5) + "\""),
    }));
    CHECK(linkTexts(parsed) == std::vector<std::string>{"198.51.100.3:443 (tcp) -dst-> 198.51.100.3",
                                                        "198.51.100.3:443 (tcp) -message-body-data-> https://example.org/a",
                                                        "Box -holds-> 198.51.100.3", "Box -holds-> relationship 0"});
    CHECK(parsed.relationships[0].type == RelationType::Reference);
}

TEST_CASE("What a report lists is no edge but tells where things were said", "[importers][stix]")
{
    const std::string uses = stixLink(4, "uses", stixId("threat-actor", 1), stixId("malware", 2));
    const auto report = [](int n, const std::string& refs) {
        return stixObject("report", n, R"("name":"R)" + std::to_string(n) + R"(","published":"2024-04-30T12:00:00Z","object_refs":[)" + refs + "]");
    };
    const ParsedReport one = importObjects({actor, malware, uses, report(5, "\"" + stixId("malware", 2) + "\"")});
    CHECK(one.relationships.size() == 1);
    CHECK(one.relationships[0].report == ReportId{0});
    const ParsedReport two = importObjects({actor, malware, uses, report(5, ""), report(6, "\"" + stixId("relationship", 4) + "\"")});
    REQUIRE(two.reports.size() == 2);
    CHECK(two.reports[rowOf(*two.relationships[0].report)].title == "R6");
    const ParsedReport neither = importObjects({actor, malware, uses, report(5, ""), report(6, "")});
    REQUIRE(neither.reports.size() == 3);
    CHECK(neither.relationships[0].report == ReportId{2});
}

TEST_CASE("A sighting joins what was seen to where, and keeps its count", "[importers][stix]")
{
    const ParsedReport parsed = importObjects({malware, vendor, stixObject("identity", 4, R"("name":"Bank","identity_class":"organization")"),
        stixObject("sighting", 5, R"("count":12,"first_seen":"2024-01-01T00:00:00Z","sighting_of_ref":")" + stixId("malware", 2)
                       + R"(","where_sighted_refs":[")" + stixId("identity", 3) + R"(",")" + stixId("identity", 4) + R"("])"),
        stixObject("sighting", 6, R"("sighting_of_ref":")" + stixId("malware", 2) + R"(","created_by_ref":")" + stixId("identity", 3) + "\"")});
    CHECK(linkTexts(parsed) == std::vector<std::string>{"Bill -sighting-> Vendor", "Bill -sighting-> Bank", "Bill -sighting-> Vendor"});
    CHECK(parsed.relationships[0].id == stixId("sighting", 5));
    CHECK(parsed.relationships[1].id != parsed.relationships[0].id);
    CHECK(timeText(parsed.relationships[0].time) == "2024-01-01");
    REQUIRE(parsed.quantities.size() == 1);
    CHECK(quantityText(parsed.quantities[0]) == "12");
    CHECK(parsed.quantities[0].ofRelationship == RelationshipId{0});
}

TEST_CASE("Parallel relationships stay apart and loops stay", "[importers][stix]")
{
    const ParsedReport parsed = importObjects({actor, malware, stixLink(4, "uses", stixId("threat-actor", 1), stixId("malware", 2)),
                                               stixLink(5, "uses", stixId("threat-actor", 1), stixId("malware", 2)),
                                               stixLink(6, "related-to", stixId("malware", 2), stixId("malware", 2))});
    CHECK(linkTexts(parsed) == std::vector<std::string>{"Heron -uses-> Bill", "Heron -uses-> Bill", "Bill -related-to-> Bill"});
}

TEST_CASE("The same bytes give the same rows", "[importers][stix]")
{
    const std::string bytes = readBytes(sourceDir() + "/resources/samples/kv-botnet.json");
    const ParsedReport first = importText(bytes);
    const ParsedReport second = importText(bytes);
    CHECK(first.entities == second.entities);
    CHECK(first.relationships == second.relationships);
    CHECK(first.claims == second.claims);
    CHECK(first.incidents == second.incidents);
}
