// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/scene/picture.h"

namespace throughline {

/// Cards that move together with the given ones: a card in a box moves with the whole box. Ascending,
/// each once.
std::vector<std::uint32_t> cardsMovedWith(const PicturePlan& plan, const std::vector<std::uint32_t>& cards);

/// Draws a line straight between its ends as they stand in `layout`, its label on the middle.
void drawStraight(const PicturePlan& plan, Layout& layout, std::size_t link);

/// The layout while cards are on their way: they and their boxes are moved, their lines straight, the
/// labels of these on the middle of their line. Nothing else changes.
Layout layoutWhileMoving(const Picture& picture, const std::vector<std::uint32_t>& cards, Point by);

/// Between two pictures, 0..1: cards that are in both glide from where they stood, everything else is
/// that of `to`, without labels as long as its line is on the way.
Layout layoutBetween(const Picture& from, const Picture& to, double fraction);
/// Does any card of `to` stand elsewhere than in `from`?
bool areCardsMoved(const Picture& from, const Picture& to);

/// The shift nearest to the one asked for, in steps of `grain` units, that puts the cards on nothing foreign: cards,
/// boxes, and rooms of hidden things; (0, 0) is always free. O(tried places).
Point freeShift(const Picture& picture, const std::vector<std::uint32_t>& cards, Point by, double grain = 1);

}  // namespace throughline
