// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "core/model/threat_case.h"

namespace throughline {

// What a reader of prose suggests, one by one, for an analyst to judge. A suggestion is a row of the
// case that a rule made (`rule` is not empty); its state is the row's own, so undo, journal and
// casefile keep reviews without a table of their own.

enum class SuggestionKind : std::uint8_t {
    Entity,     ///< a thing that the text names
    Claim,      ///< a relationship, or a denial of one, and who says so
    Technique,  ///< a claim about an attack-pattern
    Quantity,
};
std::string_view suggestionKindWord(SuggestionKind kind);

enum class ReviewState : std::uint8_t { Draft, Accepted, Rejected };
std::string_view reviewStateWord(ReviewState state);

using SuggestionRow = std::variant<EntityId, ClaimId, QuantityId>;

struct Suggestion {
    SuggestionKind kind = SuggestionKind::Entity;
    SuggestionRow row;
    TextSpan span;      ///< what to look at: first mention, words of the claim's predicate, counted words
    TextSpan sentence;  ///< of a claim or quantity; empty for entities
    int confidence = 0; ///< percent; see `reading_rules.h`
    ReviewState state = ReviewState::Draft;
    bool isByHand = false;  ///< an analyst wrote it: it has no confidence and is never to be reviewed

    bool operator==(const Suggestion&) const = default;
};

/// Suggestions of one report in text order: at equal places entities before claims before quantities.
/// Rows made by hand or read from records are none. A row that is shown nowhere (deleted itself, or an
/// end of its relationship is) counts as rejected. O(rows of the case).
/// An entity that the report implies without naming it stands at the words of the first claim that
/// needs it; attack-patterns are judged as the claims about them.
std::vector<Suggestion> suggestionsOf(const ThreatCase& threatCase, ReportId report);
/// The same with the claims that an analyst wrote from a sentence of the report: accepted, or rejected where
/// they were withdrawn.
std::vector<Suggestion> reviewRowsOf(const ThreatCase& threatCase, ReportId report);

/// "31 of 58 reviewed"; what was written by hand does not count.
struct ReviewProgress {
    std::size_t reviewed = 0;
    std::size_t total = 0;

    bool operator==(const ReviewProgress&) const = default;
};
ReviewProgress progressOf(const std::vector<Suggestion>& suggestions);

/// Further ones that are accepted with those chosen (indices of `all`): things to review that their claims and
/// counts cannot stand without. Ascending.
std::vector<std::size_t> acceptedAlong(const ThreatCase& threatCase, const std::vector<Suggestion>& all, const std::vector<std::size_t>& chosen);

/// One line in words, by kind: "Unnamed group (accused by Guangzhou police): threat actor, not named",
/// "Unnamed group targets energy, says Guangzhou police (alleged)", "National Security Bureau denies:
/// Unnamed group is allegedly linked to DPP", "T1566 Phishing, used by APT-X, says the report (stated)",
/// "more than 1,000 networks". Indicators defanged.
std::string suggestionText(const ThreatCase& threatCase, const Suggestion& suggestion);

/// Why the reader suggests it, for people.
struct Reason {
    std::string rule;   ///< id
    std::string words;  ///< what the rule looks for, in plain words
    struct Cue {
        CueRole role = CueRole::Predicate;
        TextSpan span;
        std::string text;  ///< verbatim
    };
    std::vector<Cue> cues;
    std::vector<std::string> doubts;  ///< what lowers the confidence: "the actor is named in a sentence before"
    int confidence = 0;               ///< percent
};
Reason reasonFor(const ThreatCase& threatCase, const Suggestion& suggestion);
/// The words of a report, as people read them, at a place of its stored text.
using WordsAt = std::function<std::string(TextSpan)>;
/// The same for who has the report's text at hand: nothing of it is read again.
Reason reasonFor(const ThreatCase& threatCase, const Suggestion& suggestion, const WordsAt& wordsAt);
/// The same for many of one report, which is then looked through once. As many, in the same order.
std::vector<Reason> reasonsFor(const ThreatCase& threatCase, ReportId report, const std::vector<Suggestion>& suggestions);

}  // namespace throughline
