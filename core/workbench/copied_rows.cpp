// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/copied_rows.h"

#include <algorithm>
#include <array>

#include "core/base/defang.h"
#include "core/importers/prose/observables.h"

namespace throughline {
namespace {

/// A spreadsheet takes what begins so for a formula, also behind blanks and in full-width letters.
bool looksLikeFormula(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \xC2\xA0");
    if (first == std::string_view::npos)
        return false;
    text.remove_prefix(first);
    constexpr std::array<std::string_view, 8> starts{"=", "+", "-", "@", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};
    return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return text.starts_with(start); });
}

std::string csvCell(const std::string& text)
{
    std::string out = "\"";
    for (const char c : withoutFormula(text))
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

std::string markdownCell(std::string_view text)
{
    constexpr std::string_view special = "\\`*_{}[]<>|#~!&";
    std::string out;
    for (const char c : text) {
        if (special.find(c) != std::string_view::npos)
            out += '\\';
        out += c;
    }
    return out;
}

}  // namespace

std::string defangedText(std::string_view text)
{
    // Each of them has one of these.
    if (text.find_first_of(".:@") == std::string_view::npos)
        return std::string(text);
    std::string out;
    std::size_t done = 0;
    for (const prose::Observable& found : prose::findObservables(text)) {
        using enum prose::ObservableKind;
        if (found.kind != Url && found.kind != Domain && found.kind != Ipv4 && found.kind != Email)
            continue;
        out += text.substr(done, found.begin - done);
        out += defanged(text.substr(found.begin, found.end - found.begin));
        done = found.end;
    }
    out += text.substr(done);
    return out;
}

bool hasIndicators(std::string_view text)
{
    const std::vector<prose::Observable> found = prose::findObservables(text);
    return std::any_of(found.begin(), found.end(), [](const prose::Observable& one) { return one.kind != prose::ObservableKind::Footnote; });
}

namespace {

/// Each word between blanks, as `change` has it.
template <class Change>
std::string changedWords(std::string_view text, Change change)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
        out += change(text.substr(at, end - at));
        if (end < text.size())
            out += text[end];
        at = end + 1;
    }
    return out;
}

/// A dot or an "@" between others: an address, or at worst a number of a version.
bool mayBeAddress(std::string_view word)
{
    const std::size_t mark = word.find_first_of(".@", 1);
    return mark != std::string_view::npos && mark + 1 < word.size();
}

}  // namespace

std::string copiedText(std::string_view text)
{
    const DefangPolicy policy = defangPolicy();
    if (policy.isCopiedLive)
        return changedWords(text, [](std::string_view word) { return looksDefanged(word) ? prose::refang(word) : std::string(word); });
    std::string safe = defangedText(text);
    // Lists that show indicators as they are may hold some whose ending nobody knows.
    return policy.isShownLive ? changedWords(safe, [](std::string_view word) { return mayBeAddress(word) ? defanged(word) : std::string(word); }) : safe;
}

std::string withoutFormula(std::string text) { return looksLikeFormula(text) ? "'" + text : text; }

std::string copiedLine(const std::vector<std::string>& cells, CopyFormat format)
{
    std::string line;
    for (const std::string& cell : cells) {
        if (format == CopyFormat::Csv)
            line += (line.empty() ? "" : ",") + csvCell(cell);
        else if (format == CopyFormat::Markdown)
            line += (line.empty() ? "| " : " | ") + markdownCell(cell);
        else if (!cell.empty())
            line += (line.empty() ? "" : " · ") + cell;
    }
    switch (format) {
    case CopyFormat::Csv: return line + "\r\n";
    case CopyFormat::Markdown: return line + " |\n";
    case CopyFormat::Text: break;
    }
    return withoutFormula(std::move(line)) + "\n";  // lines are pasted into cells as well
}

std::string copiedHead(const std::vector<std::string>& titles, CopyFormat format)
{
    if (format == CopyFormat::Text)
        return {};
    std::string head = copiedLine(titles, format);
    if (format == CopyFormat::Markdown) {
        for (std::size_t i = 0; i < titles.size(); ++i)
            head += "| --- ";
        head += "|\n";
    }
    return head;
}

}  // namespace throughline
