// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/base/utf8.h"
#include "core/importers/import_format.h"
#include "core/importers/json_scanner.h"

namespace throughline {
namespace {

struct MagicRow {
    std::string_view bytes;
    std::string_view what;
};
constexpr std::array magics{
    MagicRow{"\x28\xB5\x2F\xFD", "Zstandard-compressed data; unpack it first"},
    MagicRow{"\x1F\x8B", "gzip-compressed data; unpack it first"},
    MagicRow{"BZh", "bzip2-compressed data; unpack it first"},
    MagicRow{"\xFD" "7zXZ", "xz-compressed data; unpack it first"},
    MagicRow{"7z\xBC\xAF", "a 7-Zip archive; unpack it first"},
    MagicRow{"PK\x03\x04", "a ZIP archive or an office document of another kind; unpack it, or save it as .docx or PDF"},
    MagicRow{"%PDF-", "a PDF document"},
    MagicRow{"\x89PNG", "a PNG picture"},
    MagicRow{"\xFF\xD8\xFF", "a JPEG picture"},
    MagicRow{"GIF8", "a GIF picture"},
    MagicRow{"\x7F" "ELF", "a program"},
    MagicRow{"SQLite format 3", "an SQLite database"},
    MagicRow{"\xD0\xCF\x11\xE0", "an old office document or a locked one; save it as .docx without a password"},
};

Error tooLarge(std::size_t bytes, const std::string& fileName)
{
    return {ErrorCode::TooLarge,
            "It has " + std::to_string(bytes >> 20) + " MiB; the limit is " + std::to_string(maxReportBytes >> 20) + " MiB.",
            fileName};
}

/// Half or more of the first bytes at even or odd places are zero: UTF-16 that does not say so.
bool looksLikeBareUtf16(std::string_view bytes)
{
    const std::string_view head = bytes.substr(0, 4096);
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < head.size(); ++i)
        zeros[i % 2] += head[i] == '\0' ? 1 : 0;
    return head.size() >= 8 && std::max(zeros[0], zeros[1]) * 4 > head.size() && std::min(zeros[0], zeros[1]) * 20 < head.size();
}

bool looksBinary(std::string_view bytes)
{
    const std::string_view head = bytes.substr(0, 65536);
    const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\x1B';
    });
    return static_cast<std::size_t>(controls) * 50 > head.size();
}

class Utf16Decoder {
public:
    Utf16Decoder(std::string_view bytes, bool isBigEndian) : m_bytes(bytes), m_isBigEndian(isBigEndian) {}

    /// Unpaired surrogates and a last odd byte become U+FFFD.
    std::string run()
    {
        std::string out;
        out.reserve(m_bytes.size());
        for (std::size_t at = 0; at < m_bytes.size(); at += 2) {
            if (at + 1 == m_bytes.size()) {
                replace(out);
                break;
            }
            const char32_t high = unit(at);
            const bool isPair = high >= 0xD800 && high < 0xDC00 && at + 3 < m_bytes.size() && isLow(unit(at + 2));
            if (isPair) {
                appendUtf8(out, 0x10000 + ((high - 0xD800) << 10) + (unit(at + 2) - 0xDC00));
                at += 2;
            } else if (high >= 0xD800 && high < 0xE000) {
                replace(out);
            } else {
                appendUtf8(out, high);
            }
        }
        return out;
    }
    std::size_t replaced() const { return m_replaced; }

private:
    static bool isLow(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }
    char32_t unit(std::size_t at) const
    {
        const auto a = static_cast<unsigned char>(m_bytes[at]);
        const auto b = static_cast<unsigned char>(m_bytes[at + 1]);
        return m_isBigEndian ? static_cast<char32_t>(a << 8 | b) : static_cast<char32_t>(b << 8 | a);
    }
    void replace(std::string& out)
    {
        appendUtf8(out, replacementCharacter);
        ++m_replaced;
    }

