// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/names/reference_names.h"

#include <algorithm>
#include <set>

#include "core/model/entity.h"
#include "core/names/seen_before.h"
#include "tests/support/catch.h"

using namespace throughline;

TEST_CASE("The names of ATT&CK and of the MISP galaxy are there, each once", "[names]")
{
    const std::vector<ReferenceName>& names = referenceNames();
    REQUIRE(names.size() > 2500);
    std::set<std::string> ids;
    for (const ReferenceName& name : names) {
        INFO(name.stixId);
        CHECK(ids.insert(name.stixId).second);
        CHECK_FALSE(name.name.empty());
        CHECK(name.stixId.size() == name.typeWord.size() + 38);
        CHECK(entityTypeOf(name.typeWord) != EntityType::Observable);
        if (name.source == ReferenceSource::Attack)
            CHECK_FALSE(attackUrl(name.externalId).empty());
        CHECK(std::find(name.aliases.begin(), name.aliases.end(), name.name) == name.aliases.end());
    }
    const auto of = [&](const char* id) {
        const auto at = std::find_if(names.begin(), names.end(), [&](const ReferenceName& n) { return n.externalId == id; });
        REQUIRE(at != names.end());
        return *at;
    };
    CHECK(of("G0007").name == "APT28");
    CHECK(of("G0007").stixId == "intrusion-set--bef4c620-0787-42a8-a96d-b7eb6e85917c");
    CHECK(of("S0002").name == "Mimikatz");
}

TEST_CASE("An ATT&CK id has a page, anything else has none", "[names]")
{
    CHECK(attackUrl("G0007") == "https://attack.mitre.org/groups/G0007");
    CHECK(attackUrl("T1566.001") == "https://attack.mitre.org/techniques/T1566/001");
    CHECK(attackUrl("CVE-2021-44228").empty());
    CHECK(attackUrl("").empty());
    CHECK(attackUrl("G00\"7").empty());
}

TEST_CASE("The compiled-in sets are reference sets with keys", "[names]")
{
    REQUIRE(builtInSets().size() == 2);
    for (const auto& set : builtInSets()) {
        CHECK(set->kind == SeenSet::Kind::Reference);
        CHECK(set->problem.empty());
        CHECK(set->entries.size() > 1000);
        CHECK(set->keys.size() > set->entries.size());
    }
}
