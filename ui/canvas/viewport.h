// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMarginsF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include "core/base/geometry.h"

namespace throughline::ui {

/// What part of the scene a widget shows: widget = scene * scale + offset, uniform.
struct Viewport {
    static constexpr double minScale = 0.01;
    static constexpr double maxScale = 8;

    double scale = 1;
    QPointF offset;

    QPointF toWidget(Point point) const { return {point.x * scale + offset.x(), point.y * scale + offset.y()}; }
    Point toScene(QPointF point) const
    {
        return {(point.x() - offset.x()) / scale, (point.y() - offset.y()) / scale};
    }
    /// The scene rectangle behind a widget of this size.
    Rect sceneArea(QSizeF widget) const;

    /// Zoomed so that the scene point under `at` (widget pixels) stays there; scale is clamped.
    Viewport zoomed(double factor, QPointF at) const;
    Viewport moved(QPointF by) const { return {scale, offset + by}; }
    /// Between two viewports, 0..1: the scale moves geometrically, which looks even.
    static Viewport between(const Viewport& from, const Viewport& to, double fraction, QSizeF widget);
    /// Shows `area` as large as it fits, centred inside the margins, at most at `largest`.
    static Viewport fitting(const Rect& area, QSizeF widget, QMarginsF insets, double largest = 1.25);

    bool operator==(const Viewport&) const = default;
};

}  // namespace throughline::ui
