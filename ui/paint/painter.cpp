// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/painter.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>
#include <QPainterPath>
#include <array>
#include <cmath>
#include <numeric>

#include "ui/paint/fonts.h"
#include "ui/paint/seen_path.h"
#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

constexpr double exactEm = 1000;
constexpr double leastHaloPx = 2;

QPointF toQt(Point point) { return {point.x, point.y}; }
QRectF toQt(const Rect& rect) { return {rect.x, rect.y, rect.width, rect.height}; }

QPen penOf(const Style& style)
{
    if (style.strokeWidth <= 0 || style.stroke.alpha == 0)
        return Qt::NoPen;
    QPen pen(ui::toQt(style.stroke), static_cast<qreal>(style.strokeWidth), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (style.dash != Dash::None) {
        const DashPattern pattern = dashPattern(style.dash);
        pen.setDashPattern({static_cast<qreal>(pattern.on), static_cast<qreal>(pattern.off)});
    }
    return pen;
}

QBrush brushOf(const Style& style)
{
    return style.fill.alpha == 0 ? QBrush(Qt::NoBrush) : QBrush(ui::toQt(style.fill));
}

/// Pens and brushes of a sheet, made once per painting.
struct Tools {
    std::array<QPen, styleCount> pens;
    std::array<QBrush, styleCount> brushes;
    std::array<QColor, styleCount> inks;  ///< of texts

    explicit Tools(const StyleSheet& sheet)
    {
        for (std::size_t i = 0; i < styleCount; ++i) {
            pens[i] = penOf(sheet[i]);
            brushes[i] = brushOf(sheet[i]);
            inks[i] = ui::toQt(sheet[i].fill);
        }
    }
};

QPainterPath pathOf(ShapeKind kind, std::span<const Point> points)
{
    QPainterPath path;
    if (points.empty())
        return path;
    path.moveTo(toQt(points[0]));
    if (kind == ShapeKind::Bezier) {
        for (std::size_t i = 1; i + 2 < points.size(); i += 3)
            path.cubicTo(toQt(points[i]), toQt(points[i + 1]), toQt(points[i + 2]));
        return path;
    }
    for (std::size_t i = 1; i < points.size(); ++i)
        path.lineTo(toQt(points[i]));
    if (kind == ShapeKind::Polygon)
        path.closeSubpath();
    return path;
}

class ListPainter {
public:
    ListPainter(QPainter& painter, const DisplayList& list, const StyleSheet& sheet, const PaintOptions& options)
        : m_painter(painter), m_list(list), m_options(options), m_tools(sheet), m_dimmedTools(dimmedSheet(sheet))
    {
        m_scale = std::abs(painter.deviceTransform().m11()) + std::abs(painter.deviceTransform().m12());
    }

    void shape(std::uint32_t index)
    {
        const auto style = static_cast<std::size_t>(m_list.shapes.style[index]);
        const Emphasis emphasis = emphasisOf(m_list.shapes.hit[index]);
        if ((emphasis == Emphasis::Selected || emphasis == Emphasis::Hover)
            && takesHalo(m_list.shapes.style[index]))
            halo(index, emphasis);
        if (m_options.onlyHalo)
            return;
        if (m_list.shapes.kind[index] == ShapeKind::Image) {
            image(index, emphasis);
            return;
        }
        m_painter.setPen(tools(emphasis).pens[style]);
        m_painter.setBrush(isOpen(index) ? QBrush(Qt::NoBrush) : tools(emphasis).brushes[style]);
        outline(index);
    }

    void text(std::uint32_t index)
    {
        const double size = static_cast<double>(m_list.texts.size[index]);
        if (m_list.texts.text[index].empty() || size * m_scale < m_options.smallestText)
            return;
        const auto style = static_cast<std::size_t>(m_list.texts.style[index]);
        m_painter.setPen(tools(emphasisOf(m_list.texts.hit[index])).inks[style]);
        const QString text = ui::toQt(m_list.texts.text[index]);
        const FontFace face = m_list.texts.face[index];
        const QRawFont& font = m_fonts.at(face, size);
        const QList<quint32> glyphs = font.glyphIndexesForString(text);
        if (isPlain(text, glyphs))
            drawGlyphs(index, font, m_fonts.at(face, exactEm), glyphs);
        else
            drawShaped(index, fontOf(face, size), text);
    }

private:
    Emphasis emphasisOf(HitIndex hit) const
    {
        return hit < m_options.emphasis.size() ? m_options.emphasis[hit] : Emphasis::None;
    }

    const Tools& tools(Emphasis emphasis) const
    {
        return emphasis == Emphasis::Dimmed ? m_dimmedTools : m_tools;
    }

    bool isOpen(std::uint32_t index) const
    {
        const ShapeKind kind = m_list.shapes.kind[index];
        return kind == ShapeKind::Polyline || kind == ShapeKind::Bezier;
    }

    void image(std::uint32_t index, Emphasis emphasis)
    {
        const Rect& box = m_list.shapes.box[index];
        const CardImage::Level& level = levelFor(*m_list.images.image[m_list.imageOf(index)], box.height * m_scale);
        const QImage image(reinterpret_cast<const uchar*>(level.pixels.data()), level.width, level.height, 4 * level.width,
                           QImage::Format_ARGB32_Premultiplied);
        m_painter.save();
        m_painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::LosslessImageRendering);
        m_painter.setOpacity(emphasis == Emphasis::Dimmed ? dimmedInk : 1);
        m_painter.drawImage(toQt(box), image);
        m_painter.restore();
    }

    void outline(std::uint32_t index)
    {
        const ShapeKind kind = m_list.shapes.kind[index];
        const double radius = static_cast<double>(m_list.shapes.radius[index]);
        if (kind != ShapeKind::RoundRect)
            m_painter.drawPath(pathOf(kind, m_list.pointsOf(index)));
        else if (radius > 0)
            m_painter.drawRoundedRect(toQt(m_list.shapes.box[index]), radius, radius);
        else
            m_painter.drawRect(toQt(m_list.shapes.box[index]));
    }

    void halo(std::uint32_t index, Emphasis emphasis)
    {
        QColor colour = m_options.accent;
        colour.setAlphaF(static_cast<float>(haloAlpha(emphasis)));
        m_painter.setBrush(Qt::NoBrush);
        const double width = std::max(haloWidth, leastHaloPx / m_scale);
        m_painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        if (m_options.onlyHalo && isOpen(index) && !m_options.area.isEmpty())
            m_painter.drawPath(seenPath(m_list.shapes.kind[index], m_list.pointsOf(index), m_options.area.grown(width)));
        else
            outline(index);
    }

    /// Every character has a glyph of its own in the face and needs no placing by its neighbours.
    static bool isPlain(const QString& text, const QList<quint32>& glyphs)
    {
        if (glyphs.size() != text.size() || glyphs.contains(0U))
            return false;
        for (const QChar c : text)
            if (c.isSurrogate() || c.isMark())
                return false;
        return true;
    }

    QPointF start(std::uint32_t index, double width) const
    {
        const QPointF origin = toQt(m_list.texts.origin[index]);
        switch (m_list.texts.align[index]) {
        case TextAlign::Left: return origin;
        case TextAlign::Centre: return origin - QPointF(width / 2, 0);
        case TextAlign::Right: return origin - QPointF(width, 0);
        }
        return origin;
    }

    /// Advances of small fonts are rounded to 1/64 pixel, which long texts add up; `exact` is large.
    void drawGlyphs(std::uint32_t index, const QRawFont& font, const QRawFont& exact, const QList<quint32>& glyphs)
    {
        const QList<QPointF> advances = exact.advancesForGlyphIndexes(glyphs, QRawFont::UseDesignMetrics);
        const double perEm = font.pixelSize() / exactEm;
        QList<QPointF> positions;
        positions.reserve(glyphs.size());
        double x = 0;
        for (const QPointF& advance : advances) {
            positions.append({x, 0});
            x += advance.x() * perEm;
        }
        QGlyphRun run;
        run.setRawFont(font);
        run.setGlyphIndexes(glyphs);
        run.setPositions(positions);
        m_painter.drawGlyphRun(start(index, x), run);
    }

    /// Other scripts: the system's fonts and shaping.
    void drawShaped(std::uint32_t index, const QFont& font, const QString& text)
    {
        m_painter.setFont(font);
        m_painter.drawText(start(index, QFontMetricsF(font).horizontalAdvance(text)), text);
    }

    QPainter& m_painter;
    const DisplayList& m_list;
    const PaintOptions& m_options;
    Tools m_tools;
    Tools m_dimmedTools;
    PaintFonts m_fonts;
    double m_scale = 1;
};

DisplayParts everything(const DisplayList& list)
{
    DisplayParts all;
    all.shapes.resize(list.shapes.size());
    all.texts.resize(list.texts.length());
    std::iota(all.shapes.begin(), all.shapes.end(), 0U);
    std::iota(all.texts.begin(), all.texts.end(), 0U);
    return all;
}

}  // namespace

QColor toQt(Colour colour) { return {colour.red, colour.green, colour.blue, colour.alpha}; }

void paint(QPainter& painter, const DisplayList& list, const StyleSheet& sheet, const PaintOptions& options)
{
    const DisplayParts parts = options.area.isEmpty() ? everything(list) : list.within(options.area);
    painter.save();
    ListPainter listPainter(painter, list, sheet, options);
    for (const std::uint32_t shape : parts.shapes)
        if (!options.only || list.shapes.hit[shape] == *options.only)
            listPainter.shape(shape);
    for (const std::uint32_t text : parts.texts)
        if (!options.onlyHalo && (!options.only || list.texts.hit[text] == *options.only))
            listPainter.text(text);
    painter.restore();
}

}  // namespace throughline::ui
