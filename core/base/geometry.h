// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

namespace throughline {

/// Scene units (pixels at 100 %), y down.
struct Point {
    double x = 0;
    double y = 0;
    bool operator==(const Point&) const = default;
};

struct Size {
    double width = 0;
    double height = 0;
    bool operator==(const Size&) const = default;
};

/// Left top corner and extent.
struct Rect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    double right() const { return x + width; }
    double bottom() const { return y + height; }
    Point centre() const { return {x + width / 2, y + height / 2}; }
    bool isEmpty() const { return width <= 0 || height <= 0; }
    bool contains(Point p) const { return p.x >= x && p.x <= right() && p.y >= y && p.y <= bottom(); }
    bool overlaps(const Rect& o) const
    {
        return x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom();
    }
    Rect grown(double by) const { return {x - by, y - by, width + 2 * by, height + 2 * by}; }
    /// Smallest rectangle around both; an empty one adds nothing.
    Rect united(const Rect& o) const
    {
        if (isEmpty())
            return o;
        if (o.isEmpty())
            return *this;
        const double left = std::min(x, o.x);
        const double top = std::min(y, o.y);
        return {left, top, std::max(right(), o.right()) - left, std::max(bottom(), o.bottom()) - top};
    }
    bool operator==(const Rect&) const = default;
};

}  // namespace throughline
