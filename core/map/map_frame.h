// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/map/map_plan.h"
#include "core/map/place_finder.h"
#include "core/model/view_state.h"

namespace throughline {

/// The frame of all places that a case claims something of, centred on them (over the Pacific where that is nearer), large enough
/// for their cards. Places of mere speakers and of sponsors do not count. Without any: the whole world.
MapFrame frameOf(const ThreatCase& threatCase, const ClaimIndex& claims, PlaceFinder& places, const ViewState& view);
/// Names a frame, so that places of cards on one map are not taken for those on another.
std::string frameKey(const MapFrame& frame);

}  // namespace throughline
