// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/kept_frame.h"

#include "ui/paint/painter.h"

namespace throughline::ui {

namespace {

constexpr double cheapMs = 8;  ///< what every step of a movement may take

}  // namespace

bool KeptFrame::isDue(const FrameRenderer::Request& request) const
{
    if (m_isOld || m_size != request.size || m_pixelRatio != request.pixelRatio)
        return true;
    return m_viewport != request.viewport && (m_fullMs < cheapMs || m_sinceFull.elapsed() >= longestMs);
}

bool KeptFrame::paint(QPainter& painter, const FrameRenderer::Request& request)
{
    if (isDue(request)) {
        QElapsedTimer clock;
        clock.start();
        m_renderer.renderInto(m_image, request);
        m_fullMs = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        m_viewport = request.viewport;
        m_size = request.size;
        m_pixelRatio = request.pixelRatio;
        m_isOld = false;
        m_sinceFull.start();
    }
    if (m_viewport == request.viewport && request.overlay) {
        m_over = m_image;  // a copy from the first stroke on
        m_renderer.renderOver(m_over, request);
        painter.drawImage(QPointF(), m_over);
        return true;
    }
    if (m_viewport == request.viewport) {
        painter.drawImage(QPointF(), m_image);
        return true;
    }
    paintMoved(painter, request);
    return false;
}

bool KeptFrame::paintStale(QPainter& painter, const FrameRenderer::Request& request) const
{
    const bool isOfView = m_viewport == request.viewport && m_size == request.size && m_pixelRatio == request.pixelRatio;
    if (m_image.isNull() || !isOfView || m_fullMs < cheapMs || request.overlay)
        return false;
    painter.drawImage(QPointF(), m_image);
    return true;
}

void KeptFrame::paintMoved(QPainter& painter, const FrameRenderer::Request& request) const
{
    const QRectF window(QPointF(), QSizeF(request.size));
    const double ratio = request.viewport.scale / m_viewport.scale;
    const QPointF corner = request.viewport.offset - m_viewport.offset * ratio;
    const QRectF place(corner, QSizeF(request.size) * ratio);
    if (!place.contains(window))
        painter.fillRect(window, toQt(styleOf(*request.sheet, StyleId::Page).fill));
    painter.drawImage(place, m_image, QRectF(QPointF(), QSizeF(request.size) * m_pixelRatio));
}

}  // namespace throughline::ui
