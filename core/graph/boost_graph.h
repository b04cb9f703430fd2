// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// ThreatGraph as Boost.Graph sees it, for tests and benches against it; queries run on FlatGraph
// (core/engine/boost_graph.h).

#include <utility>

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/property_map/property_map.hpp>

#include "core/graph/threat_graph.h"

namespace boost {

/// Vertices and edges are indices, 0..n-1 and 0..m-1, as everywhere in core.
template <>
struct graph_traits<throughline::ThreatGraph> {
    struct traversal_category : bidirectional_graph_tag, vertex_list_graph_tag, edge_list_graph_tag {};

    using vertex_descriptor = throughline::NodeIndex;
    using edge_descriptor = throughline::EdgeIndex;
    using directed_category = directed_tag;
    using edge_parallel_category = allow_parallel_edge_tag;
    using vertices_size_type = std::size_t;
    using edges_size_type = std::size_t;
    using degree_size_type = std::size_t;
    using vertex_iterator = counting_iterator<throughline::NodeIndex>;
    using edge_iterator = counting_iterator<throughline::EdgeIndex>;
    using out_edge_iterator = const throughline::EdgeIndex*;
    using in_edge_iterator = const throughline::EdgeIndex*;

    static vertex_descriptor null_vertex() { return ~vertex_descriptor{0}; }
};

/// Some algorithms take their graph as `Graph&` and ask for the traits of what they were given.
template <>
struct graph_traits<const throughline::ThreatGraph> : graph_traits<throughline::ThreatGraph> {};

template <>
struct property_map<throughline::ThreatGraph, vertex_index_t> {
    using type = typed_identity_property_map<throughline::NodeIndex>;
    using const_type = type;
};

template <>
struct property_map<throughline::ThreatGraph, edge_index_t> {
    using type = typed_identity_property_map<throughline::EdgeIndex>;
    using const_type = type;
};

}  // namespace boost

namespace throughline {

// Names that Boost.Graph's concepts ask for, found by argument-dependent lookup.

inline std::size_t num_vertices(const ThreatGraph& graph) { return graph.nodeCount(); }
inline std::size_t num_edges(const ThreatGraph& graph) { return graph.edgeCount(); }
inline NodeIndex source(EdgeIndex edge, const ThreatGraph& graph) { return graph.edge(edge).source; }
inline NodeIndex target(EdgeIndex edge, const ThreatGraph& graph) { return graph.edge(edge).target; }
inline std::size_t out_degree(NodeIndex node, const ThreatGraph& graph) { return graph.outEdges(node).size(); }
inline std::size_t in_degree(NodeIndex node, const ThreatGraph& graph) { return graph.inEdges(node).size(); }
inline std::size_t degree(NodeIndex node, const ThreatGraph& graph) { return graph.degree(node); }

inline auto vertices(const ThreatGraph& graph)
{
    using Iterator = boost::graph_traits<ThreatGraph>::vertex_iterator;
    return std::pair(Iterator(0), Iterator(static_cast<NodeIndex>(graph.nodeCount())));
}

inline auto edges(const ThreatGraph& graph)
{
    using Iterator = boost::graph_traits<ThreatGraph>::edge_iterator;
    return std::pair(Iterator(0), Iterator(static_cast<EdgeIndex>(graph.edgeCount())));
}

inline std::pair<const EdgeIndex*, const EdgeIndex*> out_edges(NodeIndex node, const ThreatGraph& graph)
{
    const std::span<const EdgeIndex> row = graph.outEdges(node);
    return {row.data(), row.data() + row.size()};
}

inline std::pair<const EdgeIndex*, const EdgeIndex*> in_edges(NodeIndex node, const ThreatGraph& graph)
{
    const std::span<const EdgeIndex> row = graph.inEdges(node);
    return {row.data(), row.data() + row.size()};
}

inline boost::typed_identity_property_map<NodeIndex> get(boost::vertex_index_t, const ThreatGraph&) { return {}; }
inline NodeIndex get(boost::vertex_index_t, const ThreatGraph&, NodeIndex node) { return node; }
inline boost::typed_identity_property_map<EdgeIndex> get(boost::edge_index_t, const ThreatGraph&) { return {}; }
inline EdgeIndex get(boost::edge_index_t, const ThreatGraph&, EdgeIndex edge) { return edge; }

}  // namespace throughline
