// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>

#include "core/layout/layout.h"
#include "core/layout/map_beside.h"
#include "core/layout/map_ground.h"
#include "core/layout/map_labels.h"
#include "core/layout/map_routes.h"
#include "core/layout/rect_grid.h"
#include "core/layout/remove_overlaps.h"
#include "core/layout/straight_routes.h"

namespace throughline {
namespace {

constexpr std::uint32_t ofGround = 0xFFFFFFFD;  ///< in grids: neither a card nor a label; ~0 would stand for "ask for all"
constexpr double cardGap = 10;
constexpr double spotGap = 20;      ///< between a place and its cards
constexpr double besideGap = 28;    ///< between the map and what stands beside it
constexpr double margin = 16;
constexpr double frameRoom = 10;    ///< between a card and the edge of the map
constexpr double mostGrowth = 0.45; ///< of the frame, on each side
constexpr double growthStep = 24;
constexpr double junctionWidth = 176;
constexpr double junctionRoom = 34;  ///< around it, for lines and what stands on them
constexpr double betterBy = 0.3;    ///< of logarithms of shapes

double radiusOf(const MapSpot& spot)
{
    return spot.things < 2 ? 5 : std::min(26.0, 6.5 + 2.4 * std::sqrt(static_cast<double>(spot.things)));
}

class MapLayout {
public:
    MapLayout(const LayoutInput& input, const Job& job) : m_input(input), m_job(job), m_plan(*input.plan), m_map(*input.plan->map), m_frame(usualFrame(m_map.frame))
    {
        m_out.cards.resize(m_plan.cards.size());
        m_out.groups.resize(m_plan.groups.size());
        m_out.routes.resize(m_plan.links.size());
        m_out.linkLabels.resize(m_plan.links.size());
        m_isFixed.resize(m_plan.cards.size());
        m_isDone.resize(m_plan.links.size());
        m_out.method = "map";
    }

    Result<Layout> run() &&
    {
        Result<BesideMap> beside = layOutBeside(m_input, m_job);
        if (!beside)
            return beside.error();
        takeBeside(*beside);
        placeSpots();
        placePinned();
        placeBlocks();
        if (!removeOverlapping())
            return cancelled();
        growFrame();
        placeJunctions();
        if (m_job.isStopped() || !finishLines())
            return cancelled();
        finishGround();
        m_out.bounds = bounds();
        return std::move(m_out);
    }

private:
    static Error cancelled() { return {ErrorCode::Cancelled, "", "map layout"}; }

    /// Above the map, so that lines lead down into it; left of it where that gives the whole a much better shape.
    void takeBeside(BesideMap& beside)
    {
        if (beside.isEmpty())
            return;
        if (!beside.isPinned) {
            const auto misfit = [&](double width, double height) { return std::abs(std::log(width / height / m_input.aspect)); };
            const Rect& box = beside.box;
            const double left = misfit(m_frame.width + box.width, std::max(m_frame.height, box.height));
            const double above = misfit(std::max(m_frame.width, box.width), m_frame.height + box.height);
            if (left + betterBy <= above)
                beside.moveBy(-besideGap - box.right(), -box.y);
            else
                beside.moveBy(-box.x, -besideGap - box.bottom());
        }
        m_beside = beside.box;
        copyInto(m_out.cards, beside.layout.cards, beside.cards);
        copyInto(m_out.groups, beside.layout.groups, beside.groups);
        copyInto(m_out.routes, beside.layout.routes, beside.links);
        copyInto(m_out.linkLabels, beside.layout.linkLabels, beside.links);
        for (const std::uint32_t link : beside.links)
            m_isDone[link] = true;
        for (const std::uint32_t card : beside.cards)
            m_isFixed[card] = true;
        m_out.bands = std::move(beside.layout.bands);
        m_out.headers = std::move(beside.layout.headers);
        m_out.lanes = std::move(beside.layout.lanes);
        m_out.parts = std::move(beside.layout.parts);
        m_out.tethers = std::move(beside.layout.tethers);
        for (Tether& tether : m_out.tethers)
            tether.card = beside.cards[tether.card];
    }

