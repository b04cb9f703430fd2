// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
};

/// Errors: NotFound (no such resource), Malformed (ragged row, open quote) with "file: line N".
Result<CsvTable> readCsvResource(std::string_view path);
/// The same from text; `name` is used in errors.
Result<CsvTable> parseCsvTable(std::string_view text, std::string_view name);

/// Parts of "a|b|c", empty ones left out.
std::vector<std::string> splitList(std::string_view field);

}  // namespace throughline::prose
