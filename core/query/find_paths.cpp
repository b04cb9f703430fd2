// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/find_paths.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include "core/query/find_nodes.h"
#include "core/query/reading_hops.h"

namespace throughline {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t statesPerStopCheck = 1024;

/// Things that many unrelated stories share: a path through them would join the stories.
bool isShared(const ThreatCase& threatCase, const GraphNode& node)
{
    const Entity& entity = threatCase[node.entities.front()];
    switch (entity.type) {
    case EntityType::Location:
    case EntityType::AttackPattern:
    case EntityType::Tool:
    case EntityType::Document: return true;
    case EntityType::Identity:
        return node.role == Role::Speaker || entity.identityClass == IdentityClass::Class;
    default: return node.role == Role::Speaker;
    }
}

/// Breadth-first search over (stop, incident that the path is in): fewest hops first, and among
/// equally many the path whose weakest hop is strongest.
class PathSearch {
public:
    PathSearch(const ThreatCase& threatCase, const ThreatGraph& graph, const ReadingHops& hops, const PathQuery& query,
               NodeIndex from, NodeIndex to)
        : m_case(threatCase), m_graph(graph), m_hops(hops), m_query(query), m_from(from), m_to(to)
    {
    }

    Result<std::optional<ThreatPath>> run(const Job& job)
    {
        m_states.push_back({.stop = m_from});
        m_stateOf.emplace(keyOf(m_from, none), 0);
        for (std::size_t first = 0, hops = 0; first < m_states.size() && hops < m_query.maxHops; ++hops) {
            const std::size_t end = m_states.size();
            for (std::size_t i = first; i < end; ++i) {
                if (i % statesPerStopCheck == 0 && job.isStopped())
                    return Error{ErrorCode::Cancelled, {}, "paths"};
                leave(static_cast<std::uint32_t>(i), end);
            }
            if (const std::uint32_t last = bestArrival(end); last != none)
                return std::optional(pathTo(last));
            first = end;
        }
        return std::optional<ThreatPath>();
    }

private:
    struct State {
        std::uint32_t stop = 0;
        std::uint32_t incident = none;
        std::uint32_t before = none;
        std::uint32_t hop = none;
        Strength strength = Strength::SeveralOrigins;
    };

    static std::uint64_t keyOf(std::uint32_t stop, std::uint32_t incident)
    {
        return (std::uint64_t{stop} << 32) | incident;
    }

    bool mayCarry(std::uint32_t stop) const
    {
        if (m_hops.isRelaySet(stop) || stop == m_from)
            return true;
        const GraphNode& node = m_graph.node(stop);
        const EntityType type = m_case[node.entities.front()].type;
        return !isShared(m_case, node)
            || std::find(m_query.mayCarry.begin(), m_query.mayCarry.end(), type) != m_query.mayCarry.end();
    }

    void leave(std::uint32_t state, std::size_t layer)
    {
        const State from = m_states[state];
        if (!mayCarry(from.stop))
            return;
        for (const std::uint32_t index : m_hops.leaving(from.stop)) {
            const std::vector<IncidentId>& incidents = m_hops.hops()[index].incidents;
            if (m_query.mayCrossIncidents || incidents.empty()) {
                arrive(state, index, from.incident, layer);
                continue;
            }
            for (const IncidentId incident : incidents) {
                const auto row = static_cast<std::uint32_t>(rowOf(incident));
                if (from.incident == none || from.incident == row)
                    arrive(state, index, row, layer);
            }
        }
    }

    /// A stop reached in this layer already may be reached by a stronger way; in one before, never.
    void arrive(std::uint32_t before, std::uint32_t hop, std::uint32_t incident, std::size_t layer)
    {
        const ReadingHop& taken = m_hops.hops()[hop];
        const State state{.stop = taken.to, .incident = incident, .before = before, .hop = hop,
                          .strength = std::min(m_states[before].strength, taken.strength)};
        const auto [at, isNew] = m_stateOf.try_emplace(keyOf(taken.to, incident), m_states.size());
        if (isNew)
            m_states.push_back(state);
        else if (at->second >= layer && state.strength > m_states[at->second].strength)
            m_states[at->second] = state;
    }

    std::uint32_t bestArrival(std::size_t layer) const
    {
        std::uint32_t best = none;
        for (std::size_t i = layer; i < m_states.size(); ++i)
            if (m_states[i].stop == m_to && (best == none || m_states[i].strength > m_states[best].strength))
                best = static_cast<std::uint32_t>(i);
        return best;
    }

