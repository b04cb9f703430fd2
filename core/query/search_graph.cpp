// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/search_graph.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include "core/engine/stop_check.h"

namespace throughline {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t maxStates = 8'000'000;
constexpr std::size_t maxSteps = 30'000'000;

/// What every search of these terms keeps to.
struct Rules {
    Rules(const CampaignGraph& campaign, const PathTerms& terms)
        : isStart(campaign.stops().nodeCount(), false), isGoal(campaign.stops().nodeCount(), false),
          isAvoided(campaign.stops().nodeCount(), false), mayCarry(campaign.stops().nodeCount(), false)
    {
        for (const NodeIndex node : terms.from)
            isStart.set(node);
        for (const NodeIndex node : terms.to)
            isGoal.set(node);
        for (const NodeIndex node : terms.avoid)
            isAvoided.set(node);
        avoidWholeRelaySets(campaign, terms);
        for (std::uint32_t stop = 0; stop < mayCarry.size(); ++stop)
            if (campaign.mayCarry(stop) || isCarrierByWish(campaign, terms, stop))
                mayCarry.set(stop);
    }

    bool mayLeave(std::uint32_t stop) const { return mayCarry.test(stop) || isStart.test(stop); }

    Bits isStart;
    Bits isGoal;
    Bits isAvoided;
    Bits mayCarry;

private:
    static bool isCarrierByWish(const CampaignGraph& campaign, const PathTerms& terms, std::uint32_t stop)
    {
        return stop < campaign.graph().nodeCount()
            && std::find(terms.mayCarry.begin(), terms.mayCarry.end(), campaign.titleOf(stop).type) != terms.mayCarry.end();
    }

    /// "Through any of" several relays is closed only when each of them is.
    void avoidWholeRelaySets(const CampaignGraph& campaign, const PathTerms& terms)
    {
        if (terms.avoid.empty())
            return;
        for (auto stop = static_cast<std::uint32_t>(campaign.graph().nodeCount()); stop < isAvoided.size(); ++stop) {
            const std::span<const NodeIndex> relays = campaign.hops().nodesAt(stop);
            if (std::all_of(relays.begin(), relays.end(), [this](NodeIndex node) { return isAvoided.test(node); }))
                isAvoided.set(stop);
        }
    }
};

/// Sets of relays that a start belongs to: a question that starts at a relay starts there, too.
std::vector<std::uint32_t> setsOfStarts(const CampaignGraph& campaign, const PathTerms& terms)
{
    std::vector<std::uint32_t> sets;
    for (auto stop = static_cast<std::uint32_t>(campaign.graph().nodeCount()); stop < campaign.stops().nodeCount(); ++stop) {
        const std::span<const NodeIndex> relays = campaign.hops().nodesAt(stop);
        if (std::any_of(terms.from.begin(), terms.from.end(),
                        [&](NodeIndex node) { return std::binary_search(relays.begin(), relays.end(), node); }))
            sets.push_back(stop);
    }
    return sets;
}

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
    const Rules rules(campaign, terms);
    for (std::uint32_t stop = 0; stop < rules.isAvoided.size(); ++stop)
        if (rules.isAvoided.test(stop))
            mask.dropNode(stop);
    return mask;
}

}  // namespace

/// Finds the states that can be reached, breadth first, and the steps between them.
class StateExplorer {
public:
    struct State {
        std::uint32_t stop = 0;
        std::uint32_t incident = none;  ///< that the path is in; none: in no one yet
        std::uint32_t passed = 0;       ///< waypoints
        std::uint32_t depth = 0;
    };
    struct Step {
        std::uint32_t from = 0;
        std::uint32_t to = 0;
        std::uint32_t hop = 0;
    };

    StateExplorer(const CampaignGraph& campaign, const PathTerms& terms, ReadDirection direction)
        : m_campaign(campaign), m_terms(terms), m_rules(campaign, terms), m_direction(direction)
    {
    }

    /// With `keepSteps` for graphs, without for what is merely reached.
    Result<bool> run(bool keepSteps, const Job& job)
    {
        m_keepSteps = keepSteps;
        if (job.isStopped())
            return cancelledQuery();
        StopCheck isStopped(job);
        for (const NodeIndex node : m_terms.from)
            if (!m_rules.isAvoided.test(node))
                put({.stop = node});
        if (m_direction == ReadDirection::Down)
            enterRelaySets();
        m_starts = m_states.size();
        for (std::uint32_t i = 0; i < m_states.size(); ++i) {
            if (isStopped())
                return cancelledQuery();
            if (!leave(i, isStopped))
                return cancelledQuery();
            if (m_states.size() > maxStates || m_steps.size() > maxSteps)
                return Error{ErrorCode::TooLarge, "The question would have to look at too many states of paths. Allow "
                                                  "paths to cross incidents, or name fewer waypoints.", "query"};
        }
        return true;
    }