    template <class T>
    static void copyInto(std::vector<T>& to, const std::vector<T>& from, const std::vector<std::uint32_t>& index)
    {
        for (std::size_t i = 0; i < index.size(); ++i)
            to[index[i]] = from[i];
    }

    void placeSpots()
    {
        const geo::Projection projection = m_map.frame.projection();
        for (const MapSpot& spot : m_map.spots) {
            const Point centre = toScene(m_map.frame, projection, spot.point);
            const double radius = radiusOf(spot);
            m_ground.spots.push_back({centre, radius});
            m_out.groups[spot.group] = {centre.x - radius, centre.y - radius, 2 * radius, 2 * radius};
        }
    }

    void placePinned()
    {
        for (std::size_t i = 0; i < m_out.cards.size(); ++i) {
            if (m_isFixed[i])
                continue;
            const Size size = m_input.sizes->cards[i];
            m_out.cards[i] = {0, 0, size.width, size.height};
            if (i < m_input.pins.size() && m_input.pins[i]) {
                m_out.cards[i] = {m_input.pins[i]->x - size.width / 2, m_input.pins[i]->y - size.height / 2, size.width, size.height};
                m_isFixed[i] = true;
            }
        }
    }

    RectGrid takenRooms() const
    {
        RectGrid taken(m_input.sizes->cards);
        for (std::uint32_t i = 0; i < m_out.cards.size(); ++i)
            if (m_isFixed[i])
                taken.add(i, m_out.cards[i]);
        for (const Rect& room : m_input.reserved)
            taken.add(ofGround, room);
        if (!m_beside.isEmpty())
            taken.add(ofGround, m_beside);
        for (std::size_t i = 0; i < m_map.spots.size(); ++i)
            taken.add(ofGround, m_out.groups[m_map.spots[i].group]);
        return taken;
    }

    /// The cards of each place as a block beside it, outwards where that is free; the largest first.
    void placeBlocks()
    {
        RectGrid taken = takenRooms();
        std::vector<std::size_t> order(m_map.spots.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return m_map.spots[a].cards.size() > m_map.spots[b].cards.size(); });
        for (const std::size_t spot : order) {
            std::vector<std::uint32_t> cards;
            std::copy_if(m_map.spots[spot].cards.begin(), m_map.spots[spot].cards.end(), std::back_inserter(cards), [&](std::uint32_t card) { return !m_isFixed[card]; });
            if (cards.empty())
                continue;
            const std::vector<Rect> block = blockOf(cards);
            Rect box;
            for (const Rect& rect : block)
                box = box.united(rect);
            const Point at = placeOfBlock(taken, box, m_ground.spots[spot]);
            for (std::size_t i = 0; i < cards.size(); ++i) {
                m_out.cards[cards[i]] = {std::round(block[i].x + at.x), std::round(block[i].y + at.y), block[i].width, block[i].height};
                taken.add(cards[i], m_out.cards[cards[i]].grown(cardGap / 2));
            }
        }
    }

    /// In columns, from the origin.
    std::vector<Rect> blockOf(const std::vector<std::uint32_t>& cards) const
    {
        const auto columns = static_cast<std::size_t>(std::max(1.0, std::round(std::sqrt(static_cast<double>(cards.size()) / 3.2))));
        const std::size_t rows = (cards.size() + columns - 1) / columns;
        std::vector<Rect> block;
        double x = 0;
        double y = 0;
        double width = 0;
        for (std::size_t i = 0; i < cards.size(); ++i) {
            if (i > 0 && i % rows == 0) {
                x += width + cardGap;
                y = width = 0;
            }
            const Size size = m_input.sizes->cards[cards[i]];
            block.push_back({x, y, size.width, size.height});
            y += size.height + cardGap;
            width = std::max(width, size.width);
        }
        return block;
    }

