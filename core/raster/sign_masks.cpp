// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/raster/sign_masks.h"

#include <algorithm>

#include "core/raster/coverage_fill.h"
#include "core/raster/stroke.h"

namespace throughline::raster {
namespace {

DisplayList drawn(Glyph glyph, double pixels)
{
    static const TextMetrics metrics = plainTextMetrics();
    DisplayListBuilder builder(metrics);
    drawGlyph(builder, glyph, false, {0, 0, pixels, pixels}, noHit);
    return builder.seal({0, 0, pixels, pixels});
}

std::vector<std::uint8_t> coverageOf(const DisplayList& list, std::size_t shape, int pixels)
{
    std::vector<std::uint8_t> coverage(static_cast<std::size_t>(pixels) * static_cast<std::size_t>(pixels));
    std::vector<Point> corners;
    if (list.shapes.kind[shape] == ShapeKind::RoundRect)
        roundRectCorners(list.shapes.box[shape], static_cast<double>(list.shapes.radius[shape]), corners);
    else
        flatten(list.shapes.kind[shape], list.pointsOf(shape), {}, corners);
    CoverageFill fill(pixels, pixels);
    fill.begin({.pixels = nullptr, .stride = 0, .width = pixels, .top = 0, .bottom = pixels});
    fill.polygon(corners);
    fill.flushMask(coverage);
    return coverage;
}

}  // namespace

const Mask& SignMasks::at(Glyph glyph, int pixels)
{
    const auto [found, isNew] = m_masks.try_emplace({glyph, pixels});
    if (!isNew)
        return found->second;
    Mask& mask = found->second;
    mask.width = mask.height = pixels;
    mask.coverage.resize(static_cast<std::size_t>(pixels) * static_cast<std::size_t>(pixels));
    const DisplayList list = drawn(glyph, pixels);
    for (std::size_t shape = 0; shape < list.shapes.size(); ++shape) {
        const std::vector<std::uint8_t> coverage = coverageOf(list, shape, pixels);
        const bool isCut = list.shapes.style[shape] == StyleId::GlyphInk;  // a mark cut into the sign
        for (std::size_t i = 0; i < coverage.size(); ++i) {
            const int covered = isCut ? mask.coverage[i] - coverage[i] : std::max(mask.coverage[i], coverage[i]);
            mask.coverage[i] = static_cast<std::uint8_t>(std::max(covered, 0));
        }
    }
    return mask;
}

StyleId signStyle(Glyph glyph)
{
    static const std::vector<StyleId> styles = [] {
        std::vector<StyleId> all;
        for (int i = 0; i <= static_cast<int>(Glyph::Stack); ++i)
            all.push_back(drawn(static_cast<Glyph>(i), 16).shapes.style.front());
        return all;
    }();
    return styles[static_cast<std::size_t>(glyph)];
}

}  // namespace throughline::raster
