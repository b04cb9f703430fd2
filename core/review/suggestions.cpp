// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/suggestions.h"

#include <algorithm>
#include <tuple>

#include "core/model/shown_case.h"
#include "core/review/confidence.h"
#include "core/review/reading_rules.h"
#include "core/review/report_words.h"

namespace throughline {
namespace {

template <class Row>
ReviewState stateOf(const Row& row, bool shown)
{
    if (row.isDeleted || !shown)
        return ReviewState::Rejected;
    return row.isDraft ? ReviewState::Draft : ReviewState::Accepted;
}

/// The words that make the claim; the sentence where the reader kept none.
TextSpan predicateOf(const Claim& claim)
{
    for (const ReadingCue& cue : claim.cues)
        if (cue.role == CueRole::Predicate || cue.role == CueRole::Denial)
            return cue.span;
    return claim.cueSpan.isEmpty() ? claim.span : claim.cueSpan;
}

bool isTechnique(const ThreatCase& threatCase, const ClaimSubject& about)
{
    if (const auto* edge = std::get_if<RelationshipId>(&about))
        return threatCase[threatCase[*edge].target].type == EntityType::AttackPattern;
    const auto* entity = std::get_if<EntityId>(&about);
    return entity && threatCase[*entity].type == EntityType::AttackPattern;
}

enum class Wanted { Read, ReadAndByHand };

class Collector {
public:
    Collector(const ThreatCase& threatCase, ReportId report, Wanted wanted)
        : m_case(threatCase), m_report(report), m_wanted(wanted), m_places(threatCase, report), m_implied(threatCase.entities.size())
    {
    }

    std::vector<Suggestion> run()
    {
        for (std::size_t row = 0; row < m_case.claims.size(); ++row)
            addClaim(idAt<ClaimId>(row));
        for (std::size_t row = 0; row < m_case.quantities.size(); ++row)
            addQuantity(idAt<QuantityId>(row));
        for (std::size_t row = 0; row < m_case.entities.size(); ++row)
            addEntity(idAt<EntityId>(row));
        std::sort(m_out.begin(), m_out.end(), [](const Suggestion& a, const Suggestion& b) { return key(a) < key(b); });
        return std::move(m_out);
    }

private:
    static std::tuple<std::uint32_t, SuggestionKind, std::size_t> key(const Suggestion& s)
    {
        return {s.span.begin, s.kind, std::visit([](auto id) { return rowOf(id); }, s.row)};
    }

    void addClaim(ClaimId id)
    {
        const Claim& claim = m_case[id];
        if (claim.report != m_report)
            return;
        if (claim.rule.empty()) {
            addByHand(id);
            return;
        }
        Suggestion made{.row = id, .span = predicateOf(claim), .sentence = claim.span};
        made.kind = isTechnique(m_case, claim.about) ? SuggestionKind::Technique : SuggestionKind::Claim;
        made.confidence = confidenceOf(claim.rule, doubtsOf(m_case, claim, m_places));
        made.state = stateOf(claim, isShown(m_case, id));
        noteNeeded(claim, made.span);
        m_out.push_back(made);
    }

    void addByHand(ClaimId id)
    {
        const Claim& claim = m_case[id];
        if (m_wanted == Wanted::Read || claim.span.isEmpty() || claim.provenance != Provenance::Sentence)
            return;
        m_out.push_back({.kind = isTechnique(m_case, claim.about) ? SuggestionKind::Technique : SuggestionKind::Claim, .row = id,
                         .span = predicateOf(claim), .sentence = claim.span, .state = stateOf(claim, isShown(m_case, id)), .isByHand = true});
    }

    void addQuantity(QuantityId id)
    {
        const Quantity& quantity = m_case[id];
        if (quantity.report != m_report || quantity.rule.empty())
            return;
        Suggestion made{.kind = SuggestionKind::Quantity, .row = id, .span = quantity.wordsSpan, .sentence = quantity.span};
        made.confidence = confidenceOf(quantity.rule, doubtsOf(quantity, m_places));
        made.state = stateOf(quantity, isShown(m_case, id));
        m_out.push_back(made);
    }

