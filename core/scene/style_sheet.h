// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "core/model/highlight.h"

namespace throughline {

enum class Theme : std::uint8_t { Light, Dark };

/// What a primitive is; a theme turns it into colours and pens, so a display list fits all themes.
enum class StyleId : std::uint16_t {
    Page,
    BandFrame,
    BandLetter,      ///< filled disc
    LaneRule,
    Card,
    CardNotNamed,
    Group,
    GlyphSponsor,
    GlyphActor,
    GlyphCapability,
    GlyphInfrastructure,
    GlyphTarget,
    GlyphPlace,
    GlyphSector,
    GlyphOther,
    GlyphInk,        ///< marks cut into a glyph: "?", arrow
    LineHeavy,
    LineSolid,
    LineDashed,
    LineDotted,
    LineWithdrawn,
    ArrowHead,
    ArrowHollow,
    ArrowWithdrawn,
    Plate,           ///< contested: the one hue kept for it
    NoteDisc,
    LabelGround,     ///< behind a verb on a line
    Badge,
    Banner,
    LegendFrame,
    TextStrong,
    TextPlain,
    TextQuiet,
    TextOnDark,      ///< band letters
    TextPlate,
    TextBannerRed,
    TextBannerAmber,
    TextBannerGreen,
    TextBannerClear,
    TextBannerNone,
    CardRemoved,     ///< of an open comparison: only the first case has it
    LineRemovedSolid,   ///< as the line was, faded
    LineRemovedDashed,
    LineRemovedDotted,
    BadgeSign,       ///< strokes of the sign in a badge
    HighlightBlue,   ///< the analyst's own colours, in the order of `Highlight`
    HighlightTeal,
    HighlightOlive,
    HighlightAmber,
    HighlightRust,
    HighlightPlum,
    HighlightSlate,
    Community,       ///< many cards seen from afar
    Bundle,          ///< the lines between two of those
    AuthorPaper,     ///< note paper: words that the author drew by hand
    AuthorFold,      ///< its turned corner
    AuthorLine,      ///< frames and arrows by hand; never dashed, dashes are hedges
    TextAuthor,
    Image,           ///< a picture on a card: no ink of ours
    MapSea,
    MapLand,
    MapFrame,        ///< around the map
    MapCoast,        ///< boundaries of countries
    MapProvince,     ///< boundaries of provinces
    MapDisputed,     ///< a boundary that is one from some viewpoints only, and lines that are disputed: dashed
    MapShadeOne,     ///< areas, by how much is told of them: four steps
    MapShadeFew,
    MapShadeSome,
    MapShadeMany,
    MapHatched,      ///< ground of an area that is hatched
    MapHatch,        ///< lines over an area of which it is told, but not where in it
    MapSpot,         ///< a disc at a place, as large as what is told of it is many
    MapTether,       ///< from a card to its place
    MapCount,        ///< behind words on the ground
    TextMap,         ///< names on the ground
    Count,
};
inline constexpr std::size_t styleCount = static_cast<std::size_t>(StyleId::Count);

/// Of a colour that is not None.
constexpr StyleId highlightStyle(Highlight highlight)
{
    return static_cast<StyleId>(static_cast<int>(StyleId::HighlightBlue) + static_cast<int>(highlight) - 1);
}

/// Of an area of which so many things are told, 1 or more.
constexpr StyleId mapShade(std::size_t count)
{
    return count >= 10 ? StyleId::MapShadeMany : count >= 5 ? StyleId::MapShadeSome : count >= 2 ? StyleId::MapShadeFew : StyleId::MapShadeOne;
}

enum class Dash : std::uint8_t { None, Dashed, Dotted };

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;  ///< 0 = not painted

    bool operator==(const Colour&) const = default;
};

/// Fill and stroke of shapes (`strokeWidth` in scene units); text is painted in `fill`.
struct Style {
    Colour fill{0, 0, 0, 0};
    Colour stroke{0, 0, 0, 0};
    float strokeWidth = 0;
    Dash dash = Dash::None;

    bool operator==(const Style&) const = default;
};

/// Lengths of one dash and one gap in stroke widths.
struct DashPattern {
    float on = 0;
    float off = 0;
};
DashPattern dashPattern(Dash dash);

using StyleSheet = std::array<Style, styleCount>;
/// Colours after Okabe and Ito (safe for the three kinds of colour blindness); text 4.5:1, lines 3:1
/// against their ground.
const StyleSheet& styleSheet(Theme theme);
inline const Style& styleOf(const StyleSheet& sheet, StyleId id) { return sheet[static_cast<std::size_t>(id)]; }

/// WCAG 2 contrast ratio of two opaque colours, 1..21.
double contrastRatio(Colour a, Colour b);

}  // namespace throughline
