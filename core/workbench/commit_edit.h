// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/workbench/outcome.h"
#include "core/workbench/state.h"

namespace throughline::workbench {

/// The one way in which a document changes: puts `after` in place of the state's document, adds the
/// step to the history, raises versions and says what changed. Nothing happens if both are equal.
/// `claims` is the index of `after`'s claims; made here if it is null and claims may have changed.
void commitEdit(WorkbenchState& state, CaseDocument after, std::string name, Changes& changes,
                std::shared_ptr<const ClaimIndex> claims = nullptr);
/// The same for a delta that is known already.
void commitEdit(WorkbenchState& state, CaseDocument after, std::string name, CaseDelta delta, Changes& changes,
                std::shared_ptr<const ClaimIndex> claims);
/// Does a step change which claims are about what? If not, the index of before is that of after.
bool changesIndex(const CaseDelta& delta);
/// What follows when the document was replaced as a whole or by a walk along the history.
void noteDocumentChange(WorkbenchState& state, bool caseChanged, bool viewChanged, Changes& changes,
                        std::shared_ptr<const ClaimIndex> claims = nullptr);

}  // namespace throughline::workbench
