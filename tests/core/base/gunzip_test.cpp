// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/gunzip.h"

#include "core/base/base64.h"
#include "tests/support/catch.h"

using namespace throughline;

namespace {

// What gzip makes of "0 1\n", of "1 2\n", and of 200,000 zero bytes.
const std::string first = *fromBase64("H4sIAAAAAAACAzNQMOQCAPGPqs8EAAAA");
const std::string second = *fromBase64("H4sIAAAAAAACAzNUMOICAFe7O1wEAAAA");
const std::string zeros =
    *fromBase64("H4sIAAAAAAACA+3BMQEAAADCoPVPbQZ/oA" + std::string(256, 'A') + "CA1wB7WOBcQA0DAA==");

ErrorCode codeOf(std::string_view bytes, std::size_t maxBytes = 1000)
{
    const Result<std::string> text = gunzip(bytes, maxBytes);
    REQUIRE_FALSE(text);
    return text.error().code;
}

}  // namespace

TEST_CASE("A gzip file gives what it holds, all members in a row", "[base][gzip]")
{
    CHECK(*gunzip(first, 1000) == "0 1\n");
    CHECK(*gunzip(first + second, 1000) == "0 1\n1 2\n");
    CHECK(*gunzip(first + std::string(512, '\0'), 1000) == "0 1\n");
    CHECK(isGzip(first));
    CHECK_FALSE(isGzip("0 1\n"));
    CHECK_FALSE(isGzip("\x1f"));
}

TEST_CASE("No gzip file is expanded beyond the limit", "[base][gzip]")
{
    CHECK(*gunzip(zeros, 200'000) == std::string(200'000, '\0'));
    CHECK(codeOf(zeros, 199'999) == ErrorCode::TooLarge);
    CHECK(codeOf(zeros, 0) == ErrorCode::TooLarge);
    CHECK(codeOf(first + second, 7) == ErrorCode::TooLarge);
    CHECK(gunzip(first + second, 8)->size() == 8);
}

TEST_CASE("A damaged gzip file is told with its byte, wherever it is cut off", "[base][gzip]")
{
    for (std::size_t size = 0; size < first.size(); ++size) {
        INFO(size);
        CHECK(codeOf(first.substr(0, size)) == ErrorCode::Malformed);
    }
    CHECK(codeOf(first + "more") == ErrorCode::Malformed);
    CHECK(codeOf(first + second.substr(0, 9)) == ErrorCode::Malformed);
    std::string wrong = first;
    wrong[wrong.size() - 8] = 'x';  // the checksum
    CHECK(codeOf(wrong) == ErrorCode::Malformed);
    CHECK(gunzip("0 1\n", 1000).error().where == "byte 2");
}
