// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/reading_rules.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <set>

#include "core/importers/import_format.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace throughline;
using namespace throughline::test;

namespace {

struct Sample {
    std::string rule;
    std::string text;
};

/// A text for each rule, in which it finds something.
const std::vector<Sample> samples{
    {"compound.based", "Hackers attacked an Oslo-based shipping company, investigators said."},
    {"compound.body", "An NSA hacking unit attacked a university in China, officials in Beijing said."},
    {"compound.origin", "A Chinese hacker group attacked banks in Peru, Mandiant said."},
    {"compound.role", "NSA employee Wu Haibo hacked universities in India, police said."},
    {"compound.sponsor", "The Russian state-backed group APT77 attacked banks in Latvia."},
    {"compound.unit-of", "A hacking unit of the NSA attacked a university in China, police said."},
    {"denial.blanket", "Estonia accused a hacker group backed by Russia of attacking banks in Latvia. The Kremlin has denied the allegations."},
    {"denial.relative", "Estonia accused Russia of hacking into banks in Latvia, which Russia denies."},
    {"frame.ascribed", "APT77 attacked banks in Latvia. Mandiant linked APT77 to Russian military intelligence."},
    {"frame.ascribed-deed", "Hackers attacked banks in Latvia, police said. Mandiant attributed the attack to APT77."},
    {"frame.between", "Mandiant found links between APT77 and Russian military intelligence. APT77 attacked banks in Latvia."},
    {"frame.copula", "APT77 attacked banks in Latvia. APT77 is Unit 74455 of the GRU, Mandiant said."},
    {"frame.definite-deed", "Hackers attacked banks in Latvia, police said. APT77 was behind the attack, Mandiant said."},
    {"frame.front-company", "APT77 worked through the front company Acme Trading Ltd, police said."},
    {"frame.infected-with", "The phones of journalists were infected with Pegasus, researchers said."},
    {"frame.instrument", "APT77 broke in with Cobalt Strike and attacked banks in Peru, Mandiant said."},
    {"frame.leak-site", "The ransomware group Grey Heron listed the Marvik bank on its leak site."},
    {"frame.link", "APT77, which is linked to Russian military intelligence, attacked banks in Latvia."},
    {"frame.link-negated", "APT77 attacked banks in Latvia, Mandiant said. APT77 said that APT77 is not linked to Russia."},
    {"frame.noun", "APT77 carried out attacks on banks in Peru, Mandiant said."},
    {"frame.place", "APT77, based in Saint Petersburg, attacked banks in Latvia, Mandiant said."},
    {"frame.responsibility", "Hackers attacked banks in Latvia, police said. APT77 claimed responsibility."},
    {"frame.route", "APT77 routed attacks through compromised routers to reach banks in Peru, Mandiant said."},
    {"frame.sending", "APT77 sent emails with malicious attachments to diplomats in Peru, Mandiant said."},
    {"frame.unknown-victim", "APT77 spied on the clergy of Peru, Mandiant said."},
    {"frame.used-against", "APT77 used ransomware against hospitals in Peru, Mandiant said."},
    {"frame.sponsors", "Mandiant said Peru hired the group APT77 to hack banks in Latvia."},
    {"frame.verb", "APT77 targeted banks in Peru, Mandiant said."},
    {"frame.verb-passive", "Banks in Peru were targeted by APT77, Mandiant said."},
    {"lexicon.capital", "APT77 attacked ministries in Lima, Mandiant said."},
    {"lexicon.name", "Lazarus Group attacked banks in Peru."},
    {"metonymy.government", "Estonia said APT77 attacked banks in Latvia."},
    {"observable", "APT77 exploited CVE-2021-44228 to attack banks in Peru."},
    {"denial.clause", "APT77 attacked banks in Latvia, Mandiant said. Russia denied that APT77 attacked banks in Latvia."},
    {"frame.blame", "Hackers attacked banks in Latvia, police said. CrowdStrike blames APT77."},
    {"frame.kinship", "APT77 used GraupelRAT against banks in Peru. GraupelRAT is a variant of Gh0st RAT."},
    {"frame.link-family", "APT77 attacked banks in Peru. The Emotet malware is operated by APT77."},
    {"frame.membership", "Four officers of the Ministry of State Security hacked banks in Peru, police said."},
    {"frame.threat-to", "APT77 attacked banks in Peru. APT77 is a threat to hospitals in Chile."},
    {"frame.victim", "APT77 attacked banks in Peru. Hospitals in Chile fell victim to APT77."},
    {"frame.victims-include", "The victims of APT77 include banks in Peru."},
    {"place.beside", "APT77 attacked a bank in Lima."},
    {"table.flaws", "APT77 gained access with these flaws:\n\n- CVE-2021-44228 in Apache Log4j\n- CVE-2023-34362 in MOVEit\n"},
    {"pattern.disguised", "APT77 attacked banks in Peru with a fake update."},
    {"pattern.instrument", "APT77 attacked banks in Peru. They scanned the network with FrostHammer and ProcWalk."},
    {"pattern.introduced", "A group called Umbral Heron attacked banks in Peru with malware."},
    {"pattern.animal", "Velvet Panda attacked banks in Peru."},
    {"pattern.body", "APT77 attacked the Harbour Logistics Agency, Mandiant said."},
    {"pattern.called", "APT77 attacked banks in Peru with malware called Graupel, Mandiant said."},
    {"pattern.compound-family", "APT77 used GraupelRAT against banks in Peru."},
    {"pattern.embassy", "APT77 attacked banks in Peru, the Russian embassy in Lima said."},
    {"pattern.flaw", "APT77 exploited two flaws in Harbour Gateway to attack banks in Peru, Mandiant said."},
    {"pattern.malware-head", "APT77 attacked banks in Peru with a custom backdoor, Mandiant said."},
    {"pattern.ministry", "APT77 attacked the Peruvian foreign ministry, Mandiant said."},
    {"pattern.operation", "Operation Cold Harbour targeted banks in Peru, Mandiant said."},
    {"pattern.person", "APT77 attacked banks in Peru, minister Juan Quispe said."},
    {"pattern.police", "APT77 attacked banks, police in Lima said."},
    {"pattern.state-arm", "APT77 is linked to the Peruvian military and attacked banks in Latvia."},
    {"pattern.tracker", "UNC9999 attacked banks in Peru."},
    {"phrase.actor", "A hacker group attacked banks in Peru, Mandiant said."},
    {"phrase.behind-malware", "LockBit operators attacked banks in Peru."},
    {"phrase.infrastructure", "APT77 routed attacks through compromised routers to reach banks in Peru, Mandiant said."},
    {"phrase.victim", "APT77 attacked a shipping company in Peru, Mandiant said."},
    {"place", "Guangzhou police said APT77 attacked banks on the mainland."},
    {"quantity.count", "APT77 attacked more than 1,000 networks in Peru, Mandiant said."},
    {"speech.speaker-noun", "APT77 attacked banks in Peru, security researchers said."},
    {"table.indicates", "<p>APT77 attacked banks in Peru with Emotet.</p><table><tr><td>Emotet</td><td>203[.]0[.]113[.]7</td></tr></table>"},
    {"technique.id", "APT77 attacked banks in Peru, Mandiant said. It used T1566 for access."},
    {"technique.phrase", "APT77 attacked banks in Peru with phishing emails, Mandiant said."},
    {"technique.routing", "Connections from APT77 passed through leased servers in Chile. APT77 attacked banks in Peru, Mandiant said."},
};

/// Rules that other rules always come before in the texts that were tried.
const std::set<std::string> withoutSample{"frame.behind"};

std::set<std::string> rulesOf(const ParsedReport& report)
{
    std::set<std::string> rules;
    for (const Entity& row : report.entities)
        rules.insert(row.rule);
    for (const Claim& row : report.claims)
        rules.insert(row.rule);
    for (const Quantity& row : report.quantities)
        rules.insert(row.rule);
    return rules;
}

std::set<std::string> rulesIn(const std::string& text)
{
    const Result<ParsedReport> parsed = importReport(text, text.starts_with('<') ? "report.html" : "report.txt", {});
    REQUIRE(parsed);
    return rulesOf(*parsed);
}

/// "frame.verb", but no name of a file.
bool looksLikeRule(std::string_view word)
{
    const std::size_t dot = word.find('.');
    const auto isWord = [](std::string_view part) {
        return part.size() > 2 && std::all_of(part.begin(), part.end(), [](unsigned char c) { return std::islower(c) != 0 || c == '-'; });
    };
    return dot != std::string_view::npos && isWord(word.substr(0, dot)) && isWord(word.substr(dot + 1)) && !word.ends_with(".csv");
}

/// Every short literal of the reader's sources.
std::set<std::string> literalsOfReader()
{
    std::set<std::string> out;
    for (const auto& file : std::filesystem::directory_iterator(sourceDir() + "/core/importers/prose")) {
        const std::string text = readBytes(file.path().string());
        for (std::size_t at = text.find('"'); at != std::string::npos; at = text.find('"', at + 1)) {
            const std::size_t end = std::min(text.find_first_of("\"\n", at + 1), text.size());
            if (end - at < 40)
                out.insert(text.substr(at + 1, end - at - 1));
        }
    }
    return out;
}

}  // namespace

