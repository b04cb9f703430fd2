// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/base/geometry.h"

namespace throughline {

/// A thin line that shows what something lines up with, scene units.
struct SnapGuide {
    Point from;
    Point to;
    bool isGap = false;  ///< a gap that is as wide as another, not an edge or a middle

    bool operator==(const SnapGuide&) const = default;
};

struct Snapped {
    Point by;  ///< to be added to where the thing is
    std::vector<SnapGuide> guides;
};

/// Where a box that is dragged catches: its left, centre and right on those of others, top, middle and bottom
/// likewise, each axis for itself; where none of them is near, in the middle between two neighbours or as far from
/// one as that is from the next. `reach`: the farthest that it is pulled, scene units. Of equal pulls the first box
/// of `others` counts. O(others).
Snapped snapTo(const Rect& box, std::span<const Rect> others, double reach);

}  // namespace throughline
