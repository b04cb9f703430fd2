// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/confidence.h"

#include <algorithm>

#include "core/review/reading_rules.h"

namespace throughline {
namespace {

/// Percent that is left of the confidence. Gaps that the reader bridges by a rule of thumb weigh most.
int factorOf(DoubtKind kind)
{
    switch (kind) {
    case DoubtKind::SpeakerCarried: return 80;
    case DoubtKind::EndBefore:
    case DoubtKind::EndLater:
    case DoubtKind::BareActor:
    case DoubtKind::NothingCounted: return 85;
    case DoubtKind::EndImplied:
    case DoubtKind::OnlyImplied:
    case DoubtKind::LongSentence: return 90;
    case DoubtKind::SpeakerBefore: return 92;
    }
    return 100;
}

constexpr std::size_t longSentenceBytes = 350;  // some 55 words

std::string quoted(const std::string& name) { return "“" + name + "”"; }

/// "the hackers": a noun alone tells one group from another no better than "somebody".
bool isBareActor(const Entity& entity)
{
    return isActorType(entity.type) && entity.naming == Naming::NotNamed && entity.name.find(' ') == std::string::npos;
}

void addEnd(EntityId id, TextSpan sentence, const MentionPlaces& places, std::vector<Doubt>& out)
{
    if (places.isIn(id, sentence))
        return;
    const TextSpan first = places.first(id);
    const DoubtKind known = first.begin < sentence.begin ? DoubtKind::EndBefore : DoubtKind::EndLater;
    out.push_back({first.isEmpty() ? DoubtKind::EndImplied : known, id});
}

void addLength(const std::string& sentence, std::vector<Doubt>& out)
{
    if (sentence.size() > longSentenceBytes)
        out.push_back({DoubtKind::LongSentence, {}});
}

/// "He said", "it added": the verb is there, the name is not. Without a verb the speech is carried on.
void addSpeaker(const Claim& claim, const MentionPlaces& places, std::vector<Doubt>& out)
{
    if (!claim.speaker || places.isIn(*claim.speaker, claim.span))
        return;
    const bool isTold = std::any_of(claim.cues.begin(), claim.cues.end(),
                                    [](const ReadingCue& cue) { return cue.role == CueRole::Speech || cue.role == CueRole::Denial; });
    out.push_back({isTold ? DoubtKind::SpeakerBefore : DoubtKind::SpeakerCarried, *claim.speaker});
}

}  // namespace

MentionPlaces::MentionPlaces(const ThreatCase& threatCase, ReportId report)
{
    for (std::size_t row = 0; row < threatCase.entities.size(); ++row) {
        m_firstOf.push_back(static_cast<std::uint32_t>(m_places.size()));
        add(threatCase, report, idAt<EntityId>(row));
    }
    m_firstOf.push_back(static_cast<std::uint32_t>(m_places.size()));
    if (!std::is_sorted(m_places.begin(), m_places.end()))
        std::sort(m_places.begin(), m_places.end());
}

MentionPlaces::MentionPlaces(const ThreatCase& threatCase, ReportId report, const std::vector<EntityId>& entities)
{
    for (const EntityId entity : entities)
        add(threatCase, report, entity);
    std::sort(m_places.begin(), m_places.end());
}

void MentionPlaces::add(const ThreatCase& threatCase, ReportId report, EntityId entity)
{
    for (const Mention& mention : threatCase[entity].mentions)
        if (mention.report == report)
            m_places.push_back({entity, mention.span});
}

std::vector<MentionPlaces::Place>::const_iterator MentionPlaces::from(EntityId entity, std::uint32_t begin) const
{
    auto first = m_places.begin();
    auto last = m_places.end();
    if (rowOf(entity) + 1 < m_firstOf.size()) {
        last = first + m_firstOf[rowOf(entity) + 1];
        first += m_firstOf[rowOf(entity)];
    }
    return std::lower_bound(first, last, Place{entity, {begin, 0}});
}

TextSpan MentionPlaces::first(EntityId entity) const
{
    const auto place = from(entity, 0);
    return place != m_places.end() && place->entity == entity ? place->span : TextSpan{};
}

bool MentionPlaces::isIn(EntityId entity, TextSpan sentence) const
{
    const auto place = from(entity, sentence.begin);
    return place != m_places.end() && place->entity == entity && place->span.begin < sentence.end;
}

std::string doubtWords(const ThreatCase& threatCase, const Doubt& doubt)
{
    const std::string name = rowOf(doubt.entity) < threatCase.entities.size() ? quoted(threatCase[doubt.entity].name) : std::string();
    switch (doubt.kind) {
    case DoubtKind::EndBefore: return name + " is named in a sentence before, not in this one";
    case DoubtKind::EndLater: return name + " is named further on only, not in this sentence";
    case DoubtKind::EndImplied: return name + " is not named in the text, only implied";
    case DoubtKind::BareActor: return "the actor is called only " + name;
    case DoubtKind::SpeakerBefore: return "the speaker, " + name + ", is not named in this sentence";
    case DoubtKind::SpeakerCarried: return "nobody is said to speak in this sentence; " + name + " is taken to speak on";
    case DoubtKind::LongSentence: return "the sentence is very long";
    case DoubtKind::NothingCounted: return "what is counted is no thing of its own; the count stands beside what the sentence says";
    case DoubtKind::OnlyImplied: return "the text implies it without naming it";
    }
    return {};
}

std::vector<Doubt> doubtsOf(const ThreatCase& threatCase, const Claim& claim, const MentionPlaces& places)
{
    std::vector<Doubt> doubts;
    // A blanket denial names nothing that it denies; its rule weighs that already.
    if (const auto* id = std::get_if<RelationshipId>(&claim.about); id && claim.scope != DenialScope::Blanket) {
        const Relationship& edge = threatCase[*id];
        addEnd(edge.source, claim.span, places, doubts);
        addEnd(edge.target, claim.span, places, doubts);
        if (isBareActor(threatCase[edge.source]))
            doubts.push_back({DoubtKind::BareActor, edge.source});
    }
    addSpeaker(claim, places, doubts);
    addLength(claim.text, doubts);
    return doubts;
}

std::vector<Doubt> doubtsOf(const Quantity& quantity, const MentionPlaces& places)
{
    std::vector<Doubt> doubts;
    if (quantity.ofEntity)
        addEnd(*quantity.ofEntity, quantity.span, places, doubts);
    else
        doubts.push_back({DoubtKind::NothingCounted, {}});
    return doubts;
}

std::vector<Doubt> doubtsOf(const ThreatCase& threatCase, EntityId entity, bool isNamed)
{
    std::vector<Doubt> doubts;
    if (!isNamed)
        doubts.push_back({DoubtKind::OnlyImplied, entity});
    if (isBareActor(threatCase[entity]))
        doubts.push_back({DoubtKind::BareActor, entity});
    return doubts;
}

int confidenceOf(std::string_view rule, const std::vector<Doubt>& doubts)
{
    int confidence = readingRule(rule).weight;
    for (const Doubt& doubt : doubts)
        confidence = (confidence * factorOf(doubt.kind) + 50) / 100;
    return std::max(1, confidence);
}

}  // namespace throughline
