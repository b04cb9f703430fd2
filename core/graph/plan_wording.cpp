// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/plan_wording.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "core/base/defang.h"
#include "core/base/utf8.h"
#include "core/graph/fold_wording.h"
#include "core/graph/plan_drafts.h"

namespace throughline {
namespace {

std::string namingText(const Entity& entity)
{
    switch (entity.naming) {
    case Naming::Named: return {};
    case Naming::NotNamed: return "not named in loaded reports";
    case Naming::Withheld: return "name withheld by accuser";
    }
    return {};
}

std::string kindText(const Entity& entity)
{
    if (!entity.kindWord.empty())
        return entity.kindWord;
    if (entity.type == EntityType::Identity && entity.identityClass != IdentityClass::NotStated)
        return std::string(identityClassWord(entity.identityClass));
    if (entity.type == EntityType::Observable || entity.type == EntityType::Other)
        return entity.typeWord;
    return std::string(entityTypeInfo(entity.type).label);
}

std::string techniqueText(const Entity& entity)
{
    if (entity.externalId.empty())
        return "technique, no id given";
    return entity.mapping == TechniqueMapping::Mapped ? "mapped to " + entity.externalId : entity.externalId;
}

/// Addresses in a name made harmless; words without an inner dot or "@" are none.
std::string defangedWords(const std::string& name)
{
    std::string out;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find(' ', at), name.size());
        const std::string_view word = std::string_view(name).substr(at, end - at);
        const std::size_t mark = word.find_first_of(".@");
        const bool isAddress = mark != std::string_view::npos && mark > 0 && mark + 1 < word.size();
        out += isAddress ? defanged(word) : std::string(word);
        if (end < name.size())
            out += ' ';
        at = end + 1;
    }
    return out;
}

/// Does the title say the kind already ("VPNs", vpn; "Taiwan's military", military)?
bool isSaidBy(const std::string& title, const std::string& kind)
{
    return foldCase(title).find(foldCase(kind)) != std::string::npos;
}

/// Places that the node is said to be located at; alleged and contested ones are drawn as lines. On a
/// reviewed card an unreviewed place is called a draft.
std::vector<std::string> placesOf(const ThreatCase& threatCase, const ThreatGraph& graph, NodeIndex node)
{
    const bool isReviewed = !threatCase[graph.node(node).entities.front()].isDraft;
    std::set<std::string> places;
    for (const EdgeIndex index : graph.outEdges(node))
        if (const GraphEdge& edge = graph.edge(index); isToldByCard(graph, edge) && edge.target != node)
            places.insert(nodeTitle(threatCase, graph, edge.target).append(draftSuffix(isReviewed && edge.isDraft)));
    return {places.begin(), places.end()};
}

}  // namespace

std::string cardTitle(const Entity& entity)
{
    std::string name = withoutAccuser(entity.name);
    if (name.empty())
        name = entity.id.empty() ? "(no name)" : entity.id;
    if (entity.type == EntityType::Indicator || entity.type == EntityType::Observable)
        return defangedWords(name);
    // Names keep their letters; only descriptions in a report's words are made to start a line.
    return entity.isDraft || !entity.rule.empty() ? capitalised(std::move(name)) : name;
}

bool isToldByCard(const ThreatGraph& graph, const GraphEdge& edge)
{
    return edge.type == RelationType::LocatedAt && graph.node(edge.source).role != Role::Place && !edge.isAlleged
        && !edge.isContested && !edge.isRevoked && edge.strength != Strength::DeniedOnly;
}

bool missesName(const Entity& entity)
{
    const bool isSomebody = isActorType(entity.type) || entity.type == EntityType::Identity;
    return isSomebody && entity.identityClass != IdentityClass::Class && entity.naming != Naming::Named;
}

