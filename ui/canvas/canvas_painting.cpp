// SPDX-License-Identifier: GPL-3.0-or-later
// The painting half of Canvas: a frame kept as a pixmap, the hovered thing drawn over it.
#include <QElapsedTimer>
#include <QPaintEvent>
#include <QPainter>

#include "ui/canvas/canvas.h"
#include "ui/command_keys.h"
#include "ui/session.h"
#include "ui/theme.h"

namespace throughline::ui {

namespace {

constexpr double slowFrameMs = 20;
constexpr double smallestTextPx = 3.2;

}  // namespace

const StyleSheet& Canvas::sheet() const { return throughline::styleSheet(themeOf(palette())); }

void Canvas::frameIsOld()
{
    m_isFrameOld = true;
    update();
}

void Canvas::paintEvent(QPaintEvent* event)
{
    const bool isMoved = m_frameViewport != m_viewport || m_frame.deviceIndependentSize() != QSizeF(size());
    if (m_isFrameOld || (isMoved && m_frameMs < slowFrameMs))
        renderFrame();
    else if (isMoved)
        m_refine.start();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintFrame(painter, event->rect());
    if (m_picture && !m_picture->plan.cards.empty())
        paintHover(painter);
    else
        paintHint(painter);
}

void Canvas::renderFrame()
{
    QElapsedTimer clock;
    clock.start();
    m_frame = QPixmap(size() * devicePixelRatioF());
    m_frame.setDevicePixelRatio(devicePixelRatioF());
    m_frame.fill(toQt(styleOf(sheet(), StyleId::Page).fill));
    m_frameViewport = m_viewport;
    m_isFrameOld = false;
    if (m_picture) {
        QPainter painter(&m_frame);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.translate(m_viewport.offset);
        painter.scale(m_viewport.scale, m_viewport.scale);
        PaintOptions options;
        options.area = m_viewport.sceneArea(size());
        options.emphasis = m_emphasis;
        options.accent = accentOf(themeOf(palette()));
        options.smallestText = smallestTextPx;
        paint(painter, shown(), sheet(), options);
    }
    m_frameMs = static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

void Canvas::paintFrame(QPainter& painter, const QRectF& exposed) const
{
    if (m_frameViewport == m_viewport) {
        painter.drawPixmap(QPointF(), m_frame);
        return;
    }
    // While moving over a slow picture: the last frame where it would be now.
    painter.fillRect(exposed, toQt(styleOf(sheet(), StyleId::Page).fill));
    const double ratio = m_viewport.scale / m_frameViewport.scale;
    const QPointF corner = m_viewport.offset - m_frameViewport.offset * ratio;
    painter.drawPixmap(QRectF(corner, m_frame.deviceIndependentSize() * ratio), m_frame, QRectF(m_frame.rect()));
}

void Canvas::paintHover(QPainter& painter) const
{
    if (m_moving || !m_hover || *m_hover >= m_emphasis.size() || m_emphasis[*m_hover] == Emphasis::Selected)
        return;
    const HitKind kind = m_picture->display.hits[*m_hover].kind;
    if (kind != HitKind::Card && kind != HitKind::Link)
        return;
    std::vector<Emphasis> emphasis(m_emphasis.size(), Emphasis::None);
    emphasis[*m_hover] = Emphasis::Hover;
    painter.save();
    painter.translate(m_viewport.offset);
    painter.scale(m_viewport.scale, m_viewport.scale);
    PaintOptions options;
    options.area = m_picture->display.hits[*m_hover].bounds.grown(8);
    options.emphasis = emphasis;
    options.only = m_hover;
    options.accent = accentOf(themeOf(palette()));
    options.smallestText = smallestTextPx;
    paint(painter, m_picture->display, sheet(), options);
    painter.restore();
}

void Canvas::paintHint(QPainter& painter) const
{
    const QString hint = m_session.isCaseEmpty()
        ? withKeys(tr("Drop a report here, or open one"), *this, "open")
        : tr("Nothing in this case can be drawn.\nThe Problems panel says why; the report text is below.");
    painter.setPen(toQt(styleOf(sheet(), StyleId::TextQuiet).fill));
    painter.drawText(rect(), Qt::AlignCenter, m_session.isBusy() ? tr("Reading …") : hint);
}

}  // namespace throughline::ui
