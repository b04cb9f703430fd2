// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/json_reader.h"
#include "tests/support/catch.h"

using namespace throughline;

TEST_CASE("A parsed value answers by member, kind and order", "[importers][json]")
{
    JsonReader reader;
    const Result<JsonValue> value = reader.parse(R"({"a":"x","n":-7,"d":2.5,"t":true,"l":[1,"two",null],"o":{"k":"v"}})");
    REQUIRE(value);
    CHECK((*value)["a"].text() == "x");
    CHECK((*value)["n"].integer() == -7);
    CHECK((*value)["d"].number() == 2.5);
    CHECK((*value)["t"].isTrue());
    CHECK((*value)["o"]["k"].text() == "v");
    CHECK_FALSE((*value)["none"].isPresent());
    CHECK((*value)["none"]["deeper"].text().empty());
    std::string kinds;
    for (const JsonValue item : (*value)["l"])
        kinds += std::string(jsonKindWord(item.kind())) + ";";
    CHECK(kinds == "a number;a text;null;");
}

TEST_CASE("Of equal keys the last one counts and the key is told", "[importers][json]")
{
    JsonReader reader;
    const Result<JsonValue> value = reader.parse(R"({"a":1,"b":{"c":1,"c":2},"a":3,"a":4})");
    REQUIRE(value);
    CHECK((*value)["a"].integer() == 4);
    CHECK((*value)["b"]["c"].integer() == 2);
    CHECK(reader.duplicateKeys() == std::vector<std::string>{"b.c", "a", "a"});
    CHECK(jsonText(*value) == R"({"b":{"c":2},"a":4})");
}

TEST_CASE("A value is written back as compact JSON", "[importers][json]")
{
    JsonReader reader;
    const std::string text = R"({"s":"a\"b\\c\u0001é","n":-12,"u":18446744073709551615,"d":0.1,"b":false,"z":null,"l":[],"o":{}})";
    const Result<JsonValue> value = reader.parse(text);
    REQUIRE(value);
    CHECK(jsonText(*value) == text);
    CHECK(jsonText(*value, {"s", "u", "d", "b", "z", "l", "o"}) == R"({"n":-12})");
}

TEST_CASE("What is malformed, too deep or too large is an error", "[importers][json]")
{
    JsonReader reader;
    CHECK(reader.parse("{").error().code == ErrorCode::Malformed);
    CHECK(reader.parse("").error().code == ErrorCode::Malformed);
    CHECK(reader.parse(std::string(200, '[') + std::string(200, ']')).error().message == "nested deeper than 128 levels");
    CHECK(reader.parse("\"" + std::string(JsonReader::maxBytes, 'x') + "\"").error().code == ErrorCode::TooLarge);
    std::string many = "[0";
    for (int i = 0; i < 2'000'000; ++i)
        many += ",0";
    CHECK(reader.parse(many + "]").error().code == ErrorCode::TooLarge);
    CHECK(reader.parse("[1]").has_value());
}