    /// Left top corner for a block that is tied to a place.
    Point placeOfBlock(const RectGrid& taken, const Rect& box, const MapGround::Spot& spot) const
    {
        const double east = spot.centre.x >= m_frame.centre().x ? 1 : -1;
        const double south = spot.centre.y >= m_frame.centre().y ? 1 : -1;
        const std::array<Point, 8> ways{{{east, 0}, {east, south}, {0, south}, {east, -south}, {-east, 0}, {-east, south}, {0, -south}, {-east, -south}}};
        const auto cornerAt = [&](Point way, double away) {
            const double reachX = spot.radius + away + box.width / 2;
            const double reachY = spot.radius + away + box.height / 2;
            return Point{spot.centre.x + way.x * reachX - box.width / 2, spot.centre.y + way.y * reachY * (way.x != 0 && way.y != 0 ? 0.75 : 1) - box.height / 2};
        };
        for (double away = spotGap; away < 420; away += 18)
            for (const Point& way : ways) {
                const Point corner = cornerAt(way, away);
                const Rect there{corner.x, corner.y, box.width, box.height};
                const bool isInside = m_frame.united(there) == m_frame;
                if (isInside && !taken.isTaken(there.grown(cardGap / 2)))
                    return corner;
            }
        return cornerAt(ways[0], spotGap);
    }

    bool removeOverlapping()
    {
        std::vector<Rect> rects = m_out.cards;
        std::vector<bool> isFixed = m_isFixed;
        for (std::size_t i = 0; i < m_map.spots.size(); ++i)
            if (!m_map.spots[i].cards.empty())
                rects.push_back(m_out.groups[m_map.spots[i].group]);
        if (!m_beside.isEmpty())
            rects.push_back(m_beside);
        rects.insert(rects.end(), m_input.reserved.begin(), m_input.reserved.end());
        isFixed.resize(rects.size(), true);
        if (!removeOverlaps(rects, isFixed, 4, m_job))
            return false;
        for (std::size_t i = 0; i < m_out.cards.size(); ++i)
            if (!m_isFixed[i])
                m_out.cards[i] = rects[i];
        return true;
    }

    /// The map grows around its cards, in steps and to a measure, but not into what stands beside it.
    void growFrame()
    {
        const Rect most{m_frame.x - mostGrowth * m_frame.width, m_frame.y - mostGrowth * m_frame.height, m_frame.width * (1 + 2 * mostGrowth),
                        m_frame.height * (1 + 2 * mostGrowth)};
        Rect wanted = m_frame;
        for (std::uint32_t i = 0; i < m_out.cards.size(); ++i)
            if (m_map.spotOfCard[i] && most.united(m_out.cards[i]) == most)
                wanted = wanted.united(m_out.cards[i].grown(frameRoom));
        const auto grown = [](double by) { return std::ceil(std::max(0.0, by) / growthStep) * growthStep; };
        double left = grown(m_frame.x - wanted.x);
        double above = grown(m_frame.y - wanted.y);
        const double right = grown(wanted.right() - m_frame.right());
        const double below = grown(wanted.bottom() - m_frame.bottom());
        if (!m_beside.isEmpty() && m_beside.right() <= m_frame.x)
            left = std::min(left, std::max(0.0, m_frame.x - m_beside.right() - 8));
        else if (!m_beside.isEmpty() && m_beside.bottom() <= m_frame.y)
            above = std::min(above, std::max(0.0, m_frame.y - m_beside.bottom() - 8));
        m_frame = {m_frame.x - left, m_frame.y - above, m_frame.width + left + right, m_frame.height + above + below};
    }

