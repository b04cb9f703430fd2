// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/viewport.h"

#include <algorithm>
#include <cmath>

namespace throughline::ui {

Rect Viewport::sceneArea(QSizeF widget) const
{
    const Point corner = toScene({0, 0});
    return {corner.x, corner.y, widget.width() / scale, widget.height() / scale};
}

Viewport Viewport::zoomed(double factor, QPointF at) const
{
    const double newScale = std::clamp(scale * factor, minScale, maxScale);
    return {newScale, at - (at - offset) * (newScale / scale)};
}

Viewport Viewport::between(const Viewport& from, const Viewport& to, double fraction, QSizeF widget)
{
    const QPointF middle(widget.width() / 2, widget.height() / 2);
    const Point start = from.toScene(middle);
    const Point end = to.toScene(middle);
    const Point now{start.x + (end.x - start.x) * fraction, start.y + (end.y - start.y) * fraction};
    const double newScale = from.scale * std::pow(to.scale / from.scale, fraction);
    return {newScale, middle - QPointF(now.x, now.y) * newScale};
}

Viewport Viewport::fitting(const Rect& area, QSizeF widget, QMarginsF insets, double largest)
{
    const double width = std::max(1.0, widget.width() - insets.left() - insets.right());
    const double height = std::max(1.0, widget.height() - insets.top() - insets.bottom());
    if (area.isEmpty())
        return {};
    const double wanted = std::min(width / area.width, height / area.height);
    const double newScale = std::clamp(std::min(wanted, largest), minScale, maxScale);
    const Point centre = area.centre();
    const QPointF middle(insets.left() + width / 2, insets.top() + height / 2);
    return {newScale, middle - QPointF(centre.x, centre.y) * newScale};
}

}  // namespace throughline::ui
