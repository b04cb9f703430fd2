// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/read_input.h"

#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

#include "core/casefile/casefile.h"
#include "core/casefile/parsed_from_case.h"
#include "core/importers/import_format.h"

namespace throughline::workbench {

bool isCasefile(const std::string& path)
{
    std::error_code failure;
    if (!std::filesystem::is_regular_file(path, failure))
        return false;
    std::string head(100, '\0');
    std::ifstream file(path, std::ios::binary);
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    return file.gcount() == static_cast<std::streamsize>(head.size()) && sniffCasefile(head);
}

Result<ParsedReport> readInput(const std::string& path, const Job& job)
{
    if (!isCasefile(path))
        return importFile(path, job);
    Result<OpenedCasefile> opened = readCasefile(path, job);
    if (!opened)
        return opened.error();
    ParsedReport parsed = parsedFromCase(opened->document);
    parsed.diagnostics = std::move(opened->diagnostics);
    return parsed;
}

}  // namespace throughline::workbench
