// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/raster/coverage_fill.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "core/raster/hairline.h"
#include "core/raster/stroke.h"
#include "tests/support/catch.h"
#include "tests/support/random_numbers.h"

using namespace throughline;
using namespace throughline::raster;

namespace {

constexpr int side = 40;
using Pixels = std::vector<std::uint32_t>;

PixelBand bandOf(Pixels& pixels, int top = 0, int bottom = side)
{
    return {.pixels = pixels.data(), .stride = side, .width = side, .top = top, .bottom = bottom};
}

double place(test::RandomNumbers& random) { return static_cast<double>(random.below(side * 1000)) / 1000; }

/// Ink on a white page, in whole pixels.
double inkOf(const Pixels& pixels)
{
    double ink = 0;
    for (const std::uint32_t pixel : pixels)
        ink += 1 - (pixel & 0xFFU) / 255.0;
    return ink;
}

double areaOf(std::span<const Point> corners)
{
    double area = 0;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const Point& p = corners[i];
        const Point& q = corners[(i + 1) % corners.size()];
        area += p.x * q.y - q.x * p.y;
    }
    return std::abs(area) / 2;
}

Pixels filled(std::span<const Point> corners)
{
    Pixels pixels(side * side, 0xFFFFFFFF);
    CoverageFill fill(side, side);
    fill.begin(bandOf(pixels));
    fill.polygon(corners);
    fill.flush(Ink({0, 0, 0, 255}));
    return pixels;
}

}  // namespace

TEST_CASE("A filled polygon lays as much ink as it has area", "[raster]")
{
    test::RandomNumbers random(7);
    for (int round = 0; round < 300; ++round) {
        const std::array corners{Point{place(random), place(random)}, Point{place(random), place(random)},
                                 Point{place(random), place(random)}};
        CHECK(inkOf(filled(corners)) == Approx(areaOf(corners)).margin(0.02 * areaOf(corners) + 0.6));
    }
}

TEST_CASE("What sticks out of the picture is cut at its borders", "[raster]")
{
    const std::array corners{Point{-100, -50}, Point{20, -50}, Point{20, 500}, Point{-100, 500}};
    CHECK(inkOf(filled(corners)) == Approx(20.0 * side).margin(0.1));
    const std::array around{Point{-9, -9}, Point{99, -9}, Point{99, 99}, Point{-9, 99}};
    CHECK(inkOf(filled(around)) == Approx(side * side).margin(0.1));
    const std::array beside{Point{50, 2}, Point{80, 2}, Point{80, 9}};
    CHECK(inkOf(filled(beside)) == 0);
}

TEST_CASE("A half covered pixel is half as dark", "[raster]")
{
    const std::array corners{Point{10.5, 10}, Point{11, 10}, Point{11, 11}, Point{10.5, 11}};
    const Pixels pixels = filled(corners);
    CHECK((pixels[10 * side + 10] & 0xFFU) == Approx(127).margin(2));
    CHECK(pixels[10 * side + 11] == 0xFFFFFFFF);
}

TEST_CASE("Overlapping outlines count once, reversed ones cut holes", "[raster]")
{
    const std::array outer{Point{5, 5}, Point{25, 5}, Point{25, 25}, Point{5, 25}};
    std::array inner{Point{10, 10}, Point{20, 10}, Point{20, 20}, Point{10, 20}};
    const auto both = [&] {
        Pixels pixels(side * side, 0xFFFFFFFF);
        CoverageFill fill(side, side);
        fill.begin(bandOf(pixels));
        fill.polygon(outer);
        fill.polygon(inner);
        fill.flush(Ink({0, 0, 0, 255}));
        return inkOf(pixels);
    };
    CHECK(both() == Approx(400).margin(0.1));
    std::reverse(inner.begin(), inner.end());
    CHECK(both() == Approx(300).margin(0.1));
}

TEST_CASE("Bands give the same pixels as the whole", "[raster]")
{
    std::vector<Point> corners;
    roundRectCorners({3.3, 4.7, 30.2, 28.1}, 7, corners);
    const Pixels whole = filled(corners);
    Pixels parts(side * side, 0xFFFFFFFF);
    for (int top = 0; top < side; top += 8) {
        CoverageFill fill(side, 8);
        fill.begin(bandOf(parts, top, top + 8));
        fill.polygon(corners);
        fill.flush(Ink({0, 0, 0, 255}));
    }
    std::size_t different = 0;
    for (std::size_t i = 0; i < whole.size(); ++i)
        different += std::abs(static_cast<int>(whole[i] & 0xFFU) - static_cast<int>(parts[i] & 0xFFU)) > 1 ? 1 : 0;
    CHECK(different == 0);
}

