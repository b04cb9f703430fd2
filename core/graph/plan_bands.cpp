// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/plan_bands.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "core/graph/band_letters.h"
#include "core/graph/plan_wording.h"
#include "core/model/incident_parts.h"

namespace throughline {
namespace {

class LaneChooser {
public:
    LaneChooser(const ThreatCase& threatCase, const ThreatGraph& graph, const BandContent& band)
        : m_case(threatCase), m_graph(graph), m_band(band)
    {
        if (band.incident) {
            const Incident& incident = threatCase[*band.incident];
            collect(incident.actors, m_actors);
            collect(incident.capabilities, m_capabilities);
            collect(incident.routedVia, m_relays);
            collect(incident.targets, m_targets);
        }
        for (const EdgeIndex index : band.edges)
            note(graph.edge(index));
    }

    Role laneOf(NodeIndex node) const
    {
        const Entity& entity = m_case[m_graph.node(node).entities.front()];
        // A campaign attributed to a group names who did it: the group stays among the actors.
        if (m_sponsors.count(node) != 0 && !isActorType(entity.type))
            return Role::Sponsor;
        if (m_sponsors.count(node) != 0)
            return Role::Actor;
        if (m_actors.count(node) != 0)
            return Role::Actor;
        if (m_relays.count(node) != 0)
            return Role::Infrastructure;
        if (m_capabilities.count(node) != 0)
            return Role::Capability;
        const Role role = m_graph.node(node).role;
        if (m_targets.count(node) != 0)
            return m_graph.node(node).isFold && isTarget(role) ? role : targetLane(entity);
        return role == Role::Speaker ? roleByType(entity) : role;
    }

private:
    void collect(const std::vector<EntityId>& entities, std::set<NodeIndex>& into) const
    {
        for (const EntityId entity : entities)
            if (const auto node = m_graph.nodeOf(entity))
                into.insert(*node);
    }

    void note(const GraphEdge& edge)
    {
        if (edge.type == RelationType::AttributedTo || edge.type == RelationType::OriginatesFrom) {
            m_sponsors.insert(edge.target);
        } else if (edge.type == RelationType::Targets && m_band.incident) {
            m_targets.insert(edge.target);
        }
    }

    static Role targetLane(const Entity& entity)
    {
        const Role role = roleByType(entity);
        return isTarget(role) || role == Role::Infrastructure ? role : Role::Victim;
    }

