// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/moved_cards.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/layout/rect_grid.h"
#include "core/layout/straight_routes.h"
#include "core/map/map_plan.h"

namespace throughline {
namespace {

Rect shifted(Rect rect, Point by)
{
    rect.x += by.x;
    rect.y += by.y;
    return rect;
}

Rect rectOf(const Layout& layout, PlanEnd end) { return end.isGroup ? layout.groups[end.index] : layout.cards[end.index]; }

void cover(Rect& bounds, const Layout& layout)
{
    for (const std::vector<Rect>* rects : {&layout.cards, &layout.groups, &layout.linkLabels})
        for (const Rect& rect : *rects)
            bounds = bounds.united(rect);
}

Rect mixed(const Rect& a, const Rect& b, double t)
{
    return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t, a.width + (b.width - a.width) * t, a.height + (b.height - a.height) * t};
}

std::map<std::pair<std::string, EntityId>, std::size_t> cardsByEntity(const Picture& picture)
{
    std::map<std::pair<std::string, EntityId>, std::size_t> cards;
    for (std::size_t i = 0; i < picture.places.cards.size(); ++i)
        cards.emplace(std::pair(picture.places.cards[i].incident, picture.places.cards[i].entity), i);
    return cards;
}

/// Where each card of `to` stands in `from`; its own place if it is not there.
std::vector<Rect> startsOf(const Picture& from, const Picture& to)
{
    const auto known = cardsByEntity(from);
    std::vector<Rect> starts = to.layout.cards;
    for (std::size_t i = 0; i < starts.size(); ++i)
        if (const auto was = known.find({to.places.cards[i].incident, to.places.cards[i].entity}); was != known.end())
            starts[i] = from.layout.cards[was->second];
    return starts;
}

}  // namespace

void drawStraight(const PicturePlan& plan, Layout& layout, std::size_t link)
{
    const Rect from = rectOf(layout, plan.links[link].from);
    const Rect to = rectOf(layout, plan.links[link].to);
    layout.routes[link] = plan.links[link].from == plan.links[link].to ? loopRoute(from, 40) : straightRoute(from, to, 0);
    Rect& label = layout.linkLabels[link];
    if (label.isEmpty())
        return;
    const Point middle = pointOn(layout.routes[link], 0.5);
    label.x = middle.x - label.width / 2;
    label.y = middle.y - label.height / 2;
}

std::vector<std::uint32_t> cardsMovedWith(const PicturePlan& plan, const std::vector<std::uint32_t>& cards)
{
    std::set<std::uint32_t> all;
    for (const std::uint32_t card : cards) {
        all.insert(card);
        if (const auto group = plan.cards[card].group)
            all.insert(plan.groups[*group].cards.begin(), plan.groups[*group].cards.end());
    }
    return {all.begin(), all.end()};
}

Layout layoutWhileMoving(const Picture& picture, const std::vector<std::uint32_t>& cards, Point by)
{
    Layout layout = picture.layout;
    std::set<std::pair<bool, std::uint32_t>> moved;
    for (const std::uint32_t card : cards) {
        layout.cards[card] = shifted(layout.cards[card], by);
        moved.insert({false, card});
        if (const auto group = picture.plan.cards[card].group; group && moved.insert({true, *group}).second)
            layout.groups[*group] = shifted(layout.groups[*group], by);
    }
    const auto isMoved = [&](PlanEnd end) { return moved.count({end.isGroup, end.index}) != 0; };
    for (std::size_t link = 0; link < picture.plan.links.size(); ++link)
        if (isMoved(picture.plan.links[link].from) || isMoved(picture.plan.links[link].to))
            drawStraight(picture.plan, layout, link);
    std::erase_if(layout.tethers, [&](const Tether& tether) { return moved.count({false, tether.card}) != 0; });
    cover(layout.bounds, layout);
    return layout;
}

