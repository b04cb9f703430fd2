// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workbench/outcome.h"
#include "core/workbench/snapshot.h"

namespace throughline::workbench {

/// Asks the graph of the present case and view (lens, filter and hidden things count, folds do not), without
/// needing a picture. Errors: those of the question's kind, of lensWithout.
Task prepare(const Snapshot& snapshot, const action::Ask& action);
/// Asks the last answer's question again without each of its sources. Errors: NotFound if there is no
/// answer yet.
/// Errors: those of the question "cut-off".
Task prepare(const Snapshot& snapshot, const action::TryWithout& action);
void apply(WorkbenchState& state, outcome::RemovalTried outcome, Changes& changes);

Task prepare(const Snapshot& snapshot, const action::TestSources& action);
void apply(WorkbenchState& state, outcome::QuestionAnswered outcome, Changes& changes);

}  // namespace throughline::workbench
