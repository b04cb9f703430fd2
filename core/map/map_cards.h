// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "core/graph/plan_bands.h"
#include "core/graph/plan_builder.h"
#include "core/map/map_plan.h"
#include "core/map/place_finder.h"

namespace throughline {

/// The making of a map's plan, filled step by step; indices are those of the builder's plan.
struct MapWork {
    const ThreatCase& threatCase;
    const ThreatGraph& graph;
    const ViewState& view;
    Bands bands;
    PlaceFinder& places;
    PlanBuilder& builder;
    MapPlan& map;

    std::map<NodeIndex, Role> lanes;  ///< of what stands in some band otherwise than as a sponsor
    std::set<NodeIndex> sponsors;
    std::map<NodeIndex, std::vector<std::uint32_t>> spotsOf;  ///< of nodes with a claimed place
    std::map<NodeIndex, std::vector<std::uint32_t>> cardsOf;  ///< one for each place, else one beside the map
    std::map<NodeIndex, std::uint32_t> sponsorCards;          ///< beside the map

    bool isPlaced(std::uint32_t card) const { return card < map.spotOfCard.size() && map.spotOfCard[card].has_value(); }
    /// Cards of a node where a band tells of it.
    std::vector<std::uint32_t> cardsIn(const BandContent& band, NodeIndex node) const;
    const Entity& entityOf(NodeIndex node) const { return threatCase[graph.node(node).entities.front()]; }
    bool isTargeted(NodeIndex node) const;
};

/// Where each node is said to be: by its located-at claims, a location where it is itself. What is only denied says nothing.
void findSpots(MapWork& work);
/// Cards on the ground and beside it.
void addMapCards(MapWork& work);
/// Actor → relays → targets of incidents that are said to have been routed; returns the edges that are told by that.
std::set<EdgeIndex> addRouting(MapWork& work);
/// A box for each place, so that it can be chosen, and the areas that are shaded or hatched.
void addSpotGroups(MapWork& work);
void addAreas(MapWork& work);

}  // namespace throughline
