// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/picture_cut.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/layout/clip_shapes.h"
#include "core/scene/cubic.h"

namespace throughline {
namespace {

constexpr double itemRoom = 4;  ///< pens and arrowheads beside an item

bool holds(const Rect& area, const Rect& box)
{
    constexpr double slack = 0.01;
    return box.x >= area.x - slack && box.y >= area.y - slack && box.right() <= area.right() + slack && box.bottom() <= area.bottom() + slack;
}

Rect sharedPart(const Rect& a, const Rect& b)
{
    const double left = std::max(a.x, b.x);
    const double top = std::max(a.y, b.y);
    return {left, top, std::min(a.right(), b.right()) - left, std::min(a.bottom(), b.bottom()) - top};
}

bool isLaneTitle(const Picture& picture, std::size_t text)
{
    const TextArrays& texts = picture.display.texts;
    return texts.hit[text] == noHit && std::any_of(picture.layout.lanes.begin(), picture.layout.lanes.end(), [&](const LaneBox& lane) {
        return texts.origin[text].x == lane.x && texts.origin[text].y > lane.y && texts.origin[text].y < lane.y + laneTitleRow;
    });
}

/// Half open range along one axis.
struct Span {
    double from = 0;
    double to = 0;
};

/// Spans of `room` that hold each of these whole; later ones begin where the first that is left over does.
std::vector<Span> covered(const std::vector<Span>& items, const Span& whole, double room, std::size_t most)
{
    std::vector<Span> spans{{whole.from, whole.from + room}};
    while (spans.size() <= most) {
        const Span last = spans.back();
        double next = whole.to;
        bool isMore = false;
        for (const Span& item : items)
            if (item.to > last.to && item.to - item.from <= room) {
                next = std::min(next, item.from);
                isMore = true;
            }
        if (!isMore)
            break;
        next = std::clamp(next, last.from + 1, last.to);
        spans.push_back({next, next + room});
    }
    return spans;
}

/// As `covered`, with as little room as gives no more spans: pages that are equally full.
std::vector<Span> evenlyCovered(const std::vector<Span>& items, const Span& whole, double room, std::size_t most)
{
    std::vector<Span> best = covered(items, whole, room, most);
    double least = 0;
    for (const Span& item : items)
        if (item.to - item.from <= room)
            least = std::max(least, item.to - item.from);
    double enough = room;
    for (int round = 0; round < 12 && best.size() > 1 && best.size() <= most; ++round) {
        const double tried = (least + enough) / 2;
        std::vector<Span> spans = covered(items, whole, tried, most);
        if (spans.size() <= best.size() && spans.back().to >= whole.to) {
            best = std::move(spans);
            enough = tried;
        } else {
            least = tried;
        }
    }
    best.back().to = std::clamp(best.back().to, std::min(whole.to, best.back().from + room), best.back().from + room);
    return best;
}

std::vector<Span> spansOf(const CutItems& items, bool isAcross)
{
    std::vector<Span> spans;
    spans.reserve(items.boxes.size());
    for (const Rect& box : items.boxes)
        spans.push_back(isAcross ? Span{box.x, box.right()} : Span{box.y, box.bottom()});
    return spans;
}

PointPath flattened(std::span<const Point> points)
{
    constexpr int pieces = 24;
    PointPath line{points.front()};
    for (std::size_t i = 0; i + 3 < points.size(); i += 3)
        for (int k = 1; k <= pieces; ++k)
            line.push_back(onCubic(points[i], points[i + 1], points[i + 2], points[i + 3], double(k) / pieces));
    return line;
}

/// Copies primitives of the picture, moved and cut; a hit is taken along when the first of its parts is.
class PartDrawer {
public:
    PartDrawer(DisplayListBuilder& builder, const Picture& picture, const CutItems& items, const Rect& area, Point at)
        : m_builder(builder), m_list(picture.display), m_picture(picture), m_items(items), m_area(area), m_shift{at.x - area.x, at.y - area.y}
    {
    }

