// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/geo_point.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

namespace throughline::geo {
namespace {

constexpr double radian = std::numbers::pi / 180;

using Stretch = std::pair<double, double>;  // west, east; -180 <= west, east may be above 180

/// The smallest stretch that holds all: what is left of the circle without its widest gap.
Stretch unite(std::vector<Stretch> stretches)
{
    std::sort(stretches.begin(), stretches.end());
    double reached = stretches.front().second;
    double widest = -1;
    Stretch found{-180, 180};
    for (std::size_t i = 1; i < stretches.size(); ++i) {
        if (stretches[i].first - reached > widest) {
            widest = stretches[i].first - reached;
            found = {stretches[i].first, reached};
        }
        reached = std::max(reached, stretches[i].second);
    }
    const double overDateLine = stretches.front().first + 360 - reached;
    if (overDateLine >= widest) {
        widest = overDateLine;
        found = {stretches.front().first, reached};
    }
    return widest <= 0 ? Stretch{-180, 180} : found;
}

double eastOf(double lon) { return lon > 180 ? lon - 360 : lon; }

}  // namespace

GeoPoint GeoBox::centre() const { return {wrapLongitude(west + width() / 2), (south + north) / 2}; }

bool GeoBox::contains(GeoPoint point) const
{
    if (point.lat < south || point.lat > north)
        return false;
    const double lon = point.lon;
    return crossesAntimeridian() ? lon >= west || lon <= east : lon >= west && lon <= east;
}

double wrapLongitude(double lon)
{
    if (!std::isfinite(lon))
        return 0;
    if (lon >= -180 && lon < 180)
        return lon;
    const double rest = std::fmod(lon, 360.0);
    return rest >= 180 ? rest - 360 : rest < -180 ? rest + 360 : rest;
}

GeoPoint onGlobe(GeoPoint point)
{
    const double lat = std::isfinite(point.lat) ? std::clamp(point.lat, -90.0, 90.0) : 0;
    return {point.lon == 180 ? 180 : wrapLongitude(point.lon), lat};
}

double angleBetween(GeoPoint a, GeoPoint b)
{
    // Haversine: exact for what is close together, where the cosine rule is not.
    const double s = std::sin((b.lat - a.lat) * radian / 2);
    const double t = std::sin((b.lon - a.lon) * radian / 2);
    const double h = s * s + std::cos(a.lat * radian) * std::cos(b.lat * radian) * t * t;
    return 2 * std::asin(std::sqrt(std::clamp(h, 0.0, 1.0))) / radian;
}

std::optional<GeoBox> boxAround(std::span<const GeoBox> boxes)
{
    if (boxes.empty())
        return std::nullopt;
    std::vector<Stretch> stretches;
    GeoBox all = boxes.front();
    for (const GeoBox& box : boxes) {
        const double west = box.west >= 180 ? box.west - 360 : box.west;
        // What touches the date line from the west touches what touches it from the east.
        stretches.emplace_back(west, west + box.width());
        if (west + box.width() > 180)
            stretches.emplace_back(-180.0, west + box.width() - 360);
        all.south = std::min(all.south, box.south);
        all.north = std::max(all.north, box.north);
    }
    const Stretch whole = unite(std::move(stretches));
    all.west = whole.first;
    all.east = eastOf(whole.second);
    return all;
}

std::optional<GeoBox> boxAround(std::span<const GeoPoint> points)
{
    std::vector<GeoBox> boxes;
    boxes.reserve(points.size());
    for (const GeoPoint& point : points) {
        const GeoPoint at = onGlobe(point);
        boxes.push_back({at.lon, at.lon, at.lat, at.lat});
    }
    return boxAround(boxes);
}

}  // namespace throughline::geo
