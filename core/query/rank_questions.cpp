// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>

#include "core/engine/centrality.h"
#include "core/query/answer_support.h"
#include "core/query/questions.h"

namespace throughline {
namespace {

constexpr double usualDamping = 0.85;
constexpr std::size_t rankIterations = 50;
/// Above so many things, shortest paths are counted from a sample spread evenly over them.
constexpr std::size_t mostSources = 2000;

std::vector<NodeIndex> sourcesOf(const GraphView& view)
{
    std::vector<NodeIndex> nodes;
    for (NodeIndex node = 0; node < view.nodeCount(); ++node)
        if (view.hasNode(node))
            nodes.push_back(node);
    if (nodes.size() <= mostSources)
        return nodes;
    std::vector<NodeIndex> sample;
    for (std::size_t i = 0; i < mostSources; ++i)
        sample.push_back(nodes[i * nodes.size() / mostSources]);
    return sample;
}

using Values = Result<std::vector<double>>;

/// What a sample means for a measure.
enum class Sampling { Whole, FromSample, OfSample };

std::string samplingText(Sampling sampling)
{
    switch (sampling) {
    case Sampling::Whole: return {};
    case Sampling::FromSample: return " Counted from " + std::to_string(mostSources) + " things spread over the graph.";
    case Sampling::OfSample: return " Only " + std::to_string(mostSources) + " things spread over the graph were looked at.";
    }
    return {};
}

template <class Measure>
Result<Answer> askRanking(const CampaignGraph& campaign, const Question& question, const Measure& measure,
                          std::string_view by, Sampling sampling = Sampling::Whole)
{
    const Result<PathTerms> terms = resolveTerms(campaign, question, {.maxFrom = 0, .maxTo = 0, .areEndsApart = false});
    if (!terms)
        return terms.error();
    const Result<Bits> listed = wanted(campaign, question);
    if (!listed)
        return listed.error();
    GraphMask mask(campaign.reading());
    for (const NodeIndex node : terms->avoid)
        mask.dropNode(node);
    const Values values = measure(GraphView(mask));
    if (!values)
        return values.error();
    Answer answer = answerTo(campaign, question, *terms);
    for (NodeIndex node = 0; node < values->size(); ++node)
        if (listed->test(node) && mask.hasNode(node) && (*values)[node] > 0)
            answer.nodes.push_back({.node = node, .value = (*values)[node]});
    std::stable_sort(answer.nodes.begin(), answer.nodes.end(),
                     [](const AnswerNode& a, const AnswerNode& b) { return a.value > b.value; });
    answer.isComplete = answer.nodes.size() <= question.k;
    if (!answer.isComplete)
        answer.nodes.resize(question.k);
    answer.statement = "In the reported graph, by " + std::string(by) + "; it measures what was reported, not what is.";
    if (campaign.graph().nodeCount() - terms->avoid.size() > mostSources)
        answer.statement += samplingText(sampling);
    gatherGround(campaign, answer);
    return answer;
}

}  // namespace

Result<Answer> askDegree(const CampaignGraph& campaign, const Question& question, const Job&)
{
    const auto measure = [](const GraphView& view) -> Values {
        const Degrees found = degrees(view);
        std::vector<double> values(found.out.size());
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = static_cast<double>(found.out[i]) + static_cast<double>(found.in[i]);
        return values;
    };
    return askRanking(campaign, question, measure, "number of reported links");
}

Result<Answer> askPageRank(const CampaignGraph& campaign, const Question& question, const Job& job)
{
    const auto measure = [&](const GraphView& view) { return pageRank(view, usualDamping, rankIterations, nullptr, job); };
    return askRanking(campaign, question, measure, "PageRank in reading direction: how much is reported to lead there");
}

Result<Answer> askBetweenness(const CampaignGraph& campaign, const Question& question, const Job& job)
{
    const auto measure = [&](const GraphView& view) { return betweenness(view, sourcesOf(view), nullptr, job); };
    return askRanking(campaign, question, measure, "betweenness: on how many shortest reported paths a thing lies",
                      Sampling::FromSample);
}

Result<Answer> askCloseness(const CampaignGraph& campaign, const Question& question, const Job& job)
{
    const auto measure = [&](const GraphView& view) { return closeness(view, sourcesOf(view), nullptr, job); };
    return askRanking(campaign, question, measure, "closeness: how short the shortest reported paths from a thing are",
                      Sampling::OfSample);
}

}  // namespace throughline
