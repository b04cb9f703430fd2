// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/table_view.h"

#include <algorithm>
#include <numeric>

namespace throughline {
namespace {

/// Forgets the rows that have the word in none of the columns.
void filterBy(const std::string& word, const CaseTable& table, const std::vector<std::size_t>& columns, std::vector<char>& isKept)
{
    std::vector<char> hasWord(table.size());
    for (const std::size_t column : columns) {
        const std::vector<char> holds = table.columns[column].holding(word);
        if (std::find(holds.begin(), holds.end(), 1) == holds.end())
            continue;
        const std::vector<std::uint32_t>& cells = table.cells[column];
        for (std::size_t row = 0; row < cells.size(); ++row)
            hasWord[row] = static_cast<char>(hasWord[row] | holds[cells[row]]);
    }
    for (std::size_t row = 0; row < isKept.size(); ++row)
        isKept[row] = static_cast<char>(isKept[row] & hasWord[row]);
}

std::vector<std::uint32_t> rowsWith(const CaseTable& table, const TableQuery& query, const Job& job)
{
    std::vector<char> isKept(table.size(), 1);
    for (const std::string& word : filterWords(query.filter)) {
        if (job.isStopped())
            return {};
        filterBy(word, table, query.columns, isKept);
    }
    std::vector<std::uint32_t> rows;
    rows.reserve(table.size());
    for (std::size_t row = 0; row < isKept.size(); ++row)
        if (isKept[row] != 0)
            rows.push_back(static_cast<std::uint32_t>(row));
    return rows;
}

/// A counting sort by rank: stable, so that what was sorted before decides among equals.
void sortBy(const TableSort& sort, const CaseTable& table, std::vector<std::uint32_t>& rows)
{
    const ColumnTexts& texts = table.columns[sort.column];
    const std::vector<std::uint32_t>& cells = table.cells[sort.column];
    const auto last = static_cast<std::uint32_t>(texts.size());
    std::vector<std::uint32_t> placeOf(texts.size());
    for (std::uint32_t number = 0; number < last; ++number)
        placeOf[number] = texts.text(number).empty() ? last : sort.isDescending ? last - 1 - texts.rank(number) : texts.rank(number);
    std::vector<std::uint32_t> next(texts.size() + 1);
    for (const std::uint32_t row : rows)
        ++next[placeOf[cells[row]]];
    std::exclusive_scan(next.begin(), next.end(), next.begin(), 0U);
    std::vector<std::uint32_t> sorted(rows.size());
    for (const std::uint32_t row : rows)
        sorted[next[placeOf[cells[row]]]++] = row;
    rows = std::move(sorted);
}

}  // namespace

TableView viewOf(const CaseTable& table, const TableQuery& query, const Job& job)
{
    TableView view;
    view.rows = rowsWith(table, query, job);
    for (auto sort = query.sortedBy.rbegin(); sort != query.sortedBy.rend(); ++sort) {
        if (job.isStopped())
            return {};
        sortBy(*sort, table, view.rows);
    }
    view.places.assign(table.size(), CaseTable::none);
    for (std::size_t place = 0; place < view.rows.size(); ++place)
        view.places[view.rows[place]] = static_cast<std::uint32_t>(place);
    return view;
}

}  // namespace throughline
