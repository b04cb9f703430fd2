// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/lanes_placed.h"

namespace throughline::lanes {

void addLevel(Route& route, Point to)
{
    const Point from = route.points.back();
    if (from == to)
        return;
    route.points.push_back({from.x + (to.x - from.x) / 3, from.y});
    route.points.push_back({from.x + (to.x - from.x) * 2 / 3, to.y});
    route.points.push_back(to);
}

void addBend(Route& route, Point to)
{
    const Point from = route.points.back();
    const double half = (to.x - from.x) / 2;
    route.points.push_back({from.x + half, from.y});
    route.points.push_back({to.x - half, to.y});
    route.points.push_back(to);
}

void addDetour(Route& route, Point middle, Point end)
{
    const Point start = route.points.back();
    const double pull = middle.x - start.x;
    route.points.push_back({start.x + pull * 0.9, start.y});
    route.points.push_back({middle.x, middle.y + (start.y - middle.y) * 0.4});
    route.points.push_back(middle);
    route.points.push_back({middle.x, middle.y + (end.y - middle.y) * 0.4});
    route.points.push_back({end.x + (middle.x - end.x) * 0.9, end.y});
    route.points.push_back(end);
}

}  // namespace throughline::lanes
