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