    void run()
    {
        const DisplayParts parts = m_list.within(m_area);
        for (const std::uint32_t shape : parts.shapes)
            drawShape(shape);
        for (const std::uint32_t text : parts.texts)
            if (isShown(text))
                drawText(text);
    }

private:
    Point moved(Point p) const { return {p.x + m_shift.x, p.y + m_shift.y}; }
    Rect moved(const Rect& box) const { return {box.x + m_shift.x, box.y + m_shift.y, box.width, box.height}; }

    HitIndex hitOf(HitIndex hit)
    {
        if (hit == noHit)
            return noHit;
        const auto [found, isNew] = m_hits.try_emplace(hit, 0);
        if (isNew) {
            const Hit& row = m_list.hits[hit];
            found->second = m_builder.addHit(row.kind, row.index, row.title);
        }
        return found->second;
    }

    bool isWhole(std::uint32_t item) const { return holds(m_area, m_items.boxes[item]); }

    bool isShown(std::uint32_t text) const
    {
        const HitIndex hit = m_list.texts.hit[text];
        if (hit != noHit && m_list.hits[hit].kind == HitKind::Band && m_list.hits[hit].index < m_picture.layout.headers.size()
            && m_picture.layout.headers[m_list.hits[hit].index].grown(1).overlaps(m_list.textBox(text)))
            return hasWholeHeader(m_picture, m_list.hits[hit].index, m_area) && holds(m_area.grown(itemRoom), m_list.textBox(text));
        if (isLaneTitle(m_picture, text))
            return false;  // `drawLaneTitles`
        if (hit != noHit && !isGroupShown(m_list.hits[hit]))
            return false;
        const std::uint32_t item = m_items.ofText[text];
        return item != CutItems::none ? isWhole(item) : holds(m_area, m_list.textBox(text));
    }

    /// A box without any of its cards would look as if it were empty.
    bool isGroupShown(const Hit& hit) const
    {
        if (hit.kind != HitKind::Group || m_picture.plan.map)
            return true;
        const std::vector<std::uint32_t>& cards = m_picture.plan.groups[hit.index].cards;
        return std::any_of(cards.begin(), cards.end(), [&](std::uint32_t card) { return holds(m_area.grown(1), m_picture.layout.cards[card]); });
    }

    void drawText(std::uint32_t i)
    {
        const TextArrays& t = m_list.texts;
        m_builder.text(moved(t.origin[i]), static_cast<double>(t.size[i]), t.face[i], t.style[i], t.text[i], hitOf(t.hit[i]), t.align[i]);
    }

    void drawShape(std::uint32_t i)
    {
        const ShapeArrays& s = m_list.shapes;
        if (s.hit[i] != noHit && !isGroupShown(m_list.hits[s.hit[i]]))
            return;
        const std::uint32_t item = m_items.ofShape[i];
        if (item != CutItems::none ? isWhole(item) : holds(m_area, s.box[i]))
            drawWhole(i);
        else if (item == CutItems::none)
            drawCut(i);
    }

    void drawWhole(std::uint32_t i)
    {
        const ShapeArrays& s = m_list.shapes;
        const StyleId style = s.style[i];
        if (s.kind[i] == ShapeKind::RoundRect && style == StyleId::BandLetter && !hasWholeHeader(m_picture, m_list.hits[s.hit[i]].index, m_area))
            return;
        const HitIndex hit = hitOf(s.hit[i]);
        if (s.kind[i] == ShapeKind::RoundRect) {
            m_builder.roundRect(moved(s.box[i]), static_cast<double>(s.radius[i]), style, hit);
        } else if (s.kind[i] == ShapeKind::Image) {
            const std::size_t row = m_list.imageOf(i);
            m_builder.image(moved(s.box[i]), m_list.images.image[row], m_list.images.words[row], hit);
        } else {
            PointPath points(m_list.pointsOf(i).begin(), m_list.pointsOf(i).end());
            path(s.kind[i], std::move(points), style, hit);
        }
    }

