// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/merge_family.h"

#include <utility>

#include "core/workbench/commit_edit.h"
#include "core/workbench/import_family.h"
#include "core/workbench/read_input.h"

namespace throughline::workbench {

Task prepare(const Snapshot& snapshot, const action::PreviewMerge& action)
{
    return [threatCase = snapshot.state.threatCase, paths = action.paths](const Job& job) -> Outcome {
        ThreatCase incoming;
        std::vector<Diagnostic> diagnostics;
        std::optional<Error> firstError;
        bool isAnyRead = false;
        for (const std::string& path : paths) {
            Result<ParsedReport> read = readInput(path, job);
            if (job.isStopped())
                return outcome::ActionFailed{{.code = ErrorCode::Cancelled, .message = {}, .where = {}}};
            if (!read) {
                diagnostics.push_back(importFailure(path, read.error()));
                firstError = firstError ? firstError : read.error();
                continue;
            }
            isAnyRead = true;
            diagnostics.insert(diagnostics.end(), read->diagnostics.begin(), read->diagnostics.end());
            incoming = mergeReport(std::move(incoming), *read).threatCase;
        }
        if (!isAnyRead && firstError)
            return outcome::ActionFailed{*firstError};
        auto opened = std::make_shared<OpenMerge>();
        opened->paths = paths;
        opened->preview = previewMerge(threatCase, incoming);
        opened->diagnostics = std::move(diagnostics);
        return outcome::MergePreviewed{std::move(opened)};
    };
}

Task prepare(const Snapshot& snapshot, const action::AcceptMerge& action)
{
    return [threatCase = snapshot.state.threatCase, version = snapshot.state.caseVersion, merge = snapshot.state.merge,
            choices = action.choices](const Job&) -> Outcome {
        if (!merge)
            return outcome::ActionFailed{{.code = ErrorCode::NotFound, .message = "There is no merge to accept.", .where = {}}};
        return outcome::MergeAccepted{.baseCase = version, .merge = merge, .choices = choices,
                                      .threatCase = applyMerge(threatCase, merge->preview, choices)};
    };
}

Task prepare(const Snapshot&, const action::CloseMergePreview&)
{
    return [](const Job&) -> Outcome { return outcome::MergePreviewClosed{}; };
}

Task prepare(const Snapshot& snapshot, const action::SuggestSameAs&)
{
    return [threatCase = snapshot.state.threatCase, version = snapshot.state.caseVersion](const Job&) -> Outcome {
        return outcome::SameAsSuggested{.caseVersion = version, .suggestions = suggestSameAs(threatCase)};
    };
}

void apply(WorkbenchState& state, outcome::SameAsSuggested outcome, Changes& changes)
{
    if (outcome.caseVersion != state.caseVersion)
        return;
    state.suggestions = std::move(outcome.suggestions);
    changes.suggestionsChanged = true;
}

void apply(WorkbenchState& state, outcome::MergePreviewed outcome, Changes& changes)
{
    state.merge = std::move(outcome.merge);
    changes.mergeChanged = true;
}

void apply(WorkbenchState& state, outcome::MergeAccepted outcome, Changes& changes)
{
    if (outcome.baseCase != state.caseVersion)
        outcome.threatCase = applyMerge(state.threatCase, outcome.merge->preview, outcome.choices);
    changes.mergeChanged = true;
    state.merge.reset();
    CaseDocument after = state.document();
    after.threatCase = std::move(outcome.threatCase);
    commitEdit(state, std::move(after), "Merge reports", changes);
}

void apply(WorkbenchState& state, outcome::MergePreviewClosed, Changes& changes)
{
    changes.mergeChanged = state.merge != nullptr;
    state.merge.reset();
}

}  // namespace throughline::workbench
