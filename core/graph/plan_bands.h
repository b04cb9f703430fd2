// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/graph/picture_plan.h"

namespace throughline {

/// What one band shows, before cards and lines are made of it. `lanes` holds every node of the band
/// with its lane there; node order is that of the graph.
struct BandContent {
    std::optional<IncidentId> incident;
    std::vector<EdgeIndex> edges;
    std::vector<EdgeIndex> told;  ///< printed on cards instead of drawn
    std::map<NodeIndex, Role> lanes;
};

struct Bands {
    std::vector<BandContent> contents;
    std::size_t unattached = 0;  ///< nodes without any edge that are in no band
};

/// The bands of a graph: one per incident (by date where all are dated, else in order of the
/// reports), then one for what belongs to none. Edges that only say where a thing is, or that are
/// told by a card's second line, are not in them. Beside incidents, things that nothing is said of are
/// left out and counted.
Bands bandsOf(const ThreatCase& threatCase, const ThreatGraph& graph);

}  // namespace throughline
