// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>

#include "core/engine/minimum_cut.h"
#include "core/engine/shortest_path.h"
#include "core/engine/stop_check.h"
#include "core/query/answer_support.h"
#include "core/query/path_maker.h"
#include "core/query/questions.h"

namespace throughline {
namespace {

constexpr TermNeeds twoSets{.maxFrom = ~std::size_t{0}, .maxTo = ~std::size_t{0}};

/// The hops between two sides as a graph of things: stops that stand for the same are one node, hops
/// that rest on the same between the same are one edge.
struct CutGraph {
    std::vector<std::uint32_t> hops;   ///< all live ones
    std::vector<std::uint32_t> stopOf; ///< by node
    std::vector<std::uint32_t> hopOf;  ///< by edge
    FlatGraph flat;
    std::vector<NodeIndex> sources;
    std::vector<NodeIndex> targets;
    /// Is every way through it one that a reader may take? Then what is least here is least.
    bool isExact = true;
};

class CutGraphBuilder {
public:
    CutGraphBuilder(const CampaignGraph& campaign, const PathTerms& terms) : m_campaign(campaign), m_terms(terms) {}

    CutGraph build(LiveHops live)
    {
        std::vector<NodePair> pairs;
        std::set<std::pair<std::pair<NodeIndex, NodeIndex>, std::vector<EdgeIndex>>> known;
        for (const std::uint32_t index : live.hops) {
            const ReadingHop& hop = m_campaign.hops().hops()[index];
            const NodePair pair{nodeOf(hop.from), nodeOf(hop.to)};
            m_graph.isExact = m_graph.isExact && (m_terms.mayCrossIncidents || hop.incidents.empty())
                && !m_campaign.hops().isRelaySet(hop.from);
            if (!known.emplace(std::pair(pair.tail, pair.head), hop.edges).second)
                continue;
            pairs.push_back(pair);
            m_graph.hopOf.push_back(index);
        }
        for (const std::uint32_t stop : live.sources)
            m_graph.sources.push_back(nodeOf(stop));
        for (const NodeIndex node : m_terms.to)
            m_graph.targets.push_back(nodeOf(node));
        m_graph.flat = FlatGraph(m_graph.stopOf.size(), std::move(pairs), Orientation::Directed);
        m_graph.hops = std::move(live.hops);
        return std::move(m_graph);
    }

private:
    NodeIndex nodeOf(std::uint32_t stop)
    {
        const std::uint32_t thing = m_campaign.hops().sameThingsAs(stop);
        const auto [at, isNew] = m_nodeOfThing.try_emplace(thing, static_cast<NodeIndex>(m_graph.stopOf.size()));
        if (isNew)
            m_graph.stopOf.push_back(thing);
        return at->second;
    }

