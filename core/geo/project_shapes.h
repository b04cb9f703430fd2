// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/geo/base_map.h"
#include "core/geo/projection.h"

namespace throughline::geo {

using PlanePath = std::vector<Point>;

/// An area in the plane of a projection.
struct ProjectedArea {
    std::vector<PlanePath> fill;   ///< closed (the last joined to the first), by the even-odd rule
    std::vector<PlanePath> lines;  ///< its boundary without what only cuts the map; open
};

// `maxError` is in plane units (earth radii); bends are met to that, down to a 4096th of an edge.

/// Rings as the base map gives them (longitudes within -180 .. 180, edges straight in degrees), cut where the projection
/// ends: at the meridian opposite to the centre, at Lambert's rim.
ProjectedArea projectArea(const Projection& projection, std::span<const Ring> rings, double maxError);
/// The same for a line, in as many pieces as the cuts make of it.
std::vector<PlanePath> projectLine(const Projection& projection, const Polyline& line, double maxError);
/// The shortest way over the globe from `a` to `b`, in pieces. Between antipodes it goes along the meridian of `a` over
/// the north pole.
std::vector<PlanePath> greatCircle(const Projection& projection, GeoPoint a, GeoPoint b, double maxError);
/// The place at `part` (0 .. 1) of that way.
GeoPoint alongGreatCircle(GeoPoint a, GeoPoint b, double part);
/// The rim of the map itself: for the sea behind all lands.
PlanePath mapRim(const Projection& projection, double maxError);

}  // namespace throughline::geo
