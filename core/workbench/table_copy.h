// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

#include "core/workbench/case_table.h"
#include "core/workbench/copied_rows.h"

namespace throughline {

/// Rows as text that can be pasted elsewhere, with these columns in this order. Indicators are defanged wherever they stand;
/// nothing in it is a formula to a spreadsheet or mark-up to a reader of Markdown. Text: a line a row, tabs between
/// its cells. CSV and Markdown have a header. Of a stopped job it is empty.
std::string tableText(const CaseTable& table, std::span<const std::uint32_t> rows, std::span<const std::size_t> columns, CopyFormat format,
                      const Job& job = {});

}  // namespace throughline
