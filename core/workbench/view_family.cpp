// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/view_family.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

#include "core/graph/filter_words.h"
#include "core/names/name_choice.h"
#include "core/workbench/commit_edit.h"
#include "core/workbench/fold_choice.h"
#include "core/workbench/lens_text.h"
#include "core/workbench/map_choices.h"
#include "core/workbench/neighbour_kinds.h"

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

ViewState edited(ViewState view, const action::SetFilter& edit)
{
    view.filter = edit.filter;
    return view;
}

ViewState edited(ViewState view, const action::SetFocus& edit)
{
    view.focus = edit.focus;
    return view;
}

ViewState edited(ViewState view, const action::SetNames& edit)
{
    view.names = edit.id;
    return view;
}

ViewState edited(ViewState view, const action::SetMap& edit)
{
    view.mapProjection = edit.projection;
    view.mapViewpoint = edit.viewpoint;
    return view;
}

ViewState edited(ViewState view, const action::SetMatrix& edit)
{
    view.matrix = edit.id;
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

auto annotationOf(ViewState& view, std::uint32_t id)
{
    return std::find_if(view.annotations.begin(), view.annotations.end(), [&](const Annotation& known) { return known.id == id; });
}

/// What is known is changed where it is: its layout and its place in the order stay. What is not is none any more.
void redraw(ViewState& view, const std::vector<Annotation>& drawn)
{
    for (const Annotation& annotation : drawn)
        if (const auto known = annotationOf(view, annotation.id); known != view.annotations.end()) {
            const std::string layout = known->layout;
            *known = annotation;
            known->layout = layout;
        }
}

ViewState edited(ViewState view, const action::PlaceCards& edit)
{
    for (const action::CardCentre& card : edit.centres)
        view.placed[placeKey(view.layout, card.incident)].set(card.entity, kept(card.centre));
    redraw(view, edit.drawn);
    view.annotations = soundAnnotations(view.annotations);
    return view;
}

ViewState edited(ViewState view, const action::Draw& edit)
{
    redraw(view, edit.put);
    std::uint32_t last = 0;
    for (const Annotation& known : view.annotations)
        last = std::max(last, known.id);
    for (const Annotation& annotation : edit.put)
        if (annotation.id == 0) {
            Annotation& added = view.annotations.emplace_back(annotation);
            added.id = ++last;
            added.layout = view.layout;
        }
    std::erase_if(view.annotations, [&](const Annotation& known) {
        return std::find(edit.removed.begin(), edit.removed.end(), known.id) != edit.removed.end();
    });
    view.annotations = soundAnnotations(view.annotations);
    return view;
}

ViewState edited(ViewState view, const action::Relayout&)
{
    forgetPlaces(view, view.layout);
    return view;
}

ViewState edited(ViewState view, const action::Unfold& edit) { return withoutFolds(std::move(view), edit.members); }
ViewState edited(ViewState view, const action::Fold& edit) { return withFolds(std::move(view), edit.sets); }
ViewState edited(ViewState view, const action::NameFold& edit) { return withFoldName(std::move(view), edit.member, edit.name); }

ViewState edited(ViewState view, const action::Unhide& edit)
{
    const std::set<EntityId> shown(edit.entities.begin(), edit.entities.end());
    std::erase_if(view.hidden, [&](EntityId id) { return shown.contains(id); });
    return view;
}

ViewState edited(ViewState view, const outcome::OnlyShown& edit)
{
    view.hidden = edit.others;
    return view;
}

// What each edit is called in the history.

std::string counted(std::size_t n) { return n == 1 ? "a thing" : std::to_string(n) + " things"; }

std::string drawingText(const std::vector<Annotation>& drawn)
{
    if (drawn.size() != 1)
        return std::to_string(drawn.size()) + " drawings";
    switch (drawn.front().kind) {
    case AnnotationKind::Text: return "a note";
    case AnnotationKind::Box: return "a box";
    case AnnotationKind::Arrow: return "an arrow";
    }
    return "a drawing";
}

std::string nameOf(const action::Draw& edit, const CaseDocument& before)
{
    if (edit.put.empty()) {
        std::vector<Annotation> removed;
        std::copy_if(before.view.annotations.begin(), before.view.annotations.end(), std::back_inserter(removed), [&](const Annotation& known) {
            return std::find(edit.removed.begin(), edit.removed.end(), known.id) != edit.removed.end();
        });
        return "Delete " + drawingText(removed);
    }
    return (edit.put.front().id == 0 ? "Draw " : "Change ") + drawingText(edit.put);
}

std::string nameOf(const action::SetLayout& edit, const CaseDocument&)
{
    return "Show as " + std::string(findLayout(edit.id)->label);
}
std::string nameOf(const action::SetLens& edit, const CaseDocument& before)
{
    return lensStepName(before.threatCase, before.view.lens, edit.lens);
}
std::string nameOf(const action::SetFilter& edit, const CaseDocument& before)
{
    return filterStepName(before.threatCase, before.view.filter, edit.filter);
}
std::string nameOf(const action::SetFocus& edit, const CaseDocument& before)
{
    return edit.focus.isOn() ? "Focus: " + focusText(before.threatCase, edit.focus) : "Take the focus off";
}
std::string nameOf(const action::SetNames& edit, const CaseDocument&)
{
    return edit.id.empty() ? "Names as in the source" : "Names: " + std::string(findNameChoice(edit.id)->label);
}
std::string nameOf(const action::SetMap& edit, const CaseDocument& before)
{
    if (edit.viewpoint == before.view.mapViewpoint)
        return edit.projection.empty() ? "Map: equal-area" : "Map: Mercator";
    return "Boundaries: " + findMapChoice(mapViewpoints(), edit.viewpoint)->label;
}
std::string nameOf(const action::SetMatrix& edit, const CaseDocument&) { return "Matrix: " + findMapChoice(matrixChoices(), edit.id)->label; }
std::string nameOf(const action::Hide& edit, const CaseDocument&) { return "Hide " + counted(edit.entities.size()); }
std::string nameOf(const action::ShowAll&, const CaseDocument&) { return "Show what was hidden"; }
std::string nameOf(const action::PlaceCards& edit, const CaseDocument& before)
{
    if (edit.centres.empty() && !edit.drawn.empty())
        return "Move " + drawingText(edit.drawn);
    if (edit.centres.size() == 1 && rowOf(edit.centres.front().entity) < before.threatCase.entities.size())
        return "Place “" + before.threatCase[edit.centres.front().entity].name + "”";
    return "Place " + counted(edit.centres.size());
}
std::string nameOf(const action::Relayout&, const CaseDocument&) { return "Lay out anew"; }
std::string nameOf(const action::Unfold&, const CaseDocument&) { return "Unfold a card"; }
std::string nameOf(const action::Fold& edit, const CaseDocument&)
{
    std::size_t things = 0;
    for (const auto& set : edit.sets)
        things += set.size();
    return "Fold " + counted(things) + " into " + (edit.sets.size() == 1 ? "one card" : std::to_string(edit.sets.size()) + " cards");
}
std::string nameOf(const action::NameFold& edit, const CaseDocument&)
{
    return edit.name.empty() ? std::string("Take the name off a fold") : "Call a fold “" + edit.name + "”";
}
std::string nameOf(const action::Unhide& edit, const CaseDocument&) { return "Show " + counted(edit.entities.size()) + " again"; }
std::string nameOf(const outcome::OnlyShown& edit, const CaseDocument& before)
{
    if (edit.entities.size() == 1 && rowOf(edit.entities.front()) < before.threatCase.entities.size())
        return "Show only “" + before.threatCase[edit.entities.front()].name + "”";
    return "Show only " + counted(edit.entities.size());
}

template <class Edit>
void change(WorkbenchState& state, const Edit& edit, Changes& changes)
{
    CaseDocument after = state.document();
    after.view = edited(std::move(after.view), edit);
    // The case may have been closed since the edit was asked for.
    std::erase_if(after.view.hidden, [&](EntityId id) { return rowOf(id) >= after.threatCase.entities.size(); });
    std::erase_if(after.view.focus.around, [&](EntityId id) { return rowOf(id) >= after.threatCase.entities.size(); });
    for (std::vector<EntityId>& fold : after.view.folds)
        std::erase_if(fold, [&](EntityId id) { return rowOf(id) >= after.threatCase.entities.size(); });
    std::erase_if(after.view.unfolded, [&](EntityId id) { return rowOf(id) >= after.threatCase.entities.size(); });
    trimPlaces(after.view, after.threatCase.entities.size());  // a compared case has more rows
    commitEdit(state, std::move(after), nameOf(edit, state.document()), changes);
    Selection chosen = state.selection;
    dropUnknownAnnotations(chosen, state.view);
    changes.selectionChanged = changes.selectionChanged || chosen != state.selection;
    state.selection = std::move(chosen);
}

/// A filter of the gesture that made the last step takes the place of that step.
void change(WorkbenchState& state, const action::SetFilter& edit, Changes& changes)
{
    const bool goesOn = edit.gesture != 0 && edit.gesture == state.filterGesture && state.filterStep == state.history.present();
    const ViewState was = state.view;
    if (goesOn)
        state.history.goTo(state.history.position() - 1, state.document());
    const std::uint64_t before = state.history.present();
    change<action::SetFilter>(state, edit, changes);
    const bool isStep = state.history.present() != before;
    state.filterGesture = isStep ? edit.gesture : 0;
    state.filterStep = state.history.present();
    if (goesOn && !isStep)  // back where the gesture began: it is no step any more
        noteDocumentChange(state, false, !(was == state.view), changes);
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
Task prepare(const Snapshot&, const action::SetFilter& action) { return editTask(action); }
Task prepare(const Snapshot&, const action::SetFocus& action)
{
    action::SetFocus kept = action;
    kept.focus.hops = std::min(kept.focus.hops, Focus::mostHops);
    return editTask(kept);
}
Task prepare(const Snapshot&, const action::SetNames& action)
{
    if (findNameChoice(action.id) == nullptr)
        return [id = action.id](const Job&) -> Outcome {
            return outcome::ActionFailed{{.code = ErrorCode::NotFound, .message = "There is no such choice of names.", .where = id}};
        };
    return editTask(action);
}
Task prepare(const Snapshot&, const action::SetMap& action)
{
    const MapChoice* projection = findMapChoice(mapProjections(), action.projection);
    const MapChoice* viewpoint = findMapChoice(mapViewpoints(), action.viewpoint);
    if (projection && viewpoint)
        return editTask(action::SetMap{projection->id, viewpoint->id});
    return [action](const Job&) -> Outcome {
        return outcome::ActionFailed{{.code = ErrorCode::NotFound, .message = "There is no such projection or viewpoint.", .where = action.projection + " " + action.viewpoint}};
    };
}
Task prepare(const Snapshot&, const action::SetMatrix& action)
{
    if (const MapChoice* choice = findMapChoice(matrixChoices(), action.id))
        return editTask(action::SetMatrix{choice->id});
    return [id = action.id](const Job&) -> Outcome {
        return outcome::ActionFailed{{.code = ErrorCode::NotFound, .message = "There is no such matrix.", .where = id}};
    };
}
Task prepare(const Snapshot&, const action::Hide& action) { return editTask(action); }
Task prepare(const Snapshot&, const action::ShowAll& action) { return editTask(action); }
Task prepare(const Snapshot&, const action::PlaceCards& action) { return editTask(action); }
Task prepare(const Snapshot& snapshot, const action::Draw& action)
{
    const auto added = static_cast<std::size_t>(std::count_if(action.put.begin(), action.put.end(), [](const Annotation& one) { return one.id == 0; }));
    if (snapshot.state.view.annotations.size() + added > mostAnnotations + action.removed.size())
        return [](const Job&) -> Outcome {
            return outcome::ActionFailed{{.code = ErrorCode::TooLarge, .message = "There is no room for more drawings; delete some first.", .where = {}}};
        };
    return editTask(action);
}
Task prepare(const Snapshot&, const action::Relayout& action) { return editTask(action); }
Task prepare(const Snapshot&, const action::Unfold& action) { return editTask(action); }
Task prepare(const Snapshot&, const action::Fold& action) { return editTask(action); }
Task prepare(const Snapshot&, const action::NameFold& action) { return editTask(action); }

Task prepare(const Snapshot& snapshot, const action::FoldCommunity& action)
{
    return [picture = snapshot.state.picture, seed = snapshot.state.view.seed, action](const Job& job) -> Outcome {
        if (!picture)
            return outcome::ActionFailed{{ErrorCode::NotFound, "There is no picture yet.", ""}};
        const Result<std::vector<EntityId>> members = communityAround(*picture, action.thing, seed, job);
        if (!members)
            return outcome::ActionFailed{members.error()};
        action::Fold fold;
        for (FoldSet& set : foldSets(*picture->graph, *members))
            if (set.isFoldable())
                fold.sets.push_back(std::move(set.members));
        if (fold.sets.empty())
            return outcome::ActionFailed{{ErrorCode::NotFound, "No two things of its community have one role; there is nothing to fold.", ""}};
        return outcome::ViewEdited{std::move(fold)};
    };
}

Task prepare(const Snapshot& snapshot, const action::Unhide& action)
{
    return [threatCase = snapshot.state.threatCase, claims = snapshot.state.claims, view = snapshot.state.view, action](const Job&) -> Outcome {
        return outcome::ViewEdited{action::Unhide{wholeClasses(threatCase, *claims, view, action.entities)}};
    };
}

Task prepare(const Snapshot& snapshot, const action::ShowOnly& action)
{
    return [threatCase = snapshot.state.threatCase, claims = snapshot.state.claims, view = snapshot.state.view, action](const Job&) -> Outcome {
        return outcome::ViewEdited{outcome::OnlyShown{action.entities, allBut(threatCase, *claims, view, action.entities)}};
    };
}

void apply(WorkbenchState& state, outcome::ViewEdited outcome, Changes& changes)
{
    std::visit([&](const auto& edit) { change(state, edit, changes); }, outcome.edit);
}

}  // namespace throughline::workbench
