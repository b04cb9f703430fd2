// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/map_ground.h"

#include <algorithm>
#include <array>
#include <deque>
#include <mutex>
#include <set>
#include <utility>

#include "core/geo/project_shapes.h"
#include "core/geo/viewpoint.h"

namespace throughline {
namespace {

constexpr double leastStep = 0.8;     ///< scene units between points of an outline
constexpr double leastIsland = 1.6;   ///< smaller ones are left out
constexpr double hatchStep = 9;
constexpr std::size_t nobody = ~std::size_t{0};

/// Everything that a base depends on.
struct BaseKey {
    MapFrame map;
    Rect frame;
    std::size_t viewpoint = 0;
    std::set<std::size_t> countries;  ///< whose provinces are drawn
    bool operator==(const BaseKey&) const = default;
};

PointPath rimInScene(const MapFrame& map, const geo::Projection& projection)
{
    PointPath rim;
    for (const Point& p : geo::mapRim(projection, 0.4 / map.scale))
        rim.push_back(toScene(map, p));
    return rim;
}

PointPath clippedToScene(const geo::PlanePath& path, const MapFrame& map, const Rect& frame)
{
    PointPath outline;
    for (const Point& p : path)
        outline.push_back(toScene(map, p));
    outline = thinned(clippedArea(outline, frame), leastStep);
    return outline.size() < 3 ? PointPath() : outline;
}

/// Outlines of an area (even-odd) in the frame. What lies around the place opposite to the centre covers all that is shown, and what
/// lies around that uncovers it again: two such outlines are none.
std::vector<PointPath> outlinesIn(const std::vector<geo::PlanePath>& fill, const MapFrame& map, const Rect& frame, const geo::Projection& projection)
{
    constexpr double allOfIt = 0.99;
    const double shown = enclosedArea(clippedArea(rimInScene(map, projection), frame));
    std::vector<PointPath> outlines;
    std::vector<PointPath> covers;
    for (const geo::PlanePath& path : fill)
        if (PointPath outline = clippedToScene(path, map, frame); !outline.empty())
            (enclosedArea(outline) >= allOfIt * shown ? covers : outlines).push_back(std::move(outline));
    if (covers.size() % 2 == 1)
        outlines.push_back(std::move(covers.front()));
    return outlines;
}

class BaseMaker {
public:
    explicit BaseMaker(const BaseKey& key) : m_key(key), m_projection(key.map.projection()), m_error(0.4 / key.map.scale) {}

    MapBase run() &&
    {
        addArea(m_base.sea, clippedToScene(geo::mapRim(m_projection, m_error), m_key.map, m_key.frame));
        for (const geo::Country& country : m_map.countries())
            for (PointPath& land : outlinesIn(geo::projectArea(m_projection, m_map.outlineOf(country), m_error).fill, m_key.map, m_key.frame, m_projection))
                addArea(m_base.lands, std::move(land));
        findNeighbours();
        for (std::size_t arc = 0; arc < m_sides.size(); ++arc)
            if (std::vector<PointPath>* lines = linesFor(m_sides[arc]))
                addLine(*lines, m_map.line({static_cast<std::int32_t>(arc)}));
        for (const geo::DisputedLine& disputed : m_map.disputedLines())
            for (const geo::Polyline& line : m_map.linesOf(disputed))
                addLine(m_base.disputed, line);
        return std::move(m_base);
    }

private:
    using Sides = std::array<std::size_t, 2>;  ///< provinces on both sides of an arc

    void findNeighbours()
    {
        m_sides.assign(m_map.arcCount(), {nobody, nobody});
        for (std::size_t i = 0; i < m_map.provinces().size(); ++i)
            for (const geo::ArcRefs& ring : m_map.provinces()[i].rings)
                for (const std::int32_t ref : ring) {
                    Sides& sides = m_sides[static_cast<std::size_t>(ref >= 0 ? ref : ~ref)];
                    (sides[0] == nobody ? sides[0] : sides[1]) = i;
                }
        for (const geo::ContestedBorder& border : geo::viewpoints().contestedBorders())
            m_contested.insert(std::minmax(border.province, border.other));
    }

    std::size_t countryOf(std::size_t province) const
    {
        return geo::viewpoints().standingOf(m_key.viewpoint, province).country.value_or(nobody - 1);
    }

