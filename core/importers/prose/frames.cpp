// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/frames.h"

#include <algorithm>
#include <array>

namespace throughline::prose {
namespace {

constexpr std::uint32_t longestReach = 80;

/// Reads the predicates of one sentence into statements.
class FrameReader {
public:
    FrameReader(Document& doc, const std::vector<std::vector<Speech>>& speech, std::vector<Statement>& out) : m_doc(doc), m_speech(speech), m_out(out) {}

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
    bool isSkipped(std::uint32_t token) const
    {
        return std::any_of(m_skip.begin(), m_skip.end(), [&](TokenRange r) { return r.contains(token); });
    }

    const Mention* mention(std::uint32_t token) const
    {
        const Mention* m = m_doc.mention(token);
        return m && m->thing != nothing ? m : nullptr;
    }

    bool isNegated(std::uint32_t at) const
    {
        for (std::uint32_t k = at; k > m_s.first && at - k < 5; --k) {
            const FunctionWord word = m_doc.function[k - 1];
            if (word == FunctionWord::Negation)
                return true;
            if (word != FunctionWord::Auxiliary && word != FunctionWord::BeForm && !m_doc.lowAt(k - 1).ends_with("ly") && word != FunctionWord::Determiner)
                return false;
        }
        return false;
    }

    // ---- links: who stands behind whom

    void link(const CueAt& cue)
    {
        std::uint32_t first = cue.range.first;
        const int source = linkSource(first);
        std::uint32_t last = cue.range.last;
        std::vector<int> targets;
        const std::uint32_t stop = std::min(m_s.last, cue.range.last + 12);
        for (std::uint32_t k = cue.range.last; k < stop; ++k) {
            const Mention* found = mention(k);
            if (!found) {
                if (!targets.empty() && !m_doc.isAnyOf(k, {"and", ",", "or", "the", ")", "("}))
                    break;
                if (m_doc.function[k] == FunctionWord::Subordinator || m_doc.isAnyOf(k, {".", ";"}))
                    break;
                continue;
            }
            const Mention m = *found;
            const int target = linkTarget(m);
            if (target != nothing) {
                targets.push_back(target);
                last = m.tokens.last;
            } else if (!targets.empty() && !m.isPossessive) {
                break;
            }
            k = m.tokens.last - 1;
        }
        if (targets.empty())
            return;
        m_skip.push_back({first, last});
        if (source == nothing)
            return;
        const bool negated = isNegated(cue.range.first);
        for (const int target : targets)
            if (target != source)
                add(source, RelationType::AttributedTo, target, cue, {first, cue.range.last}, negated ? "" : "frame.link");
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
                || m_doc.isAnyOf(at, {",", "who", "which", "that", "a", "an", "”", "\"", ")"}) || m_doc.function[at] == FunctionWord::Negation;
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
        if (t.type == EntityType::Identity && t.identityClass != IdentityClass::Class)
            return m_doc.root(m.thing);
        if (isActor(t))
            return m_doc.root(m.thing);
        return nothing;
    }

    // ---- subjects

    static bool bars(const Document& doc, std::uint32_t token)
    {
        return doc.isAnyOf(token, {"against", "on", "to", "into", "like", "as", "than"});
    }

    /// Nearest thing to the left that can do something: an actor; else a family; else a state that stands as subject.
    std::vector<int> subjects(const CueAt& cue)
    {
        if (const Speech* said = speechAt(m_speech[m_row], cue.range.first); said && !said->accused.empty() && cue.range.first >= said->cue.last)
            return said->accused;
        int malware = nothing;
        int state = nothing;
        const std::uint32_t from = cue.range.first > m_s.first + longestReach ? cue.range.first - longestReach : m_s.first;
        for (std::uint32_t k = cue.range.first; k > from; --k) {
            const std::uint32_t at = k - 1;
            if (m_doc.isAnyOf(at, {";"}))
                break;
            const Mention* m = mention(at);
            if (!m || isSkipped(at))
                continue;
            const std::uint32_t before = m->tokens.first;
            k = before + 1;
            const bool barred = before > m_s.first && bars(m_doc, before - 1);
            const bool led = before > m_s.first && m_doc.function[before - 1] == FunctionWord::Preposition;
            const Thing& t = m_doc.thing(*m);
            if (isActor(t) && !barred)
                return coordinated(*m);
            if (t.type == EntityType::Malware && !led && malware == nothing)
                malware = m_doc.root(m->thing);
            if (state == nothing && malware == nothing && !led)
                state = stateSubject(*m, cue);
        }
        if (malware != nothing && cue.predicate.relation != RelationType::Uses)
            return {malware};
        if (state != nothing)
            return {state};
        return {};
    }

