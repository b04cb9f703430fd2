// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/remove_overlaps.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

#include "core/layout/rect_grid.h"

namespace throughline {
namespace {

constexpr int pushRounds = 40;
constexpr std::size_t pairsPerStopCheck = 20'000;

using CellEntry = std::pair<std::uint64_t, std::uint32_t>;

/// Rectangles by grid cell, sorted; those that overlap share a cell. Cells are of the largest size,
/// so that a rectangle is in four at most.
std::vector<CellEntry> cellsOf(const std::vector<Rect>& rects, double gap)
{
    double cell = 16;
    for (const Rect& rect : rects)
        cell = std::max({cell, rect.width + gap, rect.height + gap});
    const auto cellOf = [cell](double value) {
        return static_cast<std::int32_t>(std::clamp(std::floor(value / cell), -1e9, 1e9));
    };
    std::vector<CellEntry> entries;
    for (std::uint32_t i = 0; i < rects.size(); ++i) {
        const Rect rect = rects[i].grown(gap / 2);
        for (std::int32_t y = cellOf(rect.y); y <= cellOf(rect.bottom()); ++y)
            for (std::int32_t x = cellOf(rect.x); x <= cellOf(rect.right()); ++x)
                entries.emplace_back((std::uint64_t{static_cast<std::uint32_t>(y)} << 32) | static_cast<std::uint32_t>(x), i);
    }
    std::sort(entries.begin(), entries.end());
    return entries;
}

/// Moves two apart along the axis that needs less; each takes half, a fixed one nothing.
bool pushApart(Rect& a, Rect& b, bool isFixedA, bool isFixedB, double gap)
{
    if (isFixedA && isFixedB)
        return false;
    const double dx = (a.width + b.width) / 2 + gap - std::fabs(b.centre().x - a.centre().x);
    const double dy = (a.height + b.height) / 2 + gap - std::fabs(b.centre().y - a.centre().y);
    if (dx <= 0.01 || dy <= 0.01)
        return false;
    const double shareB = isFixedA ? 1 : isFixedB ? 0 : 0.5;
    if (dx < dy) {
        const double step = b.centre().x >= a.centre().x ? dx : -dx;
        b.x += step * shareB;
        a.x -= step * (1 - shareB);
    } else {
        const double step = b.centre().y >= a.centre().y ? dy : -dy;
        b.y += step * shareB;
        a.y -= step * (1 - shareB);
    }
    return true;
}

/// One round over all near pairs in a fixed order. nullopt: stopped; else whether any was moved.
std::optional<bool> pushRound(std::vector<Rect>& rects, const std::vector<bool>& isFixed, double gap, const Job& job)
{
    const std::vector<CellEntry> cells = cellsOf(rects, gap);
    bool hasMoved = false;
    std::size_t pairs = 0;
    for (std::size_t i = 0; i < cells.size(); ++i)
        for (std::size_t j = i + 1; j < cells.size() && cells[j].first == cells[i].first; ++j) {
            if (++pairs % pairsPerStopCheck == 0 && job.isStopped())
                return std::nullopt;
            const std::uint32_t a = cells[i].second;
            const std::uint32_t b = cells[j].second;
            hasMoved |= pushApart(rects[a], rects[b], isFixed[a], isFixed[b], gap);
        }
    return hasMoved;
}

/// Free place nearest to where the rectangle wants to be, on rings of a lattice around it.
Rect nearestFree(const RectGrid& taken, const Rect& wanted, double gap)
{
    const double stepX = std::max(8.0, wanted.width / 4);
    const double stepY = std::max(8.0, wanted.height / 4);
    Rect best = wanted;
    double bestDistance = -1;
    const auto tryAt = [&](int column, int row) {
        Rect moved = wanted;
        moved.x = std::round(wanted.x + column * stepX);
        moved.y = std::round(wanted.y + row * stepY);
        const double dx = moved.x - wanted.x;
        const double dy = moved.y - wanted.y;
        const double distance = dx * dx + dy * dy;
        if ((bestDistance < 0 || distance < bestDistance) && !taken.isTaken(moved.grown(gap / 2))) {
            best = moved;
            bestDistance = distance;
        }
    };
    for (int ring = 0;; ++ring) {
        for (int i = -ring; i <= ring; ++i) {
            tryAt(i, -ring);
            tryAt(i, ring);
            tryAt(-ring, i);
            tryAt(ring, i);
        }
        if (bestDistance >= 0)
            return best;
    }
}

/// Nodes in the order in which they get their final place: fixed first, then from the middle out.
std::vector<std::uint32_t> placingOrder(const std::vector<Rect>& rects, const std::vector<bool>& isFixed)
{
    Point middle;
    for (const Rect& rect : rects)
        middle = {middle.x + rect.centre().x / static_cast<double>(rects.size()),
                  middle.y + rect.centre().y / static_cast<double>(rects.size())};
    std::vector<std::pair<double, std::uint32_t>> byDistance;
    for (std::uint32_t i = 0; i < rects.size(); ++i) {
        const double dx = rects[i].centre().x - middle.x;
        const double dy = rects[i].centre().y - middle.y;
        byDistance.emplace_back(isFixed[i] ? -1 : dx * dx + dy * dy, i);
    }
    std::sort(byDistance.begin(), byDistance.end());
    std::vector<std::uint32_t> order;
    for (const auto& [distance, node] : byDistance)
        order.push_back(node);
    return order;
}

bool settle(std::vector<Rect>& rects, const std::vector<bool>& isFixed, double gap, const Job& job)
{
    std::vector<Size> sizes;
    for (const Rect& rect : rects)
        sizes.push_back({rect.width + gap, rect.height + gap});
    RectGrid taken(sizes);
    for (const std::uint32_t node : placingOrder(rects, isFixed)) {
        if (job.isStopped())
            return false;
        if (!isFixed[node])
            rects[node] = nearestFree(taken, rects[node], gap);
        taken.add(node, rects[node].grown(gap / 2));
    }
    return true;
}

}  // namespace

bool removeOverlaps(std::vector<Rect>& rects, const std::vector<bool>& isFixed, double gap, const Job& job)
{
    for (int round = 0; round < pushRounds; ++round) {
        // A little more than asked for, so that rounding to whole units needs no second search.
        const std::optional<bool> hasMoved = pushRound(rects, isFixed, gap + 2, job);
        if (!hasMoved)
            return false;
        if (!*hasMoved)
            break;
    }
    return settle(rects, isFixed, gap, job);
}

}  // namespace throughline
