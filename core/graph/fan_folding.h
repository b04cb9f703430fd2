// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/graph/plan_bands.h"
#include "core/model/view_state.h"

namespace throughline {

/// Largest number of like leaves that are drawn one by one.
inline constexpr std::size_t maxFan = 12;

/// Nodes that share a card, in node order; the sets of a band cover each of its nodes once.
using CardSets = std::vector<std::vector<NodeIndex>>;

/// Which nodes of a band share a card: more than `maxFan` like leaves (same lane, same type, same
/// neighbours by the same relationship) fold into one; where a lane still holds more than `maxLane`
/// cards, the least connected of each type fold too. Members of `unfolded` stay apart.
CardSets foldFans(const ThreatCase& threatCase, const ThreatGraph& graph, const BandContent& band,
                  const std::vector<EntityId>& unfolded);

/// Only fans of leaves: more than `maxFan` nodes of one edge each, at the same node by the same relationship, of
/// one type and lane. For pictures without lanes, of any size.
CardSets foldLeaves(const ThreatCase& threatCase, const ThreatGraph& graph, const std::vector<EntityId>& unfolded);

}  // namespace throughline
