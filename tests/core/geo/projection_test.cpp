// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/projection.h"

#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <random>
#include <vector>

#include "tests/support/catch.h"

using namespace throughline;
using namespace throughline::geo;

namespace {

constexpr double radian = std::numbers::pi / 180;
constexpr std::array kinds{ProjectionKind::LambertAzimuthal, ProjectionKind::EqualEarth, ProjectionKind::Mercator};

double uniform(std::mt19937& random, double low, double high)
{
    return std::uniform_real_distribution<double>(low, high)(random);
}

/// Area in the plane of a cell between two meridians and two parallels.
double planeArea(const Projection& projection, double west, double south, double size)
{
    std::vector<Point> rim;
    constexpr int steps = 50;
    const auto walk = [&](double lon0, double lat0, double lon1, double lat1) {
        for (int i = 0; i < steps; ++i)
            rim.push_back(projection.forward({lon0 + (lon1 - lon0) * i / steps, lat0 + (lat1 - lat0) * i / steps}));
    };
    walk(west, south, west + size, south);
    walk(west + size, south, west + size, south + size);
    walk(west + size, south + size, west, south + size);
    walk(west, south + size, west, south);
    double sum = 0;
    for (std::size_t i = 0; i < rim.size(); ++i) {
        const Point a = rim[i];
        const Point b = rim[(i + 1) % rim.size()];
        // From the first corner, so that little is lost of a small cell far from the origin.
        sum += (a.x - rim[0].x) * (b.y - rim[0].y) - (b.x - rim[0].x) * (a.y - rim[0].y);
    }
    return std::abs(sum) / 2;
}

}  // namespace

TEST_CASE("Equal-area maps keep areas", "[geo]")
{
    std::mt19937 random(11);
    for (int round = 0; round < 400; ++round) {
        const GeoPoint centre{uniform(random, -180, 180), uniform(random, -90, 90)};
        const double size = uniform(random, 0.05, 0.5);
        const double lat = uniform(random, -89, 89 - size);
        // Not over the meridian at which the world is cut.
        const double lon = centre.lon + uniform(random, -179, 179 - size);
        const double onSphere = size * radian * (std::sin((lat + size) * radian) - std::sin(lat * radian));
        INFO(centre.lon << " " << centre.lat << ": " << lon << " " << lat << " " << size);
        CHECK(planeArea(Projection(ProjectionKind::EqualEarth, centre), lon, lat, size) ==
              Approx(onSphere).epsilon(1e-6));
        const Projection lambert(ProjectionKind::LambertAzimuthal, centre);
        if (angleBetween(centre, {wrapLongitude(lon), lat}) < Projection::reach - 1)
            CHECK(planeArea(lambert, lon, lat, size) == Approx(onSphere).epsilon(1e-6));
    }
}

TEST_CASE("There and back is the same place", "[geo]")
{
    std::mt19937 random(12);
    for (const ProjectionKind kind : kinds)
        for (int round = 0; round < 1000; ++round) {
            const Projection projection(kind, {uniform(random, -180, 180), uniform(random, -90, 90)});
            const GeoPoint place{uniform(random, -180, 180), uniform(random, -85, 85)};
            if (!projection.isShown(place))
                continue;
            const GeoPoint back = projection.inverse(projection.forward(place));
            INFO(projectionName(kind) << " " << place.lon << " " << place.lat);
            CHECK(std::abs(wrapLongitude(back.lon - place.lon)) <= 1e-9);
            CHECK(std::abs(back.lat - place.lat) <= 1e-9);
        }
}

TEST_CASE("Poles and the antimeridian are places as any other", "[geo]")
{
    for (const ProjectionKind kind : kinds)
        for (const GeoPoint centre : {GeoPoint{0, 0}, {180, 0}, {-180, 40}, {0, 90}, {13, -90}, {179.99, 1}}) {
            const Projection projection(kind, centre);
            for (const double lat : {-90.0, 90.0})
                CHECK(std::abs(projection.inverse(projection.forward({77, lat})).lat) >
                      (kind == ProjectionKind::LambertAzimuthal ? 9 : 85));
            const Point east = projection.forward({180, 10});
            const Point west = projection.forward({-180, 10});
            CHECK(east.x == Approx(west.x).margin(1e-12));
            CHECK(east.y == Approx(west.y).margin(1e-12));
        }
    const Projection polar(ProjectionKind::LambertAzimuthal, {0, 90});
    CHECK(std::hypot(polar.forward({50, 90}).x, polar.forward({50, 90}).y) < 1e-12);
    CHECK(polar.forward({90, 0}).x == Approx(std::numbers::sqrt2));
}

