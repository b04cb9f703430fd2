// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/claim_origin.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "core/base/utf8.h"
#include "core/graph/near_texts.h"

namespace throughline {
namespace {

/// A city in a prefecture in a province in a country, with one to spare.
constexpr int maxPlaceSteps = 4;
/// Shorter sentences are alike by chance ("The group targets banks.").
constexpr std::size_t leastAlikeBytes = 40;
/// Keys of what the analyst counts as an origin of its own: that its words are those of others takes nothing from it.
constexpr std::string_view ownKey = "own ";

bool isStateBody(const Entity& entity)
{
    if (entity.identityClass == IdentityClass::Government)
        return true;
    const std::string kind = foldCase(entity.kindWord);
    return kind.find("state") != std::string::npos && kind.find("media") != std::string::npos;
}

/// "CN" of "CN" and "CN-GD" (ISO 3166); nullopt for anything else.
std::optional<std::string> countryCode(std::string_view externalId)
{
    const auto isUpper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const bool isCode = externalId.size() >= 2 && isUpper(externalId[0]) && isUpper(externalId[1])
        && (externalId.size() == 2 || externalId[2] == '-');
    return isCode ? std::optional(std::string(externalId.substr(0, 2))) : std::nullopt;
}

/// "china" of "China (government)" and "Government of China".
std::string withoutGovernmentWord(std::string_view name)
{
    std::string folded = foldCase(name);
    for (const std::string_view word : {" (government)", " government", "government of ", "the "})
        if (const std::size_t at = folded.find(word); at != std::string::npos)
            folded.erase(at, word.size());
    return folded;
}

}  // namespace

ClaimOrigins::ClaimOrigins(const ThreatCase& threatCase, const std::vector<std::uint32_t>& classes, const std::vector<std::string>& own)
    : m_case(threatCase), m_classes(classes)
{
    if (own.empty())
        return;
    const std::unordered_set<std::string_view> named(own.begin(), own.end());
    m_isOwnBody.resize(m_case.entities.size());
    m_isOwnReport.resize(m_case.reports.size());
    for (std::size_t i = 0; i < m_isOwnBody.size(); ++i)
        if (named.contains(m_case.entities[i].id))
            m_isOwnBody[m_classes[i]] = true;
    for (std::size_t i = 0; i < m_isOwnReport.size(); ++i)
        m_isOwnReport[i] = named.contains(m_case.reports[i].id);
}

bool ClaimOrigins::isOwn(EntityId body) const { return !m_isOwnBody.empty() && m_isOwnBody[m_classes[rowOf(body)]]; }

const ClaimOrigins::Places& ClaimOrigins::places() const
{
    if (m_places)
        return *m_places;
    m_places.emplace();
    for (const Relationship& row : m_case.relationships)
        if (!row.isDeleted && (row.type == RelationType::LocatedAt || row.type == RelationType::PartOf
            || row.type == RelationType::BelongsTo))
            m_places->wholes[row.source].push_back(row.target);
    for (const Entity& entity : m_case.entities)
        if (entity.type == EntityType::Location && !entity.name.empty())
            if (const auto code = countryCode(entity.externalId); code && entity.externalId.size() == 2)
                m_places->countries.emplace(foldCase(entity.name), *code);
    return *m_places;
}

std::optional<std::string> ClaimOrigins::countryOfPlace(EntityId place) const
{
    for (int step = 0; step < maxPlaceSteps; ++step) {
        if (const auto code = countryCode(m_case[place].externalId))
            return code;
        if (const auto known = places().countries.find(foldCase(m_case[place].name)); known != places().countries.end())
            return known->second;
        const auto wholes = places().wholes.find(place);
        if (wholes == places().wholes.end())
            return std::nullopt;
        place = wholes->second.front();
    }
    return std::nullopt;
}

std::optional<std::string> ClaimOrigins::countryOf(EntityId body) const
{
    const Entity& entity = m_case[body];
    if (const auto code = countryCode(entity.externalId))
        return code;
    if (const auto known = places().countries.find(withoutGovernmentWord(entity.name)); known != places().countries.end())
        return known->second;
    for (const Alias& alias : entity.also)
        if (const auto known = places().countries.find(withoutGovernmentWord(alias.name)); known != places().countries.end())
            return known->second;
    const auto wholes = places().wholes.find(body);
    if (wholes == places().wholes.end())
        return std::nullopt;
    for (const EntityId whole : wholes->second)
        if (const auto code = countryOfPlace(whole))
            return code;
    return std::nullopt;
}

std::string ClaimOrigins::originOf(EntityId id) const
{
    const EntityId first = idAt<EntityId>(m_classes[rowOf(id)]);
    const Entity& entity = m_case[first];
    if (isOwn(first))
        return std::string(ownKey) + "body " + std::to_string(rowOf(first));
    if (isStateBody(m_case[id]) || isStateBody(entity)) {
        if (const auto country = countryOf(id))
            return "government " + *country;
        if (const auto country = countryOf(first))
            return "government " + *country;
    }
    if (entity.name.empty() || entity.naming != Naming::Named)
        return "entity " + std::to_string(rowOf(first));
    return "body " + foldCase(entity.name);
}

std::string ClaimOrigins::originOf(ReportId id) const
{
    const Report& report = m_case[id];
    if (!m_isOwnReport.empty() && m_isOwnReport[rowOf(id)])
        return std::string(ownKey) + "report " + std::to_string(rowOf(id));
    if (report.voice)
        return originOf(*report.voice);
    for (const DerivedFrom& source : report.derivedFrom)
        if (source.how != "told" && (!source.name.empty() || !source.url.empty()))  // one quotation is not where a whole article comes from
            return "body " + foldCase(source.name.empty() ? source.url : source.name);
    return report.publisher.empty() ? std::string() : "body " + foldCase(report.publisher);
}

std::string ClaimOrigins::originOf(ClaimId id) const
{
    const Claim& claim = m_case[id];
    if (claim.speaker)
        return originOf(*claim.speaker);
    if (!claim.via.empty())
        return originOf(claim.via.front());
    if (claim.report && m_case[*claim.report].hasText())
        return originOf(*claim.report);
    if (claim.recordedBy)
        return originOf(*claim.recordedBy);
    return claim.report ? originOf(*claim.report) : std::string();
}

/// Claims of different origins in near-identical reports or in the same words become one origin.
void ClaimOrigins::joinAlike(const std::vector<ClaimId>& claims, std::vector<std::string>& keys)
{
    if (m_textGroups.empty())
        m_textGroups = nearTextGroups(m_case.reports);
    std::map<std::string, std::size_t> firstWithWords;
    std::map<std::uint32_t, std::size_t> firstOfGroup;
    const auto join = [&](std::size_t claim, std::size_t first) {
        if (claim == first || keys[claim] == keys[first])
            return;
        const std::string old = keys[claim];
        const std::string shared = keys[first];
        std::replace(keys.begin(), keys.end(), old, shared);
    };
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const Claim& claim = m_case[claims[i]];
        if (keys[i].starts_with(ownKey))
            continue;
        if (const std::string words = plainWords(claim.text); words.size() >= leastAlikeBytes)
            join(i, firstWithWords.emplace(words, i).first->second);
        if (claim.report && !claim.speaker)
            join(i, firstOfGroup.emplace(m_textGroups[rowOf(*claim.report)], i).first->second);
    }
}

