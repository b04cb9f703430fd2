// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/ledger_copy.h"

#include <algorithm>

namespace throughline {

std::string ledgerText(const ClaimLedger& ledger, std::span<const std::uint32_t> rows, const std::vector<LedgerColumn>& columns,
                       CopyFormat format)
{
    const bool hasState = std::any_of(rows.begin(), rows.end(), [&](std::uint32_t row) {
        return !ledger.text(ledger.rows[row], LedgerColumn::State).empty();
    });
    std::vector<LedgerColumnInfo> copied;
    for (const LedgerColumnInfo& column : ledgerColumns())
        if (column.isFixed || (column.column == LedgerColumn::State && hasState)
            || std::find(columns.begin(), columns.end(), column.column) != columns.end())
            copied.push_back(column);
    std::vector<std::string> titles;
    for (const LedgerColumnInfo& column : copied)
        titles.emplace_back(column.title);
    std::string text = copiedHead(titles, format);
    for (const std::uint32_t row : rows) {
        std::vector<std::string> cells;
        for (const LedgerColumnInfo& column : copied) {
            cells.push_back(copiedText(ledger.text(ledger.rows[row], column.column)));
            if (format == CopyFormat::Text && column.column == LedgerColumn::Sentence && !cells.back().empty())
                cells.back() = "“" + cells.back() + "”";
        }
        text += copiedLine(cells, format);
    }
    return text;
}

}  // namespace throughline
