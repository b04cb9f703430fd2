// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/base/geometry.h"

namespace throughline {

using PointPath = std::vector<Point>;

/// A closed outline (the last point joined to the first) as far as it lies in a rectangle; empty if it does not. Parts of it may
/// be joined along the rectangle's sides. Source: Sutherland and Hodgman 1974.
PointPath clippedArea(std::span<const Point> outline, const Rect& to);
/// Pieces of an open line in a rectangle. Source: Liang and Barsky 1984.
std::vector<PointPath> clippedLine(std::span<const Point> line, const Rect& to);

/// Without a sign.
double enclosedArea(const PointPath& outline);

/// Outlines by the even-odd rule as outlines without holes: each hole is joined to what is around it by a cut without width, and
/// runs against it, so that every filling rule leaves it free.
std::vector<PointPath> withoutHoles(std::vector<PointPath> outlines);
/// Slanting lines over an area (even-odd), `step` apart.
std::vector<PointPath> hatchLines(std::span<const PointPath> outlines, double step);
/// Without points that are nearer to the one before than `least`; ends stay.
PointPath thinned(PointPath path, double least);

}  // namespace throughline
