// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/raster/scene_raster.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/raster/coverage_fill.h"
#include "core/raster/hairline.h"
#include "core/raster/image_fill.h"

namespace throughline::raster {
namespace {

constexpr double leastDash = 1.5;  ///< pixels; finer patterns are drawn as a paler line

/// Pens and inks of a sheet, made once per frame.
struct Tools {
    std::array<Ink, styleCount> fills;
    std::array<Ink, styleCount> strokes;

    explicit Tools(const StyleSheet& sheet)
    {
        for (std::size_t i = 0; i < styleCount; ++i) {
            fills[i] = Ink(sheet[i].fill);
            strokes[i] = Ink(sheet[i].stroke);
        }
    }
};

Colour faded(Colour colour, double alpha)
{
    colour.alpha = static_cast<std::uint8_t>(std::lround(colour.alpha * alpha));
    return colour;
}

/// Coverage of a box is that of its columns times that of its rows.
void paintBox(const PixelBand& band, const BoxAt& place)
{
    const Rect& box = place.box;
    const int firstRow = std::max(static_cast<int>(std::floor(box.y)), band.top);
    const int endRow = std::min(static_cast<int>(std::ceil(box.bottom())), band.bottom);
    const int firstColumn = std::max(static_cast<int>(std::floor(box.x)), 0);
    const int endColumn = std::min(static_cast<int>(std::ceil(box.right())), band.width);
    const Ink ink(place.colour);
    const auto covered = [](double from, double to, int cell) { return std::min(to, cell + 1.0) - std::max(from, static_cast<double>(cell)); };
    for (int y = firstRow; y < endRow; ++y) {
        const double down = covered(box.y, box.bottom(), y) * 256;
        for (int x = firstColumn; x < endColumn; ++x)
            mix(band.row(y)[x], ink, static_cast<std::uint32_t>(down * covered(box.x, box.right(), x)));
    }
}

/// What all bands of a frame share.
struct Brushes {
    Brushes(const Frame& frame, const StyleSheet& styles)
        : sheet(styles), plain(styles), dim(dimmedSheet(styles)),
          selected(faded(frame.accent, haloAlpha(Emphasis::Selected))), hovered(faded(frame.accent, haloAlpha(Emphasis::Hover)))
    {
    }

    const StyleSheet& sheet;
    Tools plain;
    Tools dim;
    Ink selected;
    Ink hovered;
};

class BandPainter {
public:
    BandPainter(const PixelBand& band, const Frame& frame, const Brushes& brushes)
        : m_band(band), m_frame(frame), m_list(*frame.list), m_brushes(brushes), m_fill(band.width, band.bottom - band.top)
    {
    }

    void shape(std::uint32_t index)
    {
        const auto style = static_cast<std::size_t>(m_list.shapes.style[index]);
        const Style& pen = m_brushes.sheet[style];
        const Emphasis emphasis = emphasisOf(m_list.shapes.hit[index]);
        const bool hasHalo = (emphasis == Emphasis::Selected || emphasis == Emphasis::Hover) && takesHalo(m_list.shapes.style[index]);
        if (!touches(index, hasHalo ? haloWidth : static_cast<double>(pen.strokeWidth)))
            return;
        if (m_list.shapes.kind[index] == ShapeKind::Image) {
            const CardImage& image = *m_list.images.image[m_list.imageOf(index)];
            paintImage(m_band, m_frame.transform(m_list.shapes.box[index]), image, emphasis == Emphasis::Dimmed ? dimmedInk : 1);
            return;
        }
        outline(index);
        const Tools& tools = emphasis == Emphasis::Dimmed ? m_brushes.dim : m_brushes.plain;
        if (hasHalo)
            stroke(haloWidth * m_frame.transform.scale, emphasis == Emphasis::Selected ? m_brushes.selected : m_brushes.hovered);
        if (!m_isOpen && pen.fill.alpha != 0)
            fill(index, tools.fills[style]);
        if (pen.strokeWidth > 0 && pen.stroke.alpha != 0)
            line(pen, tools.strokes[style]);
    }

private:
    Emphasis emphasisOf(HitIndex hit) const { return hit < m_frame.emphasis.size() ? m_frame.emphasis[hit] : Emphasis::None; }

    bool touches(std::uint32_t index, double pen) const
    {
        const Rect& box = m_list.shapes.box[index];
        const Transform& t = m_frame.transform;
        const double room = pen * t.scale / 2 + 1;
        return box.bottom() * t.scale + t.offset.y + room > m_band.top && box.y * t.scale + t.offset.y - room < m_band.bottom
            && box.right() * t.scale + t.offset.x + room > 0 && box.x * t.scale + t.offset.x - room < m_band.width;
    }

