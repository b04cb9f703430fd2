// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <unordered_map>

#include "core/importers/prose/introduced_names.h"

namespace throughline::prose {
namespace {

using Words = std::initializer_list<std::string_view>;

struct HeadClass {
    Introduced kind;
    Words words;
};

/// Nouns that tell what a name beside them stands for.
const std::array<HeadClass, 10>& headClasses()
{
    static const std::array<HeadClass, 10> table{{
        {Introduced::Malware, {"malware", "backdoor", "backdoors", "trojan", "trojans", "ransomware", "wiper", "wipers", "worm", "worms", "virus", "viruses", "spyware",
                               "stealer", "stealers", "infostealer", "infostealers", "loader", "loaders", "dropper", "droppers", "downloader", "downloaders", "rootkit",
                               "rootkits", "bootkit", "implant", "implants", "keylogger", "keyloggers", "rat", "rats", "webshell", "webshells", "cryptominer", "miner",
                               "banker", "clipper", "skimmer", "adware", "strain", "strains", "payload", "stager", "bootloader", "cyberweapon", "botnet", "botnets", "sibling", "variant", "variants", "successor", "predecessor",
                               "offshoot", "version"}},
        {Introduced::Tool, {"tool", "tools", "app", "apps", "application", "applications", "plugin", "toolkit", "toolkits", "framework", "utility", "utilities", "scanner", "scanners", "kit", "exploit", "tunneller", "tunneler",
                            "interpreter", "obfuscator", "packer", "crypter"}},
        {Introduced::Group, {"group", "groups", "gang", "gangs", "crew", "crews", "collective", "outfit", "syndicate", "cartel", "cluster", "clusters", "actor", "actors",
                             "hackers", "hacktivists", "persona", "adversary"}},
        {Introduced::Campaign, {"campaign", "campaigns", "operation", "operations"}},
        {Introduced::Organisation, {"company", "companies", "firm", "firms", "bank", "banks", "newspaper", "newspapers", "broadcaster", "broadcasters", "airline", "airlines",
                                    "exchange", "exchanges", "manufacturer", "manufacturers", "maker", "makers", "provider", "providers", "operator", "retailer", "retailers",
                                    "supplier", "suppliers", "vendor", "vendors", "contractor", "contractors", "subsidiary", "university", "hospital", "hospitals", "school",
                                    "museum", "charity", "foundation", "association", "platform", "startup", "conglomerate", "lender", "insurer", "magazine", "outlet",
                                    "outlets", "daily", "weekly", "consultancy", "party", "studio", "publisher", "carrier", "brewer", "brewery", "carmaker", "automaker",
                                    "shipbuilder", "club", "union", "institute", "registrar", "integrator", "distributor", "chain", "giant",
                                    "corporation", "nonprofit", "cooperative", "laboratory", "observatory", "forwarder", "producer", "refinery", "brokerage", "unicorn",
                                    "tank", "multinational", "telecom", "telco", "railway", "chipmaker", "drugmaker", "pharmacy", "clinic", "casino",
                                    "hotel", "tv", "channel", "website", "portal", "blog", "bulletin", "agency"}},
        {Introduced::Government, {"ministry", "directorate", "regulator", "watchdog", "authority", "bureau", "commission", "department", "parliament"}},
        {Introduced::Person, {"founder", "cofounder", "developer", "spokesman", "spokeswoman", "spokesperson", "analyst", "researcher", "executive", "director", "minister", "president",
                              "chairman", "chairwoman", "lawyer", "attorney", "prosecutor", "professor", "journalist", "engineer", "sleuth", "hacker", "blogger", "activist",
                              "commander", "colonel", "general", "officer", "mayor", "governor", "senator", "lawmaker", "ambassador", "author", "maintainer", "programmer",
                              "investigator", "boss", "head", "chief", "secretary", "expert", "official", "judge", "owner", "businessman", "national", "man", "woman", "citizen", "resident", "student", "partner"}},
        {Introduced::Place, {"city", "town", "village", "province", "region", "district", "suburb", "island", "county", "municipality", "capital"}},
        {Introduced::Infrastructure, {"forum", "forums", "marketplace", "marketplaces", "mixer", "mixers", "messenger", "tumbler", "hoster"}},
        {Introduced::None, {}},
    }};
    return table;
}

bool isCalendarWord(const Document& doc, std::uint32_t i)
{
    return doc.isAnyOf(i, {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july",
                           "august", "september", "october", "november", "december", "christmas", "easter", "ramadan", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"});
}

/// Letters and capitals as no plain word has them: "ProcDump", "cmd3", "UNK_Rust".
bool hasTechnicalShape(std::string_view word)
{
    bool small = false;
    bool digit = false;
    bool letter = false;
    bool inner = false;
    for (const char c : word) {
        inner = inner || (small && c >= 'A' && c <= 'Z') || c == '_';
        small = c >= 'a' && c <= 'z';
        letter = letter || small || (c >= 'A' && c <= 'Z');
        digit = digit || (c >= '0' && c <= '9');
    }
    const bool capitalsFirst = word.size() > 4 && word[0] >= 'A' && word[0] <= 'Z' && word[1] >= 'A' && word[1] <= 'Z' && word.back() >= 'a' && word.back() <= 'z' && word.back() != 's';
    return (letter && inner) || (letter && digit && word.size() > 3) || capitalsFirst;
}

bool isQuote(const Document& doc, std::uint32_t i) { return doc.isAnyOf(i, {"“", "”", "‘", "’", "\"", "'", "«", "»", "`", "„"}); }

}  // namespace

bool isGroupOfFirms(const Document& doc, std::uint32_t i)
{
    return i > 0 && doc.isAnyOf(i, {"group", "groups"})
        && doc.isAnyOf(i - 1, {"insurance", "energy", "defence", "defense", "retail", "media", "car", "banking", "hospital", "hotel", "hospitality", "industrial", "engineering", "telecoms", "telecom",
                               "telecommunications", "steel", "food", "chemical", "chemicals", "pharmaceutical", "pharma", "luxury", "travel", "airline", "aviation", "aerospace", "transport", "logistics",
                               "construction", "technology", "tech", "electronics", "mining", "shipping", "oil", "utility", "healthcare", "clinic", "property", "automotive", "publishing", "newspaper",
                               "fashion", "beverage", "dairy", "cement", "paper", "rail", "railway", "gaming", "casino", "financial", "bank", "supermarket", "trading", "arms", "broadcasting"});
}

Introduced introducedBy(const Document& doc, std::uint32_t i)
{
    if (i >= doc.tokens.size() || (doc.tokens[i].isUpper && !doc.tokens[i].isAllCaps && !doc.isAnyOf(i, {"trojan"})) || doc.tokens[i].kind != TokenKind::Word)
        return Introduced::None;
    static const auto table = [] {
        std::unordered_map<std::string_view, Introduced> kinds;
        for (const HeadClass& row : headClasses())
            for (const std::string_view word : row.words)
                kinds.emplace(word, row.kind);
        return kinds;
    }();
    const auto found = table.find(doc.lowAt(i));
    const bool ofPeople = i > 0 && doc.isAnyOf(i - 1, {"minority", "minorities", "ethnic", "religious", "rights", "aid", "human", "advocacy", "interest", "opposition", "pressure", "civil", "political",
                                                       "user", "age", "business", "working", "support", "news", "media", "hotel", "banking", "trade", "industry", "parliamentary", "environmental"});
    if (found != table.end() && found->second == Introduced::Group && isGroupOfFirms(doc, i))
        return Introduced::Organisation;
    if (found != table.end() && !(found->second == Introduced::Group && ofPeople))
        return found->second;
    return Introduced::None;
}

NameSpan nameAt(const Document& doc, std::uint32_t at, TokenRange s)
{
    std::uint32_t first = at;
    bool quoted = false;
    while (first < s.last && isQuote(doc, first)) {
        quoted = true;
        ++first;
    }
    std::uint32_t last = first;
    while (last < s.last && last < first + 6 && !doc.mention(last)) {
        const Token& token = doc.tokens[last];
        if (token.afterHyphen && last > first) {
            ++last;
            continue;
        }
        if (last > first && doc.is(last, ".") && doc.surface(last - 1).size() == 1 && doc.tokens[last - 1].isUpper && last + 1 < s.last && doc.tokens[last + 1].isUpper) {
            ++last;  // "Brian E. Nelson"
            continue;
        }
        const bool digits = token.kind == TokenKind::Number && last > first && doc.tokens[last - 1].isUpper && token.end - token.begin < 5;
        if (token.kind == TokenKind::Observable || (token.kind != TokenKind::Word && !digits) || isCalendarWord(doc, last) || doc.is(last, "'s") || doc.is(last, "’s"))
            break;
        const bool proper = digits || (token.isUpper && (doc.function[last] == FunctionWord::None || last > first)) || (last == first && hasTechnicalShape(doc.surface(last)));
        const bool joint = last > first && doc.isAnyOf(last, {"of", "de", "do", "da", "dos", "di", "du", "del", "della", "al", "van", "von", "bin", "el", "und", "the"}) && last + 1 < s.last && doc.tokens[last + 1].isUpper
            && !doc.mention(last + 1) && !doc.is(last, "the");
        const bool inQuotes = quoted && closes(doc, last, s);
        if (!proper && !joint && !inQuotes)
            break;
        ++last;
    }
    if (last > first && doc.function[last - 1] != FunctionWord::None)
        --last;
    std::uint32_t end = last;
    while (end < s.last && end > first && quoted && isQuote(doc, end))
        ++end;
    return {{first, last}, end};
}

bool closes(const Document& doc, std::uint32_t at, TokenRange s)
{
    for (std::uint32_t k = at; k < s.last && k < at + 4; ++k) {
        if (isQuote(doc, k))
            return k > at;
        if (doc.tokens[k].kind != TokenKind::Word && doc.tokens[k].kind != TokenKind::Number)
            return false;
    }
    return false;
}

bool looksTechnical(const Document& doc, TokenRange name)
{
    return hasTechnicalShape(doc.surface(name.first)) || (name.last - name.first > 1 && doc.tokens[name.first + 1].afterHyphen);
}

}  // namespace throughline::prose
