// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/map/map_cards.h"

namespace throughline {
namespace {

/// What an actor of an incident is said to have gone through, and against whom.
struct Routed {
    std::map<NodeIndex, std::vector<EdgeIndex>> relays;
    std::vector<EdgeIndex> targets;
};

std::string scopeText(RoutingScope scope)
{
    switch (scope) {
    case RoutingScope::NotStated: return {};
    case RoutingScope::Campaign: return "routing stated for the campaign";
    case RoutingScope::Specific: return "routing stated for these targets";
    }
    return {};
}

/// One incident's ways, actor by actor.
class Router {
public:
    Router(MapWork& work, const BandContent& band, std::set<EdgeIndex>& told) : m_work(work), m_band(band), m_told(told)
    {
        for (const EntityId relay : work.threatCase[*band.incident].routedVia)
            if (const auto node = work.graph.nodeOf(relay))
                m_relays.insert(*node);
    }

    void run()
    {
        for (const auto& [actor, lane] : m_band.lanes)
            if (lane == Role::Actor)
                route(actor);
    }

private:
    Routed routedBy(NodeIndex actor) const
    {
        Routed routed;
        for (const EdgeIndex index : m_band.edges) {
            const GraphEdge& edge = m_work.graph.edge(index);
            if (edge.source != actor || m_told.count(index) != 0)
                continue;
            if (m_relays.count(edge.target) != 0)
                routed.relays[edge.target].push_back(index);
            else if (edge.type == RelationType::Targets || edge.type == RelationType::Compromises)
                routed.targets.push_back(index);
        }
        return routed;
    }

    void route(NodeIndex actor)
    {
        const std::vector<std::uint32_t> from = m_work.cardsIn(m_band, actor);
        const Routed routed = routedBy(actor);
        if (from.empty() || routed.relays.empty() || routed.targets.empty())
            return;
        std::vector<std::uint32_t> relays;
        for (const auto& [node, edges] : routed.relays)
            for (const std::uint32_t card : m_work.cardsIn(m_band, node))
                if (std::find(relays.begin(), relays.end(), card) == relays.end())
                    relays.push_back(card);
        if (relays.empty())
            return;
        const PlanEnd through = relays.size() == 1 ? PlanEnd{false, relays.front()} : junction(from.front(), relays, routed);
        if (relays.size() == 1)
            toRelays(from.front(), routed);
        std::map<std::uint32_t, std::vector<EdgeIndex>> targets;
        for (const EdgeIndex index : routed.targets) {
            for (const std::uint32_t card : m_work.cardsIn(m_band, m_work.graph.edge(index).target))
                targets[card].push_back(index);
            m_told.insert(index);
        }
        std::size_t drawn = 0;
        for (const auto& [card, edges] : targets)
            m_work.builder.addTrunkLink(0, through, {false, card}, verbFor(drawn++, targets.size(), "against"), edges);
    }

    /// Of many lines alike from one thing the first says what they are.
    static std::string verbFor(std::size_t index, std::size_t count, const char* verb) { return index == 0 || count <= 3 ? verb : ""; }

    /// Each relay has a line of its own, so that none is said more of than is told of it.
    void toRelays(std::uint32_t from, const Routed& routed)
    {
        std::map<std::uint32_t, std::vector<EdgeIndex>> relays;
        for (const auto& [node, edges] : routed.relays) {
            for (const std::uint32_t card : m_work.cardsIn(m_band, node))
                relays[card].insert(relays[card].end(), edges.begin(), edges.end());
            m_told.insert(edges.begin(), edges.end());
        }
        std::size_t drawn = 0;
        for (const auto& [card, edges] : relays)
            m_work.builder.addTrunkLink(0, {false, from}, {false, card}, verbFor(drawn++, relays.size(), "through"), edges);
    }

    /// Which relay an attack on which target went through is not told: all lead to one box, and from there to all targets.
    PlanEnd junction(std::uint32_t from, const std::vector<std::uint32_t>& relays, const Routed& routed)
    {
        PicturePlan& plan = m_work.builder.plan();
        const bool isOnMap = std::any_of(relays.begin(), relays.end(), [&](std::uint32_t card) { return m_work.isPlaced(card); });
        const bool isFree = std::none_of(relays.begin(), relays.end(), [&](std::uint32_t card) { return plan.cards[card].group.has_value(); });
        const std::string footer = scopeText(m_work.threatCase[*m_band.incident].routingScope);
        toRelays(from, routed);
        std::uint32_t index = 0;
        if (!isOnMap && isFree) {
            index = m_work.builder.addGroup(0, Role::Infrastructure, "routed through any of", relays);
            plan.groups[index].footer = footer;
        } else {
            index = static_cast<std::uint32_t>(plan.groups.size());
            PlanGroup group;
            group.lane = Role::Infrastructure;
            group.caption = "through any of these " + std::to_string(relays.size());
            group.footer = footer;
            group.cards = relays;
            plan.groups.push_back(std::move(group));
            std::map<std::uint32_t, std::vector<EdgeIndex>> onward;
            for (const auto& [node, edges] : routed.relays)
                for (const std::uint32_t card : m_work.cardsIn(m_band, node))
                    onward[card].insert(onward[card].end(), edges.begin(), edges.end());
            for (const auto& [card, edges] : onward)
                m_work.builder.addTrunkLink(0, {false, card}, {true, index}, "", edges);
        }
        m_work.map.isOnMap.resize(plan.groups.size());
        m_work.map.isOnMap[index] = isOnMap || !isFree;
        return {true, index};
    }

    MapWork& m_work;
    const BandContent& m_band;
    std::set<EdgeIndex>& m_told;
    std::set<NodeIndex> m_relays;
};

}  // namespace

std::set<EdgeIndex> addRouting(MapWork& work)
{
    std::set<EdgeIndex> told;
    for (const BandContent& band : work.bands.contents)
        if (band.incident && !work.threatCase[*band.incident].routedVia.empty())
            Router(work, band, told).run();
    return told;
}

}  // namespace throughline
