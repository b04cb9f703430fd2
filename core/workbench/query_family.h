// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workbench/outcome.h"
#include "core/workbench/snapshot.h"

namespace throughline::workbench {

/// Asks the graph of the present case and view (lens, hidden things and folds count), without
/// needing a picture. Errors: NotFound or Ambiguous for a name.
Task prepare(const Snapshot& snapshot, const action::FindPaths& action);
void apply(WorkbenchState& state, outcome::PathsAnswered outcome, Changes& changes);

}  // namespace throughline::workbench
