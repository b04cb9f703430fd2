// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/find_nodes.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/utf8.h"

namespace throughline {
namespace {

constexpr std::size_t maxListed = 5;
constexpr std::size_t maxComparedBytes = 64;

/// How well an entity answers to a name, best first.
enum class Match { Id, Name, Alias, None };

Match matchOf(const Entity& entity, std::string_view name, const std::string& folded)
{
    if (entity.id == name)
        return Match::Id;
    if ((!entity.externalId.empty() && foldCase(entity.externalId) == folded) || foldCase(entity.name) == folded)
        return Match::Name;
    const bool isAlias = std::any_of(entity.also.begin(), entity.also.end(),
                                     [&](const Alias& alias) { return foldCase(alias.name) == folded; });
    return isAlias ? Match::Alias : Match::None;
}

/// Entities of the best match found anywhere.
std::vector<EntityId> bestMatches(const ThreatCase& threatCase, std::string_view name)
{
    const std::string folded = foldCase(name);
    Match best = Match::None;
    std::vector<EntityId> found;
    for (std::size_t i = 0; i < threatCase.entities.size(); ++i) {
        const Match match = matchOf(threatCase.entities[i], name, folded);
        if (threatCase.entities[i].isDeleted || match == Match::None || match > best)
            continue;
        if (match < best)
            found.clear();
        best = match;
        found.push_back(idAt<EntityId>(i));
    }
    return found;
}

/// Edits (insert, delete, replace a byte) between two short words; Levenshtein 1966.
std::size_t editsBetween(std::string_view a, std::string_view b)
{
    a = a.substr(0, maxComparedBytes);
    b = b.substr(0, maxComparedBytes);
    std::array<std::size_t, maxComparedBytes + 1> row{};
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row[b.size()];
}

/// Names that hold the text or differ from it in a few letters, nearest first.
std::vector<std::string> nearNames(const ThreatCase& threatCase, const ThreatGraph& graph, std::string_view name)
{
    const std::string folded = foldCase(name);
    const std::size_t tolerated = std::max<std::size_t>(1, folded.size() / 4);
    std::set<std::pair<std::size_t, std::string>> ranked;
    const auto rank = [&](const std::string& candidate) {
        const std::string other = foldCase(candidate);
        const std::size_t edits = editsBetween(folded, other);
        const bool isPart = other.find(folded) != std::string::npos
            || (other.size() > 2 && folded.find(other) != std::string::npos);
        if (!other.empty() && (isPart || edits <= tolerated))
            ranked.emplace(edits, candidate);
    };
    for (const GraphNode& node : graph.nodes())
        for (const EntityId id : node.entities) {
            rank(threatCase[id].name);
            for (const Alias& alias : threatCase[id].also)
                rank(alias.name);
        }
    std::vector<std::string> names;
    for (const auto& [edits, candidate] : ranked)
        if (names.size() < maxListed)
            names.push_back(candidate);
    return names;
}

std::string joined(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : ", ") + part;
    return text;
}

std::string quoted(std::string_view name) { return "\"" + std::string(name) + "\""; }

Error notFound(const ThreatCase& threatCase, const ThreatGraph& graph, std::string_view name)
{
    const std::vector<std::string> near = nearNames(threatCase, graph, name);
    std::string message = "Nothing is called " + quoted(name) + ".";
    if (!near.empty())
        message += " Near to it: " + joined(near) + ".";
    return {ErrorCode::NotFound, std::move(message), {}};
}

Error ambiguous(const ThreatCase& threatCase, const ThreatGraph& graph, std::string_view name,
                const std::vector<NodeIndex>& nodes)
{
    std::vector<std::string> listed;
    for (std::size_t i = 0; i < std::min(nodes.size(), maxListed); ++i) {
        const Entity& entity = threatCase[graph.node(nodes[i]).entities.front()];
        listed.push_back(entity.name + " (" + std::string(entityTypeInfo(entity.type).label) + ", " + entity.id + ")");
    }
    return {ErrorCode::Ambiguous,
            quoted(name) + " is the name of " + std::to_string(nodes.size()) + " things: " + joined(listed)
                + (nodes.size() > maxListed ? ", …" : "") + ". Give the id.",
            {}};
}

}  // namespace

Result<NodeIndex> findNode(const ThreatCase& threatCase, const ThreatGraph& graph, std::string_view name)
{
    if (name.empty())
        return Error{ErrorCode::BadArgument, "The name is empty.", {}};
    const std::vector<EntityId> entities = bestMatches(threatCase, name);
    if (entities.empty())
        return notFound(threatCase, graph, name);
    std::vector<NodeIndex> nodes;
    for (const EntityId id : entities)
        if (const std::optional<NodeIndex> node = graph.nodeOf(id))
            if (std::find(nodes.begin(), nodes.end(), *node) == nodes.end())
                nodes.push_back(*node);
    if (nodes.empty())
        return Error{ErrorCode::NotFound,
                     quoted(name) + " is in the case but not in this view (hidden, revoked, out by the lens, or it "
                                    "does nothing but speak).",
                     {}};
    if (nodes.size() > 1)
        return ambiguous(threatCase, graph, name, nodes);
    return nodes.front();
}

}  // namespace throughline
