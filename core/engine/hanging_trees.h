// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/kept_rows.h"

namespace throughline {

/// A graph of which the trees that hang on it by single edges are taken off, for betweenness: what
/// passes through them is known in closed form, and for the core a tree is only a weight on the node it
/// hangs on. Directed graphs are all core. Parallel edges are no single edge; self loops are left out.
///
/// Core nodes are numbered by falling degree, so that neighbouring rows are of one length.
struct TrimmedGraph {
    std::vector<NodeIndex> nodes;  ///< of the graph, by core node
    KeptRows out;                  ///< between core nodes
    KeptRows in;                   ///< empty if undirected: as `out`
    std::vector<double> hanging;   ///< nodes on each core node, itself counted
    std::vector<double> sources;   ///< sources on each core node, itself counted
    /// By node of the graph: shortest paths from sources that pass through it because they pass from one
    /// tree on it to another, or from a tree to the rest.
    std::vector<double> passing;

    const KeptRows& arriving() const { return in.offsets.size() > 1 ? in : out; }
};

/// Sources that the view leaves out count for nothing, repeated ones several times. O(nodes + arcs).
TrimmedGraph trimTrees(const GraphView& view, std::span<const NodeIndex> sources);

}  // namespace throughline
