// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/raster/stroke.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

#include "core/scene/cubic.h"

namespace throughline::raster {
namespace {

constexpr double flatness = 0.1;  ///< pixels between a curve and its pieces
constexpr int mostPieces = 64;
constexpr double roundFromCosine = 0.9;  ///< bends sharper than some 25 degrees are rounded

/// Pieces of a cubic: its second differences bound how far it bends away from its chords.
int piecesOf(Point a, Point b, Point c, Point d)
{
    const double bend = std::max(std::hypot(a.x - 2 * b.x + c.x, a.y - 2 * b.y + c.y), std::hypot(b.x - 2 * c.x + d.x, b.y - 2 * c.y + d.y));
    return std::clamp(static_cast<int>(std::ceil(std::sqrt(0.75 * bend / flatness))), 1, mostPieces);
}

/// Always in the same direction, so that overlaps count once.
template <std::size_t N>
void addConvex(CoverageFill& fill, std::array<Point, N> corners)
{
    double area = 0;
    for (std::size_t i = 0; i < N; ++i) {
        const Point& p = corners[i];
        const Point& q = corners[(i + 1) % N];
        area += p.x * q.y - q.x * p.y;
    }
    if (area < 0)
        std::reverse(corners.begin(), corners.end());
    fill.polygon(corners);
}

void addDisc(CoverageFill& fill, Point centre, double radius)
{
    std::array<Point, 12> corners;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const double angle = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(corners.size());
        corners[i] = {centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)};
    }
    addConvex(fill, corners);
}

constexpr double leastDashStep = 1e-6;  ///< pixels; rounding must not hold a line up

/// The part of a segment inside a box, 0..1 of its length; empty if the first is not below the second.
std::pair<double, double> partInside(Point from, Point to, const Rect& box)
{
    double enter = 0;
    double leave = 1;
    const auto cut = [&](double start, double way, double least, double most) {
        if (way == 0) {
            if (start < least || start > most)
                leave = -1;
            return;
        }
        const double a = (least - start) / way;
        const double b = (most - start) / way;
        enter = std::max(enter, std::min(a, b));
        leave = std::min(leave, std::max(a, b));
    };
    cut(from.x, to.x - from.x, box.x, box.right());
    cut(from.y, to.y - from.y, box.y, box.bottom());
    return {enter, leave};
}

struct Direction {
    double x = 0;
    double y = 0;
};

Direction between(Point a, Point b)
{
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    return length > 0 ? Direction{(b.x - a.x) / length, (b.y - a.y) / length} : Direction{};
}

void addBend(CoverageFill& fill, Point at, Direction before, Direction after, double half)
{
    const double cosine = before.x * after.x + before.y * after.y;
    if (cosine < roundFromCosine && half > 0.8) {
        addDisc(fill, at, half);
        return;
    }
    const double turn = before.x * after.y - before.y * after.x;
    const double side = turn > 0 ? -half : half;  // the outer side of the bend
    addConvex(fill, std::array{at, Point{at.x - before.y * side, at.y + before.x * side}, Point{at.x - after.y * side, at.y + after.x * side}});
}

}  // namespace

void flatten(ShapeKind kind, std::span<const Point> points, const Transform& transform, std::vector<Point>& out)
{
    out.clear();
    if (points.empty())
        return;
    out.push_back(transform(points[0]));
    if (kind != ShapeKind::Bezier) {
        for (const Point& p : points.subspan(1))
            out.push_back(transform(p));
        return;
    }
    for (std::size_t i = 1; i + 2 < points.size(); i += 3) {
        const Point a = out.back();
        const Point b = transform(points[i]), c = transform(points[i + 1]), d = transform(points[i + 2]);
        const int pieces = piecesOf(a, b, c, d);
        for (int k = 1; k < pieces; ++k)
            out.push_back(onCubic(a, b, c, d, static_cast<double>(k) / pieces));
        out.push_back(d);
    }
}

void roundRectCorners(const Rect& box, double wanted, std::vector<Point>& out)
{
    out.clear();
    const double radius = std::min({wanted, box.width / 2, box.height / 2});
    if (radius < 0.05) {
        out = {{box.x, box.y}, {box.right(), box.y}, {box.right(), box.bottom()}, {box.x, box.bottom()}};
        return;
    }
    const int pieces = std::clamp(static_cast<int>(std::ceil(std::sqrt(radius) * 1.8)), 2, 24);
    const std::array<Point, 4> centres{Point{box.right() - radius, box.y + radius}, Point{box.right() - radius, box.bottom() - radius},
                                       Point{box.x + radius, box.bottom() - radius}, Point{box.x + radius, box.y + radius}};
    for (std::size_t corner = 0; corner < 4; ++corner)
        for (int k = 0; k <= pieces; ++k) {
            const double angle = std::numbers::pi / 2 * (static_cast<double>(corner) - 1 + static_cast<double>(k) / pieces);
            out.push_back({centres[corner].x + radius * std::cos(angle), centres[corner].y + radius * std::sin(angle)});
        }
}

void eachDash(std::span<const Point> points, bool isClosed, double on, double off, const Rect& clip,
              const std::function<void(const std::vector<Point>&)>& paint)
{
    const double period = on + off;
    double before = 0;  // length of the line up to the segment
    std::vector<Point> dash;
    const auto end = [&] {
        if (dash.size() > 1)
            paint(dash);
        dash.clear();
    };
    const std::size_t segments = points.size() < 2 ? 0 : points.size() - (isClosed ? 0 : 1);
    for (std::size_t i = 0; i < segments; ++i) {
        const Point from = points[i];
        const Point to = points[i + 1 == points.size() ? 0 : i + 1];
        const double length = std::hypot(to.x - from.x, to.y - from.y);
        const auto at = [&](double along) { return Point{from.x + (to.x - from.x) * along / length, from.y + (to.y - from.y) * along / length}; };
        const auto [enter, leave] = partInside(from, to, clip);
        if (enter > 0)
            end();
        for (double along = enter * length; length > 0 && along < leave * length;) {
            const double place = std::fmod(before + along, period);
            const double next = along + std::max((place < on ? on : period) - place, leastDashStep);
            if (place < on) {
                if (dash.empty())
                    dash.push_back(at(along));
                dash.push_back(next < length ? at(next) : to);
                if (next < length)
                    end();
            }
            along = next;
        }
        if (leave < 1)
            end();
        before += length;
    }
    end();
}

void addStroke(CoverageFill& fill, std::span<const Point> points, bool isClosed, double width)
{
    const double half = width / 2;
    const std::size_t count = points.size();
    const std::size_t segments = isClosed ? count : count - 1;
    Direction before;
    Direction first;
    bool hasBefore = false;
    for (std::size_t i = 0; count > 1 && i < segments; ++i) {
        const Point a = points[i];
        const Point b = points[i + 1 == count ? 0 : i + 1];
        const Direction along = between(a, b);
        if (along.x == 0 && along.y == 0)
            continue;
        const Point side{-along.y * half, along.x * half};
        addConvex(fill, std::array{Point{a.x + side.x, a.y + side.y}, Point{b.x + side.x, b.y + side.y},
                                   Point{b.x - side.x, b.y - side.y}, Point{a.x - side.x, a.y - side.y}});
        if (hasBefore)
            addBend(fill, a, before, along, half);
        else
            first = along;
        before = along;
        hasBefore = true;
    }
    if (isClosed && hasBefore)
        addBend(fill, points[0], before, first, half);
}

}  // namespace throughline::raster
