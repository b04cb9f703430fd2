// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/engine/shuffle.h"
#include "core/engine/tied_nodes.h"

namespace throughline {

/// What the steps of one search for communities share.
struct LeidenSearch {
    double resolution = 1;
    SplitMix64 random;
    const Job& job;
    double done = 0;  ///< what was reported last
    double roundEnd = 1;
    bool areGroupsConnected = true;  ///< after a round
};

/// Moves node after node to the group where it raises modularity most, until none can be; a node whose
/// neighbour moved is looked at again. `groupOf` has any numbers below the number of nodes. False if the
/// job was stopped.
bool moveNodes(const TiedNodes& nodes, std::vector<std::uint32_t>& groupOf, LeidenSearch& search);

/// Parts within the groups: begun from single nodes, merged where the node and the part are each tied
/// well to the rest of the group; each is connected. Half-way if the job was stopped.
Grouping refine(const TiedNodes& nodes, const Grouping& groups, LeidenSearch& search);

}  // namespace throughline
