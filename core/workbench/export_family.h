// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workbench/outcome.h"
#include "core/workbench/snapshot.h"

namespace throughline::workbench {

/// Composes the page of the snapshot's picture, drawing it first if it is missing or stale. Errors:
/// MarkingTooLow; as `makePicture`.
Task prepare(const Snapshot& snapshot, const action::ComposePage& action);
/// Errors: FileUnwritable; Empty for a case without reports.
Task prepare(const Snapshot& snapshot, const action::WriteClaims& action);
/// Errors: FileUnwritable.
Task prepare(const Snapshot& snapshot, const action::WriteStix& action);
/// Errors: as `writeCasefile`.
Task prepare(const Snapshot& snapshot, const action::WriteCasefile& action);
Task prepare(const Snapshot& snapshot, const action::ShareCasefile& action);

void apply(WorkbenchState& state, outcome::PageComposed outcome, Changes& changes);
void apply(WorkbenchState& state, outcome::FilesWritten outcome, Changes& changes);

}  // namespace throughline::workbench
