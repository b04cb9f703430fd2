// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/minimap.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/raster/scene_raster.h"
#include "core/raster/sign_masks.h"
#include "ui/paint/painter.h"
#include "ui/theme.h"

namespace throughline::ui {

namespace {

constexpr std::size_t mostLines = 4000;  ///< more would be a grey slab at this size
constexpr double leastCard = 2;          ///< pixels
constexpr double leastFrame = 8;         ///< pixels of the frame round what is seen

}  // namespace

Minimap::Minimap(QWidget* canvas) : QWidget(canvas)
{
    setObjectName(QStringLiteral("minimap"));
    setAccessibleName(tr("Minimap"));
    setToolTip(tr("The whole picture; press or drag to go there"));
    setCursor(Qt::PointingHandCursor);
    hide();
}

void Minimap::setWanted(bool isWanted)
{
    m_isWanted = isWanted;
    follow();
}

void Minimap::setPicture(std::shared_ptr<const Picture> picture)
{
    m_picture = std::move(picture);
    m_image = {};
    follow();
}

void Minimap::setSeen(const Viewport& viewport, QSize canvas)
{
    const Rect seen = viewport.sceneArea(canvas);
    if (seen == m_seen)
        return;
    m_seen = seen;
    follow();
}

/// Its size follows the picture's shape; there is none where the canvas has no room or shows everything.
void Minimap::follow()
{
    const QSize room = parentWidget()->size();
    const bool hasRoom = room.width() > 3 * largest.width() && room.height() > 2 * largest.height();
    const Rect whole = m_picture ? m_picture->display.bounds : Rect();
    const bool isAllSeen = m_seen.x <= whole.x + 1 && m_seen.y <= whole.y + 1 && m_seen.right() >= whole.right() - 1 && m_seen.bottom() >= whole.bottom() - 1;
    const bool isShown = m_isWanted && hasRoom && !whole.isEmpty() && !isAllSeen;
    if (isShown) {
        const double scale = std::min(largest.width() / whole.width, largest.height() / whole.height);
        const QSize size(std::clamp(static_cast<int>(whole.width * scale), 40, largest.width()), std::clamp(static_cast<int>(whole.height * scale), 30, largest.height()));
        setGeometry(room.width() - size.width() - margin, room.height() - size.height() - margin, size.width(), size.height());
        m_place = Viewport::fitting(whole, size, {3, 3, 3, 3}, 1);
        update();
    }
    setVisible(isShown);
}

void Minimap::drawImage()
{
    const StyleSheet& sheet = throughline::styleSheet(themeOf(palette()));
    const double ratio = devicePixelRatioF();
    m_image = QImage(size() * ratio, QImage::Format_RGB32);
    m_image.setDevicePixelRatio(ratio);
    m_image.fill(raster::opaquePixel(styleOf(sheet, StyleId::Page).fill));
    const raster::Transform transform{m_place.scale * ratio, {m_place.offset.x() * ratio, m_place.offset.y() * ratio}};
    const DisplayList& list = m_picture->display;
    std::vector<std::uint32_t> shapes;
    const bool hasLines = m_picture->plan.links.size() <= mostLines;
    for (std::uint32_t i = 0; i < list.shapes.size(); ++i) {
        const bool isLine = list.shapes.kind[i] == ShapeKind::Bezier || list.shapes.kind[i] == ShapeKind::Polyline;
        if ((isLine && hasLines) || list.shapes.style[i] == StyleId::Group || list.shapes.style[i] == StyleId::BandFrame || list.shapes.style[i] == StyleId::Plate)
            shapes.push_back(i);
    }
    std::vector<raster::BoxAt> boxes;
    for (std::size_t card = 0; card < m_picture->layout.cards.size(); ++card) {
        Rect box = transform(m_picture->layout.cards[card]);
        box.width = std::max(box.width, leastCard * ratio);
        box.height = std::max(box.height, leastCard * ratio);
        boxes.push_back({box, styleOf(sheet, raster::signStyle(m_picture->plan.cards[card].glyph)).fill});
    }
    raster::Frame frame{.list = &list, .shapes = shapes, .boxes = boxes, .masks = {}, .transform = transform, .emphasis = {}, .accent = {}, .leastLine = 0.5 * ratio};
    raster::paintFrame(reinterpret_cast<std::uint32_t*>(m_image.bits()), static_cast<std::size_t>(m_image.bytesPerLine()) / 4, m_image.width(), m_image.height(), frame, sheet, nullptr);
}

void Minimap::paintEvent(QPaintEvent*)
{
    if (!m_picture)
        return;
    if (m_image.isNull() || m_image.deviceIndependentSize() != QSizeF(size()) || m_image.devicePixelRatio() != devicePixelRatioF())
        drawImage();
    QPainter painter(this);
    painter.drawImage(QPointF(), m_image);
    QRectF seen(m_place.toWidget({m_seen.x, m_seen.y}), QSizeF(m_seen.width, m_seen.height) * m_place.scale);
    const QPointF more(std::max(0.0, leastFrame - seen.width()) / 2, std::max(0.0, leastFrame - seen.height()) / 2);
    seen = seen.adjusted(-more.x(), -more.y(), more.x(), more.y()).intersected(QRectF(rect()).adjusted(1, 1, -1, -1));
    QColor accent = accentOf(themeOf(palette()));
    painter.setPen(QPen(accent, 1.5));
    accent.setAlphaF(0.12F);
    painter.setBrush(accent);
    painter.drawRect(seen);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void Minimap::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        m_image = {};
    QWidget::changeEvent(event);
}

void Minimap::ask(QPointF at) { emit centreAsked(m_place.toScene(at)); }

void Minimap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        ask(event->position());
}

void Minimap::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        ask(event->position());
}

}  // namespace throughline::ui
