// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/map/map_cards.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "core/geo/viewpoint.h"
#include "core/graph/fan_folding.h"

namespace throughline {
namespace {

/// A thing that is said to be in more places than this stands in the first of them.
constexpr std::size_t mostPlaces = 8;

/// Spots by what they are, so that equal places are one.
class SpotMaker {
public:
    explicit SpotMaker(MapWork& work) : m_work(work) {}

    void add(NodeIndex node, EntityId location)
    {
        const FoundPlace* found = m_work.places.placeOf(location);
        if (!found)
            return;
        const geo::Place& place = found->place;
        const auto [at, isNew] = m_known.emplace(std::tuple(place.kind, place.code, place.name), m_work.map.spots.size());
        if (isNew)
            m_work.map.spots.push_back(spotOf(place));
        std::vector<std::uint32_t>& spots = m_work.spotsOf[node];
        const auto spot = static_cast<std::uint32_t>(at->second);
        if (spots.size() < mostPlaces && std::find(spots.begin(), spots.end(), spot) == spots.end())
            spots.push_back(spot);
    }

private:
    MapSpot spotOf(const geo::Place& place) const
    {
        MapSpot spot;
        spot.point = *place.point;
        spot.name = place.name;
        spot.provinces = place.provinces;
        spot.isCountry = place.kind == geo::PlaceKind::Country;
        // A country is as large as the viewpoint says.
        if (const auto country = geo::baseMap().countryOfIso(place.code); spot.isCountry && country)
            if (std::vector<std::size_t> filed = geo::viewpoints().provincesOf(m_work.map.viewpoint, *country); !filed.empty())
                spot.provinces = std::move(filed);
        return spot;
    }

    MapWork& m_work;
    std::map<std::tuple<geo::PlaceKind, std::string, std::string>, std::size_t> m_known;
};

/// Says an edge where its source is?
bool placesSource(const GraphEdge& edge)
{
    return edge.type == RelationType::LocatedAt && !edge.isRevoked && edge.strength != Strength::DeniedOnly;
}

/// Things that have a place by their kind; tools, flaws and sectors are nowhere.
bool canHavePlace(Role role)
{
    return role == Role::Sponsor || role == Role::Actor || role == Role::Infrastructure || role == Role::Victim || role == Role::Place;
}

/// Neighbours of neighbours of what is on the map, as far as they can have a place; of what cannot, only neighbours.
std::set<NodeIndex> besideTheMap(const MapWork& work)
{
    std::set<NodeIndex> all = work.sponsors;
    for (const auto& [node, lane] : work.lanes)
        if (work.spotsOf.count(node) == 0)
            all.insert(node);
    if (work.spotsOf.empty())
        return all;
    std::set<NodeIndex> reached;
    for (const auto& [node, spots] : work.spotsOf)
        reached.insert(node);
    std::set<NodeIndex> beside;
    constexpr int steps = 3;  // target, actor, who is said to stand behind it
    for (int step = 0; step < steps; ++step) {
        std::set<NodeIndex> next;
        const auto note = [&](NodeIndex from, NodeIndex to) {
            const bool isSponsor = work.sponsors.count(to) != 0;
            const auto lane = work.lanes.find(to);
            const bool isKept = isSponsor || step == 0 || (lane != work.lanes.end() && canHavePlace(lane->second));
            if (reached.count(from) != 0 && all.count(to) != 0 && isKept && beside.count(to) == 0)
                next.insert(to);
        };
        for (const BandContent& band : work.bands.contents)
            for (const EdgeIndex index : band.edges) {
                const GraphEdge& edge = work.graph.edge(index);
                note(edge.source, edge.target);
                note(edge.target, edge.source);
            }
        beside.insert(next.begin(), next.end());
        reached = std::move(next);
    }
    return beside;
}

/// The lanes of what stands beside the map, as one band, so that like leaves fold.
BandContent besideContent(const MapWork& work, const std::set<NodeIndex>& beside)
{
    BandContent content;
    for (const NodeIndex node : beside)
        if (work.spotsOf.count(node) == 0) {
            const auto lane = work.lanes.find(node);
            content.lanes.emplace(node, lane != work.lanes.end() ? lane->second : Role::Sponsor);
        }
    std::set<EdgeIndex> edges;
    for (const BandContent& band : work.bands.contents)
        edges.insert(band.edges.begin(), band.edges.end());
    content.edges.assign(edges.begin(), edges.end());
    return content;
}

/// How a thing is tied to others: what has the same ties at the same place may share a card without a word being lost.
using Ties = std::vector<std::tuple<NodeIndex, RelationType, bool, Strength, bool>>;

Ties tiesOf(const MapWork& work, NodeIndex node)
{
    Ties ties;
    const auto add = [&](const GraphEdge& edge, NodeIndex other, bool isOut) {
        if (edge.type != RelationType::LocatedAt)
            ties.emplace_back(other, edge.type, isOut, edge.strength, edge.isContested);
    };
    for (const EdgeIndex index : work.graph.outEdges(node))
        add(work.graph.edge(index), work.graph.edge(index).target, true);
    for (const EdgeIndex index : work.graph.inEdges(node))
        add(work.graph.edge(index), work.graph.edge(index).source, false);
    std::sort(ties.begin(), ties.end());
    return ties;
}

/// Sets of things at one place that share a card: more than `mostAlike` that are tied alike.
class PlacedFans {
public:
    explicit PlacedFans(MapWork& work) : m_work(work), m_unfolded(work.view.unfolded.begin(), work.view.unfolded.end()) {}

