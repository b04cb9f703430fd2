// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/scene/picture.h"

namespace throughline::test {

/// A point of one piece of a route, t 0..1.
Point onRoute(const Route& route, std::size_t piece, double t);
/// Does the link begin or end at the card, or at the box that holds it?
bool isEnd(const PicturePlan& plan, const PlanLink& link, std::uint32_t card);

// Faults of a finished picture, one sentence each; empty where there is none.

/// Lines that run over a card or box that is not theirs.
std::vector<std::string> linesOverCards(const Picture& picture);
/// Cards on cards, boxes or headers that are not theirs, labels on cards, headers or each other.
std::vector<std::string> overlaps(const Picture& picture);
/// Texts of different things that overlap on the display list, as painters see it.
std::vector<std::string> textsOnTexts(const Picture& picture);

}  // namespace throughline::test
