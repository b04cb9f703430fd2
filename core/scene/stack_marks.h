// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/picture_plan.h"
#include "core/scene/card_style.h"
#include "core/scene/display_list.h"

namespace throughline {

// What a card shows that stands for more than it draws: further sheets behind a stack, and "+3" for what is
// hidden beside a thing.

/// The sheet that carries the words: the whole box of a card, or the front of a stack.
Rect frontSheet(const PlanCard& card, const Rect& box);
/// The sheets behind the front of a stack; nothing for a card of one thing.
void drawSheets(DisplayListBuilder& builder, const PlanCard& card, const Rect& box, HitIndex hit);
/// Height that the plate of a card takes; 0 without one.
double cardPlateHeight(const card_style::CardText& text);
void drawCardPlate(DisplayListBuilder& builder, const card_style::CardText& text, const Rect& front, HitIndex hit);
inline constexpr double badgeTextSize = 10;  ///< em of "+3", scene units
/// Where "+3" stands, on the lower edge of the card; empty if it hides no neighbours. A click there shows them.
Rect hiddenBadge(const PlanCard& card, const Rect& box, const TextMetrics& metrics);
void drawHiddenBadge(DisplayListBuilder& builder, const PlanCard& card, const Rect& box, HitIndex hit);

}  // namespace throughline
