// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/importers/prose/name_pattern_finder.h"

namespace throughline::prose {

void NamePatterns::countryOfBody(int row, TokenRange s)
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

bool NamePatterns::nation(std::uint32_t i, TokenRange s)
{
    const Mention m = *m_doc.mention(i);
    if (m.kind != MentionKind::Demonym || m.tokens.first == s.first || !m_doc.is(m.tokens.first - 1, "the") || m.thing == nothing)
        return false;
    const std::uint32_t next = m.tokens.last;
    if (next < s.last && m_doc.tokens[next].kind == TokenKind::Word && (m_doc.tokens[next].afterHyphen || m_doc.function[next] == FunctionWord::None))
        return false;  // "the Russian company"
    const std::string country = m_doc.things[static_cast<std::size_t>(m.thing)].country;
    const int state = country.empty() ? nothing : governmentOf(m_doc, country);
    if (state == nothing)
        return false;
    m_doc.alsoCall(state, m_doc.surface(m.tokens));
    m_doc.clearMentions(m.tokens);
    return m_doc.addMention(m.tokens, state, MentionKind::Name);
}

std::uint32_t NamePatterns::stateBody(std::uint32_t i, TokenRange s)
{
    const Mention* place = i > s.first ? placeAt(i - 1) : nullptr;
    std::uint32_t head = i;
    if (m_doc.is(i, "'s") || m_doc.is(i, "’s"))
        ++head;
    else if (!place || (place->kind != MentionKind::Demonym && !(m_doc.tokens[i - 1].isAllCaps && m_doc.is(i, "government"))))
        return 0;  // "UK government": an abbreviation stands as an adjective
    if (!place || head >= s.last || m_doc.things[static_cast<std::size_t>(place->thing)].country.empty())
        return 0;
    const bool state = m_doc.isAnyOf(head, {"state", "government", "regime", "leadership"});
    const bool arm = m_doc.isAnyOf(head, {"military", "army", "navy", "intelligence", "armed", "security", "special", "secret"});
    if (!state && !arm)
        return 0;
    std::uint32_t last = head + 1;
    while (last < s.last && arm && m_doc.isAnyOf(last, {"intelligence", "forces", "service", "services", "agency", "agencies", "apparatus", "bodies"}))
        ++last;
    const bool verb = last < s.last && m_doc.lexicon->speechTable.longest(m_doc.tokens, m_doc.plain.text, last, s.last);
    const bool goesOn = last < s.last && !verb && (m_doc.tokens[last].afterHyphen || (m_doc.tokens[last].kind == TokenKind::Word && m_doc.function[last] == FunctionWord::None));
    if (goesOn || (m_doc.isAnyOf(head, {"armed", "security", "special", "secret"}) && last == head + 1))
        return 0;  // "Chinese state media", "Chinese government systems"
    const TokenRange range{place->tokens.first, last};
    const std::string country = m_doc.things[static_cast<std::size_t>(place->thing)].country;
    const int row = state ? governmentOf(m_doc, country) : named(std::string(m_doc.surface(range)), EntityType::Identity, "pattern.state-arm");
    Thing& thing = m_doc.things[static_cast<std::size_t>(row)];
    if (arm) {
        thing.identityClass = IdentityClass::Government;
        thing.kind = m_doc.isAnyOf(head, {"military", "army", "navy", "armed"}) ? "military" : "intelligence";
        thing.country = country;
    } else {
        m_doc.alsoCall(row, m_doc.surface(range));
    }
    m_doc.clearMentions(range);
    m_doc.addMention(range, row, MentionKind::Name);
    return last;
}

std::uint32_t NamePatterns::policeOf(std::uint32_t i, TokenRange s)
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
    m_doc.alsoCall(row, m_doc.surface({i, place->tokens.last}));
    m_doc.addMention({i, i + 1}, row, MentionKind::Name);
    return i + 1;
}

