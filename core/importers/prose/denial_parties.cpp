// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/denial_parties.h"

#include <algorithm>

#include "core/importers/prose/subjects.h"

namespace throughline::prose {
namespace {

bool isPerson(const Thing& t)
{
    return t.type == EntityType::Identity && t.identityClass == IdentityClass::Individual;
}

bool isBody(const Thing& t)
{
    return t.type == EntityType::Identity && (t.identityClass == IdentityClass::Government || t.identityClass == IdentityClass::Organisation);
}

}  // namespace

Denier DenialParties::find(std::uint32_t row, TokenRange clause, TokenRange cue)
{
    Denier denier;
    denier.who = spokenFor(row, cue, denierOf(row, clause, cue));
    if (denier.who == nothing)
        return denier;
    denier.who = m_doc.root(denier.who);
    denier.principal = denier.who;
    if (isPerson(m_doc.things[static_cast<std::size_t>(denier.who)])) {
        if (const auto known = m_known.find(denier.who); known != m_known.end())
            return known->second;
        if (const Mention* body = bodyBeside(row, cue, denier.who))
            denier.principal = m_doc.root(body->thing);
    }
    denier.side = sideOf(row, denier);
    if (!denier.side.empty())
        m_lastSide = denier.side;
    if (denier.principal != denier.who)
        m_known.emplace(denier.who, denier);
    return denier;
}

/// "the ministry said Moscow had nothing to do with it": the ministry denies.
int DenialParties::spokenFor(std::uint32_t row, TokenRange cue, int denier) const
{
    const Speech* said = speechAt(m_speech[row], cue.first);
    if (denier == nothing || !said || said->speakers.size() != 1)
        return denier;
    const int speaker = m_doc.root(said->speakers.front());
    const std::string& country = m_doc.things[static_cast<std::size_t>(speaker)].country;
    const bool sameSide = !country.empty() && country == m_doc.things[static_cast<std::size_t>(m_doc.root(denier))].country;
    return sameSide ? speaker : denier;
}

/// "Iran's mission to the United Nations": behind a preposition nobody denies, but the house of a spokesman does.
bool DenialParties::isLedAway(std::uint32_t row, const Mention& m) const
{
    const NounPhrase* phrase = m_doc.grammars[row].phrase(m.tokens.first);
    if (m_doc.function[m.tokens.first - 1] == FunctionWord::Preposition)
        return true;
    if (!phrase || !phrase->isLed())
        return false;
    return !m_doc.isAnyOf(phrase->lead, {"for", "of", "at", "from", "with"});
}

int DenialParties::denierOf(std::uint32_t row, TokenRange c, TokenRange cue)
{
    // The subject of the clause; "said the allegations were baseless" has its speaker.
    const Speech* said = speechAt(m_speech[row], cue.first);
    const bool opened = said && said->cue.last > c.first && said->cue.last <= cue.first;
    for (std::uint32_t k = cue.first; k > (opened ? said->cue.last : c.first); --k) {
        const Mention* m = m_doc.mention(k - 1);
        if (m_doc.is(k - 1, "client") && k > 1 && m_doc.isAnyOf(k - 2, {"his", "her", "the", "their"}))
            if (const Mention* person = lastPersonBefore(k); person)
                return m_doc.root(person->thing);
        if (!m || m->thing == nothing)
            continue;
        const Mention here = *m;
        const bool led = here.tokens.first > c.first && (isLedAway(row, here) || m_doc.isAnyOf(here.tokens.first - 1, {"told", "tells"}));
        k = here.tokens.first + 1;
        if (led || here.isPossessive)
            continue;
        if (const int denier = deniedBy(here); denier != nothing)
            return denier;
    }
    if (said && said->speakers.size() == 1)
        return said->speakers.front();
    return spokenBefore(row, c, cue);
}

int DenialParties::deniedBy(const Mention& m)
{
    const Thing t = m_doc.thing(m);
    const bool officials = m_doc.isAnyOf(m.tokens.last, {"officials", "authorities", "diplomats", "leaders"});
    if (m.kind == MentionKind::Demonym)
        return officials && !t.country.empty() ? governmentOf(m_doc, t.country) : nothing;
    if (isPlace(t) && t.kind == "country")
        return governmentOf(m_doc, t.country);
    const bool named = t.type == EntityType::Identity && t.identityClass != IdentityClass::Class;
    return named || isActor(t) ? m_doc.root(m.thing) : nothing;
}

/// "He denied …": who spoke, or was spoken of, in the sentence before.
int DenialParties::spokenBefore(std::uint32_t row, TokenRange c, TokenRange cue) const
{
    const int verb = m_doc.grammars[row].verbAt[cue.first - m_doc.sentences[row].tokens.first];
    const Subject subject = verb == nothing ? Subject() : subjectOf(m_doc, m_doc.grammars[row], verb);
    if (!subject.hasPronoun || row == 0 || subject.pronoun < c.first)
        return nothing;
    const bool isOne = m_doc.isAnyOf(subject.pronoun, {"he", "she"});
    for (const Speech& speech : m_speech[row - 1])
        if (speech.speakers.size() == 1 && (!isOne || speech.accused.empty()))
            return speech.speakers.front();
    if (!isOne)
        return actorBefore(m_doc, subject.pronoun, 1);
    const Mention* person = lastPersonBefore(c.first);
    return person ? m_doc.root(person->thing) : nothing;
}

const Mention* DenialParties::lastPersonBefore(std::uint32_t token) const
{
    constexpr std::uint32_t reach = 120;
    for (std::uint32_t k = token; k > 0 && token - k < reach; --k)
        if (const Mention* m = m_doc.mention(k - 1); m && m->thing != nothing && isPerson(m_doc.thing(*m)))
            return m;
    return nullptr;
}

/// "the Vietnamese foreign ministry's spokesman, X", "X, a lawyer for Y", "his lawyer X": the body or client beside a
/// person; nullptr if none is told.
const Mention* DenialParties::bodyBeside(std::uint32_t row, TokenRange cue, int person) const
{
    const TokenRange s = m_doc.sentences[row].tokens;
    std::uint32_t at = s.last;
    for (std::uint32_t k = cue.first; k > s.first && at == s.last; --k)
        if (const Mention* m = m_doc.mention(k - 1); m && m->thing != nothing && m_doc.root(m->thing) == person)
            at = k - 1;
    if (at == s.last)
        return nullptr;
    const Mention& name = *m_doc.mention(at);
    const auto speaksFor = [&](const Mention* m) { return m && m->thing != nothing && m->kind != MentionKind::Demonym && (isBody(m_doc.thing(*m)) || (m->isPossessive && isPerson(m_doc.thing(*m)))); };
    if (m_doc.is(name.tokens.last, ","))
        for (std::uint32_t k = name.tokens.last + 1; k < cue.first && k < name.tokens.last + 14; ++k)
            if (const Mention* m = m_doc.mention(k); speaksFor(m))
                return m;
    for (std::uint32_t k = name.tokens.first; k > s.first && name.tokens.first - k < 10; --k) {
        if (const Mention* m = m_doc.mention(k - 1); speaksFor(m))
            return m;
        if (m_doc.isAnyOf(k - 1, {"his", "her"}))
            return lastPersonBefore(s.first);
        if (m_doc.grammars[row].verb(k - 1))
            break;
    }
    return nullptr;
}

/// Country for which a body or person speaks; an embassy speaks for the state denied for before.
std::string DenialParties::sideOf(std::uint32_t row, const Denier& denier)
{
    Thing& body = m_doc.things[static_cast<std::size_t>(denier.principal)];
    if (!body.country.empty())
        return body.country;
    if (body.kind == "ministry" && denier.principal != denier.who)
        if (const std::string here = placeSpokenIn(row); !here.empty())
            return here;
    if (body.kind == "embassy" || body.kind == "ministry")
        return body.country = m_lastSide;
    return m_doc.things[static_cast<std::size_t>(denier.who)].country;
}

/// "Speaking in Hanoi, the foreign ministry's spokesman": the country in which a ministry without one speaks.
std::string DenialParties::placeSpokenIn(std::uint32_t row) const
{
    const TokenRange s = m_doc.sentences[row].tokens;
    for (std::uint32_t k = s.first; k < s.last; ++k)
        if (const Mention* m = m_doc.mention(k); m && m->thing != nothing && isPlace(m_doc.thing(*m)) && !m_doc.thing(*m).country.empty()
            && (m->kind == MentionKind::Demonym || (k > s.first && m_doc.is(k - 1, "in"))))
            return m_doc.thing(*m).country;
    return {};
}

}  // namespace throughline::prose
