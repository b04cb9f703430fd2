// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/matrix_ties.h"

#include <algorithm>
#include <map>

#include "core/graph/role.h"
#include "core/graph/tactics_json.h"

namespace throughline {
namespace {

/// A thing that is said to be in more places, or of more sectors, than this counts for the first of them.
constexpr std::size_t mostHeadsOfThing = 8;

/// "Financial-Services", "financial services sector" → "financial services".
std::string sectorKey(std::string_view words)
{
    std::string key;
    for (const char c : words)
        key += c == '-' || c == '_' ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    for (const std::string_view end : {" sector", " sectors", " industry", " industries"})
        if (key.size() > end.size() && key.compare(key.size() - end.size(), end.size(), end) == 0)
            key.resize(key.size() - end.size());
    return key;
}

/// Heads of one axis, each once, in the order in which they are first asked for.
class Heads {
public:
    explicit Heads(std::vector<MatrixHead>& heads) : m_heads(heads) {}

    std::uint32_t ofNode(NodeIndex node)
    {
        const auto [at, isNew] = m_byNode.emplace(node, static_cast<std::uint32_t>(m_heads.size()));
        if (isNew)
            m_heads.push_back({{node}, {}});
        return at->second;
    }
    std::uint32_t ofWords(const std::string& key, NodeIndex stated)
    {
        const auto [at, isNew] = m_byWords.emplace(key, static_cast<std::uint32_t>(m_heads.size()));
        if (isNew)
            m_heads.push_back({{}, tacticLabel(key)});
        m_heads[at->second].nodes.push_back(stated);
        return at->second;
    }

private:
    std::vector<MatrixHead>& m_heads;
    std::map<NodeIndex, std::uint32_t> m_byNode;
    std::map<std::string, std::uint32_t> m_byWords;
};

class TargetTies {
public:
    TargetTies(const ThreatCase& threatCase, const ThreatGraph& graph)
        : m_case(threatCase), m_graph(graph), m_isUnnamed(unnamedPlaces(threatCase)), m_places(m_out.rows), m_sectors(m_out.columns)
    {
        for (NodeIndex node = 0; node < graph.nodeCount(); ++node)
            if (isSector(node))
                m_sectorNodes.emplace(sectorKey(entityOf(node).name), node);
    }

    MatrixTies run()
    {
        for (NodeIndex node = 0; node < m_graph.nodeCount(); ++node) {
            MatrixTie tie;
            tie.thing = node;
            for (const EdgeIndex index : m_graph.inEdges(node))
                if (const GraphEdge& edge = m_graph.edge(index); edge.type == RelationType::Targets || edge.type == RelationType::Compromises)
                    tie.edges.push_back(index);
            if (!tie.edges.empty())
                add(std::move(tie));
        }
        return std::move(m_out);
    }

private:
    const Entity& entityOf(NodeIndex node) const { return m_case[m_graph.node(node).entities.front()]; }
    bool isSector(NodeIndex node) const { return m_graph.node(node).role == Role::Sector || roleByType(entityOf(node)) == Role::Sector; }
    bool isPlace(NodeIndex node) const { return entityOf(node).type == EntityType::Location; }
    bool isUnnamed(NodeIndex node) const
    {
        const auto& entities = m_graph.node(node).entities;
        return std::any_of(entities.begin(), entities.end(), [&](EntityId id) { return m_isUnnamed[rowOf(id)]; });
    }

    void add(MatrixTie tie)
    {
        std::vector<std::uint32_t> rows;
        std::vector<std::uint32_t> columns;
        findPlaces(tie, rows);
        findSectors(tie, columns);
        // In several places and of several sectors: nobody says which goes with which.
        if (rows.size() > 1 && columns.size() > 1) {
            put(tie, rows, {});
            put(tie, {}, columns);
        } else {
            put(tie, rows, columns);
        }
    }

    void put(MatrixTie tie, const std::vector<std::uint32_t>& rows, const std::vector<std::uint32_t>& columns)
    {
        for (std::size_t r = 0; r < std::max<std::size_t>(rows.size(), 1); ++r)
            for (std::size_t c = 0; c < std::max<std::size_t>(columns.size(), 1); ++c) {
                tie.row = rows.empty() ? std::nullopt : std::optional(rows[r]);
                tie.column = columns.empty() ? std::nullopt : std::optional(columns[c]);
                m_out.ties.push_back(tie);
            }
    }