std::uint32_t NamePatterns::embassyOf(std::uint32_t i, TokenRange s)
{
    if (!m_doc.isAnyOf(i, {"embassy", "consulate", "mission"}))
        return 0;
    const std::string country = countryBefore(i);
    const Mention* place = i + 2 < s.last && m_doc.isAnyOf(i + 1, {"in", "to"}) ? placeAt(i + 2) : nullptr;
    const bool toNations = m_doc.is(i, "mission") && m_doc.is(i + 1, "to");
    if (m_doc.is(i, "mission") ? !toNations || country.empty() : !place && country.empty())
        return 0;
    const TokenRange range{i, place ? place->tokens.last : i + 1};
    const bool possessive = i >= s.first + 2 && m_doc.isAnyOf(i - 1, {"'s", "’s"});
    const std::string whose = country.empty() ? std::string() : possessive ? std::string(m_doc.surface({i - 2, i})) + " " : std::string(m_doc.surface(i - 1)) + " ";
    const int row = named(whose + std::string(m_doc.surface(range)), EntityType::Identity, "pattern.embassy");
    Thing& body = m_doc.things[static_cast<std::size_t>(row)];
    body.identityClass = IdentityClass::Government;
    if (body.country.empty())
        body.country = country;
    body.kind = "embassy";
    body.head = "embassy";
    if (place)
        m_doc.alsoCall(row, m_doc.surface(range));
    m_doc.addMention({i, i + 1}, row, MentionKind::Name);  // the city stays a place of its own
    return i + 1;
}

bool NamePatterns::isBodyHead(std::uint32_t i) const
{
    return m_doc.tokens[i].isUpper
        && m_doc.isAnyOf(i, {"company", "corporation", "university", "bureau", "department", "ministry", "agency", "commission", "center",
                             "centre", "office", "service", "party", "alliance", "institute", "directorate", "authority", "council",
                             "academy", "association", "foundation", "committee", "command", "pipeline", "bank", "hospital", "airlines",
                             "laboratory", "laboratories", "technologies", "technology", "limited", "ltd", "inc", "corp", "llc", "gmbh",
                             "group", "college", "court", "board", "organization", "organisation", "federation", "union", "project", "firm",
                             "systems", "energy", "electric", "telecom", "railway", "administration", "secretariat", "initiative",
                             "labs", "lab", "holdings", "media", "software", "capital", "security", "networks", "solutions", "airways", "motors", "pharma", "insurance", "clinic", "school",
                             "museum", "library", "trust", "society", "fund", "ag", "plc", "partners", "industries", "logistics", "consulting", "press", "times", "post", "news", "tv", "co",
                             "police", "corps", "guard", "airport", "parliament", "senate", "treasury"});
}

bool NamePatterns::isNamePart(std::uint32_t i, TokenRange s) const
{
    return i < s.last && m_doc.tokens[i].isUpper && m_doc.tokens[i].kind == TokenKind::Word && m_doc.function[i] == FunctionWord::None;
}

std::uint32_t NamePatterns::properBody(std::uint32_t i, TokenRange s)
{
    // "the Port of Lisbon": such a head names a body only with its place.
    const bool seat = m_doc.tokens[i].isUpper && m_doc.isAnyOf(i, {"port", "city", "county", "municipality"}) && m_doc.is(i + 1, "of") && isNamePart(i + 2, s);
    if (!isBodyHead(i) && !seat)
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
        last = bodyTail(last + 1, s, !seat && !m_doc.isAnyOf(i, {"university", "college", "bank", "school", "hospital"}));
    while (last < s.last && (isBodyHead(last) || (m_doc.is(i, "bank") && first == i && last == i + 1 && isNamePart(last, s))))
        ++last;  // "Bank Sepah"
    last = legalForm(last, s);
    // A head alone is no name, nor is a title-cased heading.
    if (last - first < 2 || isHeading(i))
        return 0;
    return body({first, last}, i);
}

std::uint32_t NamePatterns::legalForm(std::uint32_t at, TokenRange s) const
{
    for (std::uint32_t k = at; k < s.last && k < at + 5; ++k) {
        if (m_doc.isAnyOf(k, {",", "."}))
            continue;
        if (!m_doc.tokens[k].isUpper || !m_doc.isAnyOf(k, {"co", "ltd", "inc", "llc", "corp", "gmbh", "ag", "plc", "limited", "company", "s.a.", "sa", "oy", "ab", "bv", "srl", "pty"}))
            break;
        at = k + 1;
    }
    return at;
}

