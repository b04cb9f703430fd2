// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/importers/prose/clause_reader.h"

namespace throughline::prose {
namespace {

constexpr std::uint32_t longestReach = 80;

}  // namespace

bool ClauseReader::isSkipped(std::uint32_t token) const
{
    return std::any_of(m_skip.begin(), m_skip.end(), [&](TokenRange r) { return r.contains(token); });
}

const Mention* ClauseReader::mention(std::uint32_t token) const
{
    const Mention* m = m_doc.mention(token);
    return m && m->thing != nothing ? m : nullptr;
}

bool ClauseReader::isNegated(std::uint32_t at) const
{
    if (const VerbGroup* verb = m_g.verb(at)) {
        if (verb->isNegated)
            return true;
        // "No system was touched": the subject is negated.
        const Subject subject = subjectOf(m_doc, m_g, m_g.verbAt[at - m_s.first]);
        const std::uint32_t first = subject.phrase == nothing ? m_s.first : m_g.phrases[static_cast<std::size_t>(subject.phrase)].words.first;
        if (subject.phrase != nothing && (m_doc.isAnyOf(first, {"no", "neither", "none"}) || (first > m_s.first && m_doc.isAnyOf(first - 1, {"no", "neither", "nor", "none"}))))
            return true;
    }
    for (std::uint32_t k = at; k > m_s.first && at - k < 5; --k) {
        const FunctionWord word = m_doc.function[k - 1];
        if (word == FunctionWord::Negation)
            return true;
        if (word != FunctionWord::Auxiliary && word != FunctionWord::BeForm && !m_doc.lowAt(k - 1).ends_with("ly") && word != FunctionWord::Determiner)
            return false;
    }
    return false;
}

bool ClauseReader::bars(const Document& doc, std::uint32_t token)
{
    return doc.isAnyOf(token, {"against", "on", "to", "into", "like", "as", "than"});
}

int ClauseReader::verbRow(const CueAt& cue) const
{
    for (std::uint32_t k = cue.range.first; k < cue.range.last; ++k)
        if (const int row = m_g.verbAt[k - m_s.first]; row != nothing)
            return row;
    return nothing;
}

std::vector<int> ClauseReader::subjects(const CueAt& cue)
{
    if (const Speech* said = speechAt(m_speech[m_row], cue.range.first); said && !said->accused.empty() && cue.range.first >= said->cue.last && !isInRelative(said->cue.last, cue))
        return said->accused;
    if (cue.predicate.frame == Frame::Noun)
        return subjectsOfNoun(cue);
    const int row = verbRow(cue);
    return row == nothing ? std::vector<int>() : actingAt(subjectOf(m_doc, m_g, row), cue);
}

/// "sanctioned A and B, who was involved in the breach": the relative clause has a subject of its own.
bool ClauseReader::isInRelative(std::uint32_t from, const CueAt& cue) const
{
    for (std::uint32_t k = cue.range.first; k > from; --k) {
        if (m_doc.is(k - 1, "of") && k > from + 1 && (m_doc.is(k - 2, ",") || m_g.verb(k)))
            return false;  // "accused X, which …, of attacking"
        if (m_g.tag(k - 1) == Tag::Relative)
            return m_g.verb(k) != nullptr || m_g.tag(k) == Tag::Adverb;
    }
    return false;
}

/// "X's attack on", "Russian attacks on", "X carried out attacks on".
std::vector<int> ClauseReader::subjectsOfNoun(const CueAt& cue)
{
    if (const int row = verbRow(cue); row != nothing)
        return actingAt(subjectOf(m_doc, m_g, row), cue);  // "stole files from": a verb after all
    const NounPhrase* phrase = m_g.phrase(cue.range.first);
    const std::uint32_t first = phrase ? phrase->words.first : cue.range.first;
    for (std::uint32_t k = cue.range.first; k > first; --k)
        if (const Mention* m = mention(k - 1)) {
            const Thing& t = m_doc.thing(*m);
            if (isActor(t) || t.type == EntityType::Malware)
                return {m_doc.root(m->thing)};
            if (m->isPossessive && t.type == EntityType::Identity && t.identityClass == IdentityClass::Government)
                return {m_doc.root(m->thing)};
            k = m->tokens.first + 1;
        }
    int governor = nothing;
    for (std::size_t row = 0; row < m_g.verbs.size(); ++row)
        if (m_g.verbs[row].words.last <= first)
            governor = static_cast<int>(row);
        else if (m_g.verbs[row].isPassive && phrase && subjectOf(m_doc, m_g, static_cast<int>(row)).phrase == m_g.phraseAt[cue.range.first - m_s.first])
            if (std::vector<int> doers = agents(m_g.verbs[row].words.last); !doers.empty())
                return doers;  // "the attack on Y was carried out by X"
    const bool involved = governor != nothing && m_doc.isAnyOf(m_g.verbs[static_cast<std::size_t>(governor)].main, {"involved", "engaged", "implicated", "accused", "suspected"});
    if (governor == nothing || (m_g.verbs[static_cast<std::size_t>(governor)].isPassive && !involved))
        return {};
    const VerbGroup& verb = m_g.verbs[static_cast<std::size_t>(governor)];
    if (isSpeechVerb(verb.main) && !m_doc.isAnyOf(verb.words.last, {"responsibility", "credit"}))  // "claimed responsibility for an attack on"
        return {};
    for (std::uint32_t k = m_g.verbs[static_cast<std::size_t>(governor)].words.last; k < first; ++k)
        if (m_g.tag(k) == Tag::Relative || m_g.tag(k) == Tag::Subordinator || m_doc.is(k, ";"))
            return {};
    return actingAt(subjectOf(m_doc, m_g, governor), cue);
}

/// "The team launched attacks on": somebody who is no attacker is the subject.
bool ClauseReader::hasOtherDoer(const CueAt& cue) const
{
    const NounPhrase* phrase = m_g.phrase(cue.range.first);
    const std::uint32_t first = phrase ? phrase->words.first : cue.range.first;
    int governor = nothing;
    for (std::size_t row = 0; row < m_g.verbs.size(); ++row)
        if (m_g.verbs[row].words.last <= first)
            governor = static_cast<int>(row);
    if (governor == nothing)
        return false;
    const VerbGroup& verb = m_g.verbs[static_cast<std::size_t>(governor)];
    const bool does = m_doc.isAnyOf(verb.main, {"launched", "launch", "launches", "launching", "mounted", "waged", "conducted", "made", "began", "started", "led", "carried", "staged", "planned", "run", "ran", "runs", "preparing", "prepared", "planning", "plotting", "plotted"});
    const Subject subject = subjectOf(m_doc, m_g, governor);
    return does && !verb.isPassive && subject.phrase != nothing && !isDeedNoun(m_doc, m_g.phrases[static_cast<std::size_t>(subject.phrase)].head);
}

/// Things that act, in a phrase and those joined to it.
std::vector<int> ClauseReader::actingAt(const Subject& subject, const CueAt& cue)
{
    if (subject.hasPronoun)
        return actingPronoun(subject.pronoun);
    if (subject.phrase == nothing || subject.isInstrument)
        return {};
    if (std::vector<int> named = namedBehind(m_g.phrases[static_cast<std::size_t>(subject.phrase)]); named.size() > 1)
        return named;
    std::vector<int> all = actingIn(m_g.phrases[static_cast<std::size_t>(subject.phrase)], cue);
    for (int row = subject.phrase - 1; row >= 0 && !all.empty(); --row) {
        const NounPhrase& before = m_g.phrases[static_cast<std::size_t>(row)];
        const std::uint32_t next = m_g.phrases[static_cast<std::size_t>(row) + 1].words.first;
        const bool joined = before.words.last < next && (m_g.tag(next - 1) == Tag::Conjunction || m_doc.is(next - 1, ",")) && next - before.words.last <= 2;
        const bool alias = before.isLed() && m_doc.is(before.lead, "as") && before.lead > m_s.first
            && m_doc.isAnyOf(before.lead - 1, {"known", "tracked", "identified", "referred"});  // "X, also known as Y, and Z"
        if (!joined || (before.isLed() && !alias))
            break;
        for (const int more : actingIn(before, cue))
            if (std::find(all.begin(), all.end(), more) == all.end())
                all.insert(all.begin(), more);
    }
    return all;
}

/// "Two groups, X and Y,": the actors that an apposition lists.
std::vector<int> ClauseReader::namedBehind(const NounPhrase& phrase) const
{
    std::vector<int> named;
    if (!m_doc.is(phrase.words.last, ",") || !m_doc.lowAt(phrase.head).ends_with('s'))
        return named;
    for (std::uint32_t k = phrase.words.last + 1; k < m_s.last;) {
        const Mention* m = mention(k);
        if (!m || m->kind != MentionKind::Name || !isActor(m_doc.thing(*m)))
            return {};
        if (std::find(named.begin(), named.end(), m_doc.root(m->thing)) == named.end())
            named.push_back(m_doc.root(m->thing));
        k = m->tokens.last;
        const bool goesOn = m_doc.is(k, "and") || (m_doc.is(k, ",") && (m_doc.is(k + 1, "and") || (mention(k + 1) && isActor(m_doc.thing(*mention(k + 1))))));
        if (!goesOn)
            return m_doc.is(k, ",") ? named : std::vector<int>();
        k += m_doc.is(k, ",") && m_doc.is(k + 1, "and") ? 2 : 1;
    }
    return {};
}

/// "X accused the service of hacking …. The attackers used …": the service, unless they were spoken of before; else `nothing`.
int ClauseReader::accusedMeant(const Mention& m)
{
    if (m_accusedBody == nothing || m.kind == MentionKind::Name || !isActor(m_doc.thing(m)) || m_doc.thing(m).naming == Naming::Named)
        return nothing;
    if (!m_doc.isAnyOf(m.tokens.last - 1, {"attackers", "hackers", "intruders", "spies", "perpetrators", "culprits", "operatives"}) || m.tokens.first == m_s.first
        || (m_doc.function[m.tokens.first - 1] != FunctionWord::Definite && m_doc.function[m.tokens.first] != FunctionWord::Definite))
        return nothing;
    const int row = m_doc.root(m.thing);
    const auto first = std::find_if(m_doc.mentions.begin(), m_doc.mentions.end(), [&](const Mention& other) { return other.thing != nothing && m_doc.root(other.thing) == row; });
    if (first == m_doc.mentions.end() || first->tokens.first < m_accusedAt)
        return nothing;
    m_doc.merge(row, m_accusedBody);
    return m_doc.root(m_accusedBody);
}

/// The actor, family or state that a phrase names.
std::vector<int> ClauseReader::actingIn(const NounPhrase& phrase, const CueAt& cue)
{
    int family = nothing;
    for (std::uint32_t k = phrase.words.last; k > phrase.words.first; --k) {
        const Mention* m = mention(k - 1);
        if (!m)
            continue;
        const Thing& t = m_doc.thing(*m);
        k = m->tokens.first + 1;
        if (m->isPossessive && !isActor(t))
            continue;
        if (const int accused = accusedMeant(*m); accused != nothing)
            return {accused};
        if (isActor(t))
            return coordinated(*m);
        if (isMalwareOrTool(t) && family == nothing)
            family = m_doc.root(m->thing);
        if (const int state = stateSubject(*m, cue); state != nothing && m->tokens.last == phrase.words.last)
            return {state};
    }
    if (family != nothing && cue.predicate.relation != RelationType::Uses)
        return {family};
    if (const int actor = actorOf(phrase); actor != nothing)
        return {actor};
    if (const int unit = unitOf(phrase); unit != nothing)
        return {unit};
    if (isDeedNoun(m_doc, phrase.head) && cue.predicate.frame != Frame::Noun) {
        const CueAt deed{{phrase.head, phrase.head + 1}, {Frame::Noun, RelationType::Targets, AttributionDegree::NotStated, Predicate::Form::Finite}};
        if (const std::vector<int> doers = subjectsOfNoun(deed); !doers.empty())
            return doers;
    }
    if (m_doc.isAnyOf(phrase.head, {"arsenal", "toolset", "toolkit", "tools", "weapons", "malware", "targets", "victims"}))
        return fallback(cue);
    if (isDeedNoun(m_doc, phrase.head) || m_doc.isAnyOf(phrase.head, {"activity", "wave", "emails", "email", "mails", "mail", "messages", "message", "lures", "lure", "letters", "document", "documents", "attachment",
                                                                         "attachments", "file", "files", "script", "scripts", "macro", "macros", "chain", "chains", "stage", "link", "links", "page", "pages", "archive",
                                                                         "archives", "sheet", "sheets", "installer", "installers"})) {
        const std::uint32_t lead = std::min(phrase.lead, phrase.words.first);  // "relied on mails that delivered X"
        const int governor = lead > m_s.first ? m_g.verbAt[lead - 1 - m_s.first] : nothing;
        const Subject sender = governor == nothing ? Subject() : subjectOf(m_doc, m_g, governor);
        if (const NounPhrase* who = sender.phrase == nothing ? nullptr : &m_g.phrases[static_cast<std::size_t>(sender.phrase)]; who && who->head != phrase.head)
            if (std::vector<int> senders = actingIn(*who, cue); !senders.empty())
                return senders;  // "X sent e-mails posing as Y"
        return fallback(cue);
    }
    return {};
}

/// "officers of Unit 26165": the armed or secret body for which they act.
int ClauseReader::unitOf(const NounPhrase& phrase) const
{
    if (!m_doc.isAnyOf(phrase.head, {"officers", "members", "operatives", "agents", "spies", "hackers", "personnel", "soldiers"}))
        return nothing;
    const NounPhrase* owner = m_g.phrase(phrase.words.last + 1 < m_s.last ? phrase.words.last + 1 : phrase.words.last);
    if (!owner || !owner->isLed() || owner->lead != phrase.words.last || !m_doc.isAnyOf(owner->lead, {"of", "from", "in", "at"}))
        return nothing;
    const Mention* m = mention(owner->words.last - 1);
    if (!m || m_doc.thing(*m).identityClass != IdentityClass::Government)
        return nothing;
    const std::string& kind = m_doc.thing(*m).kind;
    return kind == "military" || kind == "intelligence" || kind == "unit" || kind == "security service" ? m_doc.root(m->thing) : nothing;
}

/// "the aim of X", "members of X": the actor whose it is.
int ClauseReader::actorOf(const NounPhrase& phrase) const
{
    if (!m_doc.isAnyOf(phrase.head, {"aim", "aims", "goal", "goals", "purpose", "mission", "task", "plan", "plans", "attempt", "attempts", "campaign", "campaigns", "operation", "operations",
                                     "attack", "attacks", "members", "leader", "leaders", "operators", "hackers", "affiliates", "victims", "targets", "arsenal", "toolset", "toolkit", "malware",
                                     "implant", "tools", "activity", "activities", "part", "subset", "branch", "emails", "mails", "messages", "lures", "letters"}))
        return nothing;
    const NounPhrase* owner = m_g.phrase(phrase.words.last + 1 < m_s.last ? phrase.words.last + 1 : phrase.words.last);
    if (!owner || !owner->isLed() || !m_doc.isAnyOf(owner->lead, {"of", "by", "from"}))
        return nothing;
    for (std::uint32_t k = owner->words.first; k < owner->words.last; ++k)
        if (const Mention* m = mention(k); m && isActor(m_doc.thing(*m)))
            return m_doc.root(m->thing);
    return nothing;
}

std::vector<int> ClauseReader::coordinated(const Mention& last)
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

/// Of whom a list item tells: the actor of the item itself, else the one spoken of before the list; who is named in
/// another item is meant there.
int ClauseReader::actorOfList() const
{
    constexpr std::uint32_t reach = 8;
    std::uint32_t first = m_row;
    while (first > 0 && m_doc.sentences[first - 1].block == m_doc.sentences[m_row].block)
        --first;
    if (const int own = first < m_row ? actorBefore(m_doc, m_s.first, m_row - first) : nothing; own != nothing)
        return own;
    std::uint32_t lead = first;
    while (lead > 0 && m_doc.sentences[lead - 1].kind == BlockKind::ListItem)
        --lead;
    if (const int told = lead > 0 && m_row - lead < 30 ? actorBefore(m_doc, m_doc.sentences[lead].tokens.first, 4) : nothing; told != nothing)
        return told;
    return actorBefore(m_doc, m_s.first, reach);
}

std::vector<int> ClauseReader::fallback(const CueAt& cue)
{
    int actor = m_doc.sentences[m_row].kind == BlockKind::ListItem ? actorOfList() : actorBefore(m_doc, m_s.first, 4);
    if (actor == nothing && m_lastSubject != nothing && m_row - m_lastRow <= 4)
        actor = m_doc.root(m_lastSubject);
    if (actor == nothing)
        actor = onlyActor();
    if (actor == nothing && cue.predicate.relation == RelationType::Targets)
        actor = onlyFamily();
    if (actor == nothing || !allowsFallback(cue))
        return {};
    return {actor};
}

/// The one named actor of a text that has no other.
int ClauseReader::onlyActor()
{
    if (m_onlyActor)
        return *m_onlyActor;
    int only = nothing;
    int unnamed = nothing;
    int described = 0;
    for (std::size_t i = 0; i < m_doc.things.size(); ++i) {
        const Thing& t = m_doc.things[i];
        if (t.mergedInto == nothing && isActor(t) && !t.isListed) {
            ++described;
            unnamed = t.kind == "unnamed actor" ? static_cast<int>(i) : unnamed;
        }
        if (t.mergedInto != nothing || !isActor(t) || !t.isListed)
            continue;
        if (only != nothing)
            return m_onlyActor.emplace(nothing);
        only = static_cast<int>(i);
    }
    return m_onlyActor.emplace(only == nothing && described == 1 ? unnamed : only);  // "the hackers" of a text that names none
}

/// The one family of a text that names no actor.
int ClauseReader::onlyFamily()
{
    if (m_onlyFamily)
        return *m_onlyFamily;
    int only = nothing;
    for (std::size_t i = 0; i < m_doc.things.size(); ++i)
        if (const Thing& t = m_doc.things[i]; t.mergedInto == nothing && t.type == EntityType::Malware && t.isListed) {
            if (only != nothing)
                return m_onlyFamily.emplace(nothing);
            only = static_cast<int>(i);
        }
    return m_onlyFamily.emplace(only);
}

bool ClauseReader::allowsFallback(const CueAt& cue) const
{
    if (cue.predicate.relation == RelationType::Impersonates || cue.predicate.frame == Frame::Noun || cue.predicate.form == Predicate::Form::Gerund || cue.predicate.frame == Frame::Route)
        return true;
    if (isPassive(cue) || m_doc.isAnyOf(cue.range.first, {"arsenal", "toolset", "toolkit", "tools", "among", "malware", "weapons", "targets", "victims"}))
        return true;
    if (cue.range.first > m_s.first && m_doc.is(cue.range.first - 1, "to"))
        return true;
    for (std::uint32_t k = cue.range.first; k > m_s.first && cue.range.first - k < 8; --k)
        if (m_doc.isAnyOf(k - 1, {"it", "they", "attack", "attacks", "campaign", "campaigns", "activity", "operation", "operations", "intrusion", "intrusions"}))
            return true;
    return false;
}

bool ClauseReader::isPassive(const CueAt& cue) const
{
    const int row = verbRow(cue);
    return row != nothing && m_g.verbs[static_cast<std::size_t>(row)].isPassive && m_g.verbs[static_cast<std::size_t>(row)].main < cue.range.last;
}

/// Things behind "by" (or "attributed to"), within the clause.
std::vector<int> ClauseReader::agents(std::uint32_t at)
{
    const std::uint32_t stop = std::min(m_s.last, at + 14);
    for (std::uint32_t k = at; k + 1 < stop; ++k) {
        if (m_doc.isAnyOf(k, {";"}) || m_g.tag(k) == Tag::Relative || (k > at && m_g.verbAt[k - m_s.first] != nothing && !m_g.verb(k)->isReduced))
            break;
        const bool ofLink = std::any_of(m_cues.begin(), m_cues.end(), [&](const CueAt& c) { return c.predicate.frame == Frame::Link && c.range.contains(k) && c.range.first > at && m_g.verb(c.range.first); });
        if (ofLink)
            break;  // "its operations with X, a group run by Y": Y runs the group
        const bool ascribed = m_doc.is(k, "to") && k > m_s.first && m_doc.is(k - 1, "attributed");
        if (!m_doc.is(k, "by") && !ascribed)
            continue;
        std::vector<int> found;
        for (const NounPhrase& phrase : m_g.phrases) {
            if (phrase.words.first <= k || phrase.words.first > k + 14)
                continue;
            const bool first = found.empty() && phrase.words.first <= k + 3;
            const bool joined = !found.empty() && (m_g.tag(phrase.words.first - 1) == Tag::Conjunction || m_doc.is(phrase.words.first - 1, ","));
            if (!first && !joined)
                break;
            const std::size_t before = found.size();
            if (const NounPhrase* behind = overParenthesis(phrase))
                agentsIn(*behind, found);
            if (found.size() == before)
                agentsIn(phrase, found);
            if (found.size() == before)
                break;
        }
        if (!found.empty())
            return found;
    }
    return {};
}

/// "by People's Republic of China (PRC) hackers": the phrase goes on behind the acronym.
const NounPhrase* ClauseReader::overParenthesis(const NounPhrase& phrase) const
{
    const std::uint32_t open = phrase.words.last;
    if (open + 2 >= m_s.last || !m_doc.is(open, "(") || !m_doc.is(open + 2, ")"))
        return nullptr;
    const NounPhrase* behind = m_g.phrase(open + 3);
    return behind && behind->words.first == open + 3 ? behind : nullptr;
}

void ClauseReader::agentsIn(const NounPhrase& phrase, std::vector<int>& found)
{
    for (std::uint32_t k = phrase.words.last; k > phrase.words.first; --k) {
        const Mention* m = mention(k - 1);
        if (!m)
            continue;
        const Mention here = *m;
        const Thing t = m_doc.thing(here);
        k = here.tokens.first + 1;
        if (isActor(t) || t.type == EntityType::Malware) {
            found.push_back(m_doc.root(here.thing));
            return;
        }
        const bool state = t.type == EntityType::Identity && t.identityClass == IdentityClass::Government && here.tokens.last == phrase.words.last;
        if (state) {
            found.push_back(m_doc.root(here.thing));
            return;
        }
        if (isPlace(t) && t.kind == "country" && here.kind != MentionKind::Demonym && here.tokens.last == phrase.words.last) {
            if (const int government = governmentOf(m_doc, t.country); government != nothing)
                found.push_back(government);
            return;
        }
    }
}

}  // namespace throughline::prose
