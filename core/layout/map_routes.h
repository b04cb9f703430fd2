// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/layout/layout.h"
#include "core/layout/map_ground.h"

namespace throughline {

/// Routes of lines over a map. Between two places a line goes as the great circle between them does, from card to card; to or
/// from what stands beside the map, or at the same place, it is straight. Lines of one pair bow apart.
/// `isDone`: per link, it has its route. False if the job was stopped.
bool routeMap(const LayoutInput& input, const MapGround& ground, const std::vector<bool>& isDone, Layout& layout, const Job& job);

/// The place at `part` (0 .. 1) of a route of any number of pieces, by pieces.
Point pointAlong(const Route& route, double part);

}  // namespace throughline
