// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/table_copy.h"

#include <algorithm>

namespace throughline {
namespace {

constexpr std::size_t rowsBetweenLooks = 1024;

/// Pasted into a spreadsheet, each is a cell of its own.
std::string tabbedLine(const std::vector<std::string>& cells)
{
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        std::string cell = cells[i];
        std::replace(cell.begin(), cell.end(), '\t', ' ');
        line += (i == 0 ? "" : "\t") + withoutFormula(std::move(cell));
    }
    return line + "\n";
}

}  // namespace

std::string tableText(const CaseTable& table, std::span<const std::uint32_t> rows, std::span<const std::size_t> columns, CopyFormat format,
                      const Job& job)
{
    std::vector<std::string> cells;
    for (const std::size_t column : columns)
        cells.emplace_back(tableColumns(table.kind)[column].title);
    std::string text = copiedHead(cells, format);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % rowsBetweenLooks == 0) {
            if (job.isStopped())
                return {};
            job.report(static_cast<double>(i) / static_cast<double>(rows.size()));
        }
        cells.clear();
        for (const std::size_t column : columns)
            cells.push_back(copiedText(table.text(rows[i], column)));
        text += format == CopyFormat::Text ? tabbedLine(cells) : copiedLine(cells, format);
    }
    return text;
}

}  // namespace throughline
