// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "core/workbench/paths_answer.h"

namespace throughline {
namespace {

using Json = nlohmann::ordered_json;

class PathsJson {
public:
    explicit PathsJson(const WorkbenchState& state) : m_state(state), m_case(state.threatCase), m_graph(*state.pathsGraph) {}

    Json answer() const
    {
        Json paths = Json::array();
        for (const ThreatPath& path : m_state.paths.paths)
            paths.push_back(pathObject(path));
        Json json;
        json["paths"] = std::move(paths);
        json["exists_reversed"] = m_state.paths.existsReversed;
        json["excluded"] = excluded(m_state.paths.excluded);
        return json;
    }

private:
    Json pathObject(const ThreatPath& path) const
    {
        Json nodes = Json::array();
        for (const PathStop& stop : path.stops)
            nodes.push_back(stopList(stop));
        Json edges = Json::array();
        Json claims = Json::array();
        for (std::size_t i = 0; i < path.hops.size(); ++i) {
            edges.push_back(hopObject(path.hops[i]));
            for (const ClaimId claim : path.hops[i].claims)
                claims.push_back(claimObject(m_case[claim], i));
        }
        return {{"nodes", std::move(nodes)}, {"edges", std::move(edges)}, {"claims", std::move(claims)},
                {"strength", strengthWord(path.strength)}, {"scope", routingScopeWord(path.scope)}, {"cost", path.cost}};
    }

    /// All things of a stop: an attack may have gone through any of several.
    Json stopList(const PathStop& stop) const
    {
        Json list = Json::array();
        for (const NodeIndex node : stop.nodes) {
            const Entity& entity = m_case[m_graph.node(node).entities.front()];
            list.push_back({{"id", entity.id}, {"name", entity.name}, {"type", entity.typeWord}});
        }
        return list;
    }

    Json hopObject(const PathHop& hop) const
    {
        Json relationships = Json::array();
        for (const EdgeIndex edge : hop.edges)
            for (const RelationshipId id : m_graph.edge(edge).relationships)
                relationships.push_back({{"id", m_case[id].id}, {"type", m_case[id].typeWord},
                                         {"source", m_case[m_case[id].source].id}, {"target", m_case[m_case[id].target].id}});
        return {{"relationships", std::move(relationships)}, {"strength", strengthWord(hop.strength)},
                {"scope", routingScopeWord(hop.scope)}, {"derived", hop.isDerived},
                {"crosses_incident", hop.crossesIncident}};
    }

    Json claimObject(const Claim& claim, std::size_t hop) const
    {
        Json json{{"hop", hop}, {"stance", stanceWord(claim.stance)}, {"hedge", hedgeWord(hedgeOf(claim))},
                  {"by", claim.speaker ? Json(m_case[*claim.speaker].name) : Json()},
                  {"report", claim.report ? Json(m_case[*claim.report].fileName) : Json()}, {"text", claim.text}};
        json["sentence"] = claim.span.isEmpty() ? Json() : Json::array({claim.span.begin, claim.span.end});
        return json;
    }

    static Json excluded(const Exclusions& excluded)
    {
        return {{"claims_by_lens", excluded.claimsByLens}, {"edges_by_lens", excluded.edgesByLens},
                {"nodes_by_lens", excluded.nodesByLens}, {"hidden_nodes", excluded.hiddenNodes},
                {"revoked", excluded.revoked}, {"speakers_not_drawn", excluded.speakersNotDrawn}};
    }

    const WorkbenchState& m_state;
    const ThreatCase& m_case;
    const ThreatGraph& m_graph;
};

}  // namespace

std::string pathsJson(const WorkbenchState& state)
{
    if (!state.pathsGraph)
        return {};
    return PathsJson(state).answer().dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace throughline
