// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/picture_plan.h"
#include "core/map/map_plan.h"

namespace throughline {

/// A card for each thing and each place at which somebody says that it is; beside the map what has no claimed place, and all
/// sponsors. Actor → relay → target where routing is claimed. Source: model.md 5.
PicturePlan planMap(const ThreatCase& threatCase, const ClaimIndex& claims, const ThreatGraph& graph, const ViewState& view);

}  // namespace throughline
