// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace throughline {

/// A text as names are compared: case and compatibility forms folded (NFKC_Casefold), letters joined with their marks,
/// runs of blanks as one, indicators not defanged. `begin` and `end` say for each sign which code points of the text it
/// was made of.
struct FoldedTokens {
    explicit FoldedTokens(std::string_view text);

    /// May a name begin or end between the signs `at - 1` and `at`? Not between two letters of one word; anywhere in
    /// scripts that write no blanks between words or add endings to them (Han, kana, Hangul, Thai …).
    bool isEdge(std::size_t at) const;

    std::u32string signs;
    std::vector<std::uint32_t> begin;
    std::vector<std::uint32_t> end;
    std::size_t codePoints = 0;
};

/// Where a text has a string, in code points of the text.
struct FoundToken {
    std::size_t pattern = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Many strings at once, each as a whole token whatever its case. One look at a text takes time by its length, not by the
/// number of strings.
class TokenSearch {
public:
    /// Strings without a letter or digit are never found.
    explicit TokenSearch(const std::vector<std::string>& patterns);

    bool isEmpty() const { return m_starts.empty(); }
    /// From left to right, the longest first where several begin; none overlaps another.
    std::vector<FoundToken> find(std::string_view text) const;
    /// Every string that stands somewhere in the text, overlapping or not; by number, each once.
    std::vector<std::size_t> all(std::string_view text) const;

private:
    std::vector<std::u32string> m_patterns;  ///< folded, from first to last letter or digit
    std::unordered_map<std::u32string, std::vector<std::size_t>> m_starts;  ///< by first signs, longest first
};

/// Letters and digits of a text as it is compared, from the first to the last: "Acme Corp." -> "acme corp".
std::u32string tokenCore(std::string_view text);

}  // namespace throughline
