// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/query/question_kinds.h"
#include "core/query/what_if.h"
#include "core/workbench/state.h"

namespace throughline {

// What a form needs to offer questions.

/// What a kind stands among: "Paths", "Cuts", "Reach", "Together", "Structure", "Rankings"; the kinds
/// of a group follow one another in questionKinds().
std::string_view questionGroup(std::string_view kindId);

/// Which parts of a Question a kind looks at, besides its ends and what to avoid.
struct QuestionUses {
    bool via = false;
    bool count = false;     ///< Question::k
    bool longest = false;   ///< Question::maxHops
    bool weight = false;
    bool timing = false;    ///< Question::isTimed
    bool carriers = false;  ///< mayCrossIncidents, mayCarry
};
QuestionUses usesOf(const QuestionKind& kind);

/// A type of things that usually only ends paths, but may be let through.
struct CarrierChoice {
    EntityType type;
    std::string_view label;  ///< "places"
};
std::vector<CarrierChoice> carrierChoices();

/// Words for kinds of things of this case that `via`, `avoid` and sets take: what they do in the story,
/// then types, then finer kinds of the sources; each once, with "kind:" before it.
std::vector<std::string> kindWords(const ThreatCase& threatCase);

/// The things chosen, each once: of the entities that one card joins the first. In order of the selection.
std::vector<EntityId> chosenThings(const WorkbenchState& state);

}  // namespace throughline
