// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include "tests/ui/qt_catch.h"

using namespace throughline;
using namespace throughline::ui;

namespace {

Colour asColour(const QColor& colour)
{
    return {static_cast<std::uint8_t>(colour.red()), static_cast<std::uint8_t>(colour.green()),
            static_cast<std::uint8_t>(colour.blue())};
}

QPalette paletteOf(const QColor& text, const QColor& base, const QColor& placeholder)
{
    QPalette palette;
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::PlaceholderText, placeholder);
    return palette;
}

}  // namespace

TEST_CASE("Placeholder texts are readable on dark and light ground", "[theme]")
{
    const auto [text, base, placeholder] = GENERATE(table<QColor, QColor, QColor>({
        {QColor(0xF0, 0xF0, 0xF0), QColor(0x1E, 0x1E, 0x1E), QColor(0, 0, 0, 128)},
        {QColor(0xF0, 0xF0, 0xF0), QColor(0x2A, 0x2A, 0x2A), QColor(0xF0, 0xF0, 0xF0, 60)},
        {QColor(0, 0, 0), QColor(255, 255, 255), QColor(0, 0, 0, 60)},
    }));
    const QPalette readable = withReadablePlaceholder(paletteOf(text, base, placeholder));
    CHECK(readable.color(QPalette::PlaceholderText).alpha() == 255);
    CHECK(contrastRatio(asColour(readable.color(QPalette::PlaceholderText)), asColour(base)) >= 4.5);
    CHECK(readable.color(QPalette::PlaceholderText) != text);
}

TEST_CASE("A placeholder that can be read stays as the desktop has it", "[theme]")
{
    const QPalette palette = paletteOf(QColor(0, 0, 0), QColor(255, 255, 255), QColor(0, 0, 0, 160));
    CHECK(withReadablePlaceholder(palette) == palette);
}
