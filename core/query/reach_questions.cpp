// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/query/answer_support.h"
#include "core/query/questions.h"

namespace throughline {
namespace {

constexpr TermNeeds oneSet{.maxFrom = ~std::size_t{0}, .maxTo = 0, .areEndsApart = false};

/// Nodes reached with their least depth, nearest first, then by node; each of several relays counts as
/// reached where "any of" them is. The starts are not among them.
Result<std::vector<AnswerNode>> reachedNodes(const CampaignGraph& campaign, const PathTerms& terms,
                                             ReadDirection direction, const Job& job)
{
    const Result<std::vector<ReachedStop>> stops = reachedStops(campaign, terms, direction, job);
    if (!stops)
        return stops.error();
    std::vector<AnswerNode> nodes;
    for (const ReachedStop& reached : *stops)
        if (reached.depth > 0)  // else a start, or the set of the relay that the question starts at
            for (const NodeIndex node : campaign.hops().stopAt(reached.stop).nodes)
                if (!std::binary_search(terms.from.begin(), terms.from.end(), node)
                    && !std::binary_search(terms.avoid.begin(), terms.avoid.end(), node))
                    nodes.push_back({.node = node, .value = static_cast<double>(reached.depth)});
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

/// The edges that hold a set of things together are what the answer rests on.
void addGround(const CampaignGraph& campaign, Answer& answer)
{
    std::vector<NodeIndex> nodes = answer.from;
    for (const AnswerNode& node : answer.nodes)
        nodes.push_back(node.node);
    std::sort(nodes.begin(), nodes.end());
    addEdgesAmong(campaign, nodes, answer);
    gatherGround(campaign, answer);
}

Result<Answer> askReach(const CampaignGraph& campaign, const Question& question, ReadDirection direction, const Job& job)
{
    const Result<PathTerms> terms = resolveTerms(campaign, question, oneSet);
    if (!terms)
        return terms.error();
    Result<std::vector<AnswerNode>> nodes = reachedNodes(campaign, *terms, direction, job);
    if (!nodes)
        return nodes.error();
    const Result<Bits> listed = wanted(campaign, question);
    if (!listed)
        return listed.error();
    Answer answer = answerTo(campaign, question, *terms);
    answer.nodes = *std::move(nodes);
    std::erase_if(answer.nodes, [&](const AnswerNode& node) { return !listed->test(node.node); });
    addGround(campaign, answer);
    const std::string things = counted(answer.nodes.size(), "thing is", "things are");
    answer.statement = direction == ReadDirection::Down
        ? "In the reported graph " + things + " reached from " + namesOf(campaign, answer.from) + "."
        : "In the reported graph " + namesOf(campaign, answer.from) + (answer.from.size() == 1 ? " is" : " are")
            + " reached from " + counted(answer.nodes.size(), "thing.", "things.");
    return answer;
}

/// Where the story starts: sponsors and actors that nothing leads to, else all sponsors and actors.
std::vector<NodeIndex> storyStarts(const CampaignGraph& campaign, const std::vector<NodeIndex>& removed)
{
    std::vector<NodeIndex> starts;
    std::vector<NodeIndex> heads;
    for (NodeIndex node = 0; node < campaign.graph().nodeCount(); ++node) {
        const Role role = campaign.graph().node(node).role;
        if ((role != Role::Sponsor && role != Role::Actor) || std::binary_search(removed.begin(), removed.end(), node))
            continue;
        starts.push_back(node);
        if (campaign.reading().in().degree(node) == 0)
            heads.push_back(node);
    }
    return heads.empty() ? starts : heads;
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
    whole.from = storyStarts(campaign, terms->from);
    PathTerms without = whole;
    without.avoid.insert(without.avoid.end(), terms->from.begin(), terms->from.end());
    std::sort(without.avoid.begin(), without.avoid.end());
    Result<std::vector<AnswerNode>> before = reachedNodes(campaign, whole, ReadDirection::Down, job);
    if (!before)
        return before.error();
    const Result<std::vector<AnswerNode>> after = reachedNodes(campaign, without, ReadDirection::Down, job);
    if (!after)
        return after.error();
    Bits isKept(campaign.graph().nodeCount(), false);
    for (const AnswerNode& node : *after)
        isKept.set(node.node);
    for (const NodeIndex node : without.avoid)
        isKept.set(node);
    std::erase_if(*before, [&](const AnswerNode& node) { return isKept.test(node.node); });
    Answer answer = answerTo(campaign, question, *terms);
    answer.nodes = *std::move(before);
    addGround(campaign, answer);
    answer.statement = "In the reported graph, without " + namesOf(campaign, answer.from) + " "
        + counted(answer.nodes.size(), "thing is", "things are") + " no longer reached from the sponsors and actors named there.";
    return answer;
}

}  // namespace throughline
