// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/fold_choice.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/engine/communities.h"
#include "core/graph/fold_wording.h"

namespace throughline {
namespace {

void sortUnique(std::vector<EntityId>& ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

/// Nodes that are drawn of these, each once, ascending.
std::vector<NodeIndex> nodesOf(const ThreatGraph& graph, const std::vector<EntityId>& entities)
{
    std::vector<NodeIndex> nodes;
    for (const EntityId id : entities)
        if (const auto node = graph.nodeOf(id))
            nodes.push_back(*node);
    std::sort(nodes.begin(), nodes.end());
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    return nodes;
}

/// Relationships that say where something is or what it is a part of.
bool isMembership(RelationType type)
{
    return type == RelationType::LocatedAt || type == RelationType::PartOf || type == RelationType::BelongsTo;
}

/// Nodes of the graph that an overview put into the community of this one.
std::vector<NodeIndex> seenCommunity(const Picture& picture, NodeIndex node)
{
    const std::vector<std::uint32_t>& communityOf = picture.overview->communityOf;
    const auto holds = [&](const PlanCard& card) { return std::find(card.nodes.begin(), card.nodes.end(), node) != card.nodes.end(); };
    const auto own = std::find_if(picture.plan.cards.begin(), picture.plan.cards.end(), holds);
    std::vector<NodeIndex> nodes;
    if (own == picture.plan.cards.end())
        return nodes;
    const std::uint32_t community = communityOf[static_cast<std::size_t>(own - picture.plan.cards.begin())];
    for (std::size_t i = 0; i < communityOf.size(); ++i)
        if (communityOf[i] == community)
            nodes.insert(nodes.end(), picture.plan.cards[i].nodes.begin(), picture.plan.cards[i].nodes.end());
    return nodes;
}

/// A fold that takes in another one goes by its name, unless there are two to choose from.
std::string nameWithin(const ViewState& view, const std::vector<EntityId>& set)
{
    const std::set<EntityId> members(set.begin(), set.end());
    std::string name;
    for (std::size_t i = 0; i < view.folds.size(); ++i) {
        const auto isIn = [&](EntityId id) { return members.contains(id); };
        if (view.foldName(i).empty() || !std::all_of(view.folds[i].begin(), view.folds[i].end(), isIn))
            continue;
        if (!name.empty())
            return {};
        name = view.foldName(i);
    }
    return name;
}

}  // namespace

std::vector<FoldSet> foldSets(const ThreatGraph& graph, const std::vector<EntityId>& chosen)
{
    std::map<Role, FoldSet> lanes;
    for (const NodeIndex node : nodesOf(graph, chosen)) {
        const Role role = graph.node(node).role;
        FoldSet& lane = lanes[isTarget(role) ? Role::Victim : role];
        lane.role = isTarget(role) ? Role::Victim : role;
        lane.members.insert(lane.members.end(), graph.node(node).entities.begin(), graph.node(node).entities.end());
        const GraphFold* fold = graph.foldAt(node);
        lane.things += fold ? fold->members.size() : 1;
    }
    std::vector<FoldSet> sets;
    for (auto& [role, lane] : lanes) {
        sortUnique(lane.members);
        sets.push_back(std::move(lane));
    }
    return sets;
}

std::string foldSetsText(const std::vector<FoldSet>& sets)
{
    std::string text;
    for (const FoldSet& set : sets)
        text.append(text.empty() ? "" : ", ").append(std::to_string(set.things)).append(" ").append(roleNoun(set.role));
    return text;
}

std::vector<EntityId> thingsIn(const ThreatCase& threatCase, const ThreatGraph& graph, EntityId whole)
{
    std::vector<EntityId> found;
    std::set<NodeIndex> seen;
    std::vector<NodeIndex> open = nodesOf(graph, {whole});
    seen.insert(open.begin(), open.end());
    while (!open.empty()) {
        const NodeIndex at = open.back();
        open.pop_back();
        for (const EdgeIndex index : graph.inEdges(at)) {
            const GraphEdge& edge = graph.edge(index);
            if (!isMembership(edge.type) || !seen.insert(edge.source).second)
                continue;
            // A place in the place is a way to what is there, and no thing beside it.
            if (threatCase[graph.node(edge.source).entities.front()].type == EntityType::Location)
                open.push_back(edge.source);
            else
                found.insert(found.end(), graph.node(edge.source).entities.begin(), graph.node(edge.source).entities.end());
        }
    }
    sortUnique(found);
    return found;
}

Result<std::vector<EntityId>> communityAround(const Picture& picture, EntityId thing, std::uint64_t seed, const Job& job)
{
    const auto node = picture.graph->nodeOf(thing);
    if (!node)
        return Error{ErrorCode::NotFound, "It is not in the picture, so it has no community there.", ""};
    std::vector<NodeIndex> nodes;
    if (picture.overview) {
        nodes = seenCommunity(picture, *node);
    } else {
        const Result<Communities> found = leiden(GraphView(picture.graph->flat()), {.seed = seed}, job);
        if (!found)
            return found.error();
        for (NodeIndex i = 0; i < picture.graph->nodeCount(); ++i)
            if (found->parts.partOf[i] == found->parts.partOf[*node])
                nodes.push_back(i);
    }
    std::vector<EntityId> members;
    for (const NodeIndex i : nodes)
        members.insert(members.end(), picture.graph->node(i).entities.begin(), picture.graph->node(i).entities.end());
    sortUnique(members);
    return members;
}

const GraphFold* foldOf(const ThreatGraph& graph, EntityId entity)
{
    const auto node = graph.nodeOf(entity);
    return node ? graph.foldAt(*node) : nullptr;
}

const GraphFold* chosenFold(const ThreatGraph& graph, const std::vector<EntityId>& chosen)
{
    if (chosen.size() < 2)
        return nullptr;
    const GraphFold* fold = foldOf(graph, chosen.front());
    if (!fold)
        return nullptr;
    std::vector<EntityId> sorted = chosen;
    sortUnique(sorted);
    return sorted == graph.node(fold->node).entities ? fold : nullptr;
}

ViewState withFolds(ViewState view, const std::vector<std::vector<EntityId>>& sets)
{
    std::set<EntityId> taken;
    std::vector<std::string> names;
    for (const std::vector<EntityId>& set : sets) {
        names.push_back(nameWithin(view, set));
        taken.insert(set.begin(), set.end());
    }
    for (std::vector<EntityId>& fold : view.folds)
        std::erase_if(fold, [&](EntityId id) { return taken.contains(id); });
    view.eraseFolds([](const std::vector<EntityId>& fold) { return fold.size() < 2; });
    std::set<EntityId> used;
    for (std::size_t i = 0; i < sets.size(); ++i) {
        std::vector<EntityId> members;
        for (const EntityId id : sets[i])
            if (used.insert(id).second)
                members.push_back(id);
        std::sort(members.begin(), members.end());
        if (members.size() > 1)
            view.addFold(std::move(members), names[i]);
    }
    return view;
}

ViewState withoutFolds(ViewState view, const std::vector<EntityId>& members)
{
    const std::set<EntityId> chosen(members.begin(), members.end());
    std::set<EntityId> left = chosen;
    view.eraseFolds([&](const std::vector<EntityId>& fold) {
        if (std::none_of(fold.begin(), fold.end(), [&](EntityId id) { return chosen.contains(id); }))
            return false;
        for (const EntityId id : fold)
            left.erase(id);
        return true;
    });
    // What was no fold of the analyst's was a fan, which folds by itself unless it is told not to.
    view.unfolded.insert(view.unfolded.end(), left.begin(), left.end());
    sortUnique(view.unfolded);
    return view;
}

ViewState withFoldName(ViewState view, EntityId member, const std::string& name)
{
    for (std::size_t i = 0; i < view.folds.size(); ++i) {
        if (std::find(view.folds[i].begin(), view.folds[i].end(), member) == view.folds[i].end())
            continue;
        view.foldNames.resize(view.folds.size());
        view.foldNames[i] = name;
        while (!view.foldNames.empty() && view.foldNames.back().empty())
            view.foldNames.pop_back();
        return view;
    }
    return view;
}

}  // namespace throughline
