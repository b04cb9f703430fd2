// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/geometry.h"
#include "core/raster/pixels.h"
#include "core/scene/text_metrics.h"

namespace throughline::raster {

/// How much of each pixel something covers, 0..255, row by row; `left`, `top`: of its first pixel from
/// the place it is drawn at.
struct Mask {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> coverage;
};

/// A mask at a place in a colour.
struct MaskAt {
    const Mask* mask = nullptr;
    int x = 0;
    int y = 0;
    Colour colour;
};

/// Outline of one character in a square of one em, y down, on the base line.
struct GlyphOutline {
    std::vector<std::vector<Point>> contours;
    double advance = 0;
};

/// Where the shapes of characters come from; core knows no fonts.
class GlyphSource {
public:
    virtual ~GlyphSource() = default;
    /// Nothing if the face has no glyph for it, or if it is placed by its neighbours.
    virtual std::unique_ptr<GlyphOutline> outline(FontFace face, char32_t codePoint) = 0;
    /// A whole text that has characters without an outline, its base line's start at 0, 0.
    virtual Mask shaped(FontFace face, double pixels, std::string_view text) = 0;
    /// How wide that is, in pixels.
    virtual double shapedWidth(FontFace face, double pixels, std::string_view text) = 0;
};

/// Texts as masks that are made once for each size: characters stand at quarters of a pixel across, and
/// down on whole pixels, where small ones are sharpest; large ones at quarters too. For one thread; masks handed out last until `trim`.
class TextMasks {
public:
    explicit TextMasks(GlyphSource& source) : m_source(source) {}

    /// Adds the masks of a text whose base line starts (ends, has its middle) at `at`, all in pixels.
    void place(std::string_view text, FontFace face, double pixels, Point at, double align, Colour colour, std::vector<MaskAt>& out);
    /// Forgets everything if it takes more than `mostBytes`: what earlier frames needed.
    void trim();

    static constexpr std::size_t mostBytes = 24U << 20U;

private:
    /// A glyph at one size and place within its pixel.
    struct Key {
        std::uint64_t glyph;  ///< face and code point
        std::uint64_t size;   ///< in 1/64 pixel, with the quarters
        bool operator==(const Key&) const = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const { return key.glyph * 0x9E3779B97F4A7C15U ^ (key.size * 0xC2B2AE3D27D4EB4FU); }
    };

    const GlyphOutline* outlineOf(FontFace face, char32_t codePoint);
    const Mask& glyphMask(FontFace face, char32_t codePoint, const GlyphOutline& outline, double pixels, int quarterX, int quarterY);
    const Mask& shapedMask(std::string_view text, FontFace face, double pixels);
    void placeShaped(std::string_view text, FontFace face, double pixels, Point at, double align, Colour colour, std::vector<MaskAt>& out);

    GlyphSource& m_source;
    std::unordered_map<std::uint64_t, std::unique_ptr<GlyphOutline>> m_outlines;
    std::unordered_map<Key, Mask, KeyHash> m_glyphs;
    std::map<std::pair<std::uint64_t, std::string>, Mask> m_shaped;
    std::size_t m_bytes = 0;
};

/// Lays a mask over the rows of a band.
void blit(const PixelBand& band, const MaskAt& mask);

}  // namespace throughline::raster
