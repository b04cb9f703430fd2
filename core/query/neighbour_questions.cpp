// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/engine/neighbours.h"
#include "core/query/answer_support.h"
#include "core/query/questions.h"

namespace throughline {
namespace {

GraphMask without(const CampaignGraph& campaign, const std::vector<NodeIndex>& avoided)
{
    GraphMask mask(campaign.reading());
    for (const NodeIndex node : avoided)
        mask.dropNode(node);
    return mask;
}

/// The edges between a thing and its evidence are what the answer rests on.
void addTies(const CampaignGraph& campaign, const std::vector<NodeIndex>& of, NodeIndex shared, Answer& answer)
{
    const auto add = [&](std::span<const EdgeIndex> edges) {
        for (const EdgeIndex edge : edges) {
            const GraphEdge& row = campaign.graph().edge(edge);
            const NodeIndex other = row.source == shared ? row.target : row.source;
            if (std::binary_search(of.begin(), of.end(), other))
                answer.allEdges.push_back(edge);
        }
    };
    add(campaign.graph().outEdges(shared));
    add(campaign.graph().inEdges(shared));
}

Result<Answer> askCommon(const CampaignGraph& campaign, const Question& question, bool onlyInfrastructure, const Job& job)
{
    const Result<PathTerms> terms =
        resolveTerms(campaign, question, {.maxFrom = ~std::size_t{0}, .maxTo = 0, .areEndsApart = false});
    if (!terms)
        return terms.error();
    if (terms->from.size() < 2)
        return Error{ErrorCode::BadArgument, "Name at least two things, or a kind.", "from"};
    const Result<Bits> listed = wanted(campaign, question);
    if (!listed)
        return listed.error();
    const GraphMask mask = without(campaign, terms->avoid);
    const Result<std::vector<CommonNeighbour>> common = commonNeighbours(mask, terms->from, 2, job);
    if (!common)
        return common.error();
    Answer answer = answerTo(campaign, question, *terms);
    std::size_t ofAll = 0;
    for (const CommonNeighbour& shared : *common) {
        const Role role = campaign.graph().node(shared.node).role;
        if (!listed->test(shared.node) || (onlyInfrastructure && role != Role::Infrastructure))
            continue;
        ofAll += shared.of.size() == terms->from.size();
        answer.nodes.push_back({.node = shared.node, .value = static_cast<double>(shared.of.size()), .with = shared.of});
        addTies(campaign, shared.of, shared.node, answer);
    }
    gatherGround(campaign, answer);
    const std::string what = onlyInfrastructure ? " of infrastructure" : "";
    answer.statement = "In the reported graph " + counted(ofAll, "thing", "things") + what
        + (ofAll == 1 ? " is" : " are") + " linked with each of " + namesOf(campaign, answer.from);
    if (terms->from.size() > 2)
        answer.statement += ", " + std::to_string(answer.nodes.size() - ofAll) + " more with some of them";
    answer.statement += "." + groundText(answer);
    return answer;
}

}  // namespace

Result<Answer> askCommonNeighbours(const CampaignGraph& campaign, const Question& question, const Job& job)
{
    return askCommon(campaign, question, false, job);
}

Result<Answer> askCommonInfrastructure(const CampaignGraph& campaign, const Question& question, const Job& job)
{
    return askCommon(campaign, question, true, job);
}

Result<Answer> askSimilar(const CampaignGraph& campaign, const Question& question, const Job& job)
{
    const Result<PathTerms> terms = resolveTerms(campaign, question, {.maxFrom = 1, .maxTo = 0});
    if (!terms)
        return terms.error();
    const NodeIndex node = terms->from.front();
    std::vector<NodeIndex> candidates;  // what does the same in the story
    for (NodeIndex other = 0; other < campaign.graph().nodeCount(); ++other)
        if (other != node && campaign.graph().node(other).role == campaign.graph().node(node).role
            && !std::binary_search(terms->avoid.begin(), terms->avoid.end(), other))
            candidates.push_back(other);
    const GraphMask mask = without(campaign, terms->avoid);
    const Result<std::vector<NodeSimilarity>> similar = mostSimilar(mask, node, candidates, question.k, job);
    if (!similar)
        return similar.error();
    Answer answer = answerTo(campaign, question, *terms);
    for (const NodeSimilarity& found : *similar) {
        answer.nodes.push_back({.node = found.node, .value = found.rare, .with = found.shared});
        for (const NodeIndex shared : found.shared)
            addTies(campaign, {std::min(node, found.node), std::max(node, found.node)}, shared, answer);
    }
    gatherGround(campaign, answer);
    answer.statement = answer.nodes.empty()
        ? "In the reported graph nothing of its kind shares a neighbour with " + nameOf(campaign, node) + "."
        : "In the reported graph " + counted(answer.nodes.size(), "thing is", "things are") + " listed that share neighbours with "
            + nameOf(campaign, node) + "; what is shared is no sign of being the same.";
    return answer;
}

}  // namespace throughline
