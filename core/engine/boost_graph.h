// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The door between FlatGraph and Boost.Graph: include it in .cpp files that run its algorithms.
//
// Directed in Boost's sense for both orientations: an undirected FlatGraph lists every edge from both
// its ends, as two edges with the same number (so `num_edges` is 2 m, and connected parts are what
// `strong_components` finds). Weights by edge number serve both.

#include <compare>
#include <cstddef>
#include <functional>
#include <utility>

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/iterator_facade.hpp>
#include <boost/property_map/property_map.hpp>

#include "core/engine/graph_view.h"

namespace throughline {

/// An edge as it is walked: from `tail` to `head`.
struct FlatEdge {
    NodeIndex tail = 0;
    NodeIndex head = 0;
    EdgeIndex edge = 0;

    auto operator<=>(const FlatEdge&) const = default;
};

inline std::size_t hash_value(const FlatEdge& edge)
{
    return (std::size_t{edge.edge} << 1) + (edge.tail < edge.head ? 1 : 0);
}

/// The same edge the other way round, as an undirected FlatGraph has it.
inline FlatEdge reversed(const FlatEdge& edge) { return {edge.head, edge.tail, edge.edge}; }

/// Arcs in the row of one node.
template <bool isOut>
class FlatRowIterator : public boost::iterator_facade<FlatRowIterator<isOut>, FlatEdge,
                                                      boost::random_access_traversal_tag, FlatEdge, std::ptrdiff_t> {
public:
    FlatRowIterator() = default;
    FlatRowIterator(const ArcRows& rows, NodeIndex node, ArcIndex arc) : m_rows(&rows), m_node(node), m_arc(arc) {}

private:
    friend class boost::iterator_core_access;

    FlatEdge dereference() const
    {
        const NodeIndex other = m_rows->ends[m_arc];
        const EdgeIndex edge = m_rows->edges[m_arc];
        return isOut ? FlatEdge{m_node, other, edge} : FlatEdge{other, m_node, edge};
    }
    bool equal(const FlatRowIterator& other) const { return m_arc == other.m_arc; }
    void increment() { ++m_arc; }
    void decrement() { --m_arc; }
    void advance(std::ptrdiff_t steps) { m_arc = static_cast<ArcIndex>(m_arc + steps); }
    std::ptrdiff_t distance_to(const FlatRowIterator& other) const
    {
        return static_cast<std::ptrdiff_t>(other.m_arc) - static_cast<std::ptrdiff_t>(m_arc);
    }

    const ArcRows* m_rows = nullptr;
    NodeIndex m_node = 0;
    ArcIndex m_arc = 0;
};

/// All edges in order of number; undirected ones first as given, then reversed.
class FlatEdgeIterator : public boost::iterator_facade<FlatEdgeIterator, FlatEdge, boost::forward_traversal_tag,
                                                       FlatEdge, std::ptrdiff_t> {
public:
    FlatEdgeIterator() = default;
    FlatEdgeIterator(const FlatGraph& graph, std::size_t at) : m_graph(&graph), m_at(at) {}

private:
    friend class boost::iterator_core_access;

    FlatEdge dereference() const
    {
        const bool isDirected = m_graph->isDirected();
        const auto number = static_cast<EdgeIndex>(isDirected ? m_at : m_at / 2);
        const NodePair& ends = m_graph->edge(number);
        const FlatEdge edge{ends.tail, ends.head, number};
        return isDirected || m_at % 2 == 0 ? edge : reversed(edge);
    }
    bool equal(const FlatEdgeIterator& other) const { return m_at == other.m_at; }
    void increment() { ++m_at; }

    const FlatGraph* m_graph = nullptr;
    std::size_t m_at = 0;
};

/// Property map from edges to their numbers.
struct FlatEdgeNumbers {
    using key_type = FlatEdge;
    using value_type = EdgeIndex;
    using reference = EdgeIndex;
    using category = boost::readable_property_map_tag;
};
inline EdgeIndex get(const FlatEdgeNumbers&, const FlatEdge& edge) { return edge.edge; }

/// Predicates for boost::filtered_graph: what a mask leaves of its graph. It must outlive them.
struct MaskedNodes {
    const GraphMask* mask = nullptr;
    bool operator()(NodeIndex node) const { return mask->hasNode(node); }
};
struct MaskedEdges {
    const GraphMask* mask = nullptr;
    bool operator()(const FlatEdge& edge) const { return mask->hasEdge(edge.edge); }
};

}  // namespace throughline

