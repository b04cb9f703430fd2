// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/minimum_cut.h"

#include <algorithm>

#include "core/engine/edge_network.h"
#include "core/engine/split_network.h"

namespace throughline {
namespace {

void order(std::vector<std::uint32_t>& numbers)
{
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

template <class Network>
Result<std::vector<std::uint32_t>> leastCut(Network& network, const Job& job)
{
    const ScratchLease<FlowScratch> scratch;
    UnitFlow<Network> flow(network, *scratch, job);
    std::vector<std::uint32_t> elements;
    if (job.isStopped() || !flow.cut(elements))
        return cancelledQuery();
    order(elements);
    return elements;
}

}  // namespace

Result<MinimumCut> minimumVertexCut(const GraphView& view, std::span<const NodeIndex> sources,
                                    std::span<const NodeIndex> targets, const Job& job)
{
    return withRows(view, [&](const auto& rows) -> Result<MinimumCut> {
        const ScratchLease<SplitScratch> scratch;
        SplitNetwork network(view, rows, *scratch);
        if (!network.begin(sources, targets)) {
            order(scratch->joining);
            return MinimumCut{.exists = false, .nodes = {}, .edges = scratch->joining};
        }
        Result<std::vector<NodeIndex>> nodes = leastCut(network, job);
        if (!nodes)
            return nodes.error();
        return MinimumCut{.exists = true, .nodes = *std::move(nodes), .edges = {}};
    });
}

Result<MinimumCut> minimumEdgeCut(const GraphView& view, std::span<const NodeIndex> sources,
                                  std::span<const NodeIndex> targets, const Job& job)
{
    return withRows(view, [&](const auto& rows) -> Result<MinimumCut> {
        const ScratchLease<EdgeFlowScratch> scratch;
        EdgeNetwork network(view, rows, *scratch);
        if (!network.begin(sources, targets))
            return MinimumCut{.exists = false, .nodes = {}, .edges = {}};
        Result<std::vector<EdgeIndex>> edges = leastCut(network, job);
        if (!edges)
            return edges.error();
        return MinimumCut{.exists = true, .nodes = {}, .edges = *std::move(edges)};
    });
}

}  // namespace throughline
