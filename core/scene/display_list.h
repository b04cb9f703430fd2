// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/card_image.h"
#include "core/base/geometry.h"
#include "core/scene/style_sheet.h"
#include "core/scene/text_metrics.h"
#include "core/scene/tile_index.h"

namespace throughline {

/// Index into DisplayList::hits; `noHit` for decoration.
using HitIndex = std::uint32_t;
inline constexpr HitIndex noHit = 0xFFFFFFFF;

enum class HitKind : std::uint8_t { Card, Link, Group, Band, Note, Frame, Community, Annotation };

/// One thing that can be pointed at: `index` is its place in the plan's list of that kind, `title`
/// its full name for tooltips and SVG <title>. Always plain text.
struct Hit {
    HitKind kind = HitKind::Frame;
    std::uint32_t index = 0;
    std::string title;
    Rect bounds;

    bool operator==(const Hit&) const = default;
};

enum class ShapeKind : std::uint8_t {
    RoundRect,  ///< `box` and `radius`
    Polygon,    ///< closed, straight
    Polyline,   ///< open, straight
    Bezier,     ///< open; start point, then three points per cubic piece
    Image,      ///< `box`, filled by a row of `ImageArrays`
};

enum class TextAlign : std::uint8_t { Left, Centre, Right };

/// Shapes as parallel arrays, in painting order.
struct ShapeArrays {
    std::vector<ShapeKind> kind;
    std::vector<Rect> box;  ///< bounds without the pen
    std::vector<float> radius;
    std::vector<std::uint32_t> firstPoint;
    std::vector<std::uint32_t> pointCount;
    std::vector<StyleId> style;
    std::vector<HitIndex> hit;

    std::size_t size() const { return kind.size(); }
};

/// Pictures as parallel arrays, by shape; few, so that shapes do not pay for them.
struct ImageArrays {
    std::vector<std::uint32_t> shape;  ///< its number among the shapes, ascending
    std::vector<std::shared_ptr<const CardImage>> image;  ///< never null
    std::vector<std::string> words;    ///< for who cannot see it
};

/// One-line texts as parallel arrays; painted after (above) all shapes.
struct TextArrays {
    std::vector<Point> origin;  ///< on the base line, at the left, centre or right end by `align`
    std::vector<float> size;    ///< em in scene units
    std::vector<float> width;   ///< as measured
    std::vector<FontFace> face;
    std::vector<TextAlign> align;
    std::vector<StyleId> style;
    std::vector<HitIndex> hit;
    std::vector<std::string> text;

    std::size_t length() const { return text.size(); }
};

/// Which shapes and texts touch a part of the scene; for picking and for painting a part.
struct DisplayParts {
    std::vector<std::uint32_t> shapes;
    std::vector<std::uint32_t> texts;
};

/// A picture, ready to be painted: immutable once built, shared between threads and painters
/// (window, PNG, PDF by QPainter; SVG by core/exporters). Scene units, y down. Hit ids are stable
/// for equal plans. Selection, hover and dimming are a byte per hit beside it, never in it.
class DisplayList {
public:
    Rect bounds;
    ShapeArrays shapes;
    ImageArrays images;
    TextArrays texts;
    std::vector<Point> points;
    std::vector<Hit> hits;

    std::span<const Point> pointsOf(std::size_t shape) const
    {
        return {points.data() + shapes.firstPoint[shape], shapes.pointCount[shape]};
    }
    Rect textBox(std::size_t text) const;
    /// Row of `images` of a shape that is one.
    std::size_t imageOf(std::uint32_t shape) const;

    /// Indices of the shapes and texts that may touch `area`, ascending (= painting order).
    DisplayParts within(const Rect& area) const;
    /// Topmost thing at a point: cards and plates by area, lines within `reach` scene units.
    std::optional<HitIndex> hitAt(Point at, double reach) const;
    /// Hit of a thing of the plan; nullopt if it is not drawn.
    std::optional<HitIndex> hitOf(HitKind kind, std::uint32_t index) const;

    /// Indexes the places of everything; called once by whoever built the arrays.
    void seal();

private:
    TileIndex m_shapeTiles;
    TileIndex m_textTiles;
};

/// One line per primitive, for approved texts in tests; numbers with one decimal.
std::string dumpText(const DisplayList& list);

/// Appends primitives; knows no claims. `seal` is the last call.
class DisplayListBuilder {
public:
    explicit DisplayListBuilder(const TextMetrics& metrics) : m_metrics(metrics) {}

    /// Room for so many more, so that large pictures do not move again and again while they grow.
    void reserve(std::size_t hits, std::size_t shapes, std::size_t points, std::size_t texts);
    HitIndex addHit(HitKind kind, std::uint32_t index, std::string title);
    void roundRect(const Rect& box, double radius, StyleId style, HitIndex hit = noHit);
    /// A picture that fills the box: its sides are as those of the image.
    void image(const Rect& box, std::shared_ptr<const CardImage> image, std::string words, HitIndex hit = noHit);
    void path(ShapeKind kind, std::span<const Point> points, StyleId style, HitIndex hit = noHit);
    /// Elides to `maxWidth` if that is over 0.
    void text(Point origin, double size, FontFace face, StyleId style, std::string_view text, HitIndex hit = noHit,
              TextAlign align = TextAlign::Left, double maxWidth = 0);
    /// Takes away words of cards whose middle lies in one of these: painters put texts above all shapes, so that paper laid over them does
    /// not hide them by itself. Plates, headers and labels stay: who denies what is never hidden.
    void coverTexts(std::span<const Rect> grounds);
    /// Everything of another list, moved and scaled; its hits are kept.
    void append(const DisplayList& other, double scale, Point offset);
    const TextMetrics& metrics() const { return m_metrics; }
    const Hit& hit(HitIndex index) const { return m_list.hits[index]; }
    DisplayList seal(const Rect& bounds);

private:
    void cover(HitIndex hit, const Rect& box);

    const TextMetrics& m_metrics;
    DisplayList m_list;
};

}  // namespace throughline
