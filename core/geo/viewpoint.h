// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/geo/base_map.h"

namespace throughline::geo {

/// Whose statement a map follows where boundaries are disputed. None is ours.
struct Viewpoint {
    std::string id;    ///< "de-facto", "iso", "stated-by-ua"
    std::string name;  ///< for people: "As stated by Ukraine"
    std::string note;  ///< to be printed on each export
};

/// How a province is filed from a viewpoint.
struct Standing {
    std::optional<std::size_t> country;  ///< of the base map; nullopt: filed under none
    std::string code;                    ///< ISO 3166-2, may be empty
    bool operator==(const Standing&) const = default;
};

/// A boundary that is one from some viewpoints only; it is drawn as disputed from all of them.
struct ContestedBorder {
    std::size_t province = 0;  ///< the two on its sides
    std::size_t other = 0;
    std::vector<Polyline> lines;
};

/// The viewpoints and what each says of the provinces that are contested; all others stand as Natural Earth files them.
class Viewpoints {
public:
    /// From resources/geo/viewpoints.csv and viewpoint_areas.csv. Errors: Malformed (a row names an area, a country or a
    /// viewpoint that is not there, or speaks of an area twice from one viewpoint), with the line.
    static Result<Viewpoints> read(const BaseMap& map, std::string_view viewpoints, std::string_view areas);

    /// The first is the usual one.
    const std::vector<Viewpoint>& all() const { return m_all; }
    std::optional<std::size_t> find(std::string_view id) const;

    Standing standingOf(std::size_t viewpoint, std::size_t province) const;
    /// Provinces of a country of the base map, ascending.
    std::vector<std::size_t> provincesOf(std::size_t viewpoint, std::size_t country) const;
    /// Does any viewpoint file it otherwise than Natural Earth does? Ascending.
    const std::vector<std::size_t>& contestedProvinces() const { return m_contested; }
    const std::vector<ContestedBorder>& contestedBorders() const { return m_borders; }

private:
    struct Row {
        std::size_t viewpoint = 0;
        std::size_t province = 0;
        Standing standing;
    };
    std::optional<Error> addAreas(const BaseMap& map, std::string_view areas);
    void findBorders(const BaseMap& map);
    bool isContestedBetween(std::size_t a, std::size_t b) const;

    std::vector<Viewpoint> m_all;
    std::vector<Row> m_rows;  ///< by viewpoint, then province
    std::vector<Standing> m_usual;
    std::vector<std::size_t> m_contested;
    std::vector<ContestedBorder> m_borders;
};

/// Of the compiled-in tables and `baseMap()`; stops the program if they are damaged.
const Viewpoints& viewpoints();

}  // namespace throughline::geo
