// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/importers/sentence_names.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/utf8.h"

namespace throughline::test {
namespace {

using Words = std::vector<std::string>;

/// Words that do not tell one thing from another, as the measure has them.
const std::set<std::string>& genericWords()
{
    static const std::set<std::string> words{
        "group", "groups", "agency", "ministry", "government", "national", "security", "bureau", "service", "services", "sector",
        "sectors", "systems", "system", "company", "companies", "university", "office", "department", "state", "sponsored", "chinese",
        "russian", "iranian", "american", "british", "israeli", "indian", "korean", "north", "south", "center", "centre", "actors",
        "actor", "threat", "cyber", "hackers", "hacker", "malware", "ransomware", "trojan", "rat", "tool", "tools", "software",
        "organization", "organizations", "organisation", "organisations", "foreign", "public", "team", "network", "networks",
        "device", "devices", "server", "servers", "attack", "attacks", "campaign", "vulnerability", "city", "province", "of", "and",
        "in", "for", "at", "by", "unit", "us", "uk", "intelligence", "technology", "technologies", "loader", "backdoor", "embassy",
        "police", "defense", "defence", "member", "members", "industry", "the", "unnamed", "attackers", "unknown"};
    return words;
}

bool isGeneric(const std::string& word) { return word.size() < 2 || genericWords().contains(word); }

void replaceAll(std::string& text, std::string_view what, std::string_view by)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

/// Letters, digits, and what stands inside addresses and file names.
bool isNameByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || std::string_view("_.@:/$").find(c) != std::string_view::npos;
}

void keepWord(std::string word, Words& words)
{
    const std::string_view edges = ".:/";
    word.erase(0, word.find_first_not_of(edges));
    word.erase(word.find_last_not_of(edges) + 1);
    // "u.s." is "us", "guccifer" and "2.0" stay.
    bool isInitials = word.size() > 2;
    for (std::size_t i = 0; i < word.size(); ++i)
        isInitials = isInitials && (i % 2 == 0 ? word[i] >= 'a' && word[i] <= 'z' : word[i] == '.');
    if (isInitials)
        replaceAll(word, ".", "");
    static const std::set<std::string> articles{"the", "a", "an", "this", "its", "their", "these"};
    if (!word.empty() && (!words.empty() || !articles.contains(word)))
        words.push_back(std::move(word));
}

bool holds(const Words& all, const Words& some)
{
    const bool isSpecific = std::any_of(some.begin(), some.end(), [](const std::string& w) { return !isGeneric(w); });
    return isSpecific && some.size() * 10 >= all.size() * 3 && std::all_of(some.begin(), some.end(), [&](const std::string& w) {
               return std::find(all.begin(), all.end(), w) != all.end();
           });
}

std::string joined(const Words& words)
{
    std::string text;
    for (const std::string& word : words)
        text += word;
    return text;
}

/// "hackers" and "Unnamed hackers": nothing but generic words, one of them shared.
bool areSameUnnamed(const Words& a, const Words& b)
{
    return std::all_of(a.begin(), a.end(), isGeneric) && std::all_of(b.begin(), b.end(), isGeneric)
           && std::any_of(a.begin(), a.end(), [&](const std::string& w) { return std::find(b.begin(), b.end(), w) != b.end(); });
}

bool isCapital(char32_t c) { return c >= U'A' && c <= U'Z'; }

/// Families of types within which a name means one thing ("Clop", the gang, is not Clop, the malware).
int familyOf(EntityType type)
{
    if (isActorType(type))
        return 0;
    return type == EntityType::Tool ? static_cast<int>(EntityType::Malware) : static_cast<int>(type);
}

bool saysGovernment(std::string_view name) { return name.ends_with("(government)"); }

}  // namespace

std::vector<std::string> nameWords(std::string_view name)
{
    std::string text = foldCase(name);
    for (const auto& [what, by] : {std::pair<const char*, const char*>{"(government)", " "}, {"[.]", "."}, {"[@]", "@"}, {"[:]", ":"},
                                   {"hxxp", "http"}, {"\xE2\x80\x99", "'"}, {"'s ", " "}, {"s' ", "s "}})
        replaceAll(text, what, by);
    if (text.ends_with("'s"))
        text.resize(text.size() - 2);
    Words words;
    std::string word;
    for (const char c : text + " ") {
        if (isNameByte(c)) {
            word += c;
        } else {
            keepWord(std::move(word), words);
            word.clear();
        }
    }
    return words;
}

NameFinder::NameFinder(const ParsedReport& report) : m_report(report)
{
    const std::u32string points = report.reports.empty() || !report.reports[0].text ? std::u32string() : toUtf32(*report.reports[0].text);
    for (const Entity& entity : report.entities) {
        std::vector<Words>& names = m_names.emplace_back();
        names.push_back(nameWords(entity.name));
        for (const Alias& alias : entity.also)
            names.push_back(nameWords(alias.name));
        for (const Mention& mention : entity.mentions) {
            const Words words = nameWords(toUtf8(std::u32string_view(points).substr(mention.span.begin, mention.span.end - mention.span.begin)));
            // "the group" names many things, "GRU" one.
            if (words.size() > 1 || (words.size() == 1 && isCapital(points[mention.span.begin])))
                names.push_back(words);
        }
    }
}

NameFinder::Fit NameFinder::fitOf(const std::string& name, std::size_t row) const
{
    const Entity& entity = m_report.entities[row];
    const Words wanted = nameWords(name);
    if (saysGovernment(name) && entity.type == EntityType::Location)
        return Fit::None;
    if (!saysGovernment(name) && saysGovernment(entity.name) && wanted == nameWords(entity.name))
        return Fit::None;
    // "the parliament of Norway" is not Norway.
    const bool isPlace = entity.type == EntityType::Location;
    Fit best = Fit::None;
    for (const Words& words : m_names[row]) {
        if (words == wanted || joined(words) == joined(wanted))
            return Fit::Same;
        if (holds(words, wanted) || (!isPlace && holds(wanted, words)) || (isActorType(entity.type) && areSameUnnamed(words, wanted)))
            best = Fit::Held;
    }
    return best;
}

bool NameFinder::fits(const std::string& name, EntityId entity) const
{
    if (name == "*")
        return true;
    const Fit own = fitOf(name, rowOf(entity));
    if (own != Fit::Held)
        return own == Fit::Same;
    const int family = familyOf(m_report.entities[rowOf(entity)].type);
    for (std::size_t row = 0; row < m_names.size(); ++row)
        if (familyOf(m_report.entities[row].type) == family && fitOf(name, row) == Fit::Same)
            return false;
    return true;
}

bool NameFinder::fits(const Choice& names, EntityId entity) const
{
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) { return fits(name, entity); });
}

}  // namespace throughline::test
