// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/base64.h"

#include "tests/support/catch.h"

using namespace throughline;

TEST_CASE("Base64 gives the bytes back, and refuses what is none", "[base]")
{
    // RFC 4648 section 10.
    const auto [bytes, text] = GENERATE(table<std::string, std::string>({
        {"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"foob", "Zm9vYg=="}, {"fooba", "Zm9vYmE="}, {"foobar", "Zm9vYmFy"},
        {std::string("\0\xFF\x80", 3), "AP+A"}}));
    CHECK(toBase64(bytes) == text);
    CHECK(fromBase64(text) == bytes);
    CHECK_FALSE(fromBase64("Zg="));
    CHECK_FALSE(fromBase64("Z*=="));
    CHECK_FALSE(fromBase64("Zg==Zg=="));
}
