// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/picture.h"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "core/graph/filter_words.h"
#include "core/scene/card_pictures.h"

namespace throughline {
namespace {

/// By card, the community that its thing is of in another picture; empty if one is of none there. Numbered by size.
std::vector<std::uint32_t> communitiesLike(const Picture& picture, const Picture& like)
{
    if (!like.overview)
        return {};
    std::vector<std::uint32_t> found(picture.plan.cards.size());
    std::vector<std::uint32_t> sizes(like.overview->communities.size());
    for (std::size_t card = 0; card < found.size(); ++card) {
        const GraphNode& node = picture.graph->node(picture.plan.cards[card].nodes.front());
        const std::optional<NodeIndex> there = like.graph->nodeOf(node.entities.front());
        const std::span<const std::uint32_t> cards = there ? like.index.cardsOfNode.of(*there) : std::span<const std::uint32_t>();
        if (cards.empty())
            return {};
        found[card] = like.overview->communityOf[cards.front()];
        ++sizes[found[card]];
    }
    std::vector<std::uint32_t> order(sizes.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return sizes[a] > sizes[b]; });
    std::vector<std::uint32_t> numbers(sizes.size());
    for (std::uint32_t at = 0; at < order.size(); ++at)
        numbers[order[at]] = at;
    for (std::uint32_t& community : found)
        community = numbers[community];
    return found;
}

/// What a filter leaves stays in the communities of the whole: one looks for what is gone, not for new names.
Result<std::shared_ptr<const Overview>> overviewOf(const Picture& picture, const Picture* like, const TextMetrics& metrics, std::uint64_t seed,
                                                   const Job& job)
{
    std::vector<std::uint32_t> known = like ? communitiesLike(picture, *like) : std::vector<std::uint32_t>();
    if (!known.empty())
        return makeOverview(picture.plan, picture.layout, picture.ranks, metrics, std::move(known));
    return makeOverview(picture.plan, picture.layout, picture.ranks, metrics, seed, job);
}

}  // namespace

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
    if (method->keepsPlaces)  // heads of a table stay narrow
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
    if (method->keepsPlaces) {
        for (const CardPlace& card : picture->places.cards)
            input.pins.push_back(card.centre);
        input.reserved = picture->places.reserved;
    }
    input.seed = view.seed;
    Result<Layout> layout = method->run(input, job);
    if (!layout)
        return layout.error();
    picture->layout = std::move(*layout);
    if (!method->keepsPlaces)  // where they stand is no choice, and nothing to be remembered
        for (std::size_t i = 0; i < picture->places.cards.size(); ++i)
            picture->places.cards[i].centre = picture->layout.cards[i].centre();
    picture->display = buildDisplayList(picture->plan, picture->layout, metrics);
    picture->ranks = rankCards(picture->plan);
    picture->index = indexPlan(picture->plan, *picture->graph);
    if (picture->plan.cards.size() >= leastOverviewCards && !picture->plan.map && !picture->plan.matrix) {  // a map has places in their stead
        Result<std::shared_ptr<const Overview>> overview = overviewOf(*picture, given.like, metrics, view.seed, job);
        if (!overview)
            return overview.error();
        picture->overview = std::move(*overview);
    }
    return std::shared_ptr<const Picture>(std::move(picture));
}

}  // namespace throughline
