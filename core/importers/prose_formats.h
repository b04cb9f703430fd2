// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importers/import_format.h"

namespace throughline {

// Functions of the rows `text`, `html` and `markdown` (contracts: ImportFormat).
int sniffText(const ImportInput& input);
Result<ParsedReport> parseText(const ImportInput& input, const Job& job);

int sniffHtml(const ImportInput& input);
Result<ParsedReport> parseHtml(const ImportInput& input, const Job& job);

int sniffMarkdown(const ImportInput& input);
Result<ParsedReport> parseMarkdown(const ImportInput& input, const Job& job);

}  // namespace throughline
