// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/view_family.h"

#include <algorithm>

namespace throughline::workbench {
namespace {

/// What a selection is completed from.
struct Shown {
    ThreatCase threatCase;
    std::shared_ptr<const Picture> picture;
};

template <class Id>
void dropUnknown(std::vector<Id>& ids, std::size_t rows)
{
    std::erase_if(ids, [rows](Id id) { return rowOf(id) >= rows; });
}

/// All relationships of the drawn edge that holds this one.
std::vector<RelationshipId> edgeOf(RelationshipId id, const Shown& shown)
{
    if (shown.picture && shown.picture->graph)
        if (const auto edge = shown.picture->graph->edgeOf(id))
            return shown.picture->graph->edge(*edge).relationships;
    return {id};
}

void addSubject(Selection& selection, RelationshipId id, const Shown& shown)
{
    if (selection.relationships.empty())
        selection.relationships = edgeOf(id, shown);
}

void addSubject(Selection& selection, EntityId id, const Shown&)
{
    if (selection.entities.empty())
        selection.entities = {id};
}

void addSubject(Selection& selection, IncidentId id, const Shown&)
{
    if (!selection.incident)
        selection.incident = id;
}

void addSubject(Selection& selection, SameAsId id, const Shown& shown)
{
    const SameAs& link = shown.threatCase[id];
    if (selection.entities.empty())
        selection.entities = {link.first, link.second};
}

}  // namespace

Selection withoutUnknown(Selection selection, const ThreatCase& threatCase)
{
    dropUnknown(selection.entities, threatCase.entities.size());
    dropUnknown(selection.relationships, threatCase.relationships.size());
    if (selection.incident && rowOf(*selection.incident) >= threatCase.incidents.size())
        selection.incident.reset();
    if (selection.claim && rowOf(*selection.claim) >= threatCase.claims.size())
        selection.claim.reset();
    return selection;
}

void dropUnknownAnnotations(Selection& selection, const ViewState& view)
{
    std::erase_if(selection.annotations, [&](std::uint32_t id) {
        return std::none_of(view.annotations.begin(), view.annotations.end(), [&](const Annotation& known) { return known.id == id; });
    });
}

Task prepare(const Snapshot& snapshot, const action::Select& action)
{
    return [shown = Shown{snapshot.state.threatCase, snapshot.state.picture},
            asked = action.selection](const Job&) -> Outcome {
        Selection selection = withoutUnknown(asked, shown.threatCase);
        if (selection.claim)
            std::visit([&](auto id) { addSubject(selection, id, shown); }, shown.threatCase[*selection.claim].about);
        return outcome::SelectionMade{std::move(selection)};
    };
}

void apply(WorkbenchState& state, outcome::SelectionMade outcome, Changes& changes)
{
    // The case may have been closed since the selection was asked for.
    Selection selection = withoutUnknown(std::move(outcome.selection), state.threatCase);
    dropUnknownAnnotations(selection, state.view);
    changes.selectionChanged = selection != state.selection;
    state.selection = std::move(selection);
}

}  // namespace throughline::workbench
