// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/raster/text_masks.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/utf8.h"
#include "core/raster/coverage_fill.h"

namespace throughline::raster {
namespace {

constexpr int quarters = 4;
constexpr double sizeSteps = 64;

constexpr double largeText = 18;  ///< pixels of an em

/// A place as whole pixel and quarter of one.
struct Snapped {
    int whole;
    int quarter;
};

/// `parts` of a pixel are told apart.
Snapped snappedTo(double at, int parts)
{
    const double steps = std::round(at * parts);
    const double whole = std::floor(steps / parts);
    return {static_cast<int>(whole), static_cast<int>(steps - whole * parts) * (quarters / parts)};
}

std::uint64_t glyphKey(FontFace face, char32_t codePoint) { return (static_cast<std::uint64_t>(face) << 32) | codePoint; }

std::uint64_t sizeKey(double pixels) { return static_cast<std::uint64_t>(std::llround(pixels * sizeSteps)); }

Mask maskOf(const GlyphOutline& outline, double pixels, Point shift)
{
    double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
    for (const auto& contour : outline.contours)
        for (const Point& p : contour) {
            left = std::min(left, p.x * pixels + shift.x);
            right = std::max(right, p.x * pixels + shift.x);
            top = std::min(top, p.y * pixels + shift.y);
            bottom = std::max(bottom, p.y * pixels + shift.y);
        }
    Mask mask;
    if (right <= left || bottom <= top)
        return mask;
    mask.left = static_cast<int>(std::floor(left));
    mask.top = static_cast<int>(std::floor(top));
    mask.width = static_cast<int>(std::ceil(right)) - mask.left;
    mask.height = static_cast<int>(std::ceil(bottom)) - mask.top;
    mask.coverage.resize(static_cast<std::size_t>(mask.width) * static_cast<std::size_t>(mask.height));
    CoverageFill fill(mask.width, mask.height);
    fill.begin({.pixels = nullptr, .stride = 0, .width = mask.width, .top = 0, .bottom = mask.height});
    std::vector<Point> corners;
    for (const auto& contour : outline.contours) {
        corners.clear();
        for (const Point& p : contour)
            corners.push_back({p.x * pixels + shift.x - mask.left, p.y * pixels + shift.y - mask.top});
        fill.polygon(corners);
    }
    fill.flushMask(mask.coverage);
    return mask;
}

}  // namespace

const GlyphOutline* TextMasks::outlineOf(FontFace face, char32_t codePoint)
{
    const auto [found, isNew] = m_outlines.try_emplace(glyphKey(face, codePoint));
    if (isNew)
        found->second = m_source.outline(face, codePoint);
    return found->second.get();
}

const Mask& TextMasks::glyphMask(FontFace face, char32_t codePoint, const GlyphOutline& outline, double pixels, int quarterX, int quarterY)
{
    const Key key{glyphKey(face, codePoint), (sizeKey(pixels) * quarters + static_cast<std::uint64_t>(quarterX)) * quarters + static_cast<std::uint64_t>(quarterY)};
    const auto [found, isNew] = m_glyphs.try_emplace(key);
    if (isNew) {
        found->second = maskOf(outline, pixels, {static_cast<double>(quarterX) / quarters, static_cast<double>(quarterY) / quarters});
        m_bytes += found->second.coverage.size() + sizeof(Mask);
    }
    return found->second;
}

const Mask& TextMasks::shapedMask(std::string_view text, FontFace face, double pixels)
{
    const auto [found, isNew] = m_shaped.try_emplace({(sizeKey(pixels) << 8) | static_cast<std::uint64_t>(face), std::string(text)});
    if (isNew) {
        found->second = m_source.shaped(face, pixels, text);
        m_bytes += found->second.coverage.size() + sizeof(Mask);
    }
    return found->second;
}

void TextMasks::placeShaped(std::string_view text, FontFace face, double pixels, Point at, double align, Colour colour, std::vector<MaskAt>& out)
{
    const double x = at.x - align * m_source.shapedWidth(face, pixels, text);
    out.push_back({&shapedMask(text, face, pixels), static_cast<int>(std::lround(x)), static_cast<int>(std::lround(at.y)), colour});
}

void TextMasks::place(std::string_view text, FontFace face, double pixels, Point at, double align, Colour colour, std::vector<MaskAt>& out)
{
    struct Placed {
        char32_t codePoint;
        const GlyphOutline* outline;
    };
    thread_local std::vector<Placed> glyphs;
    glyphs.clear();
    double width = 0;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t codePoint = nextCodePoint(text, i);
        const GlyphOutline* outline = outlineOf(face, codePoint);
        if (!outline) {
            placeShaped(text, face, pixels, at, align, colour, out);
            return;
        }
        glyphs.push_back({codePoint, outline});
        width += outline->advance;
    }
    double x = at.x - align * width * pixels;
    const Snapped y = snappedTo(at.y, pixels < largeText ? 1 : quarters);
    for (const Placed& glyph : glyphs) {
        const Snapped along = snappedTo(x, quarters);
        const Mask& mask = glyphMask(face, glyph.codePoint, *glyph.outline, pixels, along.quarter, y.quarter);
        if (mask.width > 0)
            out.push_back({&mask, along.whole, y.whole, colour});
        x += glyph.outline->advance * pixels;
    }
}

void TextMasks::trim()
{
    if (m_bytes <= mostBytes)
        return;
    m_glyphs.clear();
    m_shaped.clear();
    m_bytes = 0;
}

void blit(const PixelBand& band, const MaskAt& place)
{
    const Mask& mask = *place.mask;
    const int left = place.x + mask.left;
    const int top = place.y + mask.top;
    const int firstRow = std::max(top, band.top);
    const int endRow = std::min(top + mask.height, band.bottom);
    const int firstColumn = std::max(left, 0);
    const int endColumn = std::min(left + mask.width, band.width);
    const Ink ink(place.colour);
    for (int y = firstRow; y < endRow; ++y) {
        const std::uint8_t* line = mask.coverage.data() + static_cast<std::size_t>(y - top) * static_cast<std::size_t>(mask.width);
        std::uint32_t* row = band.row(y);
        for (int x = firstColumn; x < endColumn; ++x)
            if (const std::uint32_t covered = line[x - left])
                mix(row[x], ink, covered + (covered >> 7));
    }
}

}  // namespace throughline::raster
