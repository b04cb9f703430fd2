// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/project_shapes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <random>

#include "tests/support/catch.h"

using namespace throughline;
using namespace throughline::geo;

namespace {

constexpr double radian = std::numbers::pi / 180;
constexpr double error = 1e-4;

double areaOf(const std::vector<PlanePath>& paths)
{
    double sum = 0;
    for (const PlanePath& path : paths)
        for (std::size_t i = 0; i < path.size(); ++i) {
            const Point a = path[i];
            const Point b = path[(i + 1) % path.size()];
            sum += (a.x * b.y - b.x * a.y) / 2;
        }
    return std::abs(sum);
}

double longestStep(const std::vector<PlanePath>& lines)
{
    double longest = 0;
    for (const PlanePath& line : lines)
        for (std::size_t i = 1; i < line.size(); ++i)
            longest = std::max(longest, std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y));
    return longest;
}

bool isInside(const std::vector<PlanePath>& paths, Point p)
{
    bool inside = false;
    for (const PlanePath& path : paths)
        for (std::size_t i = 0, j = path.size() - 1; i < path.size(); j = i++)
            if ((path[i].y > p.y) != (path[j].y > p.y) &&
                p.x < (path[j].x - path[i].x) * (p.y - path[i].y) / (path[j].y - path[i].y) + path[i].x)
                inside = !inside;
    return inside;
}

const std::vector<GeoPoint> centres{{0, 0}, {11, 0}, {180, 0}, {-177, 30}, {104, 35}, {-100, 40}, {20, 90}, {0, -90}};

}  // namespace

TEST_CASE("Wherever the world is cut, a country keeps its area", "[geo]")
{
    const BaseMap& map = baseMap();
    for (const std::string_view iso2 : {"RU", "FJ", "US", "CN", "AQ", "FR"}) {
        const Country& country = map.countries()[*map.countryOfIso(iso2)];
        double square = 0;
        for (const std::size_t province : country.provinces)
            square += map.provinces()[province].squareDegrees;
        const std::vector<Ring> rings = map.outlineOf(country);
        for (const double centre : {0.0, 11.0, 100.0, -100.0, 180.0, -177.0}) {
            INFO(iso2 << " around " << centre);
            const ProjectedArea area = projectArea(Projection(ProjectionKind::EqualEarth, {centre, 0}), rings, 1e-5);
            CHECK(areaOf(area.fill) == Approx(square * radian * radian).epsilon(2e-3));
        }
    }
}

TEST_CASE("No line crosses the map from edge to edge, and cuts are no boundaries", "[geo]")
{
    const BaseMap& map = baseMap();
    for (const ProjectionKind kind :
         {ProjectionKind::EqualEarth, ProjectionKind::Mercator, ProjectionKind::LambertAzimuthal})
        for (const GeoPoint& centre : centres) {
            const Projection projection(kind, centre);
            INFO(projectionName(kind) << " around " << centre.lon << " " << centre.lat);
            for (const std::string_view iso2 : {"RU", "US", "AQ", "CA", "FJ"}) {
                const std::vector<Ring> rings = map.outlineOf(map.countries()[*map.countryOfIso(iso2)]);
                const ProjectedArea area = projectArea(projection, rings, error);
                CHECK(longestStep(area.lines) < 0.4);
                for (const PlanePath& path : area.fill)
                    CHECK(std::all_of(path.begin(), path.end(),
                                      [](Point p) { return std::isfinite(p.x) && std::isfinite(p.y); }));
                if (kind != ProjectionKind::EqualEarth)
                    continue;
                // The cut at the map's edge is filled to, not drawn.
                for (const PlanePath& line : area.lines)
                    for (std::size_t i = 1; i < line.size(); ++i) {
                        const GeoPoint middle =
                            projection.inverse({(line[i].x + line[i - 1].x) / 2, (line[i].y + line[i - 1].y) / 2});
                        CHECK(std::abs(wrapLongitude(middle.lon - projection.centre().lon)) < 180 - 1e-9);
                    }
            }
        }
}

TEST_CASE("A place is inside of the drawn area where it is inside on the globe", "[geo]")
{
    const BaseMap& map = baseMap();
    std::mt19937 random(21);
    for (const ProjectionKind kind : {ProjectionKind::EqualEarth, ProjectionKind::LambertAzimuthal})
        for (const GeoPoint& centre : centres) {
            const Projection projection(kind, centre);
            for (const std::string_view code : {"CN-GD", "RU-CHU", "UA-14", "US-AK"}) {
                const std::size_t index = *map.provinceOfCode(code);
                const Province& province = map.provinces()[index];
                const std::vector<Ring> rings = map.ringsOf(province);
                const ProjectedArea area = projectArea(projection, rings, 1e-5);
                if (!projection.isShown(province.inner))
                    continue;
                INFO(code << " " << projectionName(kind) << " around " << centre.lon << " " << centre.lat);
                CHECK(isInside(area.fill, projection.forward(province.inner)));
                CHECK_FALSE(isInside(area.fill,
                                     projection.forward({province.inner.lon, std::min(85.0, province.box.north + 5)})));
            }
        }
}

