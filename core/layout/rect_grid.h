// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
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
        return firstTaken(rect, [self](std::uint32_t id) { return id != self; }).has_value();
    }

    /// A rectangle of those asked for (by their ids) that overlaps it: the same one each time.
    template <class IsAsked>
    std::optional<Rect> firstTaken(const Rect& rect, IsAsked isAsked) const
    {
        std::optional<Rect> found;
        forEachCell(rect, [&](std::uint64_t key) {
            const auto cell = m_cells.find(key);
            if (cell == m_cells.end())
                return false;
            const auto entry = std::find_if(cell->second.begin(), cell->second.end(), [&](const Entry& e) {
                return e.rect.overlaps(rect) && isAsked(e.id);
            });
            if (entry != cell->second.end())
                found = entry->rect;
            return found.has_value();
        });
        return found;
    }

    /// y nearest to rect.y at which it is free of those asked for, `gap` above and below included, with
    /// rect.y >= top and bottom edge <= bottom; whole units where it had to move. nullopt: nowhere.
    template <class IsAsked>
    std::optional<double> freeY(const Rect& rect, double gap, double top, double bottom, IsAsked isAsked) const
    {
        const std::optional<double> above = slide(rect, gap, -1, top, bottom, isAsked);
        const std::optional<double> below = slide(rect, gap, 1, top, bottom, isAsked);
        if (!above || !below)
            return above ? above : below;
        return rect.y - *above < *below - rect.y ? above : below;
    }

private:
    struct Entry {
        std::uint32_t id;
        Rect rect;
    };

    template <class IsAsked>
    std::optional<double> slide(Rect rect, double gap, int direction, double top, double bottom, IsAsked isAsked) const
    {
        constexpr double hair = 1e-6;
        rect.y = direction < 0 ? std::min(rect.y, bottom - rect.height) : std::max(rect.y, top);
        while (rect.y >= top - hair && rect.bottom() <= bottom + hair) {
            const auto blocker = firstTaken({rect.x, rect.y - gap, rect.width, rect.height + 2 * gap}, isAsked);
            if (!blocker)
                return rect.y;
            rect.y = direction < 0 ? std::floor(blocker->y - gap - rect.height - hair) : std::ceil(blocker->bottom() + gap + hair);
        }
        return std::nullopt;
    }

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
