// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/state_explorer.h"

#include <algorithm>

namespace throughline {
namespace {

constexpr std::size_t maxStates = 8'000'000;
constexpr std::size_t maxSteps = 30'000'000;

bool isCarrierByWish(const CampaignGraph& campaign, const PathTerms& terms, std::uint32_t stop)
{
    return stop < campaign.graph().nodeCount()
        && std::find(terms.mayCarry.begin(), terms.mayCarry.end(), campaign.titleOf(stop).type) != terms.mayCarry.end();
}

/// Fits 32 bits of stop, 24 of a set of incidents and 8 of waypoints.
std::uint64_t keyOf(const StateExplorer::State& state)
{
    return (std::uint64_t{state.stop} << 32) | (std::uint64_t{state.incidents} << 8) | state.passed;
}

}  // namespace

SearchRules::SearchRules(const CampaignGraph& campaign, const PathTerms& terms)
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

/// "Through any of" several relays is closed only when each of them is.
void SearchRules::avoidWholeRelaySets(const CampaignGraph& campaign, const PathTerms& terms)
{
    if (terms.avoid.empty())
        return;
    for (auto stop = static_cast<std::uint32_t>(campaign.graph().nodeCount()); stop < isAvoided.size(); ++stop) {
        const std::span<const NodeIndex> relays = campaign.hops().nodesAt(stop);
        if (std::all_of(relays.begin(), relays.end(), [this](NodeIndex node) { return isAvoided.test(node); }))
            isAvoided.set(stop);
    }
}

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

std::uint32_t IncidentSets::common(std::uint32_t set, const std::vector<IncidentId>& incidents)
{
    if (set == all)
        return numberOf(incidents);
    std::vector<IncidentId> kept;
    std::set_intersection(m_sets[set].begin(), m_sets[set].end(), incidents.begin(), incidents.end(), std::back_inserter(kept));
    return kept.empty() ? nothing : numberOf(std::move(kept));
}

std::uint32_t IncidentSets::numberOf(std::vector<IncidentId> set)
{
    const auto [at, isNew] = m_numbers.try_emplace(std::move(set), static_cast<std::uint32_t>(m_sets.size()));
    if (isNew)
        m_sets.push_back(at->first);
    return at->second;
}

Status StateExplorer::run(const Job& job)
{
    if (job.isStopped())
        return cancelledQuery();
    StopCheck isStopped(job);
    putStarts();
    for (std::uint32_t i = 0; i < m_states.size(); ++i) {
        if (isStopped() || !leave(i, isStopped))
            return cancelledQuery();
        if (m_states.size() > maxStates || m_steps.size() > maxSteps)
            return Error{ErrorCode::TooLarge, "The question would have to look at too many states of paths. Allow "
                                              "paths to cross incidents, or name fewer waypoints.", "query"};
    }
    return ok();
}

void StateExplorer::putStarts()
{
    for (const NodeIndex node : m_terms.from)
        if (!m_rules.isAvoided.test(node))
            put({.stop = node});
    // Upwards, a set that is reached stands for its relays anyway.
    if (m_direction == ReadDirection::Down)
        for (const std::uint32_t set : setsOfStarts(m_campaign, m_terms))
            if (!m_rules.isAvoided.test(set))
                put({.stop = set});
    m_starts = m_states.size();
}

std::uint32_t StateExplorer::put(const State& state)
{
    const auto [at, isNew] = m_stateOf.try_emplace(keyOf(state), static_cast<std::uint32_t>(m_states.size()));
    if (isNew)
        m_states.push_back(state);
    return at->second;
}

/// False if it was stopped.
bool StateExplorer::leave(std::uint32_t from, StopCheck& isStopped)
{
    const State state = m_states[from];
    const bool isEnd = m_rules.isGoal.test(state.stop) && from >= m_starts;
    const bool mayLeave = from < m_starts || m_rules.mayLeave(state.stop);
    if (isEnd || !mayLeave || state.depth >= m_terms.maxHops)
        return true;
    const bool isDown = m_direction == ReadDirection::Down;
    const ArcRows& rows = isDown ? m_campaign.stops().out() : m_campaign.stops().in();
    for (const EdgeIndex index : rows.edgesOf(state.stop)) {
        const std::vector<IncidentId>& told = hop(index).incidents;
        if (isStopped(1 + told.size()))
            return false;
        const bool isFree = m_terms.mayCrossIncidents || told.empty();
        const std::uint32_t incidents = isFree ? state.incidents : m_incidents.common(state.incidents, told);
        if (incidents != IncidentSets::nothing)
            arrive(from, index, incidents);
    }
    return true;
}

void StateExplorer::arrive(std::uint32_t from, std::uint32_t index, std::uint32_t incidents)
{
    const std::uint32_t stop = m_direction == ReadDirection::Down ? hop(index).to : hop(index).from;
    if (m_rules.isAvoided.test(stop) || m_rules.isStart.test(stop))
        return;
    State state{.stop = stop, .incidents = incidents, .passed = m_states[from].passed, .depth = m_states[from].depth + 1};
    if (state.passed < m_terms.via.size() && satisfies(stop, m_terms.via[state.passed]))
        ++state.passed;
    m_steps.push_back({from, put(state), index});
}

bool StateExplorer::satisfies(std::uint32_t stop, const Bits& waypoint) const
{
    const std::span<const NodeIndex> nodes = m_campaign.hops().nodesAt(stop);
    return std::any_of(nodes.begin(), nodes.end(), [&](NodeIndex node) { return waypoint.test(node); });
}

}  // namespace throughline
