// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/result.h"
#include "core/geo/geo_point.h"

namespace throughline::geo {

/// Points of an outline, the last joined to the first; filled by the even-odd rule with the other rings of its area.
using Ring = std::vector<GeoPoint>;
using Polyline = std::vector<GeoPoint>;
/// Arcs in drawing order: n is arc n, ~n the same backwards (as in TopoJSON).
using ArcRefs = std::vector<std::int32_t>;

/// A first-level division as Natural Earth files it.
struct Province {
    std::string id;         ///< unique and stable: "UKR/Donets'k"; equal names of one country have "~2" behind
    std::string name;       ///< of Natural Earth, "" for a few islets
    std::string localName;  ///< the longer name there, often in another transliteration; may be empty
    std::string code;       ///< ISO 3166-2 ("UA-14"), empty where none joins; no two provinces have the same
    std::string parent;     ///< code of the unit above in ISO 3166-2 ("FR-IDF", "GB-SCT"), often empty
    std::size_t country = 0;
    GeoPoint inner;  ///< inside the largest part
    GeoBox box;
    double squareDegrees = 0;  ///< area on the sphere, in square degrees (the globe has 41,253)
    bool isCut = false;        ///< in pieces on both sides of 180 degrees, or touching it
    std::vector<ArcRefs> rings;
};

/// What Natural Earth draws as one country: a state, a dependency, or a territory whose status is open.
struct Country {
    std::string id;    ///< adm0_a3 of Natural Earth ("UKR"), mostly alpha-3
    std::string iso2;  ///< ISO 3166-1 alpha-2; empty where ISO has none. Two countries may share it (AU)
    std::string iso3;
    std::string name;
    GeoPoint inner;  ///< inside its middlemost province
    GeoBox box;
    bool isCut = false;
    std::vector<std::size_t> provinces;
};

/// A line that somebody claims as a boundary, inside what others hold.
struct DisputedLine {
    std::string name;  ///< "Indian claim", "Ceasefire Line 1994"
    std::string left;  ///< country on either side as Natural Earth draws it
    std::string right;
    std::vector<ArcRefs> parts;
};

/// Outlines of the world. A value; `baseMap()` is the one that is compiled in.
class BaseMap {
public:
    /// From the bytes of resources/geo/base_map.bin.gz. Errors: Malformed with the byte, TooLarge.
    static Result<BaseMap> read(std::string_view packed);

    const std::vector<Country>& countries() const { return m_countries; }
    const std::vector<Province>& provinces() const { return m_provinces; }
    const std::vector<DisputedLine>& disputedLines() const { return m_disputed; }
    std::size_t arcCount() const { return m_arcStarts.size() - 1; }

    std::optional<std::size_t> provinceOfId(std::string_view id) const;
    std::optional<std::size_t> provinceOfCode(std::string_view isoCode) const;
    std::optional<std::size_t> countryOfId(std::string_view id) const;
    /// The largest country that has the alpha-2 or alpha-3 code.
    std::optional<std::size_t> countryOfIso(std::string_view code) const;

    std::vector<Ring> ringsOf(const Province& province) const;
    std::vector<Polyline> linesOf(const DisputedLine& line) const;
    Polyline line(const ArcRefs& arcs) const;
    /// Outline of provinces taken together: what two of them share is gone.
    std::vector<Ring> outlineOf(std::span<const std::size_t> provinces) const;
    std::vector<Ring> outlineOf(const Country& country) const { return outlineOf(country.provinces); }
    /// The province in which a point lies; nullopt at sea.
    std::optional<std::size_t> provinceAt(GeoPoint point) const;

private:
    friend class BaseMapReader;
    void appendArc(std::vector<GeoPoint>& points, std::int32_t arc) const;
    void finish();
    void measure(Province& province) const;
    void placeCountries();

    std::vector<GeoPoint> m_points;
    std::vector<std::size_t> m_arcStarts{0};  ///< arc i: points [start i, start i+1)
    std::vector<Country> m_countries;
    std::vector<Province> m_provinces;
    std::vector<DisputedLine> m_disputed;
    std::unordered_map<std::string, std::size_t> m_provinceIds, m_provinceCodes, m_countryIds, m_countryIsos;
};

/// Read once, at the first call (any thread); stops the program if the compiled-in resource is damaged.
const BaseMap& baseMap();

/// Is the stretch between two neighbours of an outline no boundary but where the map was cut (180 degrees, the pole)?
/// Fills use it, lines do not.
bool isCutEdge(GeoPoint a, GeoPoint b);

}  // namespace throughline::geo
