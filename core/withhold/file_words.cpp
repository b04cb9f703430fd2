// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/withhold/file_words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cstdint>
#include <utility>

#include "core/base/base64.h"
#include "core/base/gunzip.h"
#include "core/base/utf8.h"
#include "core/base/zip_archive.h"
#include "core/withhold/pdf_words.h"

namespace throughline {
namespace {

constexpr int mostDepth = 4;
constexpr std::size_t mostUnpacked = 1U << 30;
constexpr std::size_t leastRun = 4;
/// A run of base64 this long is no word: what it holds is read instead.
constexpr std::size_t leastEncoded = 200;

/// Stretches of text between other bytes, a line each.
std::string textRuns(std::string_view bytes)
{
    std::string out;
    std::size_t from = 0;
    const auto close = [&](std::size_t to) {
        if (to - from >= leastRun)
            out.append(bytes.substr(from, to - from)).append("\n");
    };
    for (std::size_t at = 0; at < bytes.size();) {
        std::size_t next = at;
        const char32_t c = nextCodePoint(bytes, next);
        if (c == replacementCharacter || (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || c == 0x7F) {
            close(at);
            from = next;
        }
        at = next;
    }
    close(bytes.size());
    return out;
}

std::uint32_t numberAt(std::string_view bytes, std::size_t at)
{
    std::uint32_t value = 0;
    for (const char c : bytes.substr(std::min(at, bytes.size()), 4))
        value = value << 8 | static_cast<unsigned char>(c);
    return value;
}

void readPng(std::string_view bytes, const TakePart& take)
{
    for (std::size_t at = 8; at + 12 <= bytes.size();) {
        const std::size_t length = numberAt(bytes, at);
        const std::string kind(bytes.substr(at + 4, 4));
        const std::string_view data = bytes.substr(at + 8, std::min<std::size_t>(length, bytes.size() - at - 8));
        if (kind != "IDAT" && kind != "PLTE")
            take({kind, textRuns(data)});
        if (kind == "zTXt" || kind == "iTXt" || kind == "iCCP")
            for (std::size_t zero = data.find('\x78'); zero != std::string_view::npos; zero = data.find('\x78', zero + 1))
                if (const std::string text = inflateZlib(data.substr(zero), mostUnpacked); text.size() >= leastRun)
                    take({kind, textRuns(text)});
        at += 12 + length;
    }
}

/// Signs of XML entities; what is none stays.
void appendEntity(std::string_view name, std::string& out)
{
    constexpr std::array<std::pair<std::string_view, char>, 6> known{{{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}, {"nbsp", ' '}}};
    if (name.starts_with('#')) {
        const bool isHex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        const std::string_view digits = name.substr(isHex ? 2 : 1);
        std::uint32_t value = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), value, isHex ? 16 : 10);
        appendUtf8(out, value > 0 && value < 0x110000 ? static_cast<char32_t>(value) : replacementCharacter);
        return;
    }
    const auto* const row = std::find_if(known.begin(), known.end(), [&](const auto& entry) { return entry.first == name; });
    if (row != known.end())
        out += row->second;
    else
        out.append("&").append(name).append(";");
}

std::string withoutEntities(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t end = text[at] == '&' ? text.substr(at, 12).find(';') : std::string_view::npos;
        if (end == std::string_view::npos) {
            out += text[at];
        } else {
            appendEntity(text.substr(at + 1, end - 1), out);
            at += end;
        }
    }
    return out;
}

/// Text between marks; `between` stands for each of them, so that runs in one word can be read whole, and lines apart.
std::string withoutTags(std::string_view text, std::string_view between)
{
    std::string out;
    bool isInside = false;
    for (const char c : text) {
        if (c == '<')
            out.append(between);
        isInside = c == '<' || (isInside && c != '>');
        if (!isInside && c != '>')
            out += c;
    }
    return out;
}