    std::vector<PointPath>* linesFor(const Sides& sides)
    {
        if (sides[0] == nobody)
            return nullptr;
        if (sides[1] == nobody)
            return &m_base.coasts;
        if (m_contested.count(std::minmax(sides[0], sides[1])) != 0)
            return &m_base.disputed;
        const std::size_t country = countryOf(sides[0]);
        if (country != countryOf(sides[1]))
            return &m_base.coasts;
        return m_key.countries.count(country) != 0 ? &m_base.provinceLines : nullptr;
    }

    static void addArea(std::vector<PointPath>& to, PointPath outline)
    {
        if (outline.size() < 3)
            return;
        const auto [left, right] = std::minmax_element(outline.begin(), outline.end(), [](Point a, Point b) { return a.x < b.x; });
        const auto [top, bottom] = std::minmax_element(outline.begin(), outline.end(), [](Point a, Point b) { return a.y < b.y; });
        if (std::max(right->x - left->x, bottom->y - top->y) >= leastIsland)
            to.push_back(std::move(outline));
    }

    void addLine(std::vector<PointPath>& to, const geo::Polyline& line) const
    {
        geo::Polyline stretch;
        const auto end = [&] {
            if (stretch.size() > 1)
                for (const geo::PlanePath& path : geo::projectLine(m_projection, stretch, m_error))
                    addPath(to, path);
            stretch.clear();
        };
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (i > 0 && geo::isCutEdge(line[i - 1], line[i]))
                end();
            stretch.push_back(line[i]);
        }
        end();
    }

    void addPath(std::vector<PointPath>& to, const geo::PlanePath& path) const
    {
        PointPath scene;
        for (const Point& p : path)
            scene.push_back(toScene(m_key.map, p));
        for (PointPath& piece : clippedLine(scene, m_key.frame)) {
            PointPath kept = thinned(std::move(piece), leastStep);
            double length = 0;
            for (std::size_t i = 1; i < kept.size(); ++i)
                length += std::abs(kept[i].x - kept[i - 1].x) + std::abs(kept[i].y - kept[i - 1].y);
            if (kept.size() > 1 && length >= leastIsland)
                to.push_back(std::move(kept));
        }
    }

    const geo::BaseMap& m_map = geo::baseMap();
    const BaseKey& m_key;
    geo::Projection m_projection;
    double m_error;
    std::vector<Sides> m_sides;
    std::set<std::pair<std::size_t, std::size_t>> m_contested;
    MapBase m_base;
};

}  // namespace

Point toScene(const MapFrame& frame, Point plane) { return {(plane.x - frame.shown.x) * frame.scale, (plane.y - frame.shown.y) * frame.scale}; }

std::shared_ptr<const MapBase> mapBase(const MapPlan& map, const Rect& frame)
{
    constexpr std::size_t mostKept = 4;
    static std::mutex mutex;
    static std::deque<std::pair<BaseKey, std::shared_ptr<const MapBase>>> known;
    BaseKey key{map.frame, frame, map.viewpoint, {}};
    for (const MapSpot& spot : map.spots)
        for (const std::size_t province : spot.provinces)
            if (const auto country = geo::viewpoints().standingOf(map.viewpoint, province).country)
                key.countries.insert(*country);
    {
        const std::lock_guard lock(mutex);
        for (const auto& [asked, base] : known)
            if (asked == key)
                return base;
    }
    auto made = std::make_shared<const MapBase>(BaseMaker(key).run());
    const std::lock_guard lock(mutex);
    known.emplace_front(std::move(key), made);
    known.resize(std::min(known.size(), mostKept));
    return made;
}

std::vector<MapGround::Area> mapAreas(const MapPlan& map, const Rect& frame)
{
    const geo::Projection projection = map.frame.projection();
    std::vector<MapGround::Area> areas;
    for (const MapArea& area : map.areas) {
        std::vector<PointPath> outlines = outlinesIn(geo::projectArea(projection, geo::baseMap().outlineOf(area.provinces), 0.4 / map.frame.scale).fill, map.frame, frame, projection);
        MapGround::Area made;
        if (area.isHatched)
            made.hatch = hatchLines(outlines, hatchStep);
        made.fills = withoutHoles(std::move(outlines));
        areas.push_back(std::move(made));
    }
    return areas;
}

}  // namespace throughline
