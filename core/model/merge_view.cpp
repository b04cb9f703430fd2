// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/merge_view.h"

#include <algorithm>

namespace throughline {
namespace {

std::vector<EntityId> moved(const std::vector<EntityId>& ids, const MergeOutcome& merged)
{
    std::vector<EntityId> out;
    for (const EntityId id : ids)
        if (rowOf(id) < merged.entities.size())
            out.push_back(merged.entities[rowOf(id)]);
    return out;
}

/// Places of `from` for what has none in `into`.
void addPlaces(Placement& into, const Placement& from, const MergeOutcome& merged)
{
    for (std::size_t row = 0; row < from.rows() && row < merged.entities.size(); ++row)
        if (const auto centre = from.find(idAt<EntityId>(row)); centre && !into.find(merged.entities[row]))
            into.set(merged.entities[row], centre);
}

ViewState movedView(const ViewState& view, const MergeOutcome& merged)
{
    ViewState out = view;
    out.hidden = moved(view.hidden, merged);
    out.unfolded = moved(view.unfolded, merged);
    out.focus.around = moved(view.focus.around, merged);
    for (std::vector<EntityId>& fold : out.folds)
        fold = moved(fold, merged);
    for (auto& [layout, placement] : out.placed) {
        Placement places;
        addPlaces(places, placement, merged);
        placement = std::move(places);
    }
    return out;
}

}  // namespace

void mergeView(CaseDocument& document, const ParsedReport& parsed, const MergeOutcome& merged)
{
    if (parsed.view && document.view == ViewState{})
        document.view = movedView(*parsed.view, merged);
    else if (parsed.view)
        for (const auto& [layout, placement] : parsed.view->placed)
            addPlaces(document.view.placed[layout], placement, merged);
    for (const SavedView& row : parsed.savedViews) {
        const bool isKnown = std::any_of(document.savedViews.begin(), document.savedViews.end(),
                                         [&](const SavedView& known) { return known.id == row.id; });
        if (isKnown)
            continue;
        SavedView added = row;
        added.view = movedView(row.view, merged);
        document.savedViews.push_back(std::move(added));
    }
}

}  // namespace throughline
