// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/base_map_reader.h"

#include <bit>
#include <cmath>
#include <utility>

#include "core/base/utf8.h"

namespace throughline::geo {
namespace {

constexpr std::string_view magic("TLMAP\0\1", 7);
/// Cells of the grid in each direction; far more than any map of ours has.
constexpr std::int64_t mostCells = 1 << 20;
/// Natural Earth leaves a tenth of a degree free at 180 degrees and at the pole; what touches the margin reaches over it.
constexpr double margin = 0.1001;

GeoPoint withoutMargin(GeoPoint p)
{
    if (std::abs(p.lon) >= 180 - margin)
        p.lon = std::copysign(180.0, p.lon);
    if (p.lat <= -90 + margin)
        p.lat = -90;
    return p;
}

}  // namespace

void BaseMapReader::fail(std::string_view why)
{
    if (!m_fault.empty())
        return;
    m_fault = why;
    m_faultAt = m_at;
    m_at = m_bytes.size();
}

std::uint64_t BaseMapReader::number()
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 35; shift += 7) {
        if (m_at >= m_bytes.size()) {
            fail("the map is cut off");
            return 0;
        }
        const auto byte = static_cast<unsigned char>(m_bytes[m_at++]);
        value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
        if (byte < 0x80)
            return value;
    }
    fail("a number is too long");
    return 0;
}

std::int64_t BaseMapReader::signedNumber()
{
    const std::uint64_t value = number();
    const auto half = static_cast<std::int64_t>(value >> 1);
    return value % 2 == 0 ? half : -half - 1;
}

std::string_view BaseMapReader::bytes(std::size_t count)
{
    if (count > m_bytes.size() - m_at) {
        fail("the map is cut off");
        return {};
    }
    m_at += count;
    return m_bytes.substr(m_at - count, count);
}

double BaseMapReader::real()
{
    const std::string_view eight = bytes(8);
    std::uint64_t bits = 0;
    for (std::size_t i = eight.size(); i-- > 0;)
        bits = bits << 8 | static_cast<unsigned char>(eight[i]);
    return std::bit_cast<double>(bits);
}

std::size_t BaseMapReader::count(std::size_t bytesEach)
{
    const std::uint64_t value = number();
    if (value <= (m_bytes.size() - m_at) / bytesEach)
        return static_cast<std::size_t>(value);
    fail("the map says that it has more than its bytes can hold");
    return 0;
}

const std::string& BaseMapReader::text()
{
    static const std::string none;
    const std::uint64_t index = number();
    if (index < m_texts.size())
        return m_texts[index];
    fail("a text is not there");
    return none;
}

GeoPoint BaseMapReader::gridPoint(std::int64_t x, std::int64_t y)
{
    return {m_origin.lon + m_scale.lon * static_cast<double>(x), m_origin.lat + m_scale.lat * static_cast<double>(y)};
}

void BaseMapReader::readHead()
{
    if (bytes(magic.size()) != magic)
        fail("no base map of this version");
    m_scale.lon = real();
    m_scale.lat = real();
    m_origin.lon = real();
    m_origin.lat = real();
    for (const double value : {m_scale.lon, m_scale.lat, m_origin.lon, m_origin.lat})
        if (!std::isfinite(value) || std::abs(value) > 180)
            fail("the grid is none of degrees");
    for (std::size_t left = count(); left > 0 && m_fault.empty(); --left) {
        std::string text(bytes(count()));
        if (!isValidUtf8(text))
            fail("a text is not UTF-8");
        m_texts.push_back(std::move(text));
    }
}

void BaseMapReader::readArcs(BaseMap& map)
{
    for (std::size_t left = count(3); left > 0 && m_fault.empty(); --left) {
        const std::size_t points = count(2);
        if (points < 2)
            fail("an arc has no length");
        std::int64_t x = 0;
        std::int64_t y = 0;
        for (std::size_t i = 0; i < points && m_fault.empty(); ++i) {
            x += signedNumber();
            y += signedNumber();
            const GeoPoint at = gridPoint(x, y);
            if (std::abs(x) > mostCells || std::abs(y) > mostCells || std::abs(at.lon) > 180 || std::abs(at.lat) > 90)
                fail("a point is outside the globe");
            map.m_points.push_back(withoutMargin(at));
        }
        map.m_arcStarts.push_back(map.m_points.size());
    }
}

