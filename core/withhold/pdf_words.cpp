// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/withhold/pdf_words.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <unordered_map>

#include "core/base/gunzip.h"
#include "core/base/utf8.h"

namespace throughline {
namespace {

constexpr std::size_t mostStreamBytes = 256U << 20;
constexpr std::size_t mostGlyphs = 1U << 16;

using GlyphText = std::unordered_map<std::uint32_t, std::string>;

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0'; }

/// Bytes of a hexadecimal string; `at` stands behind the "<" and moves behind the ">".
std::string hexString(std::string_view text, std::size_t& at)
{
    std::string bytes;
    int half = -1;
    for (; at < text.size() && text[at] != '>'; ++at) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (std::isxdigit(c) == 0)
            continue;
        const int digit = std::isdigit(c) != 0 ? c - '0' : std::tolower(c) - 'a' + 10;
        if (half < 0) {
            half = digit;
        } else {
            bytes.push_back(static_cast<char>(half * 16 + digit));
            half = -1;
        }
    }
    if (half >= 0)
        bytes.push_back(static_cast<char>(half * 16));
    at = std::min(at + 1, text.size());
    return bytes;
}

/// The sign behind a backslash; `at` stands on it.
void appendEscaped(std::string_view text, std::size_t& at, std::string& bytes)
{
    constexpr std::string_view names = "nrtbf";
    constexpr std::string_view signs = "\n\r\t\b\f";
    const char c = text[at];
    if (c >= '0' && c <= '7') {
        int value = 0;
        std::size_t digits = 0;
        for (; digits < 3 && at + digits < text.size() && text[at + digits] >= '0' && text[at + digits] <= '7'; ++digits)
            value = value * 8 + (text[at + digits] - '0');
        bytes.push_back(static_cast<char>(value));
        at += digits - 1;
    } else if (const std::size_t name = names.find(c); name != std::string_view::npos) {
        bytes.push_back(signs[name]);
    } else if (c != '\n' && c != '\r') {
        bytes.push_back(c);
    }
}

/// Bytes of a string in parentheses; `at` stands behind the first and moves behind the last.
std::string literalString(std::string_view text, std::size_t& at)
{
    std::string bytes;
    int depth = 1;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\\' && at + 1 < text.size()) {
            appendEscaped(text, ++at, bytes);
            continue;
        }
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth == 0)
            break;
        bytes.push_back(c);
    }
    at = std::min(at + 1, text.size());
    return bytes;
}

std::uint32_t bigEndian(std::string_view bytes)
{
    std::uint32_t value = 0;
    for (const char c : bytes.substr(0, 4))
        value = value << 8 | static_cast<unsigned char>(c);
    return value;
}

std::string fromUtf16(std::string_view bytes)
{
    std::string text;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        char32_t unit = bigEndian(bytes.substr(at, 2));
        if (unit >= 0xD800 && unit < 0xDC00 && at + 3 < bytes.size()) {
            const char32_t low = bigEndian(bytes.substr(at + 2, 2));
            unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
            at += 2;
        }
        appendUtf8(text, unit);
    }
    return text;
}

/// A text string as PDFs write it: UTF-16 with a mark, else a byte a sign.
std::string textOf(const std::string& bytes)
{
    if (bytes.starts_with("\xFE\xFF"))
        return fromUtf16(std::string_view(bytes).substr(2));
    if (isValidUtf8(bytes))
        return bytes;
    std::string text;
    for (const char c : bytes)
        appendUtf8(text, static_cast<unsigned char>(c));
    return text;
}

/// Calls `onString(bytes, isHex)` for strings and `onWord(word)` for what stands between them.
template <class OnString, class OnWord>
void scan(std::string_view text, OnString&& onString, OnWord&& onWord)
{
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (c == '(') {
            onString(literalString(text, ++at), false);
        } else if (c == '<' && text.substr(at, 2) != "<<") {
            onString(hexString(text, ++at), true);
        } else if (isSpace(c) || c == '[' || c == ']' || c == '<' || c == '>') {
            if (c == '[' || c == ']')
                onWord(text.substr(at, 1));
            at += text.substr(at, 2) == "<<" ? 2 : 1;
        } else {
            const std::size_t from = at;
            while (at < text.size() && !isSpace(text[at]) && std::string_view("()<>[]").find(text[at]) == std::string_view::npos)
                ++at;
            onWord(text.substr(from, std::max<std::size_t>(at - from, 1)));
            at = std::max(at, from + 1);
        }
    }
}

