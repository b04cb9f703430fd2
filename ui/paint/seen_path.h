// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <span>

#include "core/scene/display_list.h"

namespace throughline::ui {

/// Of an open shape (Polyline, Bezier) the pieces that may be seen in an area, a little more at their ends: a stroker takes as
/// long for what is out of sight as for what is in it. `area`, with room for half the pen; empty = all of the shape.
QPainterPath seenPath(ShapeKind kind, std::span<const Point> points, const Rect& area);

}  // namespace throughline::ui
