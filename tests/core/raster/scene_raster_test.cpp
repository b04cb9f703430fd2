// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/raster/scene_raster.h"

#include <limits>
#include <numeric>

#include "core/raster/sign_masks.h"
#include "tests/support/catch.h"
#include "tests/support/random_numbers.h"

using namespace throughline;
using namespace throughline::raster;

namespace {

constexpr int width = 300;
constexpr int height = 200;

DisplayList manyShapes()
{
    static const TextMetrics metrics = plainTextMetrics();
    DisplayListBuilder builder(metrics);
    test::RandomNumbers random(3);
    const auto place = [&] { return Point{static_cast<double>(random.below(320)) - 10, static_cast<double>(random.below(220)) - 10}; };
    for (std::uint32_t i = 0; i < 60; ++i) {
        const HitIndex hit = builder.addHit(HitKind::Card, i, "");
        const std::array curve{place(), place(), place(), place()};
        builder.path(ShapeKind::Bezier, curve, i % 2 == 0 ? StyleId::LineDashed : StyleId::LineSolid, hit);
        const Point corner = place();
        builder.roundRect({corner.x, corner.y, 40, 14}, 5, i % 3 == 0 ? StyleId::Plate : StyleId::Card, hit);
        const std::array head{place(), place(), place()};
        builder.path(ShapeKind::Polygon, head, StyleId::ArrowHollow, hit);
    }
    return builder.seal({0, 0, width, height});
}

std::vector<std::uint32_t> painted(const DisplayList& list, ThreadPool* pool, const std::vector<Emphasis>& emphasis = {})
{
    std::vector<std::uint32_t> pixels(width * height, 0xFFFFFFFF);
    std::vector<std::uint32_t> all(list.shapes.size());
    std::iota(all.begin(), all.end(), 0U);
    Frame frame;
    frame.list = &list;
    frame.shapes = all;
    frame.emphasis = emphasis;
    paintFrame(pixels.data(), width, width, height, frame, styleSheet(Theme::Light), pool);
    return pixels;
}

}  // namespace

TEST_CASE("A frame is the same for every number of threads", "[raster]")
{
    const DisplayList list = manyShapes();
    const auto alone = painted(list, nullptr);
    for (const std::size_t threads : {1U, 3U, 8U}) {
        ThreadPool pool(threads);
        CHECK(painted(list, &pool) == alone);
    }
    CHECK(alone != std::vector<std::uint32_t>(width * height, 0xFFFFFFFF));
}

TEST_CASE("What is chosen has a halo, what is dimmed is paler", "[raster]")
{
    const DisplayList list = manyShapes();
    const auto plain = painted(list, nullptr);
    const auto dimmed = painted(list, nullptr, std::vector<Emphasis>(list.hits.size(), Emphasis::Dimmed));
    const auto chosen = painted(list, nullptr, std::vector<Emphasis>(list.hits.size(), Emphasis::Selected));
    const auto ink = [](const std::vector<std::uint32_t>& pixels) {
        double sum = 0;
        for (const std::uint32_t pixel : pixels)
            sum += 255 - ((pixel >> 8) & 0xFFU);
        return sum;
    };
    CHECK(ink(dimmed) < ink(plain));
    CHECK(ink(chosen) > ink(plain));
}

TEST_CASE("A shape without a place is left out", "[raster]")
{
    static const TextMetrics metrics = plainTextMetrics();
    DisplayListBuilder builder(metrics);
    constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();
    const std::array line{Point{nowhere, 3}, Point{20, nowhere}};
    builder.path(ShapeKind::Polyline, line, StyleId::LineSolid);
    const DisplayList list = builder.seal({0, 0, width, height});
    CHECK(painted(list, nullptr) == std::vector<std::uint32_t>(width * height, 0xFFFFFFFF));
}

TEST_CASE("Every kind has a sign of its own", "[raster]")
{
    SignMasks signs;
    std::vector<std::vector<std::uint8_t>> seen;
    for (int i = 0; i <= static_cast<int>(Glyph::Stack); ++i) {
        const Mask& mask = signs.at(static_cast<Glyph>(i), 14);
        CHECK(mask.coverage.size() == 14 * 14);
        CHECK(std::accumulate(mask.coverage.begin(), mask.coverage.end(), 0) > 14 * 14 * 255 / 6);
        CHECK(std::find(seen.begin(), seen.end(), mask.coverage) == seen.end());
        seen.push_back(mask.coverage);
    }
}
