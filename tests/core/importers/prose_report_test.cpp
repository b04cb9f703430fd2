// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/claims_json.h"
#include "tests/core/importers/prose_reading.h"
#include "tests/support/paths.h"

using namespace throughline;
using namespace throughline::test;

TEST_CASE("Spans count code points of the stored text", "[importers][prose]")
{
    const auto report = readText("\U0001F600 Caf\u0065\u0301.\r\nAPT77 attacked banks in Peru, Mandiant said.\r\n");
    const Entity* actor = findEntity(report, "APT77");
    REQUIRE(actor);
    REQUIRE(actor->mentions.size() == 1);
    CHECK(under(report, actor->mentions[0].span) == "APT77");
    REQUIRE_FALSE(report.claims.empty());
    CHECK(under(report, report.claims[0].span) == "APT77 attacked banks in Peru, Mandiant said.");
    CHECK(report.claims[0].text == under(report, report.claims[0].span));
    CHECK(report.claims[0].isDraft);
    CHECK_FALSE(report.claims[0].rule.empty());
}

TEST_CASE("Two reports share countries and techniques, not unnamed groups", "[importers][prose]")
{
    const std::string text = "Estonia accused a hacker group of sending phishing emails to banks in Latvia.";
    const auto first = readText(text + " One.");
    const auto second = readText(text + " Two.");
    const auto id = [](const ParsedReport& r, const std::string& name) {
        const Entity* e = findEntity(r, name);
        REQUIRE(e);
        return e->id;
    };
    CHECK(id(first, "Latvia") == id(second, "Latvia"));
    CHECK(id(first, "Phishing e-mails") == id(second, "Phishing e-mails"));
    CHECK(id(first, "hacker group") != id(second, "hacker group"));
}

TEST_CASE("Counts keep their bound and what they count", "[importers][prose]")
{
    const auto report = readText("APT77 attacked more than 1,000 networks in Peru and stole about 2.5 million records in 2021.");
    REQUIRE(report.quantities.size() == 2);
    CHECK(report.quantities[0].value == 1000);
    CHECK(report.quantities[0].bound == Bound::MoreThan);
    CHECK(report.quantities[0].unit == "networks");
    CHECK(report.quantities[0].words == "more than 1,000");
    CHECK(report.quantities[1].value == 2500000);
    CHECK(report.quantities[1].bound == Bound::Approximately);
}

TEST_CASE("Named and described behaviour gives techniques, advice does not", "[importers][prose]")
{
    const auto report = readText("APT77 used spearphishing attachments and web shells [T1505.003] against banks in Peru. Users should avoid password spraying.");
    const auto technique = [&](const std::string& id) {
        return std::find_if(report.entities.begin(), report.entities.end(), [&](const Entity& e) { return e.externalId == id; });
    };
    REQUIRE(technique("T1566.001") != report.entities.end());
    CHECK(technique("T1566.001")->mapping == TechniqueMapping::Mapped);
    REQUIRE(technique("T1505.003") != report.entities.end());
    CHECK(technique("T1110.003") == report.entities.end());
}

TEST_CASE("Peaceful text that uses words of war gives nothing", "[importers][prose]")
{
    const auto report = readText("The council's campaign targeted a cut in waiting times. Officials denied the report. The library trains "
                                 "staff against phishing emails and offers a VPN. The mayor was accused of spending 3 million euros. "
                                 "About 200 people attended, among them the military band.");
    CHECK(report.entities.empty());
    CHECK(report.relationships.empty());
    CHECK(report.claims.empty());
    CHECK(report.quantities.empty());
    CHECK(report.incidents.empty());
    REQUIRE(report.diagnostics.size() == 1);
    CHECK(report.diagnostics[0].code == "no-incident");
}

TEST_CASE("A report says where it comes from", "[importers][prose]")
{
    const auto report = readText("Port hit by hackers\nMarch 4, 2023\nFIN99 attacked the port of Lagos, officials told Reuters.[1]\n[1] https://example.org/story\n");
    CHECK(report.reports[0].title == "Port hit by hackers");
    CHECK(timeText(report.reports[0].published) == "2023-03-04");
    REQUIRE(report.reports[0].derivedFrom.size() == 2);
    CHECK(report.reports[0].derivedFrom[0].url == "https://example.org/story");
    CHECK(report.reports[0].derivedFrom[1].name == "Reuters");
}

