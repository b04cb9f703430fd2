// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/workbench/claim_ledger.h"
#include "core/workbench/copied_rows.h"

namespace throughline {

/// Rows as text that can be pasted elsewhere, with the columns asked for, in the order of the table. Who, stance
/// and what always go along, and so does the state where one of the rows is not plainly in force. Indicators are
/// defanged wherever they stand; nothing in it is a formula to a spreadsheet or mark-up to a reader of Markdown.
/// Text: a line a claim. CSV: RFC 4180, with a header. Markdown: a table.
std::string ledgerText(const ClaimLedger& ledger, std::span<const std::uint32_t> rows, const std::vector<LedgerColumn>& columns,
                       CopyFormat format);

}  // namespace throughline
