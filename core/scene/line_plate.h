// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>

#include "core/layout/layout.h"
#include "core/scene/card_style.h"
#include "core/scene/display_list.h"

namespace throughline {

/// The plate of a contested line: who says it, who denies it.
void drawPlate(DisplayListBuilder& builder, const card_style::LinkLabel& label, Point centre, const TextMetrics& metrics, HitIndex hit);

/// A ground below the verb, for lines that slope over a coloured map. `top`: the middle of its upper edge.
void drawVerbGround(DisplayListBuilder& builder, const card_style::LinkLabel& label, Point top, HitIndex hit);

/// From a label to its line, where it found no room on it: from the label's border to the nearest point of the line. None where
/// the line passes through the label or close by. `route`: Bezier points, as layouts give them.
std::optional<std::array<Point, 2>> leaderOf(const Rect& room, const Route& route);
/// Draws that leader, in the hue of the plate where there is one. Without it a plate would seem to speak of the line beside which it
/// came to stand.
void drawLeader(DisplayListBuilder& builder, const card_style::LinkLabel& label, const Rect& room, const Route& route, HitIndex hit);

}  // namespace throughline