    /// "X and Y": both.
    std::vector<int> coordinated(const Mention& last)
    {
        std::vector<int> all{m_doc.root(last.thing)};
        std::uint32_t k = last.tokens.first;
        while (k > m_s.first + 1 && m_doc.isAnyOf(k - 1, {"and", ","})) {
            const Mention* m = mention(k - 2);
            if (!m || !isActor(m_doc.thing(*m)) || isSkipped(k - 2))
                break;
            if (std::find(all.begin(), all.end(), m_doc.root(m->thing)) == all.end())
                all.insert(all.begin(), m_doc.root(m->thing));
            k = m->tokens.first;
        }
        return all;
    }

    /// A state, body or person right before the verb: "Beijing has long been involved in cyberattacks on".
    int stateSubject(const Mention& m, const CueAt& cue)
    {
        const Thing& t = m_doc.thing(m);
        const bool body = t.type == EntityType::Identity && t.identityClass != IdentityClass::Class && t.kind != "vendor" && t.kind != "medium" && t.rule != "phrase.victim";
        const bool country = isPlace(t) && (t.kind == "country" || t.kind == "city") && m.kind != MentionKind::Demonym && !t.country.empty();
        if ((!body && !country) || m.isPossessive)
            return nothing;
        const bool behind = std::any_of(m_cues.begin(), m_cues.end(), [&](const CueAt& c) {
            return c.predicate.frame == Frame::Behind && c.range.first >= m.tokens.last && c.range.last <= cue.range.first + 1;
        });
        for (std::uint32_t k = m.tokens.last; k < cue.range.first; ++k) {
            const FunctionWord word = m_doc.function[k];
            const bool quiet = word == FunctionWord::Auxiliary || word == FunctionWord::BeForm || m_doc.lowAt(k).ends_with("ly") || m_doc.is(k, "long") || m_doc.is(k, "also");
            if (!quiet && !behind)
                return nothing;
        }
        const bool attack = cue.predicate.relation == RelationType::Targets || cue.predicate.relation == RelationType::Compromises;
        const bool strong = cue.predicate.frame == Frame::Noun ? behind : m_doc.isAnyOf(cue.range.first, {"hacked", "hack", "attacked", "breached", "infiltrated", "targeted", "compromised", "broke", "stole", "spied"});
        if (!attack || !strong || isSpeakerAt(m, cue))
            return nothing;
        return country ? governmentOf(m_doc, t.country) : m_doc.root(m.thing);
    }

    bool isSpeakerAt(const Mention& m, const CueAt& cue) const
    {
        const Speech* said = speechAt(m_speech[m_row], cue.range.first);
        return said && m.tokens.last <= said->cue.first && said->scope.first >= said->cue.first;
    }

    /// Who is meant where the sentence names nobody: "the attack", "it", a passive without agent.
    std::vector<int> fallback(const CueAt& cue) const
    {
        const int actor = actorBefore(m_doc, m_s.first, m_doc.sentences[m_row].kind == BlockKind::ListItem ? 8 : 4);
        if (actor == nothing || !allowsFallback(cue))
            return {};
        return {actor};
    }

