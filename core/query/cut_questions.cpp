// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/engine/minimum_cut.h"
#include "core/query/answer_support.h"
#include "core/query/path_maker.h"
#include "core/query/questions.h"

namespace throughline {
namespace {

constexpr TermNeeds twoSets{.maxFrom = ~std::size_t{0}, .maxTo = ~std::size_t{0}};

/// The hops on ways from one side to the other, for the kinds of this file.
struct Prepared {
    PathTerms terms;
    GraphMask live;
};
Result<Prepared> prepare(const CampaignGraph& campaign, const Question& question, const Job& job)
{
    Result<PathTerms> terms = resolveTerms(campaign, question, twoSets);
    if (!terms)
        return terms.error();
    Result<GraphMask> live = liveHops(campaign, *terms, job);
    if (!live)
        return live.error();
    return Prepared{*std::move(terms), *std::move(live)};
}

PathStop listedStop(const CampaignGraph& campaign, std::uint32_t stop, const PathTerms& terms)
{
    PathStop listed = campaign.hops().stopAt(stop);
    if (listed.nodes.size() > 1)
        std::erase_if(listed.nodes, [&](NodeIndex node) {
            return std::binary_search(terms.avoid.begin(), terms.avoid.end(), node);
        });
    return listed;
}

std::string ends(const CampaignGraph& campaign, const Answer& answer)
{
    return namesOf(campaign, answer.from) + " and " + namesOf(campaign, answer.to);
}

std::string stopsText(const CampaignGraph& campaign, const std::vector<PathStop>& stops, std::string_view between)
{
    std::string text;
    for (const PathStop& stop : stops)
        text += (text.empty() ? "" : std::string(between)) + stopName(campaign, stop);
    return text;
}

std::string cutText(const CampaignGraph& campaign, const Answer& answer)
{
    if (!answer.isCutPossible)
        return "In the reported graph nothing stands between " + ends(campaign, answer)
            + ": a single hop leads from one to the other.";
    if (answer.cutStops.empty())
        return "In the reported graph there is no path between " + ends(campaign, answer) + " in reading direction.";
    const std::string things = counted(answer.cutStops.size(), "thing", "things");
    std::string text = "In the reported graph, every path between " + ends(campaign, answer) + " passes "
        + (answer.cutStops.size() == 1 ? "" : "one of ") + stopsText(campaign, answer.cutStops, ", ") + " (" + things
        + "; no fewer will do).";
    if (answer.scope == RoutingScope::Campaign)
        text += " Routing is stated for the campaign, not for single targets.";
    return text;
}

std::string edgeCutText(const CampaignGraph& campaign, const Answer& answer)
{
    if (!answer.isCutPossible)
        return "The two sides have a thing in common.";
    if (answer.cutHops.empty())
        return "In the reported graph there is no path between " + ends(campaign, answer) + " in reading direction.";
    return "In the reported graph, every path between " + ends(campaign, answer) + " rests on "
        + (answer.cutHops.size() == 1 ? "1 hop" : "one of " + std::to_string(answer.cutHops.size()) + " hops")
        + "; no fewer will do.";
}

/// Does the set stand for a relay that the question starts at? Then it is no thing in between.
bool holdsStart(const PathStop& stop, const PathTerms& terms)
{
    return std::any_of(stop.nodes.begin(), stop.nodes.end(), [&](NodeIndex node) {
        return std::binary_search(terms.from.begin(), terms.from.end(), node);
    });
}

/// Hops that what is cut rests on: all live ones that enter or leave a stop of the cut.
void addHopsAt(const CampaignGraph& campaign, const GraphMask& live, std::uint32_t stop, Answer& answer)
{
    const auto add = [&](const ArcRows& rows) {
        for (const EdgeIndex hop : rows.edgesOf(stop))
            if (live.hasEdge(hop)) {
                const std::vector<EdgeIndex>& edges = campaign.hops().hops()[hop].edges;
                answer.allEdges.insert(answer.allEdges.end(), edges.begin(), edges.end());
                const RoutingScope scope = campaign.hops().hops()[hop].scope;
                answer.scope = scope == RoutingScope::NotStated || answer.scope == RoutingScope::Campaign ? answer.scope : scope;
            }
    };
    add(campaign.stops().in());
    add(campaign.stops().out());
}

}  // namespace

Result<Answer> askCut(const CampaignGraph& campaign, const Question& question, const Job& job)
{
    const Result<Prepared> prepared = prepare(campaign, question, job);
    if (!prepared)
        return prepared.error();
    const PathTerms& terms = prepared->terms;
    const Result<MinimumCut> cut = minimumVertexCut(prepared->live, terms.from, terms.to, job);
    if (!cut)
        return cut.error();
    Answer answer = answerTo(campaign, question, terms);
    answer.isCutPossible = cut->exists;
    for (const NodeIndex stop : cut->nodes) {
        answer.cutStops.push_back(listedStop(campaign, stop, terms));
        answer.isCutPossible = answer.isCutPossible && !holdsStart(answer.cutStops.back(), terms);
        addHopsAt(campaign, prepared->live, stop, answer);
    }
    if (!answer.isCutPossible)
        answer.cutStops.clear();
    for (const EdgeIndex hop : cut->edges)
        answer.cutHops.push_back(hopOf(campaign, hop));
    gatherGround(campaign, answer);
    answer.statement = cutText(campaign, answer);
    return answer;
}

Result<Answer> askEdgeCut(const CampaignGraph& campaign, const Question& question, const Job& job)
{
    const Result<Prepared> prepared = prepare(campaign, question, job);
    if (!prepared)
        return prepared.error();
    const Result<MinimumCut> cut = minimumEdgeCut(prepared->live, prepared->terms.from, prepared->terms.to, job);
    if (!cut)
        return cut.error();
    Answer answer = answerTo(campaign, question, prepared->terms);
    answer.isCutPossible = cut->exists;
    for (const EdgeIndex hop : cut->edges)
        answer.cutHops.push_back(hopOf(campaign, hop));
    gatherGround(campaign, answer);
    answer.statement = edgeCutText(campaign, answer);
    return answer;
}

Result<Answer> askChokePoints(const CampaignGraph& campaign, const Question& question, const Job& job)
{
    const Result<Prepared> prepared = prepare(campaign, question, job);
    if (!prepared)
        return prepared.error();
    const PathTerms& terms = prepared->terms;
    const Result<std::vector<NodeIndex>> stops = chokePoints(prepared->live, terms.from, terms.to, job);
    if (!stops)
        return stops.error();
    Answer answer = answerTo(campaign, question, terms);
    for (const NodeIndex stop : *stops)
        if (const PathStop listed = listedStop(campaign, stop, terms); !holdsStart(listed, terms)) {
            answer.cutStops.push_back(listed);
            addHopsAt(campaign, prepared->live, stop, answer);
        }
    gatherGround(campaign, answer);
    answer.statement = answer.cutStops.empty()
        ? "In the reported graph there is nothing that every path between " + ends(campaign, answer) + " passes."
        : "In the reported graph, every path between " + ends(campaign, answer) + " passes "
            + stopsText(campaign, answer.cutStops, ", then ") + ".";
    return answer;
}

}  // namespace throughline
