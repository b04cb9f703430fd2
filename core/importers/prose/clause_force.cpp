// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/link_reader.h"

namespace throughline::prose {

LinkReader::ClauseForce LinkReader::forceAt(std::uint32_t cue) const
{
    if (m_s.last > m_s.first && m_doc.is(m_s.last - 1, "?"))
        return ClauseForce::Unreal;
    if (m_doc.isAnyOf(m_s.first, {"had", "should", "did", "does", "were"}) && !m_doc.mention(m_s.first))
        return ClauseForce::Unreal;
    for (std::uint32_t k = cue; k > m_s.first && cue - k < 24; --k) {
        const std::uint32_t at = k - 1;
        if (m_doc.isAnyOf(at, {"whether", "if", "unless", "imagine", "suppose"}))
            return ClauseForce::Unreal;
        if (m_doc.isAnyOf(at, {"could", "would"}) && m_doc.is(at + 1, "have"))
            return ClauseForce::Unreal;
        if (m_doc.isAnyOf(at, {";", "but", "while", "although", "though", "because"}))
            return ClauseForce::Told;
        if (m_doc.is(at, "evidence") && at > m_s.first && m_doc.isAnyOf(at - 1, {"no", "any"}) && m_doc.isAnyOf(at + 1, {"that", "of", "linking", "to", "suggesting"}))
            return ClauseForce::Doubted;
        if (m_doc.isAnyOf(at, {"unlikely", "improbable", "doubtful"}) || (m_doc.isAnyOf(at, {"doubt", "doubts", "doubted"}) && m_doc.is(at + 1, "that") && !(at > m_s.first && m_doc.isAnyOf(at - 1, {"beyond", "no", "without", "any"}))))
            return ClauseForce::Doubted;
        if (m_doc.isAnyOf(at, {"ruled", "rules"}) && m_doc.is(at + 1, "out"))
            return ClauseForce::Denied;
        if (m_doc.isAnyOf(at, {"denied", "denies", "deny", "denying"}) && governs(at, cue))
            return ClauseForce::Denied;
    }
    return ClauseForce::Told;
}

/// "denied that X hacked", "denied hacking": nothing but grammar and the subject stands between.
bool LinkReader::governs(std::uint32_t verb, std::uint32_t cue) const
{
    const std::uint32_t next = verb + 1;
    if (m_doc.is(next, "that"))
        return true;
    if (cue == next || (cue == next + 1 && m_doc.isAnyOf(next, {"ever", "having", "being", "any", "being", "that"})))
        return true;
    return m_doc.isAnyOf(next, {"being", "having", "ever", "that", "backing", "it", "its"}) && cue < verb + 8;
}

std::vector<int> LinkReader::denierBefore(std::uint32_t cue)
{
    for (std::size_t row = 0; row < m_g.verbs.size(); ++row) {
        const VerbGroup& verb = m_g.verbs[row];
        if (verb.words.first >= cue || !m_doc.isAnyOf(verb.main, {"denied", "denies", "deny", "denying", "ruled", "rules", "found", "finds", "sees", "saw", "has", "have", "had"}))
            continue;
        const Subject subject = subjectOf(m_doc, m_g, static_cast<int>(row));
        if (subject.phrase == nothing)
            continue;
        const NounPhrase& phrase = m_g.phrases[static_cast<std::size_t>(subject.phrase)];
        for (std::uint32_t k = phrase.words.last; k > phrase.words.first; --k) {
            const Mention* m = mention(k - 1);
            if (!m)
                continue;
            const Mention here = *m;
            const Thing t = m_doc.thing(here);
            if (isPlace(t) && t.kind != "region" && here.kind != MentionKind::Demonym)
                return {governmentOf(m_doc, t.country)};
            if (isActor(t) || t.type == EntityType::Identity)
                return {m_doc.root(here.thing)};
        }
    }
    return {};
}

}  // namespace throughline::prose
