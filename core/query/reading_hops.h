// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

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
    /// From one relay to the set that it belongs to: only where the question starts there, so that nobody's
    /// relay carries another's attack. No step of its own: what leaves the set then leaves the relay.
    bool isFromStartOnly = false;
    /// Incidents it is told of, ascending; empty: of none, goes with any.
    std::vector<IncidentId> incidents;
};

/// All steps of a graph in reading direction (model.md 5.2 and 5.3). A `targets` edge of an incident
/// that was routed is not a step of that incident's: its target is reached through the set of relays.
/// The case and graph must outlive this.
class ReadingHops {
public:
    ReadingHops(const ThreatCase& threatCase, const ClaimIndex& claims, const ThreatGraph& graph);

    const std::vector<ReadingHop>& hops() const { return m_hops; }
    std::size_t stopCount() const { return m_graph.nodeCount() + m_setIncidents.size(); }
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
    std::vector<std::vector<NodeIndex>> m_relays;  ///< by incident: routed-via nodes that the view shows
    std::vector<std::vector<NodeIndex>> m_actors;  ///< by incident, those that the view shows
    std::vector<IncidentId> m_setIncidents;        ///< by relay set
    std::map<std::pair<IncidentId, NodeIndex>, std::uint32_t> m_sets;
    std::vector<ReadingHop> m_hops;
};

}  // namespace throughline
