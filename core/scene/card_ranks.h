// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/graph/picture_plan.h"

namespace throughline {

/// Which cards matter most where not all can be named: those that most lines lead to.
struct CardRanks {
    std::vector<std::uint32_t> degree;  ///< lines at each card; a line to a box counts for all in it
    std::vector<std::uint32_t> order;   ///< cards, most lines first, equal ones in order of the plan
};
CardRanks rankCards(const PicturePlan& plan);

}  // namespace throughline
