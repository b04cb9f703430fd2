// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workbench/outcome.h"
#include "core/workbench/snapshot.h"

namespace throughline::workbench {

// Changing the case by hand: every edit of core/edit, one step of the history each.

Task prepare(const Snapshot& snapshot, const action::Edit& action);

void apply(WorkbenchState& state, outcome::CaseEdited outcome, Changes& changes);

}  // namespace throughline::workbench
