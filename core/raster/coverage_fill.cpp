// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/raster/coverage_fill.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace throughline::raster {
namespace {

constexpr int spareCells = 2;  ///< an edge at the right border still marks the cell after it

}  // namespace

CoverageFill::CoverageFill(int width, int rows)
    : m_width(width), m_cells(static_cast<std::size_t>(width + spareCells) * static_cast<std::size_t>(rows)),
      m_rows(static_cast<std::size_t>(rows), Row{std::numeric_limits<int>::max(), -1})
{
}

void CoverageFill::begin(const PixelBand& band) { m_band = band; }

void CoverageFill::polygon(std::span<const Point> corners)
{
    for (std::size_t i = 0; i < corners.size(); ++i)
        edge(corners[i], corners[i + 1 == corners.size() ? 0 : i + 1]);
}

void CoverageFill::edge(Point from, Point to)
{
    if (from.y == to.y)
        return;
    const double direction = from.y < to.y ? 1 : -1;
    if (direction < 0)
        std::swap(from, to);
    double y0 = from.y - m_band.top;
    double y1 = to.y - m_band.top;
    const double rows = m_band.bottom - m_band.top;
    if (y1 <= 0 || y0 >= rows)
        return;
    const double perRow = (to.x - from.x) / (to.y - from.y);
    double x0 = from.x;
    double x1 = to.x;
    if (y0 < 0) {
        x0 -= y0 * perRow;
        y0 = 0;
    }
    if (y1 > rows) {
        x1 -= (y1 - rows) * perRow;
        y1 = rows;
    }
    slope(x0, y0, x1, y1, direction);
}

/// Cuts an edge at both borders: left of the picture it covers whole rows, right of it nothing.
void CoverageFill::slope(double x0, double y0, double x1, double y1, double direction)
{
    if (y1 <= y0)
        return;
    const double right = m_width;
    for (const double border : {0.0, right}) {
        if ((x0 < border) == (x1 < border) || x0 == border || x1 == border)
            continue;
        const double y = std::clamp(y0 + (border - x0) * (y1 - y0) / (x1 - x0), y0, y1);
        slope(x0, y0, border, y, direction);
        slope(border, y, x1, y1, direction);
        return;
    }
    if (std::max(x0, x1) <= 0) {
        upright(0, y0, y1, direction);
        return;
    }
    if (std::min(x0, x1) >= right) {
        reachRight(y0, y1);
        return;
    }
    const double perRow = (x1 - x0) / (y1 - y0);
    const int last = std::min(static_cast<int>(std::ceil(y1)), m_band.bottom - m_band.top);
    double x = x0;
    for (int row = static_cast<int>(y0); row < last; ++row) {
        const double top = std::max<double>(row, y0);
        const double height = std::min<double>(row + 1, y1) - top;
        const double next = std::clamp(x + perRow * height, 0.0, right);
        piece(row, x, next, height * direction);
        x = next;
    }
}

void CoverageFill::upright(double x, double y0, double y1, double direction)
{
    const int last = std::min(static_cast<int>(std::ceil(y1)), m_band.bottom - m_band.top);
    for (int row = static_cast<int>(y0); row < last; ++row)
        piece(row, x, x, (std::min<double>(row + 1, y1) - std::max<double>(row, y0)) * direction);
}

/// What an edge right of the picture closes goes on to the border.
void CoverageFill::reachRight(double y0, double y1)
{
    const int last = std::min(static_cast<int>(std::ceil(y1)), m_band.bottom - m_band.top);
    for (int row = static_cast<int>(y0); row < last; ++row)
        m_rows[static_cast<std::size_t>(row)].to = m_width;
}

/// The part of an edge within one row: each cell gets how much more of its row is inside from there on.
void CoverageFill::piece(int row, double from, double to, double height)
{
    const double left = std::min(from, to);
    const double right = std::max(from, to);
    const int first = static_cast<int>(left);
    const int end = static_cast<int>(std::ceil(right));
    float* cells = m_cells.data() + static_cast<std::size_t>(row) * static_cast<std::size_t>(m_width + spareCells);
    Row& touched = m_rows[static_cast<std::size_t>(row)];
    touched.from = std::min(touched.from, first);
    touched.to = std::max(touched.to, std::max(first + 1, end));
    if (end <= first + 1) {
        const double inside = height * ((left + right) / 2 - first);
        cells[first] += static_cast<float>(height - inside);
        cells[first + 1] += static_cast<float>(inside);
        return;
    }
    // Covered part of each cell is a trapezoid; cells get the differences.
    const double perCell = height / (right - left);
    double before = 0;
    for (int cell = first; cell < end; ++cell) {
        const double a = std::max<double>(cell, left);
        const double b = std::min<double>(cell + 1, right);
        // Height gathered up to the cell counts in full, what falls into it by its mean distance to the cell's end.
        const double gathered = (a - left) * perCell;
        const double here = (b - a) * perCell;
        const double covered = gathered + here * (cell + 1 - (a + b) / 2);
        cells[cell] += static_cast<float>(covered - before);
        before = covered;
    }
    cells[end] += static_cast<float>(height - before);
}

template <class Paint>
void CoverageFill::sweep(const Paint& paint)
{
    const int rows = m_band.bottom - m_band.top;
    for (int row = 0; row < rows; ++row) {
        Row& touched = m_rows[static_cast<std::size_t>(row)];
        if (touched.to < 0 || touched.from > touched.to) {  // nothing, or only edges right of the picture
            touched = {std::numeric_limits<int>::max(), -1};
            continue;
        }
        float* cells = m_cells.data() + static_cast<std::size_t>(row) * static_cast<std::size_t>(m_width + spareCells);
        paint(row, touched.from, std::min(touched.to, m_width - 1), cells);
        std::fill(cells + touched.from, cells + std::min(touched.to, m_width + 1) + 1, 0.0F);
        touched = {std::numeric_limits<int>::max(), -1};
    }
}

void CoverageFill::flush(const Ink& ink)
{
    sweep([&](int row, int from, int to, const float* cells) {
        std::uint32_t* pixels = m_band.row(m_band.top + row);
        float sum = 0;
        for (int x = from; x <= to; ++x) {
            sum += cells[x];
            const auto coverage = static_cast<std::uint32_t>(std::min(std::abs(sum), 1.0F) * 256.0F + 0.25F);
            if (coverage != 0)
                mix(pixels[x], ink, coverage);
        }
    });
}

void CoverageFill::flushMask(std::span<std::uint8_t> mask)
{
    sweep([&](int row, int from, int to, const float* cells) {
        std::uint8_t* line = mask.data() + static_cast<std::size_t>(row) * static_cast<std::size_t>(m_band.width);
        float sum = 0;
        for (int x = from; x <= std::min(to, m_band.width - 1); ++x) {
            sum += cells[x];
            const int coverage = static_cast<int>(std::min(std::abs(sum), 1.0F) * 255.0F + 0.5F);
            line[x] = static_cast<std::uint8_t>(std::min(255, line[x] + coverage));
        }
    });
}

}  // namespace throughline::raster
