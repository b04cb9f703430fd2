// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/label_places.h"

#include "tests/support/catch.h"
#include "tests/support/random_numbers.h"

using namespace throughline;

TEST_CASE("No label lies over another, over a sign that has one, or out of the window", "[labels]")
{
    test::RandomNumbers random(5);
    LabelPlaces places({800, 600});
    std::vector<Rect> taken;
    std::size_t placed = 0;
    for (int i = 0; i < 400; ++i) {
        const Rect sign{static_cast<double>(random.below(800)), static_cast<double>(random.below(600)), 20, 12};
        const auto label = places.place(sign, {static_cast<double>(40 + random.below(100)), 14});
        if (!label)
            continue;
        ++placed;
        places.occupy(sign);
        CHECK(label->x >= 0);
        CHECK(label->y >= 0);
        CHECK(label->right() <= 800);
        CHECK(label->bottom() <= 600);
        for (const Rect& other : taken)
            CHECK_FALSE(label->overlaps(other));
        taken.push_back(*label);
        taken.push_back(sign);
    }
    CHECK(placed > 30);
    CHECK(placed < 400);
}

TEST_CASE("A label stands right of its sign while there is room", "[labels]")
{
    LabelPlaces places({200, 100});
    const auto right = places.place({20, 40, 20, 20}, {60, 14});
    REQUIRE(right);
    CHECK(right->x > 40);
    const auto left = places.place({170, 60, 20, 20}, {60, 14});
    REQUIRE(left);
    CHECK(left->right() <= 190);
}
