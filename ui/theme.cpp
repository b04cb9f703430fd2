// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <cmath>

namespace throughline::ui {

Theme themeOf(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? Theme::Dark : Theme::Light;
}

namespace {

constexpr double readableContrast = 4.5;

QColor mixed(const QColor& over, const QColor& under, double share)
{
    const auto channel = [share](int a, int b) { return static_cast<int>(std::lround(a * share + b * (1 - share))); };
    return {channel(over.red(), under.red()), channel(over.green(), under.green()), channel(over.blue(), under.blue())};
}

Colour plain(const QColor& colour)
{
    return {static_cast<std::uint8_t>(colour.red()), static_cast<std::uint8_t>(colour.green()),
            static_cast<std::uint8_t>(colour.blue())};
}

}  // namespace

QPalette withReadablePlaceholder(QPalette palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const QColor set = palette.color(QPalette::PlaceholderText);
    // Styles give it as the text's colour with an alpha.
    if (contrastRatio(plain(mixed(set, base, set.alphaF())), plain(base)) >= readableContrast)
        return palette;
    QColor placeholder = text;
    for (double share = 0.55; share < 1; share += 0.05) {
        placeholder = mixed(text, base, share);
        if (contrastRatio(plain(placeholder), plain(base)) >= readableContrast)
            break;
    }
    palette.setColor(QPalette::PlaceholderText, placeholder);
    return palette;
}

QColor accentOf(Theme theme) { return theme == Theme::Dark ? QColor(0x56, 0xB4, 0xE9) : QColor(0x00, 0x72, 0xB2); }

MarkColours markColours(Theme theme)
{
    if (theme == Theme::Dark)
        return {QColor(0x1F, 0x3E, 0x52), QColor(0x2F, 0x60, 0x80), QColor(0x5A, 0x4A, 0x12), QColor(0x7B, 0x8A, 0x9C)};
    return {QColor(0xDD, 0xEE, 0xFA), QColor(0xA9, 0xD4, 0xF2), QColor(0xFB, 0xEA, 0xB0), QColor(0x9A, 0xA6, 0xB5)};
}

}  // namespace throughline::ui
