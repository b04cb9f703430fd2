// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/display_list.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>

#include "core/base/printable.h"
#include "core/scene/cubic.h"

namespace throughline {
namespace {

constexpr double penRoom = 4;  ///< boxes are without the pen and the halo

Rect boxOf(std::span<const Point> points)
{
    double left = points.front().x, right = left, top = points.front().y, bottom = top;
    for (const Point& p : points) {
        left = std::min(left, p.x);
        right = std::max(right, p.x);
        top = std::min(top, p.y);
        bottom = std::max(bottom, p.y);
    }
    return {left, top, right - left, bottom - top};
}

double distanceToSegment(Point p, Point a, Point b)
{
    const double dx = b.x - a.x, dy = b.y - a.y;
    const double length = dx * dx + dy * dy;
    const double t = length > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0) : 0.0;
    return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

double distanceToBezier(Point p, std::span<const Point> points)
{
    constexpr int pieces = 16;
    double best = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i + 3 < points.size(); i += 3) {
        Point last = points[i];
        for (int k = 1; k <= pieces; ++k) {
            const Point next = onCubic(points[i], points[i + 1], points[i + 2], points[i + 3], double(k) / pieces);
            best = std::min(best, distanceToSegment(p, last, next));
            last = next;
        }
    }
    return best;
}

double distanceToPolyline(Point p, std::span<const Point> points)
{
    double best = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i + 1 < points.size(); ++i)
        best = std::min(best, distanceToSegment(p, points[i], points[i + 1]));
    return best;
}

bool touches(const DisplayList& list, std::size_t shape, Point at, double reach)
{
    const ShapeArrays& s = list.shapes;
    switch (s.kind[shape]) {
    case ShapeKind::RoundRect:
    case ShapeKind::Image:
    case ShapeKind::Polygon: return s.box[shape].contains(at);
    case ShapeKind::Polyline: return distanceToPolyline(at, list.pointsOf(shape)) <= reach;
    case ShapeKind::Bezier: return distanceToBezier(at, list.pointsOf(shape)) <= reach;
    }
    return false;
}

}  // namespace

Rect DisplayList::textBox(std::size_t i) const
{
    const double width = texts.width[i];
    const double size = texts.size[i];
    const double shift = texts.align[i] == TextAlign::Left ? 0 : texts.align[i] == TextAlign::Centre ? width / 2 : width;
    return {texts.origin[i].x - shift, texts.origin[i].y - size * 0.97, width, size * 1.22};
}

std::size_t DisplayList::imageOf(std::uint32_t shape) const
{
    return static_cast<std::size_t>(std::lower_bound(images.shape.begin(), images.shape.end(), shape) - images.shape.begin());
}

void DisplayList::seal()
{
    std::vector<Rect> boxes;
    boxes.reserve(std::max(shapes.size(), texts.length()));
    for (const Rect& box : shapes.box)
        boxes.push_back(box.grown(penRoom));
    m_shapeTiles = TileIndex(boxes);
    boxes.clear();
    for (std::size_t i = 0; i < texts.length(); ++i)
        boxes.push_back(textBox(i));
    m_textTiles = TileIndex(boxes);
}

DisplayParts DisplayList::within(const Rect& area) const { return {m_shapeTiles.within(area), m_textTiles.within(area)}; }

std::optional<HitIndex> DisplayList::hitAt(Point at, double reach) const
{
    const DisplayParts near = within(Rect{at.x, at.y, 0, 0}.grown(reach));
    std::optional<HitIndex> weak;  // bands and boxes lie behind everything: only if nothing else is hit
    for (auto shape = near.shapes.rbegin(); shape != near.shapes.rend(); ++shape) {
        const HitIndex hit = shapes.hit[*shape];
        if (hit == noHit || !touches(*this, *shape, at, reach))
            continue;
        const HitKind kind = hits[hit].kind;
        if (kind == HitKind::Card || kind == HitKind::Link || kind == HitKind::Note || kind == HitKind::Community || kind == HitKind::Annotation)
            return hit;
        if (!weak)
            weak = hit;
    }
    return weak;
}

std::optional<HitIndex> DisplayList::hitOf(HitKind kind, std::uint32_t index) const
{
    for (std::size_t i = 0; i < hits.size(); ++i)
        if (hits[i].kind == kind && hits[i].index == index)
            return static_cast<HitIndex>(i);
    return std::nullopt;
}

