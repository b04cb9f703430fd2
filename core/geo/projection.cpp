// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/projection.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

namespace throughline::geo {
namespace {

constexpr double radian = std::numbers::pi / 180;
/// Lambert maps serve up to this angle from the centre: shapes at the rim are still shapes.
constexpr double lambertAtMost = 75;
/// Where the whole world is shown: few lands are cut at 169 degrees west.
constexpr double usualWorldCentre = 11;
constexpr double wholeWorldWidth = 330;
/// Smallest extent that is shown, in degrees.
constexpr double leastExtent = 2;

// Equal Earth's polynomial.
constexpr std::array a{1.340264, -0.081106, 0.000893, 0.003796};
const double root3 = std::sqrt(3.0);

double equalEarthY(double t)
{
    const double t2 = t * t;
    const double t6 = t2 * t2 * t2;
    return t * (a[0] + a[1] * t2 + t6 * (a[2] + a[3] * t2));
}

double equalEarthSlope(double t)
{
    const double t2 = t * t;
    const double t6 = t2 * t2 * t2;
    return a[0] + 3 * a[1] * t2 + t6 * (7 * a[2] + 9 * a[3] * t2);
}

Point equalEarth(double lambda, double phi)
{
    const double t = std::asin(root3 / 2 * std::sin(phi));
    return {2 * root3 * lambda * std::cos(t) / (3 * equalEarthSlope(t)), -equalEarthY(t)};
}

/// Longitude from the centre and latitude, in radians.
std::pair<double, double> equalEarthBack(Point at)
{
    const double most = std::numbers::pi / 3;  // of t, at the poles
    double t = std::clamp(-at.y / a[0], -most, most);
    for (int step = 0; step < 20; ++step) {
        const double by = (equalEarthY(t) + at.y) / equalEarthSlope(t);
        t = std::clamp(t - by, -most, most);
        if (std::abs(by) < 1e-16)
            break;
    }
    const double lambda = 3 * at.x * equalEarthSlope(t) / (2 * root3 * std::cos(t));
    return {lambda, std::asin(std::clamp(2 * std::sin(t) / root3, -1.0, 1.0))};
}

double finiteOr0(double value) { return std::isfinite(value) ? value : 0; }

std::vector<GeoPoint> rimOf(const GeoBox& box)
{
    constexpr int steps = 16;
    std::vector<GeoPoint> rim;
    for (int i = 0; i <= steps; ++i) {
        const double part = static_cast<double>(i) / steps;
        const double lon = wrapLongitude(box.west + part * box.width());
        const double lat = box.south + part * (box.north - box.south);
        rim.insert(rim.end(), {{lon, box.south}, {lon, box.north}, {box.west, lat}, {box.east, lat}});
    }
    return rim;
}

Rect extentOf(const Projection& projection, std::span<const GeoBox> boxes)
{
    Rect extent;
    bool isFirst = true;
    for (const GeoBox& box : boxes)
        for (const GeoPoint& corner : rimOf(box)) {
            const Point at = projection.forward(corner);
            if (isFirst)
                extent = {at.x, at.y, 0, 0};
            isFirst = false;
            const double right = std::max(extent.right(), at.x);
            const double bottom = std::max(extent.bottom(), at.y);
            extent.x = std::min(extent.x, at.x);
            extent.y = std::min(extent.y, at.y);
            extent.width = right - extent.x;
            extent.height = bottom - extent.y;
        }
    const double least = leastExtent * radian;
    const double wider = std::max(0.0, least - extent.width);
    const double higher = std::max(0.0, least - extent.height);
    return {extent.x - wider / 2, extent.y - higher / 2, extent.width + wider, extent.height + higher};
}

Rect wholeWorld(ProjectionKind kind)
{
    const Projection projection(kind);
    const Point right = projection.forwardRelative(180, 0);
    const Point top = projection.forwardRelative(0, 90);
    return {-right.x, top.y, 2 * right.x, -2 * top.y};
}

}  // namespace

std::string_view projectionName(ProjectionKind kind)
{
    switch (kind) {
    case ProjectionKind::LambertAzimuthal: return "Lambert azimuthal equal-area";
    case ProjectionKind::EqualEarth: return "Equal Earth";
    case ProjectionKind::Mercator: return "Mercator";
    }
    return {};
}

Projection::Projection(ProjectionKind kind, GeoPoint centre)
    : m_kind(kind),
      m_centre{wrapLongitude(centre.lon), onGlobe(centre).lat},
      m_sinLat(std::sin(m_centre.lat * radian)),
      m_cosLat(std::cos(m_centre.lat * radian))
{
}

bool Projection::isShown(GeoPoint point) const
{
    switch (m_kind) {
    case ProjectionKind::LambertAzimuthal: return angleBetween(m_centre, onGlobe(point)) <= reach;
    case ProjectionKind::Mercator: return std::abs(point.lat) <= mercatorEnd;
    case ProjectionKind::EqualEarth: return true;
    }
    return false;
}

Point Projection::forwardRelative(double lonFromCentre, double lat) const
{
    const double lambda = std::clamp(finiteOr0(lonFromCentre), -180.0, 180.0) * radian;
    if (m_kind == ProjectionKind::EqualEarth)
        return equalEarth(lambda, std::clamp(finiteOr0(lat), -90.0, 90.0) * radian);
    const double phi = std::clamp(finiteOr0(lat), -mercatorEnd, mercatorEnd) * radian;
    return {lambda, -std::asinh(std::tan(phi))};
}

Point Projection::forward(GeoPoint point) const
{
    const GeoPoint at = onGlobe(point);
    if (m_kind == ProjectionKind::LambertAzimuthal)
        return lambertForward(at);
    return forwardRelative(wrapLongitude(at.lon - m_centre.lon), at.lat);
}

GeoPoint Projection::inverse(Point at) const
{
    at = {finiteOr0(at.x), finiteOr0(at.y)};
    if (m_kind == ProjectionKind::LambertAzimuthal)
        return lambertInverse(at);
    double lambda = 0;
    double phi = 0;
    if (m_kind == ProjectionKind::EqualEarth) {
        std::tie(lambda, phi) = equalEarthBack(at);
    } else {
        lambda = at.x;
        const double end = mercatorEnd * radian;
        phi = std::clamp(std::atan(std::sinh(std::clamp(-at.y, -10.0, 10.0))), -end, end);
    }
    lambda = std::clamp(lambda, -std::numbers::pi, std::numbers::pi);
    return {wrapLongitude(m_centre.lon + lambda / radian), phi / radian};
}

Point Projection::lambertForward(GeoPoint point) const
{
    const double lambda = (point.lon - m_centre.lon) * radian;
    const double phi = point.lat * radian;
    const double east = std::cos(phi) * std::sin(lambda);
    const double north = m_cosLat * std::sin(phi) - m_sinLat * std::cos(phi) * std::cos(lambda);
    const double towards = m_sinLat * std::sin(phi) + m_cosLat * std::cos(phi) * std::cos(lambda);
    const double away = std::hypot(east, north);
    const double angle = std::min(std::atan2(away, towards), reach * radian);
    if (away == 0)  // the centre, or its antipode, which is as near to the north of the rim as to any other part
        return towards > 0 ? Point{} : Point{0, -2 * std::sin(angle / 2)};
    const double radius = 2 * std::sin(angle / 2);
    return {radius * east / away, -radius * north / away};
}

GeoPoint Projection::lambertInverse(Point at) const
{
    const double radius = std::hypot(at.x, at.y);
    if (radius == 0)
        return m_centre;
    const double angle = 2 * std::asin(std::min(radius / 2, std::sin(reach * radian / 2)));
    const double east = std::sin(angle) * (at.x / radius);
    const double north = std::sin(angle) * (-at.y / radius);
    const double towards = std::cos(angle);
    // Turned back so that the centre is where it was.
    const double up = m_sinLat * towards + m_cosLat * north;
    const double forth = m_cosLat * towards - m_sinLat * north;
    return {wrapLongitude(m_centre.lon + std::atan2(east, forth) / radian),
            std::atan2(up, std::hypot(east, forth)) / radian};
}

FittedProjection fitProjection(std::span<const GeoBox> boxes, MapChoice choice)
{
    const ProjectionKind world = choice == MapChoice::Mercator ? ProjectionKind::Mercator : ProjectionKind::EqualEarth;
    const std::optional<GeoBox> all = boxAround(boxes);
    if (!all || all->width() > wholeWorldWidth)
        return {Projection(world, {usualWorldCentre, 0}), wholeWorld(world)};
    const GeoPoint centre = all->centre();
    double farthest = 0;
    for (const GeoPoint& corner : rimOf(*all))
        farthest = std::max(farthest, angleBetween(centre, corner));
    const bool isRegion = choice == MapChoice::EqualArea && farthest <= lambertAtMost;
    const Projection projection(isRegion ? ProjectionKind::LambertAzimuthal : world, centre);
    return {projection, extentOf(projection, boxes)};
}

}  // namespace throughline::geo
