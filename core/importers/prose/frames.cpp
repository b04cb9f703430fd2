// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/link_reader.h"

#include <algorithm>
#include <array>

namespace throughline::prose {
namespace {

/// Reads the predicates of one sentence into statements.
class FrameReader : private LinkReader {
public:
    FrameReader(Document& doc, const std::vector<std::vector<Speech>>& speech, std::vector<Statement>& out) : LinkReader(doc, speech, out) {}

    void read(std::uint32_t row)
    {
        m_row = row;
        m_s = m_doc.sentences[row].tokens;
        m_skip.clear();
        m_cues = findCues(m_doc, m_s);
        m_cueAt.assign(m_s.last - m_s.first, nothing);
        for (std::size_t i = 0; i < m_cues.size(); ++i)
            m_cueAt[m_cues[i].range.first - m_s.first] = static_cast<int>(i);
        for (const CueAt& cue : m_cues)
            if (cue.predicate.frame == Frame::Link)
                link(cue);
        for (const CueAt& cue : m_cues) {
            switch (cue.predicate.frame) {
            case Frame::Verb: verb(cue); break;
            case Frame::Noun: noun(cue); break;
            case Frame::Route: route(cue); break;
            case Frame::Place: place(cue); break;
            case Frame::Source: source(cue); break;
            case Frame::Link:
            case Frame::Behind: break;
            }
        }
        frontCompany();
        tableRow();
    }

private:
    // ---- frames

    void emit(const std::vector<int>& sources, const std::vector<Mention>& targets, const CueAt& cue, RelationType relation, std::string_view rule)
    {
        for (const int source : sources)
            for (const Mention& m : targets) {
                RelationType actual = relation;
                const Thing& t = m_doc.thing(m);
                // Devices are compromised, victims are targeted: the object decides.
                if (relation == RelationType::Targets && t.type == EntityType::Infrastructure && t.kind == "compromised devices")
                    actual = RelationType::Compromises;
                else if (relation == RelationType::Compromises && t.type != EntityType::Infrastructure)
                    actual = RelationType::Targets;
                else if (relation == RelationType::Uses && t.type == EntityType::Vulnerability)
                    actual = RelationType::Exploits;
                else if (relation == RelationType::Exploits && isMalwareOrTool(t))
                    continue;
                const bool brings = actual == RelationType::Drops || actual == RelationType::Downloads || actual == RelationType::Delivers;
                if (brings && t.type == EntityType::Malware && isActor(m_doc.things[static_cast<std::size_t>(source)]))
                    actual = RelationType::Uses;
                if (!fits(m, actual) || m_doc.root(m.thing) == source || isSpeakerHere(m, cue))
                    continue;
                if (isActor(m_doc.things[static_cast<std::size_t>(source)]) || actual != RelationType::Uses || m_doc.things[static_cast<std::size_t>(source)].type == EntityType::Identity)
                    add(source, actual, m_doc.root(m.thing), cue, cue.range, rule);
            }
    }

    /// ", the FBI said" is no member of the list before it.
    bool isSpeakerHere(const Mention& m, const CueAt& cue) const
    {
        const Speech* said = speechAt(m_speech[m_row], cue.range.first);
        return said && !isPlace(m_doc.thing(m)) && std::find(said->speakers.begin(), said->speakers.end(), m_doc.root(m.thing)) != said->speakers.end();
    }

    /// "phones of journalists were infected with X": the family is what attacks.
    bool infectedWith(const CueAt& cue)
    {
        const bool passive = cue.range.first > m_s.first && m_doc.function[cue.range.first - 1] == FunctionWord::BeForm;
        if (!m_doc.is(cue.range.first, "infected") || !passive)
            return false;
        std::vector<int> sources;
        for (const Mention& m : objects(cue.range.last, cue, false))
            if (m_doc.thing(m).type == EntityType::Malware)
                sources.push_back(m_doc.root(m.thing));
        emit(sources, passiveObjects(cue), cue, RelationType::Targets, "frame.infected-with");
        return true;
    }