TEST_CASE("Behind Lambert's horizon nothing is filled, around the antipode nothing is turned inside out", "[geo]")
{
    const BaseMap& map = baseMap();
    const Projection projection(ProjectionKind::LambertAzimuthal, {20, 60});  // Antarctica is opposite
    const std::vector<Ring> antarctica = map.outlineOf(map.countries()[*map.countryOfIso("AQ")]);
    const ProjectedArea area = projectArea(projection, antarctica, error);
    CHECK(area.lines.empty());
    CHECK_FALSE(isInside(area.fill, projection.forward({20, 60})));
    CHECK_FALSE(isInside(area.fill, projection.forward({100, 30})));
    const Projection opposite(ProjectionKind::LambertAzimuthal, {0, 80});
    CHECK_FALSE(isInside(projectArea(opposite, antarctica, error).fill, {0, 0}));
    const Ring australiaLike{{110, -40}, {155, -40}, {155, -10}, {110, -10}};
    const Projection atlantic(ProjectionKind::LambertAzimuthal, {-47, 25});  // its antipode is inside
    CHECK_FALSE(isInside(projectArea(atlantic, std::vector<Ring>{australiaLike}, error).fill, {0.1, 0.1}));
}

TEST_CASE("A great circle is the shortest way, drawn to the error that was asked", "[geo]")
{
    std::mt19937 random(22);
    const auto uniform = [&](double low, double high) {
        return std::uniform_real_distribution<double>(low, high)(random);
    };
    for (int round = 0; round < 200; ++round) {
        const GeoPoint a{uniform(-180, 180), uniform(-89, 89)};
        const GeoPoint b{uniform(-180, 180), uniform(-89, 89)};
        const double whole = angleBetween(a, b);
        for (const double part : {0.0, 0.25, 0.5, 1.0}) {
            const GeoPoint at = alongGreatCircle(a, b, part);
            CHECK(angleBetween(a, at) == Approx(part * whole).margin(1e-6));
            CHECK(angleBetween(at, b) == Approx((1 - part) * whole).margin(1e-6));
        }
        const Projection projection(ProjectionKind::EqualEarth, {uniform(-180, 180), 0});
        const std::vector<PlanePath> lines = greatCircle(projection, a, b, 1e-3);
        REQUIRE_FALSE(lines.empty());
        const Point first = projection.forward(a);
        const Point last = projection.forward(b);
        CHECK(std::hypot(lines.front().front().x - first.x, lines.front().front().y - first.y) < 1e-9);
        CHECK(std::hypot(lines.back().back().x - last.x, lines.back().back().y - last.y) < 1e-9);
        CHECK(lines.size() <= 2);
        CHECK(longestStep(lines) < 1.0);
    }
}

TEST_CASE("A way over the date line comes in at the other edge", "[geo]")
{
    const GeoPoint tokyo{139.7, 35.7};
    const GeoPoint seattle{-122.3, 47.6};
    const Projection greenwich(ProjectionKind::EqualEarth, {0, 0});
    const std::vector<PlanePath> cut = greatCircle(greenwich, tokyo, seattle, error);
    REQUIRE(cut.size() == 2);
    CHECK(cut[0].back().x > 0);
    CHECK(cut[1].front().x == Approx(-cut[0].back().x));
    CHECK(cut[1].front().y == Approx(cut[0].back().y));
    CHECK(greatCircle(Projection(ProjectionKind::EqualEarth, {180, 0}), tokyo, seattle, error).size() == 1);
    CHECK(projectLine(greenwich, {{170, 10}, {-170, 20}}, error).size() == 2);
}

TEST_CASE("Odd ways are drawn as well", "[geo][hostile]")
{
    for (const ProjectionKind kind :
         {ProjectionKind::EqualEarth, ProjectionKind::Mercator, ProjectionKind::LambertAzimuthal})
        for (const auto& [a, b] : std::vector<std::pair<GeoPoint, GeoPoint>>{{{5, 5}, {5, 5}},
                                                                             {{0, 0}, {180, 0}},
                                                                             {{0, 90}, {0, -90}},
                                                                             {{30, 40}, {-150, -40}},
                                                                             {{0, 89}, {180, 89}},
                                                                             {{NAN, 1e300}, {7, 7}}}) {
            const std::vector<PlanePath> lines = greatCircle(Projection(kind, {10, 20}), a, b, 0);
            for (const PlanePath& line : lines) {
                CHECK(line.size() < 100'000);
                CHECK(std::all_of(line.begin(), line.end(),
                                  [](Point p) { return std::isfinite(p.x) && std::isfinite(p.y); }));
            }
        }
    CHECK(projectArea(Projection(ProjectionKind::Mercator), std::vector<Ring>{{}, {{1, 1}}, {{1, 1}, {2, 2}}}, error)
              .fill.empty());
}
