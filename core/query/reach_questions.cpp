// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/query/answer_support.h"
#include "core/query/questions.h"

namespace throughline {
namespace {

constexpr TermNeeds oneSet{.maxFrom = ~std::size_t{0}, .maxTo = 0, .areEndsApart = false};

/// Nodes reached with their least depth, nearest first, then by node; each of several relays counts as
/// reached where "any of" them is. The starts are not among them.
std::vector<AnswerNode> nodesReached(const CampaignGraph& campaign, const PathTerms& terms, const ReachedStops& reached)
{
    std::vector<AnswerNode> nodes;
    for (const ReachedStops::Reached& stop : reached.stops)
        if (stop.depth > 0)  // else a start, or the set of the relay that the question starts at
            for (const NodeIndex node : campaign.hops().nodesAt(stop.stop))
                if (!std::binary_search(terms.from.begin(), terms.from.end(), node)
                    && !std::binary_search(terms.avoid.begin(), terms.avoid.end(), node))
                    nodes.push_back({.node = node, .value = static_cast<double>(stop.depth)});
    const auto byNode = [](const AnswerNode& a, const AnswerNode& b) {
        return a.node != b.node ? a.node < b.node : a.value < b.value;
    };
    std::sort(nodes.begin(), nodes.end(), byNode);
    nodes.erase(std::unique(nodes.begin(), nodes.end(),
                            [](const AnswerNode& a, const AnswerNode& b) { return a.node == b.node; }),
                nodes.end());
    std::stable_sort(nodes.begin(), nodes.end(), [](const AnswerNode& a, const AnswerNode& b) { return a.value < b.value; });
    return nodes;
}

/// The hops taken are what the answer rests on.
void addGround(const CampaignGraph& campaign, const ReachedStops& reached, Answer& answer)
{
    for (const std::uint32_t index : reached.hops) {
        const ReadingHop& hop = campaign.hops().hops()[index];
        answer.allEdges.insert(answer.allEdges.end(), hop.edges.begin(), hop.edges.end());
        answer.scope = hop.scope == RoutingScope::NotStated || answer.scope == RoutingScope::Campaign ? answer.scope : hop.scope;
    }
    gatherGround(campaign, answer);
}

Result<Answer> askReach(const CampaignGraph& campaign, const Question& question, ReadDirection direction, const Job& job)
{
    const Result<PathTerms> terms = resolveTerms(campaign, question, oneSet);
    if (!terms)
        return terms.error();
    const Result<Bits> listed = wanted(campaign, question);
    if (!listed)
        return listed.error();
    const Result<ReachedStops> reached = reachedStops(campaign, *terms, direction, job);
    if (!reached)
        return reached.error();
    Answer answer = answerTo(campaign, question, *terms);
    answer.nodes = nodesReached(campaign, *terms, *reached);
    std::erase_if(answer.nodes, [&](const AnswerNode& node) { return !listed->test(node.node); });
    addGround(campaign, *reached, answer);
    const std::string within = " within " + counted(question.maxHops, "hop", "hops");
    answer.statement = direction == ReadDirection::Down
        ? "In the reported graph " + counted(answer.nodes.size(), "thing is", "things are") + " reached from "
            + namesOf(campaign, answer.from) + within + "."
        : "In the reported graph " + namesOf(campaign, answer.from) + (answer.from.size() == 1 ? " is" : " are")
            + " reached from " + counted(answer.nodes.size(), "thing", "things") + within + ".";
    answer.statement += groundText(answer);
    return answer;
}

/// Where stories start: all that act or are said to stand behind it.
std::vector<NodeIndex> storyStarts(const CampaignGraph& campaign)
{
    std::vector<NodeIndex> starts;
    for (NodeIndex node = 0; node < campaign.graph().nodeCount(); ++node)
        if (const Role role = campaign.graph().node(node).role; role == Role::Sponsor || role == Role::Actor)
            starts.push_back(node);
    return starts;
}

}  // namespace

Result<Answer> askReachDown(const CampaignGraph& campaign, const Question& question, const Job& job)
{
    return askReach(campaign, question, ReadDirection::Down, job);
}

Result<Answer> askReachUp(const CampaignGraph& campaign, const Question& question, const Job& job)
{
    return askReach(campaign, question, ReadDirection::Up, job);
}

Result<Answer> askCutOff(const CampaignGraph& campaign, const Question& question, const Job& job)
{
    const Result<PathTerms> terms = resolveTerms(campaign, question, oneSet);
    if (!terms)
        return terms.error();
    PathTerms whole = *terms;
    whole.from = storyStarts(campaign);
    whole.maxHops = unlimitedHops;
    PathTerms without = whole;
    without.avoid.insert(without.avoid.end(), terms->from.begin(), terms->from.end());
    std::sort(without.avoid.begin(), without.avoid.end());
    const Result<ReachedStops> before = reachedStops(campaign, whole, ReadDirection::Down, job);
    if (!before)
        return before.error();
    const Result<ReachedStops> after = reachedStops(campaign, without, ReadDirection::Down, job);
    if (!after)
        return after.error();
    Bits isKept(campaign.graph().nodeCount(), false);
    for (const AnswerNode& node : nodesReached(campaign, without, *after))
        isKept.set(node.node);
    for (const NodeIndex node : without.avoid)
        isKept.set(node);
    Answer answer = answerTo(campaign, question, *terms);
    answer.nodes = nodesReached(campaign, whole, *before);
    std::erase_if(answer.nodes, [&](const AnswerNode& node) { return isKept.test(node.node); });
    std::vector<NodeIndex> lost = answer.from;
    for (const AnswerNode& node : answer.nodes)
        lost.push_back(node.node);
    std::sort(lost.begin(), lost.end());
    addEdgesAmong(campaign, lost, answer);
    gatherGround(campaign, answer);
    answer.statement = "In the reported graph, without " + namesOf(campaign, answer.from) + " "
        + counted(answer.nodes.size(), "thing is", "things are") + " no longer reached from any other sponsor or actor." + groundText(answer);
    return answer;
}

}  // namespace throughline
