// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/scene/picture.h"

namespace throughline {

enum class Alignment : std::uint8_t { Left, Centre, Right, Top, Middle, Bottom, AcrossEvenly, DownEvenly };

/// A card and the centre that it is to have.
struct MovedCard {
    std::uint32_t card = 0;
    Point centre;
};

/// Where cards stand when they are lined up, or spread with equal gaps between the outermost two. A card in a box
/// goes with its box. What would land on another card moves on along the line to the next free place. Only cards
/// that move are listed, ascending. Needs two of them, spreading three; else nothing moves. O(chosen x cards).
std::vector<MovedCard> alignedCards(const Picture& picture, const std::vector<std::uint32_t>& cards, Alignment alignment);

}  // namespace throughline
