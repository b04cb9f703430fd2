// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/graph/threat_graph.h"

namespace throughline {

/// A question for ways from one thing to another, in reading direction: sponsor, actor, capability
/// and infrastructure, target.
struct PathQuery {
    std::string from;  ///< name, alias, external id or STIX id (findNode)
    std::string to;
    bool mayCrossIncidents = false;
    /// Types that may carry a path though they usually only end one (location, attack-pattern, tool,
    /// identity for sectors, report).
    std::vector<EntityType> mayCarry;
    std::size_t maxHops = 32;
};

/// One stop of a path: a node, or several where an attack was routed "through any of" them.
struct PathStop {
    std::vector<NodeIndex> nodes;  ///< never empty, ascending

    bool operator==(const PathStop&) const = default;
};

/// The way from one stop to the next.
struct PathHop {
    std::vector<EdgeIndex> edges;  ///< what it rests on; may be empty if only the routing sentence says so
    std::vector<ClaimId> claims;
    Strength strength = Strength::OneOrigin;
    /// Into or out of the relays of an incident: what the routing was said of.
    RoutingScope scope = RoutingScope::NotStated;
    bool isDerived = false;                ///< routed: made of an incident, not of one relationship
    std::optional<IncidentId> incident;    ///< the one it is told of here
    bool crossesIncident = false;          ///< the hop before was told of another incident
};

struct ThreatPath {
    std::vector<PathStop> stops;
    std::vector<PathHop> hops;  ///< one fewer than stops
    Strength strength = Strength::SeveralOrigins;  ///< of the weakest hop
    /// Campaign: routing stated for the campaign, not for this target. Specific: for this target.
    /// NotStated: no routing on the way ("none" in JSON).
    RoutingScope scope = RoutingScope::NotStated;
    double cost = 0;  ///< number of hops
};

/// "campaign", "specific", "none".
std::string_view routingScopeWord(RoutingScope scope);

struct PathsFound {
    PathQuery query;
    NodeIndex from = 0;
    NodeIndex to = 0;
    std::vector<ThreatPath> paths;  ///< empty: the reported graph has none
    /// No path, but there is one the other way round.
    bool existsReversed = false;
    Exclusions excluded;  ///< what the view left out of the question
};

/// The shortest path (fewest hops; among these the one whose weakest hop is strongest, then by order
/// of the case). Targets of an incident that was routed are reached through its relays; hops stay in
/// one incident (relationships of no incident go with any) unless the query allows more; places,
/// sectors, techniques, tools, documents and speakers may end a path but not carry it.
/// Source: model.md 5.2-5.4. Errors: those of findNode (`where` is "from" or "to"), Cancelled.
Result<PathsFound> findPaths(const ThreatCase& threatCase, const ClaimIndex& claims, const ThreatGraph& graph,
                             const PathQuery& query, const Job& job);

/// "APT-X > VPNs | cloud services > Bank", one line per path, by the names of the first entities.
std::string pathsText(const ThreatCase& threatCase, const ThreatGraph& graph, const PathsFound& found);

}  // namespace throughline