    const CampaignGraph& m_campaign;
    const PathTerms& m_terms;
    CutGraph m_graph;
    std::map<std::uint32_t, NodeIndex> m_nodeOfThing;
};

struct Prepared {
    PathTerms terms;
    CutGraph graph;
};
/// A cut that only minds short paths would be none: ways of any length count.
Result<PathTerms> termsOf(const CampaignGraph& campaign, const Question& question)
{
    Result<PathTerms> terms = resolveTerms(campaign, question, twoSets);
    if (terms)
        terms->maxHops = unlimitedHops;
    return terms;
}

Result<Prepared> prepare(const CampaignGraph& campaign, const Question& question, const Job& job)
{
    Result<PathTerms> terms = termsOf(campaign, question);
    if (!terms)
        return terms.error();
    Result<LiveHops> live = liveHops(campaign, *terms, job);
    if (!live)
        return live.error();
    CutGraph graph = CutGraphBuilder(campaign, *terms).build(*std::move(live));
    return Prepared{*std::move(terms), std::move(graph)};
}

/// Stops (by their representative) that every way passes, in order: those of one way without which there is
/// no other. Nullopt if there is no way at all.
Result<std::optional<std::vector<std::uint32_t>>> passedByAll(const CampaignGraph& campaign, const PathTerms& terms, const Job& job)
{
    const Result<std::unique_ptr<SearchGraph>> made = SearchGraph::make(campaign, terms, job);
    if (!made)
        return made.error();
    const SearchGraph& search = **made;
    const Result<std::optional<NodePath>> way = shortestPath(search.view(), search.start(), search.goal(), job);
    if (!way)
        return way.error();
    if (!way->has_value())
        return std::optional<std::vector<std::uint32_t>>();
    std::vector<std::uint32_t> passed;
    std::vector<std::uint32_t> candidates;
    for (const EdgeIndex edge : (*way)->edges)
        candidates.push_back(campaign.hops().sameThingsAs(campaign.hops().hops()[search.hopOf(edge)].to));
    if (!candidates.empty())
        candidates.pop_back();  // the end
    for (const std::uint32_t thing : candidates) {
        GraphMask without = *search.view().mask();
        for (NodeIndex node = 0; node < search.flat().nodeCount(); ++node)
            if (const std::optional<std::uint32_t> stop = search.stopOf(node);
                stop && node != search.start() && node != search.goal() && campaign.hops().sameThingsAs(*stop) == thing)
                without.dropNode(node);
        const Result<std::optional<NodePath>> other = shortestPath(without, search.start(), search.goal(), job);
        if (!other)
            return other.error();
        if (!other->has_value() && std::find(passed.begin(), passed.end(), thing) == passed.end())
            passed.push_back(thing);
    }
    return std::optional(std::move(passed));
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

std::string noPathText(const CampaignGraph& campaign, const Answer& answer)
{
    return "In the reported graph there is no path between " + ends(campaign, answer) + " in reading direction." + endsNote(campaign, answer);
}

/// "a stop of several relays counts once", where there is one.
std::string countNote(const std::vector<PathStop>& stops)
{
    const bool hasSets = std::any_of(stops.begin(), stops.end(), [](const PathStop& stop) { return stop.nodes.size() > 1; });
    return hasSets ? "; several relays of one routing count once" : "";
}

std::string cutText(const CampaignGraph& campaign, const Answer& answer, bool isLeast)
{
    if (!answer.isCutPossible)
        return "In the reported graph nothing stands between " + ends(campaign, answer)
            + ": a single hop leads from one to the other.";
    if (answer.cutStops.empty())
        return noPathText(campaign, answer);
    std::string text = "In the reported graph, every path between " + ends(campaign, answer) + " passes "
        + (answer.cutStops.size() == 1 ? "" : "one of ") + stopsText(campaign, answer.cutStops, ", ") + " ("
        + counted(answer.cutStops.size(), "stop", "stops") + countNote(answer.cutStops)
        + (isLeast ? "; no fewer will do)." : "; these are enough, fewer may be).");
    return text + groundText(answer);
}

/// All live hops that enter or leave a stop of the cut are what it rests on.
void addHopsAt(const CampaignGraph& campaign, const CutGraph& graph, Answer& answer, std::uint32_t thing)
{
    for (const std::uint32_t index : graph.hops) {
        const ReadingHop& hop = campaign.hops().hops()[index];
        if (campaign.hops().sameThingsAs(hop.from) != thing && campaign.hops().sameThingsAs(hop.to) != thing)
            continue;
        answer.allEdges.insert(answer.allEdges.end(), hop.edges.begin(), hop.edges.end());
        answer.scope = hop.scope == RoutingScope::NotStated || answer.scope == RoutingScope::Campaign ? answer.scope : hop.scope;
    }
}

void addStop(const CampaignGraph& campaign, const Prepared& prepared, std::uint32_t thing, Answer& answer)
{
    answer.cutStops.push_back(listedStop(campaign, thing, prepared.terms));
    addHopsAt(campaign, prepared.graph, answer, thing);
}

}  // namespace

Result<Answer> askCut(const CampaignGraph& campaign, const Question& question, const Job& job)
{
    const Result<Prepared> prepared = prepare(campaign, question, job);
    if (!prepared)
        return prepared.error();
    const CutGraph& graph = prepared->graph;
    Answer answer = answerTo(campaign, question, prepared->terms);
    const Result<std::optional<std::vector<std::uint32_t>>> single = passedByAll(campaign, prepared->terms, job);
    if (!single)
        return single.error();
    bool isLeast = true;
    if (single->has_value() && !(*single)->empty()) {
        addStop(campaign, *prepared, (*single)->front(), answer);
    } else if (single->has_value()) {
        const Result<MinimumCut> cut = minimumVertexCut(graph.flat, graph.sources, graph.targets, job);
        if (!cut)
            return cut.error();
        answer.isCutPossible = cut->exists;
        for (const NodeIndex node : cut->nodes)
            addStop(campaign, *prepared, graph.stopOf[node], answer);
        for (const EdgeIndex edge : cut->edges)
            answer.cutHops.push_back(hopOf(campaign, graph.hopOf[edge], prepared->terms.avoid));
        // No single one will do: two are least. Beyond that, ways that nobody may take can ask for more than is needed.
        isLeast = graph.isExact || cut->nodes.size() <= 2;
    }
    gatherGround(campaign, answer);
    answer.statement = cutText(campaign, answer, isLeast);
    return answer;
}

Result<Answer> askEdgeCut(const CampaignGraph& campaign, const Question& question, const Job& job)
{
    const Result<Prepared> prepared = prepare(campaign, question, job);
    if (!prepared)
        return prepared.error();
    const CutGraph& graph = prepared->graph;
    const Result<MinimumCut> cut = minimumEdgeCut(graph.flat, graph.sources, graph.targets, job);
    if (!cut)
        return cut.error();
    Answer answer = answerTo(campaign, question, prepared->terms);
    for (const EdgeIndex edge : cut->edges)
        answer.cutHops.push_back(hopOf(campaign, graph.hopOf[edge], prepared->terms.avoid));
    gatherGround(campaign, answer);
    const bool isLeast = graph.isExact || cut->edges.size() <= 1;
    answer.statement = answer.cutHops.empty()
        ? noPathText(campaign, answer)
        : "In the reported graph, every path between " + ends(campaign, answer) + " takes "
            + (answer.cutHops.size() == 1 ? "the hop listed" : "one of " + std::to_string(answer.cutHops.size()) + " hops")
            + (isLeast ? "; no fewer will do." : "; these are enough, fewer may be.") + groundText(answer);
    return answer;
}

Result<Answer> askChokePoints(const CampaignGraph& campaign, const Question& question, const Job& job)
{
    const Result<Prepared> prepared = prepare(campaign, question, job);
    if (!prepared)
        return prepared.error();
    const Result<std::optional<std::vector<std::uint32_t>>> passed = passedByAll(campaign, prepared->terms, job);
    if (!passed)
        return passed.error();
    Answer answer = answerTo(campaign, question, prepared->terms);
    if (passed->has_value())
        for (const std::uint32_t thing : **passed)
            addStop(campaign, *prepared, thing, answer);
    gatherGround(campaign, answer);
    if (!passed->has_value())
        answer.statement = noPathText(campaign, answer);
    else if (answer.cutStops.empty())
        answer.statement = "In the reported graph there is nothing that every path between " + ends(campaign, answer) + " passes.";
    else
        answer.statement = "In the reported graph, every path between " + ends(campaign, answer) + " passes "
            + stopsText(campaign, answer.cutStops, ", then ") + "." + groundText(answer);
    return answer;
}

}  // namespace throughline
