// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <cstdint>

namespace throughline::ui {

/// Colours of all windows. System follows the desktop, also while it changes.
enum class ColourChoice : std::uint8_t { System, Light, Dark, HighContrast };

/// How windows look; kept in the settings. Exported pictures have a theme of their own.
struct Appearance {
    ColourChoice colours = ColourChoice::System;
    int textPercent = 100;  ///< of the desktop's text size

    bool operator==(const Appearance&) const = default;
};

inline constexpr int smallestTextPercent = 80;
inline constexpr int largestTextPercent = 200;

/// What is not known or out of bounds is as a new user has it.
Appearance loadAppearance();
void saveAppearance(const Appearance& appearance);
/// For all windows, open ones too. The first call keeps what the desktop gave, which System and 100 % bring back.
void applyAppearance(const Appearance& appearance);

/// System gives that of the style.
QPalette paletteOf(ColourChoice colours);

}  // namespace throughline::ui
