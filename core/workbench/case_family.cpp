// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/case_family.h"

#include <utility>

namespace throughline::workbench {

Task prepare(const Snapshot&, const action::CloseCase&)
{
    return [](const Job&) -> Outcome { return outcome::CaseClosed{}; };
}

void apply(WorkbenchState& state, outcome::CaseClosed, Changes& changes)
{
    replaceCase(state, CaseDocument(), changes);
    state.pictureCaseVersion = state.caseVersion;
    state.pictureViewVersion = state.viewVersion;
}

void replaceCase(WorkbenchState& state, CaseDocument document, Changes& changes)
{
    changes.caseChanged = !(state.threatCase == document.threatCase);
    changes.viewChanged = !(state.view == document.view);
    changes.selectionChanged = !state.selection.isEmpty();
    changes.pictureChanged = state.picture != nullptr;
    changes.answerChanged = changes.fileChanged = changes.historyChanged = true;
    changes.comparisonChanged = state.comparison != nullptr;
    changes.mergeChanged = state.merge != nullptr;
    changes.suggestionsChanged = !state.suggestions.empty();
    changes.diagnosticsChanged = !state.diagnostics.empty();

    WorkbenchState next;
    next.document() = std::move(document);
    next.caseVersion = state.caseVersion + 1;
    next.viewVersion = state.viewVersion + 1;
    next.file.caseNumber = state.file.caseNumber + 1;
    next.recoverable = std::move(state.recoverable);
    next.recoveryFolder = std::move(state.recoveryFolder);
    state = std::move(next);
}

void apply(WorkbenchState&, outcome::ActionFailed outcome, Changes& changes)
{
    changes.error = std::move(outcome.error);
}

}  // namespace throughline::workbench
