// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/focus_by_name.h"

#include "core/query/find_nodes.h"

namespace throughline {

Result<Focus> focusAround(const WorkbenchState& state, std::string_view name, std::uint32_t hops)
{
    ViewState whole = state.view;
    whole.focus = {};
    const ThreatGraph graph = buildGraph(state.threatCase, *state.claims, whole);
    const Result<NodeIndex> node = findNode(state.threatCase, graph, name);
    if (!node)
        return node.error();
    return Focus{.around = graph.node(*node).entities, .hops = hops};
}

}  // namespace throughline