    /// Boxes at which lines meet stand between what leads to them and what they lead to.
    void placeJunctions()
    {
        m_taken = takenRooms();
        for (std::uint32_t i = 0; i < m_out.cards.size(); ++i)
            if (!m_isFixed[i])
                m_taken->add(i, m_out.cards[i]);
        for (std::uint32_t group = 0; group < m_plan.groups.size(); ++group) {
            if (!m_map.isOnMap[group] || !m_out.groups[group].isEmpty() || isSpot(group))
                continue;
            Point sum;
            std::size_t ends = 0;
            for (const PlanLink& link : m_plan.links)
                for (const auto& [at, other] : {std::pair(link.from, link.to), std::pair(link.to, link.from)})
                    if (at.isGroup && at.index == group && !other.isGroup) {
                        const Point centre = m_out.cards[other.index].centre();
                        sum = {sum.x + centre.x, sum.y + centre.y};
                        ++ends;
                    }
            const double height = m_input.sizes->groupCaptions[group] + m_input.sizes->groupFooters[group] + 18;
            const Point at = ends > 0 ? Point{sum.x / static_cast<double>(ends), sum.y / static_cast<double>(ends)} : m_frame.centre();
            Rect wish{std::round(at.x - junctionWidth / 2), std::round(at.y - height / 2), junctionWidth, height};
            const Rect room = freePlace(*m_taken, wish.grown(junctionRoom), 900);
            m_out.groups[group] = room.grown(-junctionRoom);
            m_taken->add(ofGround, m_out.groups[group].grown(6));
        }
    }

    bool isSpot(std::uint32_t group) const
    {
        return std::any_of(m_map.spots.begin(), m_map.spots.end(), [&](const MapSpot& spot) { return spot.group == group; });
    }

    bool finishLines()
    {
        m_ground.frame = m_frame;
        for (std::size_t spot = 0; spot < m_map.spots.size(); ++spot)
            for (const std::uint32_t card : m_map.spots[spot].cards)
                m_out.tethers.push_back({card, straightRoute(m_out.cards[card], m_out.groups[m_map.spots[spot].group], 0)});
        m_ground.texts = placeMapTexts(m_input, m_ground, *m_taken);
        if (!routeMap(m_input, m_ground, m_isDone, m_out, m_job))
            return false;
        for (std::size_t link = 0; link < m_isDone.size(); ++link)
            if (m_isDone[link] && !m_out.linkLabels[link].isEmpty())
                m_taken->add(ofGround, m_out.linkLabels[link]);
        return placeMapLabels(m_input, m_isDone, *m_taken, m_out, m_job);
    }

    void finishGround()
    {
        m_ground.base = mapBase(m_map, m_frame);
        m_ground.areas = mapAreas(m_map, m_frame);
        m_out.ground = std::make_shared<const MapGround>(m_ground);
    }

    Rect bounds() const
    {
        Rect all = m_frame.united(m_beside).united(mapNoteRoom(m_frame));
        for (const std::vector<Rect>* rects : {&m_out.cards, &m_out.linkLabels, &m_out.groups, &m_ground.texts})
            for (const Rect& rect : *rects)
                all = all.united(rect);
        for (const Route& route : m_out.routes)
            for (const Point& point : route.points)
                if (!all.contains(point))
                    all = all.united({point.x - 1, point.y - 1, 2, 2});
        return all.grown(margin);
    }

    const LayoutInput& m_input;
    const Job& m_job;
    const PicturePlan& m_plan;
    const MapPlan& m_map;
    Rect m_frame;
    Rect m_beside;
    std::vector<bool> m_isFixed;  ///< per card: it has its place
    std::vector<bool> m_isDone;   ///< per link: it has its route and its label
    std::optional<RectGrid> m_taken;
    MapGround m_ground;
    Layout m_out;
};

}  // namespace

Result<Layout> mapLayout(const LayoutInput& input, const Job& job)
{
    if (!input.plan->map)
        return forceLayout(input, job);
    if (job.isStopped())
        return Error{ErrorCode::Cancelled, "", "map layout"};
    return MapLayout(input, job).run();
}

}  // namespace throughline
