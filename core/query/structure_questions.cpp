// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/engine/blocks.h"
#include "core/engine/communities.h"
#include "core/query/answer_support.h"
#include "core/query/questions.h"

namespace throughline {
namespace {

constexpr TermNeeds nothing{.maxFrom = 0, .maxTo = 0, .areEndsApart = false};

struct Prepared {
    PathTerms terms;
    GraphMask mask;
};
Result<Prepared> prepare(const CampaignGraph& campaign, const Question& question)
{
    Result<PathTerms> terms = resolveTerms(campaign, question, nothing);
    if (!terms)
        return terms.error();
    GraphMask mask(campaign.reading());
    for (const NodeIndex node : terms->avoid)
        mask.dropNode(node);
    return Prepared{*std::move(terms), std::move(mask)};
}

PathHop hopOfEdge(const CampaignGraph& campaign, EdgeIndex index)
{
    const GraphEdge& edge = campaign.graph().edge(index);
    return {.edges = {index}, .claims = edge.claims, .strength = edge.strength};
}

/// One row a node, by part, largest first.
void listParts(const Components& parts, Answer& answer)
{
    std::vector<std::size_t> sizes(parts.count);
    for (const std::uint32_t part : parts.partOf)
        if (part != Components::noPart)
            ++sizes[part];
    for (NodeIndex node = 0; node < parts.partOf.size(); ++node)
        if (const std::uint32_t part = parts.partOf[node]; part != Components::noPart)
            answer.nodes.push_back({.node = node, .value = static_cast<double>(sizes[part]), .part = part});
    std::stable_sort(answer.nodes.begin(), answer.nodes.end(), [](const AnswerNode& a, const AnswerNode& b) {
        return a.value != b.value ? a.value > b.value : a.part < b.part;
    });
}

std::string largestText(const Answer& answer)
{
    return answer.nodes.empty() ? "" : " The largest has " + counted(static_cast<std::uint64_t>(answer.nodes.front().value), "thing.", "things.");
}

/// Asks for the blocks, and lets `list` put into the answer what it wants of them.
template <class List>
Result<Answer> askBlocks(const CampaignGraph& campaign, const Question& question, const Job& job, const List& list)
{
    const Result<Prepared> prepared = prepare(campaign, question);
    if (!prepared)
        return prepared.error();
    const Result<Blocks> found = blocks(prepared->mask, job);
    if (!found)
        return found.error();
    Answer answer = answerTo(campaign, question, prepared->terms);
    list(*found, answer);
    gatherGround(campaign, answer);
    return answer;
}

}  // namespace

Result<Answer> askArticulationPoints(const CampaignGraph& campaign, const Question& question, const Job& job)
{
    return askBlocks(campaign, question, job, [&](const Blocks& found, Answer& answer) {
        for (const NodeIndex node : found.articulationPoints)
            answer.nodes.push_back({.node = node, .value = static_cast<double>(campaign.graph().degree(node))});
        std::stable_sort(answer.nodes.begin(), answer.nodes.end(),
                         [](const AnswerNode& a, const AnswerNode& b) { return a.value > b.value; });
        answer.statement = "In the reported graph, directions ignored, "
            + counted(answer.nodes.size(), "thing holds", "things hold") + " a part together that would fall apart without it.";
    });
}

Result<Answer> askBridges(const CampaignGraph& campaign, const Question& question, const Job& job)
{
    return askBlocks(campaign, question, job, [&](const Blocks& found, Answer& answer) {
        for (const EdgeIndex edge : found.bridges)
            answer.cutHops.push_back(hopOfEdge(campaign, edge));
        answer.statement = "In the reported graph, directions ignored, "
            + counted(answer.cutHops.size(), "link is", "links are") + " the only one between two parts.";
    });
}

Result<Answer> askComponents(const CampaignGraph& campaign, const Question& question, const Job& job)
{
    const Result<Prepared> prepared = prepare(campaign, question);
    if (!prepared)
        return prepared.error();
    const Result<Components> found = components(prepared->mask, job);
    if (!found)
        return found.error();
    Answer answer = answerTo(campaign, question, prepared->terms);
    listParts(*found, answer);
    answer.statement = "In the reported graph there are " + counted(found->count, "part", "parts") + " that nothing ties to one another."
        + largestText(answer);
    gatherGround(campaign, answer);
    return answer;
}

Result<Answer> askCommunities(const CampaignGraph& campaign, const Question& question, const Job& job)
{
    const Result<Prepared> prepared = prepare(campaign, question);
    if (!prepared)
        return prepared.error();
    const Result<Communities> found = leiden(prepared->mask, {.iterations = 0}, job);
    if (!found)
        return found.error();
    Answer answer = answerTo(campaign, question, prepared->terms);
    listParts(found->parts, answer);
    answer.statement = "The reported graph, as far as asked, falls into " + counted(found->parts.count, "group", "groups")
        + " that are tied more among themselves than to others." + largestText(answer);
    gatherGround(campaign, answer);
    return answer;
}

}  // namespace throughline
