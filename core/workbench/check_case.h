// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/casefile/casefile.h"

namespace throughline {

/// What is to be done with a casefile that is looked over.
struct CheckOptions {
    std::string path;
    std::string repairTo;  ///< what can be saved goes here; empty: only look
};

/// What came of it.
struct CheckAnswer {
    CasefileReport report;
    std::string written;  ///< the repaired copy; empty: none was asked for
};

/// Looks a casefile over and writes what can be saved as a new file, if asked to. Errors: as `readCasefile` and
/// `writeCasefile`; BadArgument if the copy would take the place of the file itself.
Result<CheckAnswer> checkCase(const CheckOptions& options, const Job& job);

/// One line (docs/cli/check.schema.json), without the line end.
std::string checkJson(const std::string& path, const CheckAnswer& answer);

}  // namespace throughline
