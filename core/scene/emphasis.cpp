// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/emphasis.h"

#include <cmath>

namespace throughline {
namespace {

Colour dimmed(Colour ink, Colour page)
{
    const auto mixed = [](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(std::lround(a * dimmedInk + b * (1 - dimmedInk)));
    };
    return {mixed(ink.red, page.red), mixed(ink.green, page.green), mixed(ink.blue, page.blue), ink.alpha};
}

}  // namespace

bool takesHalo(StyleId style)
{
    switch (style) {
    case StyleId::Card:
    case StyleId::CardNotNamed:
    case StyleId::CardRemoved:
    case StyleId::Group:
    case StyleId::MapSpot:
    case StyleId::MapShadeOne:
    case StyleId::MapShadeFew:
    case StyleId::MapShadeSome:
    case StyleId::MapShadeMany:
    case StyleId::LineHeavy:
    case StyleId::LineSolid:
    case StyleId::LineDashed:
    case StyleId::LineDotted:
    case StyleId::LineWithdrawn:
    case StyleId::LineRemovedSolid:
    case StyleId::LineRemovedDashed:
    case StyleId::LineRemovedDotted:
    case StyleId::Plate:
    case StyleId::NoteDisc:
    case StyleId::AuthorPaper:
    case StyleId::AuthorLine:
    case StyleId::Community: return true;
    default: return false;
    }
}

StyleSheet dimmedSheet(const StyleSheet& sheet)
{
    StyleSheet dim = sheet;
    const Colour page = styleOf(sheet, StyleId::Page).fill;
    for (Style& style : dim) {
        style.fill = dimmed(style.fill, page);
        style.stroke = dimmed(style.stroke, page);
    }
    return dim;
}

}  // namespace throughline
