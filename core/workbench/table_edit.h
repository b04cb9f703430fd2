// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/edit/edits.h"
#include "core/workbench/case_table.h"

namespace throughline {

/// Can cells of this column be written in? Names, numbers of catalogues, times, tags and markings can; what is counted or
/// said by others cannot.
bool isEditable(TableKind kind, std::size_t column);
/// What stands in a cell while it is written in: as the case has it, indicators not defanged.
std::string editText(const CaseTable& table, std::uint32_t row, std::size_t column);
/// The edit that writes into a cell what was typed; nullopt if it says what is there already. `document` must be what the
/// table was made of. Errors: BadArgument (no date, no marking, an empty name …), NotFound; the message says what to do.
Result<std::optional<action::Edit>> cellEdit(const CaseDocument& document, const CaseTable& table, std::uint32_t row, std::size_t column,
                                             std::string_view typed);

}  // namespace throughline
