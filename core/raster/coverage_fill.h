// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/base/geometry.h"
#include "core/raster/pixels.h"

namespace throughline::raster {

/// Fills outlines with exact area coverage into one band. Outlines are given edge by edge in pixels;
/// where they overlap in the same direction they count once, in opposite directions they cancel (a
/// ring is an outer outline and a reversed inner one). Source: the signed-area accumulation of font
/// rasterisers (Levien, font-rs, 2016), with rows that know which part of them was touched.
class CoverageFill {
public:
    /// For bands of at most this size; kept between shapes.
    CoverageFill(int width, int rows);

    /// The edges that follow belong to a shape in this band.
    void begin(const PixelBand& band);
    void edge(Point from, Point to);
    void polygon(std::span<const Point> corners);
    /// Paints what was given since `begin`.
    void flush(const Ink& ink);
    /// As a mask instead: coverage 0..255 of each pixel of the band, row by row; added to what is there.
    void flushMask(std::span<std::uint8_t> mask);

private:
    struct Row {
        int from;
        int to;
    };

    void slope(double x0, double y0, double x1, double y1, double direction);
    void upright(double x, double y0, double y1, double direction);
    void reachRight(double y0, double y1);
    void piece(int row, double x0, double x1, double height);
    template <class Paint>
    void sweep(const Paint& paint);

    int m_width;
    PixelBand m_band;
    std::vector<float> m_cells;  ///< per row `m_width` + 2
    std::vector<Row> m_rows;
};

}  // namespace throughline::raster
