// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/fold_graph.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace throughline {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

template <class Id>
void addSorted(std::vector<Id>& into, std::vector<Id>& from)
{
    into.insert(into.end(), from.begin(), from.end());
    std::sort(into.begin(), into.end());
    into.erase(std::unique(into.begin(), into.end()), into.end());
}

/// A bundle must not overstate any of its edges.
void bundle(GraphEdge& into, GraphEdge& from)
{
    addSorted(into.relationships, from.relationships);
    addSorted(into.claims, from.claims);
    into.strength = std::min(into.strength, from.strength);
    into.isContested = into.isContested || from.isContested;
    into.isAlleged = into.isAlleged || from.isAlleged;
    into.isInferred = into.isInferred || from.isInferred;
    into.isRevoked = into.isRevoked && from.isRevoked;
    into.isBlanketDenied = into.isBlanketDenied || from.isBlanketDenied;
    into.isDraft = into.isDraft && from.isDraft;
    into.hasOwnWords = into.hasOwnWords || from.hasOwnWords;
    into.isTakenBack = into.isTakenBack || from.isTakenBack;
    into.bundled += from.bundled;
    into.bundledContested += from.bundledContested;
}

class Contraction {
public:
    Contraction(const ViewState& view, std::span<const std::uint32_t> classes, std::vector<GraphNode>& nodes, std::vector<GraphEdge>& edges)
        : m_view(view), m_nodes(nodes), m_edges(edges), m_foldOf(nodes.size(), none), m_place(nodes.size(), none)
    {
        std::vector<std::uint32_t> foldOfClass(classes.size(), none);
        for (std::uint32_t fold = 0; fold < view.folds.size(); ++fold)
            for (const EntityId id : view.folds[fold])
                if (rowOf(id) < classes.size() && foldOfClass[classes[rowOf(id)]] == none)
                    foldOfClass[classes[rowOf(id)]] = fold;
        std::vector<std::uint32_t> members(view.folds.size());
        for (NodeIndex i = 0; i < nodes.size(); ++i) {
            m_foldOf[i] = foldOfClass[classes[rowOf(nodes[i].entities.front())]];
            if (m_foldOf[i] != none)
                ++members[m_foldOf[i]];
        }
        for (std::uint32_t& fold : m_foldOf)
            if (fold != none && members[fold] < 2)
                fold = none;
    }

    std::vector<GraphFold> run()
    {
        joinNodes();
        if (m_folds.empty())
            return {};
        joinEdges();
        std::vector<GraphFold> folds;
        for (auto& [fold, made] : m_folds)
            folds.push_back(std::move(made));
        std::sort(folds.begin(), folds.end(), [](const GraphFold& a, const GraphFold& b) { return a.node < b.node; });
        return folds;
    }

private:
    /// A fold stands where its first member stood.
    void joinNodes()
    {
        NodeIndex kept = 0;
        for (NodeIndex i = 0; i < m_nodes.size(); ++i) {
            const std::uint32_t fold = m_foldOf[i];
            const auto made = fold == none ? m_folds.end() : m_folds.find(fold);
            if (made != m_folds.end()) {
                join(made->second, m_nodes[i]);
                m_place[i] = made->second.node;
                continue;
            }
            m_place[i] = kept;
            if (fold != none)
                m_folds.emplace(fold, GraphFold{.node = kept, .name = m_view.foldName(fold), .members = {m_nodes[i].entities.front()}});
            if (kept != i)
                m_nodes[kept] = std::move(m_nodes[i]);
            m_nodes[kept].isFold = fold != none;
            ++kept;
        }
        m_nodes.resize(kept);
        for (auto& [fold, made] : m_folds)
            std::sort(m_nodes[made.node].entities.begin(), m_nodes[made.node].entities.end());
    }

    void join(GraphFold& fold, GraphNode& member)
    {
        GraphNode& node = m_nodes[fold.node];
        fold.members.push_back(member.entities.front());
        node.entities.insert(node.entities.end(), member.entities.begin(), member.entities.end());
        node.lostLines = node.lostLines || member.lostLines;
        // Places, sectors and victims together are what something was done to.
        if (node.role != member.role && isTarget(node.role) && isTarget(member.role))
            node.role = Role::Victim;
    }

    void joinEdges()
    {
        std::map<NodeIndex, GraphFold*> foldAt;
        for (auto& [fold, made] : m_folds)
            foldAt.emplace(made.node, &made);
        std::map<std::tuple<NodeIndex, RelationType, std::string, NodeIndex>, std::size_t> known;
        std::size_t kept = 0;
        for (std::size_t i = 0; i < m_edges.size(); ++i) {
            GraphEdge edge = std::move(m_edges[i]);
            edge.source = m_place[edge.source];
            edge.target = m_place[edge.target];
            edge.bundledContested = edge.isContested || edge.strength == Strength::DeniedOnly;
            const auto source = foldAt.find(edge.source);
            if (source != foldAt.end() && edge.source == edge.target) {
                source->second->inside.push_back(std::move(edge));
                continue;
            }
            if (source != foldAt.end() || foldAt.contains(edge.target)) {
                const std::string word = edge.type == RelationType::Other ? edge.typeWord : std::string();
                const auto [at, isNew] = known.try_emplace({edge.source, edge.type, word, edge.target}, kept);
                if (!isNew) {
                    bundle(m_edges[at->second], edge);
                    continue;
                }
            }
            m_edges[kept++] = std::move(edge);
        }
        m_edges.resize(kept);
    }

    const ViewState& m_view;
    std::vector<GraphNode>& m_nodes;
    std::vector<GraphEdge>& m_edges;
    std::vector<std::uint32_t> m_foldOf;  ///< by node as it was: row of the view's folds
    std::vector<NodeIndex> m_place;       ///< by node as it was: node as it is
    std::map<std::uint32_t, GraphFold> m_folds;
};

}  // namespace

std::vector<GraphFold> foldGraph(const ViewState& view, std::span<const std::uint32_t> classes, std::vector<GraphNode>& nodes,
                                 std::vector<GraphEdge>& edges)
{
    return view.folds.empty() ? std::vector<GraphFold>() : Contraction(view, classes, nodes, edges).run();
}

std::vector<std::uint32_t> countHiddenNeighbours(const ThreatCase& threatCase, const ViewState& view,
                                                 std::span<const std::uint32_t> classes, const ThreatGraph& graph)
{
    std::vector<bool> isHidden(classes.size());
    bool isAny = false;
    for (const EntityId id : view.hidden)
        if (rowOf(id) < classes.size() && !threatCase[id].isDeleted)
            isHidden[classes[rowOf(id)]] = isAny = true;
    if (!isAny)
        return {};
    const auto mayShow = [&](const auto& row) { return !row.isDeleted && (view.showRevoked || !row.isRevoked); };
    std::vector<std::pair<NodeIndex, std::uint32_t>> pairs;
    for (const Relationship& row : threatCase.relationships) {
        const std::uint32_t source = classes[rowOf(row.source)];
        const std::uint32_t target = classes[rowOf(row.target)];
        if (isHidden[source] == isHidden[target] || !mayShow(row))
            continue;
        const EntityId shown = isHidden[source] ? row.target : row.source;
        if (const auto node = graph.nodeOf(shown); node && mayShow(threatCase[isHidden[source] ? row.source : row.target]))
            pairs.emplace_back(*node, isHidden[source] ? source : target);
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    std::vector<std::uint32_t> counts(graph.nodeCount());
    for (const auto& [node, hidden] : pairs)
        ++counts[node];
    return counts;
}

}  // namespace throughline
