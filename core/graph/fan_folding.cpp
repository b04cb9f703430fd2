// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/fan_folding.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

namespace throughline {
namespace {

constexpr std::size_t maxLane = 18;
constexpr std::size_t maxLines = 140;

/// A neighbour as seen from a node: who, by what, in which direction.
using Tie = std::tuple<NodeIndex, std::string, bool>;

struct Likeness {
    Role lane = Role::Other;
    std::string type;
    std::set<Tie> ties;

    auto operator<=>(const Likeness&) const = default;
};

class Folder {
public:
    Folder(const ThreatCase& threatCase, const ThreatGraph& graph, const BandContent& band,
           const std::vector<EntityId>& unfolded)
        : m_case(threatCase), m_graph(graph), m_band(band)
    {
        for (const EntityId entity : unfolded)
            if (const auto node = graph.nodeOf(entity))
                m_apart.insert(*node);
    }

    CardSets run()
    {
        std::map<Likeness, std::vector<NodeIndex>> fans;
        const auto ties = allTies();
        for (const auto& [node, lane] : m_band.lanes)
            fans[{lane, typeOf(node), ties.at(node)}].push_back(node);
        CardSets sets;
        for (auto& [likeness, nodes] : fans) {
            if (nodes.size() > maxFan && !isApart(nodes)) {
                sets.push_back(std::move(nodes));
                continue;
            }
            for (const NodeIndex node : nodes)
                sets.push_back({node});
        }
        foldCrowdedLanes(sets);
        thinOut(sets);
        std::sort(sets.begin(), sets.end());
        return sets;
    }

private:
    /// A fold is like nothing else: it stays the card that the analyst made of it.
    std::string typeOf(NodeIndex node) const
    {
        return m_graph.node(node).isFold ? std::to_string(node) : m_case[m_graph.node(node).entities.front()].typeWord;
    }

    bool isApart(const std::vector<NodeIndex>& nodes) const
    {
        return std::any_of(nodes.begin(), nodes.end(), [&](NodeIndex n) { return m_apart.count(n) != 0; });
    }

    std::map<NodeIndex, std::set<Tie>> allTies() const
    {
        std::map<NodeIndex, std::set<Tie>> ties;
        for (const auto& [node, lane] : m_band.lanes)
            ties[node];
        for (const EdgeIndex index : m_band.edges) {
            const GraphEdge& edge = m_graph.edge(index);
            ties[edge.source].emplace(edge.target, edge.typeWord, true);
            ties[edge.target].emplace(edge.source, edge.typeWord, false);
        }
        return ties;
    }

    std::size_t weightOf(NodeIndex node) const { return m_graph.degree(node); }

    /// Folds by type, the crowd of the least connected first, until a lane is drawable.
    void foldCrowdedLanes(CardSets& sets) const
    {
        std::map<Role, CardSets> lanes;
        for (std::vector<NodeIndex>& set : sets)
            lanes[m_band.lanes.at(set.front())].push_back(std::move(set));
        sets.clear();
        for (auto& [lane, cards] : lanes) {
            // What stands beside the story (mitigations, detections) keeps no card of its own in a crowd.
            if (lane == Role::Other && cards.size() > maxFan)
                cards = foldByType(std::move(cards), 0);
            else if (cards.size() > maxLane)
                cards = foldByType(std::move(cards), maxLane - 6);
            std::move(cards.begin(), cards.end(), std::back_inserter(sets));
        }
    }

    /// Lines that would be drawn: pairs of cards with an edge between them.
    std::size_t lineCount(const CardSets& sets) const
    {
        std::map<NodeIndex, std::size_t> setOf;
        for (std::size_t i = 0; i < sets.size(); ++i)
            for (const NodeIndex node : sets[i])
                setOf[node] = i;
        std::set<std::pair<std::size_t, std::size_t>> lines;
        for (const EdgeIndex index : m_band.edges) {
            const auto source = setOf.find(m_graph.edge(index).source);
            const auto target = setOf.find(m_graph.edge(index).target);
            if (source != setOf.end() && target != setOf.end())
                lines.emplace(source->second, target->second);
        }
        return lines.size();
    }

