// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <map>

#include "core/importers/prose/name_pattern_finder.h"

namespace throughline::prose {
namespace {

bool isDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Things found by shape, one per name (small letters).
}  // namespace

void NamePatterns::run()
{
    for (const Sentence& sentence : m_doc.sentences) {
        if (sentence.kind == BlockKind::Heading)
            m_listsIndicators = namesIndicators(sentence.tokens);
        for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i)
            i = std::max(i, one(i, sentence.tokens));
    }
}

bool NamePatterns::namesIndicators(TokenRange heading) const
{
    for (std::uint32_t i = heading.first; i < heading.last; ++i)
        if (m_doc.isAnyOf(i, {"indicators", "indicator", "ioc", "iocs", "observables", "iocs:"}))
            return true;
    return false;
}

/// An indicator is defanged, or stands in a table, a list, a block of code or a section of indicators.
bool NamePatterns::isIndicator(std::uint32_t i, const Observable& value) const
{
    if (m_doc.lowAt(i) != lowerInPlace(value.value) && value.kind != ObservableKind::FileName)
        return true;
    const Sentence& sentence = m_doc.sentences[m_doc.sentenceOf(i)];
    if (sentence.kind == BlockKind::TableRow || sentence.kind == BlockKind::ListItem || sentence.kind == BlockKind::Code)
        return true;
    const bool opens = i == sentence.tokens.first && (m_doc.isAnyOf(i + 1, {"–", "—", "-", ":", "|", "("}) || i + 1 == sentence.tokens.last);
    return m_listsIndicators && (opens || value.kind != ObservableKind::Email);
}

std::uint32_t NamePatterns::one(std::uint32_t i, TokenRange s)
{
    const Token& token = m_doc.tokens[i];
    if (const Mention* m = m_doc.mention(i); m && token.kind != TokenKind::Observable) {
        if (const std::uint32_t last = person(i, s))
            return last - 1;
        if (nation(i, s))
            return m_doc.mention(i)->tokens.last - 1;
        countryOfBody(m_doc.mentionAt[i], s);
        const std::uint32_t after = m_doc.mention(i)->tokens.last;
        const std::uint32_t last = after < s.last ? stateBody(after, s) : 0;
        return last ? last - 1 : after - 1;
    }
    if (token.kind == TokenKind::Observable)
        return observable(i);
    if (const std::uint32_t last = trackerName(i, s))
        return last - 1;
    if (const std::uint32_t last = adjectiveAnimal(i, s))
        return last - 1;
    if (const std::uint32_t last = stateBody(i, s))
        return last - 1;
    if (const std::uint32_t last = policeOf(i, s))
        return last - 1;
    if (const std::uint32_t last = flawIn(i, s))
        return last - 1;
    if (compoundFamily(i))
        return i;
    if (const std::uint32_t last = operation(i, s))
        return last - 1;
    if (const std::uint32_t last = malwareHead(i, s))
        return last - 1;
    if (const std::uint32_t last = disguised(i, s))
        return last - 1;
    if (const std::uint32_t last = embassyOf(i, s))
        return last - 1;
    if (const std::uint32_t last = properBody(i, s))
        return last - 1;
    if (const std::uint32_t last = person(i, s))
        return last - 1;
    return i;
}

int NamePatterns::named(std::string name, EntityType type, std::string_view rule)
{
    const std::string key = std::string(entityTypeInfo(type).word) + "/" + lowerInPlace(name);
    const auto it = m_rows.find(key);
    if (it != m_rows.end())
        return it->second;
    Thing thing;
    thing.type = type;
    thing.name = std::move(name);
    thing.rule = rule;
    thing.isListed = type != EntityType::Identity && type != EntityType::Location && type != EntityType::Infrastructure;
    const int row = m_doc.addThing(std::move(thing));
    m_rows.emplace(key, row);
    return row;
}