Layout layoutBetween(const Picture& from, const Picture& to, double fraction)
{
    Layout layout = to.layout;
    if (to.plan.matrix)
        return layout;  // a table does not glide
    const std::vector<Rect> starts = startsOf(from, to);
    for (std::size_t i = 0; i < starts.size(); ++i)
        layout.cards[i] = mixed(starts[i], to.layout.cards[i], fraction);
    for (std::size_t group = 0; group < layout.groups.size(); ++group) {
        if (to.plan.map && to.plan.map->isOnMap[group])
            continue;  // places stay where they are
        Rect members;
        Rect goal;
        for (const std::uint32_t card : to.plan.groups[group].cards) {
            members = members.united(layout.cards[card]);
            goal = goal.united(to.layout.cards[card]);
        }
        const Rect& box = to.layout.groups[group];
        layout.groups[group] = {members.x + box.x - goal.x, members.y + box.y - goal.y, members.width + box.width - goal.width,
                                members.height + box.height - goal.height};
    }
    for (std::size_t link = 0; link < to.plan.links.size(); ++link) {
        const auto hasMoved = [&](PlanEnd end) { return rectOf(layout, end) != rectOf(to.layout, end); };
        if (!hasMoved(to.plan.links[link].from) && !hasMoved(to.plan.links[link].to))
            continue;
        layout.linkLabels[link] = {};
        drawStraight(to.plan, layout, link);
    }
    layout.tethers.clear();
    cover(layout.bounds, layout);
    return layout;
}

bool areCardsMoved(const Picture& from, const Picture& to)
{
    const std::vector<Rect> starts = startsOf(from, to);
    for (std::size_t i = 0; i < starts.size(); ++i)
        if (starts[i].centre() != to.layout.cards[i].centre())
            return true;
    return false;
}

Point freeShift(const Picture& picture, const std::vector<std::uint32_t>& cards, Point by, double grain)
{
    constexpr double step = 8;
    constexpr double gap = 4;
    constexpr int mostRings = 120;
    RectGrid taken(picture.sizes.cards);
    std::set<std::uint32_t> groups;
    for (const std::uint32_t card : cards)
        if (const auto group = picture.plan.cards[card].group)
            groups.insert(*group);
    for (std::uint32_t card = 0; card < picture.layout.cards.size(); ++card)
        if (!std::binary_search(cards.begin(), cards.end(), card))
            taken.add(card, picture.layout.cards[card]);
    for (std::uint32_t group = 0; group < picture.layout.groups.size(); ++group)
        if (groups.count(group) == 0 && !picture.layout.groups[group].isEmpty())
            taken.add(group, picture.layout.groups[group]);
    for (const Rect& rect : picture.places.reserved)
        taken.add(0, rect);
    const auto isFree = [&](Point shift) {
        if (shift == Point{})
            return true;
        const auto fits = [&](const Rect& rect) { return !taken.isTaken(shifted(rect, shift).grown(gap)); };
        return std::all_of(cards.begin(), cards.end(), [&](std::uint32_t card) { return fits(picture.layout.cards[card]); })
            && std::all_of(groups.begin(), groups.end(), [&](std::uint32_t group) { return fits(picture.layout.groups[group]); });
    };
    const Point wanted{std::round(by.x / grain) * grain, std::round(by.y / grain) * grain};
    for (int ring = 0; ring <= mostRings; ++ring) {
        std::optional<Point> best;
        double nearest = 0;
        for (int row = -ring; row <= ring; ++row)
            for (int column = -ring; column <= ring; column += std::abs(row) == ring ? 1 : std::max(1, 2 * ring)) {
                const Point shift{wanted.x + column * step, wanted.y + row * step};
                const double away = static_cast<double>(column * column + row * row);
                if ((!best || away < nearest) && isFree(shift)) {
                    best = shift;
                    nearest = away;
                }
            }
        if (best)
            return *best;
    }
    return {};
}

}  // namespace throughline
