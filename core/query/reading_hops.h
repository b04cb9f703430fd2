// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/job.h"
#include "core/query/question.h"

namespace throughline {

/// A step that a reader may take. Stops are the graph's nodes first, then one for each set of relays
/// that an actor of an incident routed its attacks through.
struct ReadingHop {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::vector<EdgeIndex> edges;
    Strength strength = Strength::OneOrigin;
    RoutingScope scope = RoutingScope::NotStated;
    bool isDerived = false;
    /// Incidents it is told of, ascending; empty: of none, goes with any.
    std::vector<IncidentId> incidents;
};

/// All steps of a graph in reading direction (model.md 5.2 and 5.3). A `targets` edge of an incident
/// that was routed is not a step of that incident's: its target is reached through the set of relays.
/// From a single relay targets are reached only where the question starts there (it then starts at the sets that
/// hold it, too), so that nobody's relay carries another's attack. What a report that the lens disbelieves
/// tells of routing does not count. The case and graph must outlive this. Of a stopped job: not all of them.
class ReadingHops {
public:
    ReadingHops(const ThreatCase& threatCase, const ClaimIndex& claims, const ThreatGraph& graph, const ViewState& view,
                const Job& job = {});

    const std::vector<ReadingHop>& hops() const { return m_hops; }
    std::size_t stopCount() const { return m_graph.nodeCount() + m_setIncidents.size(); }
    bool isRelaySet(std::uint32_t stop) const { return stop >= m_graph.nodeCount(); }
    /// The nodes of a stop, ascending, never empty: one, or the relays of a set.
    std::span<const NodeIndex> nodesAt(std::uint32_t stop) const;
    PathStop stopAt(std::uint32_t stop) const { return {{nodesAt(stop).begin(), nodesAt(stop).end()}}; }
    /// Of a relay set.
    IncidentId incidentAt(std::uint32_t stop) const { return m_setIncidents[stop - m_graph.nodeCount()]; }
    /// Stops that stand for the same things (one relay set, as several actors use it or several incidents tell of it;
    /// a set of one relay and that relay) have the same representative: the least of them.
    std::uint32_t sameThingsAs(std::uint32_t stop) const
    {
        return isRelaySet(stop) ? m_representatives[stop - m_graph.nodeCount()] : stop;
    }

private:
    void addEdge(EdgeIndex index);
    /// The incidents of an edge's relationships in which it is routed, and those in which it is not;
    /// third: a relationship is of no incident.
    struct EdgeIncidents {
        std::vector<IncidentId> routed;
        std::vector<IncidentId> direct;
        bool isFree = false;
    };
    EdgeIncidents incidentsOf(const GraphEdge& edge) const;
    bool isRouted(const GraphEdge& edge, IncidentId incident) const;
    void addRouted(EdgeIndex index, IncidentId incident);
    void addUnstatedRelays(IncidentId incident);
    void joinEqualSets();
    bool isOut(const Incident& incident, const ViewState& view) const;
    std::uint32_t relaySetOf(IncidentId incident, NodeIndex actor);
    RoutingScope scopeOf(IncidentId incident) const;

    const ThreatCase& m_case;
    const ClaimIndex& m_claims;
    const ThreatGraph& m_graph;
    std::vector<std::vector<NodeIndex>> m_relays;  ///< by incident: routed-via nodes that the view shows
    std::vector<std::vector<NodeIndex>> m_actors;  ///< by incident, those that the view shows
    std::vector<IncidentId> m_setIncidents;        ///< by relay set
    std::vector<std::uint32_t> m_representatives;  ///< by relay set
    std::vector<NodeIndex> m_identity;             ///< 0, 1, ...: the nodes of stops that are one
    std::map<std::pair<IncidentId, NodeIndex>, std::uint32_t> m_sets;
    std::vector<ReadingHop> m_hops;
};

}  // namespace throughline
