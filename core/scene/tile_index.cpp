// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/tile_index.h"

#include <bit>
#include <cmath>
#include <numeric>
#include <utility>

namespace throughline {
namespace {

/// Sorting what was found pays below one in so many.
constexpr std::size_t bitsPerWord = 64;
constexpr int mostTilesPerSide = 512;

/// What has no place is nowhere to be found.
bool hasPlace(const Rect& box) { return std::isfinite(box.x) && std::isfinite(box.y) && std::isfinite(box.right()) && std::isfinite(box.bottom()); }

Rect boundsOf(std::span<const Rect> boxes)
{
    bool isFirst = true;
    double left = 0, top = 0, right = 0, bottom = 0;
    for (const Rect& box : boxes) {
        if (!hasPlace(box))
            continue;
        if (std::exchange(isFirst, false)) {
            left = box.x;
            top = box.y;
            right = box.right();
            bottom = box.bottom();
        }
        left = std::min(left, box.x);
        top = std::min(top, box.y);
        right = std::max(right, box.right());
        bottom = std::max(bottom, box.bottom());
    }
    return {left, top, right - left, bottom - top};
}

std::size_t levelOf(const Rect& box, double tile, std::size_t levels)
{
    const double extent = std::max(box.width, box.height);
    std::size_t level = 0;
    while (level + 1 < levels && extent > tile) {
        tile *= 2;
        ++level;
    }
    return level;
}

}  // namespace

TileIndex::Cells TileIndex::cellsOf(const Level& level, const Rect& box) const
{
    const auto cell = [&](double at, double from, int cells) {
        return static_cast<int>(std::clamp(std::floor((at - from) / level.tile), 0.0, static_cast<double>(cells - 1)));
    };
    return {cell(box.x, m_bounds.x, level.columns), cell(box.right(), m_bounds.x, level.columns),
            cell(box.y, m_bounds.y, level.rows), cell(box.bottom(), m_bounds.y, level.rows)};
}

template <class Visit>
void TileIndex::eachCell(const Level& level, const Rect& box, const Visit& visit) const
{
    const Cells cells = cellsOf(level, box);
    for (int row = cells.top; row <= cells.bottom; ++row)
        for (int column = cells.left; column <= cells.right; ++column)
            visit(static_cast<std::size_t>(row) * static_cast<std::size_t>(level.columns) + static_cast<std::size_t>(column));
}

TileIndex::TileIndex(std::span<const Rect> boxes) : m_bounds(boundsOf(boxes)), m_count(boxes.size())
{
    const double extent = std::max(m_bounds.width, m_bounds.height);
    double tile = std::max(leastTile, extent / mostTilesPerSide);
    const double smallest = tile;
    for (bool isLast = false; !isLast; tile *= 2) {
        isLast = !(tile < extent);
        Level level;
        level.tile = tile;
        level.columns = std::max(1, static_cast<int>(std::ceil(m_bounds.width / tile)));
        level.rows = std::max(1, static_cast<int>(std::ceil(m_bounds.height / tile)));
        level.first.assign(static_cast<std::size_t>(level.columns) * static_cast<std::size_t>(level.rows) + 1, 0);
        m_levels.push_back(std::move(level));
    }
    std::vector<std::uint8_t> levels(boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (!hasPlace(boxes[i]))
            continue;
        levels[i] = static_cast<std::uint8_t>(levelOf(boxes[i], smallest, m_levels.size()));
        Level& level = m_levels[levels[i]];
        eachCell(level, boxes[i], [&](std::size_t cell) { ++level.first[cell + 1]; });
    }
    for (Level& level : m_levels) {
        std::partial_sum(level.first.begin(), level.first.end(), level.first.begin());
        level.members.resize(level.first.back());
    }
    std::vector<std::vector<std::uint32_t>> next;
    for (const Level& level : m_levels)
        next.emplace_back(level.first.begin(), level.first.end() - 1);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (!hasPlace(boxes[i]))
            continue;
        Level& level = m_levels[levels[i]];
        eachCell(level, boxes[i], [&](std::size_t cell) { level.members[next[levels[i]][cell]++] = static_cast<std::uint32_t>(i); });
    }
}

std::vector<std::uint32_t> TileIndex::within(const Rect& area) const
{
    std::vector<std::uint32_t> found;
    if (m_count == 0)
        return found;
    if (area.x <= m_bounds.x && area.y <= m_bounds.y && area.right() >= m_bounds.right() && area.bottom() >= m_bounds.bottom()) {
        found.resize(m_count);
        std::iota(found.begin(), found.end(), 0U);
        return found;
    }
    for (const Level& level : m_levels)
        eachCell(level, area, [&](std::size_t cell) {
            found.insert(found.end(), level.members.begin() + level.first[cell], level.members.begin() + level.first[cell + 1]);
        });
    if (found.size() < m_count / bitsPerWord) {
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }
    // Many: a bit for each is quicker than sorting.
    std::vector<std::uint64_t> bits(m_count / bitsPerWord + 1);
    for (const std::uint32_t i : found)
        bits[i / bitsPerWord] |= std::uint64_t{1} << (i % bitsPerWord);
    found.clear();
    for (std::size_t word = 0; word < bits.size(); ++word)
        for (std::uint64_t left = bits[word]; left != 0; left &= left - 1)
            found.push_back(static_cast<std::uint32_t>(word * bitsPerWord + static_cast<std::size_t>(std::countr_zero(left))));
    return found;
}

}  // namespace throughline
