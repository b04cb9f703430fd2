// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/importers/prose/link_reader.h"

namespace throughline::prose {

LinkReader::ClauseForce LinkReader::forceAt(std::uint32_t cue) const
{
    if (m_s.last > m_s.first && m_doc.is(m_s.last - 1, "?"))
        return ClauseForce::Unreal;
    if (m_doc.isAnyOf(m_s.first, {"had", "should", "did", "does", "were"}) && !m_doc.mention(m_s.first))
        return ClauseForce::Unreal;
    if (isUnsaid(cue))
        return ClauseForce::Unreal;
    for (std::uint32_t k = cue; k > m_s.first && cue - k < 24; --k) {
        const std::uint32_t at = k - 1;
        if (m_doc.isAnyOf(at, {"whether", "if", "unless", "imagine", "suppose"}))
            return ClauseForce::Unreal;
        if (m_doc.isAnyOf(at, {"could", "would"}) && m_doc.is(at + 1, "have"))
            return ClauseForce::Unreal;
        if (m_doc.isAnyOf(at, {";", "but", "while", "although", "though", "because"}))
            return ClauseForce::Told;
        if (const auto force = doubtAt(at))
            return *force;
        if (const auto force = denialAt(at, cue))
            return *force;
        if (isSayingVerb(at) && isHeldBack(at))
            return ClauseForce::Unreal;
        // What a nearer word says is not what is denied farther off.
        if (isSpeechOf(at, cue) && m_doc.function[at] == FunctionWord::None)
            return ClauseForce::Told;
    }
    return ClauseForce::Told;
}

/// "no evidence that", "unlikely that", "doubts that"; "there is no doubt that" tells.
std::optional<LinkReader::ClauseForce> LinkReader::doubtAt(std::uint32_t at) const
{
    const bool isBare = at > m_s.first && m_doc.isAnyOf(at - 1, {"no", "any", "little", "scant", "insufficient"});
    if (m_doc.isAnyOf(at, {"evidence", "sign", "signs", "indication", "indications", "proof"}) && isBare
        && m_doc.isAnyOf(at + 1, {"that", "of", "linking", "to", "suggesting"}))
        return ClauseForce::Doubted;
    if (m_doc.isAnyOf(at, {"unlikely", "improbable", "doubtful"}))
        return isTurned(at) ? ClauseForce::Told : ClauseForce::Doubted;
    if (m_doc.isAnyOf(at, {"doubt", "doubts", "doubted"}) && m_doc.is(at + 1, "that"))
        return isTurned(at) || isBare || (at > m_s.first && m_doc.isAnyOf(at - 1, {"beyond", "without"})) ? ClauseForce::Told : ClauseForce::Doubted;
    return std::nullopt;
}

/// "denied that", "ruled out that", "it is false that"; who does not deny says nothing.
std::optional<LinkReader::ClauseForce> LinkReader::denialAt(std::uint32_t at, std::uint32_t cue) const
{
    const bool rulesOut = m_doc.isAnyOf(at, {"ruled", "rules", "rule", "ruling"}) && m_doc.is(at + 1, "out");
    const bool denies = m_doc.isAnyOf(at, {"denied", "denies", "deny", "denying"}) && governs(at, cue);
    const bool refusesClaims = m_doc.isAnyOf(at, {"dismissed", "dismisses", "rejected", "rejects", "denied", "denies", "disputed"})
        && (isClaimNoun(at + 1) ? m_doc.is(at + 2, "that") : isClaimNoun(at + 2) && m_doc.is(at + 3, "that"));
    const bool refuses = m_doc.isAnyOf(at, {"dismissed", "dismisses", "rejected", "rejects", "disputed", "disputes", "false", "untrue", "wrong", "incorrect"}) && m_doc.is(at + 1, "that");
    if (rulesOut || denies || refuses || refusesClaims)
        return isTurned(at) ? ClauseForce::Unreal : ClauseForce::Denied;
    return std::nullopt;
}

bool LinkReader::isClaimNoun(std::uint32_t at) const
{
    return m_doc.isAnyOf(at, {"claim", "claims", "allegation", "allegations", "accusation", "accusations", "suggestion", "suggestions", "report", "reports", "charge", "charges"});
}

/// "said that", "claims that": a verb whose object is the clause behind it.
bool LinkReader::isSayingVerb(std::uint32_t at) const
{
    return m_g.verb(at) && m_doc.isAnyOf(at, {"say", "says", "said", "saying", "claim", "claims", "claimed", "confirm", "confirms", "confirmed", "announced", "accuse", "accused", "blame", "blamed"});
}

/// "did not deny", "cannot rule out", "not unlikely", "nobody doubts".
bool LinkReader::isTurned(std::uint32_t at) const
{
    return isNegated(at) || hasNoSubject(at);
}

/// "Nobody said": the subject of the verb is nobody.
bool LinkReader::hasNoSubject(std::uint32_t verb) const
{
    for (std::uint32_t k = verb; k > m_s.first && verb - k < 4; --k) {
        if (m_doc.is(k - 1, "nobody") || (m_doc.is(k - 1, "one") && k - 1 > m_s.first && m_doc.is(k - 2, "no")))
            return true;
        if (m_doc.function[k - 1] != FunctionWord::Auxiliary && m_doc.function[k - 1] != FunctionWord::BeForm && !m_doc.lowAt(k - 1).ends_with("ly"))
            return false;
    }
    return false;
}

/// The word is that of somebody who says what the predicate tells.
bool LinkReader::isSpeechOf(std::uint32_t at, std::uint32_t cue) const
{
    const std::vector<Speech>& all = m_speech[m_row];
    return std::any_of(all.begin(), all.end(), [&](const Speech& s) { return s.cue.contains(at) && s.scope.contains(cue) && s.cue.first < cue; });
}

/// "did not say", "refused to say", "was falsely accused of": nobody says it.
bool LinkReader::isUnsaid(std::uint32_t cue) const
{
    const Speech* said = speechAt(m_speech[m_row], cue);
    if (!said || said->isCarried || said->cue.isEmpty() || !m_s.contains(said->cue.first) || said->cue.contains(cue))
        return false;
    return isHeldBack(said->cue.first);
}

bool LinkReader::isHeldBack(std::uint32_t verb) const
{
    const bool refused = verb > m_s.first + 1 && m_doc.is(verb - 1, "to") && m_doc.isAnyOf(verb - 2, {"refused", "declined", "refuses", "declines", "failed", "refusing", "declining"});
    const bool mistaken = verb > m_s.first && m_doc.isAnyOf(verb - 1, {"falsely", "wrongly", "mistakenly", "wrongfully"});
    const VerbGroup* group = m_g.verb(verb);
    return refused || mistaken || hasNoSubject(verb) || (group && group->isNegated);
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
        if (verb.words.first >= cue || !m_doc.isAnyOf(verb.main, {"denied", "denies", "deny", "denying", "ruled", "rules", "dismissed", "dismisses", "rejected", "rejects", "disputed", "disputes", "doubts", "doubted", "found", "finds", "sees", "saw", "has", "have", "had"}))
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
                if (const int state = governmentOf(m_doc, t.country); state != nothing)
                    return {state};
            if (isActor(t) || t.type == EntityType::Identity)
                return {m_doc.root(here.thing)};
        }
    }
    return {};
}

}  // namespace throughline::prose
