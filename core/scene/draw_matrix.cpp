// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/draw_matrix.h"

#include <algorithm>
#include <array>

#include "core/graph/matrix_plan.h"
#include "core/graph/plan_wording.h"
#include "core/scene/card_style.h"
#include "core/scene/comparison_badges.h"
#include "core/scene/draft_tag.h"
#include "core/scene/line_style.h"

namespace throughline {
namespace {

using namespace card_style;

constexpr double countSize = 15;
constexpr double countLine = 19;
constexpr double cellPadding = 7;
constexpr double cellRadius = 4;
constexpr std::size_t saidLines = 4;
constexpr std::size_t marginLines = 8;
constexpr std::size_t mostNotes = 6;
constexpr std::size_t mostMarginNotes = 8;

struct CellText {
    std::string count;
    std::vector<std::string> said;
    std::vector<std::string> mark;  ///< retracted; of an incident of which the allegations are denied
    std::vector<std::string> plate;
    std::string notes;  ///< "[1][2] +3"

    double height(MarkSet marks) const
    {
        const std::size_t lines = said.size() + mark.size() + (notes.empty() ? 0 : 1);
        double height = 2 * cellPadding + countLine + badgesHeight(marks) + static_cast<double>(lines) * smallLine;
        if (!plate.empty())
            height += static_cast<double>(plate.size()) * plateLine + 2 * platePadding + 2;
        return height;
    }
};

CellText cellText(const PicturePlan& plan, std::uint32_t index, const TextMetrics& metrics, double width)
{
    const PlanLink& link = plan.links[index];
    const MatrixCell& cell = plan.matrix->cells[index];
    const double room = width - 2 * cellPadding;
    CellText text;
    text.count = std::to_string(cell.claims);
    const std::size_t most = cell.isMargin ? marginLines : saidLines;
    for (const std::string& said : cell.said)
        for (std::string& line : wrapped(metrics, FontFace::Regular, smallSize, said, room, cell.isMargin ? 5 : 3))
            text.said.push_back(std::move(line));
    if (text.said.size() > most) {
        text.said.resize(most - 1);
        text.said.push_back("and more");
    }
    text.mark = wrapped(metrics, FontFace::Regular, smallSize, link.mark, room, 6);
    for (const std::string& line : link.plate)
        for (std::string& piece : wrapped(metrics, FontFace::SemiBold, plateSize, line, room - 2 * platePadding, 3))
            text.plate.push_back(std::move(piece));  // all sides: who denies is never cut off
    if (!link.plate.empty() && link.edges.size() == 1)
        return text;  // else the plate names those alone of whom something is contested
    const std::size_t fitting = width > matrixColumnWidth ? mostMarginNotes : mostNotes;
    for (std::size_t i = 0; i < std::min(link.notes.size(), fitting); ++i)
        text.notes.append(noteText({link.notes[i]}));
    if (link.notes.size() > fitting)
        text.notes.append(" +").append(std::to_string(link.notes.size() - fitting));
    return text;
}

struct Scale {
    std::array<std::size_t, 3> from;  ///< counts from which the second, third and fourth shade hold
    std::string_view label;
};
constexpr std::array scales{
    Scale{{2, 5, 10}, "claims: 1, 2+, 5+, 10+"},
    Scale{{10, 25, 50}, "claims: 1+, 10+, 25+, 50+"},
    Scale{{50, 100, 250}, "claims: 1+, 50+, 100+, 250+"},
    Scale{{250, 1000, 2500}, "claims: 1+, 250+, 1,000+, 2,500+"},
};

/// The coarsest whose darkest shade occurs.
const Scale& scaleOf(const MatrixPlan& matrix)
{
    std::size_t most = 0;
    for (const MatrixCell& cell : matrix.cells)
        most = std::max(most, cell.isMargin ? 0 : cell.claims);
    std::size_t at = 0;
    while (at + 1 < scales.size() && scales[at + 1].from.back() <= most)
        ++at;
    return scales[at];
}

StyleId shadeOf(const MatrixPlan& matrix, const MatrixCell& cell)
{
    if (cell.isMargin || cell.claims == 0)
        return StyleId::Group;
    const Scale& scale = scaleOf(matrix);
    const auto step = std::upper_bound(scale.from.begin(), scale.from.end(), cell.claims) - scale.from.begin();
    return static_cast<StyleId>(static_cast<int>(StyleId::MapShadeOne) + static_cast<int>(step));
}

bool isMarginColumn(const MatrixPlan& matrix, const MatrixCell& cell) { return matrix.columns[cell.column].isGroup; }

void drawCellPlate(DisplayListBuilder& builder, const CellText& text, const Rect& room, double top, HitIndex hit)
{
    const Rect box{room.x + cellPadding - 1, top, room.width - 2 * cellPadding + 2, static_cast<double>(text.plate.size()) * plateLine + 2 * platePadding - 2};
    builder.roundRect(box, 4, StyleId::Plate, hit);
    double y = box.y + platePadding + plateSize - 1;
    for (const std::string& line : text.plate) {
        builder.text({box.centre().x, y}, plateSize, FontFace::SemiBold, StyleId::TextPlate, line, hit, TextAlign::Centre);
        y += plateLine;
    }
}

}  // namespace

std::string_view matrixScale(const MatrixPlan& matrix) { return scaleOf(matrix).label; }

void measureMatrix(const PicturePlan& plan, const TextMetrics& metrics, PlanSizes& sizes)
{
    const MatrixPlan& matrix = *plan.matrix;
    for (const auto& [heads, width] : {std::pair(&matrix.rows, matrixHeadWidth), std::pair(&matrix.columns, matrixColumnWidth)})
        for (const PlanEnd& head : *heads)
            if (!head.isGroup) {
                const PlanCard& card = plan.cards[head.index];
                sizes.cards[head.index] = {width, cardHeight(card, cardText(card, metrics, width - stackDepth(card)))};
            }
    for (std::uint32_t i = 0; i < matrix.cells.size(); ++i) {
        const double width = isMarginColumn(matrix, matrix.cells[i]) ? matrixHeadWidth : matrixColumnWidth;
        sizes.linkLabels[i] = {width, cellText(plan, i, metrics, width).height(plan.links[i].marks)};
    }
    sizes.groupMinWidths.assign(plan.groups.size(), matrixHeadWidth);
}

void drawMatrixRules(DisplayListBuilder& builder, const PicturePlan& plan, const Layout& layout)
{
    const MatrixPlan& matrix = *plan.matrix;
    if (matrix.rows.empty() || matrix.columns.empty())
        return;
    const auto rectOf = [&](const PlanEnd& end) -> const Rect& { return end.isGroup ? layout.groups[end.index] : layout.cards[end.index]; };
    const Rect last = rectOf(matrix.columns.back());
    const Rect lowest = rectOf(matrix.rows.back());
    const auto rule = [&](Point from, Point to) {
        const std::array line{from, to};
        builder.path(ShapeKind::Polyline, line, StyleId::MapProvince);
    };
    for (std::size_t i = 1; i < matrix.rows.size(); ++i) {
        const double y = (rectOf(matrix.rows[i - 1]).bottom() + rectOf(matrix.rows[i]).y) / 2;
        rule({lowest.x, y}, {last.right(), y});
    }
    for (std::size_t i = 1; i < matrix.columns.size(); ++i) {
        const double x = (rectOf(matrix.columns[i - 1]).right() + rectOf(matrix.columns[i]).x) / 2;
        rule({x, last.y}, {x, lowest.bottom()});
    }
}

void drawMatrixCell(DisplayListBuilder& builder, const PicturePlan& plan, const Layout& layout, std::uint32_t index, HitIndex hit)
{
    const PlanLink& link = plan.links[index];
    const MatrixCell& cell = plan.matrix->cells[index];
    const Rect& room = layout.linkLabels[index];
    const CellText text = cellText(plan, index, builder.metrics(), isMarginColumn(*plan.matrix, cell) ? matrixHeadWidth : matrixColumnWidth);
    builder.roundRect(room, cellRadius, shadeOf(*plan.matrix, cell), hit);
    builder.roundRect(room.grown(-1), cellRadius, lineStyle(link.line), hit);
    const double middle = room.centre().x;
    double y = room.centre().y - text.height(link.marks) / 2 + cellPadding;
    builder.text({middle, y + countSize}, countSize, FontFace::SemiBold, StyleId::TextStrong, text.count, hit, TextAlign::Centre);
    y += countLine;
    const auto line = [&](const std::string& words, StyleId style) {
        builder.text({middle, y + smallSize}, smallSize, FontFace::Regular, style, words, hit, TextAlign::Centre);
        y += smallLine;
    };
    for (const std::string& words : text.said)
        line(words, StyleId::TextStrong);
    if (!text.notes.empty())
        line(text.notes, StyleId::TextStrong);
    for (const std::string& words : text.mark)
        line(words, StyleId::TextStrong);
    if (!text.plate.empty()) {
        drawCellPlate(builder, text, room, y + 2, hit);
        y += static_cast<double>(text.plate.size()) * plateLine + 2 * platePadding + 2;
    }
    drawBadges(builder, link.marks, {middle, y}, TextAlign::Centre, hit);
    if (link.isDraft)
        drawDraftTag(builder, {room.x + 9, room.y - draftTagRise}, hit);
}

}  // namespace throughline
