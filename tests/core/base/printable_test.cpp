// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/printable.h"

#include "tests/support/catch.h"

using namespace throughline;

TEST_CASE("Words of a report cannot drive a terminal or break its lines", "[base][utf8]")
{
    CHECK(printable("a\x1B[31mb\nc\x7F" "d") == "a [31mb c d");
    CHECK(printable("a\xC2\x9B" "31mb\xC2\x85" "c\xE2\x80\xA8" "d") == "a 31mb c d");
    CHECK(printable("a\x9B" "31m") == "a\xEF\xBF\xBD" "31m");
}

TEST_CASE("Words of a report cannot turn the direction of writing", "[base][utf8]")
{
    CHECK(printable("invoice\xE2\x80\xAE" "fdp.exe\xE2\x80\xAC") == "invoice fdp.exe ");
    CHECK(printable("\xE2\x81\xA6" "a\xE2\x81\xA9\xE2\x80\x8E" "b\xE2\x80\x8F") == " a  b ");
}

TEST_CASE("Words of every script are written as they are", "[base][utf8]")
{
    CHECK(printable("Café “Ünit” 国家安全局 Мандиант 😀\xC2\xA0.") == "Café “Ünit” 国家安全局 Мандиант 😀\xC2\xA0.");
    CHECK(printable("").empty());
}

TEST_CASE("Words in a document show where something stood that would turn or hide others", "[base][utf8]")
{
    CHECK(drawable("invoice\xE2\x80\xAE" "fdp.exe") == "invoice\xEF\xBF\xBD" "fdp.exe");
    CHECK(drawable(std::string("a\0b\x1B" "c", 5)) == "a\xEF\xBF\xBD" "b\xEF\xBF\xBD" "c");
    CHECK(drawable("a\xFF") == "a\xEF\xBF\xBD");
    // Marks of languages that are written from the right stay.
    CHECK(drawable("\xE2\x80\x8F" "שלום") == "\xE2\x80\x8F" "שלום");
    CHECK(drawable("Café “Ünit” 国家安全局 😀") == "Café “Ünit” 国家安全局 😀");
}
