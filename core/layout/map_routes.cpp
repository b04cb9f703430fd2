// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/map_routes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

#include "core/geo/project_shapes.h"
#include "core/layout/rect_grid.h"
#include "core/layout/straight_routes.h"

namespace throughline {
namespace {

constexpr std::size_t steps = 14;
constexpr double leastBow = 14;
constexpr double loopReach = 40;
constexpr std::size_t linksPerStopCheck = 64;
constexpr std::uint32_t ofNobody = ~0U;
constexpr double gapRoom = 16;  ///< beside a card, where lines may pass
constexpr std::size_t mostWithChoice = 600;  ///< lines: of more each goes the nearest way
constexpr std::array bends{0.0, 36.0, -36.0, 80.0, -80.0, 140.0, -140.0};  ///< tried where the nearest way leads over cards

Point mix(Point a, Point b, double t) { return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; }

/// Where the stretch from a point inside a rectangle to one outside leaves it.
Point exitOf(const Rect& rect, Point inside, Point outside)
{
    for (int round = 0; round < 24; ++round) {
        const Point middle = mix(inside, outside, 0.5);
        (rect.contains(middle) ? inside : outside) = middle;
    }
    return outside;
}

/// The line without what lies in its two cards; empty if nothing is left.
PointPath trimmed(PointPath line, const Rect& from, const Rect& to)
{
    std::size_t first = 0;
    while (first < line.size() && from.contains(line[first]))
        ++first;
    std::size_t last = line.size();
    while (last > first && to.contains(line[last - 1]))
        --last;
    if (first == 0 || first >= last || last == line.size())
        return {};
    PointPath out{exitOf(from, line[first - 1], line[first])};
    out.insert(out.end(), line.begin() + static_cast<std::ptrdiff_t>(first), line.begin() + static_cast<std::ptrdiff_t>(last));
    out.push_back(exitOf(to, line[last], line[last - 1]));
    return out;
}

/// A smooth route through all points (Catmull and Rom 1974).
Route smooth(const PointPath& line)
{
    Route route{{line.front()}};
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const Point before = i > 0 ? line[i - 1] : line[i];
        const Point after = i + 2 < line.size() ? line[i + 2] : line[i + 1];
        route.points.push_back({line[i].x + (line[i + 1].x - before.x) / 6, line[i].y + (line[i + 1].y - before.y) / 6});
        route.points.push_back({line[i + 1].x - (after.x - line[i].x) / 6, line[i + 1].y - (after.y - line[i].y) / 6});
        route.points.push_back(line[i + 1]);
    }
    return route;
}

class Router {
public:
    Router(const LayoutInput& input, const MapGround& ground, Layout& layout)
        : m_plan(*input.plan), m_map(*input.plan->map), m_sizes(*input.sizes), m_ground(ground), m_layout(layout), m_projection(m_map.frame.projection()), m_obstacles(input.sizes->cards)
    {
        for (std::uint32_t i = 0; i < layout.cards.size(); ++i)
            m_obstacles.add(i, layout.cards[i]);
        std::vector<bool> isSpot(layout.groups.size());
        for (const MapSpot& spot : m_map.spots)
            isSpot[spot.group] = true;
        for (std::uint32_t i = 0; i < layout.groups.size(); ++i)
            if (!isSpot[i])
                m_obstacles.add(idOfGroup(i), layout.groups[i]);
        for (const MapArea& area : m_map.areas)
            if (area.text && !ground.texts[*area.text].isEmpty())
                m_obstacles.add(ofNobody, ground.texts[*area.text]);
    }

    bool run(const std::vector<bool>& isDone, const Job& job)
    {
        std::map<std::pair<std::pair<bool, std::uint32_t>, std::pair<bool, std::uint32_t>>, std::vector<std::uint32_t>> pairs;
        for (std::uint32_t i = 0; i < m_plan.links.size(); ++i)
            if (!isDone[i])
                pairs[std::minmax(keyOf(m_plan.links[i].from), keyOf(m_plan.links[i].to))].push_back(i);
        std::size_t done = 0;
        for (const auto& [ends, links] : pairs) {
            if (done++ % linksPerStopCheck == 0 && job.isStopped())
                return false;
            routePair(links, ends.first);
        }
        return true;
    }

private:
    static std::pair<bool, std::uint32_t> keyOf(PlanEnd end) { return {end.isGroup, end.index}; }
    Rect rectOf(PlanEnd end) const { return end.isGroup ? m_layout.groups[end.index] : m_layout.cards[end.index]; }