    void addEntity(EntityId id)
    {
        const Entity& entity = m_case[id];
        if (entity.rule.empty() || entity.type == EntityType::AttackPattern)
            return;
        const TextSpan named = m_places.first(id);
        const TextSpan place = named.isEmpty() ? m_implied[rowOf(id)] : named;
        if (place.isEmpty())
            return;
        Suggestion made{.kind = SuggestionKind::Entity, .row = id, .span = place};
        made.confidence = confidenceOf(entity.rule, doubtsOf(m_case, id, !named.isEmpty()));
        made.state = stateOf(entity, true);
        m_out.push_back(made);
    }

    /// Where the report first needs an entity that it may not name.
    void noteNeeded(const Claim& claim, TextSpan at)
    {
        const auto note = [&](EntityId id) {
            TextSpan& first = m_implied[rowOf(id)];
            if (first.isEmpty() || at < first)
                first = at;
        };
        if (const auto* edge = std::get_if<RelationshipId>(&claim.about)) {
            note(m_case[*edge].source);
            note(m_case[*edge].target);
        } else if (const auto* entity = std::get_if<EntityId>(&claim.about)) {
            note(*entity);
        }
        if (claim.speaker)
            note(*claim.speaker);
        for (const EntityId via : claim.via)
            note(via);
    }

    const ThreatCase& m_case;
    ReportId m_report;
    Wanted m_wanted;
    MentionPlaces m_places;
    std::vector<TextSpan> m_implied;  ///< by entity
    std::vector<Suggestion> m_out;
};

Reason reasonOf(const ThreatCase& threatCase, const std::string& rule, const std::vector<Doubt>& doubts)
{
    Reason out{.rule = rule, .words = readingRule(rule).words, .confidence = confidenceOf(rule, doubts)};
    for (const Doubt& doubt : doubts)
        out.doubts.push_back(doubtWords(threatCase, doubt));
    return out;
}

Reason entityReason(const ThreatCase& threatCase, EntityId id, TextSpan place)
{
    const auto& mentions = threatCase[id].mentions;
    const bool isNamed = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) { return m.span == place; });
    return reasonOf(threatCase, threatCase[id].rule, doubtsOf(threatCase, id, isNamed));
}

Reason claimReason(const ThreatCase& threatCase, ClaimId id, const MentionPlaces& places, const WordsAt& wordsAt)
{
    const Claim& claim = threatCase[id];
    Reason out = claim.rule.empty() ? Reason{.words = "written by hand"} : reasonOf(threatCase, claim.rule, doubtsOf(threatCase, claim, places));
    for (const ReadingCue& cue : claim.cues)
        out.cues.push_back({cue.role, cue.span, wordsAt(cue.span)});
    return out;
}

Reason quantityReason(const ThreatCase& threatCase, QuantityId id, const MentionPlaces& places)
{
    return reasonOf(threatCase, threatCase[id].rule, doubtsOf(threatCase[id], places));
}

std::vector<EntityId> endsOf(const ThreatCase& threatCase, const Claim& claim)
{
    std::vector<EntityId> ends;
    if (const auto* edge = std::get_if<RelationshipId>(&claim.about))
        ends = {threatCase[*edge].source, threatCase[*edge].target};
    if (claim.speaker)
        ends.push_back(*claim.speaker);
    return ends;
}

}  // namespace

std::string_view suggestionKindWord(SuggestionKind kind)
{
    switch (kind) {
    case SuggestionKind::Entity: return "entity";
    case SuggestionKind::Claim: return "claim";
    case SuggestionKind::Technique: return "technique";
    case SuggestionKind::Quantity: return "quantity";
    }
    return "";
}

std::string_view reviewStateWord(ReviewState state)
{
    switch (state) {
    case ReviewState::Draft: return "draft";
    case ReviewState::Accepted: return "accepted";
    case ReviewState::Rejected: return "rejected";
    }
    return "";
}

std::vector<Suggestion> suggestionsOf(const ThreatCase& threatCase, ReportId report)
{
    return Collector(threatCase, report, Wanted::Read).run();
}

