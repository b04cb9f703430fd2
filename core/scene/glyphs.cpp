// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/glyphs.h"

#include <algorithm>
#include <array>
#include <vector>

namespace throughline {
namespace {

constexpr double leastSign = 10;  ///< as small as note numbers

// Outlines in a square of 1 by 1.
using Outline = std::vector<Point>;

const Outline shield{{0.5, 0.02}, {0.92, 0.16}, {0.92, 0.5}, {0.82, 0.72}, {0.66, 0.88}, {0.5, 0.98},
                     {0.34, 0.88}, {0.18, 0.72}, {0.08, 0.5}, {0.08, 0.16}};
const Outline hexagon{{0.27, 0.05}, {0.73, 0.05}, {0.98, 0.5}, {0.73, 0.95}, {0.27, 0.95}, {0.02, 0.5}};
const Outline octagon{{0.3, 0.04}, {0.7, 0.04}, {0.96, 0.3}, {0.96, 0.7}, {0.7, 0.96}, {0.3, 0.96}, {0.04, 0.7}, {0.04, 0.3}};
const Outline chevron{{0.06, 0.1}, {0.56, 0.1}, {0.96, 0.5}, {0.56, 0.9}, {0.06, 0.9}, {0.42, 0.5}};
const Outline wrench{{0.08, 0.78}, {0.5, 0.38}, {0.48, 0.18}, {0.66, 0.03}, {0.84, 0.06}, {0.7, 0.22}, {0.8, 0.32},
                     {0.95, 0.18}, {0.97, 0.36}, {0.82, 0.53}, {0.62, 0.5}, {0.22, 0.92}};
const Outline notch{{0.04, 0.04}, {0.96, 0.04}, {0.96, 0.96}, {0.64, 0.96}, {0.5, 0.56}, {0.36, 0.96}, {0.04, 0.96}};
const Outline square{{0.05, 0.05}, {0.95, 0.05}, {0.95, 0.95}, {0.05, 0.95}};
const Outline arrow{{0.22, 0.42}, {0.52, 0.42}, {0.52, 0.24}, {0.82, 0.5}, {0.52, 0.76}, {0.52, 0.58}, {0.22, 0.58}};
const Outline pin{{0.5, 0.0}, {0.72, 0.07}, {0.86, 0.24}, {0.87, 0.43}, {0.76, 0.62}, {0.5, 1.0}, {0.24, 0.62},
                  {0.13, 0.43}, {0.14, 0.24}, {0.28, 0.07}};
const Outline building{{0.08, 0.38}, {0.5, 0.04}, {0.92, 0.38}, {0.92, 0.97}, {0.08, 0.97}};
const Outline shoulders{{0.08, 0.98}, {0.1, 0.74}, {0.3, 0.58}, {0.7, 0.58}, {0.9, 0.74}, {0.92, 0.98}};
const Outline page{{0.14, 0.02}, {0.62, 0.02}, {0.88, 0.28}, {0.88, 0.98}, {0.14, 0.98}};
const Outline diamond{{0.5, 0.04}, {0.96, 0.5}, {0.5, 0.96}, {0.04, 0.5}};

struct GlyphRow {
    Glyph glyph;
    StyleId style;
    const Outline* outline;  ///< nullptr: drawn by parts
    std::string_view label;
};

const std::array rows{
    GlyphRow{Glyph::Shield, StyleId::GlyphSponsor, &shield, "state, party, agency"},
    GlyphRow{Glyph::Hexagon, StyleId::GlyphActor, &hexagon, "actor"},
    GlyphRow{Glyph::Chevron, StyleId::GlyphCapability, &chevron, "technique"},
    GlyphRow{Glyph::Octagon, StyleId::GlyphCapability, &octagon, "malware"},
    GlyphRow{Glyph::Wrench, StyleId::GlyphCapability, &wrench, "tool"},
    GlyphRow{Glyph::Notch, StyleId::GlyphCapability, &notch, "vulnerability"},
    GlyphRow{Glyph::Relay, StyleId::GlyphInfrastructure, &square, "infrastructure"},
    GlyphRow{Glyph::Dot, StyleId::GlyphInfrastructure, &diamond, "observable"},
    GlyphRow{Glyph::Pin, StyleId::GlyphPlace, &pin, "place"},
    GlyphRow{Glyph::Bars, StyleId::GlyphSector, nullptr, "sector"},
    GlyphRow{Glyph::Building, StyleId::GlyphTarget, &building, "organisation, systems"},
    GlyphRow{Glyph::Person, StyleId::GlyphTarget, nullptr, "person"},
    GlyphRow{Glyph::Page, StyleId::GlyphOther, &page, "other"},
    GlyphRow{Glyph::Stack, StyleId::GlyphOther, nullptr, "several, folded"},
};

const GlyphRow& rowOf(Glyph glyph) { return rows[static_cast<std::size_t>(glyph)]; }

void drawOutline(DisplayListBuilder& builder, const Outline& outline, const Rect& box, StyleId style, HitIndex hit)
{
    std::vector<Point> points;
    points.reserve(outline.size());
    for (const Point& p : outline)
        points.push_back({box.x + p.x * box.width, box.y + p.y * box.height});
    builder.path(ShapeKind::Polygon, points, style, hit);
}

void drawBars(DisplayListBuilder& builder, const Rect& box, StyleId style, HitIndex hit)
{
    for (int i = 0; i < 3; ++i)
        builder.roundRect({box.x + box.width * 0.04, box.y + box.height * (0.1 + 0.3 * i), box.width * 0.92, box.height * 0.2},
                          1, style, hit);
}

void drawStack(DisplayListBuilder& builder, const Rect& box, StyleId style, HitIndex hit)
{
    for (int i = 0; i < 3; ++i) {
        const double shift = 0.16 * i;
        builder.roundRect({box.x + box.width * shift, box.y + box.height * shift, box.width * 0.66, box.height * 0.66}, 2,
                          i == 1 ? StyleId::GlyphInk : style, hit);
    }
}

}  // namespace

void drawGlyph(DisplayListBuilder& builder, Glyph glyph, bool isNotNamed, const Rect& box, HitIndex hit)
{
    const GlyphRow& row = rowOf(glyph);
    switch (glyph) {
    case Glyph::Bars: drawBars(builder, box, row.style, hit); break;
    case Glyph::Stack: drawStack(builder, box, row.style, hit); break;
    case Glyph::Person:
        builder.roundRect({box.x + box.width * 0.3, box.y + box.height * 0.05, box.width * 0.4, box.height * 0.4},
                          box.width * 0.2, row.style, hit);
        drawOutline(builder, shoulders, box, row.style, hit);
        break;
    default: drawOutline(builder, *row.outline, box, row.style, hit); break;
    }
    if (glyph == Glyph::Relay)
        drawOutline(builder, arrow, box, StyleId::GlyphInk, hit);
    const bool hasRoom = glyph == Glyph::Hexagon || glyph == Glyph::Shield || glyph == Glyph::Building || glyph == Glyph::Octagon;
    if (isNotNamed && hasRoom)
        builder.text({box.centre().x, box.y + box.height * 0.74}, std::max(leastSign, box.height * 0.66), FontFace::SemiBold, StyleId::TextOnDark,
                     "?", hit, TextAlign::Centre);
}

std::string_view glyphLabel(Glyph glyph) { return rowOf(glyph).label; }

}  // namespace throughline
