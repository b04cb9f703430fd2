// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/comparison_badges.h"

#include <algorithm>
#include <array>
#include <vector>

namespace throughline {
namespace {

constexpr double height = 14;
constexpr double textSize = 10;
constexpr double signSize = 7;
constexpr double textLeft = 16;  ///< from the badge's left edge
constexpr double textRight = 6;

double badgeWidth(const TextMetrics& metrics, ComparisonMark mark)
{
    return textLeft + textWidth(metrics, FontFace::SemiBold, textSize, comparisonMarkWord(mark)) + textRight;
}

using Stroke = std::vector<Point>;

/// Strokes of a sign in a square from 0 to 1.
std::vector<Stroke> strokesOf(ComparisonMark mark)
{
    switch (mark) {
    case ComparisonMark::Added: return {{{0, 0.5}, {1, 0.5}}, {{0.5, 0}, {0.5, 1}}};
    case ComparisonMark::Removed: return {{{0, 0.5}, {1, 0.5}}};
    case ComparisonMark::Contradicted: return {{{0.05, 0.05}, {0.95, 0.95}}, {{0.95, 0.05}, {0.05, 0.95}}};
    case ComparisonMark::Withdrawn: return {{{1, 0.95}, {1, 0.35}, {0, 0.35}}, {{0.38, 0}, {0, 0.35}, {0.38, 0.7}}};
    case ComparisonMark::FurtherSource: return {{{0, 0.55}, {0.36, 0.95}, {1, 0.05}}};
    case ComparisonMark::Changed: return {{{0, 0.3}, {1, 0.3}}, {{0, 0.7}, {1, 0.7}}, {{0.78, -0.05}, {0.22, 1.05}}};
    }
    return {};
}

}  // namespace

double badgesWidth(const TextMetrics& metrics, MarkSet marks)
{
    double width = 0;
    for (const ComparisonMark mark : marks.list())
        width = std::max(width, badgeWidth(metrics, mark));
    return width;
}

double badgesHeight(MarkSet marks) { return static_cast<double>(marks.list().size()) * badgeRow; }

void drawMarkSign(DisplayListBuilder& builder, ComparisonMark mark, const Rect& square, HitIndex hit)
{
    for (Stroke stroke : strokesOf(mark)) {
        for (Point& point : stroke)
            point = {square.x + point.x * square.width, square.y + point.y * square.height};
        builder.path(ShapeKind::Polyline, stroke, StyleId::BadgeSign, hit);
    }
}

void drawBadges(DisplayListBuilder& builder, MarkSet marks, Point at, TextAlign align, HitIndex hit)
{
    double y = at.y;
    for (const ComparisonMark mark : marks.list()) {
        const double width = badgeWidth(builder.metrics(), mark);
        const double left = align == TextAlign::Centre ? at.x - width / 2 : align == TextAlign::Right ? at.x - width : at.x;
        builder.roundRect({left, y, width, height}, height / 2, StyleId::Badge, hit);
        drawMarkSign(builder, mark, {left + 5.5, y + (height - signSize) / 2, signSize, signSize}, hit);
        builder.text({left + textLeft, y + height / 2 + textSize * 0.36}, textSize, FontFace::SemiBold, StyleId::TextStrong,
                     comparisonMarkWord(mark), hit);
        y += badgeRow;
    }
}

std::string_view markLegend(ComparisonMark mark)
{
    switch (mark) {
    case ComparisonMark::Added: return "new in the second case";
    case ComparisonMark::Removed: return "only in the first case";
    case ComparisonMark::Contradicted: return "newly denied or disputed";
    case ComparisonMark::Withdrawn: return "a claim no longer stands";
    case ComparisonMark::FurtherSource: return "said by a further source";
    case ComparisonMark::Changed: return "changed";
    }
    return "";
}

}  // namespace throughline
