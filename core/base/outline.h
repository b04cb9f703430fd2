// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

#include "core/base/geometry.h"

namespace throughline {

/// Does the point lie in a closed outline (the last point joined to the first), by the even-odd rule? In none of no points.
inline bool isInside(Point at, std::span<const Point> outline)
{
    bool inside = false;
    for (std::size_t i = 0, last = outline.size() - 1; i < outline.size(); last = i++) {
        const Point& a = outline[i];
        const Point& b = outline[last];
        if ((a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x)
            inside = !inside;
    }
    return inside;
}

}  // namespace throughline
