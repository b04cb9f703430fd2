// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/style_sheet.h"

#include <algorithm>
#include <cmath>

namespace throughline {
namespace {

constexpr Colour none{0, 0, 0, 0};

constexpr Colour rgb(unsigned value)
{
    return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
            static_cast<std::uint8_t>(value), 255};
}

/// The inks of a theme; everything else follows from them.
struct Inks {
    Colour page, card, group, frame, rule, strong, plain, quiet, line, withdrawn, contested, contestedGround, disc;
    Colour paper, author;
    Colour sea, land, border, provinceLine, shadeOne, shadeFew, shadeSome, shadeMany, hatch;
    Colour sponsor, actor, capability, infrastructure, target, place, sector, other;
};

constexpr Inks lightInks{
    .page = rgb(0xFFFFFF), .card = rgb(0xFFFFFF), .group = rgb(0xF4F6FA), .frame = rgb(0xD5DAE3),
    .rule = rgb(0xB9C1CE), .strong = rgb(0x1B2330), .plain = rgb(0x333D4C), .quiet = rgb(0x5A6575),
    .line = rgb(0x45536A), .withdrawn = rgb(0x868E9A), .contested = rgb(0xB5420A), .contestedGround = rgb(0xFFF8F3),
    .disc = rgb(0x1B2330), .paper = rgb(0xF7F6EF), .author = rgb(0x6F7F92),
    .sea = rgb(0xEAF1F7), .land = rgb(0xF8F7F3), .border = rgb(0x7C8796), .provinceLine = rgb(0xCDD2DA), .shadeOne = rgb(0xE3E6F3), .shadeFew = rgb(0xD0D6EE),
    .shadeSome = rgb(0xB9C2E5), .shadeMany = rgb(0xA1ADDB), .hatch = rgb(0x7D86B5), .sponsor = rgb(0x6B4C9A), .actor = rgb(0x33404F), .capability = rgb(0x8A5A00),
    .infrastructure = rgb(0x00617F), .target = rgb(0x4A5260), .place = rgb(0x1E7F4F), .sector = rgb(0x2B5BB0),
    .other = rgb(0x6A7280)};

constexpr Inks darkInks{
    .page = rgb(0x14181F), .card = rgb(0x1E242E), .group = rgb(0x191F28), .frame = rgb(0x3A4453),
    .rule = rgb(0x566274), .strong = rgb(0xF1F4F8), .plain = rgb(0xD5DBE4), .quiet = rgb(0xA5AFBE),
    .line = rgb(0x9FB0C8), .withdrawn = rgb(0x7B8594), .contested = rgb(0xFF9A5C), .contestedGround = rgb(0x33200F),
    .disc = rgb(0xE4E9F0), .paper = rgb(0x2A2B2A), .author = rgb(0x8795A8),
    .sea = rgb(0x10151C), .land = rgb(0x20262F), .border = rgb(0x6A7688), .provinceLine = rgb(0x363F4C), .shadeOne = rgb(0x2A3148), .shadeFew = rgb(0x343E60),
    .shadeSome = rgb(0x3E4A76), .shadeMany = rgb(0x47568B), .hatch = rgb(0x6672A8), .sponsor = rgb(0xB79CE5), .actor = rgb(0xB8C4D4), .capability = rgb(0xE0AC4A),
    .infrastructure = rgb(0x4FB8DA), .target = rgb(0xA9B3C2), .place = rgb(0x58C58F), .sector = rgb(0x86ADF5),
    .other = rgb(0x9AA4B2)};

template <class Fill>
void fillTexts(const Fill& fill, const Inks& ink)
{
    fill(StyleId::TextStrong, ink.strong);
    fill(StyleId::TextPlain, ink.plain);
    fill(StyleId::TextQuiet, ink.quiet);
    fill(StyleId::TextOnDark, ink.page);
    fill(StyleId::TextPlate, ink.strong);
    fill(StyleId::TextAuthor, ink.plain);
    // Colours of TLP 2.0 on black (FIRST, 2022).
    fill(StyleId::TextBannerRed, rgb(0xFF2B2B));
    fill(StyleId::TextBannerAmber, rgb(0xFFC000));
    fill(StyleId::TextBannerGreen, rgb(0x33FF00));
    fill(StyleId::TextBannerClear, rgb(0xFFFFFF));
    fill(StyleId::TextBannerNone, rgb(0xFFFFFF));
}

template <class Fill>
void fillHighlights(const Fill& fill)
{
    // Readable on light and dark cards alike (3:1 at least); apart from the hues that mean something.
    fill(StyleId::HighlightBlue, rgb(0x3B7DD8));
    fill(StyleId::HighlightTeal, rgb(0x128F8B));
    fill(StyleId::HighlightOlive, rgb(0x7C8B1E));
    fill(StyleId::HighlightAmber, rgb(0xB8860B));
    fill(StyleId::HighlightRust, rgb(0xB7593B));
    fill(StyleId::HighlightPlum, rgb(0xA0529E));
    fill(StyleId::HighlightSlate, rgb(0x6F8196));
}

template <class Set, class Fill, class Stroke>
void setMap(const Set& set, const Fill& fill, const Stroke& stroke, const Inks& ink)
{
    fill(StyleId::MapSea, ink.sea);
    fill(StyleId::MapLand, ink.land);
    stroke(StyleId::MapFrame, ink.rule, 1.2f);
    stroke(StyleId::MapCoast, ink.border, 0.9f);
    stroke(StyleId::MapProvince, ink.provinceLine, 0.7f);
    stroke(StyleId::MapDisputed, ink.border, 1.2f, Dash::Dashed);
    fill(StyleId::MapShadeOne, ink.shadeOne);
    fill(StyleId::MapShadeFew, ink.shadeFew);
    fill(StyleId::MapShadeSome, ink.shadeSome);
    fill(StyleId::MapShadeMany, ink.shadeMany);
    fill(StyleId::MapHatched, none);  // only to be clicked: what is below may be shaded
    stroke(StyleId::MapHatch, ink.hatch, 1.0f);
    set(StyleId::MapSpot, {ink.place, ink.page, 1.4f, Dash::None});
    stroke(StyleId::MapTether, ink.place, 1.1f);
    set(StyleId::MapCount, {ink.page, ink.frame, 0.8f, Dash::None});
    fill(StyleId::TextMap, ink.plain);
}

StyleSheet makeSheet(const Inks& ink)
{
    StyleSheet sheet{};
    const auto set = [&](StyleId id, Style style) { sheet[static_cast<std::size_t>(id)] = style; };
    const auto fill = [&](StyleId id, Colour colour) { set(id, {colour, none, 0, Dash::None}); };
    const auto stroke = [&](StyleId id, Colour colour, float width, Dash dash = Dash::None) {
        set(id, {none, colour, width, dash});
    };

    fill(StyleId::Page, ink.page);
    stroke(StyleId::BandFrame, ink.frame, 1.2f);
    fill(StyleId::BandLetter, ink.disc);
    stroke(StyleId::LaneRule, ink.rule, 1.2f);
    set(StyleId::Card, {ink.card, ink.rule, 1.2f, Dash::None});
    set(StyleId::CardNotNamed, {ink.card, ink.rule, 1.2f, Dash::None});
    set(StyleId::CardRemoved, {ink.card, ink.withdrawn, 1.4f, Dash::Dashed});
    set(StyleId::Group, {ink.group, ink.rule, 1.2f, Dash::None});
    fill(StyleId::GlyphSponsor, ink.sponsor);
    fill(StyleId::GlyphActor, ink.actor);
    fill(StyleId::GlyphCapability, ink.capability);
    fill(StyleId::GlyphInfrastructure, ink.infrastructure);
    fill(StyleId::GlyphTarget, ink.target);
    fill(StyleId::GlyphPlace, ink.place);
    fill(StyleId::GlyphSector, ink.sector);
    fill(StyleId::GlyphOther, ink.other);
    set(StyleId::GlyphInk, {ink.card, ink.card, 1.8f, Dash::None});
    stroke(StyleId::LineHeavy, ink.line, 2.6f);
    stroke(StyleId::LineSolid, ink.line, 1.6f);
    stroke(StyleId::LineDashed, ink.line, 1.6f, Dash::Dashed);
    stroke(StyleId::LineDotted, ink.line, 1.6f, Dash::Dotted);
    stroke(StyleId::LineWithdrawn, ink.withdrawn, 1.4f);
    stroke(StyleId::LineRemovedSolid, ink.withdrawn, 1.4f);
    stroke(StyleId::LineRemovedDashed, ink.withdrawn, 1.4f, Dash::Dashed);
    stroke(StyleId::LineRemovedDotted, ink.withdrawn, 1.4f, Dash::Dotted);
    fill(StyleId::ArrowHead, ink.line);
    set(StyleId::ArrowHollow, {ink.page, ink.line, 1.4f, Dash::None});
    fill(StyleId::ArrowWithdrawn, ink.withdrawn);
    set(StyleId::Plate, {ink.contestedGround, ink.contested, 1.8f, Dash::None});
    set(StyleId::NoteDisc, {ink.page, ink.line, 1.2f, Dash::None});
    fill(StyleId::LabelGround, ink.page);
    set(StyleId::Badge, {ink.group, ink.rule, 1.0f, Dash::None});
    stroke(StyleId::BadgeSign, ink.strong, 1.6f);
    fill(StyleId::Banner, rgb(0x000000));
    set(StyleId::Community, {ink.frame, ink.line, 1.2f, Dash::None});
    fill(StyleId::Bundle, ink.rule);
    set(StyleId::AuthorPaper, {ink.paper, ink.author, 1.0f, Dash::None});
    set(StyleId::AuthorFold, {ink.frame, ink.author, 1.0f, Dash::None});
    stroke(StyleId::AuthorLine, ink.author, 1.1f);
    stroke(StyleId::LegendFrame, ink.frame, 1.0f);
    setMap(set, fill, stroke, ink);
    fillTexts(fill, ink);
    fillHighlights(fill);
    return sheet;
}

double linear(std::uint8_t channel)
{
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) { return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue); }

}  // namespace

DashPattern dashPattern(Dash dash)
{
    switch (dash) {
    case Dash::None: return {0, 0};
    case Dash::Dashed: return {5, 3.4f};
    case Dash::Dotted: return {1.2f, 2.6f};
    }
    return {0, 0};
}

const StyleSheet& styleSheet(Theme theme)
{
    static const StyleSheet light = makeSheet(lightInks);
    static const StyleSheet dark = makeSheet(darkInks);
    return theme == Theme::Dark ? dark : light;
}

double contrastRatio(Colour a, Colour b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace throughline
