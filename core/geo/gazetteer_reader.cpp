// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <utility>

#include "core/geo/gazetteer.h"
#include "core/geo/geo_table.h"
#include "core/geo/place_key.h"

namespace throughline::geo {
namespace {

constexpr std::string_view namesFile = "place_names.csv";
constexpr std::string_view countriesFile = "countries.csv";
constexpr double besideDegrees = 0.5;

std::optional<double> degreesOf(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && std::isfinite(value) ? std::optional(value)
                                                                                            : std::nullopt;
}

/// The one nearest to the middle of all: a point on land.
GeoPoint middleOf(const BaseMap& map, const std::vector<std::size_t>& provinces)
{
    std::vector<GeoBox> boxes;
    for (const std::size_t province : provinces)
        boxes.push_back(map.provinces()[province].box);
    const GeoPoint middle = boxAround(boxes)->centre();
    const auto nearer = [&](std::size_t a, std::size_t b) {
        return angleBetween(map.provinces()[a].inner, middle) < angleBetween(map.provinces()[b].inner, middle);
    };
    return map.provinces()[*std::min_element(provinces.begin(), provinces.end(), nearer)].inner;
}

}  // namespace

class GazetteerReader {
public:
    GazetteerReader(const BaseMap& map, Gazetteer& made) : m_map(map), m_made(made) {}

    void addMap()
    {
        for (const Country& country : m_map.countries()) {
            const std::size_t place = m_made.addPlace(
                {PlaceKind::Country, country.iso2, country.name, country.iso2, country.inner, country.provinces});
            m_made.addName(country.name, place);
        }
        // Of two countries with one code the larger has it.
        for (const Country& country : m_map.countries())
            for (const std::string& code : {country.iso2, country.iso3})
                if (const auto largest = m_map.countryOfIso(code))
                    m_made.m_codes[code] = *largest;
        for (std::size_t i = 0; i < m_map.provinces().size(); ++i) {
            const Province& province = m_map.provinces()[i];
            m_made.m_countryOfProvince.push_back(m_map.countries()[province.country].iso2);
            const std::string country =
                province.code.empty() ? m_made.m_countryOfProvince.back() : province.code.substr(0, 2);
            const std::size_t place =
                m_made.addPlace({PlaceKind::Division, province.code, province.name, country, province.inner, {i}});
            m_made.addName(province.name, place);
            m_made.addName(province.localName, place);
        }
        addParents();
    }

    /// Regions and nations made of provinces, by code only until somebody names them.
    void addParents()
    {
        std::map<std::string, std::vector<std::size_t>> parents;
        for (std::size_t i = 0; i < m_map.provinces().size(); ++i)
            if (const std::string& parent = m_map.provinces()[i].parent; !parent.empty())
                parents[parent].push_back(i);
        for (auto& [code, provinces] : parents)
            if (m_made.placeOfCode(code) == nullptr) {
                const GeoPoint point = middleOf(m_map, provinces);
                m_made.addPlace({PlaceKind::Division, code, code, code.substr(0, 2), point, std::move(provinces)});
            }
    }

    std::optional<Error> addCountries(std::string_view text)
    {
        const auto rows = readGeoTable(text, countriesFile, "iso2,name,aliases,demonyms,capitals");
        if (!rows)
            return rows.error();
        for (const GeoRow& row : *rows)
            if (const auto place = m_made.m_codes.find(row.fields[0]); place != m_made.m_codes.end()) {
                m_made.m_places[place->second].name = row.fields[1];
                addNames(place->second, row.fields[1] + "|" + row.fields[2]);
            }
        return std::nullopt;
    }

    std::optional<Error> addPlaceNames(std::string_view text)
    {
        const auto rows = readGeoTable(text, namesFile, "kind,code,names,lon,lat");
        if (!rows)
            return rows.error();
        for (const GeoRow& row : *rows)
            if (std::optional<Error> error = row.fields[0] == "city" ? addCity(row) : addNamesOf(row))
                return error;
        return std::nullopt;
    }

private:
    void addNames(std::size_t place, std::string_view names)
    {
        for (const std::string& name : splitNames(names))
            if (name.starts_with('-'))
                m_made.removeName(std::string_view(name).substr(1), place);
            else
                m_made.addName(name, place);
    }

    /// By code, or by the base map's id where a province has none ("PSX/Gaza Strip").
    std::optional<std::size_t> placeNamed(const std::string& code) const
    {
        if (const auto province = m_map.provinceOfId(code))
            return m_map.countries().size() + *province;  // places begin with the countries, then the provinces
        const auto found = m_made.m_codes.find(code);
        return found == m_made.m_codes.end() ? std::nullopt : std::optional(found->second);
    }

