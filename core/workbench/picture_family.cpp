// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/picture_family.h"

#include "core/graph/build_graph.h"
#include "core/names/name_choice.h"
#include "core/workbench/compare_family.h"

namespace throughline::workbench {

namespace {

/// Large pictures are foretold first, unless that is done or nothing of the one shown could stay where it is.
bool isToBeForetold(const WorkbenchState& state)
{
    return state.picture && !state.comparison && state.picture->plan.cards.size() >= leastForetoldCards && state.picture->layoutId == state.view.layout;
}

std::shared_ptr<const ForetoldPicture> foretoldOf(const WorkbenchState& state)
{
    const bool isOfNow = state.foretold && state.foretold->caseVersion == state.caseVersion && state.foretold->viewVersion == state.viewVersion;
    return isOfNow ? state.foretold : nullptr;
}

Task foretell(const WorkbenchState& state)
{
    return [threatCase = state.threatCase, claims = state.claims, view = state.view, picture = state.picture, caseVersion = state.caseVersion,
            viewVersion = state.viewVersion](const Job& job) -> Outcome {
        const PicturedCase shown = picturedCase(threatCase, claims, caseVersion, nullptr);
        Result<ThreatGraph> graph = buildGraph(namedCase(shown.threatCase, view.names), *shown.claims, view, job);
        if (!graph)
            return outcome::ActionFailed{graph.error()};
        auto foretold = std::make_shared<ForetoldPicture>();
        foretold->graph = std::make_shared<const ThreatGraph>(*std::move(graph));
        foretold->before = picture;
        foretold->isGone = goneFrom(*picture, *foretold->graph);
        foretold->caseVersion = caseVersion;
        foretold->viewVersion = viewVersion;
        return outcome::PictureForetold{std::move(foretold)};
    };
}

}  // namespace

Task prepare(const Snapshot& snapshot, const action::BuildPicture&)
{
    const WorkbenchState& state = snapshot.state;
    const std::shared_ptr<const ForetoldPicture> foretold = foretoldOf(state);
    if (!foretold && isToBeForetold(state))
        return foretell(state);
    return [foretold, threatCase = state.threatCase, claims = state.claims, view = state.view, metrics = snapshot.metrics,
            images = snapshot.images, comparison = state.comparison, caseVersion = state.caseVersion,
            viewVersion = state.viewVersion](const Job& job) -> Outcome {
        const PicturedCase shown = picturedCase(threatCase, claims, caseVersion, comparison);
        const ThreatCase named = namedCase(shown.threatCase, view.names);
        auto picture = makePicture(named, *shown.claims, view, *metrics, job, {.marks = shown.marks(), .graph = foretold ? foretold->graph : nullptr,
                                    .images = images.get()});
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

void apply(WorkbenchState& state, outcome::PictureForetold outcome, Changes& changes)
{
    const bool isOfNow = outcome.foretold->caseVersion == state.caseVersion && outcome.foretold->viewVersion == state.viewVersion;
    if (!isOfNow || outcome.foretold->before != state.picture)
        return;
    state.foretold = std::move(outcome.foretold);
    changes.pictureForetold = true;
}

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
    state.foretold.reset();
    changes.pictureChanged = true;
}

}  // namespace throughline::workbench
