// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workbench/outcome.h"
#include "core/workbench/snapshot.h"

namespace throughline::workbench {

/// Everybody who speaks in the case, and what the view's lens changes. A list of the same case is used again.
/// Errors: Cancelled.
Task prepare(const Snapshot& snapshot, const action::WeighSources& action);

/// Dropped if case or view have changed since.
void apply(WorkbenchState& state, outcome::SourcesWeighed outcome, Changes& changes);

}  // namespace throughline::workbench
