// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/engine/flat_graph.h"
#include "core/graph/role.h"
#include "core/model/threat_case.h"
#include "core/model/view_state.h"

namespace throughline {

/// Weight of what claims say of an edge, weakest first; bottleneck on paths, never a product or sum.
enum class Strength { DeniedOnly, Contested, Alleged, OneOrigin, SeveralOrigins };
std::string_view strengthWord(Strength strength);

/// A same-as class of entities, or a fold of several. `entities` is never empty; the first one
/// gives name and type: in a class the first row with a name of its own (no "unnamed group", no
/// thing that is only referred to), if there is one. The others follow in row order.
struct GraphNode {
    std::vector<EntityId> entities;
    Role role = Role::Other;
    bool isFold = false;
    bool lostLines = false;  ///< the view's filter or focus took lines of it
};

/// All relationships with equal (node, type, node); direction as stored (STIX). A fold's edges are
/// bundles too: their claims are the union.
struct GraphEdge {
    NodeIndex source = 0;
    NodeIndex target = 0;
    RelationType type = RelationType::Other;
    std::string typeWord;
    std::vector<RelationshipId> relationships;
    std::vector<ClaimId> claims;  ///< those in force under the lens, in id order
    Strength strength = Strength::OneOrigin;
    bool isContested = false;  ///< somebody denies or disputes it (blanket denials included)
    bool isAlleged = false;    ///< no asserting claim is better than alleged
    bool isInferred = false;   ///< by Throughline only
    bool isRevoked = false;
    /// A blanket denial stands on an incident of it: it is not undisputed, even where the plate of
    /// the denial is on the attribution edges (those are `isContested`).
    bool isBlanketDenied = false;
    bool isDraft = false;       ///< nobody has reviewed any of its claims; without claims, of its relationships
    bool hasOwnWords = false;   ///< a relationship of it has the source's words of degree
    bool isTakenBack = false;   ///< some of its claims are retractions
    std::uint32_t bundled = 1;           ///< edges of the graph without folds that it stands for
    std::uint32_t bundledContested = 0;  ///< of a graph with folds: those of them that are contested or only denied
};

/// A node that a fold of the view made of several, and what is said between them.
struct GraphFold {
    NodeIndex node = 0;
    std::string name;               ///< the analyst's; empty: none
    std::vector<EntityId> members;  ///< one for each thing in it, its first; in node order
    std::vector<GraphEdge> inside;  ///< edges between members: both ends are `node`; on no line of a picture
};

/// What the view leaves out; every picture and answer says so.
struct Exclusions {
    std::size_t claimsByLens = 0;
    std::size_t edgesByLens = 0;
    std::size_t nodesByLens = 0;  ///< nodes that lost their last edge with those
    std::size_t hiddenNodes = 0;
    std::size_t revoked = 0;
    std::size_t speakersNotDrawn = 0;
    std::size_t claimsByFilter = 0;
    std::size_t denialsByFilter = 0;  ///< of those: they deny or dispute a line that is drawn
    std::size_t edgesByFilter = 0;    ///< by what is claimed of them, not by what leaves at their ends
    std::size_t nodesByFilter = 0;
    std::size_t nodesOutOfFocus = 0;
    std::size_t undated = 0;  ///< claims, and things without a line, that a time window asked for and that have no date

    bool isEmpty() const
    {
        return claimsByLens == 0 && edgesByLens == 0 && hiddenNodes == 0 && revoked == 0 && claimsByFilter == 0
            && edgesByFilter == 0 && nodesByFilter == 0 && nodesOutOfFocus == 0;
    }
};

/// Immutable directed multigraph: a FlatGraph, and what its nodes and edges stand for. Node and edge
/// order follow the case's row order. Models Boost.Graph's IncidenceGraph, BidirectionalGraph,
/// VertexListGraph and EdgeListGraph through core/graph/boost_graph.h.
class ThreatGraph {
public:
    ThreatGraph() = default;
    /// Edges must point inside `nodes`.
    ThreatGraph(std::vector<GraphNode> nodes, std::vector<GraphEdge> edges);

    std::size_t nodeCount() const { return m_nodes.size(); }
    std::size_t edgeCount() const { return m_edges.size(); }
    const GraphNode& node(NodeIndex index) const { return m_nodes[index]; }
    const GraphEdge& edge(EdgeIndex index) const { return m_edges[index]; }
    std::span<const GraphNode> nodes() const { return m_nodes; }
    std::span<const GraphEdge> edges() const { return m_edges; }
    /// Nodes and edges alone, in storage direction.
    const FlatGraph& flat() const { return m_flat; }
    /// Edge indices, ascending.
    std::span<const EdgeIndex> outEdges(NodeIndex node) const { return m_flat.out().edgesOf(node); }
    std::span<const EdgeIndex> inEdges(NodeIndex node) const { return m_flat.in().edgesOf(node); }
    std::size_t degree(NodeIndex node) const { return outEdges(node).size() + inEdges(node).size(); }
    /// Node that holds the entity; nullopt if the view leaves it out.
    std::optional<NodeIndex> nodeOf(EntityId entity) const;
    std::optional<EdgeIndex> edgeOf(RelationshipId relationship) const;

    /// nullptr if the node is no fold.
    const GraphFold* foldAt(NodeIndex node) const;

    Exclusions exclusions;
    std::vector<GraphFold> folds;                 ///< by node
    std::vector<std::uint32_t> hiddenNeighbours;  ///< by node: things hidden by hand that are related to it; may be empty

private:
    std::vector<GraphNode> m_nodes;
    std::vector<GraphEdge> m_edges;
    FlatGraph m_flat;
    std::vector<std::uint32_t> m_nodeOfEntity;        ///< by EntityId; ~0 = none
    std::vector<std::uint32_t> m_edgeOfRelationship;  ///< by RelationshipId; ~0 = none
};

/// The graph of a case as a view shows it: same-as classes joined, lens, filter and focus applied, hidden
/// and revoked things left out, the view's folds made. Speakers that do nothing else are left out unless the
/// view shows them. Deterministic.
ThreatGraph buildGraph(const ThreatCase& threatCase, const ClaimIndex& claims, const ViewState& view);

}  // namespace throughline