std::uint32_t NamePatterns::observable(std::uint32_t i)
{
    const Observable& value = m_doc.observables[m_doc.tokens[i].observable];
    if (value.kind == ObservableKind::AttackId || value.kind == ObservableKind::Footnote || value.kind == ObservableKind::Path || m_doc.mention(i))
        return i;
    if (value.kind == ObservableKind::Url || value.kind == ObservableKind::Email || value.kind == ObservableKind::Domain || value.kind == ObservableKind::FileName) {
        if (!isIndicator(i, value))  // plain addresses in running text are links of the page
            return i;
    }
    const bool flaw = value.kind == ObservableKind::Cve;
    const int row = named(value.value, flaw ? EntityType::Vulnerability : EntityType::Indicator, "observable");
    Thing& thing = m_doc.things[static_cast<std::size_t>(row)];
    thing.isReference = true;
    thing.kind = std::string(stixTypeOf(value.kind));
    if (flaw)
        thing.externalId = value.value;
    m_doc.addMention({i, i + 1}, row, MentionKind::Name);
    return i;
}

std::uint32_t NamePatterns::trackerName(std::uint32_t i, TokenRange s)
{
    static const std::map<std::string_view, bool> heads{{"apt", true}, {"ta", true}, {"unc", true}, {"dev", true}, {"fin", true},
        {"storm", false}, {"temp", false}, {"tag", true}, {"uac", true}, {"ta505", true}, {"cl", false}, {"tg", true}, {"red", false}, {"unk", false}, {"uta", true}, {"uat", true}, {"stac", true}, {"cta", true}, {"itg", true}, {"atk", true}, {"hive", true}, {"gtg", true}, {"dpt", true}, {"gcr", true}, {"tgr", false}, {"tat", true}, {"csl", true}, {"cnc", true}};
    const std::string_view low = m_doc.lowAt(i);
    std::size_t letters = 0;
    while (letters < low.size() && low[letters] >= 'a' && low[letters] <= 'z')
        ++letters;
    const auto head = heads.find(low.substr(0, letters));
    if (head == heads.end() || !m_doc.tokens[i].isUpper)
        return 0;
    const bool whole = letters < low.size() && isDigits(low.substr(letters)) && low.size() - letters <= 5;
    std::uint32_t last = i + 1;
    if (!whole) {
        if (letters != low.size())
            return 0;
        while (last < s.last && m_doc.tokens[last].afterHyphen && m_doc.lowAt(last).size() <= 6)
            ++last;
        const bool spaced = last == i + 1 && last < s.last && low == "apt" && isDigits(m_doc.lowAt(last));
        if (spaced)
            ++last;
        if (last == i + 1 || !isDigits(m_doc.lowAt(last - 1)))
            return 0;
    }
    const int row = named(std::string(m_doc.surface({i, last})), EntityType::IntrusionSet, "pattern.tracker");
    m_doc.addMention({i, last}, row, MentionKind::Name);
    return last;
}

std::uint32_t NamePatterns::adjectiveAnimal(std::uint32_t i, TokenRange s)
{
    if (i + 1 >= s.last || !m_doc.tokens[i].isUpper || !m_doc.tokens[i + 1].isUpper || m_doc.function[i] != FunctionWord::None)
        return 0;
    if (!m_doc.isAnyOf(i + 1, {"panda", "bear", "kitten", "spider", "chollima", "typhoon", "blizzard", "sandstorm", "sleet", "tempest",
                               "buffalo", "jackal", "leopard", "tiger", "wolf", "crane", "hawk", "taurus", "ursa", "serpens", "pisces", "libra"}))
        return 0;
    const int row = named(std::string(m_doc.surface({i, i + 2})), EntityType::IntrusionSet, "pattern.animal");
    m_doc.addMention({i, i + 2}, row, MentionKind::Name);
    return i + 2;
}

const Mention* NamePatterns::placeAt(std::uint32_t i) const
{
    const Mention* m = m_doc.mention(i);
    return m && m->thing != nothing && isPlace(m_doc.things[static_cast<std::size_t>(m->thing)]) ? m : nullptr;
}

bool NamePatterns::compoundFamily(std::uint32_t i)
{
    static constexpr std::array<std::string_view, 10> tails{"RAT", "Loader", "Stealer", "Locker", "Wiper", "Door", "Bot", "Dropper", "Crypt", "Spy"};
    const std::string_view word = m_doc.surface(i);
    const bool fits = std::any_of(tails.begin(), tails.end(), [&](std::string_view tail) { return word.size() > tail.size() + 2 && word.ends_with(tail); });
    const bool mixed = m_doc.tokens[i].isUpper && !m_doc.tokens[i].isAllCaps;
    if (!fits || !mixed || m_doc.tokens[i].kind != TokenKind::Word)
        return false;
    return m_doc.addMention({i, i + 1}, named(std::string(word), EntityType::Malware, "pattern.compound-family"), MentionKind::Name);
}

