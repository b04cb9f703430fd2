// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/scene/display_list.h"

namespace throughline {

/// Shapes and texts of a display list that stand together in a document: of one thing, or of none.
struct PartGroup {
    HitIndex hit = noHit;
    std::vector<std::uint32_t> shapes;
    std::vector<std::uint32_t> texts;  ///< above the shapes
};

/// A display list in painting order, for formats in which each thing is a group with its words. A thing may have several runs of shapes (its
/// line below the cards, its plate above): words go with the last. What belongs to a thing lies over nothing of others but bands and boxes,
/// so the look is the same as with all words on top. Words of no thing come last.
std::vector<PartGroup> partGroups(const DisplayList& list);

}  // namespace throughline
