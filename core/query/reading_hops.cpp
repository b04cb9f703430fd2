// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/reading_hops.h"

#include <algorithm>
#include <numeric>

#include "core/engine/stop_check.h"

namespace throughline {
namespace {

template <class T>
void sortUnique(std::vector<T>& values)
{
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

template <class T>
bool holds(const std::vector<T>& sorted, T value)
{
    return std::binary_search(sorted.begin(), sorted.end(), value);
}

std::vector<NodeIndex> nodesOf(const ThreatGraph& graph, const std::vector<EntityId>& entities)
{
    std::vector<NodeIndex> nodes;
    for (const EntityId id : entities)
        if (const std::optional<NodeIndex> node = graph.nodeOf(id))
            nodes.push_back(*node);
    sortUnique(nodes);
    return nodes;
}

}  // namespace

ReadingHops::ReadingHops(const ThreatCase& threatCase, const ClaimIndex& claims, const ThreatGraph& graph, const ViewState& view,
                         const Job& job)
    : m_case(threatCase), m_claims(claims), m_graph(graph), m_identity(graph.nodeCount())
{
    std::iota(m_identity.begin(), m_identity.end(), NodeIndex{0});
    for (const Incident& incident : threatCase.incidents) {
        const bool isLeftOut = isOut(incident, view);
        m_relays.push_back(isLeftOut ? std::vector<NodeIndex>{} : nodesOf(graph, incident.routedVia));
        m_actors.push_back(isLeftOut ? std::vector<NodeIndex>{} : nodesOf(graph, incident.actors));
    }
    StopCheck isStopped(job);
    for (EdgeIndex i = 0; i < graph.edgeCount() && !isStopped(); ++i)
        addEdge(i);
    for (std::size_t i = 0; i < threatCase.incidents.size(); ++i)
        addUnstatedRelays(idAt<IncidentId>(i));
    joinEqualSets();
}

std::span<const NodeIndex> ReadingHops::nodesAt(std::uint32_t stop) const
{
    if (!isRelaySet(stop))
        return std::span(m_identity).subspan(stop, 1);
    return m_relays[rowOf(incidentAt(stop))];
}

/// Its routing is told by sources of which none is believed, or in a report that the filter does not ask for.
bool ReadingHops::isOut(const Incident& incident, const ViewState& view) const
{
    const auto isOneOf = [](const std::vector<std::string>& ids, const std::string& id) {
        return std::find(ids.begin(), ids.end(), id) != ids.end();
    };
    const auto isDisbelieved = [&](const std::string& id) { return isOneOf(view.lens.disbelieve, id); };
    const std::vector<std::string>& asked = view.filter.reports;
    if (!asked.empty() && (!incident.report || !isOneOf(asked, m_case[*incident.report].id)))
        return true;
    if (incident.isDeleted || (incident.report && isDisbelieved(m_case[*incident.report].id)))
        return true;
    return !incident.reportedBy.empty()
        && std::all_of(incident.reportedBy.begin(), incident.reportedBy.end(),
                       [&](EntityId id) { return isDisbelieved(m_case[id].id); });
}

void ReadingHops::joinEqualSets()
{
    std::map<std::vector<NodeIndex>, std::uint32_t> known;
    for (std::uint32_t i = 0; i < m_setIncidents.size(); ++i) {
        const std::vector<NodeIndex>& relays = m_relays[rowOf(m_setIncidents[i])];
        const auto stop = static_cast<std::uint32_t>(m_graph.nodeCount() + i);
        m_representatives.push_back(relays.size() == 1 ? relays.front() : known.try_emplace(relays, stop).first->second);
    }
}

RoutingScope ReadingHops::scopeOf(IncidentId incident) const
{
    // Not stated for a target means that it was said of the campaign at most.
    return m_case[incident].routingScope == RoutingScope::Specific ? RoutingScope::Specific : RoutingScope::Campaign;
}

bool ReadingHops::isRouted(const GraphEdge& edge, IncidentId incident) const
{
    const std::vector<NodeIndex>& relays = m_relays[rowOf(incident)];
    const Role role = m_graph.node(edge.source).role;
    const bool isActor = role == Role::Actor || role == Role::Sponsor || holds(m_actors[rowOf(incident)], edge.source);
    return edge.type == RelationType::Targets && isActor && !relays.empty() && !holds(relays, edge.target);
}

ReadingHops::EdgeIncidents ReadingHops::incidentsOf(const GraphEdge& edge) const
{
    EdgeIncidents found;
    for (const RelationshipId relationship : edge.relationships) {
        const std::span<const IncidentId> incidents = m_claims.incidentsOf(relationship);
        found.isFree = found.isFree || incidents.empty();
        for (const IncidentId incident : incidents)
            (isRouted(edge, incident) ? found.routed : found.direct).push_back(incident);
    }
    sortUnique(found.routed);
    sortUnique(found.direct);
    return found;
}

void ReadingHops::addEdge(EdgeIndex index)
{
    const GraphEdge& edge = m_graph.edge(index);
    const bool isForward = relationTypeInfo(edge.type).reading == Reading::Forward;
    EdgeIncidents incidents = incidentsOf(edge);
    if (incidents.isFree || !incidents.direct.empty())
        m_hops.push_back({.from = isForward ? edge.source : edge.target, .to = isForward ? edge.target : edge.source,
                          .edges = {index}, .strength = edge.strength,
                          .incidents = incidents.isFree ? std::vector<IncidentId>{} : std::move(incidents.direct)});
    for (const IncidentId incident : incidents.routed)
        addRouted(index, incident);
}

void ReadingHops::addRouted(EdgeIndex index, IncidentId incident)
{
    const GraphEdge& edge = m_graph.edge(index);
    m_hops.push_back({.from = relaySetOf(incident, edge.source), .to = edge.target, .edges = {index},
                      .strength = edge.strength, .scope = scopeOf(incident), .isDerived = true, .incidents = {incident}});
}

/// The stop that stands for an incident's relays as this actor uses them; the step to it rests on
/// what is said of the actor and each relay, and is as weak as the weakest of that.
std::uint32_t ReadingHops::relaySetOf(IncidentId incident, NodeIndex actor)
{
    const auto next = static_cast<std::uint32_t>(m_graph.nodeCount() + m_setIncidents.size());
    const auto [at, isNew] = m_sets.try_emplace({incident, actor}, next);
    if (!isNew)
        return at->second;
    m_setIncidents.push_back(incident);
    ReadingHop hop{.from = actor, .to = next, .strength = Strength::SeveralOrigins, .scope = scopeOf(incident),
                   .isDerived = true, .incidents = {incident}};
    for (const EdgeIndex i : m_graph.outEdges(actor))
        if (holds(m_relays[rowOf(incident)], m_graph.edge(i).target)
            && relationTypeInfo(m_graph.edge(i).type).reading == Reading::Forward) {
            hop.edges.push_back(i);
            hop.strength = std::min(hop.strength, m_graph.edge(i).strength);
        }
    if (hop.edges.empty())
        hop.strength = Strength::Alleged;  // only the routing sentence, whose speaker may hedge
    m_hops.push_back(std::move(hop));
    return next;
}

/// Relays that no relationship ties to an actor of the incident: only the routing sentence does. A
/// sentence names a few; what only a table can hold is not taken for one (never actors x relays).
void ReadingHops::addUnstatedRelays(IncidentId incident)
{
    constexpr std::size_t mostPairs = 10'000;
    const std::vector<NodeIndex>& relays = m_relays[rowOf(incident)];
    if (relays.size() * m_actors[rowOf(incident)].size() > mostPairs)
        return;
    for (const NodeIndex actor : m_actors[rowOf(incident)]) {
        std::vector<NodeIndex> stated;
        for (const EdgeIndex i : m_graph.outEdges(actor))
            if (relationTypeInfo(m_graph.edge(i).type).reading == Reading::Forward)
                stated.push_back(m_graph.edge(i).target);
        sortUnique(stated);
        for (const NodeIndex relay : relays)
            if (actor != relay && !holds(stated, relay))
                m_hops.push_back({.from = actor, .to = relay, .strength = Strength::Alleged, .scope = scopeOf(incident),
                                  .isDerived = true, .incidents = {incident}});
    }
}

}  // namespace throughline