/// Escapes of JSON strings, pairs of surrogates too.
std::string withoutEscapes(std::string_view text)
{
    std::string out;
    const auto unitAt = [&](std::size_t at) {
        std::uint32_t unit = 0;
        const std::string_view digits = text.substr(std::min(at, text.size()), 4);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), unit, 16);
        return error == std::errc() && end == digits.data() + 4 ? static_cast<int>(unit) : -1;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\\' || at + 1 == text.size()) {
            out += text[at];
            continue;
        }
        const char c = text[++at];
        int unit = c == 'u' ? unitAt(at + 1) : -1;
        if (unit < 0) {
            out += c == 'n' || c == 't' || c == 'r' ? ' ' : c;
            continue;
        }
        at += 4;
        if (unit >= 0xD800 && unit < 0xDC00 && text.substr(at + 1, 2) == "\\u")
            if (const int low = unitAt(at + 3); low >= 0xDC00 && low < 0xE000) {
                unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
                at += 6;
            }
        appendUtf8(out, static_cast<char32_t>(unit));
    }
    return out;
}

bool isBase64(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '+' || c == '/' || c == '='; }

/// Long runs of base64 out of the text, and what they hold into `held`.
std::string withoutEncoded(std::string_view text, std::vector<std::string>& held)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && isBase64(text[end]))
            ++end;
        if (end - at >= leastEncoded) {
            if (std::optional<std::string> bytes = fromBase64(text.substr(at, end - at)))
                held.push_back(*std::move(bytes));
            else
                out.append(text.substr(at, end - at));
        } else {
            out.append(text.substr(at, end - at));
        }
        if (end < text.size())
            out += text[end++];
        at = end;
    }
    return out;
}

void read(std::string_view bytes, const std::string& where, int depth, const TakePart& take);

void readText(std::string_view bytes, const std::string& where, int depth, const TakePart& take)
{
    std::vector<std::string> held;
    const std::string text = withoutEncoded(bytes, held);
    take({where, text});
    if (text.find('<') != std::string::npos)
        for (const std::string_view between : {" ", ""})
            take({where, withoutEntities(withoutTags(text, between))});
    if (text.find('&') != std::string::npos)
        take({where, withoutEntities(text)});
    if (text.find('\\') != std::string::npos)
        take({where, withoutEscapes(text)});
    for (const std::string& inside : held)
        read(inside, where, depth + 1, take);
}

void readZip(std::string_view bytes, const std::string& where, int depth, const TakePart& take)
{
    const Result<ZipArchive> archive = ZipArchive::open(bytes);
    if (!archive)
        return;
    for (const std::string& name : archive->names()) {
        take({where.empty() ? "names" : where, name});
        if (const Result<std::string> file = archive->read(name, mostUnpacked))
            read(*file, where.empty() ? name : where + "/" + name, depth + 1, take);
    }
}

void read(std::string_view bytes, const std::string& where, int depth, const TakePart& take)
{
    if (depth > mostDepth || bytes.empty())
        return;
    const bool isPng = bytes.starts_with("\x89PNG");
    const bool isPdf = bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
    const bool isZip = bytes.starts_with("PK\x03\x04");
    if (!isPng && !isPdf && !isZip && !isGzip(bytes) && isValidUtf8(bytes) && bytes.find('\0') == std::string_view::npos) {
        readText(bytes, where, depth, take);
        return;
    }
    take({where, textRuns(bytes), true});
    if (isPng)
        readPng(bytes, take);
    if (isPdf)
        for (const std::string& words : pdfWords(bytes))
            take({"page", textRuns(words)});
    if (isZip)
        readZip(bytes, where, depth, take);
    if (isGzip(bytes))
        if (const Result<std::string> inside = gunzip(bytes, mostUnpacked))
            read(*inside, where, depth + 1, take);
}

}  // namespace

void readParts(std::string_view bytes, const TakePart& take) { read(bytes, {}, 0, take); }

}  // namespace throughline