void DisplayListBuilder::reserve(std::size_t hits, std::size_t shapes, std::size_t points, std::size_t texts)
{
    m_list.hits.reserve(m_list.hits.size() + hits);
    m_list.points.reserve(m_list.points.size() + points);
    const auto grow = [](std::size_t count, auto&... arrays) { (arrays.reserve(arrays.size() + count), ...); };
    ShapeArrays& s = m_list.shapes;
    grow(shapes, s.kind, s.box, s.radius, s.firstPoint, s.pointCount, s.style, s.hit);
    TextArrays& t = m_list.texts;
    grow(texts, t.origin, t.size, t.width, t.face, t.align, t.style, t.hit, t.text);
}

HitIndex DisplayListBuilder::addHit(HitKind kind, std::uint32_t index, std::string title)
{
    m_list.hits.push_back({.kind = kind, .index = index, .title = drawable(std::move(title)), .bounds = {}});
    return static_cast<HitIndex>(m_list.hits.size() - 1);
}

void DisplayListBuilder::cover(HitIndex hit, const Rect& box)
{
    if (hit == noHit)
        return;
    Rect& bounds = m_list.hits[hit].bounds;
    // A level line has no area; give it some, so that it counts.
    bounds = bounds.united({box.x, box.y, std::max(box.width, 0.1), std::max(box.height, 0.1)});
}

void DisplayListBuilder::roundRect(const Rect& box, double radius, StyleId style, HitIndex hit)
{
    ShapeArrays& s = m_list.shapes;
    s.kind.push_back(ShapeKind::RoundRect);
    s.box.push_back(box);
    s.radius.push_back(static_cast<float>(radius));
    s.firstPoint.push_back(0);
    s.pointCount.push_back(0);
    s.style.push_back(style);
    s.hit.push_back(hit);
    cover(hit, box);
}

void DisplayListBuilder::image(const Rect& box, std::shared_ptr<const CardImage> image, std::string words, HitIndex hit)
{
    ImageArrays& images = m_list.images;
    images.shape.push_back(static_cast<std::uint32_t>(m_list.shapes.size()));
    images.image.push_back(std::move(image));
    images.words.push_back(std::move(words));
    roundRect(box, 0, StyleId::Image, hit);
    m_list.shapes.kind.back() = ShapeKind::Image;
}

void DisplayListBuilder::path(ShapeKind kind, std::span<const Point> points, StyleId style, HitIndex hit)
{
    if (points.size() < 2)
        return;
    ShapeArrays& s = m_list.shapes;
    s.kind.push_back(kind);
    s.box.push_back(boxOf(points));
    s.radius.push_back(0);
    s.firstPoint.push_back(static_cast<std::uint32_t>(m_list.points.size()));
    s.pointCount.push_back(static_cast<std::uint32_t>(points.size()));
    s.style.push_back(style);
    s.hit.push_back(hit);
    m_list.points.insert(m_list.points.end(), points.begin(), points.end());
    cover(hit, s.box.back());
}

void DisplayListBuilder::text(Point origin, double size, FontFace face, StyleId style, std::string_view text,
                              HitIndex hit, TextAlign align, double maxWidth)
{
    if (text.empty())
        return;
    TextArrays& t = m_list.texts;
    // Words come from reports: none of them may turn or hide what stands around it, whichever painter draws them.
    std::string safe = drawable(std::string(text));
    t.text.push_back(maxWidth > 0 ? elided(m_metrics, face, size, safe, maxWidth) : std::move(safe));
    t.origin.push_back(origin);
    t.size.push_back(static_cast<float>(size));
    t.width.push_back(static_cast<float>(textWidth(m_metrics, face, size, t.text.back())));
    t.face.push_back(face);
    t.align.push_back(align);
    t.style.push_back(style);
    t.hit.push_back(hit);
    cover(hit, m_list.textBox(t.length() - 1));
}

