// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <span>

#include "core/base/thread_pool.h"
#include "core/raster/frame_plan.h"
#include "ui/canvas/viewport.h"
#include "ui/paint/glyph_outlines.h"

namespace throughline::ui {

/// Draws what a canvas sees of a picture into an image, with the raster of core on all cores. Keeps
/// texts and signs from frame to frame. Belongs to the window's thread.
class FrameRenderer {
public:
    explicit FrameRenderer(const TextMetrics& metrics);

    struct Request {
        const Picture* picture = nullptr;     ///< null: the empty page
        const DisplayList* list = nullptr;    ///< the picture's own, or one with cards under way
        const Overview* overview = nullptr;   ///< in place of the picture's; null: that
        const DisplayList* overlay = nullptr; ///< drawn over it: what moves; null: nothing
        const StyleSheet* sheet = nullptr;
        std::span<const Emphasis> emphasis;   ///< per hit of the picture
        QColor accent;
        Viewport viewport;
        QSize size;                           ///< of the widget
        double pixelRatio = 1;
    };
    /// The image has the pixel ratio set.
    QImage render(const Request& request);
    /// Into an image of a fitting size, so that none is made anew; without the overlay.
    void renderInto(QImage& image, const Request& request);
    /// The overlay alone, over what is in an image that `renderInto` made.
    void renderOver(QImage& image, const Request& request);

    raster::Detail detail() const { return m_detail; }

private:
    void paintList(QImage& image, const Request& request, const DisplayList& list, bool isPart);

    GlyphOutlines m_glyphs;
    raster::FramePlanner m_planner;
    ThreadPool m_pool;
    raster::Detail m_detail = raster::Detail::Full;
};

}  // namespace throughline::ui