std::uint32_t NamePatterns::bodyTail(std::uint32_t at, TokenRange s, bool mayJoin) const
{
    if (m_doc.is(at, "the"))
        ++at;
    while (at < s.last && (isNamePart(at, s) || (mayJoin && m_doc.isAnyOf(at, {"and", "&"}) && isNamePart(at + 1, s))))
        ++at;
    return at;
}

bool NamePatterns::isHeading(std::uint32_t i) const
{
    return m_doc.sentences[m_doc.sentenceOf(i)].kind == BlockKind::Heading;
}

std::uint32_t NamePatterns::body(TokenRange range, std::uint32_t head)
{
    // A place that opens the name ("Hainan …") gives the country and is swallowed; another name is not.
    std::string country;
    for (std::uint32_t k = range.first; k < range.last; ++k)
        if (const Mention* m = m_doc.mention(k)) {
            const Thing& inside = m_doc.things[static_cast<std::size_t>(m->thing)];
            if (isPlace(inside))
                country = inside.country;
            else if (inside.kind != "sector" && m->kind != MentionKind::Generic && !(m->tokens.first > range.first && m->tokens.last <= head && !m_doc.mention(range.first)))
                range.first = std::max(range.first, m->tokens.last);
        }
    while (range.first < head && m_doc.isAnyOf(range.first, {"and", "of", "&", "the"}))
        ++range.first;
    const bool placed = head + 1 < range.last && (m_doc.isAnyOf(head + 1, {"of", "for"}) || (m_doc.is(head, "bank") && m_doc.tokens[head + 1].isUpper));
    const bool opened = range.first == head && !placed;
    const Mention* house = range.first == head && head > 0 ? m_doc.mention(head - 1) : nullptr;
    if (house && house->thing != nothing && !(range.last < m_doc.tokens.size() && m_doc.tokens[range.last].isUpper) && m_doc.isAnyOf(head, {"labs", "lab", "security", "software", "networks", "group"}) && m_doc.thing(*house).type == EntityType::Identity
        && m_doc.thing(*house).identityClass == IdentityClass::Organisation) {
        const int owner = house->thing;  // "Seqrite Labs" is Seqrite
        const TokenRange whole{house->tokens.first, range.last};
        m_doc.alsoCall(owner, m_doc.surface(whole));
        m_doc.clearMentions(whole);
        m_doc.addMention(whole, owner, MentionKind::Name);
        return range.last;
    }
    if (range.first > head || opened || range.last - range.first < 2)
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

std::uint32_t NamePatterns::person(std::uint32_t i, TokenRange s)
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
        const bool isList = end != 0 || first > i + title->length;  // "two men, A B and C D"
        onePerson(isList ? TokenRange{first, last} : TokenRange{i, last}, first);
        end = last;
        while (last < s.last && m_doc.isAnyOf(last, {",", "and"}))
            ++last;
    } while (last > end);
    return end;
}

std::uint32_t NamePatterns::appositePerson(std::uint32_t i, TokenRange s)
{
    if (!isNamePart(i, s) || !isNamePart(i + 1, s) || m_doc.mention(i) || m_doc.mention(i + 1))
        return 0;
    std::uint32_t last = i + 2;
    if (isNamePart(last, s) && !m_doc.mention(last))
        ++last;
    if (last == i + 3 && isPatronymic(i + 1)) {
        onePerson({i, last}, i);
        return last;
    }
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

/// "Sergey Vladimirovich Detistov": nobody but a person has such a name.
bool NamePatterns::isPatronymic(std::uint32_t i) const
{
    const std::string_view low = m_doc.lowAt(i);
    return low.size() > 5 && (low.ends_with("vich") || low.ends_with("vna") || low.ends_with("evich") || low.ends_with("yich"));
}

void NamePatterns::onePerson(TokenRange range, std::uint32_t nameFirst)
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
        m_doc.alsoCall(row, m_doc.surface(range));
    m_doc.addMention(range, row, MentionKind::Name);
}

std::string NamePatterns::countryBefore(std::uint32_t at) const
{
    if (at > 0 && (m_doc.is(at - 1, "'s") || m_doc.is(at - 1, "’s")))
        --at;
    const Mention* place = at > 0 ? placeAt(at - 1) : nullptr;
    return place ? m_doc.things[static_cast<std::size_t>(place->thing)].country : std::string();
}

}  // namespace throughline::prose
