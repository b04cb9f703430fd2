// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

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

std::vector<int> ClauseReader::subjects(const CueAt& cue)
{
    if (const Speech* said = speechAt(m_speech[m_row], cue.range.first); said && !said->accused.empty() && cue.range.first >= said->cue.last)
        return said->accused;
    int malware = nothing;
    int campaign = nothing;
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
        if (t.type == EntityType::Campaign)
            campaign = campaign == nothing && !led ? m_doc.root(m->thing) : campaign;
        else if (isActor(t) && !barred)
            return coordinated(*m);
        if (t.type == EntityType::Malware && !led && malware == nothing)
            malware = m_doc.root(m->thing);
        if (state == nothing && malware == nothing && !led)
            state = stateSubject(*m, cue);
    }
    if (campaign != nothing && malware == nothing)
        return {campaign};
    if (malware != nothing && cue.predicate.relation != RelationType::Uses)
        return {malware};
    if (state != nothing)
        return {state};
    return {};
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

int ClauseReader::stateSubject(const Mention& m, const CueAt& cue)
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
    const bool strong = behind || (cue.predicate.frame != Frame::Noun && m_doc.isAnyOf(cue.range.first, {"hacked", "hack", "attacked", "breached", "infiltrated", "targeted", "compromised", "broke", "stole", "spied"}));
    if (!attack || !strong || isSpeakerAt(m, cue))
        return nothing;
    return country ? governmentOf(m_doc, t.country) : m_doc.root(m.thing);
}

bool ClauseReader::isSpeakerAt(const Mention& m, const CueAt& cue) const
{
    const Speech* said = speechAt(m_speech[m_row], cue.range.first);
    return said && m.tokens.last <= said->cue.first && said->scope.first >= said->cue.first;
}

std::vector<int> ClauseReader::fallback(const CueAt& cue) const
{
    int actor = actorBefore(m_doc, m_s.first, m_doc.sentences[m_row].kind == BlockKind::ListItem ? 8 : 4);
    if (actor == nothing)
        actor = onlyActor();
    if (actor == nothing && cue.predicate.relation == RelationType::Targets)
        actor = onlyFamily();
    if (actor == nothing || !allowsFallback(cue))
        return {};
    return {actor};
}

/// The one named actor of a text that has no other.
int ClauseReader::onlyActor() const
{
    int only = nothing;
    for (std::size_t i = 0; i < m_doc.things.size(); ++i) {
        const Thing& t = m_doc.things[i];
        if (t.mergedInto != nothing || !isActor(t) || !t.isListed)
            continue;
        if (only != nothing)
            return nothing;
        only = static_cast<int>(i);
    }
    return only;
}

/// The one family of a text that names no actor.
int ClauseReader::onlyFamily() const
{
    int only = nothing;
    for (std::size_t i = 0; i < m_doc.things.size(); ++i)
        if (const Thing& t = m_doc.things[i]; t.mergedInto == nothing && t.type == EntityType::Malware && t.isListed) {
            if (only != nothing)
                return nothing;
            only = static_cast<int>(i);
        }
    return only;
}

bool ClauseReader::allowsFallback(const CueAt& cue) const
{
    if (cue.predicate.frame == Frame::Noun || cue.predicate.form == Predicate::Form::Gerund || cue.predicate.frame == Frame::Route)
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

bool ClauseReader::isReduced(const CueAt& cue) const
{
    const Mention* m = mention(cue.range.first - 1);
    if (!m || isActor(m_doc.thing(*m)) || m_doc.thing(*m).type == EntityType::Malware)
        return false;
    return m_doc.isAnyOf(cue.range.last, {"in", "during", "by", "across"}) && m_doc.thing(*m).identityClass == IdentityClass::Class;
}

std::vector<int> ClauseReader::agents(std::uint32_t at)
{
    const std::uint32_t stop = std::min(m_s.last, at + 14);
    for (std::uint32_t k = at; k + 1 < stop; ++k) {
        if (m_doc.isAnyOf(k, {";"}))
            break;
        if (!m_doc.is(k, "by") && !m_doc.is(k, "to"))
            continue;
        if (m_doc.is(k, "to") && !(k > m_s.first && m_doc.is(k - 1, "attributed")))
            continue;
        for (std::uint32_t j = k + 1; j < m_s.last && j < k + 12; ++j)
            if (const Mention* m = mention(j)) {
                const Thing& t = m_doc.thing(*m);
                if (isActor(t) || t.type == EntityType::Malware)
                    return {m_doc.root(m->thing)};
                if (!isPlace(t))  // "by Chinese state-sponsored hackers"
                    break;
            }
    }
    return {};
}

}  // namespace throughline::prose
