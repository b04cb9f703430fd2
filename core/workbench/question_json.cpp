// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "core/names/name_choice.h"
#include "core/query/answer_support.h"
#include "core/workbench/question_answer.h"

namespace throughline {
namespace {

using Json = nlohmann::ordered_json;

class AnswerJson {
public:
    explicit AnswerJson(const WorkbenchState& state)
        : m_answer(state.answered->answer), m_case(state.answered->campaign->threatCase()), m_graph(state.answered->campaign->graph()),
          m_names(state.view.names.empty() ? nullptr : findNameChoice(state.view.names))
    {
    }

    Json paths() const
    {
        Json paths = Json::array();
        for (const ThreatPath& path : m_answer.paths)
            paths.push_back(pathObject(path));
        Json json;
        json["paths"] = std::move(paths);
        json["statement"] = m_answer.statement;
        json["exists_reversed"] = m_answer.existsReversed;
        addGround(json);
        return json;
    }

    Json cut() const
    {
        Json things = Json::array();
        for (const PathStop& stop : m_answer.cutStops)
            things.push_back(stopList(stop));
        Json hops = Json::array();
        for (const PathHop& hop : m_answer.cutHops)
            hops.push_back(hopObject(hop));
        Json claims = Json::array();
        for (const ClaimId claim : m_answer.allClaims)
            claims.push_back(claimObject(m_case[claim]));
        Json json{{"possible", m_answer.isCutPossible}, {"nodes", std::move(things)}, {"edges", std::move(hops)},
                  {"claims", std::move(claims)}};
        json["strength"] = m_answer.isEmpty() ? Json() : Json(strengthWord(m_answer.strength));
        json["scope"] = routingScopeWord(m_answer.scope);
        json["statement"] = m_answer.statement;
        addGround(json);
        return json;
    }

private:
    /// What was left out of the question.
    void addGround(Json& json) const
    {
        json["excluded"] = excluded(m_answer.excluded);
        json["without_sources"] = m_answer.disbelieved;
        if (m_names)
            json["names"] = m_names->label;
    }

    Json pathObject(const ThreatPath& path) const
    {
        Json nodes = Json::array();
        for (const PathStop& stop : path.stops)
            nodes.push_back(stopList(stop));
        Json edges = Json::array();
        Json claims = Json::array();
        for (std::size_t i = 0; i < path.hops.size(); ++i) {
            edges.push_back(hopObject(path.hops[i]));
            for (const ClaimId claim : path.hops[i].claims) {
                Json said{{"hop", i}};
                said.update(claimObject(m_case[claim]));
                claims.push_back(std::move(said));
            }
        }
        Json json{{"nodes", std::move(nodes)}, {"edges", std::move(edges)}, {"claims", std::move(claims)},
                  {"strength", strengthWord(path.strength)}, {"scope", routingScopeWord(path.scope)}, {"cost", path.cost}};
        if (path.timing != PathTiming::NotAsked)
            json["timing"] = pathTimingWord(path.timing);
        return json;
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
        Json json{{"relationships", std::move(relationships)}, {"strength", strengthWord(hop.strength)},
                  {"scope", routingScopeWord(hop.scope)}, {"derived", hop.isDerived},
                  {"crosses_incident", hop.crossesIncident}};
        json["time"] = hop.time.isDated() ? Json(intervalText(hop.time)) : Json();
        return json;
    }

    Json claimObject(const Claim& claim) const
    {
        Json json{{"stance", stanceWord(claim.stance)}, {"hedge", hedgeWord(hedgeOf(claim))},
                  {"by", claim.speaker ? Json(m_case[*claim.speaker].name) : Json()},
                  {"report", claim.report ? Json(m_case[*claim.report].fileName) : Json()}, {"text", claim.text}};
        json["sentence"] = claim.span.isEmpty() ? Json() : Json::array({claim.span.begin, claim.span.end});
        return json;
    }

    static Json excluded(const Exclusions& excluded)
    {
        return {{"claims_by_lens", excluded.claimsByLens}, {"edges_by_lens", excluded.edgesByLens},
                {"nodes_by_lens", excluded.nodesByLens}, {"hidden_nodes", excluded.hiddenNodes},
                {"revoked", excluded.revoked}, {"speakers_not_drawn", excluded.speakersNotDrawn},
                {"claims_by_filter", excluded.claimsByFilter}, {"edges_by_filter", excluded.edgesByFilter},
                {"nodes_by_filter", excluded.nodesByFilter}, {"nodes_out_of_focus", excluded.nodesOutOfFocus}};
    }

    const Answer& m_answer;
    const ThreatCase& m_case;
    const ThreatGraph& m_graph;
    const NameChoice* m_names;  ///< null: as in the source
};

std::string line(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace

std::string pathsJson(const WorkbenchState& state)
{
    return state.answered ? line(AnswerJson(state).paths()) : std::string();
}

std::string cutJson(const WorkbenchState& state)
{
    return state.answered ? line(AnswerJson(state).cut()) : std::string();
}

}  // namespace throughline
