// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/edits.h"

namespace throughline::edit {

/// Techniques that the reader found and that no claim or relationship of the case tells of any more once
/// `gone` is deleted: a technique is reviewed by its claims, so it leaves with the last of them.
/// Linear in claims and relationships.
std::vector<EntityId> loneTechniques(const ThreatCase& threatCase, const action::Rows& gone);

}  // namespace throughline::edit
