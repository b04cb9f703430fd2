// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/chunked_column.h"

#include "tests/support/catch.h"

using namespace throughline;

TEST_CASE("A snapshot of a column keeps its rows while the column goes on changing", "[base][column]")
{
    ChunkedColumn<int> column;
    for (int i = 0; i < 3000; ++i)
        column.push_back(i);
    const ChunkedColumn<int> snapshot = column;
    column.edit(1500) = -1;
    column.push_back(3000);

    CHECK(snapshot[1500] == 1500);
    CHECK(column[1500] == -1);
    CHECK(snapshot.size() == 3000);
    CHECK(column.size() == 3001);
    CHECK_FALSE(snapshot == column);
}

TEST_CASE("Only the chunk that was written to is copied", "[base][column]")
{
    ChunkedColumn<int> column;
    for (int i = 0; i < 3000; ++i)
        column.push_back(i);
    const ChunkedColumn<int> snapshot = column;
    column.edit(1500) = -1;

    CHECK(column.sharesChunk(snapshot, 0));
    CHECK_FALSE(column.sharesChunk(snapshot, 1500));
    CHECK(column.sharesChunk(snapshot, 2999));
}