template <>
struct std::hash<throughline::FlatEdge> {
    std::size_t operator()(const throughline::FlatEdge& edge) const { return hash_value(edge); }
};

namespace boost {

template <>
struct graph_traits<throughline::FlatGraph> {
    struct traversal_category : bidirectional_graph_tag,
                                adjacency_graph_tag,
                                vertex_list_graph_tag,
                                edge_list_graph_tag {};

    using vertex_descriptor = throughline::NodeIndex;
    using edge_descriptor = throughline::FlatEdge;
    using directed_category = directed_tag;
    using edge_parallel_category = allow_parallel_edge_tag;
    using vertices_size_type = std::size_t;
    using edges_size_type = std::size_t;
    using degree_size_type = std::size_t;
    using vertex_iterator = counting_iterator<throughline::NodeIndex>;
    using edge_iterator = throughline::FlatEdgeIterator;
    using out_edge_iterator = throughline::FlatRowIterator<true>;
    using in_edge_iterator = throughline::FlatRowIterator<false>;
    using adjacency_iterator = const throughline::NodeIndex*;

    static vertex_descriptor null_vertex() { return ~vertex_descriptor{0}; }
};

/// Some algorithms take their graph as `Graph&` and ask for the traits of what they were given.
template <>
struct graph_traits<const throughline::FlatGraph> : graph_traits<throughline::FlatGraph> {
};

template <>
struct property_map<throughline::FlatGraph, vertex_index_t> {
    using type = typed_identity_property_map<throughline::NodeIndex>;
    using const_type = type;
};

template <>
struct property_map<throughline::FlatGraph, edge_index_t> {
    using type = throughline::FlatEdgeNumbers;
    using const_type = type;
};

}  // namespace boost

namespace throughline {

// Names that Boost.Graph's concepts ask for, found by argument-dependent lookup.

inline std::size_t num_vertices(const FlatGraph& graph) { return graph.nodeCount(); }
inline std::size_t num_edges(const FlatGraph& graph) { return graph.out().edges.size(); }
inline NodeIndex source(const FlatEdge& edge, const FlatGraph&) { return edge.tail; }
inline NodeIndex target(const FlatEdge& edge, const FlatGraph&) { return edge.head; }
inline std::size_t out_degree(NodeIndex node, const FlatGraph& graph) { return graph.out().degree(node); }
inline std::size_t in_degree(NodeIndex node, const FlatGraph& graph) { return graph.in().degree(node); }
inline std::size_t degree(NodeIndex node, const FlatGraph& graph)
{
    return out_degree(node, graph) + in_degree(node, graph);
}

inline auto vertices(const FlatGraph& graph)
{
    using Iterator = boost::graph_traits<FlatGraph>::vertex_iterator;
    return std::pair(Iterator(0), Iterator(static_cast<NodeIndex>(graph.nodeCount())));
}

inline auto edges(const FlatGraph& graph)
{
    return std::pair(FlatEdgeIterator(graph, 0), FlatEdgeIterator(graph, num_edges(graph)));
}

inline auto out_edges(NodeIndex node, const FlatGraph& graph)
{
    using Iterator = FlatRowIterator<true>;
    const ArcRows& rows = graph.out();
    return std::pair(Iterator(rows, node, rows.begin(node)), Iterator(rows, node, rows.end(node)));
}

inline auto in_edges(NodeIndex node, const FlatGraph& graph)
{
    using Iterator = FlatRowIterator<false>;
    const ArcRows& rows = graph.in();
    return std::pair(Iterator(rows, node, rows.begin(node)), Iterator(rows, node, rows.end(node)));
}

inline std::pair<const NodeIndex*, const NodeIndex*> adjacent_vertices(NodeIndex node, const FlatGraph& graph)
{
    const std::span<const NodeIndex> row = graph.out().endsOf(node);
    return {row.data(), row.data() + row.size()};
}

inline boost::typed_identity_property_map<NodeIndex> get(boost::vertex_index_t, const FlatGraph&) { return {}; }
inline NodeIndex get(boost::vertex_index_t, const FlatGraph&, NodeIndex node) { return node; }
inline FlatEdgeNumbers get(boost::edge_index_t, const FlatGraph&) { return {}; }
inline EdgeIndex get(boost::edge_index_t, const FlatGraph&, const FlatEdge& edge) { return edge.edge; }

}  // namespace throughline
