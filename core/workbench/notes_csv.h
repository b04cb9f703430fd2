// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/exporters/brief.h"

namespace throughline {

/// The notes of a picture as a table, a row a claim (RFC 4180, UTF-8, with a header). Nothing in it is a formula to a spreadsheet.
std::string notesCsv(const Brief& brief);

/// The same as lines of text under title and marking: a line a note, then one for each of its sentences. Nothing in it is a formula to a
/// spreadsheet, for lines are pasted into cells as well.
std::string notesText(const Brief& brief);

}  // namespace throughline
