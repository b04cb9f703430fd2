// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/moving_scene.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/scene/moved_cards.h"

namespace throughline {
namespace {

MovedParts partsOf(const PicturePlan& plan, const std::vector<std::uint32_t>& cards, const std::vector<std::uint32_t>& annotations)
{
    MovedParts parts{.cards = cards, .groups = {}, .links = {}, .annotations = annotations};
    std::vector<bool> isCardMoved(plan.cards.size());
    std::set<std::uint32_t> groups;
    for (const std::uint32_t card : cards) {
        isCardMoved[card] = true;
        if (plan.cards[card].group)
            groups.insert(*plan.cards[card].group);
    }
    parts.groups.assign(groups.begin(), groups.end());
    const auto isMoved = [&](PlanEnd end) { return end.isGroup ? groups.count(end.index) != 0 : isCardMoved[end.index]; };
    for (std::uint32_t link = 0; link < plan.links.size(); ++link)
        if (isMoved(plan.links[link].from) || isMoved(plan.links[link].to))
            parts.links.push_back(link);
    return parts;
}

Rect shifted(Rect rect, Point by)
{
    rect.x += by.x;
    rect.y += by.y;
    return rect;
}

}  // namespace

LeftOut::LeftOut(const PicturePlan& plan, const MovedParts* parts)
    : cards(plan.cards.size()), groups(plan.groups.size()), links(plan.links.size()), annotations(plan.annotations.size())
{
    if (!parts)
        return;
    const auto mark = [](std::vector<bool>& flags, const std::vector<std::uint32_t>& indices) {
        for (const std::uint32_t index : indices)
            flags[index] = true;
    };
    mark(cards, parts->cards);
    mark(groups, parts->groups);
    mark(links, parts->links);
    mark(annotations, parts->annotations);
}

MovingScene::MovingScene(std::shared_ptr<const Picture> picture, const std::vector<std::uint32_t>& cards,
                         const std::vector<std::uint32_t>& annotations, const TextMetrics& metrics)
    : m_picture(std::move(picture)), m_metrics(metrics), m_parts(partsOf(m_picture->plan, cards, annotations)), m_layout(m_picture->layout),
      m_still(buildWithout(m_parts, m_picture->plan, m_layout, metrics))
{
}

DisplayList MovingScene::movedBy(Point by)
{
    for (const std::uint32_t card : m_parts.cards)
        m_layout.cards[card] = shifted(m_picture->layout.cards[card], by);
    for (const std::uint32_t group : m_parts.groups)
        m_layout.groups[group] = shifted(m_picture->layout.groups[group], by);
    for (const std::uint32_t link : m_parts.links) {
        m_layout.linkLabels[link] = m_picture->layout.linkLabels[link];
        drawStraight(m_picture->plan, m_layout, link);
    }
    std::vector<Annotation> drawn;
    for (const std::uint32_t index : m_parts.annotations) {
        Annotation& moved = drawn.emplace_back(m_picture->plan.annotations[index]);
        for (Point* const point : {&moved.from, &moved.to})
            *point = {point->x + by.x, point->y + by.y};
    }
    return buildOnly(m_parts, drawn, m_picture->plan, m_layout, m_metrics);
}

DisplayList MovingScene::redrawn(std::span<const Annotation> annotations) const
{
    return buildOnly({.cards = {}, .groups = {}, .links = {}, .annotations = m_parts.annotations}, annotations, m_picture->plan, m_layout, m_metrics);
}

}  // namespace throughline
