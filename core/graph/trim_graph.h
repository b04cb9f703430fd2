// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/graph/threat_graph.h"

namespace throughline {

/// What a view's filter asks of things and whole lines: takes what does not pass out of a graph in the making, in the
/// order kind and tag, contested lines, things without a line, degree. Folds pass with one of their members.
void trimToFilter(const ThreatCase& threatCase, const ViewFilter& filter, std::vector<GraphNode>& nodes,
                  std::vector<GraphEdge>& edges, Exclusions& exclusions);
/// Leaves what is in focus. Nothing leaves while the focus only dims.
void trimToFocus(const Focus& focus, std::vector<GraphNode>& nodes, std::vector<GraphEdge>& edges, Exclusions& exclusions);

/// By node: within the focus's hops of one of its things, along lines in either direction. All of them without a focus.
std::vector<bool> nodesInFocus(const ThreatGraph& graph, const Focus& focus);

}  // namespace throughline