    void verb(const CueAt& cue)
    {
        if (isNegated(cue.range.first) || infectedWith(cue))
            return;
        if (m_doc.isAnyOf(cue.range.first, {"sent", "send", "sends", "sending"}))
            return sending(cue);
        const bool theft = m_doc.lowAt(cue.range.first).starts_with("st");
        if (isPassive(cue)) {
            std::vector<int> sources = agents(cue.range.last);
            if (sources.empty() && m_doc.is(cue.range.last, "by"))
                return;
            if (sources.empty())
                sources = fallback(cue);
            std::vector<Mention> targets = passiveObjects(cue);
            emit(sources, targets, cue, cue.predicate.relation, "frame.verb-passive");
            return;
        }
        std::vector<int> sources = subjects(cue);
        if (sources.empty())
            sources = fallback(cue);
        if (sources.empty())
            return;
        std::vector<Mention> targets = objects(cue.range.last, cue, theft);
        if (const std::uint32_t against = cue.predicate.relation == RelationType::Uses ? behind(cue.range.last, "against", 24) : 0)
            emit(sources, objects(against, cue, false), cue, RelationType::Targets, "frame.used-against");
        if (cue.predicate.relation == RelationType::Targets && !isSkipped(cue.range.last))
            unknownVictim(cue.range.last, targets);
        const std::size_t before = m_out.size();
        emit(sources, targets, cue, cue.predicate.relation, "frame.verb");
        if (cue.predicate.relation == RelationType::Uses && concealsOrigin(cue.range.last))
            markRouting(before);
    }

    /// "used routers … to conceal the origin of further attacks": what it is used for is to hide behind it.
    bool concealsOrigin(std::uint32_t at) const
    {
        for (std::uint32_t k = at; k + 2 < m_s.last && !m_doc.is(k, ";"); ++k) {
            if (!m_doc.is(k, "to") || !m_doc.isAnyOf(k + 1, {"conceal", "hide", "obscure", "mask", "disguise", "obfuscate"}))
                continue;
            for (std::uint32_t j = k + 2; j < m_s.last && j < k + 8; ++j)
                if (m_doc.isAnyOf(j, {"origin", "origins", "source", "location", "identity", "identities", "tracks"}))
                    return true;
        }
        return false;
    }

    void markRouting(std::size_t first)
    {
        for (std::size_t i = first; i < m_out.size(); ++i) {
            const Thing& t = m_doc.things[static_cast<std::size_t>(m_out[i].target)];
            m_out[i].isRouting = m_out[i].isRouting || (t.type == EntityType::Infrastructure && t.isRelay);
        }
    }

    /// Token behind the next `word` within the clause; 0 if there is none.
    std::uint32_t behind(std::uint32_t at, std::string_view word, std::uint32_t reach) const
    {
        for (std::uint32_t k = at; k < m_s.last && k < at + reach; ++k) {
            if (m_doc.isAnyOf(k, {";", "which", "who"}))
                return 0;
            if (m_doc.is(k, word))
                return k + 1;
        }
        return 0;
    }

    /// "sent 10,000 e-mails with hidden links to politicians": those who get them.
    void sending(const CueAt& cue)
    {
        bool mail = false;
        for (std::uint32_t k = cue.range.last; k < m_s.last && k < cue.range.last + 10; ++k)
            mail = mail || m_doc.isAnyOf(k, {"emails", "mails", "email", "messages", "attachments", "documents", "lures", "links", "texts", "mail"});
        const std::uint32_t at = behind(cue.range.last, "to", 16);
        if (!mail || at == 0)
            return;
        std::vector<int> sources = subjects(cue);
        if (sources.empty())
            sources = fallback(cue);
        emit(sources, objects(at, cue, false), cue, RelationType::Targets, "frame.sending");
    }

    /// What stands as subject of a passive, and what the clause goes on with ("X was used to target Y" does not).
    std::vector<Mention> passiveObjects(const CueAt& cue)
    {
        std::vector<Mention> found;
        bool anyPlain = false;
        for (std::uint32_t k = cue.range.first; k > m_s.first && cue.range.first - k < 30; --k) {
            const Mention* m = mention(k - 1);
            if (m && !isSkipped(k - 1)) {
                const bool led = m->tokens.first > m_s.first && m_doc.isAnyOf(m->tokens.first - 1, {"by", "from", "with", "no"});
                const bool placed = m->tokens.first > m_s.first && m_doc.isAnyOf(m->tokens.first - 1, {"in", "at", "across"});
                anyPlain = anyPlain || (!led && !placed && !(isPlace(m_doc.thing(*m)) && m_doc.is(m->tokens.first - 1, "and")));
                if (!led)
                    found.push_back(*m);
                k = m->tokens.first + 1;
            } else if (m_doc.isAnyOf(k - 1, {";", "said", "that", "but"})) {
                break;
            }
        }
        if (!anyPlain)
            found.clear();  // "servers in X were compromised" does not make X the victim
        if (cue.predicate.relation == RelationType::Targets && m_doc.is(m_s.last - 1, ":"))
            listItems(found);
        return found;
    }

