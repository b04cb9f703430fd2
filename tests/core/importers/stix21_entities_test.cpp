// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/importers/stix_fixture.h"

using namespace throughline;
using namespace throughline::test;

TEST_CASE("A STIX object keeps its id, names, times and recorder", "[importers][stix]")
{
    const ParsedReport parsed = importObjects({
        stixObject("identity", 1, R"("name":"Vendor","identity_class":"organization")"),
        stixObject("intrusion-set", 2,
                   R"("name":"Slate Heron","aliases":["Slate Heron","Grey Bill"],"description":"d","confidence":70,"revoked":true,)"
                   R"("first_seen":"2023-01-05T00:00:00Z","last_seen":"2023-06-01T00:00:00Z","goals":["x"],"created_by_ref":")"
                       + stixId("identity", 1) + "\""),
    });
    REQUIRE(parsed.entities.size() == 2);
    const Entity& set = parsed.entities[1];
    CHECK(set.id == stixId("intrusion-set", 2));
    CHECK(set.type == EntityType::IntrusionSet);
    REQUIRE(set.also.size() == 1);
    CHECK(set.also[0].name == "Grey Bill");
    CHECK(set.also[0].saidBy == EntityId{0});
    CHECK(set.recordedBy == EntityId{0});
    CHECK(set.confidence == 70);
    CHECK(set.isRevoked);
    CHECK(timeText(set.firstSeen) == "2023-01-05");
    CHECK(timeText(set.lastSeen) == "2023-06-01");
    CHECK(stixTime(*set.recorded.earliest) == "2024-05-01T10:00:00.000Z");
    CHECK(stixTime(*set.recorded.latest) == "2024-05-02T10:00:00.000Z");
    CHECK(set.properties == R"({"aliases":["Slate Heron","Grey Bill"],"revoked":true,"goals":["x"]})");
    CHECK(parsed.diagnostics.empty());
}

TEST_CASE("Identity classes are read with government told by its sector", "[importers][stix]")
{
    const auto [rest, identityClass, kind] = GENERATE(table<std::string, IdentityClass, std::string>({
        {R"("identity_class":"individual")", IdentityClass::Individual, ""},
        {R"("identity_class":"organization","sectors":["energy"])", IdentityClass::Organisation, "energy"},
        {R"("identity_class":"group")", IdentityClass::Organisation, ""},
        {R"("identity_class":"class","sectors":["energy"])", IdentityClass::Class, "sector"},
        {R"("identity_class":"organization","sectors":["government-national"])", IdentityClass::Government, "government national"},
        {R"("identity_class":"organization","sectors":["government"])", IdentityClass::Government, "government"},
        {R"("identity_class":"organization","sectors":["defense"])", IdentityClass::Organisation, "military"},
        {R"("identity_class":"unknown")", IdentityClass::NotStated, ""},
    }));
    INFO(rest);
    const Entity entity = importObjects({stixObject("identity", 1, R"("name":"X",)" + rest)}).entities.at(0);
    CHECK(entity.identityClass == identityClass);
    CHECK(entity.kindWord == kind);
}

TEST_CASE("A place is named by its finest part and keeps its ISO code", "[importers][stix]")
{
    const auto [rest, name, kind, code] = GENERATE(table<std::string, std::string, std::string, std::string>({
        {R"("country":"GU")", "Guam", "country", "GU"},
        {R"("country":"us","administrative_area":"US-TX")", "US-TX, United States", "administrative area", "US-TX"},
        {R"("name":"Texas","country":"US","administrative_area":"US-TX")", "Texas", "administrative area", "US-TX"},
        {R"("city":"Littleton","administrative_area":"Massachusetts","country":"US")", "Littleton, Massachusetts, United States", "city", ""},
        {R"("region":"south-eastern-asia")", "South Eastern Asia", "region", ""},
        {R"("latitude":1.5,"longitude":2)", "1.5, 2", "", ""},
    }));
    const Entity entity = importObjects({stixObject("location", 1, rest)}).entities.at(0);
    CHECK(entity.name == name);
    CHECK(entity.kindWord == kind);
    CHECK(entity.externalId == code);
}

