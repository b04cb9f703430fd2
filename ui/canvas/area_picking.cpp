// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/area_picking.h"

#include <algorithm>
#include <unordered_set>

#include "core/base/outline.h"

namespace throughline::ui {

namespace {

Rect boundsOf(std::span<const Point> outline)
{
    const auto [left, right] = std::minmax_element(outline.begin(), outline.end(), [](Point a, Point b) { return a.x < b.x; });
    const auto [top, bottom] = std::minmax_element(outline.begin(), outline.end(), [](Point a, Point b) { return a.y < b.y; });
    return {left->x, top->y, right->x - left->x, bottom->y - top->y};
}

}  // namespace

std::vector<std::uint32_t> cardsInside(const Picture& picture, std::span<const Point> outline)
{
    std::vector<std::uint32_t> cards;
    if (outline.size() < 3)
        return cards;
    const Rect bounds = boundsOf(outline);
    for (std::uint32_t card = 0; card < picture.layout.cards.size(); ++card) {
        const Point centre = picture.layout.cards[card].centre();
        if (bounds.contains(centre) && isInside(centre, outline))
            cards.push_back(card);
    }
    return cards;
}

Selection withCards(const Picture& picture, const Selection& present, std::span<const std::uint32_t> cards)
{
    Selection both = present;
    both.incident.reset();
    std::unordered_set<std::uint32_t> known;
    for (const EntityId entity : present.entities)
        known.insert(static_cast<std::uint32_t>(rowOf(entity)));
    for (const std::uint32_t card : cards)
        for (const NodeIndex node : picture.plan.cards[card].nodes)
            for (const EntityId entity : picture.graph->node(node).entities)
                if (known.insert(static_cast<std::uint32_t>(rowOf(entity))).second)
                    both.entities.push_back(entity);
    return both;
}

}  // namespace throughline::ui
