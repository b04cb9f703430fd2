// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/map/place_finder.h"

#include <algorithm>

#include "core/base/embedded.h"
#include "core/geo/geo_table.h"
#include "core/geo/place_key.h"
#include "core/model/shown_case.h"

namespace throughline {
namespace {

/// By key of the demonym ("south korean"), alpha-2.
const std::map<std::string, std::string>& demonyms()
{
    static const std::map<std::string, std::string> made = [] {
        std::map<std::string, std::string> byKey;
        const auto rows = geo::readGeoTable(embedded("lexicon/countries.csv").value_or(std::string_view()), "countries.csv",
                                            "iso2,name,aliases,demonyms,capitals");
        if (rows)
            for (const geo::GeoRow& row : *rows)
                for (const std::string& demonym : geo::splitNames(row.fields[3]))
                    byKey.emplace(geo::placeKey(demonym), row.fields[0]);
        return byKey;
    }();
    return made;
}

std::vector<std::string> wordsOf(const std::string& text)
{
    std::vector<std::string> words;
    std::string word;
    for (const char c : text + " ")
        if (c != ' ' && c != ',' && c != '(' && c != ')') {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    return words;
}

bool isCapital(const std::string& word) { return !word.empty() && !(word[0] >= 'a' && word[0] <= 'z'); }

std::string countryOf(const std::string& words)
{
    if (const auto demonym = demonyms().find(geo::placeKey(words)); demonym != demonyms().end())
        return demonym->second;
    geo::PlaceContext context;
    context.kind = geo::PlaceKind::Country;
    const std::optional<geo::Place> place = geo::gazetteer().find(words, context).place();
    return place ? place->code : std::string();
}

}  // namespace

namespace {

/// Records give a city or a division the code of its country: the name says more than the code.
std::optional<geo::Place> withinItsCountry(const Entity& entity)
{
    const geo::Place* country = geo::gazetteer().placeOfCode(entity.externalId);
    if (!country || country->kind != geo::PlaceKind::Country)
        return std::nullopt;
    geo::PlaceContext context;
    context.country = entity.externalId;
    std::optional<geo::Place> place = geo::gazetteer().find(entity.name, context).place();
    return place && place->kind != geo::PlaceKind::Country && place->point ? std::move(place) : std::nullopt;
}

}  // namespace

std::string countryNamedIn(const std::string& words)
{
    constexpr std::size_t longestName = 3;
    constexpr std::size_t mostWords = 12;
    std::vector<std::string> all = wordsOf(words);
    all.resize(std::min(all.size(), mostWords));
    for (std::size_t length = std::min(longestName, all.size()); length > 0; --length)
        for (std::size_t first = 0; first + length <= all.size(); ++first) {
            if (!isCapital(all[first]))
                continue;
            std::string name = all[first];
            for (std::size_t i = 1; i < length; ++i)
                name.append(" ").append(all[first + i]);
            if (std::string code = countryOf(name); !code.empty())
                return code;
        }
    return {};
}

PlaceFinder::PlaceFinder(const ThreatCase& threatCase, const ClaimIndex& claims) : m_case(threatCase)
{
    for (std::size_t i = 0; i < threatCase.relationships.size(); ++i) {
        const RelationshipFacts& row = claims.facts(idAt<RelationshipId>(i));
        const bool isWhere = row.type == RelationType::LocatedAt || row.type == RelationType::PartOf;
        if (!row.isDeleted && isWhere && threatCase[row.source].type == EntityType::Location
            && threatCase[row.target].type == EntityType::Location)
            m_within[row.source].push_back(row.target);
    }
    for (const Quantity& quantity : threatCase.quantities)
        if (quantity.ofEntity && !quantity.isDeleted && quantity.value > 1)
            m_isCounted[*quantity.ofEntity] = true;
}

const FoundPlace* PlaceFinder::placeOf(EntityId location)
{
    auto found = m_found.find(location);
    if (found == m_found.end())
        found = m_found.emplace(location, find(location)).first;
    return found->second ? &*found->second : nullptr;
}

/// The place that it is said to lie in: tells two of one name apart.
geo::PlaceContext PlaceFinder::contextOf(EntityId location) const
{
    geo::PlaceContext context;
    const auto within = m_within.find(location);
    if (within == m_within.end())
        return context;
    for (const EntityId outer : within->second)
        if (const auto place = geo::gazetteer().find(m_case[outer]).place(); place && context.country.empty()) {
            context.country = place->country.empty() ? place->code : place->country;
            if (place->kind == geo::PlaceKind::Division)
                context.parent = place->code;
        }
    return context;
}

std::optional<FoundPlace> PlaceFinder::find(EntityId location) const
{
    const Entity& entity = m_case[location];
    if (entity.type != EntityType::Location)
        return std::nullopt;
    const bool isCounted = m_isCounted.count(location) != 0;
    if (entity.naming == Naming::Named && !isCounted) {
        const geo::PlaceContext context = contextOf(location);
        std::optional<geo::Place> place = withinItsCountry(entity);
        if (!place)
            place = geo::gazetteer().find(entity, context).place();
        if (!place && !context.parent.empty())
            place = geo::gazetteer().find(entity, {context.country, {}, {}}).place();
        if (place && place->point)
            return FoundPlace{*std::move(place), false};
        return std::nullopt;
    }
    const geo::Place* country = geo::gazetteer().placeOfCode(countryNamedIn(entity.name));
    if (!country || !country->point)
        return std::nullopt;
    return FoundPlace{*country, true};
}

}  // namespace throughline