TEST_CASE("A thin line lays its length times its width in every direction", "[raster]")
{
    for (int degrees = 0; degrees < 360; degrees += 7)
        for (const double width : {0.5, 1.0, 1.6, 2.4}) {
            const double angle = degrees * std::numbers::pi / 180;
            const std::array ends{Point{20, 20}, Point{20 + 15 * std::cos(angle), 20 + 15 * std::sin(angle)}};
            Pixels pixels(side * side, 0xFFFFFFFF);
            hairline(bandOf(pixels), ends, width, Ink({0, 0, 0, 255}));
            CAPTURE(degrees, width);
            // It ends at whole columns or rows, so up to one of them may be missing or too many.
            CHECK(inkOf(pixels) == Approx(15 * width).margin(1.2 * width + 0.4));
        }
}

TEST_CASE("A bent thin line has no beads where its pieces meet", "[raster]")
{
    std::vector<Point> points;
    for (int i = 0; i <= 30; ++i)
        points.push_back({5.0 + i, 20 + 0.01 * i * i});
    Pixels pixels(side * side, 0xFFFFFFFF);
    hairline(bandOf(pixels), points, 1.0, Ink({0, 0, 0, 255}));
    for (int x = 6; x < 34; ++x) {
        double column = 0;
        for (int y = 0; y < side; ++y)
            column += 1 - (pixels[static_cast<std::size_t>(y * side + x)] & 0xFFU) / 255.0;
        CAPTURE(x);
        CHECK(column > 0.9);
        CHECK(column < 1.35);
    }
}

TEST_CASE("Lines far outside cost nothing and touch nothing", "[raster]")
{
    Pixels pixels(side * side, 0xFFFFFFFF);
    const std::array far{Point{-1e9, -5e8}, Point{1e9, -4e8}};
    hairline(bandOf(pixels), far, 2, Ink({0, 0, 0, 255}));
    CHECK(inkOf(pixels) == 0);
    const std::array through{Point{-1e7, 20.5}, Point{1e7, 20.5}};
    hairline(bandOf(pixels), through, 1, Ink({0, 0, 0, 255}));
    CHECK(inkOf(pixels) == Approx(side).margin(0.3));
}

TEST_CASE("A wide stroke has the area of its line, also round a corner", "[raster]")
{
    const std::array straight{Point{5, 20}, Point{35, 20}};
    Pixels pixels(side * side, 0xFFFFFFFF);
    CoverageFill fill(side, side);
    fill.begin(bandOf(pixels));
    addStroke(fill, straight, false, 5);
    fill.flush(Ink({0, 0, 0, 255}));
    CHECK(inkOf(pixels) == Approx(150).margin(0.5));
    const std::array square{Point{10, 10}, Point{30, 10}, Point{30, 30}, Point{10, 30}};
    Pixels ring(side * side, 0xFFFFFFFF);
    fill.begin(bandOf(ring));
    addStroke(fill, square, true, 4);
    fill.flush(Ink({0, 0, 0, 255}));
    // Outer 24 x 24 with round corners, inner 16 x 16.
    CHECK(inkOf(ring) == Approx(24 * 24 - 16 * 16 - (4 - std::numbers::pi) * 4).margin(2));
}

namespace {

std::vector<std::vector<Point>> dashesOf(std::span<const Point> points, double on, double off, const Rect& clip)
{
    std::vector<std::vector<Point>> dashes;
    eachDash(points, false, on, off, clip, [&](const std::vector<Point>& dash) { dashes.push_back(dash); });
    return dashes;
}

}  // namespace

TEST_CASE("A dashed line keeps its pattern round corners", "[raster]")
{
    const std::array corner{Point{0, 0}, Point{10, 0}, Point{10, 10}};
    const auto dashes = dashesOf(corner, 6, 2, {-100, -100, 200, 200});
    REQUIRE(dashes.size() == 3);
    CHECK(dashes[0] == std::vector{Point{0, 0}, Point{6, 0}});
    CHECK(dashes[1] == std::vector{Point{8, 0}, Point{10, 0}, Point{10, 4}});
    CHECK(dashes[2] == std::vector{Point{10, 6}, Point{10, 10}});
}

TEST_CASE("Of a long dashed line only the dashes in sight are made, where they would be", "[raster]")
{
    const std::array line{Point{-1e8, 5}, Point{1e8, 5}};
    const auto dashes = dashesOf(line, 3, 2, {0, 0, 40, 10});
    CHECK(dashes.size() >= 8);
    CHECK(dashes.size() <= 9);
    for (const auto& dash : dashes)
        CHECK(dash.back().x - dash.front().x <= 3.0001);
    const std::array away{Point{0, 50}, Point{100, 50}};
    CHECK(dashesOf(away, 3, 2, {0, 0, 40, 10}).empty());
}