    const ThreatCase& m_case;
    const ThreatGraph& m_graph;
    const BandContent& m_band;
    std::set<NodeIndex> m_actors, m_capabilities, m_relays, m_targets, m_sponsors;
};

/// `untied`: listed in the incident, but nothing there tells of them any more.
void addLanes(const ThreatCase& threatCase, const ThreatGraph& graph, BandContent& band, const std::vector<EntityId>& untied)
{
    const LaneChooser chooser(threatCase, graph, band);
    std::set<NodeIndex> nodes;
    for (const EdgeIndex index : band.edges)
        nodes.insert({graph.edge(index).source, graph.edge(index).target});
    if (band.incident) {
        const Incident& incident = threatCase[*band.incident];
        for (const auto* list : {&incident.actors, &incident.capabilities, &incident.routedVia, &incident.targets})
            for (const EntityId entity : *list)
                if (const auto node = graph.nodeOf(entity); node && !std::binary_search(untied.begin(), untied.end(), entity))
                    nodes.insert(*node);
    }
    for (const NodeIndex node : nodes)
        band.lanes.emplace(node, chooser.laneOf(node));
}

/// Untied parts of an incident, and under a lens or filter those too whose every line there left: that they stand in the
/// graph for what others tell of them makes no band of a story that nobody who is believed, or asked for, tells.
std::vector<EntityId> untiedIn(const ThreatCase& threatCase, const ThreatGraph& graph, const Incident& incident)
{
    std::vector<EntityId> untied = untiedParts(threatCase, incident);
    if (graph.exclusions.edgesByLens == 0 && graph.exclusions.edgesByFilter == 0)
        return untied;
    std::set<EntityId> kept;
    std::set<EntityId> lost(untied.begin(), untied.end());
    for (const RelationshipId id : incident.relationships) {
        const Relationship& row = threatCase[id];
        if (row.type != RelationType::LocatedAt)
            (graph.edgeOf(id) ? kept : lost).insert({row.source, row.target});
    }
    untied.clear();
    std::set_difference(lost.begin(), lost.end(), kept.begin(), kept.end(), std::back_inserter(untied));
    return untied;
}

}  // namespace

/// Typed or pasted by an analyst, and told of nowhere yet: neither read in a text nor brought by a record.
bool isByHand(const Entity& entity)
{
    return entity.rule.empty() && entity.mentions.empty() && !entity.recordedBy && entity.recorded == TimeSpan{} && entity.properties.empty()
        && !entity.isPlaceholder;
}

/// Things by hand that no line ends at yet. More than a few are a list that was pasted, not a drawing: none of those.
std::set<NodeIndex> drawnAlone(const ThreatCase& threatCase, const ThreatGraph& graph)
{
    constexpr std::size_t mostAlone = 60;
    std::set<NodeIndex> alone;
    for (NodeIndex node = 0; node < graph.nodeCount() && alone.size() <= mostAlone; ++node)
        if (graph.degree(node) == 0 && isByHand(threatCase[graph.node(node).entities.front()]))
            alone.insert(node);
    return alone.size() > mostAlone ? std::set<NodeIndex>() : alone;
}

Bands bandsOf(const ThreatCase& threatCase, const ThreatGraph& graph)
{
    Bands bands;
    std::vector<bool> isPlaced(graph.edgeCount(), false);
    std::set<NodeIndex> shown;
    for (const IncidentId id : incidentsInOrder(threatCase)) {
        BandContent band;
        band.incident = id;
        std::set<EdgeIndex> edges;
        for (const RelationshipId relationship : threatCase[id].relationships)
            if (const auto edge = graph.edgeOf(relationship)) {
                isPlaced[*edge] = true;
                if (isToldByCard(graph, graph.edge(*edge)))
                    band.told.push_back(*edge);
                else
                    edges.insert(*edge);
            }
        band.edges.assign(edges.begin(), edges.end());
        addLanes(threatCase, graph, band, untiedIn(threatCase, graph, threatCase[id]));
        for (const auto& [node, lane] : band.lanes)
            shown.insert(node);
        if (!band.lanes.empty())
            bands.contents.push_back(std::move(band));
    }

    BandContent rest;
    for (EdgeIndex edge = 0; edge < graph.edgeCount(); ++edge)
        if (!isPlaced[edge] && !isToldByCard(graph, graph.edge(edge)))
            rest.edges.push_back(edge);
    addLanes(threatCase, graph, rest, {});
    // Things without a line of their own still belong to the picture; a place that is only where
    // something is, is printed on that card.
    const bool hasBands = !bands.contents.empty();
    const bool hasIncidents = std::any_of(threatCase.incidents.begin(), threatCase.incidents.end(), [](const Incident& i) { return !i.isDeleted; });
    const std::set<NodeIndex> alone = drawnAlone(threatCase, graph);
    for (NodeIndex node = 0; node < graph.nodeCount(); ++node) {
        const bool isOnlyWhere = graph.node(node).role == Role::Place && !graph.inEdges(node).empty();
        if (shown.count(node) != 0 || rest.lanes.count(node) != 0 || isOnlyWhere)
            continue;
        // A reader lists every name; where it found incidents those that are in none were never drawn, and
        // stay so when the last incident lost its parts.
        const bool mayBeLeftOut = hasBands || (hasIncidents && !threatCase[graph.node(node).entities.front()].rule.empty());
        if (mayBeLeftOut && graph.degree(node) == 0 && !graph.node(node).lostLines && alone.count(node) == 0)
            ++bands.unattached;
        else
            rest.lanes.emplace(node, graph.node(node).role);
    }
    if (!rest.lanes.empty())
        bands.contents.push_back(std::move(rest));
    return bands;
}

}  // namespace throughline
