// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

#include "core/base/geometry.h"
#include "core/geo/geo_point.h"

namespace throughline::geo {

enum class ProjectionKind {
    LambertAzimuthal,  ///< equal-area, of a region up to a hemisphere
    EqualEarth,        ///< equal-area, of the world (Šavrič, Patterson, Jenny 2018)
    Mercator,          ///< true angles, areas grow with latitude; ends at 85 degrees
};
std::string_view projectionName(ProjectionKind kind);

/// From the globe to the plane and back. Plane units are earth radii with y down, the centre's longitude at x = 0 (for
/// Lambert the centre is the origin). Every finite input gives finite numbers; what is not finite is taken as 0.
class Projection {
public:
    explicit Projection(ProjectionKind kind, GeoPoint centre = {});

    ProjectionKind kind() const { return m_kind; }
    GeoPoint centre() const { return m_centre; }
    bool isEqualArea() const { return m_kind != ProjectionKind::Mercator; }
    /// Is the world cut along the meridian opposite to the centre (not for Lambert, which ends at a circle)?
    bool isCutAtMeridian() const { return m_kind != ProjectionKind::LambertAzimuthal; }

    /// Can the place be shown: nearer to the centre than `reach` (Lambert), below 85 degrees (Mercator)?
    bool isShown(GeoPoint point) const;
    /// What cannot be shown comes to the nearest place on the rim.
    Point forward(GeoPoint point) const;
    /// Points outside of the map give the place on its rim that is nearest by the same rule. A longitude that a
    /// pole leaves open is the centre's.
    GeoPoint inverse(Point at) const;

    /// `forward` of a place given by its longitude from the centre, -180 .. 180 degrees: both ends are kept apart. Not
    /// for Lambert.
    Point forwardRelative(double lonFromCentre, double lat) const;

    /// Greatest angle from the centre in a Lambert map, in degrees.
    static constexpr double reach = 100;
    /// Where Mercator maps end, in degrees.
    static constexpr double mercatorEnd = 85.05112877980659;

private:
    Point lambertForward(GeoPoint point) const;
    GeoPoint lambertInverse(Point at) const;

    ProjectionKind m_kind;
    GeoPoint m_centre;
    double m_sinLat = 0;
    double m_cosLat = 1;
};

enum class MapChoice { EqualArea, Mercator };

/// A projection for what is shown, and the part of its plane where that is.
struct FittedProjection {
    Projection projection;
    Rect shown;
};

/// Centred on the smallest box around all boxes (points are boxes without extent), over the Pacific where that is smaller.
/// EqualArea is Lambert's within 75 degrees of the centre, otherwise Equal Earth. Without boxes: the whole world.
FittedProjection fitProjection(std::span<const GeoBox> boxes, MapChoice choice);

}  // namespace throughline::geo
