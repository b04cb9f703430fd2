// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/tile_index.h"

#include <limits>

#include "tests/support/catch.h"
#include "tests/support/random_numbers.h"

using namespace throughline;

TEST_CASE("Whatever touches an area is found, in order and once", "[tiles]")
{
    test::RandomNumbers random(11);
    for (const std::size_t count : {1U, 40U, 5000U}) {
        std::vector<Rect> boxes;
        for (std::size_t i = 0; i < count; ++i) {
            const double reach = random.chance(10) ? 60000 : 400;
            boxes.push_back({static_cast<double>(random.below(90000)), static_cast<double>(random.below(50000)),
                             static_cast<double>(random.below(static_cast<std::size_t>(reach))), static_cast<double>(random.below(300))});
        }
        const TileIndex index(boxes);
        for (int round = 0; round < 40; ++round) {
            const Rect area{static_cast<double>(random.below(95000)) - 2000, static_cast<double>(random.below(55000)) - 2000,
                            static_cast<double>(random.below(9000) + 1), static_cast<double>(random.below(9000) + 1)};
            const std::vector<std::uint32_t> found = index.within(area);
            CHECK(std::is_sorted(found.begin(), found.end()));
            CHECK(std::adjacent_find(found.begin(), found.end()) == found.end());
            for (std::uint32_t i = 0; i < count; ++i)
                if (boxes[i].overlaps(area) && !std::binary_search(found.begin(), found.end(), i))
                    FAIL("box " << i << " is missing");
        }
        CHECK(index.within({-1e6, -1e6, 3e6, 3e6}).size() == count);
    }
}

TEST_CASE("Boxes without a place are in no area, and spoil nothing", "[tiles]")
{
    constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();
    const std::vector<Rect> boxes{{nowhere, 0, 10, 10}, {5, 5, 10, 10}, {0, 0, std::numeric_limits<double>::infinity(), 1}};
    const TileIndex index(boxes);
    CHECK(index.within({0, 0, 8, 8}) == std::vector<std::uint32_t>{1});
    CHECK(TileIndex(std::vector<Rect>{{nowhere, nowhere, nowhere, nowhere}}).within({6, 6, 1, 1}).empty());
}

TEST_CASE("A small area among many boxes gives few of them", "[tiles]")
{
    std::vector<Rect> boxes;
    for (int i = 0; i < 10000; ++i)
        boxes.push_back({(i % 100) * 1000.0, (i / 100) * 1000.0, 100, 50});
    for (int i = 0; i < 200; ++i)  // long lines cost no more than short ones
        boxes.push_back({0, i * 500.0, 100000, 1});
    const TileIndex index(boxes);
    CHECK(index.within({50500, 50500, 900, 900}).size() < 400);
    CHECK(TileIndex().within({0, 0, 1, 1}).empty());
}
