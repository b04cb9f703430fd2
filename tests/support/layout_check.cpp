// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/layout_check.h"

#include <algorithm>
#include <cmath>

#include "tests/support/graph_text.h"

namespace throughline::test {
namespace {

std::string manyLines(int count, const auto& line)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += line(i) + "\n";
    return text;
}

std::string number(int i) { return std::to_string(i); }

bool isFinite(const Rect& r)
{
    return std::isfinite(r.x) && std::isfinite(r.y) && std::isfinite(r.width) && std::isfinite(r.height);
}

Size textSize(std::string_view text, double height)
{
    return text.empty() ? Size{} : Size{std::min(220.0, 24 + 7.0 * static_cast<double>(text.size())), height};
}

}  // namespace

std::vector<GraphClass> graphClasses()
{
    const auto star = [](int i) { return "Hub -targets-> organisation:leaf " + number(i); };
    const auto chain = [](int i) { return "malware:m" + number(i) + " -drops-> malware:m" + number(i + 1); };
    const auto isolated = [](int i) { return "malware:alone " + number(i); };
    const auto dense = [](int i) { return "A" + number(i / 12) + " -targets-> organisation:T" + number(i % 12); };
    const auto web = [](int i) {
        return "threat-actor:g" + number(i * 7 % 40) + " -uses-> infrastructure:relay " + number(i * 13 % 90);
    };
    return {
        {"empty", ""},
        {"one node", "malware:Wiper"},
        {"isolated nodes", manyLines(30, isolated)},
        {"one edge", "Group -targets-> Bank"},
        {"chain", manyLines(12, chain)},
        {"star of 2,000", manyLines(2000, star)},
        {"two components", "A -targets-> B; A -uses-> C; D -targets-> E; D -attributed-to-> F"},
        {"self loop", "malware:Worm -drops-> malware:Worm; Group -uses-> malware:Worm"},
        {"parallel edges", "A -targets-> B; A -compromises-> B; A -impersonates-> B; A -related-to-> B"},
        {"dense", manyLines(144, dense)},
        {"web", manyLines(300, web)},
    };
}

PlannedGraph planFor(const LayoutMethod& method, std::string_view caseText)
{
    const ThreatCase threatCase = caseFromText(caseText);
    const ClaimIndex claims(threatCase);
    const ThreatGraph graph = buildGraph(threatCase, claims, {});
    PlannedGraph planned;
    planned.plan = method.plan(threatCase, claims, graph, {});
    PlanSizes& sizes = planned.sizes;
    for (const PlanCard& card : planned.plan.cards) {
        const Size title = textSize(card.title, 0);
        sizes.cards.push_back({std::max(96.0, title.width + 32), card.subtitle.empty() ? 40.0 : 56.0});
    }
    for (const PlanLink& link : planned.plan.links)
        sizes.linkLabels.push_back(textSize(link.verb, 16 + 16 * static_cast<double>(link.plate.size())));
    sizes.groupCaptions.assign(planned.plan.groups.size(), 20);
    sizes.groupFooters.assign(planned.plan.groups.size(), 16);
    sizes.groupMinWidths.assign(planned.plan.groups.size(), 120);
    sizes.bandHeaders.assign(planned.plan.bands.size(), 40);
    return planned;
}

std::string overlapsText(const Layout& layout)
{
    std::vector<std::size_t> order(layout.cards.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return layout.cards[a].x < layout.cards[b].x; });
    std::string text;
    for (std::size_t i = 0; i < order.size(); ++i)
        for (std::size_t j = i + 1; j < order.size() && layout.cards[order[j]].x < layout.cards[order[i]].right(); ++j)
            if (layout.cards[order[i]].overlaps(layout.cards[order[j]]))
                text += std::to_string(order[i]) + " and " + std::to_string(order[j]) + "; ";
    return text;
}

bool isWhole(const PicturePlan& plan, const Layout& layout)
{
    const auto allFinite = [](const std::vector<Rect>& rects) { return std::all_of(rects.begin(), rects.end(), isFinite); };
    const bool areRoutesWhole = std::all_of(layout.routes.begin(), layout.routes.end(), [](const Route& route) {
        return route.points.size() >= 4 && route.points.size() % 3 == 1
            && std::all_of(route.points.begin(), route.points.end(),
                           [](Point p) { return std::isfinite(p.x) && std::isfinite(p.y); });
    });
    return layout.cards.size() == plan.cards.size() && layout.routes.size() == plan.links.size()
        && layout.linkLabels.size() == plan.links.size() && layout.groups.size() == plan.groups.size()
        && layout.bands.size() == plan.bands.size() && areRoutesWhole && allFinite(layout.cards)
        && allFinite(layout.linkLabels) && allFinite(layout.groups) && allFinite(layout.bands) && isFinite(layout.bounds);
}

}  // namespace throughline::test
