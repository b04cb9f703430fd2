// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/history_family.h"

#include <algorithm>

#include "core/workbench/commit_edit.h"
#include "core/workbench/view_family.h"

namespace throughline::workbench {
namespace {

template <class Walk>
Task walkTask(const Walk& walk)
{
    return [walk](const Job&) -> Outcome { return outcome::HistoryWalked{walk}; };
}

std::size_t goalOf(const History& history, const action::Undo&) { return history.canUndo() ? history.position() - 1 : 0; }
std::size_t goalOf(const History& history, const action::Redo&) { return history.position() + 1; }
std::size_t goalOf(const History&, const action::GoToStep& walk) { return walk.position; }

/// Does a step between the two positions do it?
template <class Does>
bool anyStep(const History& history, std::size_t from, std::size_t to, Does&& does)
{
    const auto& steps = history.steps();
    for (std::size_t i = std::min(from, to); i < std::max(from, to); ++i)
        if (does(steps[i]->delta))
            return true;
    return false;
}

}  // namespace

Task prepare(const Snapshot&, const action::Undo& action) { return walkTask(action); }
Task prepare(const Snapshot&, const action::Redo& action) { return walkTask(action); }
Task prepare(const Snapshot&, const action::GoToStep& action) { return walkTask(action); }

void apply(WorkbenchState& state, outcome::HistoryWalked outcome, Changes& changes)
{
    const std::size_t from = state.history.position();
    const std::size_t to = std::min(std::visit([&](const auto& walk) { return goalOf(state.history, walk); }, outcome.walk),
                                    state.history.steps().size());
    if (from == to)
        return;
    const bool caseChanged = anyStep(state.history, from, to, [](const CaseDelta& delta) { return delta.changesCase(); });
    const bool keepsClaims = !anyStep(state.history, from, to, changesIndex);
    const ViewState was = state.view;
    state.history.goTo(to, state.document());
    noteDocumentChange(state, caseChanged, !(was == state.view), changes, keepsClaims ? state.claims : nullptr);
    if (caseChanged) {
        // Their rows may be gone; they are asked for again.
        state.answered.reset();
        state.campaign.reset();
        changes.answerChanged = true;
        changes.suggestionsChanged = !state.suggestions.empty();
        state.suggestions.clear();
    }
    Selection kept = withoutUnknown(state.selection, state.threatCase);
    dropUnknownAnnotations(kept, state.view);
    changes.selectionChanged = !(kept == state.selection);
    state.selection = kept;
}

}  // namespace throughline::workbench
