// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <vector>

#include "tests/core/engine/small_graphs.h"
#include "tests/support/random_numbers.h"

namespace throughline::test {

/// A bit per node, for what can be tried out one set after the other.
using NodeSet = std::uint32_t;

inline bool holds(NodeSet set, NodeIndex node) { return ((set >> node) & 1U) != 0; }
inline NodeSet setOf(const std::vector<NodeIndex>& nodes)
{
    NodeSet set = 0;
    for (const NodeIndex node : nodes)
        set |= NodeSet{1} << node;
    return set;
}
inline std::vector<NodeIndex> nodesOf(NodeSet set)
{
    std::vector<NodeIndex> nodes;
    for (NodeIndex node = 0; node < 32; ++node)
        if (holds(set, node))
            nodes.push_back(node);
    return nodes;
}

/// What a view keeps of a small graph, as sets.
struct PlainGraph {
    NodeSet nodes = 0;
    std::vector<NodeSet> next;  ///< along arcs; both ways if undirected
    std::vector<EdgeIndex> edges;

    /// What is reached from a set inside another one, the part of the set that lies in it included.
    NodeSet reach(NodeSet from, NodeSet within) const
    {
        NodeSet reached = from & within & nodes;
        for (NodeSet last = 0; last != reached;) {
            last = reached;
            for (const NodeIndex node : nodesOf(last))
                reached |= next[node] & within & nodes;
        }
        return reached;
    }
};

inline PlainGraph plainGraph(const SmallGraph& small)
{
    PlainGraph plain;
    plain.next.resize(small.graph.nodeCount());
    for (NodeIndex node = 0; node < small.graph.nodeCount(); ++node)
        if (small.hasNode(node))
            plain.nodes |= NodeSet{1} << node;
    for (EdgeIndex edge = 0; edge < small.graph.edgeCount(); ++edge) {
        if (!small.hasEdge(edge))
            continue;
        const auto [tail, head] = small.graph.edge(edge);
        plain.edges.push_back(edge);
        plain.next[tail] |= NodeSet{1} << head;
        if (!small.graph.isDirected())
            plain.next[head] |= NodeSet{1} << tail;
    }
    return plain;
}

/// Ends of `count` edges among as many nodes as said, self loops and parallel ones among them.
inline std::vector<NodePair> randomPairs(RandomNumbers& random, std::size_t nodes, std::size_t count)
{
    std::vector<NodePair> pairs(count);
    for (NodePair& pair : pairs)
        pair = {static_cast<NodeIndex>(random.below(nodes)), static_cast<NodeIndex>(random.below(nodes))};
    return pairs;
}

/// One to three nodes of a graph, now and then one of them twice.
inline std::vector<NodeIndex> someNodes(const SmallGraph& small, RandomNumbers& random)
{
    std::vector<NodeIndex> nodes(1 + random.below(3));
    for (NodeIndex& node : nodes)
        node = static_cast<NodeIndex>(random.below(small.graph.nodeCount()));
    return nodes;
}

}  // namespace throughline::test
