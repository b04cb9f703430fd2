// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/glyph_outlines.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

/// Curves are cut into lines at this size, so that they are round up to it.
constexpr double outlineEm = 160;
constexpr int mostMaskSide = 8192;  ///< pixels; a longer text is cut there

}  // namespace

std::unique_ptr<raster::GlyphOutline> GlyphOutlines::outline(FontFace face, char32_t codePoint)
{
    if (QChar::requiresSurrogates(codePoint) || QChar::isMark(codePoint))
        return nullptr;
    const QRawFont& font = m_fonts.at(face, outlineEm);
    const QList<quint32> glyphs = font.glyphIndexesForString(QString(QChar(static_cast<char16_t>(codePoint))));
    if (glyphs.size() != 1 || glyphs.front() == 0)
        return nullptr;
    auto outline = std::make_unique<raster::GlyphOutline>();
    outline->advance = font.advancesForGlyphIndexes(glyphs, QRawFont::UseDesignMetrics).front().x() / outlineEm;
    for (const QPolygonF& polygon : font.pathForGlyph(glyphs.front()).toSubpathPolygons()) {
        std::vector<Point>& contour = outline->contours.emplace_back();
        contour.reserve(static_cast<std::size_t>(polygon.size()));
        for (const QPointF& point : polygon)
            contour.push_back({point.x() / outlineEm, point.y() / outlineEm});
    }
    return outline;
}

double GlyphOutlines::shapedWidth(FontFace face, double pixels, std::string_view text)
{
    return QFontMetricsF(fontOf(face, pixels)).horizontalAdvance(ui::toQt(text));
}

raster::Mask GlyphOutlines::shaped(FontFace face, double pixels, std::string_view text)
{
    const QFont font = fontOf(face, pixels);
    const QString words = ui::toQt(text);
    const QRect box = QFontMetricsF(font).boundingRect(words).toAlignedRect().adjusted(-2, -2, 2, 2);
    raster::Mask mask;
    mask.left = box.left();
    mask.top = box.top();
    mask.width = std::min(box.width(), mostMaskSide);
    mask.height = std::min(box.height(), mostMaskSide);
    QImage image(mask.width, mask.height, QImage::Format_Grayscale8);
    image.fill(Qt::black);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(QPointF(-box.left(), -box.top()), words);
    painter.end();
    mask.coverage.reserve(static_cast<std::size_t>(mask.width) * static_cast<std::size_t>(mask.height));
    for (int y = 0; y < mask.height; ++y)
        mask.coverage.insert(mask.coverage.end(), image.constScanLine(y), image.constScanLine(y) + mask.width);
    return mask;
}

}  // namespace throughline::ui
