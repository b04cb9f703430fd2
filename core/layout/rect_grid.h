// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "core/base/geometry.h"

namespace throughline {

/// Rectangles by square cells, to ask what is in a place. Only looked up, never walked.
class RectGrid {
public:
    /// Cells as large as a mean rectangle, but none needs more than some thousand of them.
    explicit RectGrid(std::span<const Size> sizes)
    {
        double sum = 0;
        double most = 0;
        for (const Size& size : sizes) {
            const double side = std::max(size.width, size.height);
            sum += side;
            most = std::max(most, side);
        }
        m_cell = std::max({16.0, sizes.empty() ? 0 : sum / static_cast<double>(sizes.size()), most / 32});
    }

    void add(std::uint32_t id, const Rect& rect)
    {
        forEachCell(rect, [&](std::uint64_t key) {
            m_cells[key].push_back({id, rect});
            return false;
        });
    }

    /// Does anything but `self` overlap it?
    bool isTaken(const Rect& rect, std::uint32_t self = ~0U) const
    {
        return forEachCell(rect, [&](std::uint64_t key) {
            const auto cell = m_cells.find(key);
            return cell != m_cells.end()
                && std::any_of(cell->second.begin(), cell->second.end(),
                               [&](const Entry& entry) { return entry.id != self && entry.rect.overlaps(rect); });
        });
    }

private:
    struct Entry {
        std::uint32_t id;
        Rect rect;
    };

    std::int32_t cellOf(double value) const
    {
        return static_cast<std::int32_t>(std::clamp(std::floor(value / m_cell), -1e9, 1e9));
    }

    /// Stops at the first cell for which `body` says true.
    template <class Body>
    bool forEachCell(const Rect& rect, Body body) const
    {
        for (std::int32_t y = cellOf(rect.y); y <= cellOf(rect.bottom()); ++y)
            for (std::int32_t x = cellOf(rect.x); x <= cellOf(rect.right()); ++x)
                if (body((std::uint64_t{static_cast<std::uint32_t>(y)} << 32) | static_cast<std::uint32_t>(x)))
                    return true;
        return false;
    }

    double m_cell = 16;
    std::unordered_map<std::uint64_t, std::vector<Entry>> m_cells;
};

}  // namespace throughline