TEST_CASE("ATT&CK ids and CVE numbers become external ids", "[importers][stix]")
{
    const ParsedReport parsed = importObjects({
        stixObject("attack-pattern", 1,
                   R"("name":"Phishing","external_references":[{"source_name":"blog","external_id":"9"},{"source_name":"mitre-attack","external_id":"T1566"}])"),
        stixObject("attack-pattern", 2, R"("name":"Odd trick")"),
        stixObject("vulnerability", 3, R"("name":"CVE-2021-44228")"),
        stixObject("vulnerability", 4, R"("name":"Log hole","external_references":[{"source_name":"cve","external_id":"CVE-2021-44228"}])"),
    });
    CHECK(parsed.entities[0].externalId == "T1566");
    CHECK(parsed.entities[0].mapping == TechniqueMapping::Stated);
    CHECK(parsed.entities[1].mapping == TechniqueMapping::NotMapped);
    CHECK(parsed.entities[2].externalId == "CVE-2021-44228");
    CHECK(parsed.entities[3].externalId == "CVE-2021-44228");
}

TEST_CASE("Observables have readable names", "[importers][stix]")
{
    const auto [type, rest, name] = GENERATE(table<std::string, std::string, std::string>({
        {"domain-name", R"("value":"c2.example")", "c2.example"},
        {"ipv4-addr", R"("value":"198.51.100.3")", "198.51.100.3"},
        {"autonomous-system", R"("number":64496,"name":"Example Net")", "AS64496 Example Net"},
        {"file", R"("name":"a.exe","hashes":{"MD5":"00"})", "a.exe"},
        {"file", R"("hashes":{"MD5":"00","SHA-256":"ff"})", "ff"},
        {"windows-registry-key", R"("key":"HKLM\\x")", "HKLM\\x"},
        {"software", R"("name":"Word","version":"2013")", "Word 2013"},
        {"user-account", R"("user_id":"1001","account_login":"root")", "root"},
        {"process", R"("pid":7)", "process 7"},
        {"email-message", R"("subject":"Hello","is_multipart":false)", "Hello"},
        {"x509-certificate", R"("serial_number":"36:f7")", "36:f7"},
        {"artifact", R"("mime_type":"image/png","payload_bin":"AA==")", "artifact (image/png)"},
        {"mutex", R"("name":"__CLEANSWEEP__")", "__CLEANSWEEP__"},
        {"network-traffic", R"("dst_port":443,"protocols":["ipv4","tcp"])", ":443 (ipv4, tcp)"},
    }));
    const ParsedReport parsed = importText(stixBundle({R"({"type":")" + type + R"(","id":")" + stixId(type, 1) + "\"," + rest + "}"}));
    CHECK(parsed.entities.at(0).name == name);
    CHECK(parsed.entities.at(0).type == EntityType::Observable);
    CHECK(parsed.entities.at(0).typeWord == type);
    CHECK(parsed.diagnostics.empty());
}

TEST_CASE("Types that nobody knows stay as plain nodes with a name", "[importers][stix]")
{
    const ParsedReport parsed = importObjects({stixObject("x-acme-gadget", 1, R"("label":"Gizmo")"), stixObject("bank-card", 2, R"("number":"42")"),
                                               stixObject("note", 3, R"("content":"Seen twice.","object_refs":[])")});
    CHECK(parsed.entities[0].type == EntityType::Other);
    CHECK(parsed.entities[0].typeWord == "x-acme-gadget");
    CHECK(parsed.entities[0].name == "Gizmo");
    CHECK(parsed.entities[1].name == "42");
    CHECK(parsed.entities[2].name == "Seen twice.");
    CHECK(diagnosticTexts(parsed) == std::vector<std::string>{"unknown-type at objects[0].type", "unknown-type at objects[1].type"});
}

