// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importers/import_format.h"

namespace throughline {

// Functions of the rows `pdf` and `docx` (contracts: ImportFormat).
int sniffPdf(const ImportInput& input);
Result<ExtractedText> extractPdf(std::string_view bytes, const std::string& fileName, const Job& job);
Result<ParsedReport> parsePdf(const ImportInput& input, const Job& job);

int sniffDocx(const ImportInput& input);
Result<ExtractedText> extractDocx(std::string_view bytes, const std::string& fileName, const Job& job);
Result<ParsedReport> parseDocx(const ImportInput& input, const Job& job);

}  // namespace throughline
