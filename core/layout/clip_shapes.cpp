// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/clip_shapes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

#include "core/base/outline.h"

namespace throughline {
namespace {

Point mix(Point a, Point b, double t) { return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; }

/// One side of a rectangle: how far inside a point is.
template <class Inside>
PointPath clippedAt(std::span<const Point> outline, const Inside& inside)
{
    PointPath out;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const Point a = outline[i];
        const Point b = outline[(i + 1) % outline.size()];
        const double da = inside(a);
        const double db = inside(b);
        if (da >= 0)
            out.push_back(a);
        if ((da >= 0) != (db >= 0))
            out.push_back(mix(a, b, da / (da - db)));
    }
    return out;
}

double signedArea(const PointPath& outline)
{
    double twice = 0;
    for (std::size_t i = 0, j = outline.size() - 1; i < outline.size(); j = i++)
        twice += outline[j].x * outline[i].y - outline[i].x * outline[j].y;
    return twice / 2;
}

/// Joins a hole to its outline at their nearest corners.
void cutIn(PointPath& outline, PointPath hole)
{
    if ((signedArea(outline) > 0) == (signedArea(hole) > 0))
        std::reverse(hole.begin(), hole.end());
    std::size_t at = 0;
    std::size_t from = 0;
    double nearest = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < outline.size(); ++i)
        for (std::size_t j = 0; j < hole.size(); ++j) {
            const double away = std::hypot(outline[i].x - hole[j].x, outline[i].y - hole[j].y);
            if (away < nearest) {
                nearest = away;
                at = i;
                from = j;
            }
        }
    PointPath way(hole.begin() + static_cast<std::ptrdiff_t>(from), hole.end());
    way.insert(way.end(), hole.begin(), hole.begin() + static_cast<std::ptrdiff_t>(from) + 1);
    way.push_back(outline[at]);
    outline.insert(outline.begin() + static_cast<std::ptrdiff_t>(at) + 1, way.begin(), way.end());
}

/// The part of a stretch, 0 .. 1, inside; nullopt: none.
std::optional<std::pair<double, double>> partInside(Point a, Point b, const Rect& to)
{
    double first = 0;
    double last = 1;
    const std::array<std::pair<double, double>, 4> sides{{{-(b.x - a.x), a.x - to.x}, {b.x - a.x, to.right() - a.x},
                                                          {-(b.y - a.y), a.y - to.y}, {b.y - a.y, to.bottom() - a.y}}};
    for (const auto& [speed, room] : sides) {
        if (speed == 0 && room < 0)
            return std::nullopt;
        if (speed < 0)
            first = std::max(first, room / speed);
        else if (speed > 0)
            last = std::min(last, room / speed);
    }
    return first <= last ? std::optional(std::pair(first, last)) : std::nullopt;
}

}  // namespace

PointPath clippedArea(std::span<const Point> outline, const Rect& to)
{
    PointPath out(outline.begin(), outline.end());
    out = clippedAt(out, [&](Point p) { return p.x - to.x; });
    out = clippedAt(out, [&](Point p) { return to.right() - p.x; });
    out = clippedAt(out, [&](Point p) { return p.y - to.y; });
    out = clippedAt(out, [&](Point p) { return to.bottom() - p.y; });
    return out.size() < 3 ? PointPath() : out;
}

std::vector<PointPath> clippedLine(std::span<const Point> line, const Rect& to)
{
    std::vector<PointPath> pieces;
    PointPath piece;
    const auto end = [&] {
        if (piece.size() > 1)
            pieces.push_back(std::move(piece));
        piece.clear();
    };
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const auto part = partInside(line[i], line[i + 1], to);
        if (!part) {
            end();
            continue;
        }
        if (part->first > 0)
            end();
        if (piece.empty())
            piece.push_back(mix(line[i], line[i + 1], part->first));
        piece.push_back(mix(line[i], line[i + 1], part->second));
        if (part->second < 1)
            end();
    }
    end();
    return pieces;
}

double enclosedArea(const PointPath& outline) { return outline.size() < 3 ? 0 : std::abs(signedArea(outline)); }

std::vector<PointPath> withoutHoles(std::vector<PointPath> outlines)
{
    std::erase_if(outlines, [](const PointPath& outline) { return outline.size() < 3; });
    std::vector<std::size_t> depth(outlines.size(), 0);
    std::vector<std::optional<std::size_t>> around(outlines.size());
    for (std::size_t i = 0; i < outlines.size(); ++i)
        for (std::size_t j = 0; j < outlines.size(); ++j)
            if (i != j && isInside(outlines[i].front(), outlines[j])) {
                ++depth[i];
                if (!around[i] || std::abs(signedArea(outlines[j])) < std::abs(signedArea(outlines[*around[i]])))
                    around[i] = j;
            }
    const std::vector<PointPath> whole = outlines;
    for (std::size_t i = 0; i < outlines.size(); ++i)
        if (depth[i] % 2 == 1)
            cutIn(outlines[*around[i]], whole[i]);
    std::vector<PointPath> out;
    for (std::size_t i = 0; i < outlines.size(); ++i)
        if (depth[i] % 2 == 0)
            out.push_back(std::move(outlines[i]));
    return out;
}

std::vector<PointPath> hatchLines(std::span<const PointPath> outlines, double step)
{
    // Turned by 45 degrees, the lines are level.
    const auto turned = [](Point p) { return Point{p.x - p.y, p.x + p.y}; };
    const auto back = [](Point p) { return Point{(p.x + p.y) / 2, (p.y - p.x) / 2}; };
    double top = std::numeric_limits<double>::max();
    double bottom = std::numeric_limits<double>::lowest();
    for (const PointPath& outline : outlines)
        for (const Point& p : outline) {
            top = std::min(top, turned(p).y);
            bottom = std::max(bottom, turned(p).y);
        }
    std::vector<PointPath> lines;
    const double slant = step * std::sqrt(2.0);
    for (double y = std::ceil(top / slant) * slant; y < bottom; y += slant) {
        std::vector<double> crossings;
        for (const PointPath& outline : outlines)
            for (std::size_t i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
                const Point a = turned(outline[j]);
                const Point b = turned(outline[i]);
                if ((a.y > y) != (b.y > y))
                    crossings.push_back(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
            }
        std::sort(crossings.begin(), crossings.end());
        for (std::size_t i = 0; i + 1 < crossings.size(); i += 2)
            if (crossings[i + 1] - crossings[i] > 1)
                lines.push_back({back({crossings[i], y}), back({crossings[i + 1], y})});
    }
    return lines;
}

PointPath thinned(PointPath path, double least)
{
    PointPath out;
    for (std::size_t i = 0; i < path.size(); ++i)
        if (out.empty() || i + 1 == path.size() || std::hypot(path[i].x - out.back().x, path[i].y - out.back().y) >= least)
            out.push_back(path[i]);
    return out;
}

}  // namespace throughline
