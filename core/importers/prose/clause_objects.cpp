// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/importers/prose/clause_reader.h"

namespace throughline::prose {
namespace {

constexpr std::uint32_t longestReach = 80;

}  // namespace

bool ClauseReader::stopsObjects(std::uint32_t k, bool ofTheft) const
{
    if (m_doc.isAnyOf(k, {";", "using", "via", "through", "by", "to", "since", "until", "saying", "adding", "without", "despite", "enabling",
                          "causing", "allowing", "leading", "resulting", "during", "after", "before", "because", "while", "when", "where", "which", "who",
                          "but", "although", "so", "whose", "that", "if", "behind", "under", "for"}))
        return true;
    if (m_doc.is(k, "from"))
        return !ofTheft;
    if (m_doc.is(k, "with"))  // "verticals with organizations located in …" goes on
        return !(k + 1 < m_s.last && mention(k + 1) && m_doc.thing(*mention(k + 1)).rule == "phrase.victim");
    if (m_doc.is(k, "as"))
        return !m_doc.is(k + 1, "well") && !(k > 0 && m_doc.isAnyOf(k - 1, {"such", "well"}));
    return false;
}

/// Does a clause of its own begin with this phrase: "X hit A, and B said"?
bool ClauseReader::opensClause(const NounPhrase& phrase) const
{
    std::uint32_t k = phrase.words.last;
    while (k < m_s.last && m_g.tag(k) == Tag::Adverb)
        ++k;
    const VerbGroup* verb = m_g.verb(k);
    return verb && !verb->isReduced && !verb->isGerund && !verb->isInfinitive;
}

/// Mentions of a phrase that may be meant as object: those at its head, else none.
void ClauseReader::takePhrase(const NounPhrase& phrase, std::vector<Mention>& found)
{
    for (std::uint32_t k = phrase.words.first; k < phrase.words.last; ++k)
        if (const Mention* m = mention(k)) {
            if (!isSkipped(k))
                found.push_back(*m);
            k = m->tokens.last - 1;
        }
}

std::vector<Mention> ClauseReader::objects(std::uint32_t at, const CueAt& cue, bool ofTheft)
{
    std::vector<Mention> found;
    const std::uint32_t stop = std::min(m_s.last, at + longestReach);
    for (std::uint32_t k = at; k < stop; ++k) {
        if (isSkipped(k))
            continue;
        if (m_doc.is(k, "(")) {  // an aside, not a member of the list
            std::uint32_t close = k;
            while (close < stop && !m_doc.is(close, ")"))
                ++close;
            if (close < stop) {
                k = close;
                continue;
            }
        }
        if (opensApposition(k) || opensAttribution(k))
            break;
        const NounPhrase* phrase = m_g.phrase(k);
        if (phrase && phrase->words.first <= k) {
            const bool listed = k > at && (m_g.tag(k - 1) == Tag::Conjunction || m_doc.is(k - 1, ","));
            if (listed && opensClause(*phrase))
                break;
            const std::size_t before = found.size();
            if (cue.predicate.relation == RelationType::Targets)
                unknownVictim(k, found);
            if (found.size() == before)
                takePhrase({{k, phrase->words.last}, phrase->head, k}, found);
            k = phrase->words.last - 1;
            continue;
        }
        if (const Mention* m = mention(k)) {
            found.push_back(*m);
            k = m->tokens.last - 1;
            continue;
        }
        if (stopsObjects(k, ofTheft) || isSpeechVerb(k))
            break;
        const VerbGroup* verb = m_g.verb(k);
        if (verb && verb->words.first >= at) {
            if (!verb->isReduced || !m_doc.isAnyOf(verb->main, {"based", "located", "headquartered", "situated", "owned", "run", "operated", "used", "linked", "related", "affiliated", "involved", "associated", "working"}))
                break;
            if (!m_doc.isAnyOf(verb->main, {"based", "located", "headquartered", "situated"}))
                break;
            k = verb->words.last - 1;
            continue;
        }
        if (k + 1 >= m_s.last && m_doc.is(k, ":"))
            listItems(found);
    }
    if (m_s.last > m_s.first && m_doc.is(m_s.last - 1, ":") && found.empty())
        listItems(found);
    return found;
}

/// ", a school in …" says what the thing before is.
bool ClauseReader::opensApposition(std::uint32_t k) const
{
    if (!m_doc.is(k, ",") || !m_doc.isAnyOf(k + 1, {"a", "an"}) || k == m_s.first || !mention(k - 1))
        return false;
    // Names take no article: ", a NATO member" describes, ", a bank" goes on.
    const auto goesOn = [&](std::uint32_t at) { return mention(at) && mention(at)->kind != MentionKind::Name && mention(at)->kind != MentionKind::Demonym; };
    return !goesOn(k + 2) && !goesOn(k + 3);
}

/// ", researchers at X said": the speaker behind the comma is no object.
bool ClauseReader::opensAttribution(std::uint32_t k) const
{
    if (!m_doc.is(k, ","))
        return false;
    return std::any_of(m_speech[m_row].begin(), m_speech[m_row].end(), [&](const Speech& speech) {
        if (speech.cue.first <= k || speech.cue.first - k > 8 || speech.scope.first >= k)
            return false;
        // A list may come before the speaker: only the last comma opens the attribution.
        for (std::uint32_t at = k + 1; at < speech.cue.first; ++at)
            if (m_doc.is(at, ","))
                return false;
        return true;
    });
}

/// Victims of whom nothing is said but that there are some.
bool ClauseReader::isVague(std::string_view head)
{
    static constexpr std::array<std::string_view, 16> heads{"organizations", "organisations", "entities", "customers", "users", "operators",
                                                          "businesses", "company", "firm", "systems", "officials", "organization", "servers", "accounts", "website", "computers"};
    return std::find(heads.begin(), heads.end(), head) != heads.end();
}

bool ClauseReader::isSpeechVerb(std::uint32_t k) const
{
    for (const Speech& speech : m_speech[m_row])
        if (speech.cue.first == k)
            return true;
    return false;
}

void ClauseReader::listItems(std::vector<Mention>& found) const
{
    for (std::uint32_t row = m_row + 1; row < m_doc.sentences.size() && row < m_row + 40; ++row) {
        const Sentence& item = m_doc.sentences[row];
        if (item.kind != BlockKind::ListItem || item.tokens.last - item.tokens.first > 8)
            return;
        for (std::uint32_t k = item.tokens.first; k < item.tokens.last; ++k)
            if (const Mention* m = mention(k)) {
                found.push_back(*m);
                k = m->tokens.last - 1;
            }
    }
}

bool ClauseReader::fits(const Mention& m, RelationType relation) const
{
    const Thing& t = m_doc.thing(m);
    switch (relation) {
    case RelationType::Targets:
        if (isPlace(t))
            return m.kind != MentionKind::Demonym && !m.isPossessive && !(m.tokens.last < m_s.last && m_doc.tokens[m.tokens.last].afterHyphen);
        if (t.kind == "sector")
            return isSectorObject(m);
        return t.type == EntityType::Identity && t.kind != "vendor" && t.kind != "medium" && !m.isPossessive
            && !(t.kind.starts_with("bare ") && (m.kind == MentionKind::Definite || isVague(t.head)));
    case RelationType::Compromises: return t.type == EntityType::Infrastructure;
    case RelationType::Uses: return isMalwareOrTool(t) || t.type == EntityType::Infrastructure;
    case RelationType::Exploits: return t.type == EntityType::Vulnerability;
    case RelationType::Impersonates: return t.type == EntityType::Identity || isActor(t);
    case RelationType::Drops:
    case RelationType::Downloads:
    case RelationType::Delivers: return t.type == EntityType::Malware;
    case RelationType::CommunicatesWith: return t.type == EntityType::Indicator;
    default: return false;
    }
}

bool ClauseReader::isSectorObject(const Mention& m) const
{
    const std::uint32_t next = m.tokens.last;
    if (next >= m_s.last || m_doc.tokens[next].kind != TokenKind::Word || m_doc.function[next] != FunctionWord::None || mention(next))
        return true;
    return m_doc.isAnyOf(next, {"sector", "sectors", "industry", "industries", "verticals", "entities", "targets", "institutions", "organizations",
                                "organisations", "companies", "systems", "networks", "services", "infrastructure", "research"});
}

void ClauseReader::unknownVictim(std::uint32_t at, std::vector<Mention>& found)
{
    while (at < m_s.last && (m_doc.function[at] == FunctionWord::Definite || m_doc.function[at] == FunctionWord::Determiner))
        ++at;
    std::uint32_t last = at;
    while (last < m_s.last && last < at + 5 && m_doc.tokens[last].isUpper && m_doc.function[last] == FunctionWord::None && !mention(last))
        ++last;
    if (last == at || (last < m_s.last && m_doc.tokens[last].kind == TokenKind::Word && m_doc.function[last] == FunctionWord::None && !m_doc.is(last, "'s")))
        return;
    Thing thing;
    thing.type = EntityType::Identity;
    thing.identityClass = IdentityClass::Organisation;
    thing.name = std::string(m_doc.surface({at, last}));
    thing.kind = "company";
    thing.rule = "frame.unknown-victim";
    const auto known = m_unknown.find(thing.name);
    const std::string name = thing.name;
    const int row = known != m_unknown.end() ? known->second : m_doc.addThing(std::move(thing));
    m_unknown.emplace(name, row);
    if (m_doc.addMention({at, last}, row, MentionKind::Name))
        found.insert(found.begin(), m_doc.mentions.back());
}

}  // namespace throughline::prose
