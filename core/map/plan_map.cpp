// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/map/plan_map.h"

#include <algorithm>
#include <utility>

#include "core/geo/viewpoint.h"
#include "core/graph/plan_links.h"
#include "core/map/map_cards.h"
#include "core/map/map_frame.h"

namespace throughline {
namespace {

/// Edges between the same two cards with the same verb share a line.
void addPlainLinks(MapWork& work, const std::set<EdgeIndex>& told, bool isAttribution)
{
    using Line = std::tuple<std::uint32_t, std::uint32_t, std::string>;
    std::map<Line, std::vector<EdgeIndex>> lines;
    for (const BandContent& band : work.bands.contents)
        for (const EdgeIndex index : band.edges) {
            const GraphEdge& edge = work.graph.edge(index);
            if (told.count(index) != 0 || (edge.type == RelationType::AttributedTo) != isAttribution)
                continue;
            const std::vector<std::uint32_t> sources = work.cardsIn(band, edge.source);
            std::vector<std::uint32_t> targets = work.cardsIn(band, edge.target);
            if (sources.size() > 1 && targets.size() > 1)
                targets.resize(1);  // where both are in several places nobody says which goes with which
            for (const std::uint32_t source : sources)
                for (const std::uint32_t target : targets) {
                    std::vector<EdgeIndex>& edges = lines[{source, target, verbOf(work.threatCase, edge)}];
                    if (std::find(edges.begin(), edges.end(), index) == edges.end())
                        edges.push_back(index);
                }
        }
    for (auto& [line, edges] : lines) {
        const auto& [source, target, verb] = line;
        if (source != target)
            work.builder.addEdgeLink(0, source, target, verb, std::move(edges));
        else
            for (const EdgeIndex edge : edges)
                if (work.graph.edge(edge).source != work.graph.edge(edge).target)
                    work.builder.addInside(source, edge);
    }
}

/// That one place lies in another is what a map shows anyway.
void leaveOutPlacesInPlaces(const ThreatCase& threatCase, const ThreatGraph& graph, Bands& bands)
{
    const auto isPlace = [&](NodeIndex node) { return threatCase[graph.node(node).entities.front()].type == EntityType::Location; };
    for (BandContent& band : bands.contents)
        std::erase_if(band.edges, [&](EdgeIndex index) {
            const GraphEdge& edge = graph.edge(index);
            return edge.type == RelationType::LocatedAt && isPlace(edge.source) && isPlace(edge.target) && !edge.isContested
                && edge.strength != Strength::DeniedOnly;
        });
}

/// What stands beside the map is laid out in lanes, with one lane for all targets.
void settleBeside(MapWork& work)
{
    PicturePlan& plan = work.builder.plan();
    std::set<Role> lanes;
    for (std::uint32_t i = 0; i < plan.cards.size(); ++i) {
        if (work.isPlaced(i))
            continue;
        PlanCard& card = plan.cards[i];
        if (isTarget(card.lane))
            card.lane = Role::Victim;
        lanes.insert(card.lane);
    }
    plan.lanes.assign(lanes.begin(), lanes.end());
    if (lanes.empty())
        return;
    work.builder.addBand(std::nullopt);
    PlanBand& band = plan.bands.back();
    band.title = "Beside the map";
    band.header = lanes.count(Role::Sponsor) != 0 ? "no place claimed, or sponsors as claimed: their seat is no place of an attack" : "no place claimed";
}

}  // namespace

PicturePlan planMap(const ThreatCase& threatCase, const ClaimIndex& claims, const ThreatGraph& graph, const ViewState& view)
{
    auto map = std::make_shared<MapPlan>();
    map->viewpoint = geo::viewpoints().find(view.mapViewpoint).value_or(0);
    map->note = geo::viewpoints().all()[map->viewpoint].note;
    PlaceFinder places(threatCase, claims);
    map->frame = frameOf(threatCase, claims, places, view);
    PlanBuilder builder(threatCase, claims, graph);
    MapWork work{.threatCase = threatCase, .graph = graph, .view = view, .bands = bandsOf(threatCase, graph), .places = places, .builder = builder, .map = *map,
                 .lanes = {}, .sponsors = {}, .spotsOf = {}, .cardsOf = {}, .sponsorCards = {}};
    builder.plan().unattached = work.bands.unattached;
    leaveOutPlacesInPlaces(threatCase, graph, work.bands);
    findSpots(work);
    addMapCards(work);
    addPlainLinks(work, {}, true);
    addPlainLinks(work, addRouting(work), false);
    map->isOnMap.resize(builder.plan().groups.size());
    addSpotGroups(work);
    addAreas(work);
    settleBeside(work);
    PicturePlan plan = std::move(builder).finish();
    plan.ground = frameKey(map->frame);
    plan.map = std::move(map);
    return plan;
}

}  // namespace throughline
