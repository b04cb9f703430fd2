// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/view_family.h"

#include <algorithm>
#include <cmath>

namespace throughline::workbench {
namespace {

template <class Edit>
Task editTask(const Edit& edit)
{
    return [edit](const Job&) -> Outcome { return outcome::ViewEdited{edit}; };
}

void addMissing(std::vector<EntityId>& into, const std::vector<EntityId>& ids)
{
    into.insert(into.end(), ids.begin(), ids.end());
    std::sort(into.begin(), into.end());
    into.erase(std::unique(into.begin(), into.end()), into.end());
}

bool sharesMember(const std::vector<EntityId>& a, const std::vector<EntityId>& b)
{
    return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

/// Quarters of a unit: with sizes in halves, a card's centre is then the same however often it is
/// taken for its corner and back.
Point kept(Point centre) { return {std::round(centre.x * 4) / 4, std::round(centre.y * 4) / 4}; }

// The view after one edit.

ViewState edited(ViewState view, const action::SetLayout& edit)
{
    view.layout = edit.id;
    return view;
}

ViewState edited(ViewState view, const action::SetLens& edit)
{
    view.lens = edit.lens;
    return view;
}

ViewState edited(ViewState view, const action::Hide& edit)
{
    addMissing(view.hidden, edit.entities);
    return view;
}

ViewState edited(ViewState view, const action::ShowAll&)
{
    view.hidden.clear();
    return view;
}

ViewState edited(ViewState view, const action::PlaceCards& edit)
{
    for (const action::CardCentre& card : edit.centres)
        view.placed[placeKey(view.layout, card.incident)].set(card.entity, kept(card.centre));
    return view;
}

ViewState edited(ViewState view, const action::Relayout&)
{
    forgetPlaces(view, view.layout);
    return view;
}

ViewState edited(ViewState view, const action::Unfold& edit)
{
    std::erase_if(view.folds, [&](const auto& fold) { return sharesMember(fold, edit.members); });
    addMissing(view.unfolded, edit.members);
    return view;
}

void remember(std::vector<std::shared_ptr<const ViewState>>& list, ViewState view)
{
    list.push_back(std::make_shared<const ViewState>(std::move(view)));
    if (list.size() > ViewHistory::maxSteps)
        list.erase(list.begin());
}

template <class Edit>
bool change(WorkbenchState& state, const Edit& edit)
{
    ViewState next = edited(state.view, edit);
    // The case may have been closed since the edit was asked for.
    std::erase_if(next.hidden, [&](EntityId id) { return rowOf(id) >= state.threatCase.entities.size(); });
    std::erase_if(next.unfolded, [&](EntityId id) { return rowOf(id) >= state.threatCase.entities.size(); });
    if (next == state.view)
        return false;
    remember(state.history.past, std::move(state.view));
    state.history.future.clear();
    state.view = std::move(next);
    return true;
}

bool step(ViewState& view, std::vector<std::shared_ptr<const ViewState>>& from,
          std::vector<std::shared_ptr<const ViewState>>& to)
{
    if (from.empty())
        return false;
    remember(to, std::move(view));
    view = *from.back();
    from.pop_back();
    return true;
}

bool change(WorkbenchState& state, const action::UndoView&)
{
    return step(state.view, state.history.past, state.history.future);
}

bool change(WorkbenchState& state, const action::RedoView&)
{
    return step(state.view, state.history.future, state.history.past);
}

}  // namespace

Task prepare(const Snapshot&, const action::SetLayout& action)
{
    if (findLayout(action.id) == nullptr)
        return [id = action.id](const Job&) -> Outcome {
            return outcome::ActionFailed{{.code = ErrorCode::NotFound, .message = "There is no such layout.", .where = id}};
        };
    return editTask(action);
}

Task prepare(const Snapshot&, const action::SetLens& action) { return editTask(action); }
Task prepare(const Snapshot&, const action::Hide& action) { return editTask(action); }
Task prepare(const Snapshot&, const action::ShowAll& action) { return editTask(action); }
Task prepare(const Snapshot&, const action::PlaceCards& action) { return editTask(action); }
Task prepare(const Snapshot&, const action::Relayout& action) { return editTask(action); }
Task prepare(const Snapshot&, const action::Unfold& action) { return editTask(action); }
Task prepare(const Snapshot&, const action::UndoView& action) { return editTask(action); }
Task prepare(const Snapshot&, const action::RedoView& action) { return editTask(action); }

void apply(WorkbenchState& state, outcome::ViewEdited outcome, Changes& changes)
{
    changes.viewChanged = std::visit([&](const auto& edit) { return change(state, edit); }, outcome.edit);
    state.viewVersion += changes.viewChanged ? 1 : 0;
}

}  // namespace throughline::workbench
