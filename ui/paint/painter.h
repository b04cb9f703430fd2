// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <optional>
#include <span>

#include "core/scene/display_list.h"
#include "core/scene/emphasis.h"

class QPainter;

namespace throughline::ui {

struct PaintOptions {
    Rect area;  ///< part to paint, scene units; empty = everything
    std::span<const Emphasis> emphasis;  ///< one per hit, or empty
    std::optional<HitIndex> only;        ///< paint the parts of this hit and nothing else
    bool onlyHalo = false;               ///< and of these only the halo, for what is painted already
    QColor accent{0, 114, 178};  ///< halo of selected and hovered things
    /// Texts with an em under this many device pixels are left out; 0 = all are painted.
    double smallestText = 0;
};

/// Paints a display list in scene units: the caller has set a transform of uniform scale. The one
/// function for window, PNG and PDF; text goes out as text in the embedded faces, glyph by glyph at
/// the widths of TextMetrics. The ground is not painted.
void paint(QPainter& painter, const DisplayList& list, const StyleSheet& sheet, const PaintOptions& options = {});

QColor toQt(Colour colour);

}  // namespace throughline::ui