    void path(ShapeKind kind, PointPath points, StyleId style, HitIndex hit)
    {
        std::transform(points.begin(), points.end(), points.begin(), [&](Point p) { return moved(p); });
        m_builder.path(kind, points, style, hit);
    }

    /// Arrowheads, letters and other small signs are whole or not there.
    void drawCut(std::uint32_t i)
    {
        constexpr double smallSign = 26;
        const ShapeArrays& s = m_list.shapes;
        const Rect& box = s.box[i];
        switch (s.kind[i]) {
        case ShapeKind::Image: break;
        case ShapeKind::RoundRect: {
            const Rect kept = sharedPart(box, m_area);
            if (!kept.isEmpty() && std::max(box.width, box.height) > smallSign)
                m_builder.roundRect(moved(kept), std::min(static_cast<double>(s.radius[i]), std::min(kept.width, kept.height) / 2), s.style[i], hitOf(s.hit[i]));
            break;
        }
        case ShapeKind::Polygon: {
            PointPath kept = clippedArea(m_list.pointsOf(i), m_area);
            if (kept.size() >= 3 && std::max(box.width, box.height) > smallSign)
                path(ShapeKind::Polygon, std::move(kept), s.style[i], hitOf(s.hit[i]));
            break;
        }
        case ShapeKind::Polyline:
        case ShapeKind::Bezier: {
            const PointPath line = s.kind[i] == ShapeKind::Bezier ? flattened(m_list.pointsOf(i)) : PointPath(m_list.pointsOf(i).begin(), m_list.pointsOf(i).end());
            for (PointPath& piece : clippedLine(line, m_area))
                if (piece.size() >= 2)
                    path(ShapeKind::Polyline, std::move(piece), s.style[i], hitOf(s.hit[i]));
            break;
        }
        }
    }

