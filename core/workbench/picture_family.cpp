// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/picture_family.h"

#include "core/names/name_choice.h"
#include "core/workbench/compare_family.h"

namespace throughline::workbench {

Task prepare(const Snapshot& snapshot, const action::BuildPicture&)
{
    const WorkbenchState& state = snapshot.state;
    return [threatCase = state.threatCase, claims = state.claims, view = state.view, metrics = snapshot.metrics,
            comparison = state.comparison, caseVersion = state.caseVersion,
            viewVersion = state.viewVersion](const Job& job) -> Outcome {
        const PicturedCase shown = picturedCase(threatCase, claims, caseVersion, comparison);
        const ThreatCase named = namedCase(shown.threatCase, view.names);
        auto picture = makePicture(named, *shown.claims, view, *metrics, job, shown.marks());
        if (!picture)
            return outcome::ActionFailed{picture.error()};
        return outcome::PictureBuilt{.picture = *std::move(picture), .comparison = shown.comparison, .caseVersion = caseVersion,
                                     .viewVersion = viewVersion};
    };
}

namespace {

/// What stands somewhere for the first time stays there from now on. No step of the history: walking
/// along it keeps such places (`keepPlaces`).
void rememberPlaces(ViewState& view, const Picture& picture)
{
    std::vector<Point> centres;
    for (const Rect& card : picture.layout.cards)
        centres.push_back(card.centre());
    rememberPlaces(view, picture.places.cards, centres);
}

}  // namespace

void apply(WorkbenchState& state, outcome::PictureBuilt outcome, Changes& changes)
{
    if (outcome.caseVersion != state.caseVersion || outcome.viewVersion != state.viewVersion)
        return;
    // Both sides of a comparison are only looked at: their places stay out of the document.
    if (!outcome.comparison)
        rememberPlaces(state.view, *outcome.picture);
    state.picture = std::move(outcome.picture);
    changes.comparisonChanged = state.comparison != outcome.comparison;
    state.comparison = std::move(outcome.comparison);
    state.pictureCaseVersion = outcome.caseVersion;
    state.pictureViewVersion = outcome.viewVersion;
    changes.pictureChanged = true;
}

}  // namespace throughline::workbench