/// Reads a ToUnicode table.
class GlyphReader {
public:
    GlyphText read(std::string_view table)
    {
        scan(table, [this](const std::string& bytes, bool) { add(bytes); }, [this](std::string_view word) { turn(word); });
        return std::move(m_glyphs);
    }

private:
    void turn(std::string_view word)
    {
        if (word == "[")
            m_isList = true;
        else if (word == "]")
            m_isList = false;
        if (word == "[" || (word == "]" && m_strings.size() < 2))
            return;
        if (word == "]") {
            for (std::size_t i = 2; i < m_strings.size(); ++i)
                put(bigEndian(m_strings[0]) + static_cast<std::uint32_t>(i - 2), m_strings[i]);
            m_strings.clear();
            return;
        }
        m_wanted = word == "beginbfchar" ? 2 : word == "beginbfrange" ? 3 : word.starts_with("end") ? 0 : m_wanted;
        m_strings.clear();
    }
    void add(const std::string& bytes)
    {
        if (m_wanted == 0)
            return;
        m_strings.push_back(bytes);
        if (m_isList || m_strings.size() < m_wanted)
            return;
        if (m_wanted == 2)
            put(bigEndian(m_strings[0]), m_strings[1]);
        else
            putRange(bigEndian(m_strings[0]), bigEndian(m_strings[1]), m_strings[2]);
        m_strings.clear();
    }
    void putRange(std::uint32_t from, std::uint32_t to, std::string text)
    {
        for (std::uint32_t glyph = from; glyph <= to && glyph - from < mostGlyphs && !text.empty(); ++glyph) {
            put(glyph, text);
            text.back() = static_cast<char>(text.back() + 1);
        }
    }
    void put(std::uint32_t glyph, const std::string& text) { m_glyphs[glyph] = fromUtf16(text); }

    GlyphText m_glyphs;
    std::vector<std::string> m_strings;
    std::size_t m_wanted = 0;
    bool m_isList = false;
};

/// The words of a page if all of it were written in one font.
std::string pageText(std::string_view content, const GlyphText& glyphs)
{
    std::string text;
    scan(content,
         [&](const std::string& bytes, bool) {
             for (std::size_t at = 0; at + 1 < bytes.size(); at += 2)
                 if (const auto found = glyphs.find(bigEndian(std::string_view(bytes).substr(at, 2))); found != glyphs.end())
                     text += found->second;
         },
         [&](std::string_view word) {
             if (word == "ET" || word == "BT" || word == "Tf")
                 text += '\n';
         });
    return text;
}

std::string stringsOf(std::string_view objects)
{
    std::string text;
    scan(objects, [&](const std::string& bytes, bool) { text += textOf(bytes) + "\n"; }, [](std::string_view) {});
    return text;
}

/// Streams unpacked; what stands between them into `objects`.
std::vector<std::string> streamsOf(std::string_view bytes, std::string& objects)
{
    std::vector<std::string> streams;
    std::size_t done = 0;
    for (std::size_t at = bytes.find("stream"); at != std::string_view::npos; at = bytes.find("stream", done)) {
        std::size_t begin = at + 6;
        begin += begin < bytes.size() && bytes[begin] == '\r' ? 1 : 0;
        begin += begin < bytes.size() && bytes[begin] == '\n' ? 1 : 0;
        const std::size_t end = bytes.find("endstream", begin);
        objects.append(bytes.substr(done, at - done)).append("\n");
        if (end == std::string_view::npos) {
            done = bytes.size();
            break;
        }
        const std::string_view head = bytes.substr(bytes.rfind("obj", at) == std::string_view::npos ? 0 : bytes.rfind("obj", at));
        const std::string_view dictionary = head.substr(0, head.find("stream"));
        const std::string_view packed = bytes.substr(begin, end - begin);
        streams.push_back(dictionary.find("FlateDecode") != std::string_view::npos ? inflateZlib(packed, mostStreamBytes) : std::string(packed));
        done = end + 9;
    }
    objects.append(bytes.substr(std::min(done, bytes.size())));
    return streams;
}

}  // namespace

std::vector<std::string> pdfWords(std::string_view bytes)
{
    std::string objects;
    const std::vector<std::string> streams = streamsOf(bytes, objects);
    std::vector<GlyphText> fonts;
    for (const std::string& stream : streams)
        if (stream.find("beginbf") != std::string::npos)
            fonts.push_back(GlyphReader().read(stream));
    std::vector<std::string> words{objects, stringsOf(objects)};
    for (const std::string& stream : streams) {
        const bool isPage = stream.find(" Tj") != std::string::npos || stream.find("]TJ") != std::string::npos || stream.find("] TJ") != std::string::npos;
        for (const GlyphText& font : fonts)
            if (isPage)
                words.push_back(pageText(stream, font));
        if (isValidUtf8(stream)) {
            words.push_back(stream);
            words.push_back(stringsOf(stream));
        }
    }
    return words;
}

}  // namespace throughline
