// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/minimum_cut.h"
#include "core/engine/split_network.h"

namespace throughline {
namespace {

/// With one unit on its way, a front that has nowhere to go stands before the one node through which
/// every path passes next. It is let through there and goes on, until the fronts meet: between them is
/// no more such node.
template <class Network>
class ChokeSearch {
public:
    ChokeSearch(Network& network, FlowScratch& scratch, const Job& job) : m_network(network), m_flow(network, scratch, job) {}

    Result<std::vector<NodeIndex>> run()
    {
        m_flow.restart();
        Ended ended = m_flow.search();
        if (ended == Ended::Met) {
            const std::span<const FlowState> path = m_flow.augment();
            m_atSources = Network::nodeOf(path.front());
            m_atTargets = Network::nodeOf(path.back());
            m_flow.restart();
            do
                ended = m_flow.search();
            while ((ended == Ended::SourcesDone && !passAtSources()) || (ended == Ended::TargetsDone && !passAtTargets()));
        }
        if (ended == Ended::Stopped)
            return cancelledQuery();
        m_found.insert(m_found.end(), m_foundFromEnd.rbegin(), m_foundFromEnd.rend());
        return m_found;
    }

private:
    using Ended = typename UnitFlow<Network>::Ended;

    /// True if the fronts meet behind the node.
    bool passAtSources()
    {
        while (m_flow.template isReached<FlowSide::Sources>(Network::outOf(m_atSources)))
            m_atSources = m_network.after(m_atSources);
        m_found.push_back(m_atSources);
        return m_flow.template seed<FlowSide::Sources>(Network::outOf(m_atSources));
    }
    bool passAtTargets()
    {
        while (m_flow.template isReached<FlowSide::Targets>(Network::inOf(m_atTargets)))
            m_atTargets = m_network.before(m_atTargets);
        m_foundFromEnd.push_back(m_atTargets);
        return m_flow.template seed<FlowSide::Targets>(Network::inOf(m_atTargets));
    }

    Network& m_network;
    UnitFlow<Network> m_flow;
    NodeIndex m_atSources = 0;
    NodeIndex m_atTargets = 0;
    std::vector<NodeIndex> m_found;
    std::vector<NodeIndex> m_foundFromEnd;
};

}  // namespace

Result<std::vector<NodeIndex>> chokePoints(const GraphView& view, std::span<const NodeIndex> sources,
                                           std::span<const NodeIndex> targets, const Job& job)
{
    if (job.isStopped())
        return cancelledQuery();
    return withRows(view, [&](const auto& rows) -> Result<std::vector<NodeIndex>> {
        const ScratchLease<SplitScratch> split;
        const ScratchLease<FlowScratch> flow;
        SplitNetwork network(view, rows, *split);
        if (!network.begin(sources, targets))
            return std::vector<NodeIndex>();
        return ChokeSearch(network, *flow, job).run();
    });
}

}  // namespace throughline
