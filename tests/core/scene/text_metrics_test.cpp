// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/text_metrics.h"

#include "core/base/utf8.h"
#include "tests/support/catch.h"

using namespace throughline;

TEST_CASE("Text is as wide as its letters", "[scene][text]")
{
    const TextMetrics metrics = plainTextMetrics();
    CHECK(textWidth(metrics, FontFace::Regular, 10, "abcd") == Approx(22));
    CHECK(textWidth(metrics, FontFace::SemiBold, 10, "abcd") == Approx(23.2));
    CHECK(textWidth(metrics, FontFace::Regular, 10, "中文") == Approx(20));  // behind the table: full width
    CHECK(textWidth(metrics, FontFace::Regular, 10, "e\u0301") == Approx(5.5));  // a combining accent
}

TEST_CASE("Lines break at spaces and the last one ends with an ellipsis", "[scene][text]")
{
    const TextMetrics metrics = plainTextMetrics();
    const auto lines = [&](std::string_view text, std::size_t most) {
        return wrapped(metrics, FontFace::Regular, 10, text, 55, most);  // ten letters a line
    };
    CHECK(lines("one two three four", 3) == std::vector<std::string>{"one two", "three four"});
    CHECK(lines("one two three four", 1) == std::vector<std::string>{"one two t…"});
    CHECK(lines("unbreakablelongword", 2) == std::vector<std::string>{"unbreakabl", "elongword"});
    CHECK(lines("well-known-name", 2) == std::vector<std::string>{"well-", "known-name"});
    CHECK(lines("", 2).empty());
    CHECK(wrapped(metrics, FontFace::Regular, 10, "ab", 1, 5) == std::vector<std::string>{"a", "b"});
}

TEST_CASE("No line is wider than asked for, in any script", "[scene][text]")
{
    const TextMetrics metrics = plainTextMetrics();
    const std::string text = "Организация 国家安全局 Straße über-long-hyphenated-compound 😀😀😀 end";
    for (double width = 40; width < 300; width += 13)
        for (const std::string& line : wrapped(metrics, FontFace::SemiBold, 12, text, width, 4)) {
            CHECK(textWidth(metrics, FontFace::SemiBold, 12, line) <= width);
            CHECK(isValidUtf8(line));
        }
}
