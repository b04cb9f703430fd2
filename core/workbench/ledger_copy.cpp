// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/ledger_copy.h"

#include <algorithm>

#include "core/base/defang.h"
#include "core/importers/prose/observables.h"

namespace throughline {
namespace {

/// Addresses in running text made harmless, the rest as it is.
std::string defangedText(std::string_view text)
{
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

std::string withoutFormula(std::string text) { return looksLikeFormula(text) ? "'" + text : text; }

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

std::string lineOf(const std::vector<std::string>& cells, LedgerFormat format)
{
    std::string line;
    for (const std::string& cell : cells) {
        if (format == LedgerFormat::Csv)
            line += (line.empty() ? "" : ",") + csvCell(cell);
        else if (format == LedgerFormat::Markdown)
            line += (line.empty() ? "| " : " | ") + markdownCell(cell);
        else if (!cell.empty())
            line += (line.empty() ? "" : " · ") + cell;
    }
    switch (format) {
    case LedgerFormat::Csv: return line + "\r\n";
    case LedgerFormat::Markdown: return line + " |\n";
    case LedgerFormat::Text: break;
    }
    return withoutFormula(std::move(line)) + "\n";  // lines are pasted into cells as well
}

std::string headOf(const std::vector<LedgerColumnInfo>& columns, LedgerFormat format)
{
    if (format == LedgerFormat::Text)
        return {};
    std::vector<std::string> titles;
    for (const LedgerColumnInfo& column : columns)
        titles.emplace_back(column.title);
    std::string head = lineOf(titles, format);
    if (format == LedgerFormat::Markdown) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            head += "| --- ";
        head += "|\n";
    }
    return head;
}

}  // namespace

std::string ledgerText(const ClaimLedger& ledger, std::span<const std::uint32_t> rows, const std::vector<LedgerColumn>& columns,
                       LedgerFormat format)
{
    const bool hasState = std::any_of(rows.begin(), rows.end(), [&](std::uint32_t row) {
        return !ledger.text(ledger.rows[row], LedgerColumn::State).empty();
    });
    std::vector<LedgerColumnInfo> copied;
    for (const LedgerColumnInfo& column : ledgerColumns())
        if (column.isFixed || (column.column == LedgerColumn::State && hasState)
            || std::find(columns.begin(), columns.end(), column.column) != columns.end())
            copied.push_back(column);
    std::string text = headOf(copied, format);
    for (const std::uint32_t row : rows) {
        std::vector<std::string> cells;
        for (const LedgerColumnInfo& column : copied) {
            cells.push_back(defangedText(ledger.text(ledger.rows[row], column.column)));
            if (format == LedgerFormat::Text && column.column == LedgerColumn::Sentence && !cells.back().empty())
                cells.back() = "“" + cells.back() + "”";
        }
        text += lineOf(cells, format);
    }
    return text;
}

}  // namespace throughline
