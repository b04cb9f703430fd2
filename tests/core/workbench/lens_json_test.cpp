// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/lens_json.h"

#include "tests/support/catch.h"

using namespace throughline;

TEST_CASE("A lens is read from JSON, what is not said stays neutral", "[workbench][lens]")
{
    const Result<Lens> lens = parseLens(R"({"disbelieve": ["identity--a", "report--b"], "doubt": [], "own_origins": ["identity--c"], "min_reliability": "B",
                                            "min_credibility": 6, "include_ungraded": false, "include_set_aside": true})");
    REQUIRE(lens);
    CHECK(lens->disbelieve == std::vector<std::string>{"identity--a", "report--b"});
    CHECK(lens->doubt.empty());
    CHECK(lens->ownOrigins == std::vector<std::string>{"identity--c"});
    CHECK(lens->minReliability == Reliability::B);
    CHECK(lens->minCredibility == Credibility::Six);
    CHECK_FALSE(lens->includeUngraded);
    CHECK(lens->includeSetAside);
    CHECK(*parseLens("{}") == Lens{});
}

TEST_CASE("What is wrong in a lens is told by its name", "[workbench][lens]")
{
    struct Row {
        const char* json;
        const char* message;
    };
    for (const Row& row : {Row{"", "This is no JSON."}, Row{"{\"doubt\": [}", "This is no JSON."}, Row{"[]", "A lens is a JSON object."},
                           Row{R"({"doubt": "a"})", "\"doubt\" has to be a list of ids."},
                           Row{R"({"disbelieve": ["a", 1]})", "\"disbelieve\" has to be a list of ids."},
                           Row{R"({"min_reliability": "G"})", "\"min_reliability\" has to be a letter from \"A\" to \"F\"."},
                           Row{R"({"min_credibility": 7})", "\"min_credibility\" has to be a number from 1 to 6."},
                           Row{R"({"min_credibility": 18446744073709551615})", "\"min_credibility\" has to be a number from 1 to 6."},
                           Row{R"({"include_ungraded": 1})", "\"include_ungraded\" has to be true or false."}}) {
        INFO(row.json);
        const Result<Lens> lens = parseLens(row.json);
        REQUIRE_FALSE(lens);
        CHECK(lens.error().code == ErrorCode::Malformed);
        CHECK(lens.error().message == row.message);
    }
}

TEST_CASE("A long unknown name in a lens is cut between letters", "[workbench][lens]")
{
    std::string name = "a";
    std::string cut = "a";
    for (int i = 0; i < 200; ++i)
        name += "\xC3\xA9";
    for (int i = 0; i < 39; ++i)
        cut += "\xC3\xA9";
    const Result<Lens> lens = parseLens("{\"" + name + "\": 1}");
    REQUIRE_FALSE(lens);
    CHECK(lens.error().message.starts_with("\"" + cut + "\" has to be one of disbelieve, doubt, "));
}
