// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/model/threat_case.h"

namespace throughline::workbench {

/// By content, as all inputs; false too for what cannot be read: the importer complains of that.
bool isCasefile(const std::string& path);
/// Any readable file as a parsed report; a casefile as the whole case that it holds, without deleted
/// rows. Errors: those of `readCasefile` and of importing.
Result<ParsedReport> readInput(const std::string& path, const Job& job);

}  // namespace throughline::workbench
