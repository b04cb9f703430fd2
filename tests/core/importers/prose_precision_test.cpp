// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/importers/prose_reading.h"

using namespace throughline;
using namespace throughline::test;

TEST_CASE("Members belong to the company, not to whom it is a front for", "[importers][prose]")
{
    const auto report = readText("APT77 attacked banks in Peru. Oslo sanctioned Nordlys Technology Company, a company described as a front for the "
                                 "Federal Security Service, and two of its members, Jon Veld and Kari Moen.");
    CHECK(tells(report, "Jon Veld -attributed-to-> Nordlys Technology Company | asserts by Norway (government), stated"));
    CHECK(tells(report, "Kari Moen -attributed-to-> Nordlys Technology Company | asserts by Norway (government), stated"));
    CHECK(tells(report, "Nordlys Technology Company -attributed-to-> Federal Security Service | asserts by Norway (government), alleged"));
    for (const Relationship& edge : report.relationships)
        CHECK((nameOf(report, edge.target) != "Federal Security Service" || nameOf(report, edge.source) == "Nordlys Technology Company"));
}

TEST_CASE("A body that speaks of officers is not their employer", "[importers][prose]")
{
    const auto report = readText("APT77 attacked banks in Peru. The FBI said officers Jon Veld and Kari Moen attacked banks in Chile.");
    for (const Relationship& edge : report.relationships)
        CHECK(nameOf(report, edge.target) != "Federal Bureau of Investigation");
}

TEST_CASE("What another speaker tells of nobody in particular is nobody's behaviour", "[importers][prose]")
{
    const auto report = readText("APT77 attacked Nordia Bank, Mandiant said. Mandiant added that 13 people in Norway took a direct part, and that "
                                 "several contracts were signed to rent the infrastructure.\n\n"
                                 "The Bergen University first spoke about the matter in June, when it said that teachers had received phishing emails.\n");
    CHECK(tells(report, "APT77 -uses-> Acquired infrastructure | asserts by Mandiant, stated"));
    for (const Relationship& edge : report.relationships) {
        CHECK(nameOf(report, edge.source) != "13 people");
        CHECK(nameOf(report, edge.target) != "Phishing e-mails");
    }
    const auto told = std::find_if(report.claims.begin(), report.claims.end(), [](const Claim& c) { return std::holds_alternative<EntityId>(c.about); });
    REQUIRE(told != report.claims.end());
    CHECK(nameOf(report, std::get<EntityId>(told->about)) == "Phishing e-mails");
    REQUIRE(told->speaker);
    CHECK(nameOf(report, *told->speaker) == "Bergen University");
}

TEST_CASE("A publisher is named by clear signs only", "[importers][prose]")
{
    const auto publisher = [](const std::string& text) { return readText(text).reports[0].publisher; };
    CHECK(publisher("APT77 attacked banks in Peru. Details match a report from Proofpoint that came to our attention.") == "");
    CHECK(publisher("Survey of Microsoft users\nMost people keep files in Microsoft clouds. Our guide tells more.") == "");
    CHECK(publisher("APT77 attacked banks in Peru, Mandiant said. Mandiant observed it first. Mandiant tracks the case.") == "");
    CHECK(publisher("APT77 attacked banks in Peru. In June Zscaler observed a new wave. We blocked it.") == "Zscaler");
    CHECK(publisher("APT77 attacked banks in Peru.\nSubscribe to our news. Red Sky Alliance is a research company.\n") == "Red Sky Alliance");
    CHECK(publisher("This Joint Advisory was written by the Federal Bureau of Investigation (FBI) and the Cybersecurity and Infrastructure "
                    "Security Agency (CISA). APT77 attacked banks in Peru.")
          == "FBI and CISA");
    CHECK(publisher("For Immediate Release. Office of Public Affairs.\nAPT77 attacked banks in Peru. The Justice Department has unsealed charges.")
          == "U.S. Department of Justice");
    const auto page = parseHtml({"page.html", "<html><head><meta property=\"og:site_name\" content=\"Nordlys &amp; Co\"></head>"
                                              "<body><p>APT77 attacked banks in Peru.</p></body></html>"}, {});
    REQUIRE(page);
    CHECK(page->reports[0].publisher == "Nordlys & Co");
}

