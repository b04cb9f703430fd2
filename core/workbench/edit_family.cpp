// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/edit_family.h"

#include <utility>

#include "core/edit/edit_case.h"
#include "core/workbench/commit_edit.h"

namespace throughline::workbench {
namespace {

Outcome edit(const CaseDocument& before, const std::shared_ptr<const ClaimIndex>& claims, const action::Edit& asked,
             std::uint64_t caseVersion, std::uint64_t viewVersion)
{
    Result<Edited> edited = editCase(before, asked);
    if (!edited && edited.error().message == nothingWouldChange)
        return outcome::ActionFailed{{.code = ErrorCode::Cancelled, .message = edited.error().message, .where = {}}};
    if (!edited)
        return outcome::ActionFailed{edited.error()};
    outcome::CaseEdited out{.baseCase = caseVersion, .baseView = viewVersion, .name = std::move(edited->name),
                            .document = std::move(edited->document), .edit = asked};
    keepPlaces(out.document.view, before.view);  // a shown view does not know where newer things stand
    out.delta = deltaBetween(before, out.document);
    if (out.delta.changesCase())
        out.claims = changesIndex(out.delta) ? std::make_shared<const ClaimIndex>(out.document.threatCase, *claims) : claims;
    out.added = std::move(edited->added);
    out.camera = edited->camera;
    out.notices = std::move(edited->notices);
    return out;
}

}  // namespace

Task prepare(const Snapshot& snapshot, const action::Edit& action)
{
    return [before = snapshot.state.document(), claims = snapshot.state.claims, action, caseVersion = snapshot.state.caseVersion,
            viewVersion = snapshot.state.viewVersion](const Job&) -> Outcome {
        return edit(before, claims, action, caseVersion, viewVersion);
    };
}

void apply(WorkbenchState& state, outcome::CaseEdited outcome, Changes& changes)
{
    if (outcome.baseCase != state.caseVersion || outcome.baseView != state.viewVersion) {
        Outcome again = edit(state.document(), state.claims, outcome.edit, state.caseVersion, state.viewVersion);
        if (auto* failed = std::get_if<outcome::ActionFailed>(&again)) {
            changes.error = std::move(failed->error);
            return;
        }
        outcome = std::get<outcome::CaseEdited>(std::move(again));
    }
    keepPlaces(outcome.document.view, state.view);
    changes.added = std::move(outcome.added);
    changes.camera = outcome.camera;
    changes.notices = std::move(outcome.notices);
    commitEdit(state, std::move(outcome.document), std::move(outcome.name), std::move(outcome.delta), changes,
               std::move(outcome.claims));
}

}  // namespace throughline::workbench
