// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/case_family.h"

namespace throughline::workbench {

Task prepare(const Snapshot&, const action::CloseCase&)
{
    return [](const Job&) -> Outcome { return outcome::CaseClosed{}; };
}

void apply(WorkbenchState& state, outcome::CaseClosed, Changes& changes)
{
    changes.caseChanged = state.threatCase != ThreatCase{};
    changes.viewChanged = state.view != ViewState{};
    changes.selectionChanged = !state.selection.isEmpty();
    changes.pictureChanged = state.picture != nullptr;
    changes.pathsChanged = true;
    changes.comparisonChanged = state.comparison != nullptr;
    changes.mergeChanged = state.merge != nullptr;
    changes.diagnosticsChanged = !state.diagnostics.empty();

    const std::uint64_t caseVersion = state.caseVersion + 1;
    const std::uint64_t viewVersion = state.viewVersion + 1;
    state = WorkbenchState{};
    state.caseVersion = state.pictureCaseVersion = caseVersion;
    state.viewVersion = state.pictureViewVersion = viewVersion;
}

void apply(WorkbenchState&, outcome::ActionFailed outcome, Changes& changes)
{
    changes.error = std::move(outcome.error);
}

}  // namespace throughline::workbench
