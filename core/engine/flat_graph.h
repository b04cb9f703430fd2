// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace throughline {

using NodeIndex = std::uint32_t;
using EdgeIndex = std::uint32_t;
/// Position in the arrays of one direction: an edge as seen from one of its ends.
using ArcIndex = std::uint32_t;

/// Directed: from tail to head. Undirected: between the two, in the order given.
struct NodePair {
    NodeIndex tail = 0;
    NodeIndex head = 0;

    bool operator==(const NodePair&) const = default;
};

enum class Orientation { Directed, Undirected };

/// One direction of a graph in compressed sparse rows: the arcs of node v are offsets[v] ..
/// offsets[v + 1] - 1, ascending by edge. `ends` is the node at the other end of each arc.
struct ArcRows {
    std::vector<ArcIndex> offsets{0};
    std::vector<NodeIndex> ends;
    std::vector<EdgeIndex> edges;

    ArcIndex begin(NodeIndex node) const { return offsets[node]; }
    ArcIndex end(NodeIndex node) const { return offsets[node + 1]; }
    std::size_t degree(NodeIndex node) const { return offsets[node + 1] - offsets[node]; }
    std::span<const EdgeIndex> edgesOf(NodeIndex node) const
    {
        return {edges.data() + offsets[node], edges.data() + offsets[node + 1]};
    }
    std::span<const NodeIndex> endsOf(NodeIndex node) const
    {
        return {ends.data() + offsets[node], ends.data() + offsets[node + 1]};
    }
};

/// Immutable multigraph in flat arrays, both ways, 32-bit ids; 24 bytes an edge and 8 a node.
/// Attributes are columns beside it, by node or edge. May be read from any number of threads.
/// Models the Boost.Graph concepts through core/engine/boost_graph.h. At most 2^31 - 1 edges.
///
/// Tie rule of everything that runs on it: what is found first in order of edge number goes first.
/// Of paths of equal cost that is the one whose sequence of edge numbers is lexicographically least.
class FlatGraph {
public:
    FlatGraph() = default;
    /// Edges must point inside 0..nodeCount-1. O(nodes + edges), no sorting.
    FlatGraph(std::size_t nodeCount, std::vector<NodePair> edges, Orientation orientation);

    std::size_t nodeCount() const { return m_out.offsets.size() - 1; }
    std::size_t edgeCount() const { return m_edges.size(); }
    Orientation orientation() const { return m_orientation; }
    bool isDirected() const { return m_orientation == Orientation::Directed; }
    const NodePair& edge(EdgeIndex edge) const { return m_edges[edge]; }
    std::span<const NodePair> edges() const { return m_edges; }
    /// Arcs that leave a node. In an undirected graph every edge leaves both its ends (a self loop
    /// twice), and `in` is the same as `out`.
    const ArcRows& out() const { return m_out; }
    const ArcRows& in() const { return isDirected() ? m_in : m_out; }

private:
    std::vector<NodePair> m_edges;
    ArcRows m_out;
    ArcRows m_in;  ///< empty if undirected
    Orientation m_orientation = Orientation::Directed;
};

/// Small whole-number weights of edges, laid out by arc so that a search reads them in a row.
class ArcWeights {
public:
    /// `byEdge`: one weight an edge, each at least 1.
    ArcWeights(const FlatGraph& graph, std::span<const std::uint32_t> byEdge);

    std::uint32_t out(ArcIndex arc) const { return m_out[arc]; }
    std::uint32_t in(ArcIndex arc) const { return m_in.empty() ? m_out[arc] : m_in[arc]; }
    std::uint32_t largest() const { return m_largest; }

private:
    std::vector<std::uint32_t> m_out;
    std::vector<std::uint32_t> m_in;  ///< empty if undirected
    std::uint32_t m_largest = 1;
};

}  // namespace throughline
