// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/importers/prose/clause_reader.h"

// States, services, firms and persons as those who act: they are no attackers by nature, so the words
// around them must say that they attack.
namespace throughline::prose {

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
    const bool attack = cue.predicate.relation == RelationType::Targets || cue.predicate.relation == RelationType::Compromises;
    const bool means = cue.predicate.relation == RelationType::Uses || cue.predicate.relation == RelationType::Exploits;
    if (body && (attack || means) && m.kind == MentionKind::Name && m_accused.contains(m_doc.root(m.thing)) && !isSpeakerAt(m, cue))
        return m_doc.root(m.thing);
    if (body && (attack || means) && isAccusedAbroad(t, cue) && !isSpeakerAt(m, cue))
        return m_doc.root(m.thing);
    static constexpr std::array<std::string_view, 26> stems{"hack", "attack", "breach", "infiltrat", "target", "compromis", "broke", "break", "stol", "steal", "spied", "spy", "penetrat", "intrud", "sabotag",
        "wiretap", "bug", "infect", "defac", "disrupt", "meddl", "interfer", "eavesdrop", "snoop", "plant", "tamper"};
    const std::string_view verb = m_doc.lowAt(cue.range.first);
    const bool service = t.kind == "military" || t.kind == "intelligence" || t.kind == "unit" || t.kind == "security service" || t.kind == "agency";
    const bool strong = behind || (cue.predicate.frame != Frame::Noun && (service || std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) { return verb.starts_with(stem); })));
    if (attack && body && takesPart(m, cue) && !isSpeakerAt(m, cue))
        return m_doc.root(m.thing);
    if (!attack || !strong || isSpeakerAt(m, cue))
        return nothing;
    // Armies attack too: a state's attack is read where the sentence speaks of computers.
    if (m_doc.isAnyOf(cue.range.first, {"attacked", "attacking", "targeted", "stole", "stealing", "attacks"}) && !behind && !speaksOfComputers(m_doc, m_s))
        return nothing;
    return country ? governmentOf(m_doc, t.country) : m_doc.root(m.thing);
}

/// "X took part in phishing campaigns against": a person or firm that is said to do so.
bool ClauseReader::takesPart(const Mention& m, const CueAt& cue) const
{
    const Thing& t = m_doc.thing(m);
    const NounPhrase* deed = m_g.phrase(cue.range.first);
    const bool named = m.kind == MentionKind::Name && (t.identityClass == IdentityClass::Individual || (t.identityClass == IdentityClass::Organisation && t.kind == "company"));
    if (!named || cue.predicate.frame != Frame::Noun || !deed || !speaksOfComputers(m_doc, deed->words))
        return false;
    for (std::uint32_t k = m.tokens.last; k < deed->words.first; ++k)
        if (m_doc.isAnyOf(k, {"took", "takes", "taken", "participated", "engaged", "conducted", "carried", "launched", "mounted", "staged", "ran", "directed", "orchestrated", "led"}))
            return !isNegated(k);
    return false;
}

/// A secret or armed service of which another country's body says that it did something.
bool ClauseReader::isAccusedAbroad(const Thing& service, const CueAt& cue) const
{
    static constexpr std::array<std::string_view, 6> kinds{"intelligence", "military", "unit", "security service", "agency", "army"};
    const Speech* said = speechAt(m_speech[m_row], cue.range.first);
    const bool serves = !service.country.empty() && std::find(kinds.begin(), kinds.end(), service.kind) != kinds.end() && service.name.find("Investigation") == std::string::npos;
    return said && serves && std::any_of(said->speakers.begin(), said->speakers.end(), [&](int speaker) {
        const Thing& who = m_doc.things[static_cast<std::size_t>(m_doc.root(speaker))];
        return !who.country.empty() && who.country != service.country && who.identityClass == IdentityClass::Government;
    });
}

bool ClauseReader::isSpeakerAt(const Mention& m, const CueAt& cue) const
{
    const Speech* said = speechAt(m_speech[m_row], cue.range.first);
    return said && m.tokens.last <= said->cue.first && said->scope.first >= said->cue.first;
}

}  // namespace throughline::prose
