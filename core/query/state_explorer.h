// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <map>
#include <unordered_map>

#include "core/engine/stop_check.h"
#include "core/query/search_graph.h"

namespace throughline {

/// What every search of these terms keeps to, by stop.
struct SearchRules {
    SearchRules(const CampaignGraph& campaign, const PathTerms& terms);
    bool mayLeave(std::uint32_t stop) const { return mayCarry.test(stop) || isStart.test(stop); }

    Bits isStart;
    Bits isGoal;
    Bits isAvoided;
    Bits mayCarry;

private:
    void avoidWholeRelaySets(const CampaignGraph& campaign, const PathTerms& terms);
};

/// Sets of relays that a start belongs to: a question that starts at a relay starts there, too.
std::vector<std::uint32_t> setsOfStarts(const CampaignGraph& campaign, const PathTerms& terms);

/// Sets of incidents, each with a number. The set of all is 0; no hop of it has been told of any yet.
class IncidentSets {
public:
    static constexpr std::uint32_t all = 0;
    static constexpr std::uint32_t nothing = std::numeric_limits<std::uint32_t>::max();

    IncidentSets() : m_sets(1) {}
    /// What a set has in common with incidents (ascending, not empty); `nothing` if that is empty.
    std::uint32_t common(std::uint32_t set, const std::vector<IncidentId>& incidents);

private:
    std::uint32_t numberOf(std::vector<IncidentId> set);

    std::vector<std::vector<IncidentId>> m_sets;
    std::map<std::vector<IncidentId>, std::uint32_t> m_numbers;
};

/// Finds the states that can be reached, breadth first, and the steps between them. A state is a stop, the
/// incidents that all hops so far have in common, and the number of waypoints passed, so that a reader's
/// path is one path of states. The campaign and the terms must outlive it.
class StateExplorer {
public:
    struct State {
        std::uint32_t stop = 0;
        std::uint32_t incidents = IncidentSets::all;
        std::uint32_t passed = 0;  ///< waypoints
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

    /// Errors: Cancelled, TooLarge (more than 8 million states or 30 million steps).
    Status run(const Job& job);

    const std::vector<State>& states() const { return m_states; }
    std::vector<Step>& steps() { return m_steps; }
    /// The first so many states are starts; nothing leads to them.
    std::size_t starts() const { return m_starts; }
    /// Nothing leads on from a goal.
    bool isGoal(std::uint32_t state) const
    {
        return state >= m_starts && m_rules.isGoal.test(m_states[state].stop) && m_states[state].passed == m_terms.via.size();
    }

private:
    std::uint32_t put(const State& state);
    void putStarts();
    bool leave(std::uint32_t from, StopCheck& isStopped);
    void arrive(std::uint32_t from, std::uint32_t index, std::uint32_t incidents);
    bool satisfies(std::uint32_t stop, const Bits& waypoint) const;
    const ReadingHop& hop(std::uint32_t index) const { return m_campaign.hops().hops()[index]; }

    const CampaignGraph& m_campaign;
    const PathTerms& m_terms;
    SearchRules m_rules;
    ReadDirection m_direction;
    IncidentSets m_incidents;
    std::vector<State> m_states;
    std::vector<Step> m_steps;
    std::unordered_map<std::uint64_t, std::uint32_t> m_stateOf;  ///< looked up only
    std::size_t m_starts = 0;
};

}  // namespace throughline