    void routePair(const std::vector<std::uint32_t>& links, std::pair<bool, std::uint32_t> first)
    {
        double step = leastBow;
        for (const std::uint32_t link : links)
            step = std::max(step, m_sizes.linkLabels[link].height + 6);
        for (std::size_t j = 0; j < links.size(); ++j) {
            const PlanLink& link = m_plan.links[links[j]];
            if (link.from == link.to) {
                m_layout.routes[links[j]] = loopRoute(rectOf(link.from), loopReach + static_cast<double>(j) * step);
                continue;
            }
            const double offset = (static_cast<double>(j) - (static_cast<double>(links.size()) - 1) / 2) * step;
            m_layout.routes[links[j]] = routeOf(link, keyOf(link.from) == first ? offset : -offset);
        }
    }

    std::uint32_t idOfGroup(std::uint32_t group) const { return static_cast<std::uint32_t>(m_plan.cards.size()) + group; }

    /// The first of all ways that leads over the fewest cards.
    Route routeOf(const PlanLink& link, double bow) const
    {
        Route best;
        std::size_t fewest = ~std::size_t{0};
        const auto consider = [&](Route route) {
            const std::size_t over = crossings(route, link);
            if (over >= fewest)
                return;
            fewest = over;
            best = std::move(route);
        };
        for (const double bend : bends) {
            consider(directRoute(link, bow + bend));
            if (fewest == 0 || m_plan.links.size() > mostWithChoice)
                return best;
        }
        for (Route& route : exits(link))
            consider(std::move(route));
        return best;
    }

    /// How many points of a route lie on what is not its own.
    std::size_t crossings(const Route& route, const PlanLink& link) const
    {
        constexpr int samples = 60;
        const auto isForeign = [&](std::uint32_t id) {
            const auto isOwn = [&](PlanEnd end) {
                if (end.isGroup)
                    return id == idOfGroup(end.index) || isIn(m_plan.groups[end.index].cards, id);
                const auto group = m_plan.cards[end.index].group;
                return id == end.index || (group && id == idOfGroup(*group));
            };
            return !isOwn(link.from) && !isOwn(link.to);
        };
        std::size_t over = 0;
        for (int i = 0; i <= samples; ++i) {
            const Point at = pointAlong(route, static_cast<double>(i) / samples);
            const bool isBehindItsOwn = rectOf(link.from).grown(-4).contains(at) || rectOf(link.to).grown(-4).contains(at);
            over += isBehindItsOwn || m_obstacles.firstTaken({at.x - 2, at.y - 2, 4, 4}, isForeign) ? 1 : 0;
        }
        return over;
    }

    /// Only members that stand in their box: others are passed like any card.
    bool isIn(const std::vector<std::uint32_t>& cards, std::uint32_t id) const
    {
        return id < m_plan.cards.size() && !spotOf({false, id}) && std::find(cards.begin(), cards.end(), id) != cards.end();
    }

    /// Ways out of the box beside the map: by the side that faces the map, or along the gap beside the card; to the target from where the
    /// line comes, or to one of its sides.
    std::vector<Route> exits(const PlanLink& link) const
    {
        const bool isFromBeside = !isOnMap(link.from);
        if (m_layout.bands.empty() || isFromBeside == !isOnMap(link.to))
            return {};
        const Rect own = rectOf(isFromBeside ? link.from : link.to);
        const Rect other = rectOf(isFromBeside ? link.to : link.from);
        const Rect box = m_layout.bands[0];
        std::vector<Route> routes;
        for (const Route& out : box.bottom() <= m_ground.frame.y ? waysDown(own, box) : waysRight(own, box)) {
            const Point from = out.points.back();
            const Point before = out.points[out.points.size() - 2];
            const Point border = straightRoute({from.x - 0.5, from.y - 0.5, 1, 1}, other, 0).points.back();
            const double reach = 0.35 * std::hypot(border.x - from.x, border.y - from.y);
            const double step = std::max(1.0, std::hypot(from.x - before.x, from.y - before.y));
            const Point onward{from.x + (from.x - before.x) / step * reach, from.y + (from.y - before.y) / step * reach};
            const std::array<std::pair<Point, Point>, 3> ends{{{border, mix(border, onward, 0.4)},
                                                               {{other.x, other.centre().y}, {other.x - reach / 2, other.centre().y}},
                                                               {{other.right(), other.centre().y}, {other.right() + reach / 2, other.centre().y}}}};
            for (const auto& [end, towards] : ends) {
                Route route = out;
                route.points.insert(route.points.end(), {onward, towards, end});
                if (!isFromBeside)
                    std::reverse(route.points.begin(), route.points.end());
                routes.push_back(std::move(route));
            }
        }
        return routes;
    }