    const std::vector<State>& states() const { return m_states; }
    std::vector<Step>& steps() { return m_steps; }
    std::size_t starts() const { return m_starts; }
    bool isGoal(const State& state) const
    {
        return m_rules.isGoal.test(state.stop) && state.passed == m_terms.via.size();
    }

private:
    static std::uint64_t keyOf(const State& state)
    {
        constexpr std::uint64_t incidentBits = (std::uint64_t{1} << 24) - 1;
        const std::uint64_t incident = (std::uint64_t{state.incident} + 1) & incidentBits;
        return (std::uint64_t{state.stop} << 32) | (incident << 8) | state.passed;
    }

    std::uint32_t put(const State& state)
    {
        const auto [at, isNew] = m_stateOf.try_emplace(keyOf(state), static_cast<std::uint32_t>(m_states.size()));
        if (isNew)
            m_states.push_back(state);
        return at->second;
    }

    const ReadingHop& hop(std::uint32_t index) const { return m_campaign.hops().hops()[index]; }

    void enterRelaySets()
    {
        for (const std::uint32_t set : setsOfStarts(m_campaign, m_terms))
            if (!m_rules.isAvoided.test(set))
                put({.stop = set, .incident = m_terms.mayCrossIncidents
                         ? none : static_cast<std::uint32_t>(rowOf(m_campaign.hops().incidentAt(set)))});
    }

    /// False if it was stopped.
    bool leave(std::uint32_t from, StopCheck& isStopped)
    {
        const State state = m_states[from];
        const bool isEnd = m_rules.isGoal.test(state.stop) && from >= m_starts;
        if (isEnd || !m_rules.mayLeave(state.stop) || state.depth >= m_terms.maxHops)
            return true;
        const bool isDown = m_direction == ReadDirection::Down;
        const ArcRows& rows = isDown ? m_campaign.stops().out() : m_campaign.stops().in();
        for (const EdgeIndex index : rows.edgesOf(state.stop)) {
            if (isStopped())
                return false;
            const ReadingHop& taken = hop(index);
            if (m_terms.mayCrossIncidents || taken.incidents.empty()) {
                arrive(from, index, state.incident);
            } else if (state.incident == none) {
                for (const IncidentId incident : taken.incidents)
                    arrive(from, index, static_cast<std::uint32_t>(rowOf(incident)));
            } else if (std::binary_search(taken.incidents.begin(), taken.incidents.end(), idAt<IncidentId>(state.incident))) {
                arrive(from, index, state.incident);
            }
        }
        return true;
    }

    void arrive(std::uint32_t from, std::uint32_t index, std::uint32_t incident)
    {
        const bool isDown = m_direction == ReadDirection::Down;
        const std::uint32_t stop = isDown ? hop(index).to : hop(index).from;
        if (m_rules.isAvoided.test(stop) || m_rules.isStart.test(stop))
            return;
        State state{.stop = stop, .incident = incident, .passed = m_states[from].passed,
                    .depth = m_states[from].depth + 1};
        if (state.passed < m_terms.via.size() && satisfies(stop, m_terms.via[state.passed]))
            ++state.passed;
        const std::uint32_t to = put(state);
        if (m_keepSteps)
            m_steps.push_back({from, to, index});
    }

    bool satisfies(std::uint32_t stop, const Bits& waypoint) const
    {
        if (!m_campaign.hops().isRelaySet(stop))
            return waypoint.test(stop);
        const std::span<const NodeIndex> relays = m_campaign.hops().nodesAt(stop);
        return std::any_of(relays.begin(), relays.end(), [&](NodeIndex node) { return waypoint.test(node); });
    }

    const CampaignGraph& m_campaign;
    const PathTerms& m_terms;
    Rules m_rules;
    ReadDirection m_direction;
    bool m_keepSteps = true;
    std::vector<State> m_states;
    std::vector<Step> m_steps;
    std::unordered_map<std::uint64_t, std::uint32_t> m_stateOf;  ///< looked up only
    std::size_t m_starts = 0;
};

namespace {

std::vector<std::uint32_t> goalsOf(const StateExplorer& explorer)
{
    std::vector<std::uint32_t> goals;
    for (std::uint32_t i = 0; i < explorer.states().size(); ++i)
        if (explorer.isGoal(explorer.states()[i]) && i >= explorer.starts())
            goals.push_back(i);
    return goals;
}

}  // namespace

std::optional<std::uint32_t> SearchGraph::hopOf(EdgeIndex edge) const
{
    if (isPlain())
        return edge;
    return m_hops[edge] == none ? std::nullopt : std::optional(m_hops[edge]);
}

