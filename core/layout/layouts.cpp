// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/graph/matrix_plan.h"
#include "core/layout/layout.h"
#include "core/map/plan_map.h"

namespace throughline {
namespace {

constexpr std::array methods{
    LayoutMethod{.id = "lanes", .label = "Lanes",
                 .hint = "Who is said to stand behind whom, with what, through what, against whom: left to right.",
                 .plan = planLanes, .run = lanesLayout},
    LayoutMethod{.id = "force", .label = "Force",
                 .hint = "Things that are linked draw together; shows clusters, not the order of the story.",
                 .plan = planFlat, .run = forceLayout},
    LayoutMethod{.id = "map", .label = "Map",
                 .hint = "Where things are claimed to be: provinces, victims and relays on a map, what has no claimed place beside it.",
                 .plan = planMap, .run = mapLayout},
    LayoutMethod{.id = "matrix", .label = "Matrix",
                 .hint = "Counts of claims in a table: places by sectors, or techniques by actors; what names only one of them stands in the margins.",
                 .plan = planMatrix, .run = matrixLayout, .keepsPlaces = false},
};

}  // namespace

std::span<const LayoutMethod> layoutMethods() { return methods; }

const LayoutMethod* findLayout(std::string_view id)
{
    const auto* row = std::find_if(methods.begin(), methods.end(), [&](const LayoutMethod& m) { return m.id == id; });
    return row != methods.end() ? row : nullptr;
}

}  // namespace throughline
