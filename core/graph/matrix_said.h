// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/graph/threat_graph.h"

namespace throughline {

/// What sources say in numbers of things of a matrix, in their own words; nothing is added up. Under the reports, the lens and the cap of a view.
class MatrixSaid {
public:
    MatrixSaid(const ThreatCase& threatCase, const ThreatGraph& graph, const ViewState& view);

    /// Each once: "more than 1,000 networks in at least 10 provinces, not named" where one sentence says both. `places`: sets of places
    /// that are not named; without a count they go by their own words.
    std::vector<std::string> textsOf(const std::vector<NodeIndex>& things, const std::vector<NodeIndex>& places, const std::vector<EdgeIndex>& edges) const;
    /// Of what a set of places is said to be one, in the singular ("province"); empty if nobody counts it.
    std::string unitOf(NodeIndex places) const;

private:
    bool isReportIn(std::optional<ReportId> report) const;

    const ThreatCase& m_case;
    const ThreatGraph& m_graph;
    const ViewState& m_view;
    std::multimap<EntityId, std::size_t> m_ofEntity;  ///< rows of quantities
    std::multimap<RelationshipId, std::size_t> m_ofRelationship;
};

}  // namespace throughline
