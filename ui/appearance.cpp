// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance.h"

#include <QApplication>
#include <QSettings>
#include <QStyle>
#include <algorithm>
#include <array>

#include "ui/edged_style.h"
#include "ui/theme.h"

namespace throughline::ui {

namespace {

constexpr auto coloursKey = "view/colours";
constexpr auto textKey = "view/textPercent";

/// Words of the settings file.
constexpr std::array<std::pair<ColourChoice, const char*>, 4> colourWords{{
    {ColourChoice::System, "system"},
    {ColourChoice::Light, "light"},
    {ColourChoice::Dark, "dark"},
    {ColourChoice::HighContrast, "high-contrast"},
}};

/// What the desktop gave before anything was chosen.
struct Desktop {
    QString style;
    QFont font;
};

const Desktop& desktop()
{
    static const Desktop given{QApplication::style()->name(), QApplication::font()};
    return given;
}

struct Grounds {
    QRgb window, base, alternate, button, text, quiet, disabled, mid, accent, onAccent, link;
};

constexpr Grounds light{0xFFF3F4F6, 0xFFFFFFFF, 0xFFF5F7F9, 0xFFF8F9FA, 0xFF1B1F24, 0xFF57606A, 0xFF8C959F, 0xFFC3CAD2, 0xFF0B63A5, 0xFFFFFFFF, 0xFF0B63A5};
constexpr Grounds dark{0xFF23272C, 0xFF1A1D21, 0xFF20242A, 0xFF2F343B, 0xFFE8EBEF, 0xFFA3ADB8, 0xFF7B8591, 0xFF4A525C, 0xFF56B4E9, 0xFF101418, 0xFF7CC4F0};
constexpr Grounds highContrast{0xFF000000, 0xFF000000, 0xFF121212, 0xFF000000, 0xFFFFFFFF, 0xFFE6E6E6, 0xFFB0B0B0, 0xFFFFFFFF, 0xFFFFE14D, 0xFF000000, 0xFF8FD3FF};

QPalette paletteOf(const Grounds& grounds)
{
    QPalette palette;
    palette.setColor(QPalette::Window, grounds.window);
    palette.setColor(QPalette::Base, grounds.base);
    palette.setColor(QPalette::AlternateBase, grounds.alternate);
    palette.setColor(QPalette::Button, grounds.button);
    palette.setColor(QPalette::ToolTipBase, grounds.base);
    palette.setColor(QPalette::PlaceholderText, grounds.quiet);
    palette.setColor(QPalette::Highlight, grounds.accent);
    palette.setColor(QPalette::HighlightedText, grounds.onAccent);
    palette.setColor(QPalette::Link, grounds.link);
    palette.setColor(QPalette::LinkVisited, grounds.link);
    palette.setColor(QPalette::BrightText, grounds.text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, grounds.text);
        palette.setColor(QPalette::Disabled, role, grounds.disabled);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, grounds.mid);
    palette.setColor(QPalette::Mid, grounds.mid);
    // Fusion takes edges from these.
    palette.setColor(QPalette::Light, QColor(grounds.button).lighter(130));
    palette.setColor(QPalette::Midlight, QColor(grounds.button).lighter(115));
    palette.setColor(QPalette::Dark, grounds.mid);
    palette.setColor(QPalette::Shadow, QColor(grounds.mid).darker(150));
    return palette;
}

}  // namespace

Appearance loadAppearance()
{
    const QSettings settings;
    Appearance appearance;
    const QString word = settings.value(QLatin1String(coloursKey)).toString();
    for (const auto& [colours, name] : colourWords)
        if (word == QLatin1String(name))
            appearance.colours = colours;
    const int percent = settings.value(QLatin1String(textKey), appearance.textPercent).toInt();
    if (percent >= smallestTextPercent && percent <= largestTextPercent)
        appearance.textPercent = percent;
    return appearance;
}

void saveAppearance(const Appearance& appearance)
{
    QSettings settings;
    settings.setValue(QLatin1String(coloursKey), QLatin1String(colourWords[static_cast<std::size_t>(appearance.colours)].second));
    settings.setValue(QLatin1String(textKey), appearance.textPercent);
}

void applyAppearance(const Appearance& appearance)
{
    static_cast<void>(desktop());  // before anything is changed
    const bool isOwn = qobject_cast<EdgedStyle*>(QApplication::style()) != nullptr;
    const bool wantsOwn = appearance.colours != ColourChoice::System;  // styles of desktops may keep colours of their own
    if (wantsOwn && !isOwn)
        QApplication::setStyle(new EdgedStyle);
    if (!wantsOwn && isOwn)
        QApplication::setStyle(desktop().style);
    // An empty palette follows the desktop; a set one would stay.
    QApplication::setPalette(appearance.colours == ColourChoice::System ? QPalette() : paletteOf(appearance.colours));
    QFont font = desktop().font;
    if (appearance.textPercent != 100)
        font.setPointSizeF(std::max(6.0, font.pointSizeF() * appearance.textPercent / 100));
    QApplication::setFont(font);
}

QPalette paletteOf(ColourChoice colours)
{
    switch (colours) {
    case ColourChoice::Light: return paletteOf(light);
    case ColourChoice::Dark: return paletteOf(dark);
    case ColourChoice::HighContrast: return paletteOf(highContrast);
    case ColourChoice::System: break;
    }
    return withReadablePlaceholder(QApplication::style()->standardPalette());
}

}  // namespace throughline::ui
