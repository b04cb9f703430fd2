// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/base_map.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <numbers>
#include <utility>

#include "core/base/embedded.h"
#include "core/base/gunzip.h"
#include "core/geo/base_map_reader.h"

namespace throughline::geo {
namespace {

constexpr std::size_t mostBytes = 8'000'000;
constexpr double degree = 180 / std::numbers::pi;

/// Signed area on the sphere in square degrees, edges taken as straight on an equirectangular plate.
double signedArea(const Ring& ring)
{
    double sum = 0;
    GeoPoint before = ring.back();
    double sine = std::sin(before.lat / degree);
    for (const GeoPoint& p : ring) {
        const double next = std::sin(p.lat / degree);
        sum += (p.lon - before.lon) * (sine + next);
        before = p;
        sine = next;
    }
    return sum / 2 * degree;
}

GeoBox boxOfRing(const Ring& ring)
{
    GeoBox box{ring.front().lon, ring.front().lon, ring.front().lat, ring.front().lat};
    for (const GeoPoint& p : ring) {
        box.west = std::min(box.west, p.lon);
        box.east = std::max(box.east, p.lon);
        box.south = std::min(box.south, p.lat);
        box.north = std::max(box.north, p.lat);
    }
    return box;
}

bool isInside(const Ring& ring, GeoPoint p)
{
    bool inside = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const GeoPoint a = ring[i];
        const GeoPoint b = ring[j];
        if ((a.lat > p.lat) != (b.lat > p.lat) && p.lon < (b.lon - a.lon) * (p.lat - a.lat) / (b.lat - a.lat) + a.lon)
            inside = !inside;
    }
    return inside;
}

std::optional<std::size_t> find(const std::unordered_map<std::string, std::size_t>& index, std::string_view key)
{
    const auto found = index.find(std::string(key));
    return found == index.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

bool isCutEdge(GeoPoint a, GeoPoint b)
{
    return (std::abs(a.lon) == 180 && a.lon == b.lon) || (a.lat == -90 && b.lat == -90);
}

Result<BaseMap> BaseMap::read(std::string_view packed)
{
    const Result<std::string> bytes = gunzip(packed, mostBytes);
    if (!bytes)
        return bytes.error();
    return BaseMapReader(*bytes).read();
}

void BaseMap::appendArc(std::vector<GeoPoint>& points, std::int32_t arc) const
{
    const auto index = static_cast<std::size_t>(arc < 0 ? ~arc : arc);
    const auto begin = m_points.begin() + static_cast<std::ptrdiff_t>(m_arcStarts[index]);
    const auto end = m_points.begin() + static_cast<std::ptrdiff_t>(m_arcStarts[index + 1]);
    // The first point is the last one of the arc before.
    const std::ptrdiff_t known = points.empty() ? 0 : 1;
    if (arc >= 0)
        points.insert(points.end(), begin + known, end);
    else
        points.insert(points.end(), std::make_reverse_iterator(end) + known, std::make_reverse_iterator(begin));
}

Polyline BaseMap::line(const ArcRefs& arcs) const
{
    Polyline points;
    for (const std::int32_t arc : arcs)
        appendArc(points, arc);
    return points;
}

std::vector<Ring> BaseMap::ringsOf(const Province& province) const
{
    std::vector<Ring> rings;
    rings.reserve(province.rings.size());
    for (const ArcRefs& arcs : province.rings) {
        rings.push_back(line(arcs));
        rings.back().pop_back();
    }
    return rings;
}

std::vector<Polyline> BaseMap::linesOf(const DisputedLine& disputed) const
{
    std::vector<Polyline> lines;
    for (const ArcRefs& arcs : disputed.parts)
        lines.push_back(line(arcs));
    return lines;
}

std::vector<Ring> BaseMap::outlineOf(std::span<const std::size_t> provinces) const
{
    // An arc between two of them is walked both ways and falls out; the rest is walked from its first point on.
    std::unordered_map<std::int32_t, bool> kept;
    std::vector<std::int32_t> order;
    for (const std::size_t index : provinces)
        for (const ArcRefs& ring : m_provinces.at(index).rings)
            for (const std::int32_t arc : ring)
                if (const auto back = kept.find(~arc); back != kept.end() && back->second)
                    back->second = false;
                else if (kept.insert_or_assign(arc, true).second)
                    order.push_back(arc);
    const auto start = [&](std::int32_t arc) {
        const auto index = static_cast<std::size_t>(arc < 0 ? ~arc : arc);
        return arc >= 0 ? m_points[m_arcStarts[index]] : m_points[m_arcStarts[index + 1] - 1];
    };
    std::vector<std::pair<GeoPoint, std::int32_t>> byStart;
    for (const std::int32_t arc : order)
        if (kept[arc])
            byStart.emplace_back(start(arc), arc);
    const auto less = [](const auto& a, const auto& b) {
        return std::pair(a.first.lon, a.first.lat) < std::pair(b.first.lon, b.first.lat);
    };
    std::stable_sort(byStart.begin(), byStart.end(), less);
    std::vector<Ring> rings;
    for (const std::int32_t first : order) {
        if (!kept[first])
            continue;
        Ring ring;
        std::int32_t arc = first;
        for (bool going = true; going;) {
            kept[arc] = false;
            appendArc(ring, arc);
            const auto range = std::equal_range(byStart.begin(), byStart.end(), std::pair(ring.back(), 0), less);
            const auto next =
                std::find_if(range.first, range.second, [&](const auto& row) { return kept[row.second]; });
            going = ring.back() != ring.front() && next != range.second;
            if (going)
                arc = next->second;
        }
        if (ring.size() > 1 && ring.back() == ring.front())
            ring.pop_back();
        rings.push_back(std::move(ring));
    }
    return rings;
}

void BaseMap::measure(Province& province) const
{
    std::vector<GeoBox> boxes;
    double area = 0;
    for (const Ring& ring : ringsOf(province)) {
        area += signedArea(ring);
        boxes.push_back(boxOfRing(ring));
        province.isCut = province.isCut || boxes.back().west == -180 || boxes.back().east == 180;
    }
    province.squareDegrees = std::abs(area);
    // Islets of which the grid left a line have their point beside it.
    boxes.push_back({province.inner.lon, province.inner.lon, province.inner.lat, province.inner.lat});
    province.box = *boxAround(boxes);
}

/// A country's point is that of the province nearest to its middle, so that it is on land and where people look.
void BaseMap::placeCountries()
{
    for (Country& country : m_countries) {
        std::vector<GeoBox> boxes;
        double x = 0, y = 0, z = 0;
        for (const std::size_t index : country.provinces) {
            const Province& p = m_provinces[index];
            boxes.push_back(p.box);
            country.isCut = country.isCut || p.isCut;
            const double ring = std::cos(p.inner.lat / degree) * p.squareDegrees;
            x += ring * std::cos(p.inner.lon / degree);
            y += ring * std::sin(p.inner.lon / degree);
            z += std::sin(p.inner.lat / degree) * p.squareDegrees;
        }
        country.box = *boxAround(boxes);
        const GeoPoint middle{std::atan2(y, x) * degree, std::atan2(z, std::hypot(x, y)) * degree};
        country.inner = m_provinces[*std::min_element(country.provinces.begin(), country.provinces.end(),
                                                      [&](std::size_t a, std::size_t b) {
                                                          return angleBetween(m_provinces[a].inner, middle) <
                                                                 angleBetween(m_provinces[b].inner, middle);
                                                      })]
                            .inner;
    }
}

void BaseMap::finish()
{
    for (Province& province : m_provinces)
        measure(province);
    placeCountries();
    std::vector<double> areas(m_countries.size(), 0);
    for (const Province& province : m_provinces)
        areas[province.country] += province.squareDegrees;
    for (std::size_t i = 0; i < m_countries.size(); ++i)
        for (const std::string* code : {&m_countries[i].iso2, &m_countries[i].iso3})
            if (!code->empty())
                if (const auto [row, isNew] = m_countryIsos.emplace(*code, i); !isNew && areas[row->second] < areas[i])
                    row->second = i;
}

std::optional<std::size_t> BaseMap::provinceOfId(std::string_view id) const { return find(m_provinceIds, id); }
std::optional<std::size_t> BaseMap::provinceOfCode(std::string_view code) const { return find(m_provinceCodes, code); }
std::optional<std::size_t> BaseMap::countryOfId(std::string_view id) const { return find(m_countryIds, id); }
std::optional<std::size_t> BaseMap::countryOfIso(std::string_view code) const { return find(m_countryIsos, code); }

std::optional<std::size_t> BaseMap::provinceAt(GeoPoint point) const
{
    const GeoPoint at = onGlobe(point);
    for (std::size_t i = 0; i < m_provinces.size(); ++i) {
        if (!m_provinces[i].box.contains(at))
            continue;
        bool inside = false;
        for (const Ring& ring : ringsOf(m_provinces[i]))
            inside = inside != isInside(ring, at);
        if (inside)
            return i;
    }
    return std::nullopt;
}

const BaseMap& baseMap()
{
    static const BaseMap map = [] {
        Result<BaseMap> read = BaseMap::read(embedded("geo/base_map.bin.gz").value_or(std::string_view()));
        if (!read) {
            std::fprintf(stderr, "%s\n", describe(read.error()).c_str());
            std::abort();
        }
        return std::move(read).value();
    }();
    return map;
}

}  // namespace throughline::geo
