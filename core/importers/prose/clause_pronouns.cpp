// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/clause_reader.h"

// Whom a pronoun means that is the subject of a predicate.
namespace throughline::prose {

/// "they", "it": who was spoken of last in that number.
std::vector<int> ClauseReader::actingPronoun(std::uint32_t token) const
{
    if (m_doc.isAnyOf(token, {"we", "you", "i", "us"}))
        return {};
    if (isOfWhoDenies(token))
        return {};  // "denied that it has breached the law": who denies is no actor spoken of before
    if (const int person = personMeant(token); person != nothing && m_accused.contains(person))
        return {person};
    if (const int opener = openerBefore(token); opener != nothing)
        return {opener};
    if (m_doc.is(token, "it") && m_lastFamily != nothing && m_lastActor == nothing)
        return {m_lastFamily};
    if (m_doc.is(token, "it") && m_lastSubject != nothing)
        return {m_lastSubject};
    const Speech* said = speechAt(m_speech[m_row], token);
    if (said && said->speakers.size() == 1 && m_doc.isAnyOf(token, {"it", "they"})) {  // "the service said it had attacked"
        const Thing& who = m_doc.things[static_cast<std::size_t>(m_doc.root(said->speakers.front()))];
        if (who.identityClass == IdentityClass::Government && (who.kind == "intelligence" || who.kind == "military" || who.kind == "unit"))
            return {m_doc.root(said->speakers.front())};
    }
    const int actor = actorBefore(m_doc, token, 3);
    return actor == nothing ? std::vector<int>() : std::vector<int>{actor};
}

/// "X denies that it …": the pronoun is X.
bool ClauseReader::isOfWhoDenies(std::uint32_t pronoun) const
{
    const std::uint32_t verb = pronoun >= m_s.first + 2 && m_doc.is(pronoun - 1, "that") ? pronoun - 2 : pronoun - 1;
    return verb > m_s.first && verb < pronoun && m_doc.isAnyOf(verb, {"denied", "denies", "deny", "denying"});
}

/// "It claimed …": the actor with whom the sentence before begins; `nothing` if it begins with another.
int ClauseReader::openerBefore(std::uint32_t pronoun) const
{
    if (m_row == 0 || pronoun > m_s.first + 1 || m_doc.sentences[m_row - 1].block != m_doc.sentences[m_row].block)
        return nothing;
    const TokenRange s = m_doc.sentences[m_row - 1].tokens;
    for (std::uint32_t k = s.first; k < s.last && k < s.first + 4; ++k)
        if (const Mention* m = m_doc.mention(k); m && m->thing != nothing)
            return m->kind == MentionKind::Name && !m->isPossessive && isActor(m_doc.thing(*m)) ? m_doc.root(m->thing) : nothing;
    return nothing;
}

/// "he", "she": the person named last, a few sentences back at most; `nothing` for other pronouns.
int ClauseReader::personMeant(std::uint32_t pronoun) const
{
    constexpr std::uint32_t reach = 90;
    if (!m_doc.isAnyOf(pronoun, {"he", "she"}))
        return nothing;
    for (std::uint32_t k = pronoun; k > 0 && pronoun - k < reach; --k) {
        const Mention* m = m_doc.mention(k - 1);
        if (!m || m->thing == nothing)
            continue;
        const Thing& t = m_doc.thing(*m);
        if (t.identityClass == IdentityClass::Individual && t.naming == Naming::Named)
            return m_doc.root(m->thing);
    }
    return nothing;
}

}  // namespace throughline::prose
