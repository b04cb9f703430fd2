// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/workbench/case_table.h"

namespace throughline {

struct TableSort {
    std::size_t column = 0;
    bool isDescending = false;  ///< empty cells are last in either order

    bool operator==(const TableSort&) const = default;
};

/// What of a table is to be seen, and in which order.
struct TableQuery {
    std::string filter;                  ///< words; a row has each of them in some of `columns`, as `searchFold` reads them
    std::vector<std::size_t> columns;    ///< that are seen
    std::vector<TableSort> sortedBy;     ///< the first counts most; none: the order of the case

    bool operator==(const TableQuery&) const = default;
};

/// Rows of a table from top to bottom, and where each of them stands.
struct TableView {
    std::vector<std::uint32_t> rows;
    std::vector<std::uint32_t> places;  ///< by row of the table; `CaseTable::none` where it is filtered out
};

/// An index permutation: linear in rows and columns, rows that are equal in all columns sorted by stay in the order
/// of the case. Of a stopped job the view is empty.
TableView viewOf(const CaseTable& table, const TableQuery& query, const Job& job = {});

}  // namespace throughline