TEST_CASE("Routers used to conceal the origin are what attacks are routed through", "[importers][prose]")
{
    const auto report = readText("APT77 attacked banks in Peru. APT77 used small office/home office (SOHO) routers infected with the Mossy malware to "
                                 "conceal the origin of further attacks. The SOHO routers stood in Chile.");
    REQUIRE(report.incidents.size() == 1);
    REQUIRE(report.incidents[0].routedVia.size() == 1);
    CHECK(nameOf(report, report.incidents[0].routedVia[0]) == "small office/home office (SOHO) routers");
    CHECK(under(report, report.incidents[0].routing).starts_with("APT77 used small office"));
    CHECK(readText("APT77 used SOHO routers to scan banks in Peru.").incidents.at(0).routedVia.empty());
}

TEST_CASE("A government is one entity, by its country's name or as an adjective", "[importers][prose]")
{
    const auto report = readText("The British government accused APT77 of attacking banks in Peru. London said APT77 used the Mossy backdoor. "
                                 "The UK government said APT77 attacked banks in Chile.");
    CHECK(tells(report, "APT77 -targets-> Peru | asserts by United Kingdom (government), alleged"));
    CHECK(tells(report, "APT77 -targets-> Chile | asserts by United Kingdom (government), stated"));
    CHECK(findEntity(report, "British government") == findEntity(report, "United Kingdom (government)"));
}

TEST_CASE("A day before its month is read at a line's end", "[importers][prose]")
{
    CHECK(timeText(readText("Port hit by hackers\nPosted 28 May 2025\nAPT77 attacked banks in Peru.\n").reports[0].published) == "2025-05-28");
    CHECK(timeText(readText("Port hit by hackers\nPosted May 28 2025\nAPT77 attacked banks in Peru.\n").reports[0].published) == "2025-05-28");
}

TEST_CASE("The words on an attribution read as a verb phrase", "[importers][prose]")
{
    const auto words = [](const std::string& text) {
        const auto report = readText(text);
        for (const Relationship& edge : report.relationships)
            if (edge.type == RelationType::AttributedTo)
                return edge.degreeWords;
        return std::string("none");
    };
    CHECK(words("The North Korea-aligned group APT77 attacked banks in Peru.") == "aligned with");
    CHECK(words("APT77 attacked banks in Peru. The FBI established links between APT77 and Russia.") == "linked to");
    CHECK(words("APT77 attacked banks in Peru. Acme Technology Company employee Jon Veld spread it.") == "employee of");
    CHECK(words("APT77 attacked banks in Peru. Prosecutors allege that APT77 was linked to the Federal Security Service.") == "allegedly linked to");
    CHECK(words("Estonia accused a hacking unit of the Federal Security Service of attacking banks in Peru.") == "alleged unit of");
}

TEST_CASE("A company told of by its sector is withheld like any other", "[importers][prose]")
{
    const auto report = readText("Estonia accused a hacker group of attacking a local technology company. Estonia did not name the targeted tech company or "
                                 "the hacker group.");
    for (const char* name : {"local technology company", "hacker group"}) {
        const Entity* kept = findEntity(report, name);
        REQUIRE(kept);
        CHECK(kept->naming == Naming::Withheld);
    }
}

TEST_CASE("A police force of which only the seat is told is left out", "[importers][prose]")
{
    const std::string deed = "APT77 attacked banks in Peru. ";
    CHECK(findEntity(readText(deed + "Police in Oslo opened a case at the time."), "Oslo police") == nullptr);
    const auto told = readText(deed + "Police in Oslo said APT77 attacked banks in Chile.");
    CHECK(findEntity(told, "Oslo police") != nullptr);
    CHECK(findEntity(told, "Oslo") != nullptr);
}
