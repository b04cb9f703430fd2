// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/geometry.h"

namespace throughline {

/// The head of an arrow that comes from `before`: its tip, then the two corners of its base.
inline std::array<Point, 3> arrowHead(Point tip, Point before, double size)
{
    double dx = tip.x - before.x;
    double dy = tip.y - before.y;
    const double length = std::max(std::hypot(dx, dy), 1e-9);
    dx /= length;
    dy /= length;
    const Point base{tip.x - dx * size, tip.y - dy * size};
    const double half = size * 0.44;
    return {tip, {base.x - dy * half, base.y + dx * half}, {base.x + dy * half, base.y - dx * half}};
}

}  // namespace throughline