    /// To the lower side of the box: straight down, or along the gap to the right or left.
    static std::vector<Route> waysDown(const Rect& own, const Rect& box)
    {
        const double y = std::max(box.bottom(), own.bottom() + 4);
        const Point bottom{own.centre().x, own.bottom()};
        std::vector<Route> ways{{{bottom, mix(bottom, {bottom.x, y}, 0.3), mix(bottom, {bottom.x, y}, 0.7), {bottom.x, y}}}};
        for (const double side : {1.0, -1.0}) {
            const Point start{side > 0 ? own.right() : own.x, own.centre().y};
            const double x = start.x + side * gapRoom;
            ways.push_back({{start, {x, start.y}, {x, start.y + 0.3 * (y - start.y)}, {x, y}}});
        }
        return ways;
    }

    /// The same to the right side.
    static std::vector<Route> waysRight(const Rect& own, const Rect& box)
    {
        const double x = std::max(box.right(), own.right() + 4);
        const Point right{own.right(), own.centre().y};
        std::vector<Route> ways{{{right, mix(right, {x, right.y}, 0.3), mix(right, {x, right.y}, 0.7), {x, right.y}}}};
        for (const double side : {1.0, -1.0}) {
            const Point start{own.centre().x, side > 0 ? own.bottom() : own.y};
            const double y = start.y + side * gapRoom / 2;
            ways.push_back({{start, {start.x, y}, {start.x + 0.3 * (x - start.x), y}, {x, y}}});
        }
        return ways;
    }

    bool isOnMap(PlanEnd end) const { return end.isGroup ? m_map.isOnMap[end.index] : spotOf(end).has_value(); }

    Route directRoute(const PlanLink& link, double bow) const
    {
        const Rect from = rectOf(link.from);
        const Rect to = rectOf(link.to);
        const auto a = spotOf(link.from);
        const auto b = spotOf(link.to);
        if (a && b && *a != *b)
            if (const PointPath line = trimmed(arc(*a, *b, from.centre(), to.centre(), bow), from, to); line.size() > 1)
                return smooth(line);
        return straightRoute(from, to, bow);
    }

    std::optional<std::uint32_t> spotOf(PlanEnd end) const { return end.isGroup ? std::nullopt : m_map.spotOfCard[end.index]; }

    /// The great circle between two places, its ends drawn to the cards; empty where the edge of the map cuts it.
    PointPath arc(std::uint32_t a, std::uint32_t b, Point start, Point end, double bow) const
    {
        const geo::GeoPoint from = m_map.spots[a].point;
        const geo::GeoPoint to = m_map.spots[b].point;
        if (geo::greatCircle(m_projection, from, to, 1).size() != 1)
            return {};
        const Point first = m_ground.spots[a].centre;
        const Point last = m_ground.spots[b].centre;
        const double length = std::max(1e-9, std::hypot(end.x - start.x, end.y - start.y));
        const Point across{(end.y - start.y) / length * bow, -(end.x - start.x) / length * bow};
        PointPath line;
        for (std::size_t i = 0; i <= steps; ++i) {
            const double t = static_cast<double>(i) / steps;
            const Point on = toScene(m_map.frame, m_projection, geo::alongGreatCircle(from, to, t));
            const double off = 4 * t * (1 - t);
            line.push_back({on.x + (1 - t) * (start.x - first.x) + t * (end.x - last.x) + off * across.x,
                            on.y + (1 - t) * (start.y - first.y) + t * (end.y - last.y) + off * across.y});
        }
        return line;
    }

    const PicturePlan& m_plan;
    const MapPlan& m_map;
    const PlanSizes& m_sizes;
    const MapGround& m_ground;
    Layout& m_layout;
    geo::Projection m_projection;
    RectGrid m_obstacles;  ///< cards, and boxes that are no places
};

}  // namespace

bool routeMap(const LayoutInput& input, const MapGround& ground, const std::vector<bool>& isDone, Layout& layout, const Job& job)
{
    return Router(input, ground, layout).run(isDone, job);
}

Point pointAlong(const Route& route, double part)
{
    const std::size_t pieces = (route.points.size() - 1) / 3;
    const double at = std::clamp(part, 0.0, 1.0) * static_cast<double>(pieces);
    const std::size_t piece = std::min(static_cast<std::size_t>(at), pieces - 1);
    const auto* p = route.points.data() + 3 * piece;
    return pointOn(Route{{p[0], p[1], p[2], p[3]}}, at - static_cast<double>(piece));
}

}  // namespace throughline
