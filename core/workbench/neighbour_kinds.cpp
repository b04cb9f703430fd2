// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/neighbour_kinds.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include "core/graph/plan_wording.h"
#include "core/graph/same_as_classes.h"

namespace throughline {
namespace {

std::vector<bool> classesOf(const std::vector<EntityId>& ids, const NeighbourIndex& index)
{
    std::vector<bool> is(index.size());
    for (const EntityId id : ids)
        if (rowOf(id) < index.size())
            is[index.classOf(id)] = true;
    return is;
}

/// Nodes beside the centre whose every line leads to it.
std::vector<EntityId> leavesAt(const ThreatGraph& graph, const std::vector<EntityId>& things)
{
    std::set<NodeIndex> centre;
    for (const EntityId id : things)
        if (const auto node = graph.nodeOf(id))
            centre.insert(*node);
    const auto otherEnd = [&](EdgeIndex index, NodeIndex node) {
        const GraphEdge& edge = graph.edge(index);
        return edge.source == node ? edge.target : edge.source;
    };
    const auto staysAt = [&](NodeIndex node) {
        const auto leads = [&](EdgeIndex index) {
            const NodeIndex other = otherEnd(index, node);
            return other == node || centre.contains(other);
        };
        return std::all_of(graph.outEdges(node).begin(), graph.outEdges(node).end(), leads)
            && std::all_of(graph.inEdges(node).begin(), graph.inEdges(node).end(), leads);
    };
    std::set<NodeIndex> leaves;
    for (const NodeIndex node : centre)
        for (const auto edges : {graph.outEdges(node), graph.inEdges(node)})
            for (const EdgeIndex index : edges)
                if (const NodeIndex other = otherEnd(index, node); !centre.contains(other) && staysAt(other))
                    leaves.insert(other);
    std::vector<EntityId> out;
    for (const NodeIndex node : leaves)
        out.insert(out.end(), graph.node(node).entities.begin(), graph.node(node).entities.end());
    return out;
}

}  // namespace

NeighbourIndex::NeighbourIndex(const ThreatCase& threatCase, const ClaimIndex& claims, const ViewState& view)
    : m_classes(sameAsClasses(threatCase, claims, LensFilter(threatCase, claims, view.lens))), m_first(m_classes.size() + 1)
{
    std::vector<bool> mayShow(m_classes.size());
    for (std::size_t row = 0; row < m_classes.size(); ++row)
        mayShow[row] = !threatCase.entities[row].isDeleted && (view.showRevoked || !threatCase.entities[row].isRevoked);
    const auto eachPair = [&](auto&& visit) {
        for (std::size_t row = 0; row < threatCase.relationships.size(); ++row) {
            const RelationshipFacts& facts = claims.facts(idAt<RelationshipId>(row));
            const std::uint32_t source = m_classes[rowOf(facts.source)];
            const std::uint32_t target = m_classes[rowOf(facts.target)];
            if (facts.isDeleted || (facts.isRevoked && !view.showRevoked) || source == target || !mayShow[rowOf(facts.source)]
                || !mayShow[rowOf(facts.target)])
                continue;
            visit(source, target);
            visit(target, source);
        }
    };
    eachPair([&](std::uint32_t from, std::uint32_t) { ++m_first[from + 1]; });
    std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
    m_neighbours.resize(m_first.back());
    std::vector<std::size_t> next(m_first.begin(), m_first.end() - 1);
    eachPair([&](std::uint32_t from, std::uint32_t to) { m_neighbours[next[from]++] = to; });
    sortRows();
}

/// Each row ascending, equal ones once.
void NeighbourIndex::sortRows()
{
    std::size_t kept = 0;
    std::size_t begin = 0;
    for (std::size_t row = 0; row + 1 < m_first.size(); ++row) {
        const std::size_t end = m_first[row + 1];
        const auto at = [this](std::size_t place) { return m_neighbours.begin() + static_cast<std::ptrdiff_t>(place); };
        std::sort(at(begin), at(end));
        const auto last = std::unique(at(begin), at(end));
        kept = static_cast<std::size_t>((kept == begin ? last : std::move(at(begin), last, at(kept))) - m_neighbours.begin());
        begin = end;
        m_first[row + 1] = kept;
    }
    m_neighbours.resize(kept);
}

Neighbours neighboursOf(const ThreatCase& threatCase, const NeighbourIndex& index, const ThreatGraph& graph, const ViewState& view,
                        const std::vector<EntityId>& things)
{
    const std::vector<bool> isHidden = classesOf(view.hidden, index);
    const std::vector<bool> isChosen = classesOf(things, index);
    std::vector<std::uint32_t> around;
    for (std::uint32_t row = 0; row < isChosen.size(); ++row)
        if (isChosen[row])
            for (const std::uint32_t other : index.of(row))
                if (!isChosen[other])
                    around.push_back(other);
    std::sort(around.begin(), around.end());
    around.erase(std::unique(around.begin(), around.end()), around.end());
    const bool mayBeTaken = !takersText(view).empty();
    std::map<EntityType, NeighbourKind> kinds;
    Neighbours out;
    for (const std::uint32_t row : around) {
        const auto id = idAt<EntityId>(row);
        const EntityType type = threatCase[id].type;
        const bool isShown = graph.nodeOf(id).has_value();
        if (!isShown && !isHidden[row] && !mayBeTaken)
            continue;  // it only speaks, and no view draws it
        NeighbourKind& kind = kinds[type];
        kind.type = type;
        if (isHidden[row])
            kind.hidden.push_back(id);
        else if (isShown)
            kind.shown.push_back(id);
        else
            ++kind.away;
    }
    for (auto& [type, kind] : kinds) {
        kind.label = capitalised(std::string(entityTypeInfo(type).plural));
        out.hidden.insert(out.hidden.end(), kind.hidden.begin(), kind.hidden.end());
        out.kinds.push_back(std::move(kind));
    }
    out.leaves = leavesAt(graph, things);
    return out;
}

std::string takersText(const ViewState& view)
{
    std::vector<std::string> takers;
    if (!view.filter.isNeutral())
        takers.emplace_back("the filter");
    if (view.focus.isOn() && !view.focus.dims)
        takers.emplace_back("the focus");
    if (!view.lens.believesAll())
        takers.emplace_back("the lens");
    return joined(takers, " or ");
}

std::vector<EntityId> allBut(const ThreatCase& threatCase, const ClaimIndex& claims, const ViewState& view, const std::vector<EntityId>& things)
{
    const std::vector<std::uint32_t> classes = sameAsClasses(threatCase, claims, LensFilter(threatCase, claims, view.lens));
    std::vector<bool> isOut(threatCase.relationships.size());
    for (std::size_t row = 0; row < isOut.size(); ++row)
        isOut[row] = claims.facts(idAt<RelationshipId>(row)).isDeleted;
    const std::vector<Role> roles = assignRoles(threatCase, claims, isOut, classes);
    std::vector<bool> isKept(classes.size());
    for (const EntityId id : things)
        if (rowOf(id) < classes.size())
            isKept[classes[rowOf(id)]] = true;
    std::vector<EntityId> others;
    for (std::size_t row = 0; row < classes.size(); ++row)
        if (!isKept[classes[row]] && !threatCase.entities[row].isDeleted && roles[row] != Role::Speaker)
            others.push_back(idAt<EntityId>(row));
    return others;
}

std::vector<EntityId> wholeClasses(const ThreatCase& threatCase, const ClaimIndex& claims, const ViewState& view, const std::vector<EntityId>& things)
{
    const std::vector<std::uint32_t> classes = sameAsClasses(threatCase, claims, LensFilter(threatCase, claims, view.lens));
    std::set<std::uint32_t> meant;
    for (const EntityId id : things)
        if (rowOf(id) < classes.size())
            meant.insert(classes[rowOf(id)]);
    std::vector<EntityId> out;
    for (std::size_t row = 0; row < classes.size(); ++row)
        if (meant.contains(classes[row]))
            out.push_back(idAt<EntityId>(row));
    return out;
}

}  // namespace throughline
