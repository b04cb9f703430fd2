// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/places.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "core/scene/card_style.h"

namespace throughline {
namespace {

/// Room kept for a thing that is not shown: a card with all lines that a card may have.
constexpr double reservedHeight = 2 * card_style::cardPadding + 2 * card_style::titleLine + 2 * card_style::smallLine;

class Finder {
public:
    Finder(const ThreatCase& threatCase, const ThreatGraph& graph, const PicturePlan& plan, const ViewState& view)
        : m_case(threatCase), m_graph(graph), m_plan(plan), m_view(view)
    {
    }

    Places run()
    {
        for (const PlanCard& card : m_plan.cards) {
            const std::string incident = incidentOf(card);
            m_out.cards.push_back({inRowOrder(card.nodes.front()).front(), incident,
                                   placeKey(m_view.layout, incident), std::nullopt});
        }
        for (std::size_t i = 0; i < m_plan.cards.size(); ++i)
            if (const auto found = m_view.placed.find(m_out.cards[i].key); found != m_view.placed.end())
                takeFrom(found->first, found->second, i);
        const std::set<std::string> standing = standingBands();
        for (const auto& [key, placement] : m_view.placed)
            for (std::size_t i = 0; i < m_plan.cards.size() && m_plan.ground.empty() && isPlaceKeyOf(key, m_view.layout); ++i)
                if (!m_out.cards[i].centre && !(key == m_view.layout && standing.count(m_out.cards[i].key) != 0))
                    takeFrom(key, placement, i);
        reserve();
        return std::move(m_out);
    }

private:
    /// Keys of incidents' bands that have cards standing in them: what was tied to no incident and joins one goes to its band,
    /// else the band would be drawn across those between.
    std::set<std::string> standingBands() const
    {
        std::set<std::string> keys;
        for (const CardPlace& card : m_out.cards)
            if (card.centre && !card.incident.empty())
                keys.insert(card.key);
        return keys;
    }

    /// On a map cards of all incidents stand on one ground, and on another ground none of them stands anywhere yet.
    std::string incidentOf(const PlanCard& card) const
    {
        if (!m_plan.ground.empty())
            return m_plan.ground;
        const bool hasIncident = card.band < m_plan.bands.size() && m_plan.bands[card.band].incident;
        return hasIncident ? m_case[*m_plan.bands[card.band].incident].id : std::string();
    }

    /// Which of joined things gives the name may change by an edit; where their card stands may not.
    std::vector<EntityId> inRowOrder(NodeIndex node) const
    {
        std::vector<EntityId> entities = m_graph.node(node).entities;
        std::sort(entities.begin(), entities.end());
        return entities;
    }

    void takeFrom(std::string_view key, const Placement& places, std::size_t index)
    {
        for (const NodeIndex node : m_plan.cards[index].nodes)
            for (const EntityId entity : inRowOrder(node))
                if (const auto centre = places.find(entity); centre && take(key, entity)) {
                    m_out.cards[index].centre = centre;
                    return;
                }
    }

    /// False if a card stands there already.
    bool take(std::string_view key, EntityId entity)
    {
        std::vector<bool>& taken = m_taken[key];
        if (taken.empty())
            taken.resize(m_case.entities.size());
        const bool isFree = !taken[rowOf(entity)];
        taken[rowOf(entity)] = true;
        return isFree;
    }

    void reserve()
    {
        for (const auto& [key, placement] : m_view.placed) {
            const bool isHere = m_plan.ground.empty() ? isPlaceKeyOf(key, m_view.layout) : key == placeKey(m_view.layout, m_plan.ground);
            if (!isHere)
                continue;
            const std::vector<bool>& taken = m_taken[key];
            for (std::size_t row = 0; row < placement.rows(); ++row)
                if (const auto centre = placement.find(idAt<EntityId>(row)); centre && (row >= taken.size() || !taken[row]))
                    m_out.reserved.push_back({centre->x - card_style::cardWidth / 2, centre->y - reservedHeight / 2,
                                              card_style::cardWidth, reservedHeight});
        }
    }

    const ThreatCase& m_case;
    const ThreatGraph& m_graph;
    const PicturePlan& m_plan;
    const ViewState& m_view;
    std::map<std::string_view, std::vector<bool>> m_taken;  ///< by key, then by row: a card stands there
    Places m_out;
};

}  // namespace

std::string placeKey(std::string_view layout, std::string_view incident)
{
    std::string key(layout);
    if (!incident.empty())
        key.append("/").append(incident);
    return key;
}

bool isPlaceKeyOf(std::string_view key, std::string_view layout)
{
    return key.substr(0, layout.size()) == layout && (key.size() == layout.size() || key[layout.size()] == '/');
}

Places placesOf(const ThreatCase& threatCase, const ThreatGraph& graph, const PicturePlan& plan, const ViewState& view)
{
    return Finder(threatCase, graph, plan, view).run();
}

void rememberPlaces(ViewState& view, const std::vector<CardPlace>& cards, const std::vector<Point>& centres)
{
    for (std::size_t i = 0; i < cards.size(); ++i) {
        if (cards[i].centre)
            continue;
        Placement& places = view.placed[cards[i].key];
        if (!places.find(cards[i].entity))
            places.set(cards[i].entity, centres[i]);
    }
}

void forgetPlaces(ViewState& view, std::string_view layout)
{
    std::erase_if(view.placed, [&](const auto& entry) { return isPlaceKeyOf(entry.first, layout); });
}

}  // namespace throughline
