// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/base_map.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

#include "core/base/embedded.h"
#include "core/base/gunzip.h"
#include "core/geo/base_map_reader.h"
#include "tests/support/catch.h"

using namespace throughline;
using namespace throughline::geo;

namespace {

std::string mapBytes() { return *gunzip(*embedded("geo/base_map.bin.gz"), 8'000'000); }

const Province& provinceNamed(std::string_view id)
{
    const auto found = baseMap().provinceOfId(id);
    REQUIRE(found);
    return baseMap().provinces()[*found];
}

}  // namespace

TEST_CASE("The base map has all of Natural Earth's areas, and room to spare in the program", "[geo]")
{
    const BaseMap& map = baseMap();
    CHECK(map.provinces().size() == 4556);
    CHECK(map.countries().size() == 250);
    CHECK(map.disputedLines().size() == 44);
    CHECK(map.arcCount() == 13479);
    CHECK(embedded("geo/base_map.bin.gz")->size() < 1'000'000);
    double area = 0;
    for (const Province& province : map.provinces())
        area += province.squareDegrees;
    CHECK(area / 41'253 == Approx(0.29).margin(0.01));  // land, with Antarctica and its ice
}

TEST_CASE("Countries whose divisions analysts name have a code on every polygon, and no code is there twice", "[geo]")
{
    struct Row {
        std::string_view iso2;
        std::size_t polygons;
        std::size_t coded;
    };
    std::set<std::string> codes;
    std::size_t all = 0;
    for (const Province& province : baseMap().provinces()) {
        all += !province.code.empty();
        CHECK((province.code.empty() || codes.insert(province.code).second));
    }
    CHECK(all == 3613);
    for (const Row& row : std::vector<Row>{{"CN", 32, 31},
                                           {"TW", 21, 21},
                                           {"UA", 25, 25},
                                           {"US", 51, 51},
                                           {"JP", 47, 47},
                                           {"DE", 16, 16},
                                           {"RU", 86, 85},
                                           {"IN", 35, 33},
                                           {"IR", 31, 31},
                                           {"KR", 17, 17},
                                           {"KP", 11, 11},
                                           {"FR", 101, 101},
                                           {"PL", 16, 16},
                                           {"BY", 7, 7},
                                           {"IL", 6, 6},
                                           {"PK", 8, 8},
                                           {"VN", 63, 63},
                                           {"TR", 81, 81}}) {
        INFO(row.iso2);
        const Country& country = baseMap().countries()[*baseMap().countryOfIso(row.iso2)];
        CHECK(country.provinces.size() == row.polygons);
        CHECK(static_cast<std::size_t>(
                  std::count_if(country.provinces.begin(), country.provinces.end(),
                                [](std::size_t p) { return !baseMap().provinces()[p].code.empty(); })) == row.coded);
    }
}

TEST_CASE("An area has a point inside, a box around it, and is found by that point", "[geo]")
{
    const Province& guangdong = baseMap().provinces()[*baseMap().provinceOfCode("CN-GD")];
    CHECK(guangdong.id == "CHN/Guangdong");
    CHECK(guangdong.box.west == Approx(109.66).margin(0.1));
    CHECK(guangdong.box.north == Approx(25.5).margin(0.1));
    CHECK(baseMap().provinceAt({113.26, 23.13}) == baseMap().provinceOfCode("CN-GD"));
    CHECK_FALSE(baseMap().provinceAt({-30, 30}));
    std::size_t inside = 0;
    for (std::size_t i = 0; i < baseMap().provinces().size(); i += 10) {
        const Province& province = baseMap().provinces()[i];
        INFO(province.id);
        CHECK(province.box.contains(province.inner));
        inside += baseMap().provinceAt(province.inner) == i;
    }
    CHECK(inside >= 440);  // of 456: of a few islets the grid left a line
}

TEST_CASE("What lies on both sides of 180 degrees has one narrow box", "[geo]")
{
    const Country& fiji = baseMap().countries()[*baseMap().countryOfIso("FJ")];
    CHECK(fiji.isCut);
    CHECK(fiji.box.width() < 6);
    CHECK(fiji.box.contains({180, -17}));
    const Country& russia = baseMap().countries()[*baseMap().countryOfIso("RUS")];
    CHECK(russia.box.crossesAntimeridian());
    CHECK(russia.box.west == Approx(19.6).margin(0.2));
    CHECK(russia.box.east == Approx(-169).margin(2));
    CHECK(provinceNamed("RUS/Chukchi Autonomous Okrug").isCut);
    CHECK_FALSE(provinceNamed("UKR/Donets'k").isCut);
    CHECK(isCutEdge({180, 10}, {180, 12}));
    CHECK_FALSE(isCutEdge({179, 10}, {180, 12}));
}

TEST_CASE("Provinces taken together lose the lines between them and no area", "[geo]")
{
    const BaseMap& map = baseMap();
    for (const std::string_view iso2 : {"CN", "UA", "US", "RU", "FR", "JP", "ZA", "FJ"}) {
        INFO(iso2);
        const Country& country = map.countries()[*map.countryOfIso(iso2)];
        const auto areaOf = [](const std::vector<Ring>& rings) {
            double sum = 0;
            for (const Ring& ring : rings)
                for (std::size_t i = 0; i < ring.size(); ++i) {
                    const GeoPoint a = ring[i];
                    const GeoPoint b = ring[(i + 1) % ring.size()];
                    sum += (b.lon - a.lon) * (a.lat + b.lat) / 2;
                }
            return sum;
        };
        double parts = 0;
        std::size_t points = 0;
        for (const std::size_t province : country.provinces) {
            const std::vector<Ring> rings = map.ringsOf(map.provinces()[province]);
            parts += areaOf(rings);
            for (const Ring& ring : rings)
                points += ring.size();
        }
        const std::vector<Ring> outline = map.outlineOf(country);
        CHECK(areaOf(outline) == Approx(parts).epsilon(1e-9));
        std::size_t left = 0;
        for (const Ring& ring : outline)
            left += ring.size();
        CHECK(left < points);
    }
}

TEST_CASE("A damaged base map is an error, never a crash", "[geo][hostile]")
{
    const std::string good = mapBytes();
    REQUIRE(BaseMapReader(good).read());
    CHECK(BaseMap::read("no gzip").error().code == ErrorCode::Malformed);
    CHECK(BaseMapReader("").read().error().code == ErrorCode::Malformed);
    CHECK(BaseMapReader(good + "x").read().error().message == "there are bytes behind the map");
    for (std::size_t size = 0; size < good.size(); size += good.size() / 60)
        CHECK_FALSE(BaseMapReader(std::string_view(good).substr(0, size)).read());
    std::mt19937 random(7);
    for (int round = 0; round < 60; ++round) {
        std::string bad = good;
        for (int i = 0; i < 3; ++i)
            bad[random() % (round % 2 == 0 ? bad.size() : 4000)] = static_cast<char>(random());
        const Result<BaseMap> read = BaseMapReader(bad).read();  // may be sound, if a name or a coordinate was hit
        if (read)
            CHECK(read->provinces().size() == 4556);
        else
            CHECK(read.error().code == ErrorCode::Malformed);
    }
}

TEST_CASE("A map that claims more than it has stops at once", "[geo][hostile]")
{
    const std::string head = mapBytes().substr(0, 7 + 32);
    const auto faultOf = [&](const std::string& rest) { return BaseMapReader(head + rest).read().error().message; };
    CHECK(faultOf("\xff\xff\xff\xff\x0f") == "the map says that it has more than its bytes can hold");
    CHECK(faultOf("\xff\xff\xff\xff\xff\xff") == "a number is too long");
    CHECK(faultOf("\x01\x01\xff") == "a text is not UTF-8");
    CHECK(faultOf(std::string("\x00\x01\x01\x00\x00\x00", 6)) == "an arc has no length");
    CHECK(faultOf(std::string("\x00\x00\x01\x00\x00\x00\x00\x00", 8)) == "a text is not there");
    std::string nan = mapBytes();
    std::fill_n(nan.begin() + 7, 8, '\xff');
    CHECK(BaseMapReader(nan).read().error().message == "the grid is none of degrees");
}
