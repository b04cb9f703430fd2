// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/commit_edit.h"

#include <utility>

namespace throughline::workbench {

bool changesIndex(const CaseDelta& delta) { return !delta.claims.empty() || !delta.incidents.empty() || !delta.relationships.empty(); }

void noteDocumentChange(WorkbenchState& state, bool caseChanged, bool viewChanged, Changes& changes,
                        std::shared_ptr<const ClaimIndex> claims)
{
    if (caseChanged)
        state.claims = claims ? std::move(claims) : std::make_shared<const ClaimIndex>(state.threatCase, *state.claims);
    state.caseVersion += caseChanged ? 1 : 0;
    state.viewVersion += viewChanged ? 1 : 0;
    changes.caseChanged = changes.caseChanged || caseChanged;
    changes.viewChanged = changes.viewChanged || viewChanged;
    changes.historyChanged = true;
}

void commitEdit(WorkbenchState& state, CaseDocument after, std::string name, CaseDelta delta, Changes& changes,
                std::shared_ptr<const ClaimIndex> claims)
{
    if (delta.empty())
        return;
    const bool caseChanged = delta.changesCase();
    const bool viewChanged = !(state.view == after.view);
    state.document() = std::move(after);
    state.history.push(std::move(name), std::move(delta));
    noteDocumentChange(state, caseChanged, viewChanged, changes, std::move(claims));
}

void commitEdit(WorkbenchState& state, CaseDocument after, std::string name, Changes& changes,
                std::shared_ptr<const ClaimIndex> claims)
{
    CaseDelta delta = deltaBetween(state.document(), after);
    commitEdit(state, std::move(after), std::move(name), std::move(delta), changes, std::move(claims));
}

}  // namespace throughline::workbench
