// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/thread_pool.h"

#include <atomic>

#include "tests/support/catch.h"

using namespace throughline;

TEST_CASE("Every block is run exactly once, whatever the number of threads", "[base][pool]")
{
    const std::size_t threads = GENERATE(1u, 2u, 5u);
    ThreadPool pool(threads);
    std::vector<std::atomic<int>> runs(1000);
    pool.forEachBlock(runs.size(), [&](std::size_t block) { ++runs[block]; });
    for (const std::atomic<int>& count : runs)
        REQUIRE(count == 1);
    pool.forEachBlock(0, [](std::size_t) { FAIL("no block to run"); });
}