    void noun(const CueAt& cue)
    {
        static constexpr std::array<std::string_view, 7> links{"on", "against", "into", "of", "at", "in", "from"};
        std::uint32_t at = cue.range.last;
        if (isNegated(cue.range.first))
            return;
        std::vector<Mention> targets;
        const bool linked = at < m_s.last && std::any_of(links.begin(), links.end(), [&](std::string_view w) { return m_doc.is(at, w); });
        const bool uses = cue.predicate.relation != RelationType::Targets;
        if (m_doc.isAnyOf(cue.range.first, {"stealing", "theft", "stole", "stolen", "steal"})) {
            if (const std::uint32_t from = behind(at, "from", 14))
                targets = objects(from, cue, false);
        } else if (!uses && m_doc.isAnyOf(at, {"by", "of"}) && behind(at, "against", 20) != 0) {
            targets = objects(behind(at, "against", 20), cue, false);
        } else if (linked && !(uses && !m_doc.is(at, "of"))) {
            targets = objects(at + 1, cue, true);
            if (!uses && !m_doc.is(at, "in"))
                unknownVictim(at + 1, targets);
        } else if (!uses && !linked) {
            targets = objectBefore(cue);
        }
        // "cyberattacks and espionage against the country": the shared preposition serves both.
        if (targets.empty())
            return;
        std::vector<int> sources = agents(cue.range.last);
        if (sources.empty())
            sources = subjects(cue);
        if (sources.empty())
            sources = fallback(cue);
        emit(sources, targets, cue, cue.predicate.relation, "frame.noun");
    }

    /// "the Colonial Pipeline attack".
    std::vector<Mention> objectBefore(const CueAt& cue) const
    {
        if (cue.range.first == m_s.first || !m_doc.isAnyOf(cue.range.first, {"attack", "attacks", "hack", "breach", "compromise", "intrusion"}))
            return {};
        const Mention* m = mention(cue.range.first - 1);
        if (!m || m->isPossessive || m_doc.thing(*m).type != EntityType::Identity || m_doc.thing(*m).identityClass != IdentityClass::Organisation)
            return {};
        return {*m};
    }

    void route(const CueAt& cue)
    {
        std::vector<int> sources = subjects(cue);
        if (sources.empty())
            sources = fallback(cue);
        const std::size_t before = m_out.size();
        emit(sources, objects(cue.range.last, cue, false), cue, RelationType::Uses, "frame.route");
        for (std::size_t i = before; i < m_out.size(); ++i)
            m_out[i].isRouting = true;
    }

    void place(const CueAt& cue)
    {
        const bool origin = cue.predicate.relation == RelationType::OriginatesFrom;
        const std::uint32_t from = cue.range.first > m_s.first + 40 ? cue.range.first - 40 : m_s.first;
        int source = nothing;
        for (std::uint32_t k = cue.range.first; k > from && source == nothing; --k) {
            const Mention* m = mention(k - 1);
            if (!m)
                continue;
            const Thing& t = m_doc.thing(*m);
            const bool body = t.type == EntityType::Identity && t.identityClass != IdentityClass::Class && t.kind != "national government";
            if (isActor(t) || (!origin && (body || t.type == EntityType::Infrastructure)))
                source = m_doc.root(m->thing);
            else if (!isPlace(t))
                return;
            k = m->tokens.first + 1;
        }
        if (source == nothing)
            return;
        for (const Mention& m : objects(cue.range.last, cue, false))
            if (isPlace(m_doc.thing(m)) && m.kind != MentionKind::Demonym)
                add(source, cue.predicate.relation, m_doc.root(m.thing), cue, cue.range, "frame.place");
    }

    /// "the intrusions came from X": X is the one who was unnamed so far.
    void source(const CueAt& cue)
    {
        const bool event = [&] {
            for (std::uint32_t k = cue.range.first; k > m_s.first && cue.range.first - k < 6; --k)
                if (m_doc.isAnyOf(k - 1, {"attack", "attacks", "intrusion", "intrusions", "campaign", "operation", "activity", "hack", "breach"}))
                    return true;
            return false;
        }();
        if (!event)
            return;
        for (std::uint32_t k = cue.range.last; k < m_s.last && k < cue.range.last + 6; ++k) {
            const Mention* m = mention(k);
            if (!m)
                continue;
            const int before = actorBefore(m_doc, m_s.first, 3);
            if (isActor(m_doc.thing(*m)) && before != nothing && m_doc.things[static_cast<std::size_t>(before)].naming != Naming::Named) {
                const int into = m_doc.root(m->thing);
                m_doc.merge(before, into);
            }
            return;
        }
    }

