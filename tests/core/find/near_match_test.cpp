// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/find/near_match.h"

#include <algorithm>
#include <random>
#include <string>

#include "tests/support/catch.h"

using namespace throughline;

namespace {

/// Least edits from `word` to any piece of `text`, by Sellers' table.
std::size_t editsToPiece(const std::string& word, const std::string& text)
{
    std::vector<std::size_t> column(word.size() + 1);
    for (std::size_t i = 0; i < column.size(); ++i)
        column[i] = i;
    std::size_t best = column.back();
    for (const char c : text) {
        std::size_t diagonal = 0;
        for (std::size_t i = 1; i < column.size(); ++i) {
            const std::size_t above = column[i];
            column[i] = std::min({above + 1, column[i - 1] + 1, diagonal + (word[i - 1] == c ? 0 : 1)});
            diagonal = above;
        }
        best = std::min(best, column.back());
    }
    return best;
}

std::string randomWord(std::mt19937& random, std::size_t size)
{
    std::string word;
    while (word.size() < size)
        word += static_cast<char>('a' + random() % 3);
    return word;
}

}  // namespace

TEST_CASE("A word is near with one letter amiss, with two if it is long", "[find]")
{
    CHECK(NearMatch("lazarus").isIn("the lazarus group"));
    CHECK(NearMatch("lazaras").isIn("the lazarus group"));
    CHECK(NearMatch("lazrus").isIn("the lazarus group"));
    CHECK(NearMatch("lazzarus").isIn("the lazarus group"));
    CHECK_FALSE(NearMatch("lazxxus").isIn("the lazarus group"));
    CHECK(NearMatch("guangdnog").isIn("guangdong"));
    CHECK_FALSE(NearMatch("lazarus").isIn(""));
}

TEST_CASE("Words too short or too long for errors must be there as they are", "[find]")
{
    CHECK(NearMatch("apt").isIn("apt41"));
    CHECK_FALSE(NearMatch("atp").isIn("apt41"));
    const std::string longWord(64, 'a');
    CHECK(NearMatch(longWord).isIn(longWord + "b"));
    CHECK_FALSE(NearMatch(longWord).isIn(std::string(63, 'a')));
}

TEST_CASE("Near words are those that the table of edits says", "[find]")
{
    std::mt19937 random(7);
    for (int i = 0; i < 4000; ++i) {
        const std::string word = randomWord(random, 4 + random() % 9);
        const std::string text = randomWord(random, random() % 24);
        const std::size_t allowed = word.size() < 8 ? 1 : 2;
        INFO(word << " in " << text);
        const NearMatch match(word);
        CHECK(match.isIn(text) == (editsToPiece(word, text) <= allowed));
        const auto parts = match.parts();
        CHECK((!match.isIn(text) || std::any_of(parts.begin(), parts.end(), [&](std::string_view part) { return text.find(part) != std::string::npos; })));
    }
}
