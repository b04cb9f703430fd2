// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/withhold/redaction.h"

namespace throughline::action {

// casefile family

/// Opens a casefile in place of the present case. It opens read-only if another window has it open, if
/// it may not be written or if it had to be repaired; `state.file.notice` then says so.
struct OpenCasefile { std::string path; };
/// Writes the case to `path` (empty: to the file that it came from). Errors: FileChanged (the file is
/// not as it was opened or saved; `mayOverwrite` writes it all the same), FileUnwritable (the old file
/// is intact, the work is in the recovery journal), Unsupported (read-only and no other path).
struct SaveCasefile { std::string path; bool mayOverwrite = false; };
/// Looks whether the file is still as it was opened or saved, and how the journal does
/// (`state.file.isChangedOutside`, `journalProblem`). For asking now and then; changes nothing else.
struct CheckFile {};
/// A new file with what is shown only: no deleted rows, no history; what the redaction keeps back left out.
struct ShareCasefile {
    std::string path;
    Redaction redaction;
};
/// Brings back what a journal holds (`state.recoverable`); the case becomes an unsaved one.
struct Recover { std::string id; };
/// Throws a journal away.
struct ForgetRecoverable { std::string id; };

}  // namespace throughline::action
