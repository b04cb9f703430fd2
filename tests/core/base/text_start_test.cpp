// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text_start.h"
#include "tests/support/catch.h"

using namespace throughline;

TEST_CASE("The start of a text never ends within a character", "[base][utf8]")
{
    CHECK(textStart("short", 40) == "short");
    CHECK(textStart("abcdef", 3) == "abc");
    CHECK(textStart("ab\u00e9", 3) == "ab");
    CHECK(textStart("ab\u00e9", 4) == "ab\u00e9");
    CHECK(textStart("ab\U0001F600c", 5) == "ab");
    CHECK(textStart("ab\U0001F600c", 6) == "ab\U0001F600");
    CHECK(textStart("\u00e9", 1).empty());
    CHECK(textStart("", 0).empty());
}