    std::string_view m_bytes;
    bool m_isBigEndian;
    std::size_t m_replaced = 0;
};

void addReplacement(DecodedInput& out, std::string code, const std::string& fileName, std::string where, std::string message)
{
    out.diagnostics.push_back({Severity::Warning, std::move(code), fileName, std::move(where), std::move(message)});
}

/// Replaces what is no UTF-8 and says where the first place was.
std::string repairUtf8(std::string_view bytes, DecodedInput& out, const std::string& fileName)
{
    if (isValidUtf8(bytes))
        return std::string(bytes);
    std::string text;
    text.reserve(bytes.size() + 16);
    std::size_t bad = 0;
    std::size_t first = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t begin = at;
        const char32_t c = nextCodePoint(bytes, at);
        if (c == replacementCharacter && at == begin + 1 && bad++ == 0)
            first = begin;
        appendUtf8(text, c);
    }
    addReplacement(out, "invalid-utf8", fileName, lineAndColumn(bytes, first),
                   "bytes that are no UTF-8 were replaced by U+FFFD, " + std::to_string(bad) + " in all; the first is here");
    return text;
}

void replaceNuls(DecodedInput& out, const std::string& fileName)
{
    const std::size_t first = out.text.find('\0');
    if (first == std::string::npos)
        return;
    const auto count = std::count(out.text.begin(), out.text.end(), '\0');
    const std::string where = lineAndColumn(out.text, first);
    std::string text;
    text.reserve(out.text.size() + 2 * static_cast<std::size_t>(count));
    for (const char c : out.text)
        if (c == '\0')
            appendUtf8(text, replacementCharacter);
        else
            text.push_back(c);
    out.text = std::move(text);
    addReplacement(out, "nul-character", fileName, where,
                   "NUL characters were replaced by U+FFFD, " + std::to_string(count) + " in all; the first is here");
}

std::string utf16ToUtf8(std::string_view bytes, bool isBigEndian, DecodedInput& out, const std::string& fileName)
{
    Utf16Decoder decoder(bytes, isBigEndian);
    std::string text = decoder.run();
    if (decoder.replaced() > 0)
        addReplacement(out, "invalid-utf16", fileName, {},
                       "units that are no UTF-16 were replaced by U+FFFD, " + std::to_string(decoder.replaced()) + " in all");
    return text;
}

}  // namespace

Result<DecodedInput> decodeInput(std::string_view bytes, const std::string& fileName)
{
    if (bytes.size() > maxReportBytes)
        return tooLarge(bytes.size(), fileName);
    if (bytes.empty())
        return Error{ErrorCode::Empty, {}, fileName};
    for (const MagicRow& row : magics)
        if (bytes.substr(0, row.bytes.size()) == row.bytes)
            return Error{ErrorCode::NotText, "It looks like " + std::string(row.what) + ".", fileName};
    DecodedInput out;
    const std::string_view mark = bytes.substr(0, 2);
    if (mark == "\xFF\xFE" || mark == "\xFE\xFF") {
        out.text = utf16ToUtf8(bytes.substr(2), mark == "\xFE\xFF", out, fileName);
    } else if (looksLikeBareUtf16(bytes)) {
        return Error{ErrorCode::NotText, "It looks like UTF-16 without byte order mark; save it as UTF-8.", fileName};
    } else if (looksBinary(bytes)) {
        return Error{ErrorCode::NotText, "It holds binary data.", fileName};
    } else {
        out.text = repairUtf8(bytes.substr(bytes.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0), out, fileName);
    }
    replaceNuls(out, fileName);
    if (out.text.size() > maxReportBytes)
        return tooLarge(out.text.size(), fileName);
    if (out.text.find_first_not_of(" \t\r\n\f\v") == std::string::npos)
        return Error{ErrorCode::Empty, "It holds nothing but white space.", fileName};
    return out;
}

}  // namespace throughline
