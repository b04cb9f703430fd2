// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/importers/prose/observables.h"
#include "core/importers/prose/source_text.h"

namespace throughline::prose {

/// Words by number; only words that some lexicon holds have one. Looked up, never walked.
class Vocabulary {
public:
    static constexpr std::uint32_t unknown = 0;

    std::uint32_t add(std::string_view word);
    std::uint32_t find(std::string_view word) const;

private:
    std::unordered_map<std::string, std::uint32_t> m_ids;
};

enum class TokenKind : std::uint8_t { Word, Number, Punctuation, Observable };

/// One word, number, mark or masked observable; bytes of the plain text. Hyphens inside words are
/// dropped ("China-linked" = two tokens, the second `afterHyphen`), so "brute-force" = "brute force".
struct Token {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t word = Vocabulary::unknown;
    std::uint32_t observable = std::numeric_limits<std::uint32_t>::max();
    TokenKind kind = TokenKind::Word;
    bool isUpper = false;     ///< starts with a capital
    bool isAllCaps = false;   ///< two capitals or more and no small letter
    bool afterHyphen = false;
    bool spaceBefore = true;
};

/// ASCII and Latin-1 capitals made small, byte for byte: offsets stay.
std::string lowerInPlace(std::string_view text);

/// Tokens of bytes [begin, end) of `text`; `low` = lowerInPlace(text). Observables inside the range
/// become one token each. Linear.
void tokenize(std::string_view text, std::string_view low, std::size_t begin, std::size_t end,
              const std::vector<Observable>& observables, const Vocabulary& vocabulary, std::vector<Token>& out);

}  // namespace throughline::prose