std::optional<std::uint32_t> SearchGraph::stopOf(NodeIndex node) const
{
    if (isPlain())
        return node;
    return node < m_stops.size() ? std::optional(m_stops[node]) : std::nullopt;
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
    if (const Result<bool> done = explorer.run(true, job); !done)
        return done.error();
    if (job.isStopped())
        return cancelledQuery();
    // Numbered by hop, so that the tie rule is that of the case; what only joins comes last.
    std::vector<StateExplorer::Step>& steps = explorer.steps();
    std::stable_sort(steps.begin(), steps.end(), [](const auto& a, const auto& b) { return a.hop < b.hop; });
    auto nodes = static_cast<NodeIndex>(explorer.states().size());
    std::vector<NodePair> pairs;
    std::vector<std::uint32_t> hops;
    for (const StateExplorer::Step& step : steps) {
        pairs.push_back({step.from, step.to});
        hops.push_back(step.hop);
    }
    const std::vector<std::uint32_t> goals = goalsOf(explorer);
    const NodeIndex start = explorer.starts() == 1 ? 0 : nodes++;
    const NodeIndex goal = goals.size() == 1 ? goals.front() : nodes++;
    std::size_t joining = 0;
    if (start != 0) {
        ++joining;
        for (std::uint32_t i = 0; i < explorer.starts(); ++i)
            pairs.push_back({start, i});
    }
    if (goals.size() > 1) {
        ++joining;
        for (const std::uint32_t state : goals)
            pairs.push_back({state, goal});
    }
    hops.resize(pairs.size(), none);
    auto flat = std::make_unique<const FlatGraph>(nodes, std::move(pairs), Orientation::Directed);
    std::unique_ptr<SearchGraph> search(new SearchGraph(campaign, GraphMask(*flat)));
    search->m_ownFlat = std::move(flat);
    search->m_hops = std::move(hops);
    for (const StateExplorer::State& state : explorer.states())
        search->m_stops.push_back(state.stop);
    search->m_start = start;
    search->m_goal = goal;
    search->m_joiningEdges = joining;
    return search;
}

namespace {

/// What can be walked to from some nodes of a view, along the arcs or against them.
Bits walkedTo(const GraphView& view, std::vector<std::uint32_t> queue, bool isDown)
{
    const ArcRows& rows = isDown ? view.graph().out() : view.graph().in();
    Bits found(view.nodeCount(), false);
    for (const std::uint32_t node : queue)
        found.set(node);
    withRows(view, [&](const auto& kept) {
        for (std::size_t i = 0; i < queue.size(); ++i)
            for (ArcIndex arc = rows.begin(queue[i]); arc < rows.end(queue[i]); ++arc)
                if ((isDown ? kept.out(arc) : kept.in(arc)) && !found.test(rows.ends[arc])) {
                    found.set(rows.ends[arc]);
                    queue.push_back(rows.ends[arc]);
                }
    });
    return found;
}

/// Without states: what lies between the starts and the goals, and neither leads back to a start nor on from a goal.
LiveHops plainLiveHops(const CampaignGraph& campaign, const PathTerms& terms)
{
    GraphMask mask = plainMask(campaign, terms);
    for (const NodeIndex node : terms.to)
        mask.dropLeaving(node);
    for (const NodeIndex node : terms.from)
        for (const EdgeIndex hop : campaign.stops().in().edgesOf(node))
            mask.dropEdge(hop);
    const Bits down = walkedTo(mask, terms.from, true);
    const Bits up = walkedTo(mask, terms.to, false);
    LiveHops live{.hops = {}, .sources = terms.from};
    for (EdgeIndex hop = 0; hop < campaign.stops().edgeCount(); ++hop) {
        const NodePair ends = campaign.stops().edge(hop);
        if (down.test(ends.tail) && up.test(ends.head) && mask.hasEdge(hop))
            live.hops.push_back(hop);
    }
    return live;
}

}  // namespace

Result<LiveHops> liveHops(const CampaignGraph& campaign, const PathTerms& terms, const Job& job)
{
    if (!needsStates(campaign, terms))
        return plainLiveHops(campaign, terms);
    StateExplorer explorer(campaign, terms, ReadDirection::Down);
    if (const Result<bool> done = explorer.run(true, job); !done)
        return done.error();
    std::vector<NodePair> pairs;
    for (const StateExplorer::Step& step : explorer.steps())
        pairs.push_back({step.from, step.to});
    if (job.isStopped())
        return cancelledQuery();
    const FlatGraph flat(explorer.states().size(), std::move(pairs), Orientation::Directed);
    const Bits isLive = walkedTo(flat, goalsOf(explorer), false);
    LiveHops live;
    for (std::size_t i = 0; i < explorer.steps().size(); ++i)
        if (isLive.test(explorer.steps()[i].to))
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
    if (const Result<bool> done = explorer.run(true, job); !done)
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
