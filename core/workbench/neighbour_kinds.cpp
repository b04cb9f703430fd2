// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/neighbour_kinds.h"

#include <algorithm>
#include <map>
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

NeighbourIndex::NeighbourIndex(const ThreatCase& threatCase, const ViewState& view)
    : m_classes(sameAsClasses(threatCase, LensFilter(threatCase, view.lens))), m_first(m_classes.size() + 1)
{
    std::vector<bool> mayShow(m_classes.size());
    for (std::size_t row = 0; row < m_classes.size(); ++row)
        mayShow[row] = !threatCase.entities[row].isDeleted && (view.showRevoked || !threatCase.entities[row].isRevoked);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    pairs.reserve(2 * threatCase.relationships.size());
    for (const Relationship& row : threatCase.relationships) {
        const std::uint32_t source = m_classes[rowOf(row.source)];
        const std::uint32_t target = m_classes[rowOf(row.target)];
        if (row.isDeleted || (row.isRevoked && !view.showRevoked) || source == target || !mayShow[rowOf(row.source)] || !mayShow[rowOf(row.target)])
            continue;
        pairs.emplace_back(source, target);
        pairs.emplace_back(target, source);
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    for (const auto& [from, to] : pairs) {
        ++m_first[from + 1];
        m_neighbours.push_back(to);
    }
    for (std::size_t row = 0; row < m_classes.size(); ++row)
        m_first[row + 1] += m_first[row];
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
    if (!view.lens.isNeutral())
        takers.emplace_back("the lens");
    return joined(takers, " or ");
}

std::vector<EntityId> allBut(const ThreatCase& threatCase, const ViewState& view, const std::vector<EntityId>& things)
{
    const std::vector<std::uint32_t> classes = sameAsClasses(threatCase, LensFilter(threatCase, view.lens));
    std::vector<bool> isOut(threatCase.relationships.size());
    for (std::size_t row = 0; row < isOut.size(); ++row)
        isOut[row] = threatCase.relationships[row].isDeleted;
    const std::vector<Role> roles = assignRoles(threatCase, isOut, classes);
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

std::vector<EntityId> wholeClasses(const ThreatCase& threatCase, const ViewState& view, const std::vector<EntityId>& things)
{
    const std::vector<std::uint32_t> classes = sameAsClasses(threatCase, LensFilter(threatCase, view.lens));
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