    /// Folds the fullest lanes further while the lines would be a thicket.
    void thinOut(CardSets& sets) const
    {
        for (const std::size_t kept : {std::size_t{6}, std::size_t{3}}) {
            for (const Role lane : {Role::Other, Role::Victim, Role::Sector, Role::Place, Role::Capability, Role::Infrastructure, Role::Actor}) {
                if (lineCount(sets) <= maxLines)
                    return;
                CardSets inLane;
                CardSets rest;
                for (std::vector<NodeIndex>& set : sets)
                    (m_band.lanes.at(set.front()) == lane ? inLane : rest).push_back(std::move(set));
                if (inLane.size() > maxFan)
                    inLane = foldByType(std::move(inLane), kept);
                std::move(inLane.begin(), inLane.end(), std::back_inserter(rest));
                sets = std::move(rest);
            }
        }
    }

    /// The `kept` best connected keep their own card; the rest of each type shares one.
    CardSets foldByType(CardSets cards, std::size_t kept) const
    {
        std::map<std::string, std::vector<NodeIndex>> crowd;
        std::stable_sort(cards.begin(), cards.end(), [&](const auto& a, const auto& b) {
            return weightOf(a.front()) > weightOf(b.front());
        });
        CardSets out;
        for (std::size_t i = 0; i < cards.size(); ++i) {
            if (i < kept || isApart(cards[i])) {
                out.push_back(std::move(cards[i]));
                continue;
            }
            std::vector<NodeIndex>& rest = crowd[typeOf(cards[i].front())];
            rest.insert(rest.end(), cards[i].begin(), cards[i].end());
        }
        for (auto& [type, nodes] : crowd) {
            std::sort(nodes.begin(), nodes.end());
            out.push_back(std::move(nodes));
        }
        return out;
    }

    const ThreatCase& m_case;
    const ThreatGraph& m_graph;
    const BandContent& m_band;
    std::set<NodeIndex> m_apart;
};

}  // namespace

CardSets foldFans(const ThreatCase& threatCase, const ThreatGraph& graph, const BandContent& band,
                  const std::vector<EntityId>& unfolded)
{
    return Folder(threatCase, graph, band, unfolded).run();
}

namespace {

/// A node of one edge: at which node, in which direction, by what; lane; type. Like ones are neighbours once sorted.
struct Leaf {
    NodeIndex at = 0;
    bool isSource = false;
    std::string_view tie;
    Role lane = Role::Other;
    std::string_view type;
    NodeIndex node = 0;

    auto key() const { return std::tie(at, isSource, tie, lane, type); }
};

Leaf leafOf(const ThreatCase& threatCase, const ThreatGraph& graph, NodeIndex node)
{
    const bool isSource = !graph.outEdges(node).empty();
    const GraphEdge& edge = graph.edge(isSource ? graph.outEdges(node).front() : graph.inEdges(node).front());
    return {isSource ? edge.target : edge.source, isSource, edge.typeWord, graph.node(node).role,
            threatCase[graph.node(node).entities.front()].typeWord, node};
}

}  // namespace

CardSets foldLeaves(const ThreatCase& threatCase, const ThreatGraph& graph, const std::vector<EntityId>& unfolded)
{
    std::vector<bool> isApart(graph.nodeCount());
    for (const EntityId entity : unfolded)
        if (const auto node = graph.nodeOf(entity))
            isApart[*node] = true;
    std::vector<Leaf> leaves;
    CardSets sets;
    sets.reserve(graph.nodeCount());
    for (NodeIndex node = 0; node < graph.nodeCount(); ++node) {
        if (graph.degree(node) == 1 && !graph.node(node).isFold)
            leaves.push_back(leafOf(threatCase, graph, node));
        else
            sets.push_back({node});
    }
    std::stable_sort(leaves.begin(), leaves.end(), [](const Leaf& a, const Leaf& b) { return a.key() < b.key(); });
    for (std::size_t first = 0, end = 0; first < leaves.size(); first = end) {
        bool staysApart = false;
        for (; end < leaves.size() && leaves[end].key() == leaves[first].key(); ++end)
            staysApart = staysApart || isApart[leaves[end].node];
        const bool isFan = end - first > maxFan && !staysApart;
        for (std::size_t i = first; i < end; ++i) {
            if (!isFan || i == first)
                sets.emplace_back();
            sets.back().push_back(leaves[i].node);
        }
    }
    std::sort(sets.begin(), sets.end());
    return sets;
}

}  // namespace throughline
