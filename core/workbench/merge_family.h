// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workbench/outcome.h"
#include "core/workbench/snapshot.h"

namespace throughline::workbench {

/// Reads reports and says what loading them would do; the case stays as it is. A file that cannot be
/// read becomes an error diagnostic. Errors: Cancelled; the first file's error if none can be read.
Task prepare(const Snapshot& snapshot, const action::PreviewMerge& action);
/// Takes what was chosen of the open preview. Errors: NotFound if none is open.
Task prepare(const Snapshot& snapshot, const action::AcceptMerge& action);
Task prepare(const Snapshot& snapshot, const action::CloseMergePreview& action);
/// Pairs of things that may be one.
Task prepare(const Snapshot& snapshot, const action::SuggestSameAs& action);

void apply(WorkbenchState& state, outcome::SameAsSuggested outcome, Changes& changes);
void apply(WorkbenchState& state, outcome::MergePreviewed outcome, Changes& changes);
/// One change of the case; made again if the case has changed since the task began.
void apply(WorkbenchState& state, outcome::MergeAccepted outcome, Changes& changes);
void apply(WorkbenchState& state, outcome::MergePreviewClosed outcome, Changes& changes);

}  // namespace throughline::workbench
