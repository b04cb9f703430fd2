// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/graph/plan_wording.h"
#include "core/map/map_cards.h"

namespace throughline {
namespace {

/// The location of a node that stands for several places of which none is named.
bool isUnnamedPart(const MapWork& work, NodeIndex node)
{
    const FoundPlace* found = work.places.placeOf(work.graph.node(node).entities.front());
    return found && found->isUnnamedPart;
}

std::string countText(const Quantity& quantity) { return quantity.unit.empty() ? quantity.words : quantity.words + " " + quantity.unit; }

/// Sentences that tell of an attack on the node.
std::set<std::pair<std::uint32_t, std::uint32_t>> sentencesOf(const MapWork& work, NodeIndex node)
{
    std::set<std::pair<std::uint32_t, std::uint32_t>> sentences;
    for (const EdgeIndex index : work.graph.inEdges(node))
        for (const ClaimId id : work.graph.edge(index).claims)
            if (const Claim& claim = work.threatCase[id]; claim.report)
                sentences.insert({static_cast<std::uint32_t>(rowOf(*claim.report)), static_cast<std::uint32_t>(claim.span.begin)});
    return sentences;
}

/// "more than 1,000 networks in over 10 provinces, not named": counts of the same sentence, in the source's words.
std::string hatchText(const MapWork& work, NodeIndex node)
{
    const auto sentences = sentencesOf(work, node);
    std::vector<std::string> things;
    std::string places;
    for (const Quantity& quantity : work.threatCase.quantities) {
        if (quantity.isDeleted || !quantity.ofEntity)
            continue;
        const auto counted = work.graph.nodeOf(*quantity.ofEntity);
        if (!counted)
            continue;
        if (*counted == node && places.empty())
            places = countText(quantity);
        if (*counted == node || work.spotsOf.count(*counted) != 0)
            continue;
        const auto theirs = sentencesOf(work, *counted);
        if (std::any_of(theirs.begin(), theirs.end(), [&](const auto& sentence) { return sentences.count(sentence) != 0; }))
            things.push_back(countText(quantity));
    }
    if (places.empty())
        places = cardTitle(work.entityOf(node));
    return (things.empty() ? places : joined(things, ", ") + " in " + places) + ", not named";
}

std::size_t addText(MapPlan& map, std::string text)
{
    map.texts.push_back(std::move(text));
    return map.texts.size() - 1;
}

/// Does a card of the place itself name it already?
bool isNamedByCard(const MapWork& work, const MapSpot& spot)
{
    return std::any_of(spot.cards.begin(), spot.cards.end(), [&](std::uint32_t card) {
        const std::vector<NodeIndex>& nodes = work.builder.plan().cards[card].nodes;
        return nodes.size() == 1 && work.entityOf(nodes.front()).type == EntityType::Location && !isUnnamedPart(work, nodes.front());
    });
}

void countThings(MapWork& work, MapSpot& spot)
{
    for (const std::uint32_t card : spot.cards)
        for (const NodeIndex node : work.builder.plan().cards[card].nodes) {
            ++spot.things;
            const bool isCounted = work.entityOf(node).type == EntityType::Location && isUnnamedPart(work, node);
            spot.targets += work.isTargeted(node) && !isCounted ? 1 : 0;
        }
}

void addHatching(MapWork& work, const MapSpot& spot)
{
    for (const std::uint32_t card : spot.cards) {
        const NodeIndex node = work.builder.plan().cards[card].nodes.front();
        if (work.entityOf(node).type != EntityType::Location || !isUnnamedPart(work, node) || !work.isTargeted(node))
            continue;
        MapArea area;
        area.provinces = spot.provinces;
        area.isHatched = true;
        area.group = spot.group;
        area.point = spot.point;
        const std::string words = hatchText(work, node);
        work.builder.plan().groups[spot.group].caption = spot.name + ": " + words;
        area.text = addText(work.map, words);
        work.map.areas.push_back(std::move(area));
    }
}

}  // namespace

void addSpotGroups(MapWork& work)
{
    PicturePlan& plan = work.builder.plan();
    for (MapSpot& spot : work.map.spots) {
        countThings(work, spot);
        spot.text = addText(work.map, isNamedByCard(work, spot) ? std::string() : spot.name);
        spot.group = static_cast<std::uint32_t>(plan.groups.size());
        PlanGroup group;
        group.lane = Role::Place;
        group.caption = spot.name + ": " + std::to_string(spot.things) + (spot.things == 1 ? " thing" : " things");
        group.cards = spot.cards;
        plan.groups.push_back(std::move(group));
    }
    work.map.isOnMap.resize(plan.groups.size(), true);
}

void addAreas(MapWork& work)
{
    std::map<std::vector<std::size_t>, std::size_t> known;
    for (const bool isCountry : {true, false})
        for (const MapSpot& spot : work.map.spots) {
            if (spot.isCountry != isCountry || spot.provinces.empty())
                continue;
            if (spot.targets > 0) {
                const auto [at, isNew] = known.emplace(spot.provinces, work.map.areas.size());
                if (isNew)
                    work.map.areas.push_back({spot.provinces, 0, false, spot.group, spot.point, {}});
                work.map.areas[at->second].count += spot.targets;
            }
            addHatching(work, spot);
        }
}

}  // namespace throughline
