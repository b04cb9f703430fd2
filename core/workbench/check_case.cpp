// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/check_case.h"

#include <filesystem>

namespace throughline {

Result<CheckAnswer> checkCase(const CheckOptions& options, const Job& job)
{
    std::error_code failure;
    if (!options.repairTo.empty() && std::filesystem::equivalent(options.path, options.repairTo, failure))
        return Error{ErrorCode::BadArgument, "A repaired copy needs a name of its own; the damaged file may hold more than we can read.",
                     options.repairTo};
    Result<CasefileReport> report = checkCasefile(options.path, job);
    if (!report)
        return report.error();
    CheckAnswer answer{.report = *std::move(report), .written = {}};
    if (options.repairTo.empty())
        return answer;
    const Result<OpenedCasefile> opened = readCasefile(options.path, job);
    if (!opened)
        return opened.error();
    if (const Status written = writeCasefile(options.repairTo, opened->document, job); !written)
        return written.error();
    answer.written = options.repairTo;
    return answer;
}

}  // namespace throughline