    void addCards()
    {
        std::map<std::tuple<std::uint32_t, Role, EntityType, Ties>, std::vector<NodeIndex>> alike;
        for (const auto& [node, spots] : m_work.spotsOf)
            for (const std::uint32_t spot : spots)
                if (mayFold(node))
                    alike[{spot, m_work.lanes.at(node), m_work.entityOf(node).type, tiesOf(m_work, node)}].push_back(node);
        for (const auto& [kind, nodes] : alike)
            if (nodes.size() > mostAlike)
                add(nodes, std::get<0>(kind));
        for (const auto& [node, spots] : m_work.spotsOf)
            for (const std::uint32_t spot : spots)
                if (m_done.count({node, spot}) == 0)
                    add({node}, spot);
    }

private:
    static constexpr std::size_t mostAlike = 3;

    bool mayFold(NodeIndex node) const
    {
        const auto& entities = m_work.graph.node(node).entities;
        return !m_work.graph.node(node).isFold && m_work.entityOf(node).type != EntityType::Location
            && std::none_of(entities.begin(), entities.end(), [&](EntityId id) { return m_unfolded.count(id) != 0; });
    }

    void add(const std::vector<NodeIndex>& nodes, std::uint32_t spot)
    {
        const std::uint32_t card = m_work.builder.addCard(0, nodes, m_work.lanes.at(nodes.front()));
        const bool areOrganisations = std::all_of(nodes.begin(), nodes.end(), [&](NodeIndex node) {
            const Entity& entity = m_work.entityOf(node);
            return entity.type == EntityType::Identity && entity.identityClass == IdentityClass::Organisation;
        });
        if (nodes.size() > 1 && areOrganisations)
            m_work.builder.plan().cards[card].title = std::to_string(nodes.size()) + " organisations";
        m_work.map.spotOfCard.resize(card + 1);
        m_work.map.spotOfCard[card] = spot;
        m_work.map.spots[spot].cards.push_back(card);
        for (const NodeIndex node : nodes) {
            m_work.cardsOf[node].push_back(card);
            m_done.insert({node, spot});
        }
    }

    MapWork& m_work;
    std::set<EntityId> m_unfolded;
    std::set<std::pair<NodeIndex, std::uint32_t>> m_done;
};

void addBesideCards(MapWork& work, const std::set<NodeIndex>& beside)
{
    const BandContent content = besideContent(work, beside);
    for (const std::vector<NodeIndex>& set : foldFans(work.threatCase, work.graph, content, work.view.unfolded)) {
        const std::uint32_t card = work.builder.addCard(0, set, content.lanes.at(set.front()));
        for (const NodeIndex node : set)
            (work.lanes.count(node) != 0 ? work.cardsOf[node].emplace_back(card) : work.sponsorCards[node] = card);
    }
    // Sponsor in one story, something else in another: it stands beside the map for the first.
    for (const NodeIndex node : work.sponsors)
        if (beside.count(node) != 0 && work.lanes.count(node) != 0)
            work.sponsorCards[node] = work.builder.addCard(0, {node}, Role::Sponsor);
    work.map.spotOfCard.resize(work.builder.plan().cards.size());
    std::size_t shown = 0;
    for (const auto& [node, lane] : work.lanes)
        shown += work.cardsOf.count(node);
    if (shown < work.lanes.size())
        work.map.leftOut = std::to_string(work.lanes.size() - shown)
                               .append(work.lanes.size() - shown == 1 ? " thing that touches" : " things that touch")
                               .append(" no place (tools, techniques, sectors and the like)");
}

}  // namespace

std::vector<std::uint32_t> MapWork::cardsIn(const BandContent& band, NodeIndex node) const
{
    const auto lane = band.lanes.find(node);
    const auto sponsor = sponsorCards.find(node);
    if (lane != band.lanes.end() && lane->second == Role::Sponsor && sponsor != sponsorCards.end())
        return {sponsor->second};
    const auto found = cardsOf.find(node);
    return found != cardsOf.end() ? found->second : std::vector<std::uint32_t>();
}

bool MapWork::isTargeted(NodeIndex node) const
{
    for (const EdgeIndex index : graph.inEdges(node))
        if (const RelationType type = graph.edge(index).type; type == RelationType::Targets || type == RelationType::Compromises)
            return true;
    return std::any_of(bands.contents.begin(), bands.contents.end(), [&](const BandContent& band) {
        if (!band.incident || band.lanes.count(node) == 0)
            return false;
        const std::vector<EntityId>& targets = threatCase[*band.incident].targets;
        return std::any_of(targets.begin(), targets.end(), [&](EntityId id) { return graph.nodeOf(id) == node; });
    });
}

void findSpots(MapWork& work)
{
    for (const BandContent& band : work.bands.contents)
        for (const auto& [node, lane] : band.lanes)
            if (lane == Role::Sponsor)
                work.sponsors.insert(node);
            else
                work.lanes.emplace(node, lane);
    SpotMaker maker(work);
    for (const auto& [node, lane] : work.lanes) {
        const GraphNode& row = work.graph.node(node);
        if (!row.isFold && work.entityOf(node).type == EntityType::Location) {
            maker.add(node, row.entities.front());
            continue;
        }
        for (const EdgeIndex index : work.graph.outEdges(node))
            if (const GraphEdge& edge = work.graph.edge(index); placesSource(edge))
                for (const EntityId location : work.graph.node(edge.target).entities)
                    maker.add(node, location);
    }
}

void addMapCards(MapWork& work)
{
    PlacedFans(work).addCards();
    addBesideCards(work, besideTheMap(work));
}

}  // namespace throughline
