// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

namespace throughline::geo {

/// A place on the globe (a sphere here), in degrees: longitude east of Greenwich, latitude north of the equator.
struct GeoPoint {
    double lon = 0;
    double lat = 0;
    bool operator==(const GeoPoint&) const = default;
};

/// A stretch of longitudes from `west` eastwards to `east`, and of latitudes. Over the antimeridian `west` > `east`.
struct GeoBox {
    double west = 0;
    double east = 0;
    double south = 0;
    double north = 0;
    bool operator==(const GeoBox&) const = default;

    /// 0 .. 360 degrees.
    double width() const { return east >= west ? east - west : east - west + 360; }
    bool crossesAntimeridian() const { return west > east; }
    GeoPoint centre() const;
    bool contains(GeoPoint point) const;
};

/// The same longitude in [-180, 180); what is not finite is 0.
double wrapLongitude(double lon);
/// Finite, longitude in [-180, 180], latitude in [-90, 90]: 180 stays 180.
GeoPoint onGlobe(GeoPoint point);
/// The angle between two places as seen from the centre, in degrees.
double angleBetween(GeoPoint a, GeoPoint b);

/// The box with the smallest stretch of longitudes around all points; nullopt for none.
std::optional<GeoBox> boxAround(std::span<const GeoPoint> points);
/// The same around boxes, each taken whole.
std::optional<GeoBox> boxAround(std::span<const GeoBox> boxes);

}  // namespace throughline::geo
