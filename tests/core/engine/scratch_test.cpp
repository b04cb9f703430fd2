// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/scratch.h"

#include "tests/support/catch.h"

using namespace throughline;

TEST_CASE("A stamped array forgets everything when it is begun anew", "[engine][scratch]")
{
    StampedArray<int> array;
    array.begin(4);
    array.set(2, 7);
    CHECK(array.insert(3, 1));
    CHECK_FALSE(array.insert(3, 9));
    CHECK(array[3] == 1);
    CHECK(array.valueOr(1, -1) == -1);
    array.begin(8);
    for (std::size_t i = 0; i < 8; ++i)
        CHECK_FALSE(array.has(i));
    array.begin(2);
    CHECK_FALSE(array.has(1));
}

TEST_CASE("Leases on one thread are apart while they live, and keep their memory after", "[engine][scratch]")
{
    struct Room {
        int guests = 0;
    };
    const Room* first = nullptr;
    {
        const ScratchLease<Room> outer;
        const ScratchLease<Room> inner;
        first = &*inner;
        CHECK(&*outer != &*inner);
        inner->guests = 3;
    }
    const ScratchLease<Room> again;
    const ScratchLease<Room> another;
    CHECK((&*again == first || &*another == first));
    CHECK(again->guests + another->guests == 3);
}
