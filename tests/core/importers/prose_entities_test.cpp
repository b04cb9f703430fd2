// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/importers/prose_reading.h"

using namespace throughline;
using namespace throughline::test;

namespace {

/// "malware" for a thing of that name, "none" if the report has none.
std::string typeOf(const ParsedReport& report, const std::string& name)
{
    const Entity* entity = findEntity(report, name);
    return entity ? entity->typeWord : "none";
}

const Quantity* counted(const ParsedReport& report, const std::string& unit)
{
    const auto it = std::find_if(report.quantities.begin(), report.quantities.end(), [&](const Quantity& q) { return q.unit == unit; });
    return it == report.quantities.end() ? nullptr : &*it;
}

}  // namespace

TEST_CASE("A noun beside a name says what the name stands for", "[importers][prose]")
{
    const auto report = readText("APT77 attacked banks in Peru with a backdoor called Grimlatch. The wiper, which researchers have dubbed “Sandglass”, erased "
                                 "computers. The intruders ran tools such as NetSweeper and PassGrab before a remote access tool, FarDesk, was installed.");
    CHECK(typeOf(report, "Grimlatch") == "malware");
    CHECK(typeOf(report, "Sandglass") == "malware");
    CHECK(typeOf(report, "NetSweeper") == "tool");
    CHECK(typeOf(report, "PassGrab") == "tool");
    CHECK(typeOf(report, "FarDesk") == "tool");
}

TEST_CASE("An apposition names a body, a gang or a family", "[importers][prose]")
{
    const auto report = readText("FIN99 stole data from Velmora, a maker of pumps in Austria. Ordovix, an Albanian software company, said the Rustbell gang had "
                                 "helped. Quillbrand is a wiper that FIN99 used against Velmora.");
    CHECK(typeOf(report, "Velmora") == "identity");
    CHECK(typeOf(report, "Ordovix") == "identity");
    CHECK(typeOf(report, "Rustbell") == "intrusion-set");
    CHECK(typeOf(report, "Quillbrand") == "malware");
}

TEST_CASE("A name once introduced is met everywhere in the text", "[importers][prose]")
{
    const auto report = readText("FIN99 used a backdoor called Grimlatch against banks in Peru.\n\nGrimlatch talks to its server in Iran. FIN99 sold Grimlatch.");
    const Entity* family = findEntity(report, "Grimlatch");
    REQUIRE(family);
    CHECK(family->mentions.size() == 3);
}

TEST_CASE("Whoever speaks under an unknown name is a body or a person", "[importers][prose]")
{
    const auto report = readText("FIN99 attacked banks in Peru, Quorwell said. Ana Petrova, who works for Quorwell, found the malware. Petrova warned customers.");
    CHECK(tells(report, "FIN99 -targets-> Peru | asserts by Quorwell, stated"));
    const Entity* person = findEntity(report, "Ana Petrova");
    REQUIRE(person);
    CHECK(person->identityClass == IdentityClass::Individual);
    CHECK(findEntity(report, "Petrova") == person);
}

TEST_CASE("Names in lists of namers join one group", "[importers][prose]")
{
    const auto report = readText("Silk Otter, also called APT98, formerly known as Brown Badger, has hacked ministries in Chad.");
    const Entity* group = findEntity(report, "APT98");
    REQUIRE(group);
    CHECK(group->typeWord == "intrusion-set");
    CHECK(findEntity(report, "Silk Otter") == group);
    CHECK(findEntity(report, "Brown Badger") == group);

    const auto tracked = readText("Banks in Peru were hacked by a group that Contoso follows as Velvet Crow and Fabrikam as TA9999.");
    const Entity* crow = findEntity(tracked, "Velvet Crow");
    REQUIRE(crow);
    CHECK(findEntity(tracked, "TA9999") == crow);
    CHECK(findEntity(tracked, "Fabrikam") != crow);
}

TEST_CASE("The attackers of the incident stay one group, whomever the text compares them with", "[importers][prose]")
{
    const auto report = readText("Hackers broke into a water company in Latvia, CERT Latvia said.\n\nSandworm cut power in Ukraine in 2015.\n\n"
                                 "The intruders used a wiper called Sandglass.");
    const Entity* unnamed = findEntity(report, "Hackers");
    REQUIRE(unnamed);
    const auto own = std::count_if(unnamed->mentions.begin(), unnamed->mentions.end(), [&](const auto& m) { return under(report, m.span) == "intruders"; });
    CHECK(own == 1);
}

TEST_CASE("Attackers at large are nobody", "[importers][prose]")
{
    const auto report = readText("FIN99 exploited CVE-2023-1234, a flaw that allows an attacker to run code, against banks in Peru. Attackers often wait for weeks.");
    CHECK(findEntity(report, "attacker") == nullptr);
    CHECK(findEntity(report, "Attackers") == nullptr);
}