TEST_CASE("Every rule has words for analysts and a weight", "[review][rules]")
{
    REQUIRE(readingRules().size() > 40);
    std::set<std::string> ids;
    for (const ReadingRule& rule : readingRules()) {
        INFO(rule.id);
        CHECK(ids.insert(rule.id).second);
        CHECK(rule.words.size() > 15);
        CHECK(rule.weight >= 50);
        CHECK(rule.weight < 100);  // nothing that is read is certain
        CHECK(&readingRule(rule.id) == &rule);
    }
}

TEST_CASE("A rule of a newer version, or of a foreign file, is told as unknown", "[review][rules]")
{
    CHECK(readingRule("frame.telepathy").weight == 50);
    CHECK_THAT(readingRule("frame.telepathy").words, Catch::Matchers::Contains("does not know"));
    CHECK(readingRule("").weight == 50);
}

TEST_CASE("Each rule finds something in a text of its own", "[review][rules]")
{
    std::set<std::string> met;
    for (const Sample& sample : samples) {
        const std::set<std::string> rules = rulesIn(sample.text);
        INFO(sample.rule << ": " << sample.text);
        CHECK(rules.contains(sample.rule));
        met.insert(rules.begin(), rules.end());
        for (const std::string& rule : rules) {
            INFO("found by '" << rule << "'");
            CHECK_FALSE(readingRule(rule).id.empty());
        }
    }
    for (const ReadingRule& rule : readingRules()) {
        INFO(rule.id << " has no sample text");
        CHECK(met.contains(rule.id) != withoutSample.contains(rule.id));
    }
}

TEST_CASE("The reader's sources and the table of rules name the same rules", "[review][rules]")
{
    const std::set<std::string> literals = literalsOfReader();
    for (const ReadingRule& rule : readingRules()) {
        INFO("no source names " << rule.id);
        CHECK(literals.contains(rule.id));
    }
    for (const std::string& literal : literals)
        if (looksLikeRule(literal)) {
            INFO("resources/lexicon/rules.csv has no row for " << literal);
            CHECK(readingRule(literal).id == literal);
        }
}
