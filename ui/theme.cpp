// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

namespace throughline::ui {

Theme themeOf(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? Theme::Dark : Theme::Light;
}

QColor accentOf(Theme theme) { return theme == Theme::Dark ? QColor(0x56, 0xB4, 0xE9) : QColor(0x00, 0x72, 0xB2); }

MarkColours markColours(Theme theme)
{
    if (theme == Theme::Dark)
        return {QColor(0x1F, 0x3E, 0x52), QColor(0x2F, 0x60, 0x80), QColor(0x5A, 0x4A, 0x12), QColor(0x7B, 0x8A, 0x9C)};
    return {QColor(0xDD, 0xEE, 0xFA), QColor(0xA9, 0xD4, 0xF2), QColor(0xFB, 0xEA, 0xB0), QColor(0x9A, 0xA6, 0xB5)};
}

}  // namespace throughline::ui
