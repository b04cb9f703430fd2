// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/find/find_index.h"

#include "core/base/search_fold.h"
#include "core/find/found_text.h"
#include "tests/core/importers/prose_reading.h"
#include "tests/support/graph_text.h"

using namespace throughline;
using namespace throughline::test;

namespace {

ThreatCase named(const std::vector<std::string>& names)
{
    ThreatCase made;
    for (const std::string& name : names) {
        Entity entity;
        entity.name = name;
        entity.type = EntityType::IntrusionSet;
        made.entities.push_back(entity);
    }
    return made;
}

/// What is found, best first: "name: APT41".
std::vector<std::string> found(const ThreatCase& threatCase, std::string_view typed, std::size_t most = 100)
{
    constexpr std::array words{"name", "alias", "report", "claim", "sentence"};
    std::vector<std::string> lines;
    for (const Found& one : FindIndex(threatCase).find(typed, most).best)
        lines.push_back(std::string(one.isNear ? "near " : "") + words[static_cast<std::size_t>(one.kind)] + ": " + textOf(threatCase, one).what);
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Folded words have no case, no marks and Latin letters", "[find]")
{
    CHECK(searchFold("Éire") == "eire");
    CHECK(searchFold("  Salt\t\nTYPHOON ") == "salt typhoon");
    CHECK(searchFold("Лазарь").starts_with("lazar"));
    CHECK(searchFold("广东") == "guang dong");
    CHECK(searchFold("Ｓａｌｔ") == "salt");
    CHECK(searchFold("Łódź Straße") == "lodz strasse");
    CHECK(searchFold("hxxps[:]//C2[.]example(.)org/é") == "https://c2.example.org/e");
    CHECK(searchFold("").empty());
    CHECK(searchFold("a\xff" "b").starts_with("a"));
}

TEST_CASE("The whole name comes before its beginning, beginnings of words before middles", "[find]")
{
    const ThreatCase threatCase = named({"Basalt", "New Salt", "Salt Typhoon", "Salt"});
    CHECK(found(threatCase, "salt") == Lines{"name: Salt", "name: Salt Typhoon", "name: New Salt", "name: Basalt"});
    CHECK(found(threatCase, "salt", 2) == Lines{"name: Salt", "name: Salt Typhoon"});
    CHECK(FindIndex(threatCase).find("salt", 1).counts[0] == 4);
    CHECK(found(threatCase, "salt", 0).empty());
}

TEST_CASE("All words must be there, in any order", "[find]")
{
    const ThreatCase threatCase = named({"Salt Typhoon", "Volt Typhoon", "Typhoon"});
    CHECK(found(threatCase, "typhoon vo") == Lines{"name: Volt Typhoon"});
    CHECK(found(threatCase, "  TYPHOON   salt ") == Lines{"name: Salt Typhoon"});
    CHECK(found(threatCase, "").empty());
    CHECK(found(threatCase, "  ").empty());
}

TEST_CASE("A name is found by letters without marks and by another script", "[find]")
{
    const ThreatCase threatCase = named({"Équipe Numérique", "Лазарь", "广东省"});
    CHECK(found(threatCase, "equipe numerique") == Lines{"name: Équipe Numérique"});
    CHECK(found(threatCase, "lazar") == Lines{"name: Лазарь"});
    CHECK(found(threatCase, "广东") == Lines{"name: 广东省"});
    CHECK(found(threatCase, "guang dong") == Lines{"name: 广东省"});
}

TEST_CASE("Names nearly as typed are given only where none is as typed", "[find]")
{
    const ThreatCase threatCase = named({"Guangdong", "Guangxi", "Salt Typhoon", "Salt Typhon"});
    CHECK(found(threatCase, "guagndong") == Lines{"near name: Guangdong"});
    CHECK(found(threatCase, "salt typhoon") == Lines{"name: Salt Typhoon"});
    CHECK(found(threatCase, "slat typhooon") == Lines{});
    CHECK(found(threatCase, "salt typhoooon") == Lines{"near name: Salt Typhoon"});
}

TEST_CASE("Things of many claims come first among equals", "[find]")
{
    const ThreatCase read = mergeReport({}, readText("APT78 targeted a bank. Mandiant said APT77 targeted banks in Peru and used PlugX against Chile.")).threatCase;
    const Lines lines = found(read, "apt7", 2);
    CHECK(lines == Lines{"name: APT77", "name: APT78"});
}

TEST_CASE("Aliases, titles and sentences are found, sentences with their place", "[find]")
{
    ThreatCase threatCase = mergeReport({}, readText("Mandiant said APT77 targeted banks in Peru. Nothing else is known.")).threatCase;
    threatCase.reports.edit(0).title = "Banks in trouble";
    threatCase.entities.edit(0).also.push_back({.name = "Bank Breaker"});
    const FindIndex index(threatCase);
    const FindResult result = index.find("bank", 100);
    REQUIRE(result.counts[static_cast<std::size_t>(FoundKind::Sentence)] == 1);
    CHECK(result.counts[static_cast<std::size_t>(FoundKind::Alias)] == 1);
    CHECK(result.counts[static_cast<std::size_t>(FoundKind::Report)] == 1);
    CHECK(result.total() == result.best.size());
    const Found& sentence = result.best.back();
    REQUIRE(sentence.kind == FoundKind::Sentence);
    CHECK(textOf(threatCase, sentence).what == "Mandiant said APT77 targeted banks in Peru.");
    CHECK(sentence.span == threatCase.claims[0].span);
    CHECK(found(threatCase, "nothing else") == Lines{"sentence: Nothing else is known."});
}

TEST_CASE("Words across tags are found, and shown without them", "[find]")
{
    const ThreatCase threatCase = mergeReport({}, *parseHtml({"report.html", "<p>The Volt <b>Typhoon</b> group &amp; others.</p>"}, {})).threatCase;
    CHECK(found(threatCase, "volt typhoon group") == Lines{"sentence: The Volt Typhoon group & others."});
}

TEST_CASE("What is not shown is not found", "[find]")
{
    ThreatCase threatCase = named({"Salt Typhoon"});
    threatCase.entities.edit(0).isDeleted = true;
    CHECK(found(threatCase, "salt").empty());
    CHECK(FindIndex(threatCase).size() == 0);
}

TEST_CASE("A stopped job finds nothing", "[find]")
{
    std::stop_source stop;
    stop.request_stop();
    const Job job{.stop = stop.get_token(), .progress = {}};
    CHECK(FindIndex(named({"Salt"}), job).size() == 0);
}