void BaseMapReader::readCountries(BaseMap& map)
{
    for (std::size_t left = count(4); left > 0 && m_fault.empty(); --left) {
        Country country;
        country.id = text();
        country.iso2 = text();
        country.iso3 = text();
        country.name = text();
        if (!map.m_countryIds.emplace(country.id, map.m_countries.size()).second)
            fail("a country is there twice");
        map.m_countries.push_back(std::move(country));
    }
}

/// Arcs that are there, each beginning where the one before ended; a ring ends where it began.
ArcRefs BaseMapReader::readRefs(const BaseMap& map, bool isRing)
{
    ArcRefs refs;
    const std::size_t size = count();
    if (size == 0)
        fail("a line has no arcs");
    const auto point = [&](std::int32_t ref, bool isFirst) {
        const auto arc = static_cast<std::size_t>(ref < 0 ? ~ref : ref);
        return map.m_points[(ref >= 0) == isFirst ? map.m_arcStarts[arc] : map.m_arcStarts[arc + 1] - 1];
    };
    for (std::size_t i = 0; i < size && m_fault.empty(); ++i) {
        const std::int64_t ref = signedNumber();
        if (const std::int64_t arc = ref < 0 ? ~ref : ref; arc >= static_cast<std::int64_t>(map.arcCount())) {
            fail("an arc is not there");
            break;
        }
        refs.push_back(static_cast<std::int32_t>(ref));
        if (i > 0 && point(refs[i - 1], false) != point(refs[i], true))
            fail("two arcs of a line do not meet");
    }
    if (isRing && m_fault.empty() && point(refs.back(), false) != point(refs.front(), true))
        fail("a ring is open");
    return refs;
}

void BaseMapReader::readProvinces(BaseMap& map)
{
    for (std::size_t left = count(9); left > 0 && m_fault.empty(); --left) {
        Province province;
        const std::uint64_t country = number();
        if (country >= map.m_countries.size()) {
            fail("a country is not there");
            return;
        }
        province.country = static_cast<std::size_t>(country);
        for (std::string* field : {&province.id, &province.name, &province.localName, &province.code, &province.parent})
            *field = text();
        province.inner.lon = static_cast<double>(signedNumber()) / 1000;
        province.inner.lat = static_cast<double>(signedNumber()) / 1000;
        if (std::abs(province.inner.lon) > 180 || std::abs(province.inner.lat) > 90)
            fail("a point is outside the globe");
        for (std::size_t polygons = count(); polygons > 0 && m_fault.empty(); --polygons)
            for (std::size_t rings = count(); rings > 0 && m_fault.empty(); --rings)
                province.rings.push_back(readRefs(map, true));
        if (province.rings.empty())
            fail("a province has no outline");
        const std::size_t index = map.m_provinces.size();
        if (!map.m_provinceIds.emplace(province.id, index).second)
            fail("a province is there twice");
        if (!province.code.empty() && !map.m_provinceCodes.emplace(province.code, index).second)
            fail("two provinces have one code");
        map.m_countries[province.country].provinces.push_back(index);
        map.m_provinces.push_back(std::move(province));
    }
}

void BaseMapReader::readDisputed(BaseMap& map)
{
    for (std::size_t left = count(4); left > 0 && m_fault.empty(); --left) {
        DisputedLine line;
        for (std::string* field : {&line.name, &line.left, &line.right})
            *field = text();
        for (std::size_t parts = count(); parts > 0 && m_fault.empty(); --parts)
            line.parts.push_back(readRefs(map, false));
        map.m_disputed.push_back(std::move(line));
    }
}

Result<BaseMap> BaseMapReader::read()
{
    BaseMap map;
    readHead();
    readArcs(map);
    readCountries(map);
    readProvinces(map);
    readDisputed(map);
    if (m_fault.empty() && m_at != m_bytes.size())
        fail("there are bytes behind the map");
    for (const Country& country : map.m_countries)
        if (country.provinces.empty())
            fail("a country has no provinces");
    if (!m_fault.empty())
        return Error{ErrorCode::Malformed, m_fault, "base map: byte " + std::to_string(m_faultAt)};
    map.finish();
    return map;
}

}  // namespace throughline::geo