void DisplayListBuilder::append(const DisplayList& other, double scale, Point offset)
{
    const auto moved = [&](Point p) { return Point{p.x * scale + offset.x, p.y * scale + offset.y}; };
    const auto movedBox = [&](const Rect& r) {
        const Point corner = moved({r.x, r.y});
        return Rect{corner.x, corner.y, r.width * scale, r.height * scale};
    };
    const auto firstHit = static_cast<HitIndex>(m_list.hits.size());
    for (const Hit& hit : other.hits) {
        m_list.hits.push_back(hit);
        m_list.hits.back().bounds = movedBox(hit.bounds);
    }
    const auto hitOf = [&](HitIndex hit) { return hit == noHit ? noHit : hit + firstHit; };

    const auto firstPoint = static_cast<std::uint32_t>(m_list.points.size());
    for (const Point& p : other.points)
        m_list.points.push_back(moved(p));
    ShapeArrays& s = m_list.shapes;
    for (std::size_t i = 0; i < other.images.shape.size(); ++i) {
        m_list.images.shape.push_back(other.images.shape[i] + static_cast<std::uint32_t>(s.size()));
        m_list.images.image.push_back(other.images.image[i]);
        m_list.images.words.push_back(other.images.words[i]);
    }
    for (std::size_t i = 0; i < other.shapes.size(); ++i) {
        s.kind.push_back(other.shapes.kind[i]);
        s.box.push_back(movedBox(other.shapes.box[i]));
        s.radius.push_back(other.shapes.radius[i] * static_cast<float>(scale));
        s.firstPoint.push_back(other.shapes.firstPoint[i] + firstPoint);
        s.pointCount.push_back(other.shapes.pointCount[i]);
        s.style.push_back(other.shapes.style[i]);
        s.hit.push_back(hitOf(other.shapes.hit[i]));
    }
    TextArrays& t = m_list.texts;
    for (std::size_t i = 0; i < other.texts.length(); ++i) {
        t.origin.push_back(moved(other.texts.origin[i]));
        t.size.push_back(other.texts.size[i] * static_cast<float>(scale));
        t.width.push_back(other.texts.width[i] * static_cast<float>(scale));
        t.face.push_back(other.texts.face[i]);
        t.align.push_back(other.texts.align[i]);
        t.style.push_back(other.texts.style[i]);
        t.hit.push_back(hitOf(other.texts.hit[i]));
        t.text.push_back(other.texts.text[i]);
    }
}

void DisplayListBuilder::coverTexts(std::span<const Rect> grounds)
{
    if (grounds.empty())
        return;
    TextArrays& t = m_list.texts;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < t.length(); ++i) {
        const Point middle = m_list.textBox(i).centre();
        const bool isOfCard = t.hit[i] != noHit && m_list.hits[t.hit[i]].kind == HitKind::Card && t.style[i] != StyleId::TextPlate;
        if (isOfCard && std::any_of(grounds.begin(), grounds.end(), [&](const Rect& ground) { return ground.contains(middle); }))
            continue;
        const auto keep = [&](auto&... arrays) { ((arrays[kept] = std::move(arrays[i])), ...); };
        if (kept != i)
            keep(t.origin, t.size, t.width, t.face, t.align, t.style, t.hit, t.text);
        ++kept;
    }
    const auto cut = [&](auto&... arrays) { (arrays.resize(kept), ...); };
    cut(t.origin, t.size, t.width, t.face, t.align, t.style, t.hit, t.text);
}

DisplayList DisplayListBuilder::seal(const Rect& bounds)
{
    m_list.bounds = bounds;
    m_list.seal();
    return std::move(m_list);
}

std::string dumpText(const DisplayList& list)
{
    static constexpr const char* kinds[] = {"rect", "polygon", "polyline", "bezier", "image"};
    std::string out;
    char line[200];
    for (std::size_t i = 0; i < list.shapes.size(); ++i) {
        const Rect& b = list.shapes.box[i];
        std::snprintf(line, sizeof line, "%s %.1f %.1f %.1f %.1f style %d hit %d\n",
                      kinds[static_cast<int>(list.shapes.kind[i])], b.x, b.y, b.width, b.height,
                      static_cast<int>(list.shapes.style[i]),
                      list.shapes.hit[i] == noHit ? -1 : static_cast<int>(list.shapes.hit[i]));
        out += line;
    }
    for (std::size_t i = 0; i < list.texts.length(); ++i) {
        std::snprintf(line, sizeof line, "text %.1f %.1f size %.1f style %d hit %d ", list.texts.origin[i].x,
                      list.texts.origin[i].y, static_cast<double>(list.texts.size[i]),
                      static_cast<int>(list.texts.style[i]),
                      list.texts.hit[i] == noHit ? -1 : static_cast<int>(list.texts.hit[i]));
        out += line + list.texts.text[i] + "\n";
    }
    for (const Hit& hit : list.hits)
        out += "hit " + std::to_string(static_cast<int>(hit.kind)) + " " + std::to_string(hit.index) + " " + hit.title + "\n";
    return out;
}

}  // namespace throughline
