// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/project_shapes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace throughline::geo {
namespace {

constexpr double radian = std::numbers::pi / 180;
constexpr int deepest = 12;
/// A longer stretch is halved even where its middle happens to lie on the chord.
constexpr double longestUnasked = 6;  // degrees

/// A corner in degrees; for maps that are cut at a meridian the longitude counts from the centre.
struct Corner {
    double lon = 0;
    double lat = 0;
    bool isCut = false;  ///< the edge from here on is no boundary
};
using Corners = std::vector<Corner>;

class Shaper {
public:
    Shaper(const Projection& projection, double maxError)
        : m_projection(projection), m_maxError(std::isfinite(maxError) ? std::max(maxError, 1e-9) : 1e-3)
    {
    }

    Point place(double lon, double lat) const
    {
        return m_projection.isCutAtMeridian() ? m_projection.forwardRelative(lon, lat)
                                              : m_projection.forward({lon, lat});
    }

    /// Is nothing of a stretch shown, so that it only runs along the rim?
    bool isHidden(const Corner& a, const Corner& b) const
    {
        if (m_projection.isCutAtMeridian())
            return m_projection.kind() == ProjectionKind::Mercator &&
                   std::min(std::abs(a.lat), std::abs(b.lat)) > Projection::mercatorEnd && (a.lat > 0) == (b.lat > 0);
        return !m_projection.isShown({a.lon, a.lat}) && !m_projection.isShown({b.lon, b.lat});
    }

    /// Appends the points behind `a` up to and with `b`; `drawn` takes those stretches that are shown.
    template <class Line>
    void bend(const Corner& a, const Corner& b, PlanePath& out, Line&& drawn, int depth = 0) const
    {
        const Point from = place(a.lon, a.lat);
        const Point to = place(b.lon, b.lat);
        const Corner middle{(a.lon + b.lon) / 2, (a.lat + b.lat) / 2, a.isCut};
        const Point at = place(middle.lon, middle.lat);
        const double off = std::hypot(at.x - (from.x + to.x) / 2, at.y - (from.y + to.y) / 2);
        const double length = std::max(std::abs(a.lon - b.lon), std::abs(a.lat - b.lat));
        if (depth < deepest && (off > m_maxError || length > longestUnasked)) {
            bend(a, middle, out, drawn, depth + 1);
            bend(middle, b, out, drawn, depth + 1);
            return;
        }
        out.push_back(to);
        drawn(from, to, !a.isCut && !isHidden(a, b));
    }

private:
    const Projection& m_projection;
    double m_maxError;
};

/// Collects stretches that follow each other into lines.
class LineMaker {
public:
    explicit LineMaker(std::vector<PlanePath>& lines) : m_lines(lines) {}
    void operator()(Point from, Point to, bool isDrawn)
    {
        if (!isDrawn) {
            m_isOpen = false;
            return;
        }
        if (!m_isOpen)
            m_lines.push_back({from});
        m_isOpen = true;
        m_lines.back().push_back(to);
    }
    void end() { m_isOpen = false; }

private:
    std::vector<PlanePath>& m_lines;
    bool m_isOpen = false;
};

/// Where the edge from `a` to `b` meets the meridian `at`.
Corner crossing(const Corner& a, const Corner& b, double at)
{
    const double part = (at - a.lon) / (b.lon - a.lon);
    return {at, a.lat + part * (b.lat - a.lat), a.isCut};
}

/// The part of a ring on one side of a meridian (Sutherland and Hodgman); edges along it are cuts.
Corners sideOf(const Corners& ring, double meridian, bool isWest)
{
    const auto isIn = [&](const Corner& c) { return isWest ? c.lon <= meridian : c.lon >= meridian; };
    Corners out;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Corner& a = ring[i];
        const Corner& b = ring[(i + 1) % ring.size()];
        if (isIn(a))
            out.push_back(a);
        if (isIn(a) != isIn(b) && a.lon != meridian && b.lon != meridian) {
            out.push_back(crossing(a, b, meridian));
            out.back().isCut = isIn(a) || a.isCut;
        }
    }
    for (std::size_t i = 0; i < out.size(); ++i)
        if (out[i].lon == meridian && out[(i + 1) % out.size()].lon == meridian)
            out[i].isCut = true;
    return out.size() < 3 ? Corners() : out;
}

Corners cornersOf(const Ring& ring)
{
    Corners corners;
    corners.reserve(ring.size());
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const GeoPoint p = onGlobe(ring[i]);
        corners.push_back({p.lon, p.lat, isCutEdge(p, onGlobe(ring[(i + 1) % ring.size()]))});
    }
    return corners;
}

Corners shifted(Corners corners, double by)
{
    for (Corner& corner : corners)
        corner.lon = std::clamp(corner.lon + by, -180.0, 180.0);
    return corners;
}

