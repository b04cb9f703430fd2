// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>

#include "core/engine/communities.h"
#include "core/engine/leiden_steps.h"
#include "core/engine/stop_check.h"

namespace throughline {
namespace {

std::vector<std::uint32_t> singles(std::size_t count)
{
    std::vector<std::uint32_t> groupOf(count);
    std::iota(groupOf.begin(), groupOf.end(), 0U);
    return groupOf;
}

/// Groups of the joined nodes, each named by one of them.
std::vector<std::uint32_t> groupsOfParts(const Grouping& groups, const Grouping& parts)
{
    std::vector<std::uint32_t> nameOf(groups.count, ~std::uint32_t{0});
    std::vector<std::uint32_t> groupOfPart(parts.count);
    for (std::size_t node = 0; node < parts.groupOf.size(); ++node) {
        std::uint32_t& name = nameOf[groups.groupOf[node]];
        name = std::min(name, parts.groupOf[node]);
    }
    for (std::size_t node = 0; node < parts.groupOf.size(); ++node)
        groupOfPart[parts.groupOf[node]] = nameOf[groups.groupOf[node]];
    return groupOfPart;
}

/// One round: groups found on the nodes, refined, joined, and so on until nothing is left to join.
/// False if stopped.
bool improve(const TiedNodes& nodes, std::vector<std::uint32_t>& groupOf, LeidenSearch& search)
{
    std::vector<std::uint32_t> at = singles(nodes.nodeCount());  // joined node that each node is in
    std::vector<std::uint32_t> groupOfJoined = groupOf;
    TiedNodes joinedNodes;
    const TiedNodes* level = &nodes;
    while (true) {
        if (!moveNodes(*level, groupOfJoined, search))
            return false;
        const Grouping groups = renumbered(groupOfJoined);
        if (groups.count == level->nodeCount()) {
            search.areGroupsConnected = true;  // each is one part, or one node
            break;
        }
        const Grouping parts = refine(*level, groups, search);
        if (search.job.isStopped())
            return false;
        if (parts.count == level->nodeCount()) {
            search.areGroupsConnected = false;
            break;
        }
        search.done += (search.roundEnd - search.done) / 2;
        search.job.report(search.done);
        groupOfJoined = groupsOfParts(groups, parts);
        joinedNodes = joined(*level, parts);
        level = &joinedNodes;
        for (std::uint32_t& joinedNode : at)
            joinedNode = parts.groupOf[joinedNode];
    }
    for (NodeIndex node = 0; node < at.size(); ++node)
        groupOf[node] = groupOfJoined[at[node]];
    groupOf = renumbered(groupOf).groupOf;
    return true;
}

/// Groups cut into their connected pieces: what held a group together may have moved away last.
Grouping connectedPieces(const TiedNodes& nodes, std::span<const std::uint32_t> groupOf)
{
    constexpr std::uint32_t unknown = ~std::uint32_t{0};
    Grouping pieces{.groupOf = std::vector<std::uint32_t>(groupOf.size(), unknown)};
    std::vector<NodeIndex> found;
    for (NodeIndex start = 0; start < groupOf.size(); ++start) {
        if (pieces.groupOf[start] != unknown)
            continue;
        pieces.groupOf[start] = pieces.count;
        found.assign(1, start);
        for (std::size_t i = 0; i < found.size(); ++i)
            for (const TiedNodes::Tie& tie : nodes.tiesOf(found[i]))
                if (groupOf[tie.end] == groupOf[start] && pieces.groupOf[tie.end] == unknown) {
                    pieces.groupOf[tie.end] = pieces.count;
                    found.push_back(tie.end);
                }
        ++pieces.count;
    }
    return pieces;
}

/// Numbered by size, largest first, equal ones by least node; nodes outside the view in none.
Components numberedBySize(const GraphView& view, std::vector<std::uint32_t> pieceOf)
{
    const Grouping pieces = renumbered(pieceOf);
    std::vector<std::uint32_t> sizes(pieces.count);
    for (NodeIndex node = 0; node < view.nodeCount(); ++node)
        sizes[pieces.groupOf[node]] += view.hasNode(node) ? 1U : 0U;
    std::vector<std::uint32_t> order = singles(pieces.count);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return sizes[a] > sizes[b]; });
    std::vector<std::uint32_t> numberOf(pieces.count, Components::noPart);
    Components parts;
    for (const std::uint32_t piece : order)
        if (sizes[piece] > 0)
            numberOf[piece] = parts.count++;
    for (const std::uint32_t piece : pieces.groupOf)
        parts.partOf.push_back(numberOf[piece]);
    return parts;
}

/// Nodes in part `noPart` count in no part.
double modularityOf(const TiedNodes& nodes, std::span<const std::uint32_t> partOf, std::uint32_t count,
                    double resolution)
{
    if (nodes.total == 0)
        return 0;
    std::vector<double> strengths(count);
    std::uint64_t cut = 0;
    for (NodeIndex node = 0; node < nodes.nodeCount(); ++node) {
        if (partOf[node] == Components::noPart)
            continue;
        strengths[partOf[node]] += nodes.strengths[node];
        for (const TiedNodes::Tie& tie : nodes.tiesOf(node))
            cut += (partOf[tie.end] != partOf[node] ? 1U : 0U) * tie.weight;
    }
    double expected = 0;
    for (const double strength : strengths)
        expected += (strength / nodes.total) * (strength / nodes.total);
    return 1 - static_cast<double>(cut) / nodes.total - resolution * expected;
}

}  // namespace

Result<Communities> leiden(const GraphView& view, const LeidenOptions& options, const Job& job)
{
    if (job.isStopped())
        return cancelledQuery();
    const TiedView tied = tiedView(view, options.resolution <= 1 ? Leaves::Folded : Leaves::Apart);
    LeidenSearch search{.resolution = options.resolution, .random = SplitMix64(options.seed), .job = job};
    std::vector<std::uint32_t> groupOf = singles(tied.nodes.nodeCount());
    for (std::size_t i = 0; options.iterations == 0 || i < options.iterations; ++i) {
        const std::vector<std::uint32_t> before = groupOf;
        search.roundEnd = options.iterations == 0 ? (1 + search.done) / 2
                                                  : static_cast<double>(i + 1) / static_cast<double>(options.iterations);
        if (!improve(tied.nodes, groupOf, search))
            return cancelledQuery();
        if (groupOf == before)
            break;
    }
    const Grouping pieces =
        search.areGroupsConnected ? renumbered(groupOf) : connectedPieces(tied.nodes, groupOf);
    std::vector<std::uint32_t> pieceOf(view.nodeCount());
    for (NodeIndex node = 0; node < pieceOf.size(); ++node)
        pieceOf[node] = pieces.groupOf[tied.at[node]];
    job.report(1);
    return Communities{.parts = numberedBySize(view, std::move(pieceOf)),
                       .modularity = modularityOf(tied.nodes, pieces.groupOf, pieces.count, 1)};
}

double modularity(const GraphView& view, const Components& parts, double resolution)
{
    return modularityOf(tiedView(view, Leaves::Apart).nodes, parts.partOf, parts.count, resolution);
}

}  // namespace throughline