    void findPlaces(MatrixTie& tie, std::vector<std::uint32_t>& rows)
    {
        const auto note = [&](NodeIndex place) {
            if (isUnnamed(place))
                tie.unnamed.push_back(place);
            else if (rows.size() < mostHeadsOfThing)
                addOnce(rows, m_places.ofNode(place));
        };
        if (isPlace(tie.thing)) {
            note(tie.thing);
            return;
        }
        for (const EdgeIndex index : m_graph.outEdges(tie.thing))
            if (const GraphEdge& edge = m_graph.edge(index); edge.type == RelationType::LocatedAt && isSaid(edge) && isPlace(edge.target)) {
                note(edge.target);
                tie.placing.push_back(index);
            }
    }

    void findSectors(MatrixTie& tie, std::vector<std::uint32_t>& columns)
    {
        if (isSector(tie.thing)) {
            columns.push_back(m_sectors.ofNode(tie.thing));
            return;
        }
        for (const EdgeIndex index : m_graph.outEdges(tie.thing)) {
            const GraphEdge& edge = m_graph.edge(index);
            const bool isMember = edge.type == RelationType::PartOf || edge.type == RelationType::BelongsTo;
            if (isMember && isSaid(edge) && isSector(edge.target) && columns.size() < mostHeadsOfThing) {
                addOnce(columns, m_sectors.ofNode(edge.target));
                tie.placing.push_back(index);
            }
        }
        for (const EntityId entity : m_graph.node(tie.thing).entities)
            for (const std::string& word : sectorsOf(m_case[entity])) {
                if (columns.size() >= mostHeadsOfThing)
                    return;
                const std::string key = sectorKey(word);
                const auto known = m_sectorNodes.find(key);
                addOnce(columns, known != m_sectorNodes.end() ? m_sectors.ofNode(known->second) : m_sectors.ofWords(key, tie.thing));
            }
    }

    /// What is only denied, or was taken out of its source, says nothing of where something is.
    static bool isSaid(const GraphEdge& edge) { return !edge.isRevoked && edge.strength != Strength::DeniedOnly; }

    static void addOnce(std::vector<std::uint32_t>& heads, std::uint32_t head)
    {
        if (std::find(heads.begin(), heads.end(), head) == heads.end())
            heads.push_back(head);
    }

    const ThreatCase& m_case;
    const ThreatGraph& m_graph;
    std::vector<bool> m_isUnnamed;
    MatrixTies m_out;
    Heads m_places;
    Heads m_sectors;
    std::map<std::string, NodeIndex> m_sectorNodes;  ///< sectors that are things of the case
};

MatrixTies techniqueTies(const ThreatCase& threatCase, const ThreatGraph& graph)
{
    MatrixTies out;
    Heads techniques(out.rows);
    Heads actors(out.columns);
    const auto typeOf = [&](NodeIndex node) { return threatCase[graph.node(node).entities.front()].type; };
    const auto isActor = [&](NodeIndex node) { return isActorType(typeOf(node)) || graph.node(node).role == Role::Actor; };
    for (EdgeIndex index = 0; index < graph.edgeCount(); ++index) {
        const GraphEdge& edge = graph.edge(index);
        if (edge.type != RelationType::Uses)
            continue;
        const bool isTechnique = typeOf(edge.target) == EntityType::AttackPattern;
        if (!isTechnique && !isActor(edge.source))
            continue;  // neither
        MatrixTie tie;
        tie.thing = edge.target;
        tie.edges = {index};
        if (isTechnique)
            tie.row = techniques.ofNode(edge.target);
        if (isActor(edge.source))
            tie.column = actors.ofNode(edge.source);
        out.ties.push_back(std::move(tie));
    }
    return out.rows.empty() ? MatrixTies() : out;
}

}  // namespace

std::vector<bool> unnamedPlaces(const ThreatCase& threatCase)
{
    std::vector<bool> isUnnamed(threatCase.entities.size());
    for (std::size_t i = 0; i < threatCase.entities.size(); ++i) {
        const Entity& entity = threatCase.entities[i];
        // The reader of prose calls so what it reads as several ("neighbouring countries").
        isUnnamed[i] = entity.type == EntityType::Location && (entity.naming != Naming::Named || entity.kindWord == "set of places");
    }
    for (const Quantity& quantity : threatCase.quantities)
        if (quantity.ofEntity && !quantity.isDeleted && quantity.value > 1 && threatCase[*quantity.ofEntity].type == EntityType::Location)
            isUnnamed[rowOf(*quantity.ofEntity)] = true;
    return isUnnamed;
}

MatrixTies matrixTies(MatrixKind kind, const ThreatCase& threatCase, const ThreatGraph& graph)
{
    return kind == MatrixKind::PlacesSectors ? TargetTies(threatCase, graph).run() : techniqueTies(threatCase, graph);
}

}  // namespace throughline
