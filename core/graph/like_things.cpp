// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/like_things.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace throughline {
namespace {

/// A neighbour as seen from a node: who, by what, in which direction.
using Tie = std::tuple<NodeIndex, std::string, bool>;

struct Likeness {
    Role role = Role::Other;
    std::string type;
    std::set<Tie> ties;

    auto operator<=>(const Likeness&) const = default;
};

/// Ties of a node; empty where somebody contests one of them: who denies what must be seen of each for itself.
std::set<Tie> tiesOf(const ThreatGraph& graph, NodeIndex node)
{
    std::set<Tie> ties;
    const auto add = [&](std::span<const EdgeIndex> edges, bool isOut) {
        for (const EdgeIndex index : edges) {
            const GraphEdge& edge = graph.edge(index);
            if (edge.isContested)
                return false;
            ties.emplace(isOut ? edge.target : edge.source, edge.typeWord, isOut);
        }
        return true;
    };
    const bool isPlain = add(graph.outEdges(node), true) && add(graph.inEdges(node), false);
    return isPlain ? ties : std::set<Tie>();
}

}  // namespace

std::vector<std::vector<EntityId>> likeThings(const ThreatCase& threatCase, const ThreatGraph& graph, const ViewState& view)
{
    std::set<NodeIndex> apart;
    for (const EntityId entity : view.unfolded)
        if (const auto node = graph.nodeOf(entity))
            apart.insert(*node);
    std::map<Likeness, std::vector<NodeIndex>> sets;
    for (NodeIndex node = 0; node < graph.nodeCount(); ++node) {
        const GraphNode& row = graph.node(node);
        if (row.isFold || apart.count(node) != 0)
            continue;
        std::set<Tie> ties = tiesOf(graph, node);
        if (!ties.empty())
            sets[{row.role, threatCase[row.entities.front()].typeWord, std::move(ties)}].push_back(node);
    }
    std::vector<std::vector<NodeIndex>> large;
    for (auto& [likeness, nodes] : sets)
        if (nodes.size() >= leastLikeThings)
            large.push_back(std::move(nodes));
    std::sort(large.begin(), large.end());
    std::vector<std::vector<EntityId>> found;
    for (const std::vector<NodeIndex>& nodes : large) {
        std::vector<EntityId>& members = found.emplace_back();
        for (const NodeIndex node : nodes)
            members.push_back(graph.node(node).entities.front());
    }
    return found;
}

}  // namespace throughline
