// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/json_repair.h"
#include "tests/support/catch.h"

using namespace throughline;

TEST_CASE("What common tools write is turned into JSON", "[importers][json]")
{
    const auto [given, expected, code] = GENERATE(table<std::string, std::string, std::string>({
        {"[NaN]", "[null]", "not-json-word"},
        {"[-Infinity]", "[null]", "not-json-word"},
        {"{\"a\":True}", "{\"a\":true}", "not-json-word"},
        {"[1,]", "[1]", "trailing-comma"},
        {"{\"a\":1 , }", "{\"a\":1  }", "trailing-comma"},
        {"[1e99999]", "[\"1e99999\"]", "huge-number"},
        {"[123456789012345678901234567890]", "[\"123456789012345678901234567890\"]", "huge-number"},
        {"[\"a\nb\"]", "[\"a\\u000ab\"]", "control-character"},
        {R"(["\ud83d"])", R"(["\ufffd"])", "lone-surrogate"},
        {R"(["\ude00\ud83d"])", R"(["\ufffd\ufffd"])", "lone-surrogate"},
        {R"(["\x"])", R"(["\\x"])", "bad-escape"},
    }));
    const RepairedJson repaired = repairJson(given);
    CHECK(repaired.text == expected);
    REQUIRE_FALSE(repaired.changes.empty());
    CHECK(repaired.changes[0].code == code);
}

TEST_CASE("Good JSON is left as it is", "[importers][json]")
{
    const std::string good = R"({"NaN":"NaN, Infinity,}","n":[-1.5e3,0,true,null],"s":"\ud83d\ude00 \" \\ \n \u0041"})";
    const RepairedJson repaired = repairJson(good);
    CHECK(repaired.text == good);
    CHECK(repaired.changes.empty());
}

TEST_CASE("Changes are listed with their place, at most twenty", "[importers][json]")
{
    std::string many = "[NaN";
    for (int i = 0; i < 50; ++i)
        many += ",NaN";
    const RepairedJson repaired = repairJson(many + "]");
    CHECK(repaired.changes.size() == 20);
    CHECK(repaired.changes[1].offset == 5);
    CHECK(repaired.text.find("NaN") == std::string::npos);
}