    bool allowsFallback(const CueAt& cue) const
    {
        if (cue.predicate.frame == Frame::Noun || cue.predicate.form == Predicate::Form::Gerund || cue.predicate.frame == Frame::Route)
            return true;
        if (isPassive(cue))
            return true;
        for (std::uint32_t k = cue.range.first; k > m_s.first && cue.range.first - k < 8; --k)
            if (m_doc.isAnyOf(k - 1, {"it", "they", "attack", "attacks", "campaign", "campaigns", "activity", "operation", "operations", "intrusion", "intrusions"}))
                return true;
        return false;
    }

    bool isPassive(const CueAt& cue) const
    {
        if (cue.predicate.form != Predicate::Form::Participle)
            return false;
        for (std::uint32_t k = cue.range.first; k > m_s.first && cue.range.first - k < 4; --k) {
            if (m_doc.function[k - 1] == FunctionWord::BeForm)
                return true;
            if (!m_doc.lowAt(k - 1).ends_with("ly") && !m_doc.is(k - 1, "also"))
                break;
        }
        return m_doc.is(cue.range.last, "by") || (cue.range.first > m_s.first && isReduced(cue));
    }

    /// "clients targeted in …", "routers hijacked by …": a participle behind its noun.
    bool isReduced(const CueAt& cue) const
    {
        const Mention* m = mention(cue.range.first - 1);
        if (!m || isActor(m_doc.thing(*m)) || m_doc.thing(*m).type == EntityType::Malware)
            return false;
        return m_doc.isAnyOf(cue.range.last, {"in", "during", "by", "across"}) && m_doc.thing(*m).identityClass == IdentityClass::Class;
    }

    /// Things behind "by" after the cue, within the clause.
    std::vector<int> agents(std::uint32_t at)
    {
        const std::uint32_t stop = std::min(m_s.last, at + 14);
        for (std::uint32_t k = at; k + 1 < stop; ++k) {
            if (m_doc.isAnyOf(k, {";"}))
                break;
            if (!m_doc.is(k, "by") && !m_doc.is(k, "to"))
                continue;
            if (m_doc.is(k, "to") && !(k > m_s.first && m_doc.is(k - 1, "attributed")))
                continue;
            for (std::uint32_t j = k + 1; j < stop && j < k + 6; ++j)
                if (const Mention* m = mention(j)) {
                    const Thing& t = m_doc.thing(*m);
                    if (isActor(t) || t.type == EntityType::Malware)
                        return {m_doc.root(m->thing)};
                    break;
                }
        }
        return {};
    }

    // ---- objects

    bool stopsObjects(std::uint32_t k, bool ofTheft) const
    {
        if (m_doc.isAnyOf(k, {";", "using", "via", "through", "with", "by", "to", "since", "until", "saying", "adding", "without", "despite", "enabling",
                              "causing", "allowing", "leading", "resulting", "during", "after", "before", "because", "while", "when", "where", "which", "who",
                              "but", "although", "so", "whose", "that", "if", "behind", "under", "for"}))
            return true;
        if (m_doc.is(k, "from"))
            return !ofTheft;
        if (m_doc.is(k, "as"))
            return !m_doc.is(k + 1, "well") && !(k > 0 && m_doc.isAnyOf(k - 1, {"such", "well"}));
        return false;
    }

    /// Things right of `at` up to where the clause turns to something else.
    std::vector<Mention> objects(std::uint32_t at, const CueAt& cue, bool ofTheft)
    {
        std::vector<Mention> found;
        const std::uint32_t stop = std::min(m_s.last, at + longestReach);
        for (std::uint32_t k = at; k < stop; ++k) {
            if (isSkipped(k))
                continue;
            if (const Mention* m = mention(k)) {
                found.push_back(*m);
                k = m->tokens.last - 1;
                continue;
            }
            if (stopsObjects(k, ofTheft))
                break;
            const bool other = std::any_of(m_cues.begin(), m_cues.end(), [&](const CueAt& c) {
                return c.range.first == k && c.range.first != cue.range.first && c.predicate.frame != Frame::Noun && c.predicate.frame != Frame::Place;
            });
            if (other || isSpeechVerb(k))
                break;
            if (k + 1 >= m_s.last && m_doc.is(k, ":"))
                listItems(found);
        }
        if (m_s.last > m_s.first && m_doc.is(m_s.last - 1, ":") && found.empty())
            listItems(found);
        return found;
    }

