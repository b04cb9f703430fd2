// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/question_terms.h"

#include <algorithm>
#include <array>

#include "core/base/utf8.h"
#include "core/query/find_nodes.h"

namespace throughline {
namespace {

constexpr std::string_view kindPrefix = "kind:";
constexpr std::size_t maxWaypoints = 100;

/// Words for what a thing does in the story.
struct RoleWord {
    std::string_view word;
    Role role;
};
constexpr std::array roleWords{
    RoleWord{"sponsor", Role::Sponsor},           RoleWord{"actor", Role::Actor},
    RoleWord{"capability", Role::Capability},     RoleWord{"relay", Role::Infrastructure},
    RoleWord{"infrastructure", Role::Infrastructure}, RoleWord{"place", Role::Place},
    RoleWord{"sector", Role::Sector},             RoleWord{"victim", Role::Victim},
};

bool isKindWord(const Entity& entity, Role role, const std::string& folded)
{
    const EntityTypeInfo& info = entityTypeInfo(entity.type);
    for (const std::string_view word : {std::string_view(entity.typeWord), info.word, info.label, info.plural,
                                        std::string_view(entity.kindWord)})
        if (!word.empty() && foldCase(word) == folded)
            return true;
    if (folded == "software")
        return entity.type == EntityType::Malware || entity.type == EntityType::Tool;
    if (folded == "target")
        return isTarget(role);
    return std::any_of(roleWords.begin(), roleWords.end(),
                       [&](const RoleWord& row) { return row.word == folded && row.role == role; });
}

std::vector<NodeIndex> nodesOfKind(const CampaignGraph& campaign, std::string_view word)
{
    const std::string folded = foldCase(word);
    std::vector<NodeIndex> nodes;
    for (NodeIndex node = 0; node < campaign.graph().nodeCount(); ++node) {
        const GraphNode& found = campaign.graph().node(node);
        if (std::any_of(found.entities.begin(), found.entities.end(), [&](EntityId id) {
                return isKindWord(campaign.threatCase()[id], found.role, folded);
            }))
            nodes.push_back(node);
    }
    return nodes;
}

Error at(Error error, const char* where)
{
    error.where = where;
    return error;
}

template <class T>
void sortUnique(std::vector<T>& values)
{
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

/// The nodes of one side. A single end is one thing; only a set may be a kind.
Result<std::vector<NodeIndex>> endsNamed(const CampaignGraph& campaign, const std::vector<std::string>& names,
                                         std::size_t most, const char* where)
{
    if (names.empty())
        return Error{ErrorCode::BadArgument, "Name at least one thing.", where};
    if (most == 1 && names.size() > 1)
        return Error{ErrorCode::BadArgument, "This question takes one thing here.", where};
    std::vector<NodeIndex> nodes;
    for (const std::string& name : names) {
        if (most == 1) {
            const Result<NodeIndex> node = nodeNamed(campaign, name, where);
            if (!node)
                return node.error();
            nodes.push_back(*node);
            continue;
        }
        const Result<std::vector<NodeIndex>> meant = nodesMeant(campaign, name, where);
        if (!meant)
            return meant.error();
        nodes.insert(nodes.end(), meant->begin(), meant->end());
    }
    sortUnique(nodes);
    return nodes;
}

Bits bitsOf(const CampaignGraph& campaign, const std::vector<NodeIndex>& nodes)
{
    Bits bits(campaign.graph().nodeCount(), false);
    for (const NodeIndex node : nodes)
        bits.set(node);
    return bits;
}

bool meet(const std::vector<NodeIndex>& a, const std::vector<NodeIndex>& b)
{
    std::vector<NodeIndex> shared;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
    return !shared.empty();
}

/// Ends of a question; nullopt if all is well.
std::optional<Error> resolveEnds(const CampaignGraph& campaign, const Question& question, const TermNeeds& needs,
                                 PathTerms& terms)
{
    const auto fill = [&](const std::vector<std::string>& names, std::size_t most, const char* where,
                          std::vector<NodeIndex>& into) -> std::optional<Error> {
        if (most == 0)
            return std::nullopt;
        Result<std::vector<NodeIndex>> nodes = endsNamed(campaign, names, most, where);
        if (!nodes)
            return nodes.error();
        into = *std::move(nodes);
        return std::nullopt;
    };
    if (std::optional<Error> error = fill(question.from, needs.maxFrom, "from", terms.from))
        return error;
    if (std::optional<Error> error = fill(question.to, needs.maxTo, "to", terms.to))
        return error;
    if (needs.areEndsApart && meet(terms.from, terms.to))
        return Error{ErrorCode::BadArgument, "Both ends are the same thing.", "to"};
    return std::nullopt;
}

}  // namespace

Result<NodeIndex> nodeNamed(const CampaignGraph& campaign, const std::string& name, const char* where)
{
    const Result<NodeIndex> node = findNode(campaign.threatCase(), campaign.graph(), name);
    return node ? node : Result<NodeIndex>(at(node.error(), where));
}

Result<std::vector<NodeIndex>> nodesMeant(const CampaignGraph& campaign, const std::string& word, const char* where)
{
    if (word.starts_with(kindPrefix)) {
        std::vector<NodeIndex> nodes = nodesOfKind(campaign, std::string_view(word).substr(kindPrefix.size()));
        if (nodes.empty())
            return Error{ErrorCode::NotFound, "Nothing here is of the kind \"" + word.substr(kindPrefix.size()) + "\".", where};
        return nodes;
    }
    const Result<NodeIndex> node = findNode(campaign.threatCase(), campaign.graph(), word);
    if (node)
        return std::vector{*node};
    if (node.error().code != ErrorCode::NotFound)
        return at(node.error(), where);
    std::vector<NodeIndex> nodes = nodesOfKind(campaign, word);
    if (nodes.empty())
        return at(node.error(), where);
    return nodes;
}

Result<Bits> wanted(const CampaignGraph& campaign, const Question& question)
{
    if (question.only.empty())
        return Bits(campaign.graph().nodeCount());
    Bits bits(campaign.graph().nodeCount(), false);
    for (const std::string& word : question.only) {
        const Result<std::vector<NodeIndex>> meant = nodesMeant(campaign, word, "only");
        if (!meant)
            return meant.error();
        for (const NodeIndex node : *meant)
            bits.set(node);
    }
    return bits;
}

Result<PathTerms> resolveTerms(const CampaignGraph& campaign, const Question& question, const TermNeeds& needs)
{
    PathTerms terms;
    if (std::optional<Error> error = resolveEnds(campaign, question, needs, terms))
        return *std::move(error);
    if (question.via.size() > maxWaypoints)
        return Error{ErrorCode::BadArgument, "A question takes at most 100 waypoints.", "via"};
    for (const std::string& word : question.via) {
        const Result<std::vector<NodeIndex>> meant = nodesMeant(campaign, word, "via");
        if (!meant)
            return meant.error();
        terms.via.push_back(bitsOf(campaign, *meant));
    }
    for (const std::string& word : question.avoid) {
        const Result<std::vector<NodeIndex>> meant = nodesMeant(campaign, word, "avoid");
        if (!meant)
            return meant.error();
        terms.avoid.insert(terms.avoid.end(), meant->begin(), meant->end());
    }
    sortUnique(terms.avoid);
    // What is asked about is not avoided for being of a kind that is.
    std::erase_if(terms.avoid, [&](NodeIndex node) {
        return std::binary_search(terms.from.begin(), terms.from.end(), node)
            || std::binary_search(terms.to.begin(), terms.to.end(), node);
    });
    terms.mayCarry = question.mayCarry;
    terms.mayCrossIncidents = question.mayCrossIncidents;
    terms.maxHops = question.maxHops;
    return terms;
}

}  // namespace throughline