    ThreatPath pathTo(std::uint32_t last) const
    {
        std::vector<std::uint32_t> states;
        for (std::uint32_t at = last; at != none; at = m_states[at].before)
            states.push_back(at);
        std::reverse(states.begin(), states.end());
        ThreatPath path;
        std::optional<IncidentId> incident;
        for (const std::uint32_t at : states) {
            path.stops.push_back(m_hops.stopAt(m_states[at].stop));
            if (m_states[at].hop == none)
                continue;
            path.hops.push_back(hopOf(m_hops.hops()[m_states[at].hop], m_states[at].incident, incident));
            const PathHop& hop = path.hops.back();
            incident = hop.incident ? hop.incident : incident;
            path.strength = std::min(path.strength, hop.strength);
            if (hop.scope == RoutingScope::Campaign || path.scope == RoutingScope::NotStated)
                path.scope = hop.scope == RoutingScope::NotStated ? path.scope : hop.scope;
        }
        path.cost = static_cast<double>(path.hops.size());
        return path;
    }

    PathHop hopOf(const ReadingHop& from, std::uint32_t state, const std::optional<IncidentId>& before) const
    {
        PathHop hop{.edges = from.edges, .strength = from.strength, .scope = from.scope, .isDerived = from.isDerived};
        for (const EdgeIndex edge : from.edges)
            hop.claims.insert(hop.claims.end(), m_graph.edge(edge).claims.begin(), m_graph.edge(edge).claims.end());
        std::sort(hop.claims.begin(), hop.claims.end());
        hop.claims.erase(std::unique(hop.claims.begin(), hop.claims.end()), hop.claims.end());
        if (from.incidents.empty())
            return hop;
        if (state != none) {
            hop.incident = idAt<IncidentId>(state);
            return hop;
        }
        // Incidents may be crossed: stay in the one before where that is possible.
        const bool stays = before && std::binary_search(from.incidents.begin(), from.incidents.end(), *before);
        hop.incident = stays ? *before : from.incidents.front();
        hop.crossesIncident = before && !stays;
        return hop;
    }

    const ThreatCase& m_case;
    const ThreatGraph& m_graph;
    const ReadingHops& m_hops;
    const PathQuery& m_query;
    std::uint32_t m_from;
    std::uint32_t m_to;
    std::vector<State> m_states;
    std::unordered_map<std::uint64_t, std::size_t> m_stateOf;  ///< looked up only
};

Result<NodeIndex> nodeNamed(const ThreatCase& threatCase, const ThreatGraph& graph, const std::string& name,
                            const char* where)
{
    const Result<NodeIndex> node = findNode(threatCase, graph, name);
    if (node)
        return node;
    Error error = node.error();
    error.where = where;
    return error;
}

}  // namespace

std::string_view routingScopeWord(RoutingScope scope)
{
    switch (scope) {
    case RoutingScope::NotStated: return "none";
    case RoutingScope::Campaign: return "campaign";
    case RoutingScope::Specific: return "specific";
    }
    return "";
}

Result<PathsFound> findPaths(const ThreatCase& threatCase, const ClaimIndex& claims, const ThreatGraph& graph,
                             const PathQuery& query, const Job& job)
{
    const Result<NodeIndex> from = nodeNamed(threatCase, graph, query.from, "from");
    if (!from)
        return from.error();
    const Result<NodeIndex> to = nodeNamed(threatCase, graph, query.to, "to");
    if (!to)
        return to.error();
    if (*from == *to)
        return Error{ErrorCode::BadArgument, "Both ends are the same thing.", "to"};
    const auto search = [&](NodeIndex start, NodeIndex goal) {
        const ReadingHops hops(threatCase, claims, graph, start);
        return PathSearch(threatCase, graph, hops, query, start, goal).run(job);
    };
    Result<std::optional<ThreatPath>> path = search(*from, *to);
    if (!path)
        return path.error();
    PathsFound found{.query = query, .from = *from, .to = *to, .excluded = graph.exclusions};
    if (*path) {
        found.paths.push_back(std::move(**path));
        return found;
    }
    const Result<std::optional<ThreatPath>> reversed = search(*to, *from);
    if (!reversed)
        return reversed.error();
    found.existsReversed = reversed->has_value();
    return found;
}

std::string pathsText(const ThreatCase& threatCase, const ThreatGraph& graph, const PathsFound& found)
{
    std::string text;
    for (const ThreatPath& path : found.paths) {
        std::string line;
        for (const PathStop& stop : path.stops) {
            line += line.empty() ? "" : " > ";
            for (std::size_t i = 0; i < stop.nodes.size(); ++i)
                line += (i > 0 ? " | " : "") + threatCase[graph.node(stop.nodes[i]).entities.front()].name;
        }
        text += line + "\n";
    }
    return text;
}

}  // namespace throughline
