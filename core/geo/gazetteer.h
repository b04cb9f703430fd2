// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/geo/base_map.h"
#include "core/geo/iso_names_json.h"
#include "core/model/entity.h"

namespace throughline::geo {

enum class PlaceKind { Country, Division, City };

/// Something on the map that has a name.
struct Place {
    PlaceKind kind = PlaceKind::Country;
    std::string code;     ///< ISO 3166-1 alpha-2 or 3166-2; of a city: that of what it lies in. May be empty
    std::string name;     ///< as people write it in English
    std::string country;  ///< ISO 3166-1 alpha-2 as its code says, else as the base map files it; may be empty
    /// Where its symbol stands; nullopt for a division that the map does not have.
    std::optional<GeoPoint> point;
    std::vector<std::size_t> provinces;  ///< its area on the base map, ascending; of a city: where it lies
    bool operator==(const Place&) const = default;
};

/// What is known besides the name; what is empty decides nothing.
struct PlaceContext {
    std::string country;  ///< name or code
    std::string parent;   ///< code of the division that it lies in
    std::optional<PlaceKind> kind;
};

struct FoundPlaces {
    /// All that bear the name and fit the context: countries, divisions, cities, each by code and name.
    std::vector<Place> candidates;
    /// The one that is meant: the only one, or the one that holds all others ("Donetsk" is the city or the oblast
    /// around it; the oblast is right for both). Never chosen between places apart.
    std::optional<std::size_t> settled;

    std::optional<Place> place() const { return settled ? std::optional(candidates[*settled]) : std::nullopt; }
};

/// Names and codes of places. Built once, read from any thread.
class Gazetteer {
public:
    /// Of the base map's names, resources/geo/place_names.csv and resources/lexicon/countries.csv. Errors: Malformed
    /// with the line.
    static Result<Gazetteer> read(const BaseMap& map, std::string_view placeNames, std::string_view countries);
    /// Adds ISO's names, and the divisions that the base map does not have (without a point).
    void addIsoDivisions(std::span<const IsoDivision> divisions);

    /// A name, an alias or a code; "Kharkiv, Ukraine" brings its own context. Case, marks and apostrophes do not matter, nor
    /// words such as "province". A code is taken as one only where it is written in capitals or has its dash.
    FoundPlaces find(std::string_view text, const PlaceContext& context = {}) const;
    /// Of a location of a case: its external id, else its name; an alias decides between several.
    FoundPlaces find(const Entity& entity, const PlaceContext& context = {}) const;

    const std::vector<Place>& places() const { return m_places; }
    /// The division or country that has the code.
    const Place* placeOfCode(std::string_view code) const;

private:
    friend class GazetteerReader;
    std::size_t addPlace(Place place);
    void addName(std::string_view name, std::size_t place);
    void removeName(std::string_view name, std::size_t place);
    std::vector<std::size_t> named(const std::string& key, const PlaceContext& context) const;
    std::vector<std::size_t> search(std::string_view text, const PlaceContext& context) const;
    bool isNameOf(std::size_t place, std::string_view name) const;
    bool fits(const Place& place, const PlaceContext& context) const;
    std::string countryCode(std::string_view nameOrCode) const;
    FoundPlaces answer(std::vector<std::size_t> found) const;

    std::vector<Place> m_places;
    std::unordered_map<std::string, std::vector<std::size_t>> m_names;  ///< key of a name -> places, ascending
    std::unordered_map<std::string, std::size_t> m_codes;
    std::vector<std::string> m_countryOfProvince;  ///< alpha-2 as the base map files it
};

/// Of the compiled-in tables, with ISO's names where iso-codes is installed; stops the program if ours are damaged.
const Gazetteer& gazetteer();

}  // namespace throughline::geo
