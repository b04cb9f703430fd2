// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/graph_view.h"

namespace throughline {

/// A weighted undirected graph as the search for communities sees it: the view itself with a tie for
/// each edge, or groups of its nodes with the number of edges between each two. Ties of a node to itself
/// are left out, but count in its strength.
struct TiedNodes {
    struct Tie {
        NodeIndex end;
        std::uint32_t weight;
    };
    std::vector<ArcIndex> offsets{0};
    std::vector<Tie> ties;
    std::vector<double> strengths;  ///< ends of edges on the node; whole numbers, so that sums are exact
    double total = 0;               ///< of all strengths: twice the edges

    std::size_t nodeCount() const { return offsets.size() - 1; }
    std::span<const Tie> tiesOf(NodeIndex node) const
    {
        return {ties.data() + offsets[node], ties.data() + offsets[node + 1]};
    }
};

/// Group of each node; every number below `count` occurs.
struct Grouping {
    std::vector<std::uint32_t> groupOf;
    std::uint32_t count = 0;
};

/// The nodes of a view, directions ignored; nodes that it leaves out have no ties and no strength.
struct TiedView {
    TiedNodes nodes;
    std::vector<NodeIndex> at;  ///< by node of the graph: the tied node that it is in
};

enum class Leaves {
    Apart,
    /// A node of one edge is one with its neighbour; up to resolution 1 they are in one community of any
    /// grouping that is best. Source: Arenas et al. 2007, Size reduction of complex networks.
    Folded,
};
TiedView tiedView(const GraphView& view, Leaves leaves);

/// The groups as nodes; parallel ties are summed up.
TiedNodes joined(const TiedNodes& nodes, const Grouping& grouping);

/// Numbers anew, in the order of the least node, so that no number is left out. Any numbers below the
/// number of nodes may be given.
Grouping renumbered(std::span<const std::uint32_t> groupOf);

/// Nodes sorted by group, those of one group in the order of `order`; where each group begins, and the end.
struct Members {
    std::vector<NodeIndex> nodes;
    std::vector<std::uint32_t> offsets;

    std::span<const NodeIndex> of(std::uint32_t group) const
    {
        return {nodes.data() + offsets[group], nodes.data() + offsets[group + 1]};
    }
};
Members membersOf(const Grouping& grouping, std::span<const NodeIndex> order);

}  // namespace throughline
