// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/raster/image_fill.h"

#include <algorithm>
#include <cmath>

namespace throughline::raster {
namespace {

/// Two neighbours of a row or column, and the share of the second, 0..256.
struct Between {
    std::size_t first = 0;
    std::size_t second = 0;
    std::uint32_t share = 0;
};

/// `at`: a place among `count` pixels, in pixels.
Between between(double at, int count)
{
    const double inside = std::clamp(at - 0.5, 0.0, static_cast<double>(count - 1));
    const auto first = static_cast<std::size_t>(inside);
    return {first, std::min(first + 1, static_cast<std::size_t>(count - 1)),
            static_cast<std::uint32_t>(std::lround((inside - static_cast<double>(first)) * 256))};
}

/// Channel by channel; `share` of b, 0..256.
std::uint32_t mixed(std::uint32_t a, std::uint32_t b, std::uint32_t share)
{
    const std::uint32_t rest = 256 - share;
    const std::uint32_t low = ((a & 0xFF00FFU) * rest + (b & 0xFF00FFU) * share) >> 8;
    const std::uint32_t high = ((a >> 8) & 0xFF00FFU) * rest + ((b >> 8) & 0xFF00FFU) * share;
    return (low & 0xFF00FFU) | (high & 0xFF00FF00U);
}

std::uint32_t sample(const CardImage::Level& level, const Between& x, const Between& y)
{
    const auto row = [&](std::size_t number) { return level.pixels.data() + number * static_cast<std::size_t>(level.width); };
    const std::uint32_t* const above = row(y.first);
    const std::uint32_t* const below = row(y.second);
    return mixed(mixed(above[x.first], above[x.second], x.share), mixed(below[x.first], below[x.second], x.share), y.share);
}

/// Lays `colour`, times its alpha already, over an opaque pixel; `part` 0..256.
void layOver(std::uint32_t& pixel, std::uint32_t colour, std::uint32_t part)
{
    const std::uint32_t alpha = colour >> 24;
    const std::uint32_t rest = 256 - (((alpha + (alpha >> 7)) * part) >> 8);
    const auto channel = [&](unsigned shift) {
        return std::min(255U, ((pixel >> shift & 0xFFU) * rest + (colour >> shift & 0xFFU) * part) >> 8) << shift;
    };
    pixel = 0xFF000000U | channel(16) | channel(8) | channel(0);
}

}  // namespace

void paintImage(const PixelBand& band, const Rect& box, const CardImage& image, double opacity)
{
    if (box.isEmpty())
        return;
    const CardImage::Level& level = levelFor(image, box.height);
    const int firstRow = std::max(static_cast<int>(std::floor(std::max(box.y, -1.0))), band.top);
    const int endRow = static_cast<int>(std::ceil(std::min(box.bottom(), static_cast<double>(band.bottom))));
    const int firstColumn = static_cast<int>(std::floor(std::max(box.x, 0.0)));
    const int endColumn = static_cast<int>(std::ceil(std::min(box.right(), static_cast<double>(band.width))));
    const auto covered = [](double from, double to, int cell) { return std::min(to, cell + 1.0) - std::max(from, static_cast<double>(cell)); };
    for (int y = firstRow; y < endRow; ++y) {
        const Between v = between((y + 0.5 - box.y) / box.height * level.height, level.height);
        const double down = covered(box.y, box.bottom(), y) * 256 * opacity;
        for (int x = firstColumn; x < endColumn; ++x) {
            const Between u = between((x + 0.5 - box.x) / box.width * level.width, level.width);
            layOver(band.row(y)[x], sample(level, u, v), static_cast<std::uint32_t>(std::lround(down * covered(box.x, box.right(), x))));
        }
    }
}

}  // namespace throughline::raster
