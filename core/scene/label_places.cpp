// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/label_places.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace throughline {
namespace {

constexpr double cell = 4;
constexpr double gap = 3;  ///< between a sign and its label

struct Cells {
    int left, right, top, bottom;  ///< right and bottom are past the last
};

Cells cellsOf(const Rect& box, int columns, int rows)
{
    const auto at = [](double where, int most) { return static_cast<int>(std::clamp(where, 0.0, static_cast<double>(most))); };
    return {at(std::floor(box.x / cell), columns), at(std::ceil(box.right() / cell), columns),
            at(std::floor(box.y / cell), rows), at(std::ceil(box.bottom() / cell), rows)};
}

}  // namespace

LabelPlaces::LabelPlaces(Size window)
    : m_columns(std::max(1, static_cast<int>(window.width / cell))), m_rows(std::max(1, static_cast<int>(window.height / cell))),
      m_taken(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows))
{
}

void LabelPlaces::occupy(const Rect& box)
{
    const Cells cells = cellsOf(box, m_columns, m_rows);
    for (int row = cells.top; row < cells.bottom; ++row)
        for (int column = cells.left; column < cells.right; ++column)
            m_taken[static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(column)] = 1;
}

bool LabelPlaces::isFree(const Rect& box) const
{
    if (box.x < 0 || box.y < 0 || box.right() > m_columns * cell || box.bottom() > m_rows * cell)
        return false;
    const Cells cells = cellsOf(box, m_columns, m_rows);
    for (int row = cells.top; row < cells.bottom; ++row) {
        const auto* line = m_taken.data() + static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns);
        if (std::any_of(line + cells.left, line + cells.right, [](std::uint8_t taken) { return taken != 0; }))
            return false;
    }
    return true;
}

std::optional<Rect> LabelPlaces::place(const Rect& sign, Size label)
{
    const Point middle = sign.centre();
    const std::array<Point, 4> corners{
        Point{sign.right() + gap, middle.y - label.height / 2}, Point{middle.x - label.width / 2, sign.bottom() + gap},
        Point{middle.x - label.width / 2, sign.y - gap - label.height}, Point{sign.x - gap - label.width, middle.y - label.height / 2}};
    for (const Point& corner : corners) {
        const Rect box{corner.x, corner.y, label.width, label.height};
        if (!isFree(box))
            continue;
        occupy(box);
        return box;
    }
    return std::nullopt;
}

}  // namespace throughline
