// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/edits.h"

namespace throughline::edit {

/// Marks what goes with rows that have just been deleted: the claims of a report and all that only
/// they carry (relationships and links without a claim left, its incidents and counts, entities told
/// of nowhere else), the relationship or link of a last claim. `isDeletedAlong` tells them from rows
/// that were deleted for themselves.
void deleteCarried(ThreatCase& threatCase, const action::Rows& gone);

/// The reverse, for rows that have just been restored: what went along with them comes back.
void restoreCarried(ThreatCase& threatCase, const action::Rows& back);

}  // namespace throughline::edit
