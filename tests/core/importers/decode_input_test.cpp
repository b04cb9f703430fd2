// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/import_format.h"
#include "tests/support/catch.h"

using namespace throughline;

namespace {

std::string decoded(std::string_view bytes)
{
    const Result<DecodedInput> out = decodeInput(bytes, "case.txt");
    if (!out)
        FAIL(describe(out.error()));
    return out->text;
}

Error refused(std::string_view bytes)
{
    const Result<DecodedInput> out = decodeInput(bytes, "case.txt");
    REQUIRE_FALSE(out);
    CHECK(out.error().where == "case.txt");
    return out.error();
}

}  // namespace

TEST_CASE("UTF-8 and UTF-16 with a byte order mark give the same text", "[importers][decode]")
{
    CHECK(decoded("Zürich") == "Zürich");
    CHECK(decoded("\xEF\xBB\xBFZürich") == "Zürich");
    CHECK(decoded(std::string_view("\xFF\xFEZ\0\xFC\0r\0", 8)) == "Zür");
    CHECK(decoded(std::string_view("\xFE\xFF\0Z\0\xFC\0r", 8)) == "Zür");
    CHECK(decoded(std::string_view("\xFE\xFF\xD8\x3D\xDE\x00", 6)) == "\xF0\x9F\x98\x80");
}

TEST_CASE("Bytes that are no UTF-8 are replaced and their first place is told", "[importers][decode]")
{
    const Result<DecodedInput> out = decodeInput("one\ntw\xC3o \xFF", "case.txt");
    REQUIRE(out);
    CHECK(out->text == "one\ntw\xEF\xBF\xBDo \xEF\xBF\xBD");
    REQUIRE(out->diagnostics.size() == 1);
    CHECK(describe(out->diagnostics[0])
          == "case.txt: line 2, column 3: warning: bytes that are no UTF-8 were replaced by U+FFFD, 2 in all; the first is here [invalid-utf8]");
}

TEST_CASE("Half a surrogate pair and an odd last byte of UTF-16 are replaced", "[importers][decode]")
{
    const Result<DecodedInput> out = decodeInput(std::string_view("\xFF\xFE\x3D\xD8" "A\0B", 7), "case.txt");
    REQUIRE(out);
    CHECK(out->text == "\xEF\xBF\xBD" "A\xEF\xBF\xBD");
    REQUIRE(out->diagnostics.size() == 1);
    CHECK(out->diagnostics[0].code == "invalid-utf16");
}

TEST_CASE("A single NUL does not make a text binary", "[importers][decode]")
{
    std::string text(200, 'x');
    text[100] = '\0';
    const Result<DecodedInput> out = decodeInput(text, "case.txt");
    REQUIRE(out);
    CHECK(out->text.substr(99, 5) == "x\xEF\xBF\xBDx");
    REQUIRE(out->diagnostics.size() == 1);
    CHECK(out->diagnostics[0].code == "nul-character");
    CHECK(out->diagnostics[0].where == "line 1, column 101");
}

TEST_CASE("Empty, binary and packed files are refused in words", "[importers][decode]")
{
    CHECK(refused("").code == ErrorCode::Empty);
    CHECK(refused(" \t\r\n").code == ErrorCode::Empty);
    CHECK(refused("\xEF\xBB\xBF").code == ErrorCode::Empty);
    const auto [bytes, words] = GENERATE(table<std::string, std::string>({
        {"\x28\xB5\x2F\xFDxx", "Zstandard"},
        {"\x1F\x8Bxx", "gzip"},
        {std::string("PK\x03\x04xx"), "ZIP"},
        {"%PDF-1.7\nxx", "PDF"},
        {std::string("a\0b\0c\0d\0e\0", 10), "UTF-16 without byte order mark"},
        {std::string("\x01\x02\x03\x04xyz"), "binary"},
    }));
    const Error error = refused(bytes);
    CHECK(error.code == ErrorCode::NotText);
    INFO(error.message);
    CHECK(error.message.find(words) != std::string::npos);
}

TEST_CASE("More than the largest size is not looked at", "[importers][decode]")
{
    CHECK(refused(std::string(maxReportBytes + 1, ' ')).code == ErrorCode::TooLarge);
}