TEST_CASE("A name that the accuser keeps back is withheld", "[importers][prose]")
{
    const auto report = readText("Estonia accused a hacker group of attacking a local bank. Estonia did not name the bank or the hacker group.");
    const Entity* bank = findEntity(report, "local bank");
    REQUIRE(bank);
    CHECK(bank->naming == Naming::Withheld);
    const Entity* group = findEntity(report, "hacker group");
    REQUIRE(group);
    CHECK(group->naming == Naming::Withheld);
    CHECK(group->name == "Unnamed group (accused by Estonia (government))");
}

TEST_CASE("Equal text gives equal rows", "[importers][prose]")
{
    const std::string text = "Estonia accused APT77 of attacking banks in Latvia. Russia denied the claims.";
    const auto once = mergeReport({}, readText(text)).threatCase;
    const auto twice = mergeReport({}, readText(text)).threatCase;
    CHECK(claimsJson(once, idAt<ReportId>(0)) == claimsJson(twice, idAt<ReportId>(0)));
}

TEST_CASE("Hostile text is read in bounded time and never ends the program", "[importers][prose]")
{
    const auto repeated = [](const std::string& unit, std::size_t bytes) {
        std::string text;
        while (text.size() < bytes)
            text += unit;
        return text;
    };
    for (const std::string unit : {"a", "Alpha ", "The hackers attacked the bank and ", "APT40 aka ", "said ", "([{“", "1,000 ", "\xC3\xA9", "(A B (AB)) "}) {
        const std::string text = repeated(unit, 300000);
        CHECK(parseText({"x.txt", text}, {}));
    }
    CHECK(parseHtml({"x.html", repeated("<div>", 500000)}, {}));
    CHECK(parseMarkdown({"x.md", "# x\n" + repeated("[a](", 300000)}, {}));
    const auto blank = parseText({"x.txt", " \n\t "}, {});
    REQUIRE_FALSE(blank);
    CHECK(blank.error().code == ErrorCode::Empty);
}

TEST_CASE("A stopped job gives nothing", "[importers][prose]")
{
    std::stop_source stop;
    stop.request_stop();
    const auto parsed = parseText({"x.txt", "APT77 attacked banks."}, Job{stop.get_token(), {}});
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().code == ErrorCode::Cancelled);
}

TEST_CASE("Formats are told by content", "[importers][prose]")
{
    const auto best = [](const std::string& name, const std::string& text) {
        const ImportInput input{name, text};
        const int plain = sniffText(input);
        const int html = sniffHtml(input);
        const int markdown = sniffMarkdown(input);
        return html > plain && html > markdown ? "html" : markdown > plain ? "markdown" : "text";
    };
    CHECK(std::string(best("a", "<!DOCTYPE html><html><p>Text</p>")) == "html");
    CHECK(std::string(best("a", "# Title\n\nA [link](x) here.\n")) == "markdown");
    CHECK(std::string(best("a", "A plain story about a bank.\n")) == "text");
    CHECK(sniffText({"a", "{\"type\": \"bundle\"}"}) < 10);
}

TEST_CASE("The founding report gives its incidents", "[importers][prose]")
{
    if (sharedDir().empty()) {
        WARN("the reference reports are not here");
        return;
    }
    const auto report = readText(readBytes(sharedDir() + "/data/reports/seed-guangzhou-taiwan.txt"));
    REQUIRE(report.incidents.size() == 5);
    const Incident& first = report.incidents[0];
    CHECK(first.routedVia.size() == 3);
    CHECK(first.targets.size() >= 8);
    CHECK(first.claims.size() == 1);
    std::vector<std::string> sponsors;
    for (const RelationshipId id : first.relationships)
        if (report.relationships[rowOf(id)].type == RelationType::AttributedTo)
            sponsors.push_back(nameOf(report, report.relationships[rowOf(id)].target));
    CHECK(sponsors == std::vector<std::string>{"Taiwan (government)", "Democratic Progressive Party"});
    CHECK(report.incidents.back().actors.size() == 1);
    CHECK(report.incidents.back().time.text == "Earlier in March");
}
