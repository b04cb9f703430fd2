// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/picture_plan.h"
#include "core/scene/display_list.h"

namespace throughline {

/// One sample with its words.
struct LegendEntry {
    enum class Kind { Line, Plate, Glyph, NotNamed, Mark, Highlight, Draft, Author, Ground } kind = Kind::Line;
    LineKind line = LineKind::Solid;
    Glyph glyph = Glyph::Page;
    std::string_view label;
    ComparisonMark mark = ComparisonMark::Changed;
    StyleId ground = StyleId::MapLand;  ///< of a map
};

/// Only what occurs in the plan: lines first, then the plate, then glyphs, drafts, the marks of a
/// comparison and what is drawn by hand, in fixed order.
std::vector<LegendEntry> legendOf(const PicturePlan& plan);
/// Draws one entry with its left top corner at `at`; an entry is `legendRow` high.
void drawLegendEntry(DisplayListBuilder& builder, const LegendEntry& entry, Point at, double width);
inline constexpr double legendRow = 20;

}  // namespace throughline
