// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/search_graph.h"

#include <algorithm>

#include "core/engine/reach.h"
#include "core/query/state_explorer.h"

namespace throughline {
namespace {

/// Do the campaign's stops under a mask not say it all?
bool needsStates(const CampaignGraph& campaign, const PathTerms& terms)
{
    return !terms.via.empty() || (campaign.hasIncidents() && !terms.mayCrossIncidents)
        || !setsOfStarts(campaign, terms).empty();
}

/// The campaign's stops under these terms, where no states are needed.
GraphMask plainMask(const CampaignGraph& campaign, const PathTerms& terms)
{
    GraphMask mask = campaign.carriers();
    const ArcRows& out = campaign.stops().out();
    for (const NodeIndex node : terms.from)
        for (const EdgeIndex hop : out.edgesOf(node))
            mask.restoreEdge(hop);
    if (!terms.mayCarry.empty())
        for (NodeIndex node = 0; node < campaign.graph().nodeCount(); ++node)
            if (std::find(terms.mayCarry.begin(), terms.mayCarry.end(), campaign.titleOf(node).type) != terms.mayCarry.end())
                for (const EdgeIndex hop : out.edgesOf(node))
                    mask.restoreEdge(hop);
    if (terms.avoid.empty())
        return mask;
    const SearchRules rules(campaign, terms);
    for (std::uint32_t stop = 0; stop < rules.isAvoided.size(); ++stop)
        if (rules.isAvoided.test(stop))
            mask.dropNode(stop);
    return mask;
}

std::vector<std::uint32_t> goalsOf(const StateExplorer& explorer)
{
    std::vector<std::uint32_t> goals;
    for (std::uint32_t i = 0; i < explorer.states().size(); ++i)
        if (explorer.isGoal(i))
            goals.push_back(i);
    return goals;
}

/// All starts are one node and all goals another: nothing leads to the ones or on from the others.
std::vector<NodeIndex> joinedEnds(const StateExplorer& explorer)
{
    std::vector<NodeIndex> nodes(explorer.states().size());
    NodeIndex next = 2;
    for (std::uint32_t i = 0; i < nodes.size(); ++i)
        nodes[i] = i < explorer.starts() ? 0 : explorer.isGoal(i) ? 1 : next++;
    return nodes;
}

}  // namespace

std::optional<std::uint32_t> SearchGraph::stopOf(NodeIndex node) const
{
    if (isPlain())
        return node;
    return m_stops[node] == joined ? std::nullopt : std::optional(m_stops[node]);
}

Result<std::unique_ptr<SearchGraph>> SearchGraph::make(const CampaignGraph& campaign, const PathTerms& terms,
                                                       const Job& job)
{
    if (!needsStates(campaign, terms) && terms.from.size() == 1 && terms.to.size() == 1) {
        std::unique_ptr<SearchGraph> search(new SearchGraph(campaign, plainMask(campaign, terms)));
        search->m_start = terms.from.front();
        search->m_goal = terms.to.front();
        return search;
    }
    StateExplorer explorer(campaign, terms, ReadDirection::Down);
    if (const Status done = explorer.run(job); !done)
        return done.error();
    // Numbered by hop, so that the tie rule is that of the case.
    std::vector<StateExplorer::Step>& steps = explorer.steps();
    std::stable_sort(steps.begin(), steps.end(), [](const auto& a, const auto& b) { return a.hop < b.hop; });
    if (job.isStopped())
        return cancelledQuery();
    const std::vector<NodeIndex> nodeOf = joinedEnds(explorer);
    std::vector<NodePair> pairs;
    std::vector<std::uint32_t> hops;
    for (const StateExplorer::Step& step : steps) {
        pairs.push_back({nodeOf[step.from], nodeOf[step.to]});
        hops.push_back(step.hop);
    }
    std::vector<std::uint32_t> stops(nodeOf.size() + 2, joined);
    for (std::size_t i = 0; i < nodeOf.size(); ++i)
        if (nodeOf[i] > 1)
            stops[nodeOf[i]] = explorer.states()[i].stop;
    auto flat = std::make_unique<const FlatGraph>(stops.size(), std::move(pairs), Orientation::Directed);
    std::unique_ptr<SearchGraph> search(new SearchGraph(campaign, GraphMask(*flat)));
    search->m_ownFlat = std::move(flat);
    search->m_hops = std::move(hops);
    search->m_stops = std::move(stops);
    search->m_start = 0;
    search->m_goal = 1;
    return search;
}

namespace {

/// What is reached from some nodes of a view, as bits.
Result<Bits> reachedBits(const GraphView& view, const std::vector<std::uint32_t>& from, ReachDirection direction, const Job& job)
{
    const Result<Reach> reached = reach(view, from, direction, unlimitedHops, job);
    if (!reached)
        return reached.error();
    Bits bits(view.nodeCount(), false);
    for (const NodeIndex node : reached->nodes)
        bits.set(node);
    return bits;
}

/// Without states: what lies between the starts and the goals, and neither leads back to a start nor on from a goal.
Result<LiveHops> plainLiveHops(const CampaignGraph& campaign, const PathTerms& terms, const Job& job)
{
    GraphMask mask = plainMask(campaign, terms);
    for (const NodeIndex node : terms.to)
        mask.dropLeaving(node);
    for (const NodeIndex node : terms.from)
        for (const EdgeIndex hop : campaign.stops().in().edgesOf(node))
            mask.dropEdge(hop);
    const Result<Bits> down = reachedBits(mask, terms.from, ReachDirection::Down, job);
    if (!down)
        return down.error();
    const Result<Bits> up = reachedBits(mask, terms.to, ReachDirection::Up, job);
    if (!up)
        return up.error();
    LiveHops live{.hops = {}, .sources = terms.from};
    for (EdgeIndex hop = 0; hop < campaign.stops().edgeCount(); ++hop) {
        const NodePair ends = campaign.stops().edge(hop);
        if (down->test(ends.tail) && up->test(ends.head) && mask.hasEdge(hop))
            live.hops.push_back(hop);
    }
    return live;
}

}  // namespace

Result<LiveHops> liveHops(const CampaignGraph& campaign, const PathTerms& terms, const Job& job)
{
    if (!needsStates(campaign, terms))
        return plainLiveHops(campaign, terms, job);
    StateExplorer explorer(campaign, terms, ReadDirection::Down);
    if (const Status done = explorer.run(job); !done)
        return done.error();
    std::vector<NodePair> pairs;
    for (const StateExplorer::Step& step : explorer.steps())
        pairs.push_back({step.from, step.to});
    if (job.isStopped())
        return cancelledQuery();
    const FlatGraph flat(explorer.states().size(), std::move(pairs), Orientation::Directed);
    const Result<Bits> isLive = reachedBits(flat, goalsOf(explorer), ReachDirection::Up, job);
    if (!isLive)
        return isLive.error();
    LiveHops live;
    for (std::size_t i = 0; i < explorer.steps().size(); ++i)
        if (isLive->test(explorer.steps()[i].to))
            live.hops.push_back(explorer.steps()[i].hop);
    std::sort(live.hops.begin(), live.hops.end());
    live.hops.erase(std::unique(live.hops.begin(), live.hops.end()), live.hops.end());
    for (std::uint32_t i = 0; i < explorer.starts(); ++i)
        live.sources.push_back(explorer.states()[i].stop);
    return live;
}

Result<ReachedStops> reachedStops(const CampaignGraph& campaign, const PathTerms& terms, ReadDirection direction,
                                  const Job& job)
{
    StateExplorer explorer(campaign, terms, direction);
    if (const Status done = explorer.run(job); !done)
        return done.error();
    using Reached = ReachedStops::Reached;
    ReachedStops found;
    for (const StateExplorer::State& state : explorer.states())
        found.stops.push_back({state.stop, state.depth});
    std::sort(found.stops.begin(), found.stops.end(), [](const Reached& a, const Reached& b) {
        return std::pair(a.stop, a.depth) < std::pair(b.stop, b.depth);
    });
    found.stops.erase(std::unique(found.stops.begin(), found.stops.end(),
                                  [](const Reached& a, const Reached& b) { return a.stop == b.stop; }),
                      found.stops.end());
    std::stable_sort(found.stops.begin(), found.stops.end(),
                     [](const Reached& a, const Reached& b) { return a.depth < b.depth; });
    for (const StateExplorer::Step& step : explorer.steps())
        found.hops.push_back(step.hop);
    std::sort(found.hops.begin(), found.hops.end());
    found.hops.erase(std::unique(found.hops.begin(), found.hops.end()), found.hops.end());
    return found;
}

}  // namespace throughline
