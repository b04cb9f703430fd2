// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/line_plate.h"

#include <cmath>

#include "tests/support/catch.h"

using namespace throughline;

TEST_CASE("A label that found no room on its line has a leader to it", "[scene][plate]")
{
    const Route level{{{0, 100}, {100, 100}, {200, 100}, {300, 100}}};
    CHECK_FALSE(leaderOf({100, 80, 60, 40}, level));  // the line passes through it
    CHECK_FALSE(leaderOf({100, 52, 60, 40}, level));  // 8 units above
    const auto leader = leaderOf({100, 0, 60, 40}, level);
    REQUIRE(leader);
    CHECK(std::abs((*leader)[0].y - 40) < 1e-9);
    CHECK(std::abs((*leader)[1].y - 100) < 1e-9);
    CHECK((*leader)[0].x >= 100);
    CHECK((*leader)[0].x <= 160);
    CHECK_FALSE(leaderOf({100, 0, 60, 40}, Route{}));
}
