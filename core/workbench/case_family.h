// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workbench/outcome.h"
#include "core/workbench/snapshot.h"

namespace throughline::workbench {

Task prepare(const Snapshot& snapshot, const action::CloseCase& action);
/// An empty case and a fresh view. Versions grow on, so that nothing built for the old case is taken.
void apply(WorkbenchState& state, outcome::CaseClosed outcome, Changes& changes);
/// Any family: passes the error on.
void apply(WorkbenchState& state, outcome::ActionFailed outcome, Changes& changes);

}  // namespace throughline::workbench