/// A ring in longitudes from the centre, in up to two parts.
std::vector<Corners> cutRing(const Projection& projection, const Ring& ring)
{
    const Corners corners = cornersOf(ring);
    const double centre = projection.centre().lon;
    if (!projection.isCutAtMeridian())
        return {corners};
    // West of `meridian` everything is on one side of the map, east of it on the other.
    const double meridian = centre > 0 ? centre - 180 : centre + 180;
    std::vector<Corners> parts;
    if (Corners west = sideOf(corners, meridian, true); !west.empty())
        parts.push_back(shifted(std::move(west), (centre > 0 ? 360 : 0) - centre));
    if (Corners east = sideOf(corners, meridian, false); !east.empty())
        parts.push_back(shifted(std::move(east), (centre > 0 ? 0 : -360) - centre));
    return parts;
}

/// Is the place inside of rings, in degrees, by the even-odd rule?
bool isInside(std::span<const Ring> rings, GeoPoint p)
{
    bool inside = false;
    for (const Ring& ring : rings)
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const GeoPoint a = ring[i];
            const GeoPoint b = ring[j];
            if ((a.lat > p.lat) != (b.lat > p.lat) &&
                p.lon < (b.lon - a.lon) * (p.lat - a.lat) / (b.lat - a.lat) + a.lon)
                inside = !inside;
        }
    return inside;
}

using Vector = std::array<double, 3>;

Vector vectorOf(GeoPoint p)
{
    const double lat = p.lat * radian;
    return {std::cos(lat) * std::cos(p.lon * radian), std::cos(lat) * std::sin(p.lon * radian), std::sin(lat)};
}

/// The shortest way as a function of the part that was gone.
class Way {
public:
    Way(GeoPoint a, GeoPoint b) : m_from(vectorOf(a)), m_angle(angleBetween(a, b) * radian)
    {
        const Vector to = vectorOf(b);
        // At right angles to the start, towards the end; over the pole where every way is as short.
        const Vector north{-std::sin(a.lat * radian) * std::cos(a.lon * radian),
                           -std::sin(a.lat * radian) * std::sin(a.lon * radian), std::cos(a.lat * radian)};
        const double along = m_from[0] * to[0] + m_from[1] * to[1] + m_from[2] * to[2];
        double length = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            m_side[i] = to[i] - along * m_from[i];
            length += m_side[i] * m_side[i];
        }
        length = std::sqrt(length);
        for (std::size_t i = 0; i < 3; ++i)
            m_side[i] = length > 1e-12 ? m_side[i] / length : north[i];
    }

    double degrees() const { return m_angle / radian; }
    GeoPoint at(double part) const
    {
        const double c = std::cos(part * m_angle);
        const double s = std::sin(part * m_angle);
        const Vector v{c * m_from[0] + s * m_side[0], c * m_from[1] + s * m_side[1], c * m_from[2] + s * m_side[2]};
        return {std::atan2(v[1], v[0]) / radian, std::atan2(v[2], std::hypot(v[0], v[1])) / radian};
    }

private:
    Vector m_from;
    Vector m_side{};
    double m_angle;
};

/// A way drawn piece by piece; `t` is the part that was gone.
class WayDrawer {
public:
    WayDrawer(const Projection& projection, const Way& way, double maxError, std::vector<PlanePath>& lines)
        : m_projection(projection),
          m_way(way),
          m_maxError(std::isfinite(maxError) ? std::max(maxError, 1e-9) : 1e-3),
          m_line(lines)
    {
    }

    void draw(double t0, double t1, int depth)
    {
        const double middle = (t0 + t1) / 2;
        if (depth < deepest && (t1 - t0) * m_way.degrees() > longestUnasked) {
            draw(t0, middle, depth + 1);
            draw(middle, t1, depth + 1);
        } else if (jumps(t0, t1)) {
            cut(t0, t1, depth);
        } else {
            bend(t0, t1, depth);
        }
    }

private:
    double relative(double t) const { return wrapLongitude(m_way.at(t).lon - m_projection.centre().lon); }
    bool jumps(double t0, double t1) const
    {
        return m_projection.isCutAtMeridian() && std::abs(relative(t0) - relative(t1)) > 180;
    }
    /// Up to the edge of the map, and on from its other edge.
    void cut(double t0, double t1, int depth)
    {
        double low = t0;
        double high = t1;
        for (int step = 0; step < 60; ++step) {
            const double middle = (low + high) / 2;
            (std::abs(relative(t0) - relative(middle)) > 180 ? high : low) = middle;
        }
        if (low > t0)
            bend(t0, low, depth);
        m_line({}, {}, false);
        if (high < t1)
            bend(high, t1, depth);
    }
    void bend(double t0, double t1, int depth)
    {
        const GeoPoint a = m_way.at(t0);
        const GeoPoint b = m_way.at(t1);
        const Point from = m_projection.forward(a);
        const Point to = m_projection.forward(b);
        const Point at = m_projection.forward(m_way.at((t0 + t1) / 2));
        if (depth < deepest && std::hypot(at.x - (from.x + to.x) / 2, at.y - (from.y + to.y) / 2) > m_maxError) {
            bend(t0, (t0 + t1) / 2, depth + 1);
            bend((t0 + t1) / 2, t1, depth + 1);
            return;
        }
        m_line(from, to, m_projection.isShown(a) || m_projection.isShown(b));
    }

