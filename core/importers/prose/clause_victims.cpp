// SPDX-License-Identifier: GPL-3.0-or-later
// Victims that no lexicon knows: an open class ("water utilities"), a name that is told of as hit.
#include <algorithm>
#include <array>

#include "core/importers/prose/clause_reader.h"

namespace throughline::prose {

/// A phrase in the place of a victim whose head no list holds: "the clergy", "defectors".
void ClauseReader::openVictim(const NounPhrase& phrase, std::vector<Mention>& found)
{
    static constexpr std::array<std::string_view, 84> things{
        "attention", "access", "data", "information", "files", "file", "documents", "document", "money", "millions", "damage", "way", "ways", "time", "place", "use", "part", "steps", "efforts", "control",
        "credentials", "credential", "passwords", "password", "code", "traffic", "emails", "email", "messages", "links", "chaos", "fear", "goals", "goal", "objectives", "activity", "activities", "operation",
        "operations", "attack", "attacks", "campaign", "campaigns", "vulnerabilities", "vulnerability", "weaknesses", "flaws", "flaw", "tools", "tool", "malware", "software", "products", "versions", "system",
        "disk", "disks", "drives", "memory", "backups", "logs", "keys", "tokens", "sessions", "secrets", "funds", "cash", "bitcoin", "cryptocurrency", "dollars", "euros", "others", "everything", "anything",
        "nothing", "ransom", "victim", "victims", "targets", "target", "them", "one", "range"};
    if (m_doc.tokens[phrase.head].isUpper || m_g.tag(phrase.head) != Tag::Noun || m_doc.tokens[phrase.head].kind != TokenKind::Word)
        return;
    const std::string_view head = m_doc.lowAt(phrase.head);
    const bool people = head.size() > 4 && (head.ends_with("ers") || head.ends_with("ors") || head.ends_with("ists") || head.ends_with("ians") || head.ends_with("ants") || head.ends_with("men") || head == "clergy"
                                             || head == "staff" || head == "police" || head == "military" || head == "army" || head == "navy" || head == "troops" || head == "guards" || head == "neighbours");
    if (!people || std::find(things.begin(), things.end(), head) != things.end())
        return;
    std::uint32_t first = phrase.words.first;
    while (first < phrase.head && (m_g.tag(first) == Tag::Determiner || m_g.tag(first) == Tag::Number))
        ++first;
    const TokenRange range{first, phrase.words.last};
    for (std::uint32_t k = range.first; k < range.last; ++k)
        if (const Mention* m = mention(k); m && m->kind != MentionKind::Demonym)
            return;
    const std::size_t before = found.size();
    nameVictim(range, found);
    if (found.size() == before)
        return;
    Thing& thing = m_doc.things[static_cast<std::size_t>(m_doc.root(found.back().thing))];
    thing.identityClass = IdentityClass::Class;
    thing.kind = "people";
}

/// Names and heads that no list holds, in the place of a victim: "the exchange Coinhaven", "the clergy".
void ClauseReader::unknownVictim(std::uint32_t at, std::vector<Mention>& found)
{
    const NounPhrase* phrase = m_g.phrase(at);
    if (!phrase)
        return;
    std::uint32_t first = std::max(at, phrase->words.first);
    const auto isName = [&](std::uint32_t k) {
        return m_doc.tokens[k].isUpper && m_doc.tokens[k].kind == TokenKind::Word && m_g.tag(k) == Tag::Noun && m_doc.function[k] == FunctionWord::None && !mention(k)
            && !m_doc.lexicon->numberTable.longest(m_doc.tokens, m_doc.plain.text, k, k + 1) && !m_doc.lexicon->titleTable.longest(m_doc.tokens, m_doc.plain.text, k, k + 1);
    };
    while (first < phrase->words.last && !isName(first)) {
        if (const Mention* m = mention(first); m && !(m_doc.thing(*m).rule == "phrase.victim" || m_doc.thing(*m).kind == "sector" || m->kind == MentionKind::Demonym))
            return;  // a name that is known: what follows is its head
        ++first;
    }
    if (first >= phrase->words.last)
        return;
    std::uint32_t last = first;
    while (last < phrase->words.last && (isName(last) || (m_doc.tokens[last].isUpper && mention(last) && isNameWord(*mention(last)))))
        ++last;
    if (const std::uint32_t joint = last + 1; joint < m_s.last && m_doc.isAnyOf(last, {"de", "do", "da", "dos", "das", "di", "du", "del", "della", "des"}) && m_doc.tokens[joint].isUpper)
        for (last = joint; last < m_s.last && m_doc.tokens[last].isUpper && m_doc.tokens[last].kind == TokenKind::Word && (!mention(last) || isPlace(m_doc.thing(*mention(last))));)
            ++last;  // "Energias de Portugal"
    if (last == first + 1 && first == m_s.first && last == phrase->words.last)
        return;  // a capital at the beginning of a sentence says nothing
    while (last < phrase->words.last && m_g.tag(last) == Tag::Noun && !m_doc.tokens[last].isUpper && (!mention(last) || m_doc.thing(*mention(last)).rule == "phrase.victim" || m_doc.thing(*mention(last)).kind == "sector"))
        ++last;
    if (last + 1 < m_s.last && last == phrase->words.last && m_doc.is(last, "of") && m_doc.tokens[last + 1].isUpper && m_doc.isAnyOf(last - 1, {"university", "ministry", "bank", "college", "institute", "museum", "port", "city", "department", "house", "court"})) {
        const NounPhrase* of = m_g.phrase(last + 1);  // "the University of Halden"
        last = of ? of->words.last : last;
    }
    nameVictim({first, last}, found);
}

/// "Heritage Valley Health System", "Port Lisbon": places and sectors in capitals are part of a name.
bool ClauseReader::isNameWord(const Mention& m) const
{
    const Thing& t = m_doc.thing(m);
    return isPlace(t) || ((t.kind == "sector" || t.rule == "phrase.victim") && m_doc.tokens[m.tokens.last - 1].isUpper);
}

void ClauseReader::nameVictim(TokenRange range, std::vector<Mention>& found)
{
    Thing thing;
    thing.type = EntityType::Identity;
    thing.identityClass = IdentityClass::Organisation;
    thing.name = std::string(m_doc.surface(range));
    thing.kind = "company";
    thing.head = std::string(m_doc.lowAt(range.last - 1));
    thing.rule = "frame.unknown-victim";
    const std::string name = thing.name;
    const auto known = m_unknown.find(name);
    const int row = known != m_unknown.end() ? known->second : m_doc.addThing(std::move(thing));
    m_unknown.emplace(name, row);
    m_doc.clearMentions(range);
    if (m_doc.addMention(range, row, MentionKind::Name))
        found.push_back(m_doc.mentions.back());
}

}  // namespace throughline::prose
