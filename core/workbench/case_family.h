// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workbench/outcome.h"
#include "core/workbench/snapshot.h"

namespace throughline::workbench {

Task prepare(const Snapshot& snapshot, const action::CloseCase& action);
/// An empty case and a fresh view. Versions grow on, so that nothing built for the old case is taken.
void apply(WorkbenchState& state, outcome::CaseClosed outcome, Changes& changes);
/// Another document in place of the present one, without a history or a file. Versions grow on.
void replaceCase(WorkbenchState& state, CaseDocument document, Changes& changes);
/// Any family: passes the error on.
void apply(WorkbenchState& state, outcome::ActionFailed outcome, Changes& changes);

}  // namespace throughline::workbench
