// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/layout/layout.h"

namespace throughline::lanes {

// The lanes layout works band by band on columns: lane, gap, lane, gap, … Cards and boxes are items
// of the lane columns; every line has an item in each column that it passes (thin, or as large as its
// label in one gap), so that nothing overlaps what has an item. Source: Sugiyama's scheme with label
// nodes (Gansner, Koutsofios, North, Vo 1993; labels as nodes of odd ranks: section 5.3).

inline constexpr double cardGap = 12;
inline constexpr double groupPadding = 10;
inline constexpr double thinItem = 9;
inline constexpr std::uint32_t nothing = 0xFFFFFFFF;

/// A loose card or a group with its cards: what takes room in a lane column.
struct Block {
    bool isGroup = false;
    std::uint32_t index = 0;
    std::size_t lane = 0;  ///< position in plan.lanes
    Size size;
};

/// Something in a column: a block, or the passage of a link.
struct Item {
    std::uint32_t block = nothing;
    std::uint32_t link = nothing;
    double height = 0;
    bool hasLabel = false;
    double y = 0;  ///< centre
};

/// One place where a line ties two items of neighbouring columns (or of one gap and one lane).
/// Offsets are of the line's end from the centre of the item.
struct Tie {
    std::uint32_t left = 0;   ///< item
    std::uint32_t right = 0;  ///< item, in the next column
    double leftOffset = 0;
    double rightOffset = 0;
    double weight = 1;
};

/// A link's way: its items from start to end, the blocks at both ends included.
struct Way {
    std::uint32_t link = 0;
    std::vector<std::uint32_t> items;
    bool isSameLane = false;
};

/// One band taken apart.
struct BandColumns {
    std::vector<Block> blocks;
    std::vector<Item> items;
    std::vector<std::vector<std::uint32_t>> columns;  ///< item indices, top to bottom
    std::vector<Tie> ties;
    std::vector<Way> ways;
};

/// Size of a group's box around its cards; all cards of a group are as wide as the widest.
Size groupSize(const LayoutInput& input, std::uint32_t group);
/// Where a group's members are, relative to the box's left top corner; one per card, in its order.
std::vector<Rect> memberRects(const LayoutInput& input, std::uint32_t group, double groupWidth);

/// Takes a band apart into blocks, items and ways, in the order of the plan.
BandColumns takeApart(const LayoutInput& input, std::uint32_t band);
/// Fewer crossings: barycentre sweeps, the best order kept. Cancellable.
void orderColumns(BandColumns& band, const Job& job);
/// Spreads line ends over the sides of their items; after the order is fixed.
void assignPorts(const LayoutInput& input, BandColumns& band);
/// Heights: lines as straight as the order allows, nothing closer than its gap. Topmost edge at 0.
/// Cancellable: then the heights are valid but not yet settled.
void placeItems(BandColumns& band, const Job& job);
/// Bottom of the lowest item.
double bandHeight(const BandColumns& band);
/// Column of the gap in which a link prints its label.
std::size_t labelColumn(const PlanLink& link, std::size_t fromLane, std::size_t toLane, std::size_t laneCount);

}  // namespace throughline::lanes
