// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include "core/importers/prose/names.h"

namespace throughline::prose {
namespace {

bool isDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Things found by shape, one per name (small letters).
class Patterns {
public:
    explicit Patterns(Document& doc) : m_doc(doc) {}

    void run()
    {
        for (const Sentence& sentence : m_doc.sentences)
            for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i)
                i = std::max(i, one(i, sentence.tokens));
    }

private:
    /// Last token taken, or `i`.
    std::uint32_t one(std::uint32_t i, TokenRange s)
    {
        const Token& token = m_doc.tokens[i];
        if (const Mention* m = m_doc.mention(i); m && token.kind != TokenKind::Observable) {
            if (const std::uint32_t last = person(i, s))
                return last - 1;
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
        if (const std::uint32_t last = operation(i, s))
            return last - 1;
        if (const std::uint32_t last = malwareHead(i, s))
            return last - 1;
        if (const std::uint32_t last = embassyOf(i, s))
            return last - 1;
        if (const std::uint32_t last = properBody(i, s))
            return last - 1;
        if (const std::uint32_t last = person(i, s))
            return last - 1;
        return i;
    }

    /// "Iran’s foreign ministry": a ministry of no known country is that of the place before it.
    void countryOfBody(int row, TokenRange s)
    {
        const Mention m = m_doc.mentions[static_cast<std::size_t>(row)];
        const Thing body = m_doc.things[static_cast<std::size_t>(m.thing)];
        if (body.type != EntityType::Identity || body.kind != "ministry" || !body.country.empty() || m.tokens.first == s.first)
            return;
        std::uint32_t at = m.tokens.first;
        if (m_doc.is(at - 1, "'s") || m_doc.is(at - 1, "’s"))
            --at;
        const Mention* place = at > s.first ? placeAt(at - 1) : nullptr;
        if (!place)
            return;
        const std::string country = m_doc.things[static_cast<std::size_t>(place->thing)].country;
        const int own = named(std::string(m_doc.surface({place->tokens.first, m.tokens.last})), EntityType::Identity, "pattern.ministry");
        Thing& thing = m_doc.things[static_cast<std::size_t>(own)];
        thing.identityClass = IdentityClass::Government;
        thing.kind = "ministry";
        thing.country = country;
        thing.head = "ministry";
        m_doc.mentions[static_cast<std::size_t>(row)].thing = own;
    }

    int named(std::string name, EntityType type, std::string_view rule)
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

    std::uint32_t observable(std::uint32_t i)
    {
        const Observable& value = m_doc.observables[m_doc.tokens[i].observable];
        if (value.kind == ObservableKind::AttackId || value.kind == ObservableKind::Footnote || value.kind == ObservableKind::Path || m_doc.mention(i))
            return i;
        if (value.kind == ObservableKind::Url || value.kind == ObservableKind::Email || value.kind == ObservableKind::Domain || value.kind == ObservableKind::FileName) {
            // Plain addresses in running text are links of the page; an indicator is defanged or stands in a table or list.
            const bool defanged = m_doc.surface({i, i + 1}) != value.value;
            const BlockKind kind = m_doc.sentences[m_doc.sentenceOf(i)].kind;
            if (!defanged && kind != BlockKind::TableRow && kind != BlockKind::ListItem)
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

    /// APT40, APT-C-40, TA428, UNC2452, DEV-0537, FIN7, Storm-0558, "APT 40".
    std::uint32_t trackerName(std::uint32_t i, TokenRange s)
    {
        static const std::map<std::string_view, bool> heads{{"apt", true}, {"ta", true}, {"unc", true}, {"dev", true}, {"fin", true},
            {"storm", false}, {"temp", false}, {"tag", true}, {"uac", true}, {"ta505", true}, {"cl", false}, {"tg", true}, {"red", false}};
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

    /// "Fancy Bear", "Velvet Typhoon": the naming schemes of vendors.
    std::uint32_t adjectiveAnimal(std::uint32_t i, TokenRange s)
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

    const Mention* placeAt(std::uint32_t i) const
    {
        const Mention* m = m_doc.mention(i);
        return m && isPlace(m_doc.things[static_cast<std::size_t>(m->thing)]) ? m : nullptr;
    }

    /// "Taiwan’s military", "the Chinese state", "Russian intelligence": a state's arm or the state itself.
    /// `i` is the token behind the place.
    std::uint32_t stateBody(std::uint32_t i, TokenRange s)
    {
        const Mention* place = i > s.first ? placeAt(i - 1) : nullptr;
        std::uint32_t head = i;
        if (m_doc.is(i, "'s") || m_doc.is(i, "’s"))
            ++head;
        else if (!place || place->kind != MentionKind::Demonym)
            return 0;
        if (!place || head >= s.last || m_doc.things[static_cast<std::size_t>(place->thing)].country.empty())
            return 0;
        const bool state = m_doc.isAnyOf(head, {"state", "government", "regime", "leadership"});
        const bool arm = m_doc.isAnyOf(head, {"military", "army", "navy", "intelligence", "armed", "security"});
        if (!state && !arm)
            return 0;
        std::uint32_t last = head + 1;
        while (last < s.last && arm && m_doc.isAnyOf(last, {"intelligence", "forces", "service", "services", "agency", "agencies", "apparatus", "bodies"}))
            ++last;
        const bool goesOn = last < s.last && (m_doc.tokens[last].afterHyphen || (m_doc.tokens[last].kind == TokenKind::Word && m_doc.function[last] == FunctionWord::None));
        if (goesOn || (m_doc.isAnyOf(head, {"armed", "security"}) && last == head + 1))
            return 0;  // "Chinese state media", "Chinese government systems"
        const TokenRange range{place->tokens.first, last};
        const std::string country = m_doc.things[static_cast<std::size_t>(place->thing)].country;
        const int row = state ? governmentOf(m_doc, country) : named(std::string(m_doc.surface(range)), EntityType::Identity, "pattern.state-arm");
        Thing& thing = m_doc.things[static_cast<std::size_t>(row)];
        if (arm) {
            thing.identityClass = IdentityClass::Government;
            thing.kind = m_doc.isAnyOf(head, {"military", "army", "navy", "armed"}) ? "military" : "intelligence";
            thing.country = country;
        } else if (const std::string surface(m_doc.surface(range)); std::find(thing.also.begin(), thing.also.end(), surface) == thing.also.end()) {
            thing.also.push_back(surface);
        }
        m_doc.clearMentions(range);
        m_doc.addMention(range, row, MentionKind::Name);
        return last;
    }

    /// "police in Guangzhou" is one body, and stays apart from its place.
    std::uint32_t policeOf(std::uint32_t i, TokenRange s)
    {
        if (!m_doc.is(i, "police") || i + 2 >= s.last || !m_doc.isAnyOf(i + 1, {"in", "of"}))
            return 0;
        const Mention* place = placeAt(i + 2);
        if (!place)
            return 0;
        const Thing where = m_doc.things[static_cast<std::size_t>(place->thing)];
        const int row = named(where.name + " police", EntityType::Identity, "pattern.police");
        Thing& police = m_doc.things[static_cast<std::size_t>(row)];
        police.identityClass = IdentityClass::Government;
        police.kind = "police";
        police.country = where.country;
        police.head = "police";
        police.also.emplace_back(m_doc.surface({i, place->tokens.last}));
        m_doc.addMention({i, i + 1}, row, MentionKind::Name);
        return i + 1;
    }

    /// "embassy in London": a body of the state that the paragraph speaks of; the country is set later.
    std::uint32_t embassyOf(std::uint32_t i, TokenRange s)
    {
        if (!m_doc.isAnyOf(i, {"embassy", "consulate"}) || i + 2 >= s.last || !m_doc.isAnyOf(i + 1, {"in", "to"}))
            return 0;
        const Mention* place = placeAt(i + 2);
        if (!place)
            return 0;
        const TokenRange range{i, place->tokens.last};
        m_doc.clearMentions({i + 2, i + 3});
        const int row = named(std::string(m_doc.surface(range)), EntityType::Identity, "pattern.embassy");
        Thing& body = m_doc.things[static_cast<std::size_t>(row)];
        body.identityClass = IdentityClass::Government;
        body.kind = "embassy";
        body.head = "embassy";
        m_doc.addMention(range, row, MentionKind::Name);
        return range.last;
    }

    /// "KPOT information-stealing malware", "PowerShell backdoor", "self-developed Trojan programs".
    std::uint32_t malwareHead(std::uint32_t i, TokenRange s)
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

    /// "a backdoor named X", "a web shell called X".
    std::uint32_t calledName(std::uint32_t at, TokenRange s)
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

    /// "two unknown flaws in SunOS", "a zero-day vulnerability in X": counted or single, in a named product.
    std::uint32_t flawIn(std::uint32_t i, TokenRange s)
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

    /// "Operation Dream Job": a campaign of a name.
    std::uint32_t operation(std::uint32_t i, TokenRange s)
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

    std::uint32_t modifiedMalware(std::uint32_t start, std::uint32_t head, std::uint32_t last)
    {
        bool proper = false;
        for (std::uint32_t k = start; k < head; ++k) {
            if (const Mention* m = m_doc.mention(k)) {
                const Thing& inside = m_doc.things[static_cast<std::size_t>(m->thing)];
                if (isMalwareOrTool(inside)) {  // "X ransomware": the name is the thing
                    return last;
                }
                if (isActor(inside) || m->kind == MentionKind::Demonym || isPlace(inside))
                    return 0;
            }
            proper = proper || (m_doc.tokens[k].isUpper && k > 0);
        }
        const bool made = m_doc.isAnyOf(start, {"self", "custom", "bespoke", "homegrown", "poorly", "previously", "novel", "crude"})
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
            thing.also.emplace_back(m_doc.surface({start, head}));
        m_doc.clearMentions(range);
        m_doc.addMention(range, row, MentionKind::Phrase);
        return last;
    }

    bool isBodyHead(std::uint32_t i) const
    {
        return m_doc.tokens[i].isUpper
            && m_doc.isAnyOf(i, {"company", "corporation", "university", "bureau", "department", "ministry", "agency", "commission", "center",
                                 "centre", "office", "service", "party", "alliance", "institute", "directorate", "authority", "council",
                                 "academy", "association", "foundation", "committee", "command", "pipeline", "bank", "hospital", "airlines",
                                 "laboratory", "laboratories", "technologies", "technology", "limited", "ltd", "inc", "corp", "llc", "gmbh",
                                 "group", "college", "court", "board", "organization", "organisation", "federation", "union", "project", "firm",
                                 "systems", "energy", "electric", "telecom", "railway", "administration", "secretariat", "initiative"});
    }

    bool isNamePart(std::uint32_t i, TokenRange s) const
    {
        return i < s.last && m_doc.tokens[i].isUpper && m_doc.tokens[i].kind == TokenKind::Word && m_doc.function[i] == FunctionWord::None;
    }

    /// "Wuhan Xiaoruizhi Science and Technology Company", "Office of Tailored Access Operations".
    std::uint32_t properBody(std::uint32_t i, TokenRange s)
    {
        if (!isBodyHead(i))
            return 0;
        std::uint32_t first = i;
        while (first > s.first && i - first < 8) {
            const bool part = isNamePart(first - 1, s);
            const bool joint = m_doc.isAnyOf(first - 1, {"and", "of", "&"}) && first >= s.first + 2 && isNamePart(first - 2, s);
            if (!part && !joint)
                break;
            first -= part ? 1 : 2;
        }
        std::uint32_t last = i + 1;
        while (last + 1 < s.last && m_doc.isAnyOf(last, {"of", "for"}) && (isNamePart(last + 1, s) || m_doc.is(last + 1, "the")))
            last = bodyTail(last + 1, s);
        while (last < s.last && isBodyHead(last))
            ++last;
        // A head alone is no name, nor is a title-cased heading.
        if (last - first < 2 || isHeading(i))
            return 0;
        return body({first, last}, i);
    }

    std::uint32_t bodyTail(std::uint32_t at, TokenRange s) const
    {
        if (m_doc.is(at, "the"))
            ++at;
        while (at < s.last && (isNamePart(at, s) || (m_doc.isAnyOf(at, {"and", "&"}) && isNamePart(at + 1, s))))
            ++at;
        return at;
    }

    bool isHeading(std::uint32_t i) const { return m_doc.sentences[m_doc.sentenceOf(i)].kind == BlockKind::Heading; }

    std::uint32_t body(TokenRange range, std::uint32_t head)
    {
        // A place that opens the name ("Hainan …") gives the country and is swallowed; another name is not.
        std::string country;
        for (std::uint32_t k = range.first; k < range.last; ++k)
            if (const Mention* m = m_doc.mention(k)) {
                const Thing& inside = m_doc.things[static_cast<std::size_t>(m->thing)];
                if (isPlace(inside))
                    country = inside.country;
                else if (inside.kind != "sector" && m->kind != MentionKind::Generic)
                    range.first = std::max(range.first, m->tokens.last);
            }
        if (range.first >= head || range.last - range.first < 2)
            return 0;
        m_doc.clearMentions(range);
        const int row = named(std::string(m_doc.surface(range)), EntityType::Identity, "pattern.body");
        Thing& thing = m_doc.things[static_cast<std::size_t>(row)];
        const bool state = m_doc.isAnyOf(head, {"bureau", "department", "ministry", "agency", "directorate", "authority", "council", "command", "administration"});
        thing.identityClass = state ? IdentityClass::Government : IdentityClass::Organisation;
        thing.kind = std::string(m_doc.lowAt(head));
        thing.head = thing.kind;
        if (thing.country.empty())
            thing.country = country;
        m_doc.addMention(range, row, MentionKind::Name);
        return range.last;
    }

    /// A title, then two or three capitalised words: "Deputy Prime Minister Oliver Dowden".
    std::uint32_t person(std::uint32_t i, TokenRange s)
    {
        const auto title = m_doc.lexicon->titleTable.longest(m_doc.tokens, m_doc.plain.text, i, s.last);
        if (!title)
            return appositePerson(i, s);
        std::uint32_t last = i + title->length;
        if (m_doc.isAnyOf(i, {"members", "nationals", "officers", "employees", "men", "suspects", "hackers"}))
            while (last < s.last && m_doc.isAnyOf(last, {",", "named", "identified", "as", ":", "—"}))
                ++last;
        std::uint32_t end = 0;
        do {
            const std::uint32_t first = last;
            while (last < s.last && last < first + 4 && (isNamePart(last, s) || (m_doc.is(last, ".") && last > first && m_doc.lowAt(last - 1).size() == 1)) && !m_doc.mention(last))
                ++last;
            if (last < first + 2)
                break;
            if (m_doc.function[first] != FunctionWord::None)
                break;
            onePerson(end == 0 ? TokenRange{i, last} : TokenRange{first, last}, first);
            end = last;
            while (last < s.last && m_doc.isAnyOf(last, {",", "and"}))
                ++last;
        } while (last > end);
        return end;
    }

    /// "Judith Collins, the minister responsible for …".
    std::uint32_t appositePerson(std::uint32_t i, TokenRange s)
    {
        if (!isNamePart(i, s) || !isNamePart(i + 1, s) || m_doc.mention(i) || m_doc.mention(i + 1))
            return 0;
        std::uint32_t last = i + 2;
        if (isNamePart(last, s) && !m_doc.mention(last))
            ++last;
        if (!m_doc.is(last, ","))
            return 0;
        std::uint32_t at = last + 1;
        while (at < s.last && at < last + 4 && (m_doc.function[at] == FunctionWord::Definite || m_doc.function[at] == FunctionWord::Determiner))
            ++at;
        const auto title = at < s.last ? m_doc.lexicon->titleTable.longest(m_doc.tokens, m_doc.plain.text, at, s.last) : std::nullopt;
        if (!title)
            return 0;
        onePerson({i, last}, i);
        return last;
    }

    void onePerson(TokenRange range, std::uint32_t nameFirst)
    {
        const std::string country = countryBefore(range.first);
        m_doc.clearMentions(range);
        const int row = named(std::string(m_doc.surface({nameFirst, range.last})), EntityType::Identity, "pattern.person");
        Thing& thing = m_doc.things[static_cast<std::size_t>(row)];
        thing.identityClass = IdentityClass::Individual;
        thing.kind = "person";
        if (thing.country.empty())
            thing.country = country;
        thing.head = std::string(m_doc.lowAt(range.last - 1));
        if (nameFirst > range.first)
            thing.also.emplace_back(m_doc.surface(range));
        m_doc.addMention(range, row, MentionKind::Name);
    }

    /// Country of "China's … spokesman", "British Foreign Secretary".
    std::string countryBefore(std::uint32_t at) const
    {
        if (at > 0 && (m_doc.is(at - 1, "'s") || m_doc.is(at - 1, "’s")))
            --at;
        const Mention* place = at > 0 ? placeAt(at - 1) : nullptr;
        return place ? m_doc.things[static_cast<std::size_t>(place->thing)].country : std::string();
    }

    Document& m_doc;
    std::map<std::string, int> m_rows;
};

}  // namespace

void findNamePatterns(Document& doc) { Patterns(doc).run(); }

}  // namespace throughline::prose
