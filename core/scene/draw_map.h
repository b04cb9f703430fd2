// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/graph/picture_plan.h"
#include "core/layout/layout.h"
#include "core/scene/display_list.h"

namespace throughline {

/// Sizes of the texts of a map, wrapped; empty texts have none.
std::vector<Size> mapTextSizes(const PicturePlan& plan, const TextMetrics& metrics);

/// Sea, land, shaded and hatched areas, boundaries: below everything else. Areas carry the hit of their place;
/// `groupHit` is the hit of the first group.
void drawMapGround(DisplayListBuilder& builder, const PicturePlan& plan, const Layout& layout, HitIndex groupHit);
/// Discs at places with their counts and names: above tethers, below lines.
void drawMapSpots(DisplayListBuilder& builder, const PicturePlan& plan, const Layout& layout, HitIndex groupHit);
/// What is told of areas, in the source's words: above lines.
void drawMapCounts(DisplayListBuilder& builder, const PicturePlan& plan, const Layout& layout, HitIndex groupHit);
/// Whose boundaries these are, at the foot of the map.
void drawMapNote(DisplayListBuilder& builder, const PicturePlan& plan, const Layout& layout);

/// Is the group of the plan a place on the map, drawn as a disc and not as a box?
std::vector<bool> mapSpotGroups(const PicturePlan& plan);
/// Cards at one place, which become one disc where the map is seen from afar.
struct PlaceCluster {
    Point centre;
    std::string name;
    std::uint32_t things = 0;
    std::vector<std::uint32_t> cards;  ///< of two things or more
    HitIndex hit = noHit;              ///< of the place
};
/// Empty for pictures that are no maps.
std::vector<PlaceCluster> placeClusters(const PicturePlan& plan, const Layout& layout);

/// Does the group of the plan stand on a map, not in a picture or the box beside it?
bool isOnGround(const PicturePlan& plan, std::uint32_t group);

}  // namespace throughline
