// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace throughline {

inline constexpr char32_t replacementCharacter = 0xFFFD;

/// Decodes the code point at byte `at` and moves `at` behind it; a bad sequence gives U+FFFD and
/// moves one byte. `at` must be inside the text.
char32_t nextCodePoint(std::string_view text, std::size_t& at);
void appendUtf8(std::string& text, char32_t codePoint);
bool isValidUtf8(std::string_view text);
/// Every bad sequence replaced by U+FFFD.
std::string toValidUtf8(std::string_view text);
std::size_t countCodePoints(std::string_view text);
std::u32string toUtf32(std::string_view text);
std::string toUtf8(std::u32string_view text);

/// Full case folding and compatibility normalisation (NFKC_Casefold); for comparing names.
std::string foldCase(std::string_view text);

/// Code point index <-> byte offset of one text, O(log n) with a mark each 256 code points.
/// Indices past the end give the end.
class CodePointIndex {
public:
    CodePointIndex() = default;
    explicit CodePointIndex(std::string_view text);

    std::size_t size() const { return m_count; }
    std::size_t toByte(std::string_view text, std::size_t codePoint) const;
    std::size_t toCodePoint(std::string_view text, std::size_t byte) const;

private:
    static constexpr std::size_t stride = 256;
    std::vector<std::uint32_t> m_marks;  ///< byte offset of code point i * stride
    std::size_t m_count = 0;
};

}  // namespace throughline