    bool isSpeechVerb(std::uint32_t k) const
    {
        for (const Speech& speech : m_speech[m_row])
            if (speech.cue.first == k)
                return true;
        return false;
    }

    /// Short list items below a sentence that ends with a colon belong to it.
    void listItems(std::vector<Mention>& found) const
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

    bool fits(const Mention& m, RelationType relation) const
    {
        const Thing& t = m_doc.thing(m);
        switch (relation) {
        case RelationType::Targets:
            if (isPlace(t))
                return m.kind != MentionKind::Demonym && !m.isPossessive && !(m.tokens.last < m_s.last && m_doc.tokens[m.tokens.last].afterHyphen);
            if (t.kind == "sector")
                return isSectorObject(m);
            return t.type == EntityType::Identity && t.kind != "vendor" && t.kind != "medium" && !m.isPossessive
                && !(t.kind.starts_with("bare ") && m.kind == MentionKind::Definite);
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

    /// "energy" in a list or before "sector", not in "energy drinks".
    bool isSectorObject(const Mention& m) const
    {
        const std::uint32_t next = m.tokens.last;
        if (next >= m_s.last || m_doc.tokens[next].kind != TokenKind::Word || m_doc.function[next] != FunctionWord::None || mention(next))
            return true;
        return m_doc.isAnyOf(next, {"sector", "sectors", "industry", "industries", "verticals", "entities", "targets", "institutions", "organizations",
                                    "organisations", "companies", "systems", "networks", "services", "infrastructure", "research"});
    }

    /// A capitalised name nobody knows, in the place of a victim: "attack on Colonial Pipeline".
    void unknownVictim(std::uint32_t at, std::vector<Mention>& found)
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
        for (std::size_t i = 0; i < m_doc.things.size(); ++i)
            if (m_doc.things[i].rule == thing.rule && m_doc.things[i].name == thing.name) {
                m_doc.addMention({at, last}, static_cast<int>(i), MentionKind::Name);
                found.insert(found.begin(), m_doc.mentions.back());
                return;
            }
        const int row = m_doc.addThing(std::move(thing));
        if (m_doc.addMention({at, last}, row, MentionKind::Name))
            found.insert(found.begin(), m_doc.mentions.back());
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
                if (!fits(m, actual) || m_doc.root(m.thing) == source)
                    continue;
                if (isActor(m_doc.things[static_cast<std::size_t>(source)]) || actual != RelationType::Uses || m_doc.things[static_cast<std::size_t>(source)].type == EntityType::Identity)
                    add(source, actual, m_doc.root(m.thing), cue, cue.range, rule);
            }
    }

    void verb(const CueAt& cue)
    {
        if (isNegated(cue.range.first))
            return;
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

    /// What stands as subject of a passive, and what the clause goes on with ("X was used to target Y" does not).
    std::vector<Mention> passiveObjects(const CueAt& cue)
    {
        std::vector<Mention> found;
        for (std::uint32_t k = cue.range.first; k > m_s.first && cue.range.first - k < 30; --k) {
            const Mention* m = mention(k - 1);
            if (m && !isSkipped(k - 1)) {
                const bool led = m->tokens.first > m_s.first && m_doc.isAnyOf(m->tokens.first - 1, {"by", "from", "with"});
                if (!led)
                    found.push_back(*m);
                k = m->tokens.first + 1;
            } else if (m_doc.isAnyOf(k - 1, {";", "said", "that", "but"})) {
                break;
            }
        }
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
        if (linked && !(uses && !m_doc.is(at, "of"))) {
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

    Document& m_doc;
    const std::vector<std::vector<Speech>>& m_speech;
    std::vector<Statement>& m_out;
    std::uint32_t m_row = 0;
    TokenRange m_s;
    std::vector<TokenRange> m_skip;
    std::vector<CueAt> m_cues;
};

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
    return out;
}

}  // namespace throughline::prose
