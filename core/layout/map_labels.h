// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/layout/layout.h"
#include "core/layout/map_ground.h"
#include "core/layout/rect_grid.h"

namespace throughline {

/// Rooms of counts over areas and of names beside places: where nothing of `taken` is; they are added to it. A name without
/// room is left out, a count of what is not named never is: it goes to the nearest free place.
std::vector<Rect> placeMapTexts(const LayoutInput& input, const MapGround& ground, RectGrid& taken);
/// Rooms of the labels of lines that have none yet: on the line where that is free, else above or below it.
/// False if the job was stopped.
bool placeMapLabels(const LayoutInput& input, const std::vector<bool>& isDone, RectGrid& taken, Layout& layout, const Job& job);
/// The nearest place to `wish` that is free, within `reach`; the wish itself where none is.
Rect freePlace(const RectGrid& taken, const Rect& wish, double reach);

}  // namespace throughline
