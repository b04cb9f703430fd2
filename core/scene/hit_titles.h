// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/graph/picture_plan.h"

namespace throughline {

// Full names of what can be pointed at in a picture (`Hit::title`): one line of plain text each.

std::string bandTitleText(const PlanBand& band);
std::string cardTitleText(const PlanCard& card);
/// Told in the direction of the relationship, not of the drawing.
std::string linkTitleText(const PicturePlan& plan, const PlanLink& link);

}  // namespace throughline
