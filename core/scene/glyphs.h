// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/picture_plan.h"
#include "core/scene/display_list.h"

namespace throughline {

/// Draws a kind's glyph into the square; "?" is cut into those of things without a name.
void drawGlyph(DisplayListBuilder& builder, Glyph glyph, bool isNotNamed, const Rect& square, HitIndex hit);
/// Word for a glyph in the legend.
std::string_view glyphLabel(Glyph glyph);

}  // namespace throughline
