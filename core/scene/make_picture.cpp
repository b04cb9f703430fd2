// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/picture.h"

#include <algorithm>
#include <iterator>

#include "core/graph/filter_words.h"
#include "core/scene/card_pictures.h"

namespace throughline {

Result<std::shared_ptr<const Picture>> makePicture(const ThreatCase& threatCase, const ClaimIndex& claims,
                                                   const ViewState& view, const TextMetrics& metrics, const Job& job,
                                                   const PictureGiven& given)
{
    const LayoutMethod* method = findLayout(view.layout);
    if (!method)
        return Error{ErrorCode::NotFound, "layout " + view.layout, ""};
    auto picture = std::make_shared<Picture>();
    picture->layoutId = view.layout;
    picture->graph = given.graph ? given.graph : std::make_shared<const ThreatGraph>(buildGraph(threatCase, claims, view));
    picture->filter = filterText(threatCase, view);
    picture->plan = method->plan(threatCase, claims, *picture->graph, view);
    std::copy_if(view.annotations.begin(), view.annotations.end(), std::back_inserter(picture->plan.annotations),
                 [&](const Annotation& annotation) { return annotation.layout == view.layout; });
    addPictures(picture->plan, threatCase, *picture->graph, view);
    makeImages(picture->plan, given.images);
    if (given.marks)
        markPlan(picture->plan, *picture->graph, *given.marks);
    picture->sizes = measurePlan(picture->plan, metrics);
    if (job.isStopped())
        return Error{ErrorCode::Cancelled, "", ""};
    LayoutInput input;
    input.plan = &picture->plan;
    input.sizes = &picture->sizes;
    picture->places = placesOf(threatCase, *picture->graph, picture->plan, view);
    for (const CardPlace& card : picture->places.cards)
        input.pins.push_back(card.centre);
    input.reserved = picture->places.reserved;
    input.seed = view.seed;
    Result<Layout> layout = method->run(input, job);
    if (!layout)
        return layout.error();
    picture->layout = std::move(*layout);
    picture->display = buildDisplayList(picture->plan, picture->layout, metrics);
    picture->ranks = rankCards(picture->plan);
    picture->index = indexPlan(picture->plan, *picture->graph);
    if (picture->plan.cards.size() >= leastOverviewCards) {
        Result<std::shared_ptr<const Overview>> overview = makeOverview(picture->plan, picture->layout, picture->ranks, metrics, view.seed, job);
        if (!overview)
            return overview.error();
        picture->overview = std::move(*overview);
    }
    return std::shared_ptr<const Picture>(std::move(picture));
}

}  // namespace throughline