std::uint32_t NamePatterns::malwareHead(std::uint32_t i, TokenRange s)
{
    if (!m_doc.isAnyOf(i, {"ransomware", "backdoor", "backdoors", "malware", "trojan", "trojans", "loader", "rat", "wiper", "botnet", "spyware",
                           "worm", "implant", "implants", "stealer", "infostealer", "rootkit", "downloader", "dropper", "keylogger", "shell", "shells", "framework", "strain"}))
        return 0;
    if (isHeading(i))
        return 0;
    std::uint32_t last = i + 1;
    if (const std::uint32_t end = calledName(last, s))
        return end;
    if (m_doc.isAnyOf(i, {"trojan"}) && m_doc.isAnyOf(last, {"programs", "program", "horse", "malware", "horses"}) && last < s.last)
        ++last;
    const std::uint32_t first = nounPhraseStart(m_doc, i, s.first);
    std::uint32_t start = first;
    while (start < i && (m_doc.function[start] == FunctionWord::Determiner || m_doc.function[start] == FunctionWord::Definite))
        ++start;
    if (start >= i || m_doc.isAnyOf(i, {"shell", "shells", "framework", "strain"}) || m_doc.tokens[start].kind == TokenKind::Number || m_doc.is(last, "attack") || m_doc.is(last, "attacks"))
        return 0;
    return modifiedMalware(start, i, last);
}

std::uint32_t NamePatterns::calledName(std::uint32_t at, TokenRange s)
{
    if (!m_doc.isAnyOf(at, {"called", "named", "dubbed", "codenamed"}))
        return 0;
    ++at;
    while (at < s.last && m_doc.isAnyOf(at, {"“", "‘", "\"", "'"}))
        ++at;
    std::uint32_t last = at;
    while (last < s.last && last < at + 3 && isNamePart(last, s) && !m_doc.mention(last))
        ++last;
    if (last == at)
        return 0;
    const int row = named(std::string(m_doc.surface({at, last})), EntityType::Malware, "pattern.called");
    m_doc.addMention({at, last}, row, MentionKind::Name);
    return last;
}

std::uint32_t NamePatterns::flawIn(std::uint32_t i, TokenRange s)
{
    if (!m_doc.isAnyOf(i, {"flaw", "flaws", "vulnerability", "vulnerabilities", "bug", "bugs"}) || !m_doc.is(i + 1, "in"))
        return 0;
    const std::uint32_t start = nounPhraseStart(m_doc, i, s.first);
    const bool counted = start < i && (m_doc.function[start] == FunctionWord::Determiner || m_doc.tokens[start].kind == TokenKind::Number
                                       || m_doc.lexicon->numberTable.longest(m_doc.tokens, m_doc.plain.text, start, start + 1));
    if (!counted || m_doc.isAnyOf(start, {"several", "multiple", "various", "many", "some", "any"}))
        return 0;
    std::uint32_t last = i + 2;
    while (last < s.last && (m_doc.is(last, "the") || m_doc.tokens[last].isUpper) && !m_doc.mention(last))
        ++last;
    if (last == i + 2 || !m_doc.tokens[last - 1].isUpper)
        return 0;
    std::uint32_t first = start;
    if (m_doc.function[first] == FunctionWord::Determiner)
        ++first;
    const int row = named(std::string(m_doc.surface({first, last})), EntityType::Vulnerability, "pattern.flaw");
    m_doc.things[static_cast<std::size_t>(row)].isListed = false;
    m_doc.addMention({first, last}, row, MentionKind::Phrase);
    return last;
}

