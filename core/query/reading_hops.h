// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/query/find_paths.h"

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
/// From a single relay targets are reached only where the question starts there (`start`), so that
/// nobody's relay carries another's attack. The case and graph must outlive this.
class ReadingHops {
public:
    ReadingHops(const ThreatCase& threatCase, const ClaimIndex& claims, const ThreatGraph& graph, NodeIndex start);

    const std::vector<ReadingHop>& hops() const { return m_hops; }
    /// Indices of hops that leave a stop, ascending.
    const std::vector<std::uint32_t>& leaving(std::uint32_t stop) const { return m_leaving[stop]; }
    bool isRelaySet(std::uint32_t stop) const { return stop >= m_graph.nodeCount(); }
    PathStop stopAt(std::uint32_t stop) const;

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
    std::uint32_t relaySetOf(IncidentId incident, NodeIndex actor);
    std::vector<EdgeIndex> edgesBetween(NodeIndex from, NodeIndex to) const;
    RoutingScope scopeOf(IncidentId incident) const;

    const ThreatCase& m_case;
    const ClaimIndex& m_claims;
    const ThreatGraph& m_graph;
    NodeIndex m_start;
    std::vector<std::vector<NodeIndex>> m_relays;  ///< by incident: routed-via nodes that the view shows
    std::vector<std::vector<NodeIndex>> m_actors;  ///< by incident, those that the view shows
    std::vector<IncidentId> m_setIncidents;        ///< by relay set
    std::map<std::pair<IncidentId, NodeIndex>, std::uint32_t> m_sets;
    std::vector<ReadingHop> m_hops;
    std::vector<std::vector<std::uint32_t>> m_leaving;
};

}  // namespace throughline