std::vector<Suggestion> reviewRowsOf(const ThreatCase& threatCase, ReportId report)
{
    return Collector(threatCase, report, Wanted::ReadAndByHand).run();
}

ReviewProgress progressOf(const std::vector<Suggestion>& suggestions)
{
    ReviewProgress progress;
    for (const Suggestion& one : suggestions) {
        progress.total += one.isByHand ? 0 : 1;
        progress.reviewed += one.isByHand || one.state == ReviewState::Draft ? 0 : 1;
    }
    return progress;
}

std::vector<std::size_t> acceptedAlong(const ThreatCase& threatCase, const std::vector<Suggestion>& all, const std::vector<std::size_t>& chosen)
{
    std::vector<bool> isNeeded(threatCase.entities.size());
    const auto need = [&](EntityId id) { isNeeded[rowOf(id)] = true; };
    for (const std::size_t index : chosen) {
        if (const auto* quantity = std::get_if<QuantityId>(&all[index].row); quantity && threatCase[*quantity].ofEntity)
            need(*threatCase[*quantity].ofEntity);
        const auto* claim = std::get_if<ClaimId>(&all[index].row);
        if (!claim)
            continue;
        std::vector<EntityId> ends = endsOf(threatCase, threatCase[*claim]);
        ends.insert(ends.end(), threatCase[*claim].via.begin(), threatCase[*claim].via.end());
        if (const auto* entity = std::get_if<EntityId>(&threatCase[*claim].about))
            ends.push_back(*entity);
        std::for_each(ends.begin(), ends.end(), need);
    }
    for (const std::size_t index : chosen)
        if (const auto* entity = std::get_if<EntityId>(&all[index].row))
            isNeeded[rowOf(*entity)] = false;
    std::vector<std::size_t> along;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (const auto* entity = std::get_if<EntityId>(&all[i].row); entity && all[i].state == ReviewState::Draft && isNeeded[rowOf(*entity)])
            along.push_back(i);
    return along;
}

std::vector<Reason> reasonsFor(const ThreatCase& threatCase, ReportId report, const std::vector<Suggestion>& suggestions)
{
    const MentionPlaces places(threatCase, report);
    ReportWords words(threatCase[report]);
    std::vector<Reason> reasons;
    for (const Suggestion& suggestion : suggestions) {
        if (const auto* claim = std::get_if<ClaimId>(&suggestion.row))
            reasons.push_back(claimReason(threatCase, *claim, places, [&](TextSpan span) { return words.at(span); }));
        else if (const auto* quantity = std::get_if<QuantityId>(&suggestion.row))
            reasons.push_back(quantityReason(threatCase, *quantity, places));
        else
            reasons.push_back(entityReason(threatCase, std::get<EntityId>(suggestion.row), suggestion.span));
    }
    return reasons;
}

Reason reasonFor(const ThreatCase& threatCase, const Suggestion& suggestion)
{
    const auto* claim = std::get_if<ClaimId>(&suggestion.row);
    std::optional<ReportWords> words;
    if (claim && threatCase[*claim].report)
        words.emplace(threatCase[*threatCase[*claim].report]);
    return reasonFor(threatCase, suggestion, [&](TextSpan span) { return words ? words->at(span) : std::string(); });
}

Reason reasonFor(const ThreatCase& threatCase, const Suggestion& suggestion, const WordsAt& wordsAt)
{
    if (const auto* id = std::get_if<EntityId>(&suggestion.row))
        return entityReason(threatCase, *id, suggestion.span);
    if (const auto* id = std::get_if<QuantityId>(&suggestion.row)) {
        const Quantity& quantity = threatCase[*id];
        if (!quantity.report || !quantity.ofEntity)
            return quantityReason(threatCase, *id, {});
        return quantityReason(threatCase, *id, MentionPlaces(threatCase, *quantity.report, {*quantity.ofEntity}));
    }
    const auto id = std::get<ClaimId>(suggestion.row);
    const Claim& claim = threatCase[id];
    if (!claim.report)
        return reasonOf(threatCase, claim.rule, {});
    return claimReason(threatCase, id, MentionPlaces(threatCase, *claim.report, endsOf(threatCase, claim)), wordsAt);
}

}  // namespace throughline