std::uint32_t NamePatterns::operation(std::uint32_t i, TokenRange s)
{
    if (!m_doc.is(i, "operation") || !m_doc.tokens[i].isUpper || isHeading(i))
        return 0;
    std::uint32_t last = i + 1;
    while (last < s.last && last < i + 4 && isNamePart(last, s) && !m_doc.mention(last))
        ++last;
    if (last == i + 1)
        return 0;
    const int row = named(std::string(m_doc.surface({i, last})), EntityType::Campaign, "pattern.operation");
    m_doc.addMention({i, last}, row, MentionKind::Name);
    return last;
}

bool NamePatterns::isPlatform(std::uint32_t i) const
{
    return m_doc.isAnyOf(i, {"net", "windows", "android", "linux", "macos", "ios", "unix", "uefi", "microsoft"});
}

std::uint32_t NamePatterns::disguised(std::uint32_t i, TokenRange s)
{
    if (!m_doc.isAnyOf(i, {"program", "programs", "programme", "script", "scripts", "update", "updates", "installer", "installers", "app", "apps", "application", "applications", "package",
                           "packages", "library", "libraries", "extension", "extensions", "software", "plugin", "plugins", "spreadsheet", "sheet", "executable"}))
        return 0;
    const std::uint32_t start = nounPhraseStart(m_doc, i, s.first);
    std::uint32_t first = start;
    while (first < i && !m_doc.isAnyOf(first, {"fake", "malicious", "booby", "trojanized", "trojanised", "rogue", "poisoned", "weaponized", "weaponised", "laced", "bogus", "macro", "tainted",
                                               "doctored", "backdoored", "renamed", "spoofed", "counterfeit", "pirated", "cracked"}))
        ++first;
    if (first == i || m_doc.mention(i) || m_doc.function[start] == FunctionWord::None)
        return 0;
    const TokenRange range{first, i + 1};
    const int row = named(std::string(m_doc.surface(range)), m_doc.is(first, "renamed") ? EntityType::Tool : EntityType::Malware, "pattern.disguised");
    Thing& thing = m_doc.things[static_cast<std::size_t>(row)];
    thing.naming = Naming::NotNamed;
    thing.isListed = false;
    thing.head = std::string(m_doc.lowAt(i));
    m_doc.clearMentions(range);
    m_doc.addMention(range, row, MentionKind::Phrase);
    return i + 1;
}

std::uint32_t NamePatterns::modifiedMalware(std::uint32_t start, std::uint32_t head, std::uint32_t last)
{
    bool proper = false;
    for (std::uint32_t k = start; k < head; ++k) {
        if (const Mention* m = m_doc.mention(k); m && m->thing != nothing) {
            const Thing& inside = m_doc.things[static_cast<std::size_t>(m->thing)];
            if (isMalwareOrTool(inside)) {  // "X ransomware": the name is the thing
                return last;
            }
            if (isActor(inside) || m->kind == MentionKind::Demonym || isPlace(inside))
                return 0;
        }
        proper = proper || (m_doc.tokens[k].isUpper && k > 0 && !isPlatform(k));
    }
    const bool made = m_doc.isAnyOf(start, {"self", "custom", "bespoke", "homegrown", "poorly", "previously", "novel", "crude", "unknown", "undocumented", "unseen", "tailored"})
        || m_doc.isAnyOf(head - 1, {"developed", "made", "built", "custom", "coded"});
    if (!proper && !made)
        return 0;
    TokenRange range{start, last};
    // "poorly-coded, self-developed Trojan programs": the longer description is one name.
    for (std::uint32_t k = start; k < head; ++k)
        if (m_doc.is(k, "self") && m_doc.isAnyOf(k + 1, {"developed", "made", "built"}))
            range.first = k;
    const int row = named(std::string(m_doc.surface(range)), EntityType::Malware, "pattern.malware-head");
    Thing& thing = m_doc.things[static_cast<std::size_t>(row)];
    thing.naming = proper ? Naming::Named : Naming::NotNamed;
    thing.head = std::string(m_doc.lowAt(head));
    if (proper && m_doc.tokens[start].isUpper && start + 1 == head)
        m_doc.alsoCall(row, m_doc.surface({start, head}));
    m_doc.clearMentions(range);
    m_doc.addMention(range, row, MentionKind::Phrase);
    return last;
}

void findNamePatterns(Document& doc) { NamePatterns(doc).run(); }

}  // namespace throughline::prose
