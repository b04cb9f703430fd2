// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/defang.h"

#include "core/importers/prose/observables.h"
#include "tests/support/catch.h"

using namespace throughline;

TEST_CASE("An indicator is shown so that nobody can click it", "[base][defang]")
{
    CHECK(defanged("https://c2.example/a.php") == "hxxps://c2[.]example/a[.]php");
    CHECK(defanged("198.51.100.7") == "198[.]51[.]100[.]7");
    CHECK(defanged("lure@mail.example") == "lure[@]mail[.]example");
    CHECK(defanged("[domain-name:value = 'C2.EXAMPLE']") == "[domain-name:value = 'C2[.]EXAMPLE']");
}

TEST_CASE("What is defanged already stays as it is", "[base][defang]")
{
    CHECK(defanged("hxxps://c2[.]example") == "hxxps://c2[.]example");
    CHECK(defanged(defanged("http://a.example")) == defanged("http://a.example"));
    CHECK(defanged("d41d8cd98f00b204e9800998ecf8427e") == "d41d8cd98f00b204e9800998ecf8427e");
    for (const DefangStyle one : defangStyles)
        for (const DefangStyle other : defangStyles)
            CHECK(defanged(defanged("lure@mail.example", one), other) == defanged("lure@mail.example", one));
}

TEST_CASE("Each style has marks of its own", "[base][defang]")
{
    CHECK(defanged("https://a.c2.example:8080/a.php?u=b.example", DefangStyle::LastDot) == "hxxps://a.c2[.]example:8080/a[.]php?u=b[.]example");
    CHECK(defanged("198.51.100.7", DefangStyle::LastDot) == "198.51.100[.]7");
    CHECK(defanged("c2.example.", DefangStyle::LastDot) == "c2[.]example.");
    CHECK(defanged("m\u00FCnchen.example", DefangStyle::LastDot) == "m\u00FCnchen[.]example");
    CHECK(defanged("lure@mail.example", DefangStyle::LastDot) == "lure[@]mail[.]example");
    CHECK(defanged("http://a.c2.example", DefangStyle::Parentheses) == "hxxp://a(.)c2(.)example");
    CHECK(defanged("lure@mail.example", DefangStyle::Parentheses) == "lure(@)mail(.)example");
    CHECK(defanged("http://a.c2.example", DefangStyle::Words) == "hxxp://a[dot]c2[dot]example");
    CHECK(defanged("lure@mail.example", DefangStyle::Words) == "lure[at]mail[dot]example");
}

TEST_CASE("The reader of prose reads each style back", "[base][defang][prose]")
{
    for (const DefangStyle style : defangStyles)
        for (const std::string live : {"https://a.c2.evil.com/a.php?q=1", "http://198.51.100.7:8080/x", "a.c2.evil.com", "198.51.100.7", "lure@mail.evil.com"}) {
            const std::string safe = defanged(live, style);
            INFO(safe);
            CHECK(safe != live);
            CHECK(prose::refang(safe) == live);
            const auto read = prose::findObservables("It called " + safe + " twice.");
            const auto plain = prose::findObservables("It called " + live + " twice.");
            REQUIRE(read.size() == 1);
            REQUIRE(plain.size() == 1);
            CHECK(read[0].kind == plain[0].kind);
            CHECK(read[0].value == plain[0].value);
        }
}

TEST_CASE("The policy of the process is what indicators are shown by", "[base][defang]")
{
    const struct Restored {
        ~Restored() { useDefangPolicy({}); }
    } restored;
    CHECK(defangPolicy() == DefangPolicy{});
    CHECK(listedIndicator("c2.example") == "c2[.]example");
    useDefangPolicy({.style = DefangStyle::Parentheses});
    CHECK(defanged("c2.example") == "c2(.)example");
    CHECK(listedIndicator("c2.example") == "c2(.)example");
    useDefangPolicy({.style = DefangStyle::Parentheses, .isShownLive = true});
    CHECK(listedIndicator("c2.example") == "c2.example");
    CHECK(defanged("c2.example") == "c2(.)example");
}

TEST_CASE("Each style has a word of its own", "[base][defang]")
{
    for (const DefangStyle style : defangStyles)
        CHECK(defangStyleOf(defangStyleWord(style)) == style);
    CHECK_FALSE(defangStyleOf("live"));
    CHECK_FALSE(defangStyleOf(""));
}
