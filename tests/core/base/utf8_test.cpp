// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.h"

#include "tests/support/catch.h"

using namespace throughline;

TEST_CASE("Broken UTF-8 becomes replacement characters, one for each bad byte", "[base][utf8]")
{
    CHECK(toValidUtf8("a\xC3") == "a\xEF\xBF\xBD");
    CHECK(toValidUtf8("\xED\xA0\x80") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");  // a lone surrogate
    CHECK(isValidUtf8("Straße 😀"));
    CHECK_FALSE(isValidUtf8("\xC0\xAF"));  // overlong
}

TEST_CASE("Code point positions and byte offsets map both ways", "[base][utf8]")
{
    std::string text;
    for (int i = 0; i < 700; ++i)
        text += i % 3 == 0 ? "é" : i % 3 == 1 ? "x" : "😀";
    const CodePointIndex index(text);
    REQUIRE(index.size() == 700);
    std::size_t byte = 0;
    for (std::size_t i = 0; i < 700; ++i) {
        CHECK(index.toByte(text, i) == byte);
        CHECK(index.toCodePoint(text, byte) == i);
        nextCodePoint(text, byte);
    }
    CHECK(index.toByte(text, 9999) == text.size());
}

TEST_CASE("Case folding compares names of one person or group", "[base][utf8]")
{
    CHECK(foldCase("STRASSE") == foldCase("Straße"));
    CHECK(foldCase("ＡＰＴ４０") == "apt40");
}