    /// Names of a country or division; the first is the one that people read.
    std::optional<Error> addNamesOf(const GeoRow& row)
    {
        const std::optional<std::size_t> found = placeNamed(row.fields[1]);
        const std::vector<std::string> names = splitNames(row.fields[2]);
        if (!found || names.empty() || names.front().starts_with('-'))
            return geoTableError(namesFile, row.line, "a code is not on the map, or has no name");
        Place& place = m_made.m_places[*found];
        if (row.fields[0] != (place.kind == PlaceKind::Country ? "country" : "division"))
            return geoTableError(namesFile, row.line, "this code is of another kind");
        place.name = names.front();
        addNames(*found, row.fields[2]);
        return std::nullopt;
    }

    std::optional<Error> addCity(const GeoRow& row)
    {
        const std::vector<std::string> names = splitNames(row.fields[2]);
        const std::optional<double> lon = degreesOf(row.fields[3]);
        const std::optional<double> lat = degreesOf(row.fields[4]);
        const std::string& code = row.fields[1];
        const Place* within = m_made.placeOfCode(code);
        if (names.empty() || !lon || !lat || within == nullptr || std::abs(*lon) > 180 || std::abs(*lat) > 90)
            return geoTableError(namesFile, row.line,
                                 "a city has no name, no place, or lies in what is not on the map");
        const GeoPoint point{*lon, *lat};
        const bool isOpen = within->kind == PlaceKind::Country || within->provinces.size() > 1;
        const std::vector<std::size_t> provinces =
            isOpen ? std::vector{provinceOf(*within, names.front(), point)} : within->provinces;
        const std::string& own = m_map.provinces()[provinces.front()].code;
        const std::string full =
            provinces.size() == 1 && !own.empty() && within->kind == PlaceKind::Country ? own : code;
        const std::size_t place =
            m_made.addPlace({PlaceKind::City, full, names.front(), code.substr(0, 2), point, provinces});
        addNames(place, row.fields[2]);
        return std::nullopt;
    }

    /// Of a city that is filed by country only: the division of its own name, if that is beside it (small ones around
    /// capitals are much simplified), else where its point lies, else what is nearest.
    std::size_t provinceOf(const Place& within, const std::string& name, GeoPoint point) const
    {
        std::vector<std::size_t> namesakes;
        for (const std::size_t province : within.provinces)
            if (m_made.isNameOf(m_map.countries().size() + province, name))
                namesakes.push_back(province);
        if (const auto own = nearest(namesakes, point); own && own->second < besideDegrees)
            return own->first;
        const auto at = m_map.provinceAt(point);
        if (at && std::binary_search(within.provinces.begin(), within.provinces.end(), *at))
            return *at;
        return nearest(within.provinces, point)->first;
    }

    /// With the angle to its outline; nullopt for none.
    std::optional<std::pair<std::size_t, double>> nearest(const std::vector<std::size_t>& provinces,
                                                          GeoPoint point) const
    {
        std::optional<std::pair<std::size_t, double>> found;
        for (const std::size_t province : provinces)
            for (const Ring& ring : m_map.ringsOf(m_map.provinces()[province]))
                for (const GeoPoint& corner : ring)
                    if (const double angle = angleBetween(corner, point); !found || angle < found->second)
                        found = {province, angle};
        return found;
    }

    const BaseMap& m_map;
    Gazetteer& m_made;
};

Result<Gazetteer> Gazetteer::read(const BaseMap& map, std::string_view placeNames, std::string_view countries)
{
    Gazetteer made;
    GazetteerReader reader(map, made);
    reader.addMap();
    if (std::optional<Error> error = reader.addCountries(countries))
        return std::move(*error);
    if (std::optional<Error> error = reader.addPlaceNames(placeNames))
        return std::move(*error);
    return made;
}

/// With or without the word for its kind.
bool Gazetteer::isNameOf(std::size_t place, std::string_view name) const
{
    const auto bears = [&](const std::string& key) {
        const auto row = m_names.find(key);
        return row != m_names.end() && std::binary_search(row->second.begin(), row->second.end(), place);
    };
    const std::string key = placeKey(name);
    const std::vector<KindWord> shorter = withoutKindWord(key);
    return bears(key) ||
           std::any_of(shorter.begin(), shorter.end(), [&](const KindWord& word) { return bears(word.key); });
}

void Gazetteer::addIsoDivisions(std::span<const IsoDivision> divisions)
{
    for (const IsoDivision& division : divisions) {
        if (const auto known = m_codes.find(division.code); known != m_codes.end()) {
            // A code alone is no name yet.
            if (m_places[known->second].name == division.code)
                m_places[known->second].name = division.name;
            if (m_places[known->second].kind == PlaceKind::Division)
                addName(division.name, known->second);
            continue;
        }
        // CN-TW, US-PR: what ISO 3166-1 lists as well is that area.
        if (const auto own = m_codes.find(division.code.substr(3));
            own != m_codes.end() && isNameOf(own->second, division.name)) {
            m_codes.emplace(division.code, own->second);
            continue;
        }
        // Known by name, but not where: its country can still be said.
        const Place* country = placeOfCode(division.code.substr(0, 2));
        if (country == nullptr || country->provinces.empty())
            continue;
        addName(division.name,
                addPlace({PlaceKind::Division, division.code, division.name, country->code, std::nullopt, {}}));
    }
}

}  // namespace throughline::geo