TEST_CASE("No finite number makes one that is not", "[geo][hostile]")
{
    const std::vector<double> odd{0,
                                  -0.0,
                                  90,
                                  -90,
                                  180,
                                  -180,
                                  360,
                                  540,
                                  1e-300,
                                  -1e-300,
                                  1e9,
                                  -1e300,
                                  1e308,
                                  89.9999999999,
                                  85.06,
                                  std::numeric_limits<double>::infinity(),
                                  std::numeric_limits<double>::quiet_NaN(),
                                  5e-324};
    for (const ProjectionKind kind : kinds)
        for (const double lon0 : odd)
            for (const double lat0 : odd) {
                const Projection projection(kind, {lon0, lat0});
                bool allFinite = true;
                for (const double a : odd)
                    for (const double b : odd) {
                        const Point at = projection.forward({a, b});
                        const GeoPoint back = projection.inverse({a, b});
                        allFinite = allFinite && std::isfinite(at.x) && std::isfinite(at.y) &&
                                    std::isfinite(back.lon) && std::isfinite(back.lat) && std::abs(back.lat) <= 90 &&
                                    back.lon >= -180 && back.lon <= 180;
                    }
                INFO(projectionName(kind) << " " << lon0 << " " << lat0);
                CHECK(allFinite);
            }
}

TEST_CASE("Known places come where the formulas say", "[geo]")
{
    // Equal Earth: from the authors' paper, half width 2.7066 and half height 1.3173.
    const Projection world(ProjectionKind::EqualEarth);
    CHECK(world.forwardRelative(180, 0).x == Approx(2.70663).margin(1e-5));
    CHECK(world.forwardRelative(0, 90).y == Approx(-1.31736).margin(1e-5));
    CHECK(Projection(ProjectionKind::Mercator).forward({0, 45}).y == Approx(-0.881373587));
    CHECK(Projection(ProjectionKind::Mercator).forwardRelative(180, 90).y == Approx(-std::numbers::pi));
}

TEST_CASE("A box around places goes the shorter way around the globe", "[geo]")
{
    const std::vector<GeoPoint> pacific{{139.7, 35.7}, {-122.4, 37.8}, {174.8, -41.3}};
    const GeoBox box = *boxAround(pacific);
    CHECK(box.west == 139.7);
    CHECK(box.east == -122.4);
    CHECK(box.width() == Approx(97.9));
    const std::vector<GeoPoint> atlantic{{-77, 38.9}, {13.4, 52.5}};
    CHECK_FALSE(boxAround(atlantic)->crossesAntimeridian());
    CHECK_FALSE(boxAround(std::vector<GeoPoint>()));
    CHECK(boxAround(std::vector<GeoPoint>{{180, 1}, {-180, 2}})->width() == 0);
    std::mt19937 random(13);
    for (int round = 0; round < 300; ++round) {
        std::vector<GeoPoint> points(1 + random() % 6);
        for (GeoPoint& p : points)
            p = {uniform(random, -180, 180), uniform(random, -90, 90)};
        const GeoBox around = *boxAround(points);
        for (const GeoPoint& p : points)
            CHECK(around.contains(p));
        for (const GeoPoint& from : points) {  // no narrower box begins at any of them
            double width = 0;
            for (const GeoPoint& to : points)
                width = std::max(width, std::fmod(to.lon - from.lon + 720, 360));
            CHECK(around.width() <= width + 1e-9);
        }
    }
}

TEST_CASE("A projection is chosen for what is shown", "[geo]")
{
    const auto fit = [](std::vector<GeoBox> boxes, MapChoice choice = MapChoice::EqualArea) {
        return fitProjection(boxes, choice);
    };
    const GeoBox china{73, 135, 18, 54};
    const GeoBox taiwan{120, 122, 21.8, 25.4};
    const GeoBox usa{-125, -67, 25, 49};
    CHECK(fit({china, taiwan}).projection.kind() == ProjectionKind::LambertAzimuthal);
    CHECK(fit({china, taiwan}).projection.centre().lon == Approx(104));
    const FittedProjection pacific = fit({china, usa});
    CHECK(pacific.projection.kind() == ProjectionKind::EqualEarth);
    CHECK(pacific.projection.centre().lon == Approx(-177));  // from 73 east to 67 west: over the Pacific
    CHECK(pacific.projection.forward({-100, 40}).x > pacific.projection.forward({100, 35}).x);
    CHECK(fit({china, usa}, MapChoice::Mercator).projection.kind() == ProjectionKind::Mercator);
    CHECK(fit({}).projection.kind() == ProjectionKind::EqualEarth);
    CHECK(fit({}).shown.width == Approx(2 * 2.70663).margin(1e-4));
    CHECK(fit({{-180, 180, -90, 90}}).shown.width == Approx(2 * 2.70663).margin(1e-4));
    const Rect one = fit({{37.8, 37.8, 48, 48}}).shown;
    CHECK(one.width > 0.03);
    CHECK(one.contains({0, 0}));
    for (const MapChoice choice : {MapChoice::EqualArea, MapChoice::Mercator})
        for (const GeoBox& box : {china, taiwan, usa}) {
            const FittedProjection fitted = fit({box}, choice);
            CHECK(fitted.shown.grown(1e-9).contains(fitted.projection.forward(box.centre())));
            CHECK(fitted.shown.grown(1e-9).contains(fitted.projection.forward({box.west, box.south})));
        }
}
