// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "core/base/geometry.h"
#include "core/raster/coverage_fill.h"
#include "core/scene/display_list.h"

namespace throughline::raster {

/// Where scene units lie in the picture: pixels = scene * scale + offset.
struct Transform {
    double scale = 1;
    Point offset;

    Point operator()(Point p) const { return {p.x * scale + offset.x, p.y * scale + offset.y}; }
    Rect operator()(const Rect& r) const
    {
        return {r.x * scale + offset.x, r.y * scale + offset.y, r.width * scale, r.height * scale};
    }
};

/// Corners of a path in pixels; cubic pieces cut so finely that nobody sees it (0.1 pixel).
void flatten(ShapeKind kind, std::span<const Point> points, const Transform& transform, std::vector<Point>& out);

/// Corners of a box with round corners, clockwise, in pixels.
void roundRectCorners(const Rect& box, double radius, std::vector<Point>& out);

/// Hands out the dashes of a polyline, each as its corners, in order; those outside `clip` are passed over at
/// once, however long the line is. Lengths in pixels, `on` and `off` over 0.
void eachDash(std::span<const Point> points, bool isClosed, double on, double off, const Rect& clip,
              const std::function<void(const std::vector<Point>&)>& paint);

/// Adds a stroke of `width` pixels along a polyline: flat ends, bends filled (round ones where the line
/// turns sharply).
void addStroke(CoverageFill& fill, std::span<const Point> points, bool isClosed, double width);

}  // namespace throughline::raster
