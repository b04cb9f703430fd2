// SPDX-License-Identifier: GPL-3.0-or-later
// Who is accused, charged or blamed in a piece of speech.
#include "core/importers/prose/speech_finder.h"

namespace throughline::prose {

bool SpeechFinder::hasNounSubject(std::uint32_t verb, TokenRange s) const
{
    const SentenceGrammar& grammar = m_doc.grammars[m_row];
    const int row = grammar.verbAt[verb - s.first];
    const Subject subject = row == nothing ? Subject() : prose::subjectOf(m_doc, grammar, row);
    if (subject.hasPronoun || subject.phrase == nothing)
        return false;
    return m_doc.isAnyOf(grammar.phrases[static_cast<std::size_t>(subject.phrase)].head,
                         {"ministry", "government", "lawmakers", "officials", "politicians", "authorities", "police", "prosecutors", "experts", "analysts", "researchers", "critics", "investigators", "ministers"});
}

/// "Iran, which it accuses of": the antecedent.
void SpeechFinder::accusedInRelative(TokenRange verb, TokenRange s, Speech& speech)
{
    for (std::uint32_t k = verb.first; k > s.first + 1 && verb.first - k < 6; --k) {
        if (m_doc.grammars[m_row].tag(k - 1) != Tag::Relative)
            continue;
        const Mention* m = m_doc.mention(m_doc.is(k - 2, ",") && k > s.first + 2 ? k - 3 : k - 2);
        if (!m || m->thing == nothing || m->kind == MentionKind::Demonym)
            return;
        const Thing t = m_doc.thing(*m);
        const int row = m->thing;
        const int accused = isPlace(t) && t.kind == "country" ? governmentOf(m_doc, t.country) : isActor(t) || t.identityClass == IdentityClass::Government ? m_doc.root(row) : nothing;
        if (accused != nothing)
            speech.accused.push_back(accused);
        return;
    }
}

/// "Two men were charged with …": the subject of the passive.
void SpeechFinder::accusedBefore(TokenRange verb, TokenRange s, Speech& speech)
{
    for (std::uint32_t k = verb.first; k > s.first && verb.first - k < 30; --k) {
        const Mention* m = m_doc.mention(k - 1);
        if (!m || m->thing == nothing)
            continue;
        const Mention here = *m;
        const Thing& t = m_doc.thing(here);
        k = here.tokens.first + 1;
        const bool led = here.tokens.first > s.first && m_doc.function[here.tokens.first - 1] == FunctionWord::Preposition;
        const bool state = isPlace(t) && t.kind == "country" && here.kind != MentionKind::Demonym;
        const bool body = t.type == EntityType::Identity && (t.identityClass == IdentityClass::Government || t.identityClass == IdentityClass::Organisation);
        if (led || (!isActor(t) && !state && !body && t.identityClass != IdentityClass::Individual))
            continue;
        const int accused = state ? governmentOf(m_doc, t.country) : m_doc.root(here.thing);
        if (accused == nothing)
            continue;
        speech.accused.insert(speech.accused.begin(), accused);
        if (here.tokens.first == s.first || !m_doc.isAnyOf(here.tokens.first - 1, {"and", ","}))
            return;
    }
}

void SpeechFinder::findAccused(TokenRange verb, TokenRange s, Speech& speech)
{
    for (std::uint32_t k = verb.last; k < s.last && k < verb.last + 12; ++k) {
        if (m_doc.isAnyOf(k, {"against", "targeting", "on"}) && k > verb.last)
            break;  // "condemned attacks against X": X is whom they hit
        if (const Mention* m = m_doc.mention(k)) {
            const Mention found = *m;
            const Thing& t = m_doc.thing(found);
            const Mention* owned = m_doc.isAnyOf(found.tokens.last, {"'s", "’s"}) ? m_doc.mention(found.tokens.last + 1) : nullptr;
            if (owned && owned->thing != nothing && isPlace(t) && m_doc.thing(*owned).identityClass == IdentityClass::Government && m_doc.thing(*owned).rule != "phrase.victim") {
                k = found.tokens.last;
                continue;  // "accused Russia's GRU": the service
            }
            if (speech.act == SpeechAct::Charges && t.rule == "pattern.proper-name" && t.identityClass == IdentityClass::Organisation && found.tokens.last == found.tokens.first + 2)
                makePerson(found.thing);
            const int state = isPlace(t) && found.kind != MentionKind::Demonym && t.kind != "region" ? governmentOf(m_doc, t.country) : nothing;
            if (state != nothing)
                speech.accused.push_back(state);
            else if (isActor(t) || t.type == EntityType::Identity)
                speech.accused.push_back(m_doc.root(found.thing));
            k = found.tokens.last - 1;
            if (!m_doc.isAnyOf(found.tokens.last, {"and", ","}))
                break;
            continue;
        }
        if (m_doc.isAnyOf(k, {"of", "for"}) && !speech.accused.empty())
            break;
        if (k == verb.last && m_doc.isAnyOf(k, {"him", "her"})) {  // "charged him with breaking into"
            if (const int person = personSpokenOf(k); person != nothing)
                speech.accused.push_back(person);
            break;
        }
    }
}

/// The person who was named last before the pronoun; `nothing` if none was soon before.
int SpeechFinder::personSpokenOf(std::uint32_t pronoun) const
{
    constexpr std::uint32_t reach = 70;
    for (std::uint32_t k = pronoun; k > 0 && pronoun - k < reach; --k)
        if (const Mention* m = m_doc.mention(k - 1); m && m->thing != nothing && m->kind == MentionKind::Name && m_doc.thing(*m).identityClass == IdentityClass::Individual)
            return m_doc.root(m->thing);
    return nothing;
}

/// Courts charge people: a name of two words that nothing explains is a person's.
void SpeechFinder::makePerson(int row)
{
    Thing& thing = m_doc.things[static_cast<std::size_t>(m_doc.root(row))];
    thing.identityClass = IdentityClass::Individual;
    thing.kind = "person";
}

}  // namespace throughline::prose
