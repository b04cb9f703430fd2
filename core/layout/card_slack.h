// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/geometry.h"

namespace throughline {

/// Cards that stand where they stood before may have grown into others by what they can do without (a picture): so much of
/// that as is needed they give up again, around their middles. Cards that were put onto each other stay as they are.
/// slack: one entry per card, or empty; sizes stay on halves of a unit.
void giveUpSlack(std::vector<Rect>& cards, const std::vector<double>& slack, const std::vector<bool>& isStanding);

}  // namespace throughline
