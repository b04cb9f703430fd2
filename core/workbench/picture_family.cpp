// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/picture_family.h"

#include <algorithm>

namespace throughline::workbench {

Task prepare(const Snapshot& snapshot, const action::BuildPicture&)
{
    const WorkbenchState& state = snapshot.state;
    return [threatCase = state.threatCase, claims = state.claims, view = state.view, metrics = snapshot.metrics,
            caseVersion = state.caseVersion, viewVersion = state.viewVersion](const Job& job) -> Outcome {
        auto picture = makePicture(threatCase, *claims, view, *metrics, job);
        if (!picture)
            return outcome::ActionFailed{picture.error()};
        return outcome::PictureBuilt{.picture = *std::move(picture), .caseVersion = caseVersion,
                                     .viewVersion = viewVersion};
    };
}

namespace {

/// What stands somewhere for the first time stays there from now on, also when earlier steps are
/// taken back (`keepPlaces`): a step of the history undoes what a person did, not what a picture added.
void rememberPlaces(WorkbenchState& state, const Picture& picture)
{
    const auto& cards = picture.places.cards;
    if (std::all_of(cards.begin(), cards.end(), [](const CardPlace& card) { return card.centre.has_value(); }))
        return;
    std::vector<Point> centres;
    for (const Rect& card : picture.layout.cards)
        centres.push_back(card.centre());
    rememberPlaces(state.view, cards, centres);
}

}  // namespace

void apply(WorkbenchState& state, outcome::PictureBuilt outcome, Changes& changes)
{
    if (outcome.caseVersion != state.caseVersion || outcome.viewVersion != state.viewVersion)
        return;
    rememberPlaces(state, *outcome.picture);
    state.picture = std::move(outcome.picture);
    state.pictureCaseVersion = outcome.caseVersion;
    state.pictureViewVersion = outcome.viewVersion;
    changes.pictureChanged = true;
}

}  // namespace throughline::workbench
