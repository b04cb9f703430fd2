// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/viewpoint.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <tuple>
#include <utility>

#include "core/base/embedded.h"
#include "core/geo/geo_table.h"

namespace throughline::geo {
namespace {

constexpr std::string_view listName = "viewpoints.csv";
constexpr std::string_view areasName = "viewpoint_areas.csv";

/// "TWN/*" is all of a country, anything else one province.
std::vector<std::size_t> provincesNamed(const BaseMap& map, std::string_view area)
{
    if (area.ends_with("/*")) {
        const std::optional<std::size_t> country = map.countryOfId(area.substr(0, area.size() - 2));
        return country ? map.countries()[*country].provinces : std::vector<std::size_t>();
    }
    const std::optional<std::size_t> province = map.provinceOfId(area);
    return province ? std::vector{*province} : std::vector<std::size_t>();
}

}  // namespace

Result<Viewpoints> Viewpoints::read(const BaseMap& map, std::string_view list, std::string_view areas)
{
    Viewpoints read;
    Result<std::vector<GeoRow>> rows = readGeoTable(list, listName, "viewpoint,name,note");
    if (!rows)
        return rows.error();
    for (GeoRow& row : *rows) {
        if (read.find(row.fields[0]) || row.fields[1].empty() || row.fields[2].empty())
            return geoTableError(listName, row.line, "a viewpoint is there twice, or has no name or note");
        read.m_all.push_back({std::move(row.fields[0]), std::move(row.fields[1]), std::move(row.fields[2])});
    }
    if (read.m_all.empty())
        return geoTableError(listName, 1, "there is no viewpoint");
    for (const Province& province : map.provinces())
        read.m_usual.push_back({province.country, province.code});
    if (std::optional<Error> error = read.addAreas(map, areas))
        return std::move(*error);
    read.findBorders(map);
    return read;
}

std::optional<Error> Viewpoints::addAreas(const BaseMap& map, std::string_view areas)
{
    const Result<std::vector<GeoRow>> rows = readGeoTable(areas, areasName, "area,viewpoint,country,code");
    if (!rows)
        return rows.error();
    for (const GeoRow& row : *rows) {
        const std::vector<std::size_t> provinces = provincesNamed(map, row.fields[0]);
        const std::optional<std::size_t> viewpoint = find(row.fields[1]);
        const bool isNobodys = row.fields[2] == "-";
        const std::optional<std::size_t> country = isNobodys ? std::nullopt : map.countryOfIso(row.fields[2]);
        if (provinces.empty() || !viewpoint || (!country && !isNobodys))
            return geoTableError(areasName, row.line, "an area, a viewpoint or a country is not there");
        for (const std::size_t province : provinces) {
            const std::string& code = row.fields[3];
            m_rows.push_back({*viewpoint,
                              province,
                              {country, code.empty()  ? m_usual[province].code
                                        : code == "-" ? ""
                                                      : code}});
            m_contested.push_back(province);
        }
    }
    const auto place = [](const Row& row) { return std::pair(row.viewpoint, row.province); };
    std::sort(m_rows.begin(), m_rows.end(), [&](const Row& a, const Row& b) { return place(a) < place(b); });
    for (std::size_t i = 1; i < m_rows.size(); ++i)
        if (place(m_rows[i]) == place(m_rows[i - 1]))
            return geoTableError(areasName, 1,
                                 map.provinces()[m_rows[i].province].id + " is filed twice from one viewpoint");
    std::sort(m_contested.begin(), m_contested.end());
    m_contested.erase(std::unique(m_contested.begin(), m_contested.end()), m_contested.end());
    return std::nullopt;
}

std::optional<std::size_t> Viewpoints::find(std::string_view id) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(), [&](const Viewpoint& v) { return v.id == id; });
    return found == m_all.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - m_all.begin()));
}

Standing Viewpoints::standingOf(std::size_t viewpoint, std::size_t province) const
{
    const auto found =
        std::lower_bound(m_rows.begin(), m_rows.end(), std::pair(viewpoint, province),
                         [](const Row& row, const auto& key) { return std::pair(row.viewpoint, row.province) < key; });
    return found != m_rows.end() && found->viewpoint == viewpoint && found->province == province ? found->standing
                                                                                                 : m_usual.at(province);
}

std::vector<std::size_t> Viewpoints::provincesOf(std::size_t viewpoint, std::size_t country) const
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < m_usual.size(); ++i) {
        const bool maybeOther = std::binary_search(m_contested.begin(), m_contested.end(), i);
        if ((maybeOther ? standingOf(viewpoint, i).country : m_usual[i].country) == country)
            found.push_back(i);
    }
    return found;
}

/// Are two provinces of one country from some viewpoints, and not from others?
bool Viewpoints::isContestedBetween(std::size_t a, std::size_t b) const
{
    bool isOne = false;
    bool isTwo = false;
    for (std::size_t viewpoint = 0; viewpoint < m_all.size(); ++viewpoint) {
        const Standing first = standingOf(viewpoint, a);
        const Standing second = standingOf(viewpoint, b);
        const bool isSame = first.country && first.country == second.country;
        (isSame ? isOne : isTwo) = true;
    }
    return isOne && isTwo;
}

void Viewpoints::findBorders(const BaseMap& map)
{
    // Which provinces stand on the two sides of an arc.
    std::map<std::int32_t, std::vector<std::size_t>> sides;
    for (std::size_t i = 0; i < map.provinces().size(); ++i)
        for (const ArcRefs& ring : map.provinces()[i].rings)
            for (const std::int32_t arc : ring)
                sides[arc < 0 ? ~arc : arc].push_back(i);
    std::map<std::pair<std::size_t, std::size_t>, ContestedBorder> borders;
    for (const auto& [arc, both] : sides) {
        if (both.size() != 2 || both[0] == both[1])
            continue;
        const auto isContested = [&](std::size_t province) {
            return std::binary_search(m_contested.begin(), m_contested.end(), province);
        };
        if ((isContested(both[0]) || isContested(both[1])) && isContestedBetween(both[0], both[1])) {
            ContestedBorder& border = borders[{both[0], both[1]}];
            border.province = both[0];
            border.other = both[1];
            border.lines.push_back(map.line({arc}));
        }
    }
    for (auto& [key, border] : borders)
        m_borders.push_back(std::move(border));
}

const Viewpoints& viewpoints()
{
    static const Viewpoints made = [] {
        Result<Viewpoints> read =
            Viewpoints::read(baseMap(), embedded("geo/viewpoints.csv").value_or(std::string_view()),
                             embedded("geo/viewpoint_areas.csv").value_or(std::string_view()));
        if (!read) {
            std::fprintf(stderr, "%s\n", describe(read.error()).c_str());
            std::abort();
        }
        return std::move(read).value();
    }();
    return made;
}

}  // namespace throughline::geo
