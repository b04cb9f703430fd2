// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/answer_support.h"

#include <algorithm>

#include "core/base/defang.h"

namespace throughline {
namespace {

constexpr std::size_t namesListed = 3;

template <class T>
void sortUnique(std::vector<T>& values)
{
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

void addHop(const PathHop& hop, Answer& answer)
{
    answer.allEdges.insert(answer.allEdges.end(), hop.edges.begin(), hop.edges.end());
    answer.allClaims.insert(answer.allClaims.end(), hop.claims.begin(), hop.claims.end());
    answer.strength = std::min(answer.strength, hop.strength);
    if (hop.scope == RoutingScope::Campaign || answer.scope == RoutingScope::NotStated)
        answer.scope = hop.scope == RoutingScope::NotStated ? answer.scope : hop.scope;
}

void addStop(const PathStop& stop, Answer& answer)
{
    answer.allNodes.insert(answer.allNodes.end(), stop.nodes.begin(), stop.nodes.end());
}

/// Edges that nothing else of the answer spoke of count with their claims and strength.
void addClaimsOfEdges(const CampaignGraph& campaign, Answer& answer)
{
    for (const EdgeIndex index : answer.allEdges) {
        const GraphEdge& edge = campaign.graph().edge(index);
        answer.allClaims.insert(answer.allClaims.end(), edge.claims.begin(), edge.claims.end());
        answer.strength = std::min(answer.strength, edge.strength);
        answer.allNodes.push_back(edge.source);
        answer.allNodes.push_back(edge.target);
    }
}

}  // namespace

Answer answerTo(const CampaignGraph& campaign, const Question& question, const PathTerms& terms)
{
    Answer answer;
    answer.question = question;
    answer.from = terms.from;
    answer.to = terms.to;
    answer.excluded = campaign.graph().exclusions;
    return answer;
}

void gatherGround(const CampaignGraph& campaign, Answer& answer)
{
    for (const ThreatPath& path : answer.paths) {
        for (const PathStop& stop : path.stops)
            addStop(stop, answer);
        for (const PathHop& hop : path.hops)
            addHop(hop, answer);
    }
    for (const PathStop& stop : answer.cutStops)
        addStop(stop, answer);
    for (const PathHop& hop : answer.cutHops)
        addHop(hop, answer);
    for (const AnswerNode& node : answer.nodes) {
        answer.allNodes.push_back(node.node);
        answer.allNodes.insert(answer.allNodes.end(), node.with.begin(), node.with.end());
    }
    sortUnique(answer.allEdges);
    addClaimsOfEdges(campaign, answer);
    answer.allNodes.insert(answer.allNodes.end(), answer.from.begin(), answer.from.end());
    answer.allNodes.insert(answer.allNodes.end(), answer.to.begin(), answer.to.end());
    sortUnique(answer.allNodes);
    sortUnique(answer.allClaims);
}

void addEdgesAmong(const CampaignGraph& campaign, std::span<const NodeIndex> nodes, Answer& answer)
{
    for (const NodeIndex node : nodes)
        for (const EdgeIndex edge : campaign.graph().outEdges(node))
            if (std::binary_search(nodes.begin(), nodes.end(), campaign.graph().edge(edge).target))
                answer.allEdges.push_back(edge);
}

std::string groundText(const Answer& answer)
{
    if (answer.allEdges.empty())
        return {};
    std::string text = " Weakest of what this rests on: " + std::string(strengthWord(answer.strength)) + ".";
    if (answer.scope == RoutingScope::Campaign)
        text += " Routing is stated for the campaign, not for single targets.";
    return text;
}

std::string nameOf(const CampaignGraph& campaign, NodeIndex node)
{
    const Entity& entity = campaign.titleOf(node);
    if (entity.name.empty())
        return entity.id;
    const bool isIndicator = entity.type == EntityType::Indicator || entity.type == EntityType::Observable;
    return isIndicator ? listedIndicator(entity.name) : entity.name;
}

std::string stopName(const CampaignGraph& campaign, const PathStop& stop)
{
    std::string text;
    for (const NodeIndex node : stop.nodes)
        text += (text.empty() ? "" : " | ") + nameOf(campaign, node);
    return text;
}

std::string hopEnds(const CampaignGraph& campaign, const PathHop& hop)
{
    if (hop.edges.empty())
        return "routing";
    PathStop ends;
    for (const EdgeIndex edge : hop.edges)
        ends.nodes.push_back(campaign.reading().edge(edge).head);
    sortUnique(ends.nodes);
    return nameOf(campaign, campaign.reading().edge(hop.edges.front()).tail) + " > " + stopName(campaign, ends);
}

std::string namesOf(const CampaignGraph& campaign, std::span<const NodeIndex> nodes)
{
    std::string text;
    const std::size_t listed = nodes.size() > namesListed + 1 ? namesListed : nodes.size();
    for (std::size_t i = 0; i < listed; ++i) {
        const bool isLast = i + 1 == nodes.size();
        text += (i == 0 ? "" : isLast ? " and " : ", ") + nameOf(campaign, nodes[i]);
    }
    if (listed < nodes.size())
        text += " and " + std::to_string(nodes.size() - listed) + " more";
    return text;
}

std::string intervalText(const TimeSpan& time)
{
    const auto day = [](std::int64_t seconds) { return stixTime(seconds).substr(0, 10); };
    if (!time.isDated())
        return {};
    if (!time.earliest || !time.latest)
        return time.earliest ? "from " + day(*time.earliest) : "until " + day(*time.latest);
    std::string first = day(*time.earliest);
    std::string last = day(*time.latest);
    if (first.ends_with("-01-01") && last.ends_with("-12-31")) {  // whole years
        first.resize(4);
        last.resize(4);
    }
    return first == last ? first : first + " to " + last;
}

std::string counted(std::uint64_t count, std::string_view singular, std::string_view plural)
{
    std::string digits = std::to_string(count);
    for (std::size_t at = digits.size(); at > 3; at -= 3)
        digits.insert(at - 3, ",");
    return digits + " " + std::string(count == 1 ? singular : plural);
}

std::string endsNote(const CampaignGraph& campaign, const Answer& answer)
{
    if (!answer.question.mayCarry.empty() || !campaign.hasEnds())
        return {};
    return " Paths do not lead on from techniques, tools, places and sectors unless that is asked for.";
}

}  // namespace throughline
