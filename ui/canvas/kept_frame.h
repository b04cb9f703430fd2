// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QPainter>

#include "ui/canvas/frame_renderer.h"

namespace throughline::ui {

/// The last full frame of a canvas. Cheap pictures are drawn anew for every step of a movement; of dear
/// ones the last frame is shown where it would be now, moved or scaled with its labels, until a short
/// time has passed.
class KeptFrame {
public:
    /// No part of the window shows an old frame, or nothing, for longer than this.
    static constexpr int longestMs = 80;

    explicit KeptFrame(const TextMetrics& metrics) : m_renderer(metrics) {}

    /// What was drawn is no longer true: the next step is drawn in full.
    void forget() { m_isOld = true; }
    /// Paints one step; true if it is the full frame, not one that was moved.
    bool paint(QPainter& painter, const FrameRenderer::Request& request);
    /// Paints the last frame though it is no longer true, where that is of this view and a new one is dear; what is
    /// new in it has to be painted over at once, and the rest soon. False: nothing was painted.
    bool paintStale(QPainter& painter, const FrameRenderer::Request& request) const;

private:
    bool isDue(const FrameRenderer::Request& request) const;
    void paintMoved(QPainter& painter, const FrameRenderer::Request& request) const;

    FrameRenderer m_renderer;
    QImage m_image;
    QImage m_over;  ///< the same with what moves over it
    Viewport m_viewport;
    QSize m_size;
    double m_pixelRatio = 0;
    bool m_isOld = true;
    double m_fullMs = 0;
    QElapsedTimer m_sinceFull;
};

}  // namespace throughline::ui
