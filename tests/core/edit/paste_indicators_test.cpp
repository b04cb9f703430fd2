// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/edit/edit_fixture.h"

using namespace throughline;
using namespace throughline::test;

TEST_CASE("Pasted indicators become things, defanged or not, and known ones are not doubled", "[edit][paste]")
{
    const CaseDocument before = documentOf("APT-X -uses-> Wrench");
    const Edited edited = done(before, action::PasteIndicators{"hxxp://evil[.]example[.]com/a, 198.51.100[.]7\n"
                                                               "CVE-2024-12345 198.51.100.7 and others"});
    CHECK(edited.name == "Paste 3 indicators");
    std::vector<std::string> names;
    for (const EntityId id : edited.added)
        names.push_back(edited.document.threatCase[id].kindWord + " " + edited.document.threatCase[id].name);
    CHECK(names == std::vector<std::string>{"url http://evil.example.com/a", "ipv4-addr 198.51.100.7", " CVE-2024-12345"});
    CHECK(edited.document.threatCase[edited.added[2]].externalId == "CVE-2024-12345");
    REQUIRE(edited.notices.size() == 2);
    CHECK(edited.notices[0].message == "1 indicator is in the case already.");
    CHECK(edited.notices[1].message == "2 words were left out as no indicator: “and”, “others”.");
    CHECK(refusal(edited.document, action::PasteIndicators{"198[.]51[.]100[.]7"})
          == "bad-argument: All indicators of the text are in the case already.");
    CHECK(refusal(before, action::PasteIndicators{"nothing here"})
          == "bad-argument: No address, domain, URL, hash, file, CVE or ATT&CK id was found in the text.");
}

TEST_CASE("A pasted indicator meets the one that a record brought", "[edit][paste]")
{
    CaseDocument document = documentOf("APT-X -uses-> Wrench");
    document.threatCase.entities.push_back({.id = "ipv4-addr--1", .type = EntityType::Observable, .typeWord = "ipv4-addr", .name = "198.51.100.7"});
    const Edited edited = done(document, action::PasteIndicators{"198.51.100.7 198.51.100.8"});
    CHECK(edited.added.size() == 1);
    CHECK(edited.name == "Paste an indicator");
}
