// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/graph/threat_graph.h"

namespace throughline {

/// Smallest set that is worth a fold where room is short.
inline constexpr std::size_t leastLikeThings = 4;

/// Things of which the same is said: one role, one type, the same neighbours by the same relationships, and nothing contested of them.
/// Each set holds the first entity of each thing, in node order; sets in order of their first. Folds, and what the view keeps apart, are in none.
std::vector<std::vector<EntityId>> likeThings(const ThreatCase& threatCase, const ThreatGraph& graph, const ViewState& view);

}  // namespace throughline
