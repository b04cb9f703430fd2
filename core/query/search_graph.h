// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <span>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/engine/node_path.h"
#include "core/query/campaign_graph.h"

namespace throughline {

/// The names of a question, resolved.
struct PathTerms {
    std::vector<NodeIndex> from;
    std::vector<NodeIndex> to;
    std::vector<Bits> via;       ///< nodes that satisfy each waypoint
    std::vector<NodeIndex> avoid;
    std::vector<EntityType> mayCarry;
    bool mayCrossIncidents = false;
    std::size_t maxHops = unlimitedHops;
};

/// The graph in which every path from the one start to the one goal is a way that a reader may take:
/// hops stay in one incident, waypoints are passed in order, what ends paths is not passed through. It is
/// the campaign's own graph under a mask where that says it all, and else a graph of states (stop,
/// incidents that the path may be in, waypoints passed) made for the question, as far as it can be reached.
/// Several starts or goals are one node. A reader's path is one path of it; edges lie by hop.
class SearchGraph {
public:
    /// `campaign` must outlive it. Errors: Cancelled, TooLarge.
    static Result<std::unique_ptr<SearchGraph>> make(const CampaignGraph& campaign, const PathTerms& terms,
                                                     const Job& job);

    GraphView view() const { return m_mask; }
    const FlatGraph& flat() const { return m_mask.graph(); }
    NodeIndex start() const { return m_start; }
    NodeIndex goal() const { return m_goal; }
    std::uint32_t hopOf(EdgeIndex edge) const { return isPlain() ? edge : m_hops[edge]; }
    /// Stop of a node; nullopt where several ends are one node.
    std::optional<std::uint32_t> stopOf(NodeIndex node) const;
    const CampaignGraph& campaign() const { return *m_campaign; }
    /// The campaign's own graph: no path of it has a stop twice (one of states may, before and after a waypoint).
    bool isPlain() const { return m_ownFlat == nullptr; }

private:
    static constexpr std::uint32_t joined = ~std::uint32_t{0};
    SearchGraph(const CampaignGraph& campaign, GraphMask mask) : m_campaign(&campaign), m_mask(std::move(mask)) {}

    const CampaignGraph* m_campaign;
    std::unique_ptr<const FlatGraph> m_ownFlat;  ///< null: the campaign's stops
    std::vector<std::uint32_t> m_hops;           ///< by edge of the own graph
    std::vector<std::uint32_t> m_stops;          ///< by node of the own graph
    GraphMask m_mask;
    NodeIndex m_start = 0;
    NodeIndex m_goal = 0;
};

/// The campaign's steps that lie on a way from a start to a goal that a reader may take. (Not every way through
/// them is one: steps of several incidents may meet.)
struct LiveHops {
    std::vector<std::uint32_t> hops;     ///< ascending
    std::vector<std::uint32_t> sources;  ///< stops that ways begin at: the starts, and the sets of relays that they are in
};
/// Errors: Cancelled, TooLarge.
Result<LiveHops> liveHops(const CampaignGraph& campaign, const PathTerms& terms, const Job& job);

enum class ReadDirection { Down, Up };

/// What is reached from the starts by ways that a reader may take.
struct ReachedStops {
    struct Reached {
        std::uint32_t stop = 0;
        std::uint32_t depth = 0;  ///< least number of hops
    };
    std::vector<Reached> stops;       ///< nearest first, then by stop; starts at 0
    std::vector<std::uint32_t> hops;  ///< taken, ascending
};
/// Errors: Cancelled, TooLarge.
Result<ReachedStops> reachedStops(const CampaignGraph& campaign, const PathTerms& terms, ReadDirection direction,
                                  const Job& job);

}  // namespace throughline
