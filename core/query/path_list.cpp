// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/path_list.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <set>

#include "core/engine/k_shortest_paths.h"
#include "core/engine/stop_check.h"

namespace throughline {
namespace {

/// How many paths of states are looked at, at most, for one path of a reader.
constexpr std::size_t mostTries = 20'000;

using Keep = std::function<bool(const NodePath&)>;

/// The k shortest new paths of a view that pass `keep`, asking for more as long as others come between;
/// false if that was given up.
Result<bool> addShortest(const SearchGraph& search, const GraphView& view, std::size_t k, std::size_t maxHops,
                         const Keep& keep, PathList& list, const Job& job)
{
    const std::size_t before = list.paths().size();
    for (std::size_t asked = k, seen = 0;;) {
        const Result<std::vector<NodePath>> found =
            kShortestPaths(view, nullptr, search.start(), search.goal(), asked, job, maxHops);
        if (!found)
            return found.error();
        for (; seen < found->size() && list.paths().size() < before + k; ++seen)
            if (keep((*found)[seen]))
                list.add((*found)[seen].edges);
        if (list.paths().size() >= before + k || found->size() < asked)
            return true;
        if (asked >= std::max(mostTries, k))
            return false;
        asked = std::min(std::max(mostTries, k), asked * 4);
    }
}

std::int64_t worstRank(const SearchGraph& search, std::span<const EdgeIndex> edges, std::span<const std::int64_t> ranks)
{
    std::int64_t worst = std::numeric_limits<std::int64_t>::max();
    for (const EdgeIndex edge : edges)
        worst = std::min(worst, ranks[search.hopOf(edge)]);
    return worst;
}

GraphMask maskFrom(const SearchGraph& search, std::span<const std::int64_t> ranks, std::int64_t least)
{
    GraphMask mask = *search.view().mask();
    for (EdgeIndex edge = 0; edge < search.flat().edgeCount(); ++edge)
        if (ranks[search.hopOf(edge)] < least)
            mask.dropEdge(edge);
    return mask;
}

/// Distinct ranks of the edges that the search has, best first.
std::vector<std::int64_t> levelsOf(const SearchGraph& search, std::span<const std::int64_t> ranks)
{
    std::set<std::int64_t, std::greater<>> levels;
    for (EdgeIndex edge = 0; edge < search.flat().edgeCount(); ++edge)
        if (search.view().mask()->hasEdge(edge))
            levels.insert(ranks[search.hopOf(edge)]);
    return {levels.begin(), levels.end()};
}

/// The first of `levels` (best first) from which on there are more than `listed` paths; their number if
/// there is none. Halves, for what is left out at a level is left out at all better ones.
Result<std::size_t> levelWithMore(const SearchGraph& search, std::span<const std::int64_t> ranks,
                                  std::span<const std::int64_t> levels, std::size_t listed, std::size_t maxHops, const Job& job)
{
    const auto hasMore = [&](std::int64_t level) -> Result<bool> {
        if (job.isStopped())
            return cancelledQuery();
        PathList probe(search);
        const Keep any = [](const NodePath&) { return true; };
        const Result<bool> added = addShortest(search, maskFrom(search, ranks, level), listed + 1, maxHops, any, probe, job);
        return added ? Result<bool>(probe.paths().size() > listed) : added;
    };
    std::size_t first = 0;
    for (std::size_t end = levels.size(); first < end;) {
        const std::size_t middle = first + (end - first) / 2;
        const Result<bool> more = hasMore(levels[middle]);
        if (!more)
            return more.error();
        if (*more)
            end = middle;
        else
            first = middle + 1;
    }
    return first;
}

}  // namespace

std::vector<std::int64_t> strengthRanks(const CampaignGraph& campaign)
{
    std::vector<std::int64_t> ranks;
    for (const ReadingHop& hop : campaign.hops().hops())
        ranks.push_back(static_cast<std::int64_t>(hop.strength));
    return ranks;
}

bool PathList::visitsNothingTwice(const HopSequence& hops) const
{
    std::set<NodeIndex> entered;
    for (const std::uint32_t hop : hops)
        if (!entered.insert(m_search.campaign().hops().hops()[hop].to).second)
            return false;
    return true;
}

bool PathList::add(std::span<const EdgeIndex> edges)
{
    HopSequence hops;
    for (const EdgeIndex edge : edges)
        hops.push_back(m_search.hopOf(edge));
    if (!m_search.isPlain() && !visitsNothingTwice(hops))
        return false;
    m_paths.push_back(std::move(hops));
    return true;
}

Result<PathsListed> bestPathsByWorstHop(const SearchGraph& search, std::span<const std::int64_t> ranks, std::size_t k,
                                        std::size_t maxHops, const Job& job)
{
    PathList list(search);
    bool isComplete = true;
    const std::vector<std::int64_t> levels = levelsOf(search, ranks);
    for (std::size_t from = 0; from < levels.size() && list.paths().size() < k;) {
        job.report(static_cast<double>(list.paths().size()) / static_cast<double>(k));
        const Result<std::size_t> level = levelWithMore(search, ranks, std::span(levels).subspan(from), list.paths().size(), maxHops, job);
        if (!level)
            return level.error();
        from += *level;
        if (from == levels.size())
            break;
        const GraphMask mask = maskFrom(search, ranks, levels[from]);
        const Keep keep = [&](const NodePath& path) { return worstRank(search, path.edges, ranks) == levels[from]; };
        const Result<bool> added = addShortest(search, mask, k - list.paths().size(), maxHops, keep, list, job);
        if (!added)
            return added.error();
        isComplete = isComplete && *added;
        ++from;
    }
    return PathsListed{list.take(), isComplete};
}

Result<PathsListed> shortestPathsOf(const SearchGraph& search, std::size_t k, std::size_t maxHops, const Job& job)
{
    PathList byLength(search);
    const Keep any = [](const NodePath&) { return true; };
    const Result<bool> counted = addShortest(search, search.view(), k, maxHops, any, byLength, job);
    if (!counted)
        return counted.error();
    // How many paths there are of each length does not depend on ties; which ones, strength decides.
    std::map<std::size_t, std::size_t> countOfLength;
    for (const HopSequence& hops : byLength.paths())
        ++countOfLength[hops.size()];
    const std::vector<std::int64_t> ranks = strengthRanks(search.campaign());
    PathsListed listed{.paths = {}, .isComplete = *counted};
    for (const auto& [length, count] : countOfLength) {
        PathList list(search);
        for (int level = static_cast<int>(Strength::SeveralOrigins); level >= 0 && list.paths().size() < count; --level) {
            const GraphMask mask = maskFrom(search, ranks, level);
            const Keep keep = [&, steps = length](const NodePath& path) {
                return path.edges.size() == steps && worstRank(search, path.edges, ranks) == level;
            };
            const Result<bool> added = addShortest(search, mask, count - list.paths().size(), length, keep, list, job);
            if (!added)
                return added.error();
            listed.isComplete = listed.isComplete && *added;
        }
        const std::vector<HopSequence> ofLength = list.take();
        listed.paths.insert(listed.paths.end(), ofLength.begin(), ofLength.end());
    }
    return listed;
}

}  // namespace throughline
