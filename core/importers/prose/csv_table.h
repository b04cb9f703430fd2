// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace throughline::prose {

/// A small table read from a resource: '#' lines are comments, the first other line names the
/// columns, fields may be quoted.
struct CsvTable {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;  ///< each as long as `columns`
    std::vector<std::size_t> lines;              ///< of each row: its line, counted from 1
    struct Fault {
        std::size_t line = 0;
        std::string message;
    };
    std::vector<Fault> faults;  ///< lines that were left out, and why
};

/// Errors: NotFound (no such resource), Malformed (ragged row, open quote) with "file: line N".
Result<CsvTable> readCsvResource(std::string_view path);
/// The same from text; `name` is used in errors.
Result<CsvTable> parseCsvTable(std::string_view text, std::string_view name);
/// The same of a table that people write: what is wrong with a line is a fault of the table, the other lines stay.
CsvTable parseLooseCsvTable(std::string_view text);

/// Parts of "a|b|c", empty ones left out.
std::vector<std::string> splitList(std::string_view field);

}  // namespace throughline::prose
