// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/raster/hairline.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace throughline::raster {
namespace {

// Places across the line in 1/65536 pixel.
constexpr int fractionBits = 16;
constexpr std::int64_t one = std::int64_t{1} << fractionBits;

/// One column of a flat line or one row of a steep one: `from`..`from` + `extent` across it.
template <class At>
void cut(std::int64_t from, std::int64_t extent, int least, int end, const Ink& ink, const At& at)
{
    const std::int64_t to = from + extent;
    for (std::int64_t cell = from >> fractionBits; cell << fractionBits < to; ++cell) {
        if (cell < least || cell >= end)
            continue;
        const std::int64_t covered = std::min(to, (cell + 1) << fractionBits) - std::max(from, cell << fractionBits);
        mix(at(static_cast<int>(cell)), ink, static_cast<std::uint32_t>(covered >> (fractionBits - 8)));
    }
}

/// Along a, across b: for flat lines a = x, for steep ones a = y.
struct Piece {
    double a0, b0, a1, b1;
};

/// The whole numbers n whose n + 0.5 lies in [a0, a1), within [least, end) and where the line may touch
/// across [acrossLeast, acrossEnd).
std::pair<int, int> cellsAlong(const Piece& piece, double half, int least, int end, int acrossLeast, int acrossEnd)
{
    double from = piece.a0;
    double to = piece.a1;
    const double slope = (piece.b1 - piece.b0) / (piece.a1 - piece.a0);
    if (slope != 0) {
        double enter = piece.a0 + (acrossLeast - half - piece.b0) / slope;
        double leave = piece.a0 + (acrossEnd + half - piece.b0) / slope;
        if (enter > leave)
            std::swap(enter, leave);
        from = std::max(from, std::floor(enter) - 0.5);
        to = std::min(to, std::ceil(leave) + 1.5);
    } else if (piece.b0 < acrossLeast - half || piece.b0 > acrossEnd + half) {
        return {0, 0};
    }
    const auto cell = [&](double at) { return static_cast<int>(std::clamp(std::ceil(at - 0.5), static_cast<double>(least), static_cast<double>(end))); };
    // The piece decides which cells are its own; the band only takes some of them away.
    return {std::max(cell(piece.a0), cell(from)), std::min(cell(piece.a1), cell(to))};
}

/// A piece as whole steps: `across` is where the cut of cell `from` begins.
struct Steps {
    int from, to;
    std::int64_t thick, step, across;
};

Steps stepsOf(const Piece& piece, double width, int least, int end, int acrossLeast, int acrossEnd)
{
    const double slope = (piece.b1 - piece.b0) / (piece.a1 - piece.a0);
    const double extent = width * std::sqrt(1 + slope * slope);
    const auto [from, to] = cellsAlong(piece, extent, least, end, acrossLeast, acrossEnd);
    const auto fixed = [](double value) { return static_cast<std::int64_t>(std::floor(value * one + 0.5)); };
    return {from, to, fixed(extent), fixed(slope), fixed(piece.b0 + (from + 0.5 - piece.a0) * slope - extent / 2)};
}

/// Does every cut of a line of at most a pixel lie inside, with the cell after it?
bool isInside(const Steps& steps, int acrossLeast, int acrossEnd)
{
    if (steps.thick > one || steps.from >= steps.to)
        return false;
    const std::int64_t last = steps.across + steps.step * (steps.to - 1 - steps.from);
    const auto [low, high] = std::minmax(steps.across, last);
    return (low >> fractionBits) >= acrossLeast && (high >> fractionBits) + 1 < acrossEnd;
}

/// The cut of a line of at most a pixel touches one cell or two.
inline void thinCut(std::uint32_t& cell, std::uint32_t& after, std::int64_t across, std::int64_t thick, const Ink& ink)
{
    const std::int64_t here = std::min(thick, one - (across & (one - 1)));
    mix(cell, ink, static_cast<std::uint32_t>(here >> (fractionBits - 8)));
    if (here < thick)
        mix(after, ink, static_cast<std::uint32_t>((thick - here) >> (fractionBits - 8)));
}

void flat(const PixelBand& band, const Piece& piece, double width, const Ink& ink)
{
    const Steps steps = stepsOf(piece, width, 0, band.width, band.top, band.bottom);
    std::int64_t across = steps.across;
    if (isInside(steps, band.top, band.bottom)) {
        for (int x = steps.from; x < steps.to; ++x, across += steps.step) {
            std::uint32_t* cell = band.row(static_cast<int>(across >> fractionBits)) + x;
            thinCut(*cell, cell[band.stride], across, steps.thick, ink);
        }
        return;
    }
    for (int x = steps.from; x < steps.to; ++x, across += steps.step)
        cut(across, steps.thick, band.top, band.bottom, ink, [&](int y) -> std::uint32_t& { return band.row(y)[x]; });
}

void steep(const PixelBand& band, const Piece& piece, double width, const Ink& ink)
{
    const Steps steps = stepsOf(piece, width, band.top, band.bottom, 0, band.width);
    std::int64_t across = steps.across;
    const bool isWithin = isInside(steps, 0, band.width);
    for (int y = steps.from; y < steps.to; ++y, across += steps.step) {
        std::uint32_t* row = band.row(y);
        if (isWithin) {
            std::uint32_t* cell = row + (across >> fractionBits);
            thinCut(*cell, cell[1], across, steps.thick, ink);
        } else {
            cut(across, steps.thick, 0, band.width, ink, [&](int x) -> std::uint32_t& { return row[x]; });
        }
    }
}

}  // namespace

void hairline(const PixelBand& band, std::span<const Point> points, double width, const Ink& ink)
{
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        Point a = points[i];
        Point b = points[i + 1];
        const double dx = std::abs(b.x - a.x);
        const double dy = std::abs(b.y - a.y);
        if (dx >= dy) {
            if (a.x > b.x)
                std::swap(a, b);
            if (dx > 0)
                flat(band, {a.x, a.y, b.x, b.y}, width, ink);
        } else {
            if (a.y > b.y)
                std::swap(a, b);
            steep(band, {a.y, a.x, b.y, b.x}, width, ink);
        }
    }
}

}  // namespace throughline::raster
