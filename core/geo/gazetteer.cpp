// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/gazetteer.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <tuple>
#include <utility>

#include "core/base/embedded.h"
#include "core/geo/place_key.h"

namespace throughline::geo {
namespace {

/// Longer texts are no names.
constexpr std::size_t longestName = 200;

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

bool isCapitals(std::string_view text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// Does the area of `outer` hold that of `inner`, at a smaller scale?
bool holds(const Place& outer, const Place& inner)
{
    if (outer.kind == PlaceKind::City || outer.provinces.empty() || inner.provinces.empty())
        return false;
    if (outer.kind == inner.kind && outer.provinces.size() <= inner.provinces.size())
        return outer.provinces == inner.provinces;  // one area with two codes, as FR-971 and FR-GP
    return std::includes(outer.provinces.begin(), outer.provinces.end(), inner.provinces.begin(),
                         inner.provinces.end());
}

std::vector<std::size_t> common(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b)
{
    std::vector<std::size_t> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both;
}

}  // namespace

std::size_t Gazetteer::addPlace(Place place)
{
    const std::size_t index = m_places.size();
    if (place.kind != PlaceKind::City && !place.code.empty())
        m_codes.emplace(place.code, index);
    m_places.push_back(std::move(place));
    return index;
}

void Gazetteer::addName(std::string_view name, std::size_t place)
{
    std::string key = placeKey(name);
    if (key.empty())
        return;
    std::vector<std::size_t>& places = m_names[std::move(key)];
    const auto at = std::lower_bound(places.begin(), places.end(), place);
    if (at == places.end() || *at != place)
        places.insert(at, place);
}

void Gazetteer::removeName(std::string_view name, std::size_t place)
{
    if (const auto found = m_names.find(placeKey(name)); found != m_names.end())
        std::erase(found->second, place);
}

const Place* Gazetteer::placeOfCode(std::string_view code) const
{
    const auto found = m_codes.find(std::string(code));
    return found == m_codes.end() ? nullptr : &m_places[found->second];
}

std::string Gazetteer::countryCode(std::string_view nameOrCode) const
{
    if (const Place* place = placeOfCode(isoCodeLike(nameOrCode));
        place != nullptr && place->kind == PlaceKind::Country)
        return place->code;
    PlaceContext countries;
    countries.kind = PlaceKind::Country;
    const std::vector<std::size_t> found = named(placeKey(nameOrCode), countries);
    return found.size() == 1 ? m_places[found.front()].code : std::string();
}

/// `context.country` is a code here.
bool Gazetteer::fits(const Place& place, const PlaceContext& context) const
{
    if (context.kind && place.kind != *context.kind)
        return false;
    const auto isIn = [&](std::size_t province) { return m_countryOfProvince[province] == context.country; };
    // What is disputed is found under both: by its code and as the map files it.
    if (!context.country.empty() && place.country != context.country &&
        std::none_of(place.provinces.begin(), place.provinces.end(), isIn))
        return false;
    if (context.parent.empty() || place.code == context.parent)
        return true;
    const Place* parent = placeOfCode(context.parent);
    return parent != nullptr && holds(*parent, place);
}

std::vector<std::size_t> Gazetteer::named(const std::string& key, const PlaceContext& context) const
{
    std::vector<std::size_t> found;
    if (const auto row = m_names.find(key); row != m_names.end())
        for (const std::size_t place : row->second)
            if (fits(m_places[place], context))
                found.push_back(place);
    return found;
}

/// Places that a text without a comma may mean, ascending.
std::vector<std::size_t> Gazetteer::search(std::string_view text, const PlaceContext& context) const
{
    const std::string code = isoCodeLike(text);
    const bool isCode = !code.empty() && (code.find('-') != std::string::npos || isCapitals(text));
    if (const auto row = m_codes.find(code); isCode && row != m_codes.end())
        return fits(m_places[row->second], context) ? std::vector{row->second} : std::vector<std::size_t>();
    const std::string key = placeKey(text);
    std::vector<std::size_t> found = named(key, context);
    if (!found.empty())
        return found;
    std::vector<std::size_t>
        countries;  // only where nothing smaller bears the name: "Taiwan Province", "Hong Kong SAR"
    for (const KindWord& word : withoutKindWord(key))
        for (const std::size_t place : named(word.key, context)) {
            const PlaceKind kind = m_places[place].kind;
            if (kind == PlaceKind::Country && !word.isCountry)
                countries.push_back(place);
            else if (kind != PlaceKind::City || word.isCity)
                found.push_back(place);
        }
    if (found.empty())
        found = std::move(countries);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

FoundPlaces Gazetteer::answer(std::vector<std::size_t> found) const
{
    // What only ISO's list has gives way to what the map has in the same country, as LK-11 to the city of Colombo.
    const auto hasPlaced = [&](const std::string& country) {
        return std::any_of(found.begin(), found.end(),
                           [&](std::size_t p) { return m_places[p].point && m_places[p].country == country; });
    };
    std::vector<std::size_t> idle;
    for (const std::size_t place : found)
        if (!m_places[place].point && hasPlaced(m_places[place].country))
            idle.push_back(place);
    std::erase_if(found, [&](std::size_t place) { return std::binary_search(idle.begin(), idle.end(), place); });
    FoundPlaces answer;
    for (const std::size_t place : found)
        answer.candidates.push_back(m_places[place]);
    std::stable_sort(answer.candidates.begin(), answer.candidates.end(), [](const Place& a, const Place& b) {
        return std::tie(a.kind, a.code, a.name) < std::tie(b.kind, b.code, b.name);
    });
    for (std::size_t i = 0; i < answer.candidates.size() && !answer.settled; ++i) {
        bool holdsAll = true;
        for (std::size_t other = 0; other < answer.candidates.size(); ++other)
            holdsAll = holdsAll && (other == i || holds(answer.candidates[i], answer.candidates[other]));
        if (holdsAll)
            answer.settled = i;
    }
    return answer;
}

FoundPlaces Gazetteer::find(std::string_view text, const PlaceContext& given) const
{
    text = trimmed(text);
    if (text.empty() || text.size() > longestName)
        return {};
    PlaceContext context = given;
    if (!context.country.empty()) {
        context.country = countryCode(given.country);
        if (context.country.empty())  // a country that nobody knows has no places
            return {};
    }
    std::vector<std::size_t> found = search(text, context);
    if (const std::size_t comma = text.rfind(','); found.empty() && comma != std::string_view::npos) {
        const std::string_view rest = trimmed(text.substr(comma + 1));
        const std::string_view name = trimmed(text.substr(0, comma));
        PlaceContext within = context;
        if (const std::string country = countryCode(rest); !country.empty()) {
            within.country = country;
            found = search(name, within);
        }
        within = context;
        for (const std::size_t outer : search(rest, {}))
            if (m_places[outer].kind == PlaceKind::Division && !m_places[outer].code.empty()) {
                within.parent = m_places[outer].code;
                const std::vector<std::size_t> inside = search(name, within);
                found.insert(found.end(), inside.begin(), inside.end());
            }
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
    }
    return answer(std::move(found));
}

FoundPlaces Gazetteer::find(const Entity& entity, const PlaceContext& context) const
{
    if (FoundPlaces byCode = find(entity.externalId, context); byCode.settled)
        return byCode;
    PlaceContext exact = context;
    if (entity.kindWord == "country")
        exact.kind = PlaceKind::Country;
    FoundPlaces found = find(entity.name, exact);
    for (const Alias& alias : entity.also) {
        if (found.settled)
            break;
        const FoundPlaces other = find(alias.name, exact);
        if (found.candidates.empty()) {
            found = other;
            continue;
        }
        std::vector<std::size_t> ours, theirs;
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            if (std::find(found.candidates.begin(), found.candidates.end(), m_places[i]) != found.candidates.end())
                ours.push_back(i);
            if (std::find(other.candidates.begin(), other.candidates.end(), m_places[i]) != other.candidates.end())
                theirs.push_back(i);
        }
        if (std::vector<std::size_t> both = common(ours, theirs); !both.empty())
            found = answer(std::move(both));
    }
    return found;
}

const Gazetteer& gazetteer()
{
    static const Gazetteer made = [] {
        Result<Gazetteer> read =
            Gazetteer::read(baseMap(), embedded("geo/place_names.csv").value_or(std::string_view()),
                            embedded("lexicon/countries.csv").value_or(std::string_view()));
        if (!read) {
            std::fprintf(stderr, "%s\n", describe(read.error()).c_str());
            std::abort();
        }
        if (const auto divisions = readIsoDivisions())
            read->addIsoDivisions(*divisions);
        return std::move(read).value();
    }();
    return made;
}

}  // namespace throughline::geo
