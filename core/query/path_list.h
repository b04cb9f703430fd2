// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/search_graph.h"

namespace throughline {

using HopSequence = std::vector<std::uint32_t>;

/// Paths of a search graph as a reader sees them: sequences of hops, none with a stop twice. (One of states may
/// pass a stop before and after a waypoint.)
class PathList {
public:
    explicit PathList(const SearchGraph& search) : m_search(search) {}

    /// Adds a path of the search graph if it is one for a reader; says whether it was.
    bool add(std::span<const EdgeIndex> edges);
    const std::vector<HopSequence>& paths() const { return m_paths; }
    std::vector<HopSequence> take() { return std::move(m_paths); }

private:
    bool visitsNothingTwice(const HopSequence& hops) const;

    const SearchGraph& m_search;
    std::vector<HopSequence> m_paths;
};

struct PathsListed {
    std::vector<HopSequence> paths;
    bool isComplete = true;  ///< false: too many ways that are no paths of a reader came between; there may be more
};

/// Up to k paths, fewest hops first, of equally many by strength of the weakest hop, then by the tie
/// rule. Errors: Cancelled.
Result<PathsListed> shortestPathsOf(const SearchGraph& search, std::size_t k, std::size_t maxHops, const Job& job);

/// Up to k paths, those whose worst hop ranks highest first, then fewest hops. `ranks`: one a hop of
/// the campaign. Errors: Cancelled.
Result<PathsListed> bestPathsByWorstHop(const SearchGraph& search, std::span<const std::int64_t> ranks, std::size_t k,
                                        std::size_t maxHops, const Job& job);

/// Ranks by strength, one a hop.
std::vector<std::int64_t> strengthRanks(const CampaignGraph& campaign);

}  // namespace throughline
