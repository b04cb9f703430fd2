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
    const auto isLarge = [](const Picture& picture) { return picture.plan.cards.size() >= leastForetoldCards; };
    return state.picture && !state.comparison && state.picture->layoutId == state.view.layout
        && (isLarge(*state.picture) || (state.fullest && isLarge(*state.fullest->picture)));
}

std::shared_ptr<const ForetoldPicture> foretoldOf(const WorkbenchState& state)
{
    const bool isOfNow = state.foretold && state.foretold->caseVersion == state.caseVersion && state.foretold->viewVersion == state.viewVersion;
    return isOfNow ? state.foretold : nullptr;
}

/// What pictures of the state's case are made of; null: to be made.
std::shared_ptr<const ShownCase> shownOf(const WorkbenchState& state)
{
    return state.shownVersion == state.caseVersion ? state.shown : nullptr;
}

std::shared_ptr<const ShownCase> makeShown(const ThreatCase& threatCase, const std::shared_ptr<const ClaimIndex>& claims, const ViewState& view)
{
    ShownCase shown = shownCase(threatCase, claims);
    shown.threatCase = namedCase(shown.threatCase, view.names);
    return std::make_shared<const ShownCase>(std::move(shown));
}

/// Pictures that can stand for the next one until it is drawn.
struct Bases {
    std::shared_ptr<const Picture> present;
    std::shared_ptr<const FullestPicture> fullest;  ///< null: the present one is, or it is of another case

    std::shared_ptr<const Picture> forNext(const ThreatGraph& next, const ViewState& view) const
    {
        const bool isFuller = fullest && !hasAllOf(*present, next) && mayStandFor(*fullest, next, view);
        return isFuller ? fullest->picture : present;
    }
};

Bases basesOf(const WorkbenchState& state)
{
    const bool isOther = state.fullest && state.fullest->caseVersion == state.caseVersion && state.fullest->picture != state.picture;
    return {.present = state.picture, .fullest = isOther ? state.fullest : nullptr};
}

Task foretell(const Snapshot& snapshot)
{
    const WorkbenchState& state = snapshot.state;
    return [shown = shownOf(state), threatCase = state.threatCase, claims = state.claims, view = state.view, bases = basesOf(state),
            metrics = snapshot.metrics, caseVersion = state.caseVersion, viewVersion = state.viewVersion](const Job& job) -> Outcome {
        const std::shared_ptr<const ShownCase> drawn = shown ? shown : makeShown(threatCase, claims, view);
        Result<ThreatGraph> graph = buildGraph(drawn->threatCase, *drawn->claims, view, job);
        if (!graph)
            return outcome::ActionFailed{graph.error()};
        auto foretold = std::make_shared<ForetoldPicture>();
        foretold->graph = std::make_shared<const ThreatGraph>(*std::move(graph));
        foretold->base = bases.forNext(*foretold->graph, view);
        foretold->isGone = goneFrom(*foretold->base, *foretold->graph);
        const Picture& base = *foretold->base;
        if (base.overview)
            foretold->overview = overviewWithout(base.plan, base.layout, base.ranks, *metrics, *base.overview, foretold->isGone);
        foretold->caseVersion = caseVersion;
        foretold->viewVersion = viewVersion;
        return outcome::PictureForetold{.foretold = std::move(foretold), .shown = drawn};
    };
}

/// Both sides of a comparison.
Task buildCompared(const Snapshot& snapshot)
{
    const WorkbenchState& state = snapshot.state;
    return [threatCase = state.threatCase, claims = state.claims, view = state.view, metrics = snapshot.metrics, images = snapshot.images,
            comparison = state.comparison, caseVersion = state.caseVersion, viewVersion = state.viewVersion](const Job& job) -> Outcome {
        const PicturedCase shown = picturedCase(threatCase, claims, caseVersion, comparison);
        const ThreatCase named = namedCase(shown.threatCase, view.names);
        auto picture = makePicture(named, *shown.claims, view, *metrics, job, {.marks = shown.marks(), .graph = nullptr, .like = nullptr, .images = images.get()});
        if (!picture)
            return outcome::ActionFailed{picture.error()};
        return outcome::PictureBuilt{.picture = *std::move(picture), .comparison = shown.comparison, .shown = nullptr, .caseVersion = caseVersion,
                                     .viewVersion = viewVersion};
    };
}

}  // namespace

