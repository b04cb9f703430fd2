// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/review/suggestions.h"
#include "core/workbench/action.h"
#include "ui/review/choice_popup.h"
#include "ui/review/line_pick.h"
#include "ui/review/thing_kinds.h"
#include "ui/shown_text.h"

namespace throughline::ui {

// What a reviewer can do in one stroke, as edits, and what there is to choose from for it.

/// The sentence around a place: that of a claim read from it, else as the reader of prose cuts the text,
/// else, in texts too long to be cut at once, the paragraph. Empty where there is no text.
TextSpan sentenceAround(const ThreatCase& threatCase, ReportId report, const ShownText& shown, TextSpan place);

/// Who says what is said in a sentence, and how, after the first claim read from it; the sentence is the
/// new claim's place.
Claim claimInSentence(const ThreatCase& threatCase, ReportId report, TextSpan sentence);

/// The words of a sentence that are taken to say what the one does to the other: those chosen with the pick
/// where they name neither, else what stands between the two, else all from the one to the other. Empty if
/// the sentence does not name both.
TextSpan wordsOfLine(const ThreatCase& threatCase, const LinePick& pick, ReportId report, const ShownText& shown);

action::Edit newLine(EntityId from, RelationType type, EntityId to, const Claim& claim);
/// `words` as they are called in the text.
action::Edit newThing(const ThingKind& kind, const std::string& words, Mention mention);
action::Edit retyped(EntityId entity, const ThingKind& kind);
action::Edit retyped(RelationshipId relationship, RelationType type);
/// nullopt: the document itself.
action::Edit respoken(const ThreatCase& threatCase, ClaimId claim, std::optional<EntityId> speaker);
action::Edit merged(EntityId one, EntityId other);

/// Keys are rows of `thingKinds()`.
std::vector<PopupChoice> kindsToChoose();
std::vector<PopupChoice> verbsToChoose();
/// Things of the case that are not deleted, by name; those of `first` before all others. `without` is left out.
std::vector<PopupChoice> thingsToChoose(const ThreatCase& threatCase, const std::vector<EntityId>& first, std::optional<EntityId> without);

/// Those who can say something: bodies, people and actors; the document itself first, then `first`. `now`
/// says it at present and is there whatever it is.
std::vector<PopupChoice> speakersToChoose(const ThreatCase& threatCase, const std::vector<EntityId>& first, std::optional<EntityId> now);

/// Key of the document itself among speakers.
inline constexpr qulonglong documentKey = ~0ULL;

}  // namespace throughline::ui