TEST_CASE("Numbers are read in every form", "[importers][prose]")
{
    const auto report = readText("FIN99 hit half a dozen banks, two hundred and fifty schools and almost half a million users in Peru. It stole 1.5TB of data and "
                                 "US$1.2m, and sent between 10 and 20 emails. Some 300 or so laptops were lost.");
    const auto check = [&](const std::string& unit, double value, Bound bound) {
        const Quantity* quantity = counted(report, unit);
        INFO(unit);
        REQUIRE(quantity);
        CHECK(quantity->value == value);
        CHECK(quantity->bound == bound);
    };
    check("banks", 6, Bound::Exactly);
    check("schools", 250, Bound::Exactly);
    check("users", 500000, Bound::Approximately);
    check("terabytes", 1.5, Bound::Exactly);
    check("dollars", 1200000, Bound::Exactly);
    check("laptops", 300, Bound::Approximately);
}

TEST_CASE("Dates, ages, versions and measures are no counts", "[importers][prose]")
{
    const auto report = readText("In March 2023 FIN99 attacked Windows 10 computers of banks in Peru for 3 years. A 34-year-old man was arrested. It used version 2.4 of "
                                 "Grimlatch in 12 percent of cases; the attack ran 14 hours.");
    CHECK(report.quantities.empty());
}

TEST_CASE("A list of addresses set as code gives indicators", "[importers][prose]")
{
    const std::string page = "FIN99 used the Grimlatch backdoor against banks in Peru, and it took money from their customers, as https://news.example.org/peru reported in May.\n\n## IOCs\n\n```\n198.51.100[.]7\n"
                             "panel.example[.]net\n0123456789abcdef0123456789abcdef\n```\n";
    const auto parsed = parseMarkdown({"report.md", page}, {});
    REQUIRE(parsed);
    CHECK(findEntity(*parsed, "198.51.100.7"));
    CHECK(findEntity(*parsed, "panel.example.net"));
    CHECK(findEntity(*parsed, "0123456789abcdef0123456789abcdef"));
    CHECK(findEntity(*parsed, "https://news.example.org/peru") == nullptr);
}

TEST_CASE("Bodies and places of an incident are kept, of a peaceful text none", "[importers][prose]")
{
    const auto report = readText("FIN99 attacked banks in Peru. Reuters spoke to Europol in Norway.");
    CHECK(typeOf(report, "Europol") == "identity");
    CHECK(typeOf(report, "Norway") == "location");
    const auto peace = readText("Reuters spoke to Europol in Norway. Velmora, a maker of pumps, hired 30 engineers. A tool called FarDesk helps them.");
    CHECK(peace.entities.empty());
    CHECK(peace.quantities.empty());
}

TEST_CASE("A flaw and its number are one thing", "[importers][prose]")
{
    const auto report = readText("FIN99 exploited CVE-2023-1234, a flaw in Quorweb, against banks in Peru.");
    const Entity* flaw = findEntity(report, "CVE-2023-1234");
    REQUIRE(flaw);
    CHECK(findEntity(report, "flaw in Quorweb") == flaw);
}

TEST_CASE("A company keeps its legal form, a seat its own place", "[importers][prose]")
{
    const auto report = readText("FIN99 hacked banks in Peru for Velmora Network Technology Co., Ltd., according to the Chinese embassy in Ottawa.");
    CHECK(typeOf(report, "Velmora Network Technology Co., Ltd") == "identity");
    CHECK(typeOf(report, "Ottawa") == "location");
}

TEST_CASE("A program that is not what it says is malware", "[importers][prose]")
{
    const auto report = readText("FIN99 sent banks in Peru a fake browser update and used a booby-trapped installer against hospitals.");
    CHECK(typeOf(report, "fake browser update") == "malware");
    CHECK(typeOf(report, "booby-trapped installer") == "malware");
}

TEST_CASE("Words near each other tell a behaviour, advice tells none", "[importers][prose]")
{
    const auto has = [](const ParsedReport& report, const std::string& id) {
        return std::any_of(report.entities.begin(), report.entities.end(), [&](const Entity& e) { return e.externalId == id; });
    };
    const auto report = readText("FIN99 attacked banks in Peru. The intruders dumped the memory of LSASS, moved laterally over RDP and erased the backups.");
    CHECK(has(report, "T1003.001"));
    CHECK(has(report, "T1021.001"));
    CHECK(has(report, "T1485"));
    const auto advised = readText("FIN99 attacked banks in Peru.\n\nRecommendations\n\nWipe infected machines and watch for brute force attacks.\n");
    CHECK_FALSE(has(advised, "T1485"));
    CHECK_FALSE(has(advised, "T1110"));
}

TEST_CASE("A collective of musicians is no gang", "[importers][prose]")
{
    const auto report = readText("The collective Rustbell played in Peru. Critics accused the group of stealing 3 million dollars from investors, which it rejected.");
    CHECK(report.entities.empty());
    CHECK(report.claims.empty());
}
