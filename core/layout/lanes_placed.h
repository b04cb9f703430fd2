// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/layout/lanes_columns.h"
#include "core/layout/rect_grid.h"

namespace throughline::lanes {

// Lanes around cards that have a place. The fresh layout of the same plan says where things would
// like to be; what has a place does not move; everything else follows by these rules:
//   - a lane stands where most of its placed cards have their middle; a lane without any goes to its
//     side of the others, or between them if there is no room;
//   - a new card goes to its lane, level with those that it is linked to: where there is room inside
//     its band, else just below the band if that touches no other one, else below everything, in a
//     further part of its band ("A, continued"); a band without any placed card goes there as a whole;
//   - a box stretches over its cards, but never over others: members that it cannot reach are tied to
//     it by a thin line;
//   - a band stretches over its cards, but not over another band: cards that stand among those of
//     another band stand there on their own;
//   - lines keep the way that they have in the fresh layout, at the nearest heights where they run over
//     no foreign card; labels take the nearest place that is free.

inline constexpr double bandPadding = 16;
inline constexpr double bandGap = 22;
inline constexpr double laneTitleHeight = 44;
inline constexpr double curveRoom = 32;     ///< beside a label, for the line to bend
inline constexpr double besideLine = 10.5;  ///< from a label's near end to the upright line that it is on

/// Goes on to a point: without a bend where both are level.
void addLevel(Route& route, Point to);
/// Goes on to a point with an S whose ends are level.
void addBend(Route& route, Point to);
/// Goes on to an end in the same lane: out to `middle`, upright along it, and back.
void addDetour(Route& route, Point middle, Point end);

/// A loose card or a box of the plan, and where it is.
struct PlacedBlock {
    std::uint32_t band = 0;
    Block block;
    Rect fresh;  ///< in the fresh layout
    Rect box;
    bool isPlaced = false;
};

/// What belongs together of one band: its main part, or a further one.
struct Part {
    std::uint32_t band = 0;
    Rect blocks;  ///< around its cards and boxes, without header and padding
    bool isMain = true;
    bool isWide = false;  ///< as wide as the whole picture
};

/// The work at hand: filled step by step by the functions below, in this order.
struct PlacedWork {
    const LayoutInput* input = nullptr;
    const std::vector<BandColumns>* bands = nullptr;
    const Layout* fresh = nullptr;
    std::vector<PlacedBlock> blocks;
    std::vector<std::uint32_t> blockOfCard;
    std::vector<bool> isStanding;  ///< cards that have their place
    std::vector<double> laneMiddle;
    std::vector<double> laneWidth;
    std::vector<Part> parts;
    Layout out;

    Rect extent;  ///< of everything that has a place

    /// From the upper edge of a part to its topmost block: header, and room for lines above the blocks.
    double headOf(const Part& part) const;
    /// With header and padding.
    Rect boxOf(const Part& part) const;
    /// Room of the header's or the part title's text.
    Rect titleOf(const Part& part) const;
};

/// Blocks of all bands, cards with pins at their places.
PlacedWork startWork(const LayoutInput& input, const std::vector<BandColumns>& bands, const Layout& fresh);
/// The box of a group around those of its cards that have a place; the others are left out, and so is
/// what it cannot reach without touching foreign cards.
Rect groupBox(const PlacedWork& work, std::uint32_t group, const RectGrid& taken);
/// Bands into parts, by where their blocks are.
void findParts(PlacedWork& work);
/// Everything that takes room, by block; further ids from `blocks.size()` on are free for others.
RectGrid takenRooms(const PlacedWork& work);
/// Gives all blocks and members without a place one.
void placeNew(PlacedWork& work);
/// Lines and labels.
void routeLines(PlacedWork& work, const Job& job);
/// Bands, headers, lane titles, tethers, bounds.
void closeFrame(PlacedWork& work);

/// Lays out a plan of which some cards have places; see above. Errors: Cancelled.
Result<Layout> placedLanes(const LayoutInput& input, const std::vector<BandColumns>& bands, const Layout& fresh,
                           const Job& job);

}  // namespace throughline::lanes
