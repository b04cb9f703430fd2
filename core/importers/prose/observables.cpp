// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/observables.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

#include "core/importers/prose/csv_table.h"

namespace throughline::prose {
namespace {

constexpr std::size_t longestChunk = 2048;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isAlpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isHex(char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string lowered(std::string_view text)
{
    std::string low(text);
    std::transform(low.begin(), low.end(), low.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return low;
}

/// Endings of names: true = top-level domain, false = file.
const std::unordered_map<std::string, bool>& endings()
{
    static const auto table = [] {
        std::unordered_map<std::string, bool> words;
        if (const auto csv = readCsvResource("lexicon/tlds.csv"))
            for (const auto& row : csv->rows)
                words.emplace(row[0], row[1] == "tld");
        return words;
    }();
    return table;
}

bool isIpv4(std::string_view text)
{
    int parts = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = at;
        int value = 0;
        while (end < text.size() && isDigit(text[end]) && end < at + 4)
            value = value * 10 + (text[end++] - '0');
        if (end == at || value > 255 || (end < text.size() && text[end] != '.'))
            return false;
        ++parts;
        at = end + 1;
        if (end + 1 == text.size())
            return false;
    }
    return parts == 4;
}

std::optional<ObservableKind> hashKind(std::string_view text)
{
    if (!std::all_of(text.begin(), text.end(), isHex))
        return std::nullopt;
    switch (text.size()) {
    case 32: return ObservableKind::Md5;
    case 40: return ObservableKind::Sha1;
    case 64: return ObservableKind::Sha256;
    default: return std::nullopt;
    }
}

bool isCve(const std::string& low)
{
    return low.size() >= 13 && low.starts_with("cve-") && std::all_of(low.begin() + 4, low.begin() + 8, isDigit) && low[8] == '-'
        && std::all_of(low.begin() + 9, low.end(), isDigit);
}

bool isAttackId(std::string_view text)
{
    const bool parent = text.size() >= 5 && text[0] == 'T' && std::all_of(text.begin() + 1, text.begin() + 5, isDigit);
    return parent && (text.size() == 5 || (text.size() == 9 && text[5] == '.' && std::all_of(text.begin() + 6, text.end(), isDigit)));
}

bool isHostName(std::string_view text)
{
    char before = '.';
    for (const char c : text) {
        if (!isAlpha(c) && !isDigit(c) && c != '-' && c != '.' && c != '_')
            return false;
        if (c == '.' && before == '.')
            return false;
        before = c;
    }
    return before != '.';
}

std::optional<ObservableKind> nameKind(std::string_view plain, const std::string& low)
{
    const std::size_t dot = low.rfind('.');
    if (dot == std::string::npos || dot == 0)
        return std::nullopt;
    const auto it = endings().find(low.substr(dot + 1));
    if (it == endings().end() || !isHostName(plain))
        return std::nullopt;
    if (!it->second)
        return ObservableKind::FileName;
    // "Temp.Co" and "end.In" are sloppy sentences, not hosts: a host is small or all capitals.
    const std::string_view ending = plain.substr(dot + 1);
    if (isAlpha(ending[0]) && ending[0] < 'a' && isAlpha(plain[0]) && plain[0] >= 'a')
        return std::nullopt;
    return isAlpha(plain[0]) || isDigit(plain[0]) ? std::optional(ObservableKind::Domain) : std::nullopt;
}

/// Kind of one chunk between blanks, brackets stripped; `value` refanged.
std::optional<ObservableKind> classify(std::string_view raw, std::string& value)
{
    value = refang(raw);
    const std::string low = lowered(value);
    if (low.find("://") != std::string::npos && (low.starts_with("http") || low.starts_with("ftp") || low.starts_with("tcp")))
        return ObservableKind::Url;
    if (const auto hash = hashKind(value)) {
        value = low;
        return hash;
    }
    if (isIpv4(value))
        return ObservableKind::Ipv4;
    if (isCve(low)) {
        std::transform(value.begin(), value.begin() + 3, value.begin(), [](char c) { return c >= 'a' ? static_cast<char>(c - 32) : c; });
        return ObservableKind::Cve;
    }
    if (isAttackId(value))
        return ObservableKind::AttackId;
    const std::size_t at = value.find('@');
    if (at != std::string::npos && at > 0 && nameKind(std::string_view(value).substr(at + 1), low.substr(at + 1)) == ObservableKind::Domain) {
        value = low;
        return ObservableKind::Email;
    }
    if (raw.size() > 3 && ((isAlpha(raw[0]) && raw[1] == ':' && raw[2] == '\\') || (raw[0] == '%' && raw.find('\\') != std::string_view::npos)))
        return ObservableKind::Path;
    const auto name = nameKind(value, low);
    if (name == ObservableKind::Domain)
        value = low;
    return name;
}

bool isOpener(std::string_view text, std::size_t at, std::size_t& length)
{
    static constexpr std::array<std::string_view, 9> openers{"“", "‘", "«", "(", "[", "\"", "'", "<", "|"};
    for (const std::string_view mark : openers)
        if (text.substr(at).starts_with(mark)) {
            length = mark.size();
            return true;
        }
    return false;
}

std::size_t trimCloser(std::string_view chunk)
{
    static constexpr std::array<std::string_view, 15> closers{"”", "’", "»", "'s", "’s", ")", "]", "\"", "'", ">", ",", ";", ":", ".", "|"};
    std::size_t size = chunk.size();
    for (bool again = true; again && size > 0;) {
        again = false;
        for (const std::string_view mark : closers) {
            // "1.2.3[.]4" keeps its bracket: a closer goes only where its opener is not in the chunk.
            if (!chunk.substr(0, size).ends_with(mark))
                continue;
            if (mark == ")" && chunk.find('(') < size)
                continue;
            if (mark == "]" && chunk.find('[') < size)
                continue;
            size -= mark.size();
            again = true;
        }
    }
    return size;
}

}  // namespace

std::string_view stixTypeOf(ObservableKind kind)
{
    switch (kind) {
    case ObservableKind::Url: return "url";
    case ObservableKind::Domain: return "domain-name";
    case ObservableKind::Ipv4: return "ipv4-addr";
    case ObservableKind::Email: return "email-addr";
    case ObservableKind::Md5:
    case ObservableKind::Sha1:
    case ObservableKind::Sha256:
    case ObservableKind::FileName:
    case ObservableKind::Path: return "file";
    case ObservableKind::Cve:
    case ObservableKind::AttackId:
    case ObservableKind::Footnote: break;
    }
    return "";
}

std::string refang(std::string_view text)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 15> table{{{"[.]", "."}, {"(.)", "."}, {"{.}", "."},
        {"[dot]", "."}, {"(dot)", "."}, {"[:]", ":"}, {"[://]", "://"}, {"[/]", "/"}, {"[@]", "@"}, {"[at]", "@"}, {"(@)", "@"}, {"(at)", "@"},
        {"[.", "."}, {".]", "."}, {"\\.", "."}}};
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto it = std::find_if(table.begin(), table.end(), [&](const auto& rule) { return text.substr(at).starts_with(rule.first); });
        if (it != table.end()) {
            out += it->second;
            at += it->first.size();
        } else {
            out += text[at++];
        }
    }
    const std::string low = lowered(std::string_view(out).substr(0, 8));
    if (low.starts_with("hxxps://") || low.starts_with("h**ps://"))
        out.replace(0, 5, "https");
    else if (low.starts_with("hxxp://") || low.starts_with("h**p://"))
        out.replace(0, 4, "http");
    return out;
}

std::vector<Observable> findObservables(std::string_view text)
{
    std::vector<Observable> found;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t length = 0;
        if (isSpace(text[at])) {
            ++at;
            continue;
        }
        while (at < text.size() && isOpener(text, at, length))
            at += length;
        std::size_t end = at;
        while (end < text.size() && !isSpace(text[end]) && text[end] != '|' && text[end] != '<')
            ++end;
        if (end == at) {
            ++at;
            continue;
        }
        if (end - at < longestChunk && end - at > 3) {
            const std::string_view chunk = text.substr(at, trimCloser(text.substr(at, end - at)));
            std::string value;
            if (const auto kind = chunk.size() > 3 ? classify(chunk, value) : std::nullopt)
                found.push_back({*kind, at, at + chunk.size(), std::move(value)});
        }
        at = end;
    }
    return found;
}

}  // namespace throughline::prose
