// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/picture_plan.h"

namespace throughline {

/// Says on cards, lines, bands and notes of a plan what nobody has reviewed yet. Where that is all of
/// it, the plan says so once (`PicturePlan::isDraft`) and its parts do not.
void markDrafts(const ThreatCase& threatCase, const ThreatGraph& graph, PicturePlan& plan);

/// " (draft)" behind words about something reviewed that come from a row nobody has reviewed.
std::string_view draftSuffix(bool isDraft);

}  // namespace throughline
