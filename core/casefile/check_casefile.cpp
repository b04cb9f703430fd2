// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/casefile/casefile.h"
#include "core/casefile/open_source.h"
#include "core/model/fields.h"

namespace throughline {
namespace {

/// The structure of the file itself, beyond what reading all rows shows. Older formats are read through a copy in
/// memory and have no pages to look at.
std::vector<Diagnostic> pageFaults(const std::string& path)
{
    const Result<casefile::FileHead> head = casefile::readFileHead(path);
    if (!head || head->schemaVersion != casefileSchemaVersion)
        return {};
    Result<casefile::Source> source = casefile::openSource(path, *head, 1);
    if (!source)
        return {};
    const Result<std::vector<std::string>> lines = source->connections.front().checkPages();
    const std::vector<std::string> told = lines ? *lines : std::vector<std::string>{lines.error().message};
    std::vector<Diagnostic> faults;
    for (const std::string& line : told)
        faults.push_back({.severity = Severity::Warning, .code = "damaged-pages", .file = path, .where = {}, .message = line});
    return faults;
}

}  // namespace

Result<CasefileReport> checkCasefile(const std::string& path, const Job& job)
{
    const Result<OpenedCasefile> opened = readCasefile(path, job);
    if (!opened)
        return opened.error();
    CasefileReport report{.schemaVersion = opened->schemaVersion, .isSound = !opened->isRepaired, .rows = {}, .diagnostics = opened->diagnostics};
    visitTables(opened->document.threatCase, [&](const char* name, const auto& column) { report.rows.emplace_back(name, column.size()); });
    for (Diagnostic& fault : pageFaults(path)) {
        report.isSound = false;
        report.diagnostics.push_back(std::move(fault));
    }
    return report;
}

}  // namespace throughline