    DisplayListBuilder& m_builder;
    const DisplayList& m_list;
    const Picture& m_picture;
    const CutItems& m_items;
    Rect m_area;
    Point m_shift;
    std::map<HitIndex, HitIndex> m_hits;
};

Rect headerBox(const Picture& picture, std::uint32_t band)
{
    const Rect& header = picture.layout.headers[band];
    const double width = band < picture.sizes.headerWidths.size() ? picture.sizes.headerWidths[band] : picture.sizes.headerWidth;
    return {header.x, header.y, std::min(header.width, width), header.height};
}

/// A row ends with its last item or band, so that no sliver of the next one is seen.
void trimRows(std::vector<Span>& rows, const Picture& picture, const CutItems& items)
{
    constexpr double below = 24;
    for (Span& row : rows) {
        double end = row.from;
        for (const Rect& box : items.boxes)
            if (box.y >= row.from && box.bottom() <= row.to)
                end = std::max(end, box.bottom() + below);
        for (const Rect& band : picture.layout.bands)
            if (band.bottom() <= row.to)
                end = std::max(end, band.bottom() + 1);
        row.to = std::min(row.to, end);
    }
}

}  // namespace

CutItems cutItems(const Picture& picture)
{
    const DisplayList& list = picture.display;
    CutItems items;
    items.ofText.assign(list.texts.length(), CutItems::none);
    items.ofShape.assign(list.shapes.size(), CutItems::none);
    std::vector<std::uint32_t> ofHit(list.hits.size(), CutItems::none);
    const auto add = [&](HitIndex hit, const Rect& box) {
        std::uint32_t& item = ofHit[hit];
        if (item == CutItems::none) {
            item = static_cast<std::uint32_t>(items.boxes.size());
            items.boxes.push_back(box);
        } else {
            items.boxes[item] = items.boxes[item].united(box);
        }
        return item;
    };
    for (std::uint32_t i = 0; i < list.shapes.size(); ++i) {
        const HitIndex hit = list.shapes.hit[i];
        if (hit == noHit)
            continue;
        const HitKind kind = list.hits[hit].kind;
        const bool isLabel = kind == HitKind::Link && list.shapes.kind[i] == ShapeKind::RoundRect;
        if (kind == HitKind::Card || kind == HitKind::Annotation || isLabel)
            items.ofShape[i] = add(hit, list.shapes.box[i].grown(isLabel ? 0 : 1));
    }
    for (std::uint32_t i = 0; i < list.texts.length(); ++i) {
        const HitIndex hit = list.texts.hit[i];
        const HitKind kind = hit == noHit ? HitKind::Frame : list.hits[hit].kind;
        if (kind == HitKind::Card || kind == HitKind::Annotation || kind == HitKind::Link) {
            items.ofText[i] = add(hit, list.textBox(i));
        } else if (kind != HitKind::Band && !isLaneTitle(picture, i)) {
            items.ofText[i] = static_cast<std::uint32_t>(items.boxes.size());
            items.boxes.push_back(list.textBox(i));
        }
    }
    items.telling = items.boxes.size();
    for (std::uint32_t band = 0; band < picture.layout.headers.size(); ++band)
        if (!picture.plan.bands[band].title.empty() || !picture.plan.bands[band].header.empty())
            items.boxes.push_back(headerBox(picture, band));
    for (std::size_t group = 0; group < picture.layout.groups.size() && !picture.plan.map; ++group)
        if (!picture.layout.groups[group].isEmpty())
            items.boxes.push_back(picture.layout.groups[group].grown(2));
    return items;
}

std::vector<PicturePart> cutPicture(const Picture& picture, const CutItems& items, const Size& room, std::size_t most)
{
    const Rect& bounds = picture.display.bounds;
    std::vector<Span> rows = evenlyCovered(spansOf(items, false), {bounds.y, bounds.bottom()}, room.height, most);
    const std::vector<Span> columns = evenlyCovered(spansOf(items, true), {bounds.x, bounds.right()}, room.width, most);
    if (!picture.layout.bands.empty())
        trimRows(rows, picture, items);
    std::vector<PicturePart> parts;
    std::vector<bool> isShown(items.boxes.size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < columns.size(); ++column) {
            const Rect area{columns[column].from, rows[row].from, columns[column].to - columns[column].from, rows[row].to - rows[row].from};
            bool isNew = false;
            for (std::size_t item = 0; item < items.telling; ++item)
                if (!isShown[item] && holds(area, items.boxes[item]))
                    isShown[item] = isNew = true;
            if (isNew)
                parts.push_back({row, column, area});
        }
    return parts;
}

bool hasWholeHeader(const Picture& picture, std::uint32_t band, const Rect& area)
{
    return holds(area.grown(itemRoom), headerBox(picture, band));
}

void drawPart(DisplayListBuilder& builder, const Picture& picture, const CutItems& items, const Rect& area, Point at)
{
    PartDrawer(builder, picture, items, area, at).run();
}

void drawLaneTitles(DisplayListBuilder& builder, const Picture& picture, const Rect& area, Point at)
{
    constexpr double leastTitle = 60;
    const DisplayList& list = picture.display;
    for (std::uint32_t text = 0; text < list.texts.length(); ++text) {
        if (!isLaneTitle(picture, text))
            continue;
        const auto lane = std::find_if(picture.layout.lanes.begin(), picture.layout.lanes.end(),
                                       [&](const LaneBox& box) { return box.x == list.texts.origin[text].x; });
        const double left = std::max(lane->x, area.x);
        const double width = std::min(lane->x + lane->width, area.right()) - left;
        if (width < leastTitle)
            continue;
        const double x = left - area.x + at.x;
        builder.text({x, at.y - 10}, static_cast<double>(list.texts.size[text]), list.texts.face[text], list.texts.style[text], list.texts.text[text],
                     noHit, TextAlign::Left, width);
        const std::array rule{Point{x, at.y - 1}, Point{x + width, at.y - 1}};
        builder.path(ShapeKind::Polyline, rule, StyleId::LaneRule);
    }
}

}  // namespace throughline