std::size_t ClaimOrigins::countOrigins(const std::vector<ClaimId>& claims)
{
    std::vector<ClaimId> known;
    std::vector<std::string> keys;
    for (const ClaimId id : claims)
        if (std::string key = originOf(id); !key.empty()) {
            known.push_back(id);
            keys.push_back(std::move(key));
        }
    const auto count = [](std::vector<std::string> list) {
        std::sort(list.begin(), list.end());
        return static_cast<std::size_t>(std::unique(list.begin(), list.end()) - list.begin());
    };
    if (count(keys) > 1)
        joinAlike(known, keys);
    return std::max<std::size_t>(count(keys), claims.empty() ? 0 : 1);
}

KnownOrigins::Traits KnownOrigins::traitsOf(ClaimOrigins& origins, ClaimId id)
{
    const Claim& claim = origins.m_case[id];
    Traits traits{.key = origins.originOf(id), .words = plainWords(claim.text), .group = {}};
    if (traits.key.starts_with(ownKey))
        return {.key = std::move(traits.key), .words = {}, .group = {}};
    if (traits.words.size() < leastAlikeBytes)
        traits.words.clear();
    if (claim.report && !claim.speaker) {
        if (origins.m_textGroups.empty())
            origins.m_textGroups = nearTextGroups(origins.m_case.reports);
        traits.group = origins.m_textGroups[rowOf(*claim.report)];
    }
    return traits;
}

void KnownOrigins::add(ClaimOrigins& origins, ClaimId claim)
{
    Traits traits = traitsOf(origins, claim);
    if (traits.key.empty())
        return;
    m_keys.insert(std::move(traits.key));
    if (!traits.words.empty())
        m_words.insert(std::move(traits.words));
    if (traits.group)
        m_groups.insert(*traits.group);
}

bool KnownOrigins::isFurther(ClaimOrigins& origins, ClaimId claim) const
{
    const Traits traits = traitsOf(origins, claim);
    if (traits.key.empty() || m_keys.empty() || m_keys.count(traits.key) != 0)
        return false;
    return m_words.count(traits.words) == 0 && (!traits.group || m_groups.count(*traits.group) == 0);
}

}  // namespace throughline
