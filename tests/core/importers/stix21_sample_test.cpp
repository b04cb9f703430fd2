// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "core/base/embedded.h"
#include "tests/core/importers/stix_fixture.h"

using namespace throughline;
using namespace throughline::test;

namespace {

ParsedReport sample() { return importText(readBytes(sourceDir() + "/resources/samples/kv-botnet.json")); }

}  // namespace

TEST_CASE("The KV Botnet sample reads without a single remark", "[importers][stix][sample]")
{
    const ParsedReport parsed = sample();
    CHECK(diagnosticTexts(parsed).empty());
    REQUIRE(parsed.reports.size() == 1);
    CHECK(parsed.reports[0].title == "KV Botnet: hijacked routers and US utilities");
    CHECK(timeText(parsed.reports[0].published) == "2025-03-31");
    CHECK(parsed.reports[0].marking.tlp == Tlp::Clear);
    for (const Entity& entity : parsed.entities) {
        INFO(entity.name);
        CHECK_FALSE(entity.isPlaceholder);
        CHECK(entity.marking.tlp == Tlp::Clear);
    }
}

TEST_CASE("The KV Botnet sample gives one incident from sponsor to targets", "[importers][stix][sample]")
{
    const ParsedReport parsed = sample();
    REQUIRE(parsed.incidents.size() == 1);
    const Incident& incident = parsed.incidents[0];
    CHECK(namesOf(parsed, incident.actors).front() == "Volt Typhoon");
    CHECK(namesOf(parsed, incident.routedVia)
          == std::vector<std::string>{"Hijacked Cisco small-office routers (end of life)", "Hijacked NETGEAR small-office routers (end of life)"});
    const std::vector<std::string> targets = namesOf(parsed, incident.targets);
    CHECK(targets.size() == 10);
    for (const char* name : {"Energy sector", "Water and wastewater sector", "Guam", "Littleton Electric Light and Water Departments"})
        CHECK(std::count(targets.begin(), targets.end(), name) == 1);
    CHECK(entityNamed(parsed, "Government of the People's Republic of China").identityClass == IdentityClass::Government);
    CHECK(entityNamed(parsed, "Exploit Public-Facing Application").externalId == "T1190");
}

TEST_CASE("The attribution in the KV Botnet sample is alleged by some and denied by others", "[importers][stix][sample]")
{
    const ParsedReport parsed = sample();
    std::set<std::string> said;
    for (const Claim& claim : parsed.claims) {
        const auto* about = std::get_if<RelationshipId>(&claim.about);
        if (!about || parsed.relationships[rowOf(*about)].degree != AttributionDegree::BackedBy)
            continue;
        REQUIRE(claim.speaker);
        said.insert(parsed.entities[rowOf(*claim.speaker)].name + " " + std::string(stanceWord(claim.stance)));
        CHECK(parsed.entities[rowOf(*claim.recordedBy)].name == "Throughline samples");
        CHECK(claim.saidAt.isDated());
    }
    CHECK(said == std::set<std::string>{"CISA, NSA and FBI asserts", "Microsoft asserts", "U.S. Department of Justice asserts",
                                        "Ministry of Foreign Affairs of the People's Republic of China denies",
                                        "National Computer Virus Emergency Response Center (China) denies",
                                        "UK National Cyber Security Centre supports"});
}

TEST_CASE("The KV Botnet sample is compiled into the program", "[importers][stix][sample]")
{
    const auto bytes = embedded("samples/kv-botnet.json");
    REQUIRE(bytes);
    CHECK(*bytes == readBytes(sourceDir() + "/resources/samples/kv-botnet.json"));
}