    /// Corners of the shape into m_points.
    void outline(std::uint32_t index)
    {
        const ShapeKind kind = m_list.shapes.kind[index];
        m_isOpen = kind == ShapeKind::Polyline || kind == ShapeKind::Bezier;
        if (kind == ShapeKind::RoundRect)
            roundRectCorners(m_frame.transform(m_list.shapes.box[index]), static_cast<double>(m_list.shapes.radius[index]) * m_frame.transform.scale, m_points);
        else
            flatten(kind, m_list.pointsOf(index), m_frame.transform, m_points);
    }

    void fill(std::uint32_t index, const Ink& ink)
    {
        const bool isRect = m_list.shapes.kind[index] == ShapeKind::RoundRect && m_points.size() == 4;
        if (isRect && isCoveredBy(m_points[0], m_points[2])) {
            cover(ink);
            return;
        }
        m_fill.begin(m_band);
        m_fill.polygon(m_points);
        m_fill.flush(ink);
    }

    /// A ground larger than the band needs no edges.
    bool isCoveredBy(Point corner, Point opposite) const
    {
        return corner.x <= 0 && corner.y <= m_band.top && opposite.x >= m_band.width && opposite.y >= m_band.bottom;
    }

    void cover(const Ink& ink)
    {
        for (int y = m_band.top; y < m_band.bottom; ++y)
            for (int x = 0; x < m_band.width; ++x)
                mix(m_band.row(y)[x], ink, 256);
    }

    void line(const Style& style, const Ink& ink)
    {
        const double width = std::max(static_cast<double>(style.strokeWidth) * m_frame.transform.scale, m_frame.leastLine);
        if (style.dash == Dash::None) {
            stroke(width, ink);
            return;
        }
        // The pattern of the line as wide as it is: far away it is a paler line, as on paper.
        const DashPattern pattern = dashPattern(style.dash);
        const double real = static_cast<double>(style.strokeWidth) * m_frame.transform.scale;
        const double on = static_cast<double>(pattern.on) * real;
        const double off = static_cast<double>(pattern.off) * real;
        if (on + off < 2 * leastDash) {
            Ink pale = ink;
            pale.alpha = static_cast<std::uint32_t>(ink.alpha * static_cast<double>(pattern.on / (pattern.on + pattern.off)));
            stroke(width, pale);
            return;
        }
        const Rect clip = Rect{0, static_cast<double>(m_band.top), static_cast<double>(m_band.width), static_cast<double>(m_band.bottom - m_band.top)}.grown(width + 1);
        eachDash(m_points, !m_isOpen, on, off, clip, [&](const std::vector<Point>& dash) { strokeLine(dash, false, width, ink); });
    }

    void stroke(double width, const Ink& ink) { strokeLine(m_points, !m_isOpen, width, ink); }

    void strokeLine(const std::vector<Point>& points, bool isClosed, double width, const Ink& ink)
    {
        if (points.size() < 2)
            return;
        if (width <= widestHairline && !isClosed) {
            hairline(m_band, points, width, ink);
            return;
        }
        m_fill.begin(m_band);
        addStroke(m_fill, points, isClosed, width);
        m_fill.flush(ink);
    }

    PixelBand m_band;
    const Frame& m_frame;
    const DisplayList& m_list;
    const Brushes& m_brushes;
    CoverageFill m_fill;
    std::vector<Point> m_points;
    bool m_isOpen = false;
};

}  // namespace

void paintFrame(std::uint32_t* pixels, std::size_t stride, int width, int height, const Frame& frame, const StyleSheet& sheet, ThreadPool* pool)
{
    if (width <= 0 || height <= 0)
        return;
    const Brushes brushes(frame, sheet);
    const auto paintBand = [&](std::size_t block) {
        PixelBand band{.pixels = pixels, .stride = stride, .width = width, .top = static_cast<int>(block) * bandRows, .bottom = 0};
        band.bottom = std::min(band.top + bandRows, height);
        BandPainter painter(band, frame, brushes);
        for (const std::uint32_t index : frame.shapes)
            painter.shape(index);
        for (const BoxAt& box : frame.boxes)
            paintBox(band, box);
        for (const MaskAt& mask : frame.masks)
            blit(band, mask);
    };
    const auto bands = static_cast<std::size_t>((height + bandRows - 1) / bandRows);
    if (pool)
        pool->forEachBlock(bands, paintBand);
    else
        for (std::size_t block = 0; block < bands; ++block)
            paintBand(block);
}

}  // namespace throughline::raster
