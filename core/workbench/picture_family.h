// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workbench/outcome.h"
#include "core/workbench/snapshot.h"

namespace throughline::workbench {

/// Graph, plan, layout and display list of the snapshot. Errors: as `makePicture`.
Task prepare(const Snapshot& snapshot, const action::BuildPicture& action);
/// Takes a picture of the present case and view; one of an older state is dropped, and the picture
/// stays marked stale.
void apply(WorkbenchState& state, outcome::PictureForetold outcome, Changes& changes);
void apply(WorkbenchState& state, outcome::PictureBuilt outcome, Changes& changes);

}  // namespace throughline::workbench