    const Projection& m_projection;
    const Way& m_way;
    double m_maxError;
    LineMaker m_line;
};

}  // namespace

ProjectedArea projectArea(const Projection& projection, std::span<const Ring> rings, double maxError)
{
    const Shaper shaper(projection, maxError);
    ProjectedArea area;
    for (const Ring& ring : rings) {
        if (ring.size() < 3)
            continue;
        for (const Corners& corners : cutRing(projection, ring)) {
            LineMaker line(area.lines);
            PlanePath& fill = area.fill.emplace_back();
            bool isSeen = false;
            for (std::size_t i = 0; i < corners.size(); ++i) {
                const Corner& next = corners[(i + 1) % corners.size()];
                isSeen = isSeen || !shaper.isHidden(corners[i], next);
                shaper.bend(corners[i], next, fill, line);
            }
            // Far behind the horizon an outline runs to and fro on the rim and holds nothing, unless it goes around.
            if (!isSeen && projection.isCutAtMeridian())
                area.fill.pop_back();
        }
    }
    if (projection.isCutAtMeridian())
        return area;
    // What holds the place opposite to the centre was turned inside out: even-odd turns it back with the rim.
    const GeoPoint centre = projection.centre();
    if (isInside(rings, {wrapLongitude(centre.lon + 180), -centre.lat}))
        area.fill.push_back(mapRim(projection, maxError));
    return area;
}

std::vector<PlanePath> projectLine(const Projection& projection, const Polyline& line, double maxError)
{
    const Shaper shaper(projection, maxError);
    std::vector<PlanePath> lines;
    LineMaker maker(lines);
    PlanePath unused;
    const bool isCut = projection.isCutAtMeridian();
    const double centre = projection.centre().lon;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const GeoPoint a = onGlobe(line[i]);
        const GeoPoint b = onGlobe(line[i + 1]);
        Corner from{isCut ? wrapLongitude(a.lon - centre) : a.lon, a.lat};
        Corner to{isCut ? wrapLongitude(b.lon - centre) : b.lon, b.lat};
        // Two longitudes far apart are near each other the other way around.
        const double turn = to.lon - from.lon > 180 ? -360 : to.lon - from.lon < -180 ? 360 : 0;
        to.lon += turn;
        if (turn == 0 || !isCut) {
            shaper.bend(from, to, unused, maker);
            continue;
        }
        const double edge = turn > 0 ? 180 : -180;
        const Corner at = from.lon == to.lon ? Corner{edge, from.lat} : crossing(from, to, edge);
        shaper.bend(from, at, unused, maker);
        maker.end();
        shaper.bend({-edge, at.lat}, {to.lon - turn, to.lat}, unused, maker);
    }
    return lines;
}

std::vector<PlanePath> greatCircle(const Projection& projection, GeoPoint a, GeoPoint b, double maxError)
{
    std::vector<PlanePath> lines;
    const Way way(onGlobe(a), onGlobe(b));
    WayDrawer(projection, way, maxError, lines).draw(0, 1, 0);
    return lines;
}

GeoPoint alongGreatCircle(GeoPoint a, GeoPoint b, double part)
{
    return Way(onGlobe(a), onGlobe(b)).at(std::isfinite(part) ? std::clamp(part, 0.0, 1.0) : 0);
}

PlanePath mapRim(const Projection& projection, double maxError)
{
    PlanePath rim;
    if (projection.kind() == ProjectionKind::LambertAzimuthal) {
        const double radius = 2 * std::sin(Projection::reach * radian / 2);
        const double error = std::isfinite(maxError) ? std::clamp(maxError, 1e-6, 0.1) : 1e-3;
        const int steps = static_cast<int>(std::ceil(std::numbers::pi / std::acos(1 - error / radius)));
        for (int i = 0; i < steps; ++i)
            rim.push_back({radius * std::sin(2 * std::numbers::pi * i / steps),
                           -radius * std::cos(2 * std::numbers::pi * i / steps)});
        return rim;
    }
    const Shaper shaper(projection, maxError);
    const std::array<Corner, 4> corners{{{-180, -90}, {180, -90}, {180, 90}, {-180, 90}}};
    for (std::size_t i = 0; i < corners.size(); ++i)
        shaper.bend(corners[i], corners[(i + 1) % corners.size()], rim, [](Point, Point, bool) {});
    return rim;
}

}  // namespace throughline::geo
