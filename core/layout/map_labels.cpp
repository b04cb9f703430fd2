// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/map_labels.h"

#include <array>
#include <cmath>
#include <numbers>

#include "core/layout/map_routes.h"

namespace throughline {
namespace {

constexpr double textGap = 3;
constexpr std::uint32_t ofText = 0xFFFFFFFE;
constexpr std::size_t linksPerStopCheck = 64;

Rect around(Point centre, Size size) { return {centre.x - size.width / 2, centre.y - size.height / 2, size.width, size.height}; }

void placeCounts(const LayoutInput& input, const MapGround& ground, RectGrid& taken, std::vector<Rect>& rooms)
{
    const MapPlan& map = *input.plan->map;
    const geo::Projection projection = map.frame.projection();
    for (const MapArea& area : map.areas)
        if (area.text) {
            const Point at = toScene(map.frame, projection, area.point);
            const Size size = input.sizes->mapTexts[*area.text];
            Rect wish = around({at.x, at.y - size.height}, size);
            wish.x = std::clamp(wish.x, ground.frame.x, std::max(ground.frame.x, ground.frame.right() - size.width));
            wish.y = std::clamp(wish.y, ground.frame.y, std::max(ground.frame.y, ground.frame.bottom() - size.height));
            rooms[*area.text] = freePlace(taken, wish, 600);
            taken.add(ofText, rooms[*area.text]);
        }
}

void placeNames(const LayoutInput& input, const MapGround& ground, RectGrid& taken, std::vector<Rect>& rooms)
{
    const MapPlan& map = *input.plan->map;
    for (std::size_t i = 0; i < map.spots.size(); ++i) {
        const Size size = input.sizes->mapTexts[map.spots[i].text];
        const auto [centre, radius] = ground.spots[i];
        if (size.width <= 0 || map.spots[i].cards.empty())
            continue;
        const double beside = radius + textGap + size.width / 2;
        const double level = radius + textGap + size.height / 2;
        for (const Point at : {Point{centre.x, centre.y + level}, Point{centre.x + beside, centre.y}, Point{centre.x - beside, centre.y},
                               Point{centre.x, centre.y - level}}) {
            const Rect room = around(at, size);
            if (taken.isTaken(room))
                continue;
            rooms[map.spots[i].text] = room;
            taken.add(ofText, room);
            break;
        }
    }
}

}  // namespace

Rect freePlace(const RectGrid& taken, const Rect& wish, double reach)
{
    constexpr int directions = 16;
    if (!taken.isTaken(wish))
        return wish;
    for (double away = 12; away <= reach; away += 12)
        for (int i = 0; i < directions; ++i) {
            const double angle = 2 * std::numbers::pi * i / directions;
            const Rect there{std::round(wish.x + away * std::cos(angle)), std::round(wish.y + away * std::sin(angle)), wish.width, wish.height};
            if (!taken.isTaken(there))
                return there;
        }
    return wish;
}

std::vector<Rect> placeMapTexts(const LayoutInput& input, const MapGround& ground, RectGrid& taken)
{
    std::vector<Rect> rooms(input.plan->map->texts.size());
    if (input.sizes->mapTexts.size() < rooms.size())
        return rooms;  // nothing was measured: nothing is printed
    placeCounts(input, ground, taken, rooms);
    placeNames(input, ground, taken, rooms);
    return rooms;
}

bool placeMapLabels(const LayoutInput& input, const std::vector<bool>& isDone, RectGrid& taken, Layout& layout, const Job& job)
{
    constexpr std::array parts{0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82};
    for (std::size_t link = 0; link < layout.routes.size(); ++link) {
        if (link % linksPerStopCheck == 0 && job.isStopped())
            return false;
        const Size size = input.sizes->linkLabels[link];
        if (isDone[link] || size.width <= 0 || size.height <= 0)
            continue;
        std::optional<Rect> free;
        for (const double part : parts)
            if (const Rect there = around(pointAlong(layout.routes[link], part), size); !free && !taken.isTaken(there))
                free = there;
        Rect label = free.value_or(around(pointAlong(layout.routes[link], 0.5), size));
        if (!free)
            label = freePlace(taken, label, 240);
        if (!free && taken.isTaken(label))
            label.y = taken.freeY(label, 1, -1e9, 1e9, [](std::uint32_t) { return true; }).value_or(label.y);
        layout.linkLabels[link] = label;
        taken.add(static_cast<std::uint32_t>(layout.cards.size() + link), label);
    }
    return true;
}

}  // namespace throughline
