// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/joined_parts.h"

#include <algorithm>
#include <deque>
#include <map>
#include <utility>

#include "core/graph/same_as_classes.h"

namespace throughline {
namespace {

/// How good a claim is for comparing links: higher is better.
std::pair<int, int> gradeOf(const Claim& claim)
{
    const int credibility = isGraded(claim.credibility) ? 6 - static_cast<int>(claim.credibility) : 0;
    return {credibility, claim.confidence.value_or(-1)};
}

std::optional<ClaimId> bestClaim(const ThreatCase& threatCase, const ClaimIndex& claims, const LensFilter& lens, SameAsId link)
{
    std::optional<ClaimId> best;
    for (const ClaimId id : claims.of(link)) {
        const bool counts = isFor(threatCase[id].stance) && !lens.isOut(id);
        if (counts && (!best || gradeOf(threatCase[id]) > gradeOf(threatCase[*best])))
            best = id;
    }
    return best;
}

/// A joining link with its grade; one without any claim has the least.
struct GradedLink {
    SameAsId id{};
    std::optional<ClaimId> claim;
    std::pair<int, int> grade{-1, -1};
};

std::vector<GradedLink> gradedLinks(const ThreatCase& threatCase, const ClaimIndex& claims, const LensFilter& lens)
{
    std::vector<GradedLink> links;
    const std::vector<bool> joins = joiningLinks(threatCase, lens);
    for (std::size_t row = 0; row < joins.size(); ++row) {
        const auto id = idAt<SameAsId>(row);
        if (!joins[row] || threatCase[id].first == threatCase[id].second)
            continue;
        GradedLink link{.id = id, .claim = bestClaim(threatCase, claims, lens, id)};
        if (link.claim)
            link.grade = gradeOf(threatCase[*link.claim]);
        links.push_back(link);
    }
    std::stable_sort(links.begin(), links.end(), [](const GradedLink& a, const GradedLink& b) { return a.grade > b.grade; });
    return links;
}

/// Fewest links from one entity to the other; indices into `links`.
std::vector<std::size_t> shortestChain(const ThreatCase& threatCase, std::span<const GradedLink> links, EntityId from, EntityId to)
{
    std::map<EntityId, std::vector<std::pair<EntityId, std::size_t>>> next;
    for (std::size_t i = 0; i < links.size(); ++i) {
        const SameAs& link = threatCase[links[i].id];
        next[link.first].push_back({link.second, i});
        next[link.second].push_back({link.first, i});
    }
    std::map<EntityId, std::pair<EntityId, std::size_t>> cameFrom{{from, {from, 0}}};
    for (std::deque<EntityId> open{from}; !open.empty() && !cameFrom.contains(to); open.pop_front())
        for (const auto& [other, link] : next[open.front()])
            if (cameFrom.try_emplace(other, open.front(), link).second)
                open.push_back(other);
    std::vector<std::size_t> chain;
    if (!cameFrom.contains(to))
        return chain;
    for (EntityId at = to; at != from; at = cameFrom.at(at).first)
        chain.push_back(cameFrom.at(at).second);
    std::reverse(chain.begin(), chain.end());
    return chain;
}

/// The strongest links, as many as it takes to connect both; links of one grade are taken together,
/// so that the number of tries is that of grades.
std::vector<std::size_t> widestChain(const ThreatCase& threatCase, const std::vector<GradedLink>& links, EntityId from, EntityId to)
{
    for (std::size_t end = 0; end < links.size();) {
        const auto grade = links[end].grade;
        while (end < links.size() && links[end].grade == grade)
            ++end;
        std::vector<std::size_t> chain = shortestChain(threatCase, std::span(links).first(end), from, to);
        if (!chain.empty())
            return chain;
    }
    return {};
}

void addNames(const Entity& entity, std::vector<std::string>& names)
{
    names.push_back(entity.name);
    for (const Alias& alias : entity.also)
        if (std::find(names.begin(), names.end(), alias.name) == names.end())
            names.push_back(alias.name);
}

void addAll(std::vector<ClaimId>& into, std::span<const ClaimId> claims) { into.insert(into.end(), claims.begin(), claims.end()); }

}  // namespace

std::vector<JoinedPart> joinedParts(const ThreatCase& threatCase, const ClaimIndex& claims, std::span<const EntityId> node)
{
    std::vector<JoinedPart> parts;
    std::map<EntityId, std::size_t> partOf;
    for (const EntityId id : node) {
        partOf.emplace(id, parts.size());
        parts.push_back({.entity = id});
        addNames(threatCase[id], parts.back().names);
        addAll(parts.back().claims, claims.of(id));
    }
    for (std::size_t row = 0; row < threatCase.relationships.size(); ++row) {
        const Relationship& relationship = threatCase.relationships[row];
        if (relationship.isDeleted || threatCase[relationship.source].isDeleted || threatCase[relationship.target].isDeleted)
            continue;
        for (const EntityId end : {relationship.source, relationship.target}) {
            const auto part = partOf.find(end);
            const bool isSecondTime = end == relationship.target && relationship.source == relationship.target;
            if (part == partOf.end() || isSecondTime)
                continue;
            parts[part->second].relationships.push_back(idAt<RelationshipId>(row));
            addAll(parts[part->second].claims, claims.of(idAt<RelationshipId>(row)));
        }
    }
    for (JoinedPart& part : parts)
        std::sort(part.claims.begin(), part.claims.end());
    return parts;
}

std::optional<SameAsChain> sameAsChain(const ThreatCase& threatCase, const ClaimIndex& claims, const LensFilter& lens,
                                       EntityId from, EntityId to)
{
    const std::vector<GradedLink> links = gradedLinks(threatCase, claims, lens);
    const std::vector<std::size_t> found = from == to ? std::vector<std::size_t>{} : widestChain(threatCase, links, from, to);
    if (found.empty())
        return std::nullopt;
    SameAsChain chain;
    std::size_t weakest = found.front();
    for (const std::size_t link : found) {
        chain.links.push_back(links[link].id);
        if (links[link].grade < links[weakest].grade)
            weakest = link;
    }
    chain.weakest = links[weakest].id;
    chain.claim = links[weakest].claim;
    if (chain.claim) {
        const Claim& claim = threatCase[*chain.claim];
        chain.credibility = claim.credibility;
        chain.confidence = claim.confidence;
        chain.speaker = claim.speaker;
    }
    return chain;
}

}  // namespace throughline
