// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/legend.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/graph/matrix_plan.h"
#include "core/map/map_plan.h"
#include "core/scene/comparison_badges.h"
#include "core/scene/draw_annotations.h"
#include "core/scene/draft_tag.h"
#include "core/scene/draw_matrix.h"
#include "core/scene/glyphs.h"

namespace throughline {
namespace {

constexpr double sampleWidth = 42;
constexpr double labelLeft = 54;
constexpr double labelSize = 11;

struct LineRow {
    LineKind line;
    StyleId style;
    std::string_view label;
};

constexpr std::array lineRows{
    LineRow{LineKind::Heavy, StyleId::LineHeavy, "several independent sources"},
    LineRow{LineKind::Solid, StyleId::LineSolid, "stated, one origin"},
    LineRow{LineKind::Dashed, StyleId::LineDashed, "alleged"},
    LineRow{LineKind::Dotted, StyleId::LineDotted, "inferred by Throughline"},
    LineRow{LineKind::Withdrawn, StyleId::LineWithdrawn, "retracted, revoked or set aside"},
};

StyleId styleOfLine(LineKind line)
{
    return std::find_if(lineRows.begin(), lineRows.end(), [&](const LineRow& r) { return r.line == line; })->style;
}

MarkSet marksOf(const PicturePlan& plan)
{
    MarkSet marks;
    for (const PlanCard& card : plan.cards)
        marks.add(card.marks);
    for (const PlanLink& link : plan.links)
        marks.add(link.marks);
    return marks;
}

bool holdsDrafts(const PicturePlan& plan)
{
    return std::any_of(plan.cards.begin(), plan.cards.end(), [](const PlanCard& card) { return card.isDraft; })
        || std::any_of(plan.links.begin(), plan.links.end(), [](const PlanLink& link) { return link.isDraft; });
}

/// What occurs in the cells of a matrix.
void addCells(const PicturePlan& plan, std::vector<LegendEntry>& entries)
{
    if (!plan.matrix)
        return;
    const std::vector<MatrixCell>& cells = plan.matrix->cells;
    const auto add = [&](StyleId style, std::string_view label) {
        entries.push_back({LegendEntry::Kind::Ground, LineKind::Solid, Glyph::Page, label, ComparisonMark::Changed, style});
    };
    if (std::any_of(cells.begin(), cells.end(), [](const MatrixCell& cell) { return !cell.isMargin; }))
        add(StyleId::MapShadeFew, matrixScale(*plan.matrix));
    if (std::any_of(cells.begin(), cells.end(), [](const MatrixCell& cell) { return cell.isMargin; }))
        add(StyleId::Group, "not broken down");
}

/// What occurs on the ground of a map.
void addGround(const PicturePlan& plan, std::vector<LegendEntry>& entries)
{
    if (!plan.map)
        return;
    const auto add = [&](StyleId style, std::string_view label) {
        entries.push_back({LegendEntry::Kind::Ground, LineKind::Solid, Glyph::Page, label, ComparisonMark::Changed, style});
    };
    const std::vector<MapArea>& areas = plan.map->areas;
    if (!plan.map->spots.empty())
        add(StyleId::MapSpot, "claimed place, with count");
    if (std::any_of(areas.begin(), areas.end(), [](const MapArea& area) { return area.count > 0; }))
        add(StyleId::MapShadeFew, "targets: 1, 2+, 5+, 10+");
    if (std::any_of(areas.begin(), areas.end(), [](const MapArea& area) { return area.isHatched; }))
        add(StyleId::MapHatch, "in parts that are not named");
    add(StyleId::MapDisputed, "disputed boundary");
}

void drawGroundSample(DisplayListBuilder& builder, StyleId style, Point at)
{
    const Rect area{at.x, at.y + 4, sampleWidth, legendRow - 8};
    if (style == StyleId::MapSpot) {
        builder.roundRect({area.centre().x - 6, area.centre().y - 6, 12, 12}, 6, style);
    } else if (style == StyleId::MapShadeFew) {
        for (int i = 0; i < 4; ++i)
            builder.roundRect({area.x + i * sampleWidth / 4, area.y, sampleWidth / 4, area.height}, 0,
                              static_cast<StyleId>(static_cast<int>(StyleId::MapShadeOne) + i));
    } else if (style == StyleId::MapHatch) {
        for (double x = area.x; x + area.height <= area.right(); x += 6) {
            const std::array stroke{Point{x, area.bottom()}, Point{x + area.height, area.y}};
            builder.path(ShapeKind::Polyline, stroke, style);
        }
    } else if (style == StyleId::Group) {
        builder.roundRect(area, 4, style);
    } else {
        const std::array line{Point{area.x, area.centre().y}, Point{area.right(), area.centre().y}};
        builder.path(ShapeKind::Polyline, line, style);
    }
}

}  // namespace

std::vector<LegendEntry> legendOf(const PicturePlan& plan)
{
    std::set<LineKind> lines;
    bool isContested = false;
    for (const PlanLink& link : plan.links) {
        lines.insert(link.line);
        isContested = isContested || !link.plate.empty();
    }
    std::set<Glyph> glyphs;
    bool isNotNamed = false;
    for (const PlanCard& card : plan.cards) {
        glyphs.insert(card.glyph);
        isContested = isContested || !card.plate.empty();
        isNotNamed = isNotNamed || card.isNotNamed;
    }
    std::vector<LegendEntry> entries;
    for (const LineRow& row : lineRows)
        if (lines.count(row.line) != 0)
            entries.push_back({LegendEntry::Kind::Line, row.line, Glyph::Page, row.label});
    if (isContested)
        entries.push_back({LegendEntry::Kind::Plate, LineKind::Dashed, Glyph::Page, "contested: who says, who denies"});
    if (isNotNamed)
        entries.push_back({LegendEntry::Kind::NotNamed, LineKind::Solid, Glyph::Hexagon, "not named"});
    for (const Glyph glyph : glyphs)
        entries.push_back({LegendEntry::Kind::Glyph, LineKind::Solid, glyph, glyphLabel(glyph)});
    if (std::any_of(plan.cards.begin(), plan.cards.end(), [](const PlanCard& c) { return c.highlight != Highlight::None; }))
        entries.push_back({LegendEntry::Kind::Highlight, LineKind::Solid, Glyph::Page, "our own mark, by colour"});
    if (plan.isDraft || holdsDrafts(plan))
        entries.push_back({LegendEntry::Kind::Draft, LineKind::Solid, Glyph::Page, plan.isDraft ? "all of it read, not yet reviewed" : "read, not yet reviewed"});
    for (const ComparisonMark mark : marksOf(plan).list())
        entries.push_back({LegendEntry::Kind::Mark, LineKind::Solid, Glyph::Page, markLegend(mark), mark});
    addGround(plan, entries);
    addCells(plan, entries);
    if (!plan.annotations.empty())
        entries.push_back({LegendEntry::Kind::Author, LineKind::Solid, Glyph::Page, "drawn by the author, no claim"});
    return entries;
}

void drawLegendEntry(DisplayListBuilder& builder, const LegendEntry& entry, Point at, double width)
{
    const double middle = at.y + legendRow / 2;
    const Rect square{at.x + sampleWidth / 2 - 7.5, middle - 7.5, 15, 15};
    const auto line = [&](StyleId style) {
        const std::array points{Point{at.x, middle}, Point{at.x + sampleWidth, middle}};
        builder.path(ShapeKind::Polyline, points, style);
    };
    switch (entry.kind) {
    case LegendEntry::Kind::Line: line(styleOfLine(entry.line)); break;
    case LegendEntry::Kind::Plate:
        line(StyleId::LineDashed);
        builder.roundRect({at.x + sampleWidth / 2 - 9, middle - 5.5, 18, 11}, 3, StyleId::Plate);
        break;
    case LegendEntry::Kind::Glyph: drawGlyph(builder, entry.glyph, false, square, noHit); break;
    case LegendEntry::Kind::Mark: drawMarkSign(builder, entry.mark, {square.x + 3, square.y + 3, 9, 9}, noHit); break;
    case LegendEntry::Kind::Highlight:
        builder.roundRect({square.x + 2, square.y, 4, square.height}, 2, StyleId::HighlightBlue);
        builder.roundRect({square.x + 9, square.y, 4, square.height}, 2, StyleId::HighlightRust);
        break;
    case LegendEntry::Kind::Draft:
        drawDraftTag(builder, {at.x + (sampleWidth - draftTagWidth(builder.metrics())) / 2, middle - draftTagHeight / 2}, noHit);
        break;
    case LegendEntry::Kind::Ground: drawGroundSample(builder, entry.ground, at); break;
    case LegendEntry::Kind::Author:
        drawAuthorSample(builder, {at.x, middle - 7, sampleWidth, 14});
        break;
    case LegendEntry::Kind::NotNamed: drawGlyph(builder, entry.glyph, true, square, noHit); break;
    }
    builder.text({at.x + labelLeft, middle + 4}, labelSize, FontFace::Regular, StyleId::TextPlain, entry.label, noHit,
                 TextAlign::Left, width - labelLeft);
}

}  // namespace throughline
