// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/importers/stix_fixture.h"

using namespace throughline;
using namespace throughline::test;

namespace {

using Names = std::vector<std::string>;

const std::string wave = stixObject("campaign", 1, R"("name":"Wave","first_seen":"2024-01-01T00:00:00Z","last_seen":"2024-03-01T00:00:00Z")");
const std::string heron = stixObject("intrusion-set", 2, R"("name":"Heron")");

}  // namespace

TEST_CASE("A campaign becomes an incident with actors, capabilities, relays and targets", "[importers][stix]")
{
    const ParsedReport parsed = importObjects({wave, heron,
        stixObject("malware", 3, R"("name":"Bill")"),
        stixObject("infrastructure", 4, R"("name":"Exit nodes","infrastructure_types":["anonymization"])"),
        stixObject("infrastructure", 5, R"("name":"Panel","infrastructure_types":["command-and-control"])"),
        stixObject("identity", 6, R"("name":"Bank","identity_class":"organization")"),
        stixObject("vulnerability", 7, R"("name":"CVE-2024-0001")"),
        stixObject("identity", 8, R"("name":"State","identity_class":"organization")"),
        stixLink(0, "attributed-to", stixId("campaign", 1), stixId("intrusion-set", 2)),
        stixLink(1, "attributed-to", stixId("intrusion-set", 2), stixId("identity", 8)),
        stixLink(2, "uses", stixId("campaign", 1), stixId("malware", 3)),
        stixLink(3, "uses", stixId("intrusion-set", 2), stixId("infrastructure", 4)),
        stixLink(4, "uses", stixId("malware", 3), stixId("infrastructure", 5)),
        stixLink(5, "targets", stixId("campaign", 1), stixId("identity", 6)),
        stixLink(6, "exploits", stixId("malware", 3), stixId("vulnerability", 7)),
        stixLink(7, "related-to", stixId("identity", 8), stixId("identity", 6))});
    REQUIRE(parsed.incidents.size() == 1);
    const Incident& incident = parsed.incidents[0];
    CHECK(incident.title == "Wave");
    CHECK(namesOf(parsed, incident.actors) == Names{"Heron", "Wave"});
    CHECK(namesOf(parsed, incident.capabilities) == Names{"Bill", "CVE-2024-0001"});
    CHECK(namesOf(parsed, incident.routedVia) == Names{"Exit nodes"});
    CHECK(namesOf(parsed, incident.targets) == Names{"Bank"});
    CHECK(incident.routingScope == RoutingScope::Campaign);
    CHECK(incident.relationships.size() == 7);
    CHECK(stixTime(*incident.time.earliest) == "2024-01-01T00:00:00.000Z");
    CHECK(stixTime(*incident.time.latest) == "2024-03-01T00:00:00.000Z");
}

TEST_CASE("Relays are known by their type or by words of their name", "[importers][stix]")
{
    const auto [rest, isRelay] = GENERATE(table<std::string, bool>({
        {R"("name":"Net","infrastructure_types":["botnet"])", true},
        {R"("name":"Boxes","infrastructure_types":["routers-switches"])", true},
        {R"("name":"Rented VPN servers")", true},
        {R"("name":"Operational Relay Boxes")", true},
        {R"("name":"Residential proxies")", true},
        {R"("name":"Mail server","infrastructure_types":["phishing"])", false},
    }));
    const ParsedReport parsed = importObjects({wave, stixObject("infrastructure", 4, rest), stixLink(5, "uses", stixId("campaign", 1), stixId("infrastructure", 4))});
    INFO(rest);
    CHECK(parsed.incidents.at(0).routedVia.size() == (isRelay ? 1 : 0));
}

TEST_CASE("What a group does in general is not put to one of its campaigns", "[importers][stix]")
{
    const ParsedReport parsed = importObjects({wave, heron, stixObject("campaign", 3, R"("name":"Tide")"), stixObject("tool", 4, R"("name":"Lantern")"),
        stixObject("malware", 5, R"("name":"Bill")"), stixObject("malware", 6, R"("name":"Claw")"),
        stixLink(1, "attributed-to", stixId("campaign", 1), stixId("intrusion-set", 2)),
        stixLink(2, "attributed-to", stixId("campaign", 3), stixId("intrusion-set", 2)),
        stixLink(3, "uses", stixId("intrusion-set", 2), stixId("tool", 4)),
        stixLink(4, "uses", stixId("campaign", 1), stixId("malware", 5)),
        stixLink(5, "uses", stixId("campaign", 3), stixId("malware", 6))});
    REQUIRE(parsed.incidents.size() == 2);
    CHECK(namesOf(parsed, parsed.incidents[0].capabilities) == Names{"Bill"});
    CHECK(namesOf(parsed, parsed.incidents[1].capabilities) == Names{"Claw"});
    CHECK(namesOf(parsed, parsed.incidents[1].actors) == Names{"Heron", "Tide"});
}

TEST_CASE("The one group of a file without campaigns makes an incident", "[importers][stix]")
{
    const ParsedReport parsed = importObjects({heron, stixObject("tool", 4, R"("name":"Lantern")"), stixLink(3, "uses", stixId("intrusion-set", 2), stixId("tool", 4)),
                                               stixObject("indicator", 5, R"("name":"Hash")"), stixLink(6, "indicates", stixId("indicator", 5), stixId("tool", 4))});
    REQUIRE(parsed.incidents.size() == 1);
    CHECK(parsed.incidents[0].title == "Heron");
    CHECK(parsed.incidents[0].relationships.size() == 2);
    CHECK(importObjects({heron}).incidents.empty());
}

TEST_CASE("A knowledge base is no set of incidents", "[importers][stix]")
{
    const auto campaigns = [](int count) {
        std::vector<std::string> objects{stixObject("tool", 1, R"("name":"Lantern")")};
        for (int i = 0; i < count; ++i) {
            const std::string id = "campaign--a1b2c3d4-0000-4000-8000-0000000000" + std::to_string(10 + i);
            objects.push_back(R"({"type":"campaign","spec_version":"2.1","id":")" + id + R"(","created":"2024-05-01T10:00:00Z","modified":"2024-05-01T10:00:00Z","name":"C"})");
            objects.push_back(R"({"type":"relationship","spec_version":"2.1","id":"relationship--a1b2c3d4-0000-4000-8000-0000000000)" + std::to_string(10 + i)
                              + R"(","created":"2024-05-01T10:00:00Z","modified":"2024-05-01T10:00:00Z","relationship_type":"uses","source_ref":")" + id
                              + R"(","target_ref":")" + stixId("tool", 1) + "\"}");
        }
        return importObjects(objects).incidents.size();
    };
    CHECK(campaigns(12) == 12);
    CHECK(campaigns(13) == 0);
}
