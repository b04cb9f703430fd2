// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/seen_path.h"

#include <algorithm>
#include <array>

namespace throughline::ui {

namespace {

/// Halvings of one piece: enough for a line a thousand times as long as the window.
constexpr int mostHalvings = 12;

QPointF toQt(Point point) { return {point.x, point.y}; }
Point middle(Point a, Point b) { return {(a.x + b.x) / 2, (a.y + b.y) / 2}; }

/// A piece of a cubic Bézier curve: start, two control points, end.
using Piece = std::array<Point, 4>;

/// Around the control points, and so around the curve.
Rect boxOf(const Piece& piece)
{
    const auto [left, right] = std::minmax({piece[0].x, piece[1].x, piece[2].x, piece[3].x});
    const auto [top, bottom] = std::minmax({piece[0].y, piece[1].y, piece[2].y, piece[3].y});
    return {left, top, right - left, bottom - top};
}

bool touch(const Rect& a, const Rect& b) { return a.x <= b.right() && b.x <= a.right() && a.y <= b.bottom() && b.y <= a.bottom(); }

void addSeen(QPainterPath& path, const Piece& piece, const Rect& area, int halvings)
{
    const Rect box = boxOf(piece);
    if (!area.isEmpty() && !touch(box, area))
        return;
    const bool isShort = area.isEmpty() || std::max(box.width, box.height) <= 2 * std::max(area.width, area.height);
    if (isShort || halvings == 0) {
        if (path.isEmpty() || path.currentPosition() != toQt(piece[0]))
            path.moveTo(toQt(piece[0]));
        path.cubicTo(toQt(piece[1]), toQt(piece[2]), toQt(piece[3]));
        return;
    }
    // de Casteljau
    const Point ab = middle(piece[0], piece[1]), bc = middle(piece[1], piece[2]), cd = middle(piece[2], piece[3]);
    const Point abc = middle(ab, bc), bcd = middle(bc, cd);
    const Point half = middle(abc, bcd);
    addSeen(path, {piece[0], ab, abc, half}, area, halvings - 1);
    addSeen(path, {half, bcd, cd, piece[3]}, area, halvings - 1);
}

Piece straight(Point from, Point to)
{
    const Point step{(to.x - from.x) / 3, (to.y - from.y) / 3};
    return {from, {from.x + step.x, from.y + step.y}, {to.x - step.x, to.y - step.y}, to};
}

}  // namespace

QPainterPath seenPath(ShapeKind kind, std::span<const Point> points, const Rect& area)
{
    QPainterPath path;
    if (kind == ShapeKind::Bezier)
        for (std::size_t i = 1; i + 2 < points.size(); i += 3)
            addSeen(path, {points[i - 1], points[i], points[i + 1], points[i + 2]}, area, mostHalvings);
    else
        for (std::size_t i = 1; i < points.size(); ++i)
            addSeen(path, straight(points[i - 1], points[i]), area, mostHalvings);
    return path;
}

}  // namespace throughline::ui
