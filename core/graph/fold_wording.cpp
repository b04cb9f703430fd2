// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/fold_wording.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "core/graph/plan_wording.h"

namespace throughline {
namespace {

constexpr std::size_t mostNames = 3;

std::string counted(std::size_t count, const std::string& one, const std::string& many)
{
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

/// A kind of thing, singular and plural.
using Words = std::pair<std::string, std::string>;

Words identityWords(const Entity& entity)
{
    switch (entity.identityClass) {
    case IdentityClass::Government: return {"government body", "government bodies"};
    case IdentityClass::Organisation: return {"organisation", "organisations"};
    case IdentityClass::Individual: return {"person", "people"};
    case IdentityClass::Class: return entity.kindWord == "sector" ? Words{"sector", "sectors"} : Words{"group", "groups"};
    case IdentityClass::NotStated: break;
    }
    return {"identity", "identities"};
}

Words kindWords(const Entity& entity)
{
    if (entity.type == EntityType::Identity)
        return identityWords(entity);
    if (entity.type == EntityType::Other || entity.type == EntityType::Observable) {
        std::string word = entity.typeWord.rfind("x-", 0) == 0 ? entity.typeWord.substr(2) : entity.typeWord;
        std::replace(word.begin(), word.end(), '-', ' ');
        return {word + " object", word + " objects"};
    }
    const EntityTypeInfo& info = entityTypeInfo(entity.type);
    return {std::string(info.label), std::string(info.plural)};
}

std::map<Words, std::size_t> kindsOf(const ThreatCase& threatCase, std::span<const EntityId> members)
{
    std::map<Words, std::size_t> kinds;
    for (const EntityId id : members)
        ++kinds[kindWords(threatCase[id])];
    return kinds;
}

std::string firstNames(const ThreatCase& threatCase, std::span<const EntityId> members)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(members.size(), mostNames); ++i)
        names.push_back(cardTitle(threatCase[members[i]]));
    return joined(names, ", ") + (members.size() > mostNames ? ", …" : "");
}

/// Lines that the card itself tells, to places.
std::vector<const GraphEdge*> placesOf(const ThreatGraph& graph, NodeIndex node)
{
    std::vector<const GraphEdge*> out;
    for (const EdgeIndex index : graph.outEdges(node))
        if (const GraphEdge& edge = graph.edge(index); isToldByCard(graph, edge) && edge.target != node)
            out.push_back(&edge);
    return out;
}

/// The one place at which all members are plainly said to be.
std::optional<NodeIndex> commonPlace(const ThreatGraph& graph, const GraphFold& fold)
{
    const std::vector<const GraphEdge*> places = placesOf(graph, fold.node);
    if (places.size() == 1 && places.front()->bundled == fold.members.size() && !graph.node(places.front()->target).isFold)
        return places.front()->target;
    return std::nullopt;
}

/// "2 in Guangdong", "in 3 places": never that all are where only some are said to be.
std::string whereText(const ThreatCase& threatCase, const ThreatGraph& graph, const GraphFold& fold)
{
    const std::vector<const GraphEdge*> places = placesOf(graph, fold.node);
    if (places.empty())
        return {};
    if (places.size() > 1)
        return "in " + std::to_string(places.size()) + " places";
    const std::string place = nodeTitle(threatCase, graph, places.front()->target);
    return places.front()->bundled == fold.members.size() ? "in " + place : std::to_string(places.front()->bundled) + " in " + place;
}

std::string insideText(const GraphFold& fold)
{
    std::size_t relationships = 0;
    for (const GraphEdge& edge : fold.inside)
        relationships += edge.relationships.size();
    return relationships == 0 ? std::string() : counted(relationships, "relationship inside", "relationships inside");
}

}  // namespace

std::string_view roleNoun(Role role)
{
    switch (role) {
    case Role::Sponsor: return "claimed sponsors";
    case Role::Actor: return "actors";
    case Role::Capability: return "capabilities";
    case Role::Infrastructure: return "pieces of infrastructure";
    case Role::Place: return "places";
    case Role::Sector: return "sectors";
    case Role::Victim: return "targets";
    case Role::Speaker: return "speakers";
    case Role::Other: break;
    }
    return "things";
}

std::string kindCounts(const ThreatCase& threatCase, std::span<const EntityId> members)
{
    std::vector<std::pair<std::size_t, Words>> order;
    for (const auto& [words, count] : kindsOf(threatCase, members))
        order.emplace_back(count, words);
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::string> parts;
    for (const auto& [count, words] : order)
        parts.push_back(counted(count, words.first, words.second));
    return joined(parts, ", ");
}

std::string foldTitle(const ThreatCase& threatCase, const ThreatGraph& graph, const GraphFold& fold)
{
    if (!fold.name.empty())
        return fold.name;
    if (const auto place = commonPlace(graph, fold))
        return std::to_string(fold.members.size()) + " in " + nodeTitle(threatCase, graph, *place);
    if (kindsOf(threatCase, fold.members).size() == 1)
        return kindCounts(threatCase, fold.members);
    return (std::to_string(fold.members.size()) + " ").append(roleNoun(graph.node(fold.node).role));
}

std::string foldSubtitle(const ThreatCase& threatCase, const ThreatGraph& graph, const GraphFold& fold)
{
    const bool isAtPlace = commonPlace(graph, fold).has_value();
    const bool isCounted = fold.name.empty() && !isAtPlace && kindsOf(threatCase, fold.members).size() == 1;
    std::vector<std::string> parts{isCounted ? firstNames(threatCase, fold.members) : kindCounts(threatCase, fold.members)};
    if (!isAtPlace || !fold.name.empty())
        parts.push_back(whereText(threatCase, graph, fold));
    parts.push_back(insideText(fold));
    return joined(parts, " · ");
}

std::string nodeTitle(const ThreatCase& threatCase, const ThreatGraph& graph, NodeIndex node)
{
    if (const GraphFold* fold = graph.foldAt(node))
        return foldTitle(threatCase, graph, *fold);
    return cardTitle(threatCase[graph.node(node).entities.front()]);
}

std::string fanTitle(const ThreatCase& threatCase, const ThreatGraph& graph, const std::vector<NodeIndex>& nodes)
{
    const Entity& first = threatCase[graph.node(nodes.front()).entities.front()];
    const std::string what = first.type == EntityType::Identity ? std::string(entityTypeInfo(first.type).plural) : kindWords(first).second;
    return std::to_string(nodes.size()) + " " + what;
}

std::string fanSubtitle(const ThreatCase& threatCase, const ThreatGraph& graph, const std::vector<NodeIndex>& nodes)
{
    std::vector<EntityId> members;
    for (std::size_t i = 0; i < std::min(nodes.size(), mostNames + 1); ++i)
        members.push_back(graph.node(nodes[i]).entities.front());
    return firstNames(threatCase, members);
}

}  // namespace throughline