TEST_CASE("Markings count the strictest level and keep statements", "[importers][stix]")
{
    const std::string amber = "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421";
    const std::string white = "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9";
    const ParsedReport parsed = importObjects({
        R"({"type":"marking-definition","spec_version":"2.1","id":")" + stixId("marking-definition", 1)
            + R"(","definition_type":"statement","definition":{"statement":"Copyright Us"}})",
        R"({"type":"marking-definition","spec_version":"2.1","id":")" + stixId("marking-definition", 2)
            + R"(","extensions":{"extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d":{"extension_type":"property-extension","tlp_2_0":"amber+strict"}}})",
        stixObject("malware", 3, R"("name":"A","object_marking_refs":[")" + white + R"(",")" + stixId("marking-definition", 1) + R"("])"),
        stixObject("malware", 4, R"("name":"B","object_marking_refs":[")" + stixId("marking-definition", 2) + R"("])"),
        stixObject("malware", 5, R"("name":"C","object_marking_refs":[")" + white
                       + R"("],"granular_markings":[{"marking_ref":")" + amber + R"(","selectors":["name"]}])"),
        stixObject("malware", 6, R"("name":"D")"),
    });
    CHECK(parsed.entities[0].marking == Marking{.tlp = Tlp::Clear, .statements = {"Copyright Us"}});
    CHECK(parsed.entities[1].marking.tlp == Tlp::AmberStrict);
    CHECK(parsed.entities[2].marking.tlp == Tlp::Amber);
    CHECK_FALSE(parsed.entities[3].marking.isStated());
    CHECK(diagnosticTexts(parsed) == std::vector<std::string>{"granular-markings at "});
}

TEST_CASE("A report object tells title, publisher, date, marking and sources", "[importers][stix]")
{
    const ParsedReport parsed = importObjects({
        stixObject("identity", 1, R"("name":"Vendor","identity_class":"organization")"),
        stixObject("malware", 2, R"("name":"X","created_by_ref":")" + stixId("identity", 1) + "\""),
        stixObject("report", 3,
                   R"("name":"On X","published":"2024-04-30T12:00:00Z","lang":"en","created_by_ref":")" + stixId("identity", 1)
                       + R"(","object_marking_refs":["marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb"],)"
                         R"("external_references":[{"source_name":"Vendor","url":"https://example.org/x"}],"object_refs":[")"
                       + stixId("malware", 2) + R"("])"),
    });
    REQUIRE(parsed.reports.size() == 1);
    const Report& report = parsed.reports[0];
    CHECK(report.id == stixId("report", 3));
    CHECK(report.title == "On X");
    CHECK(report.publisher == "Vendor");
    CHECK(report.voice == EntityId{0});
    CHECK(timeText(report.published) == "2024-04-30");
    CHECK(report.language == "en");
    CHECK(report.url == "https://example.org/x");
    CHECK(report.marking.tlp == Tlp::Green);
    CHECK(report.fileName == "case.json");
    CHECK(report.format == "stix21");
    CHECK(parsed.entities.size() == 2);
    CHECK(parsed.relationships.empty());
}

TEST_CASE("A file without a report object stands for itself, published by its only recorder", "[importers][stix]")
{
    const ParsedReport parsed = importObjects({
        stixObject("identity", 1, R"("name":"Vendor","identity_class":"organization")"),
        stixObject("malware", 2, R"("name":"X","created_by_ref":")" + stixId("identity", 1) + "\""),
    });
    REQUIRE(parsed.reports.size() == 1);
    CHECK(parsed.reports[0].id.substr(0, 8) == "report--");
    CHECK(parsed.reports[0].publisher == "Vendor");
    CHECK(parsed.reports[0].title.empty());
}
