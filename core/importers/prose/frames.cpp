// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/clause_reader.h"

#include <algorithm>
#include <array>

namespace throughline::prose {
namespace {

/// Reads the predicates of one sentence into statements.
class FrameReader : private ClauseReader {
public:
    FrameReader(Document& doc, const std::vector<std::vector<Speech>>& speech, std::vector<Statement>& out) : ClauseReader(doc, speech), m_out(out) {}

    void read(std::uint32_t row)
    {
        m_row = row;
        m_s = m_doc.sentences[row].tokens;
        m_skip.clear();
        m_cues = findCues(m_doc, m_s);
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
    // ---- links: who stands behind whom

    /// "links between the group and Beijing".
    void between(const CueAt& cue)
    {
        int source = nothing;
        for (std::uint32_t k = cue.range.last; k < m_s.last && k < cue.range.last + 12; ++k) {
            const Mention* found = mention(k);
            if (!found)
                continue;
            const Mention m = *found;
            k = m.tokens.last - 1;
            if (source == nothing) {
                if (!isActor(m_doc.thing(m)))
                    return;
                source = m_doc.root(m.thing);
            } else if (const int target = linkTarget(m); target != nothing) {
                add(source, RelationType::AttributedTo, target, cue, cue.range, "frame.between");
                return;
            }
        }
    }

    void link(const CueAt& cue)
    {
        if (m_doc.is(cue.range.last - 1, "between"))
            return between(cue);
        std::uint32_t first = cue.range.first;
        const int source = linkSource(first);
        std::uint32_t last = cue.range.last;
        std::vector<int> targets;
        const std::uint32_t stop = std::min(m_s.last, cue.range.last + 12);
        for (std::uint32_t k = cue.range.last; k < stop; ++k) {
            const Mention* found = mention(k);
            if (!found) {
                if (!targets.empty() && !m_doc.isAnyOf(k, {"and", ",", "or", "the"}))
                    break;
                if (m_doc.function[k] == FunctionWord::Subordinator || m_doc.isAnyOf(k, {".", ";", "against", "in", "on", "for", "to", "with", "from", "by"}))
                    break;
                continue;
            }
            const Mention m = *found;
            const int target = linkTarget(m);
            if (target != nothing) {
                if (!targets.empty() && last == m.tokens.first)
                    targets.pop_back();  // "the ministry's department": the inner body is meant
                targets.push_back(target);
                last = m.tokens.last;
                if (m_doc.is(last, "(") && m_doc.is(last + 2, ")"))
                    last += 3;
            } else if (!targets.empty() && !m.isPossessive) {
                break;
            }
            k = std::max(last, m.tokens.last) - 1;
        }
        if (targets.empty())
            return;
        m_skip.push_back({first, last});
        if (source == nothing)
            return;
        describe(source, first, last);
        const bool negated = isNegated(cue.range.first);
        for (const int target : targets)
            if (target != source)
                add(source, tieBetween(source, target, cue), target, cue, {first, cue.range.last}, negated ? "" : "frame.link");
    }

    /// Two groups that are "associated" stand beside each other; a sponsor stands behind.
    RelationType tieBetween(int source, int target, const CueAt& cue) const
    {
        const bool groups = isActor(m_doc.things[static_cast<std::size_t>(source)]) && isActor(m_doc.things[static_cast<std::size_t>(target)]);
        return groups && cue.predicate.degree == AttributionDegree::LinkedTo ? RelationType::RelatedTo : RelationType::AttributedTo;
    }

    /// An unnamed actor is also called by its link ("hackers working for …"); a name behind a colon is his.
    void describe(int source, std::uint32_t first, std::uint32_t last)
    {
        const Mention* before = first > m_s.first ? mention(first - 1) : nullptr;
        Thing& t = m_doc.things[static_cast<std::size_t>(source)];
        if (t.naming == Naming::NotNamed && before && m_doc.root(before->thing) == source)
            t.also.emplace_back(m_doc.surface({before->tokens.first, last}));
        if (m_doc.is(last, ":") && mention(last + 1) && isActor(m_doc.thing(*mention(last + 1))) && t.naming == Naming::NotNamed)
            m_doc.merge(source, mention(last + 1)->thing);
    }

    /// Thing right before "(allegedly) linked to"; `first` moves back over hedges.
    int linkSource(std::uint32_t& first) const
    {
        std::uint32_t k = first;
        for (int steps = 0; steps < 9 && k > m_s.first; ++steps) {
            const std::uint32_t at = k - 1;
            if (const Mention* m = mention(at)) {
                const Thing& t = m_doc.thing(*m);
                const bool victimClass = t.identityClass == IdentityClass::Class || t.identityClass == IdentityClass::NotStated;
                if (isActor(t) || (t.type == EntityType::Identity && !victimClass && t.kind != "national government"))
                    return m_doc.root(m->thing);
                return nothing;
            }
            const bool adverb = m_doc.lowAt(at).ends_with("ly") || m_doc.isAnyOf(at, {"alleged", "to", "have", "suspected", "believed", "be", "itself"});
            const bool over = adverb || m_doc.function[at] == FunctionWord::BeForm || m_doc.function[at] == FunctionWord::Auxiliary
                || m_doc.isAnyOf(at, {",", "who", "which", "that", "a", "an", "”", "\"", ")", "it", "described", "as", "called"}) || m_doc.function[at] == FunctionWord::Negation;
            if (!over)
                return nothing;
            if (adverb)
                first = at;
            k = at;
        }
        return nothing;
    }

    int linkTarget(const Mention& m)
    {
        const Thing& t = m_doc.thing(m);
        if (isPlace(t)) {
            if (m.isPossessive || t.country.empty() || m.kind == MentionKind::Demonym)
                return nothing;
            return t.kind == "country" || t.kind == "city" ? governmentOf(m_doc, t.country) : nothing;
        }
        const bool body = t.type == EntityType::Identity && t.identityClass != IdentityClass::Class && t.rule != "phrase.victim";
        return body || isActor(t) ? m_doc.root(m.thing) : nothing;
    }

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
        if (cue.predicate.relation == RelationType::Targets && !isSkipped(cue.range.last))
            unknownVictim(cue.range.last, targets);
        emit(sources, targets, cue, cue.predicate.relation, "frame.verb");
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
                const bool led = m->tokens.first > m_s.first && m_doc.isAnyOf(m->tokens.first - 1, {"by", "from", "with"});
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

    void add(int source, RelationType relation, int target, const CueAt& cue, TokenRange words, std::string_view rule)
    {
        Statement statement;
        statement.source = source;
        statement.relation = relation;
        statement.target = target;
        statement.degree = cue.predicate.degree;
        statement.sentence = m_row;
        statement.cue = cue.range;
        statement.words = words;
        statement.rule = rule;
        std::vector<TokenRange> skip = m_skip;
        std::erase_if(skip, [&](TokenRange r) { return r.overlaps(cue.range); });
        // A link is hedged by the words right before it, a verb by its clause.
        const std::uint32_t from = cue.predicate.frame == Frame::Link && cue.range.first > m_s.first + 3 ? cue.range.first - 3 : m_s.first;
        qualify(m_doc, m_speech[m_row], {from, cue.range.first}, skip, statement);
        if (rule.empty()) {
            statement.rule = "frame.link-negated";
            statement.stance = Stance::Denies;
            const bool ownDenial = std::find(statement.speakers.begin(), statement.speakers.end(), source) != statement.speakers.end();
            if (!ownDenial)
                return;
        }
        m_out.push_back(std::move(statement));
    }

    std::vector<Statement>& m_out;
};

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
    dropCoveredOrigins(doc, out);
    return out;
}

}  // namespace throughline::prose