Task prepare(const Snapshot& snapshot, const action::BuildPicture&)
{
    const WorkbenchState& state = snapshot.state;
    if (state.comparison)
        return buildCompared(snapshot);
    const std::shared_ptr<const ForetoldPicture> foretold = foretoldOf(state);
    if (!foretold && isToBeForetold(state))
        return foretell(snapshot);
    const std::shared_ptr<const FullestPicture> fullest = state.fullest && state.fullest->caseVersion == state.caseVersion ? state.fullest : nullptr;
    return [foretold, fullest, shown = shownOf(state), threatCase = state.threatCase, claims = state.claims, view = state.view, metrics = snapshot.metrics,
            images = snapshot.images, caseVersion = state.caseVersion, viewVersion = state.viewVersion](const Job& job) -> Outcome {
        const std::shared_ptr<const ShownCase> drawn = shown ? shown : makeShown(threatCase, claims, view);
        auto picture = makePicture(drawn->threatCase, *drawn->claims, view, *metrics, job,
                                   {.marks = nullptr, .graph = foretold ? foretold->graph : nullptr, .like = fullest ? fullest->picture.get() : nullptr,
                                    .images = images.get()});
        if (!picture)
            return outcome::ActionFailed{picture.error()};
        return outcome::PictureBuilt{.picture = *std::move(picture), .comparison = nullptr, .shown = drawn, .caseVersion = caseVersion,
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

/// The one kept stays unless it is of another case or shows less.
void keepFullest(WorkbenchState& state)
{
    const Picture& picture = *state.picture;
    const FullestPicture* kept = state.fullest.get();
    const bool isKept = kept && !state.comparison && kept->caseVersion == state.caseVersion && kept->picture->layoutId == picture.layoutId
        && (kept->picture->graph->nodeCount() > picture.graph->nodeCount() || kept->picture->graph->edgeCount() > picture.graph->edgeCount());
    if (isKept)
        return;
    state.fullest.reset();
    if (!state.comparison && picture.plan.cards.size() >= leastForetoldCards)
        state.fullest = std::make_shared<const FullestPicture>(FullestPicture{state.picture, state.view, state.caseVersion});
}

void keepShown(WorkbenchState& state, std::shared_ptr<const ShownCase> shown)
{
    state.shown = std::move(shown);
    state.shownVersion = state.caseVersion;
}

}  // namespace

void apply(WorkbenchState& state, outcome::PictureForetold outcome, Changes& changes)
{
    const bool isOfNow = outcome.foretold->caseVersion == state.caseVersion && outcome.foretold->viewVersion == state.viewVersion;
    const bool isOfShown = outcome.foretold->base == state.picture || (state.fullest && outcome.foretold->base == state.fullest->picture);
    if (!isOfNow || !isOfShown)
        return;
    keepShown(state, std::move(outcome.shown));
    changes.pictureChanged = state.picture != outcome.foretold->base;
    state.picture = outcome.foretold->base;
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
    if (outcome.shown)
        keepShown(state, std::move(outcome.shown));
    state.picture = std::move(outcome.picture);
    changes.comparisonChanged = state.comparison != outcome.comparison;
    state.comparison = std::move(outcome.comparison);
    keepFullest(state);
    state.pictureCaseVersion = outcome.caseVersion;
    state.pictureViewVersion = outcome.viewVersion;
    state.foretold.reset();
    changes.pictureChanged = true;
}

}  // namespace throughline::workbench
