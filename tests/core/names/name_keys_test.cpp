// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/names/name_keys.h"

#include "tests/support/catch.h"

using namespace throughline;

namespace {

Entity thing(EntityType type, std::string name, std::vector<std::string> aliases = {})
{
    Entity entity{.id = "x--" + name, .type = type, .typeWord = std::string(entityTypeInfo(type).word), .name = std::move(name)};
    for (std::string& alias : aliases)
        entity.also.push_back({.name = std::move(alias), .saidBy = std::nullopt});
    return entity;
}

/// Keys but for those of ids.
std::vector<std::string> keysOf(const Entity& entity)
{
    std::vector<std::string> texts;
    for (const NameKey& key : nameKeys(entity))
        if (key.part != KeyPart::Id)
            texts.push_back(key.text);
    return texts;
}

bool share(const Entity& a, const Entity& b)
{
    const auto keys = keysOf(b);
    for (const std::string& key : keysOf(a))
        if (std::find(keys.begin(), keys.end(), key) != keys.end())
            return true;
    return false;
}

}  // namespace

TEST_CASE("Writings of one name share a key, other names do not", "[names]")
{
    const Entity bear = thing(EntityType::IntrusionSet, "Fancy Bear");
    CHECK(share(bear, thing(EntityType::ThreatActor, "FANCY BEAR")));
    CHECK(share(bear, thing(EntityType::ThreatActor, "Fancy-Bear")));
    CHECK(share(bear, thing(EntityType::ThreatActor, "FancyBear")));
    CHECK(share(bear, thing(EntityType::IntrusionSet, "Sofacy", {"fancy bear"})));
    CHECK_FALSE(share(bear, thing(EntityType::ThreatActor, "Cozy Bear")));
    CHECK_FALSE(share(bear, thing(EntityType::ThreatActor, "Fancy Bears")));
    CHECK_FALSE(share(bear, thing(EntityType::ThreatActor, "Bear")));
}

TEST_CASE("A name joins no things of other families", "[names]")
{
    const Entity group = thing(EntityType::IntrusionSet, "Turla");
    CHECK_FALSE(share(group, thing(EntityType::Malware, "Turla")));
    CHECK_FALSE(share(group, thing(EntityType::Identity, "Turla")));
    CHECK(share(thing(EntityType::Malware, "Wrench"), thing(EntityType::Tool, "Wrench")));
}

TEST_CASE("Names that tell nothing apart have no key", "[names]")
{
    for (const char* name : {"the group", "C2 server", "unknown actor", "X", "A1", ""})
        CHECK(keysOf(thing(EntityType::IntrusionSet, name)).empty());
    // Of three and four letters only as it is written.
    CHECK(keysOf(thing(EntityType::IntrusionSet, "FIN7")).size() == 1);
    Entity unnamed = thing(EntityType::IntrusionSet, "Unnamed band of thieves");
    unnamed.naming = Naming::NotNamed;
    CHECK(keysOf(unnamed).empty());
    unnamed.also = {{.name = "Fancy Bear", .saidBy = std::nullopt}};
    CHECK(keysOf(unnamed).size() == 2);
}

TEST_CASE("Indicators are compared by value, however they are written", "[names]")
{
    const std::vector<std::string> address{"198.51.100.7"};
    CHECK(indicatorValues("198[.]51[.]100[.]7") == address);
    CHECK(indicatorValues("[ipv4-addr:value = '198.51.100.7']") == address);
    CHECK(indicatorValues("HXXP://Bad.example[.]com/A") == indicatorValues("http://bad.example.com/A"));
    CHECK(indicatorValues("C2 server of the group").empty());
    CHECK(share(thing(EntityType::Indicator, "198.51.100.7"), thing(EntityType::Observable, "198[.]51[.]100[.]7")));
    CHECK_FALSE(share(thing(EntityType::Indicator, "198.51.100.7"), thing(EntityType::Indicator, "198.51.100.70")));
    CHECK_FALSE(share(thing(EntityType::Indicator, "Malicious server"), thing(EntityType::Indicator, "Malicious server")));
    CHECK(share(thing(EntityType::Observable, "Global\\Mutex-1"), thing(EntityType::Observable, "global\\mutex-1")));
}

TEST_CASE("Equal ids are one id in one catalogue only", "[names]")
{
    const auto with = [](EntityType type, std::string name, std::string id, std::string source) {
        Entity entity = thing(type, std::move(name));
        entity.properties = R"({"external_references":[{"source_name":"other","external_id":"7"},{"source_name":")" + source + R"(","external_id":")" + id + R"("}]})";
        entity.externalId = std::move(id);
        return entity;
    };
    const auto shareId = [](const Entity& a, const Entity& b) {
        for (const NameKey& one : nameKeys(a))
            for (const NameKey& other : nameKeys(b))
                if (one.part == KeyPart::Id && one.text == other.text)
                    return true;
        return false;
    };
    using enum EntityType;
    // The first catalogue of industrial control systems numbered software by itself.
    CHECK_FALSE(shareId(with(Malware, "EKANS", "S0017", "mitre-ics-attack"), with(Malware, "BISCUIT", "S0017", "mitre-attack")));
    CHECK(shareId(with(Malware, "EKANS", "S0017", "mitre-ics-attack"), with(Malware, "Snake", "S0017", "mitre-ics-attack")));
    CHECK(shareId(with(Malware, "BISCUIT", "S0017", "mitre-attack"), with(Malware, "Biscuit", "S0017", "mitre-mobile-attack")));
    // Techniques, groups and campaigns have one row of numbers in all domains.
    CHECK(shareId(with(AttackPattern, "Modify Control Logic", "T0833", "mitre-ics-attack"), with(AttackPattern, "Modify Logic", "T0833", "mitre-attack")));
    CHECK(shareId(with(IntrusionSet, "ALLANITE", "G1000", "mitre-ics-attack"), with(IntrusionSet, "Palmetto Fusion", "G1000", "mitre-attack")));
    CHECK_FALSE(shareId(with(AttackPattern, "Modify Control Logic", "T0833", "mitre-ics-attack"), with(AttackPattern, "Other", "T1833", "mitre-attack")));
    // The catalogue of another reference is not that of the id.
    Entity both = with(Malware, "EKANS", "S0605", "mitre-attack");
    both.properties = R"({"external_references":[{"source_name":"mitre-attack","external_id":"S0605"},{"source_name":"mitre-ics-attack","external_id":"S0017"}]})";
    CHECK(shareId(both, with(Malware, "Snake", "S0605", "mitre-attack")));
}
