// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/graph/threat_graph.h"

namespace throughline {

// What cards of several things are called.

/// "actors", "targets", "things": several of one role.
std::string_view roleNoun(Role role);
/// "4 malware, 2 tools": by kind, the most first. Empty for none.
std::string kindCounts(const ThreatCase& threatCase, std::span<const EntityId> members);
/// The analyst's name, else by what it holds: "12 in Guangdong" where all are plainly said to be there, "4 threat actors",
/// "5 targets" where kinds differ.
std::string foldTitle(const ThreatCase& threatCase, const ThreatGraph& graph, const GraphFold& fold);
/// Counts by kind, or the first names where the title counts one kind; where they are; what is said between them.
std::string foldSubtitle(const ThreatCase& threatCase, const ThreatGraph& graph, const GraphFold& fold);
/// Name of a node as its card prints it: of a fold its title.
std::string nodeTitle(const ThreatCase& threatCase, const ThreatGraph& graph, NodeIndex node);

/// "128 techniques", "14 objects": a fan, which holds one kind.
std::string fanTitle(const ThreatCase& threatCase, const ThreatGraph& graph, const std::vector<NodeIndex>& nodes);
/// Its first names, so that the card says more than a number.
std::string fanSubtitle(const ThreatCase& threatCase, const ThreatGraph& graph, const std::vector<NodeIndex>& nodes);

}  // namespace throughline
