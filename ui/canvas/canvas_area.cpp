// SPDX-License-Identifier: GPL-3.0-or-later
// The choosing half of Canvas: a box or a loop drawn over cards.
#include <QPainter>
#include <algorithm>
#include <utility>

#include "ui/canvas/area_picking.h"
#include "ui/canvas/canvas.h"
#include "ui/session.h"
#include "ui/theme.h"

namespace throughline::ui {

namespace {

constexpr double leastStep = 3;  ///< pixels between corners of a loop

}  // namespace

/// Shift and a drag over the ground draws a box, with Ctrl a loop; on a card the drag is the card's.
bool Canvas::beginArea(QPointF at, Qt::KeyboardModifiers keys)
{
    if (!keys.testFlag(Qt::ShiftModifier) || !m_picture || !toDrag(at).empty())
        return false;
    m_area = Area{.isLoop = keys.testFlag(Qt::ControlModifier), .corners = {m_viewport.toScene(at)}, .cards = {}};
    setHover(std::nullopt);
    setCursor(Qt::CrossCursor);
    return true;
}

void Canvas::stretchArea(QPointF at)
{
    const Point corner = m_viewport.toScene(at);
    if (m_area->isLoop) {
        const QPointF last = m_viewport.toWidget(m_area->corners.back());
        if ((at - last).manhattanLength() >= leastStep)
            m_area->corners.push_back(corner);
    } else {
        const Point start = m_area->corners.front();
        m_area->corners = {start, {corner.x, start.y}, corner, {start.x, corner.y}};
    }
    m_area->cards = cardsInside(*m_picture, m_area->corners);
    update();
}

/// A press that went nowhere is a click.
bool Canvas::endArea()
{
    if (!m_area)
        return false;
    const Area area = *std::exchange(m_area, std::nullopt);
    setCursor(Qt::ArrowCursor);
    update();
    if (area.corners.size() < 2)
        return false;
    if (!area.cards.empty())
        m_session.select(withCards(*m_picture, m_session.state().selection, area.cards));
    return true;
}

void Canvas::dropArea()
{
    if (!std::exchange(m_area, std::nullopt))
        return;
    m_isDragOver = true;
    setCursor(Qt::ArrowCursor);
    update();
}

void Canvas::paintArea(QPainter& painter) const
{
    if (!m_area || m_area->corners.size() < 2)
        return;
    QPolygonF outline;
    for (const Point& corner : m_area->corners)
        outline.append(m_viewport.toWidget(corner));
    QColor accent = accentOf(themeOf(palette()));
    painter.setPen(QPen(accent, 1.5, Qt::DashLine));
    accent.setAlphaF(0.12F);
    painter.setBrush(accent);
    painter.drawPolygon(outline);
    // How many, where the pointer is.
    const QString count = m_area->cards.size() == 1 ? tr("1 card") : tr("%1 cards").arg(m_area->cards.size());
    const QRectF text = painter.fontMetrics().boundingRect(count).adjusted(-6, -3, 6, 3);
    QRectF box(m_lastPointer + QPointF(14, 14), text.size());
    box.moveRight(std::min(box.right(), width() - 2.0));
    box.moveBottom(std::min(box.bottom(), height() - 2.0));
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::ToolTipBase));
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(palette().color(QPalette::ToolTipText));
    painter.drawText(box, Qt::AlignCenter, count);
}

}  // namespace throughline::ui
