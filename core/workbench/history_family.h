// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workbench/outcome.h"
#include "core/workbench/snapshot.h"

namespace throughline::workbench {

// Walking along what was done.

Task prepare(const Snapshot& snapshot, const action::Undo& action);
Task prepare(const Snapshot& snapshot, const action::Redo& action);
Task prepare(const Snapshot& snapshot, const action::GoToStep& action);

void apply(WorkbenchState& state, outcome::HistoryWalked outcome, Changes& changes);

}  // namespace throughline::workbench