namespace {

/// "also: Bear, Fox": the names that the other things of a joined node brought.
std::string joinedNames(const ThreatCase& threatCase, const GraphNode& node)
{
    std::vector<std::string> names;
    // Under names of somebody's choice the card says what the source calls the thing.
    if (const Entity& first = threatCase[node.entities.front()]; !first.sourceName.empty())
        names.push_back(first.sourceName);
    for (const EntityId id : node.entities) {
        std::string name = cardTitle(threatCase[id]);
        const bool isFirst = id == node.entities.front() || name == cardTitle(threatCase[node.entities.front()]);
        if (!isFirst && std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(std::move(name));
    }
    return names.empty() ? std::string() : "also: " + joined(names, ", ");
}

}  // namespace

std::string cardSubtitle(const ThreatCase& threatCase, const ThreatGraph& graph, NodeIndex node, Role lane)
{
    const Entity& entity = threatCase[graph.node(node).entities.front()];
    std::vector<std::string> parts;
    if (std::string also = joinedNames(threatCase, graph.node(node)); !also.empty())
        parts.push_back(std::move(also));
    if (entity.isPlaceholder)
        parts.push_back("referred to, not in the file");
    else if (entity.type == EntityType::AttackPattern)
        parts.push_back(techniqueText(entity));
    else if (missesName(entity))
        parts.push_back(namingText(entity));
    else if (std::string kind = kindText(entity); !isSaidBy(cardTitle(entity), kind))
        parts.push_back(std::move(kind));
    if (lane != Role::Place) {
        const std::vector<std::string> places = placesOf(threatCase, graph, node);
        if (places.size() == 1)
            parts.push_back("in " + places.front());
        else if (places.size() > 1)
            parts.push_back("in " + std::to_string(places.size()) + " places");
    }
    if (entity.isRevoked)
        parts.push_back("revoked");
    return joined(parts, " · ");
}

Glyph cardGlyph(const Entity& entity, Role lane)
{
    switch (entity.type) {
    case EntityType::ThreatActor:
    case EntityType::IntrusionSet:
    case EntityType::Campaign:
    case EntityType::Incident: return Glyph::Hexagon;
    case EntityType::Malware: return Glyph::Octagon;
    case EntityType::Tool: return Glyph::Wrench;
    case EntityType::AttackPattern: return Glyph::Chevron;
    case EntityType::Vulnerability: return Glyph::Notch;
    case EntityType::Infrastructure: return Glyph::Relay;
    case EntityType::Location: return Glyph::Pin;
    case EntityType::Indicator:
    case EntityType::Observable: return Glyph::Dot;
    case EntityType::CourseOfAction:
    case EntityType::Document:
    case EntityType::Other: return Glyph::Page;
    case EntityType::Identity: break;
    }
    if (lane == Role::Sponsor)
        return Glyph::Shield;
    if (lane == Role::Actor)
        return entity.identityClass == IdentityClass::Government ? Glyph::Shield : Glyph::Hexagon;
    if (entity.identityClass == IdentityClass::Class)
        return lane == Role::Victim && entity.kindWord != "sector" ? Glyph::Building : Glyph::Bars;
    return entity.identityClass == IdentityClass::Individual ? Glyph::Person : Glyph::Building;
}

std::string withoutAccuser(const std::string& title)
{
    const std::size_t open = title.find(" (accused by ");
    if (open == std::string::npos)
        return title;
    int depth = 0;
    for (std::size_t at = open + 1; at < title.size(); ++at) {
        depth += title[at] == '(' ? 1 : title[at] == ')' ? -1 : 0;
        if (depth == 0)
            return title.substr(0, open) + title.substr(at + 1);
    }
    return title;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator)
{
    std::string text;
    for (const std::string& part : parts) {
        if (part.empty())
            continue;
        if (!text.empty())
            text += separator;
        text += part;
    }
    return text;
}

std::string noteText(const std::vector<std::uint32_t>& numbers)
{
    std::string text;
    for (const std::uint32_t number : numbers)
        text += "[" + std::to_string(number) + "]";
    return text;
}

std::string capitalised(std::string text)
{
    if (!text.empty())
        text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
}

}  // namespace throughline
