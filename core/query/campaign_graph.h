// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/engine/graph_view.h"
#include "core/model/view_state.h"
#include "core/query/reading_hops.h"

namespace throughline {

/// Everything that questions to one version of a case in one view are asked of: the graph, its steps in
/// reading direction, and both as flat graphs. Immutable; made once and shared between threads.
class CampaignGraph {
public:
    /// `claims` is the index of `threatCase`. Deleted rows take no part. Errors: Cancelled.
    static Result<std::shared_ptr<const CampaignGraph>> make(const ThreatCase& threatCase,
                                                             std::shared_ptr<const ClaimIndex> claims,
                                                             const ViewState& view, const Job& job);
    CampaignGraph(const CampaignGraph&) = delete;
    CampaignGraph& operator=(const CampaignGraph&) = delete;

    const ThreatCase& threatCase() const { return m_case; }
    const ClaimIndex& claims() const { return *m_claims; }
    const ThreatGraph& graph() const { return m_graph; }
    const Entity& titleOf(NodeIndex node) const { return m_case[m_graph.node(node).entities.front()]; }

    const ReadingHops& hops() const { return *m_hops; }
    /// Nodes: stops. Edges: hops, by their index.
    const FlatGraph& stops() const { return m_stops; }
    /// Nodes and edges of the graph, by their index, each edge in reading direction.
    const FlatGraph& reading() const { return m_reading; }
    /// `stops` without what only a start may leave: places, sectors, techniques, tools, documents and
    /// speakers end paths.
    const GraphMask& carriers() const { return m_carriers; }
    bool mayCarry(std::uint32_t stop) const { return m_mayCarry.test(stop); }
    /// Is there anything that only ends paths, unless a question asks otherwise?
    bool hasEnds() const { return m_hasEnds; }
    /// Some hop is told of an incident: paths have to stay in one.
    bool hasIncidents() const { return m_hasIncidents; }

private:
    CampaignGraph() : m_carriers(m_stops) {}
    void leaveOutEnds();

    ThreatCase m_case;
    std::shared_ptr<const ClaimIndex> m_claims;
    ThreatGraph m_graph;
    std::unique_ptr<const ReadingHops> m_hops;
    FlatGraph m_stops;
    FlatGraph m_reading;
    Bits m_mayCarry;
    GraphMask m_carriers;
    bool m_hasEnds = false;
    bool m_hasIncidents = false;
};

/// Things that many unrelated stories share: a path through them would join the stories.
bool endsPaths(const Entity& entity, Role role);

}  // namespace throughline
