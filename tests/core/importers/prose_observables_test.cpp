// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/observables.h"

#include "tests/support/catch.h"

using namespace throughline::prose;

namespace {

std::vector<std::string> valuesIn(const std::string& text)
{
    std::vector<std::string> values;
    for (const Observable& found : findObservables(text)) {
        CHECK(found.end <= text.size());
        values.push_back(found.value);
    }
    return values;
}

}  // namespace

TEST_CASE("Defanged and plain values read the same", "[importers][prose]")
{
    CHECK(valuesIn("hxxps://bad[.]example.com/a and https://bad.example.com/a") == std::vector<std::string>{"https://bad.example.com/a", "https://bad.example.com/a"});
    CHECK(valuesIn("(203.0.113[.]7), “203.0.113.7”") == std::vector<std::string>{"203.0.113.7", "203.0.113.7"});
    CHECK(valuesIn("evil[.]net, user[@]evil[.]net") == std::vector<std::string>{"evil.net", "user@evil.net"});
}

TEST_CASE("A mail address swallows its domain", "[importers][prose]")
{
    const auto found = findObservables("write to someone@mail.example.com.");
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == ObservableKind::Email);
    CHECK(found[0].value == "someone@mail.example.com");
}

TEST_CASE("Hashes, flaws and technique ids are known by their form", "[importers][prose]")
{
    const auto found = findObservables("d41d8cd98f00b204e9800998ecf8427e cve-2021-44228 [T1059.001] T1566.");
    REQUIRE(found.size() == 4);
    CHECK(found[0].kind == ObservableKind::Md5);
    CHECK(found[1].value == "CVE-2021-44228");
    CHECK(found[2].value == "T1059.001");
    CHECK(found[3].value == "T1566");
}

TEST_CASE("Versions, initials, file names and sentence ends are no hosts", "[importers][prose]")
{
    CHECK(valuesIn("version 1.2.3 of the U.S. tool, e.g. in 2021. Next") == std::vector<std::string>{});
    const auto found = findObservables("it drops payload.dll and Temp.Jumper");
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == ObservableKind::FileName);
    CHECK(valuesIn("999.1.1.1 and 1.2.3.4.5") == std::vector<std::string>{});
}
