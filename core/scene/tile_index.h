// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/geometry.h"

namespace throughline {

/// Which of many boxes touch an area: grids of cells that double in size from level to level. A box
/// stands in the level whose cells are at least as large as it, so that it touches four cells at most
/// and a long line costs no more than a short one.
class TileIndex {
public:
    static constexpr double leastTile = 512;  ///< scene units

    TileIndex() = default;
    explicit TileIndex(std::span<const Rect> boxes);

    /// Numbers of the boxes that may touch `area`, ascending. Some that only come near are among them.
    std::vector<std::uint32_t> within(const Rect& area) const;
    std::size_t size() const { return m_count; }

private:
    struct Level {
        double tile = 0;
        int columns = 0;
        int rows = 0;
        std::vector<std::uint32_t> first;  ///< per cell and one more: where its members begin
        std::vector<std::uint32_t> members;
    };
    struct Cells {
        int left, right, top, bottom;
    };

    Cells cellsOf(const Level& level, const Rect& box) const;
    template <class Visit>
    void eachCell(const Level& level, const Rect& box, const Visit& visit) const;

    Rect m_bounds;
    std::size_t m_count = 0;
    std::vector<Level> m_levels;
};

}  // namespace throughline
