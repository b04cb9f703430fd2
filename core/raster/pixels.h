// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/scene/style_sheet.h"

namespace throughline::raster {

/// Rows `top`..`bottom` - 1 of an opaque picture of 32-bit pixels (0xAARRGGBB); what lies outside is
/// never touched, so that several threads can paint one picture, each its rows.
struct PixelBand {
    std::uint32_t* pixels = nullptr;  ///< of the whole picture
    std::size_t stride = 0;           ///< pixels from row to row
    int width = 0;
    int top = 0;
    int bottom = 0;

    std::uint32_t* row(int y) const { return pixels + static_cast<std::size_t>(y) * stride; }
};

/// A colour split for mixing two channels at once.
struct Ink {
    std::uint32_t redBlue = 0;
    std::uint32_t alphaGreen = 0;
    std::uint32_t alpha = 256;  ///< of the colour itself, 0..256

    Ink() = default;
    explicit Ink(Colour colour)
        : redBlue((static_cast<std::uint32_t>(colour.red) << 16) | colour.blue),
          alphaGreen((0xFFU << 16) | colour.green), alpha(colour.alpha + (colour.alpha >> 7))
    {
    }
};

/// Lays `ink` over a pixel; `coverage` 0..256.
inline void mix(std::uint32_t& pixel, const Ink& ink, std::uint32_t coverage)
{
    const std::uint32_t part = (coverage * ink.alpha) >> 8;
    const std::uint32_t rest = 256 - part;
    const std::uint32_t redBlue = ((pixel & 0xFF00FFU) * rest + ink.redBlue * part) >> 8;
    const std::uint32_t alphaGreen = ((pixel >> 8) & 0xFF00FFU) * rest + ink.alphaGreen * part;
    pixel = (redBlue & 0xFF00FFU) | (alphaGreen & 0xFF00FF00U);
}

inline std::uint32_t opaquePixel(Colour colour)
{
    return 0xFF000000U | (static_cast<std::uint32_t>(colour.red) << 16) | (static_cast<std::uint32_t>(colour.green) << 8) | colour.blue;
}

}  // namespace throughline::raster