    /// "via front company X": an actor uses it.
    void frontCompany()
    {
        for (std::uint32_t i = m_s.first; i + 2 < m_s.last; ++i) {
            if (!m_doc.is(i, "front") || !m_doc.isAnyOf(i + 1, {"company", "companies"}))
                continue;
            const Mention* m = mention(i + 2);
            const int actor = actorBefore(m_doc, i, 0);
            if (!m || actor == nothing || m_doc.thing(*m).identityClass != IdentityClass::Organisation)
                continue;
            const CueAt cue{{i, i + 2}, {Frame::Verb, RelationType::Uses, AttributionDegree::NotStated, Predicate::Form::Finite}};
            add(actor, RelationType::Uses, m_doc.root(m->thing), cue, cue.range, "frame.front-company");
        }
    }

    /// A table row with a value and a family: the value indicates it.
    void tableRow()
    {
        if (m_doc.sentences[m_row].kind != BlockKind::TableRow)
            return;
        int named = nothing;
        for (std::uint32_t k = m_s.first; k < m_s.last; ++k) {
            const Mention* m = mention(k);
            if (!m)
                continue;
            const Thing& t = m_doc.thing(*m);
            if (isActor(t) || t.type == EntityType::Malware)
                named = m_doc.root(m->thing);
            else if (t.type == EntityType::Indicator && named != nothing)
                add(m_doc.root(m->thing), RelationType::Indicates, named, CueAt{m->tokens, {}}, m->tokens, "table.indicates");
            k = m->tokens.last - 1;
        }
    }

};

/// "Hackers often use phishing": what such people do at large is nobody's deed.
bool isHabit(const Document& doc, const Statement& st)
{
    const Thing& source = doc.things[static_cast<std::size_t>(st.source)];
    const auto bare = [](const std::string& name) { return name.find(' ') == std::string::npos && name.ends_with('s'); };
    const bool atLarge = source.rule == "phrase.actor" && bare(source.name) && std::all_of(source.also.begin(), source.also.end(), bare);
    if (!atLarge || !st.speakers.empty() || st.relation == RelationType::AttributedTo)
        return false;
    const std::string_view verb = doc.lowAt(st.cue.first);
    const bool present = !verb.ends_with("ed") && !verb.ends_with("ing")
        && !doc.isAnyOf(st.cue.first, {"hit", "stole", "broke", "struck", "took", "went", "hid", "spread", "sent", "bought", "gained"});
    return present && !(st.cue.first > 0 && doc.function[st.cue.first - 1] == FunctionWord::Auxiliary && !doc.isAnyOf(st.cue.first - 1, {"can", "may", "could", "might", "will", "would"}));
}

/// "Chinese group" is no origin of its own where a sponsor or seat in that country is named.
void dropCoveredOrigins(const Document& doc, std::vector<Statement>& out)
{
    const auto country = [&](int thing) -> const std::string& { return doc.things[static_cast<std::size_t>(thing)].country; };
    std::vector<std::pair<int, std::string>> covered;
    for (const Statement& st : out)
        if (st.relation == RelationType::AttributedTo || st.relation == RelationType::LocatedAt)
            covered.emplace_back(st.source, country(st.target));
    std::sort(covered.begin(), covered.end());
    std::erase_if(out, [&](const Statement& st) {
        return st.relation == RelationType::OriginatesFrom && std::binary_search(covered.begin(), covered.end(), std::pair(st.source, country(st.target)));
    });
}

}  // namespace

std::vector<Statement> findStatements(Document& doc, const std::vector<std::vector<Speech>>& speech)
{
    std::vector<Statement> out;
    readCompounds(doc, speech, out);
    FrameReader reader(doc, speech, out);
    for (std::uint32_t row = 0; row < doc.sentences.size(); ++row)
        if (doc.sentences[row].kind != BlockKind::Heading)
            reader.read(row);
    for (Statement& statement : out) {  // names may have been joined on the way
        statement.source = doc.root(statement.source);
        statement.target = doc.root(statement.target);
    }
    std::erase_if(out, [](const Statement& s) { return s.source == s.target; });
    std::erase_if(out, [&](const Statement& st) { return isHabit(doc, st); });
    dropCoveredOrigins(doc, out);
    return out;
}

}  // namespace throughline::prose
