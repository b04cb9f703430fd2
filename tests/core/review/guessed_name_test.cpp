// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/guessed_name.h"
#include "core/review/known_thing.h"
#include "tests/support/catch.h"

using namespace throughline;

namespace {

/// "intrusion-set APT28", with a mark and what else is known of it; "" where nothing is.
std::string guessed(std::string_view typed)
{
    const std::optional<GuessedName> guess = guessName(typed);
    if (!guess)
        return {};
    std::string text = std::string(entityTypeInfo(guess->type).word) + " " + guess->name;
    if (!guess->kindWord.empty())
        text += " (" + guess->kindWord + ")";
    if (!guess->externalId.empty())
        text += " " + guess->externalId;
    return guess->isReference ? text + " *" : text;
}

}  // namespace

TEST_CASE("Values are known by their shape, defanged or not", "[review][draw]")
{
    CHECK(guessed("198[.]51[.]100[.]7") == "indicator 198.51.100.7 (ipv4-addr) *");
    CHECK(guessed(" hxxps://evil[.]example/a ") == "indicator https://evil.example/a (url) *");
    CHECK(guessed("evil.example.com") == "indicator evil.example.com (domain-name) *");
    CHECK(guessed("d41d8cd98f00b204e9800998ecf8427e") == "indicator d41d8cd98f00b204e9800998ecf8427e (file) *");
    CHECK(guessed("CVE-2021-44228") == "vulnerability CVE-2021-44228 CVE-2021-44228 *");
    CHECK(guessed("T1566.001") == "attack-pattern Spearphishing Attachment T1566.001 *");
}

TEST_CASE("Names of lists are known however they are written, and stay as they were typed", "[review][draw]")
{
    CHECK(guessed("Lazarus Group") == "intrusion-set Lazarus Group G0032");
    CHECK(guessed("lazarus group") == "intrusion-set lazarus group G0032");
    CHECK(guessed("Mimikatz") == "tool Mimikatz S0002");
    CHECK(guessed("germany") == "location Germany (country) DE *");
    CHECK(guessed("Reuters").find("identity Reuters (medium)") == 0);
}

TEST_CASE("Names are known by how trackers and vendors make them", "[review][draw]")
{
    CHECK(guessed("UNC9999") == "intrusion-set UNC9999");
    CHECK(guessed("apt9876") == "intrusion-set apt9876");
    CHECK(guessed("Velvet Typhoon") == "intrusion-set Velvet Typhoon");
    CHECK(guessed("OatmealLoader") == "malware OatmealLoader");
}

TEST_CASE("What nothing is known of is not guessed", "[review][draw]")
{
    for (const char* name : {"", "   ", "Bob", "the thing on the desk", "APT28 and others", "\xFF\xFE"}) {
        INFO(name);
        CHECK(guessed(name).empty());
    }
    CHECK(guessed(std::string(100'000, 'a')).empty());
}

TEST_CASE("A typed name that is in the case means the thing of that name", "[review][draw]")
{
    ThreatCase threatCase;
    const auto add = [&](EntityType type, std::string word, std::string name, std::string externalId = {}) {
        return idAt<EntityId>(threatCase.entities.push_back({.id = word + "--" + name, .type = type, .typeWord = word, .name = name, .externalId = externalId}));
    };
    const EntityId bob = add(EntityType::Identity, "identity", "Bob");
    const EntityId address = add(EntityType::Observable, "ipv4-addr", "198.51.100.7");
    const EntityId phishing = add(EntityType::AttackPattern, "attack-pattern", "Phishing e-mails", "T1566");
    const auto known = [&](std::string_view typed) { return knownThing(threatCase, typed, guessName(typed)); };
    CHECK(known("bOB") == bob);
    CHECK(known("198[.]51[.]100[.]7") == address);
    CHECK(known("T1566") == phishing);
    CHECK_FALSE(known("Alice"));
    CHECK_FALSE(known(""));
    // Two of one name: who is meant is for a person to say.
    add(EntityType::ThreatActor, "threat-actor", "Bob");
    CHECK_FALSE(known("Bob"));
    threatCase.entities.edit(0).isDeleted = true;
    CHECK(known("Bob") == idAt<EntityId>(3));
}
