// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workbench/outcome.h"
#include "core/workbench/snapshot.h"

namespace throughline::workbench {

/// Completes the selection: a chosen claim brings what it is about with it (the whole edge of a
/// relationship, both ends of a same-as link). Ids that the case does not have are left out.
Task prepare(const Snapshot& snapshot, const action::Select& action);
/// Errors: NotFound for a layout that is not in the table.
Task prepare(const Snapshot& snapshot, const action::SetLayout& action);
Task prepare(const Snapshot& snapshot, const action::SetLens& action);
Task prepare(const Snapshot& snapshot, const action::SetFilter& action);
Task prepare(const Snapshot& snapshot, const action::SetFocus& action);
Task prepare(const Snapshot& snapshot, const action::SetNames& action);
/// Errors: NotFound.
Task prepare(const Snapshot& snapshot, const action::SetMap& action);
/// Errors: NotFound.
Task prepare(const Snapshot& snapshot, const action::SetMatrix& action);
Task prepare(const Snapshot& snapshot, const action::Hide& action);
Task prepare(const Snapshot& snapshot, const action::ShowAll& action);
Task prepare(const Snapshot& snapshot, const action::PlaceCards& action);
/// Errors: TooLarge.
Task prepare(const Snapshot& snapshot, const action::Draw& action);
Task prepare(const Snapshot& snapshot, const action::Relayout& action);
Task prepare(const Snapshot& snapshot, const action::Unfold& action);
Task prepare(const Snapshot& snapshot, const action::Fold& action);
/// Errors: NotFound for what is not drawn or stands alone, Cancelled.
Task prepare(const Snapshot& snapshot, const action::FoldCommunity& action);
Task prepare(const Snapshot& snapshot, const action::NameFold& action);
Task prepare(const Snapshot& snapshot, const action::Unhide& action);
Task prepare(const Snapshot& snapshot, const action::ShowOnly& action);

/// The selection without rows that the case does not have.
Selection withoutUnknown(Selection selection, const ThreatCase& threatCase);
/// Takes away chosen drawings that the view does not have.
void dropUnknownAnnotations(Selection& selection, const ViewState& view);

void apply(WorkbenchState& state, outcome::SelectionMade outcome, Changes& changes);
/// One step of the history, if the edit changes anything.
void apply(WorkbenchState& state, outcome::ViewEdited outcome, Changes& changes);

}  // namespace throughline::workbench
