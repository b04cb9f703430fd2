// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workbench/outcome.h"
#include "core/workbench/snapshot.h"

namespace throughline::workbench {

// Casefiles: opening, saving, and what a window that ended without saving left behind.

Task prepare(const Snapshot& snapshot, const action::OpenCasefile& action);
/// Writes the case as it is now; it may be edited meanwhile. Errors: action::SaveCasefile; BadArgument (no path).
Task prepare(const Snapshot& snapshot, const action::SaveCasefile& action);
Task prepare(const Snapshot& snapshot, const action::CheckFile& action);
/// Errors: as `recoverCase`.
Task prepare(const Snapshot& snapshot, const action::Recover& action);
/// Errors: as `forgetRecoverable`.
Task prepare(const Snapshot& snapshot, const action::ForgetRecoverable& action);

void apply(WorkbenchState& state, outcome::CasefileOpened outcome, Changes& changes);
/// If another case was opened meanwhile, only the file is told of.
void apply(WorkbenchState& state, outcome::CasefileSaved outcome, Changes& changes);
void apply(WorkbenchState& state, outcome::FileChecked outcome, Changes& changes);
void apply(WorkbenchState& state, outcome::CaseRecovered outcome, Changes& changes);
void apply(WorkbenchState& state, outcome::RecoverableForgotten outcome, Changes& changes);

}  // namespace throughline::workbench
