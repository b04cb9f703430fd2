// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.h"

#include <algorithm>
#include <optional>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace throughline {
namespace {

bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

struct Sequence {
    std::size_t length;  ///< 0: not a lead byte
    char32_t bits;
    char32_t least;  ///< smaller values are overlong
};

Sequence sequenceOf(unsigned char lead)
{
    if (lead < 0x80)
        return {1, lead, 0};
    if ((lead & 0xE0) == 0xC0)
        return {2, lead & 0x1Fu, 0x80};
    if ((lead & 0xF0) == 0xE0)
        return {3, lead & 0x0Fu, 0x800};
    if ((lead & 0xF8) == 0xF0)
        return {4, lead & 0x07u, 0x10000};
    return {0, 0, 0};
}

/// Length of the valid sequence at `at`, or 0.
std::size_t decode(std::string_view text, std::size_t at, char32_t& codePoint)
{
    const Sequence sequence = sequenceOf(static_cast<unsigned char>(text[at]));
    if (sequence.length == 0 || at + sequence.length > text.size())
        return 0;
    char32_t value = sequence.bits;
    for (std::size_t i = 1; i < sequence.length; ++i) {
        if (!isContinuation(text[at + i]))
            return 0;
        value = (value << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
    }
    if (value < sequence.least || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return 0;
    codePoint = value;
    return sequence.length;
}

}  // namespace

char32_t nextCodePoint(std::string_view text, std::size_t& at)
{
    char32_t codePoint = replacementCharacter;
    const std::size_t length = decode(text, at, codePoint);
    at += std::max<std::size_t>(length, 1);
    return length > 0 ? codePoint : replacementCharacter;
}

void appendUtf8(std::string& text, char32_t c)
{
    const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | (c >> 6));
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3F));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

bool isValidUtf8(std::string_view text)
{
    char32_t ignored = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = decode(text, at, ignored);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

std::string toValidUtf8(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();)
        appendUtf8(out, nextCodePoint(text, at));
    return out;
}

std::size_t countCodePoints(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count)
        nextCodePoint(text, at);
    return count;
}

std::u32string toUtf32(std::string_view text)
{
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();)
        out.push_back(nextCodePoint(text, at));
    return out;
}

std::string toUtf8(std::u32string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (const char32_t c : text)
        appendUtf8(out, c);
    return out;
}

namespace {

/// What NFKC_Casefold makes of ASCII; most names are nothing else, and a search folds all of them.
std::optional<std::string> foldAscii(std::string_view text)
{
    std::string folded(text);
    for (char& sign : folded) {
        if (static_cast<unsigned char>(sign) >= 0x80)
            return std::nullopt;
        if (sign >= 'A' && sign <= 'Z')
            sign = static_cast<char>(sign - 'A' + 'a');
    }
    return folded;
}

}  // namespace

std::string foldCase(std::string_view text)
{
    if (std::optional<std::string> folded = foldAscii(text))
        return *std::move(folded);
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* folder = icu::Normalizer2::getNFKCCasefoldInstance(status);
    if (U_FAILURE(status) != 0)
        return std::string(text);
    const icu::UnicodeString folded = folder->normalize(
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size()))), status);
    if (U_FAILURE(status) != 0)
        return std::string(text);
    std::string out;
    folded.toUTF8String(out);
    return out;
}

CodePointIndex::CodePointIndex(std::string_view text)
{
    for (std::size_t at = 0; at < text.size(); ++m_count) {
        if (m_count % stride == 0)
            m_marks.push_back(static_cast<std::uint32_t>(at));
        nextCodePoint(text, at);
    }
}

std::size_t CodePointIndex::toByte(std::string_view text, std::size_t codePoint) const
{
    if (codePoint >= m_count)
        return text.size();
    std::size_t at = m_marks[codePoint / stride];
    for (std::size_t i = 0; i < codePoint % stride; ++i)
        nextCodePoint(text, at);
    return at;
}

std::size_t CodePointIndex::toCodePoint(std::string_view text, std::size_t byte) const
{
    if (byte >= text.size())
        return m_count;
    const auto next = std::upper_bound(m_marks.begin(), m_marks.end(), static_cast<std::uint32_t>(byte));
    const auto mark = static_cast<std::size_t>(next - m_marks.begin()) - 1;
    std::size_t codePoint = mark * stride;
    for (std::size_t at = m_marks[mark]; at < byte; ++codePoint)
        nextCodePoint(text, at);
    return codePoint;
}

}  // namespace throughline
