// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/layout/layout.h"
#include "core/map/map_plan.h"

namespace throughline {

/// The cards beside a map with what is between them, laid out in lanes: a picture of its own, moved to its place.
struct BesideMap {
    PicturePlan plan;
    PlanSizes sizes;
    std::vector<std::uint32_t> cards, groups, links;  ///< by index there, those of the whole plan
    Layout layout;  ///< in the scene of the whole
    Rect box;       ///< around all of it; empty: nothing stands beside
    bool isPinned = false;  ///< some of its cards had places

    bool isEmpty() const { return cards.empty(); }
    void moveBy(double x, double y);
};

/// `input`: of the whole. Errors: Cancelled.
Result<BesideMap> layOutBeside(const LayoutInput& input, const Job& job);

}  // namespace throughline
