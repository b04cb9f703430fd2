// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/comparison_marks.h"
#include "core/scene/display_list.h"

namespace throughline {

/// Height of one badge with the room below it, scene units.
inline constexpr double badgeRow = 16;

/// Widest of the badges of a set; 0 for none.
double badgesWidth(const TextMetrics& metrics, MarkSet marks);
/// Room that they take, one below the other.
double badgesHeight(MarkSet marks);
/// One below the other from `at` down, which is their left, middle or right by `align`.
void drawBadges(DisplayListBuilder& builder, MarkSet marks, Point at, TextAlign align, HitIndex hit);
/// The mark's sign alone: plus, minus, cross, back arrow, tick, crossed equals sign.
void drawMarkSign(DisplayListBuilder& builder, ComparisonMark mark, const Rect& square, HitIndex hit);
/// What the legend says of it.
std::string_view markLegend(ComparisonMark mark);

}  // namespace throughline
