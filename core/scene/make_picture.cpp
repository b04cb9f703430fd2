// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/picture.h"

namespace throughline {
namespace {

/// Centres that the analyst has placed, by card; folded cards cannot be placed.
std::vector<std::optional<Point>> pinsOf(const ThreatGraph& graph, const PicturePlan& plan,
                                         const ViewState& view)
{
    std::vector<std::optional<Point>> pins;
    const Placement& placement = view.placement();
    if (placement.empty())
        return pins;
    for (const PlanCard& card : plan.cards) {
        std::optional<Point> pin;
        if (card.nodes.size() == 1) {
            const EntityId entity = graph.node(card.nodes.front()).entities.front();
            pin = placement.find(entity);
        }
        pins.push_back(pin);
    }
    return pins;
}

}  // namespace

Result<std::shared_ptr<const Picture>> makePicture(const ThreatCase& threatCase, const ClaimIndex& claims,
                                                   const ViewState& view, const TextMetrics& metrics, const Job& job,
                                                   const ComparisonMarks* marks)
{
    const LayoutMethod* method = findLayout(view.layout);
    if (!method)
        return Error{ErrorCode::NotFound, "layout " + view.layout, ""};
    auto picture = std::make_shared<Picture>();
    picture->graph = std::make_shared<const ThreatGraph>(buildGraph(threatCase, claims, view));
    picture->plan = method->plan(threatCase, claims, *picture->graph, view);
    if (marks)
        markPlan(picture->plan, *picture->graph, *marks);
    picture->sizes = measurePlan(picture->plan, metrics);
    if (job.isStopped())
        return Error{ErrorCode::Cancelled, "", ""};
    LayoutInput input;
    input.plan = &picture->plan;
    input.sizes = &picture->sizes;
    input.pins = pinsOf(*picture->graph, picture->plan, view);
    input.seed = view.seed;
    Result<Layout> layout = method->run(input, job);
    if (!layout)
        return layout.error();
    picture->layout = std::move(*layout);
    picture->display = buildDisplayList(picture->plan, picture->layout, metrics);
    return std::shared_ptr<const Picture>(std::move(picture));
}

}  // namespace throughline
