// SPDX-License-Identifier: GPL-3.0-or-later
// Lines around placed cards: the way that they have in the fresh layout, at heights that are free.
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/layout/lanes_placed.h"
#include "core/layout/straight_routes.h"

namespace throughline::lanes {
namespace {

constexpr double endRoom = 8;       ///< beside a card, before a line must be level
constexpr double leastForward = 24; ///< from card to card, for a line with level ends
constexpr double labelGap = 2;
constexpr double sideStep = 24;  ///< of the search for a place beside its column
constexpr double fallbackBow = 24;
constexpr int mostDetours = 6;
constexpr double endless = std::numeric_limits<double>::max();

/// Where a line runs level: over a lane, over a label, over a card that is in its way.
struct Stop {
    double left = 0;
    double right = 0;
    double y = 0;
};

/// One line to be drawn, with what the fresh layout says of it.
struct Line {
    std::uint32_t band = 0;
    const Way* way = nullptr;
    std::vector<std::size_t> columns;  ///< of the items between the ends
    Rect from;
    Rect to;
    Point start;
    Point end;
    bool isForward = false;
    std::vector<Stop> stops;
};

class Liner {
public:
    Liner(PlacedWork& work, const Job& job)
        : m_work(work), m_plan(*work.input->plan), m_job(job), m_taken(takenRooms(work))
    {
        for (const Part& part : work.parts)
            m_taken.add(ownId(), work.titleOf(part));
    }

    void run()
    {
        for (Route& route : m_work.out.routes)
            route.points.clear();
        for (Rect& label : m_work.out.linkLabels)
            label = {};
        for (std::uint32_t band = 0; band < m_work.bands->size(); ++band) {
            m_labels.push_back(labelWidths((*m_work.bands)[band]));
            addLines(band);
        }
        std::stable_sort(m_lines.begin(), m_lines.end(), [](const Line& a, const Line& b) {
            return std::pair(a.band, a.start.y + a.end.y) < std::pair(b.band, b.start.y + b.end.y);
        });
        // Labels first: they are large and must lie somewhere.
        for (const bool areLabels : {true, false})
            for (Line& line : m_lines) {
                if (m_job.isStopped())
                    return;
                addStops(line, areLabels);
            }
        for (Line& line : m_lines) {
            if (m_job.isStopped())
                return;
            draw(line);
        }
    }

private:
    std::uint32_t ownId() const { return static_cast<std::uint32_t>(m_work.blocks.size()); }
    const BandColumns& columnsOf(const Line& line) const { return (*m_work.bands)[line.band]; }
    double freshContent(std::uint32_t band) const
    {
        return m_work.fresh->bands[band].y + std::max(m_work.input->sizes->bandHeaders[band], bandPadding);
    }
    Rect rectOf(const Layout& layout, PlanEnd end) const { return end.isGroup ? layout.groups[end.index] : layout.cards[end.index]; }

    void addLines(std::uint32_t band)
    {
        const BandColumns& columns = (*m_work.bands)[band];
        std::vector<std::size_t> columnOf(columns.items.size());
        for (std::size_t column = 0; column < columns.columns.size(); ++column)
            for (const std::uint32_t item : columns.columns[column])
                columnOf[item] = column;
        for (const Way& way : columns.ways) {
            Line line{.band = band, .way = &way, .columns = {}, .from = {}, .to = {}, .start = {}, .end = {}, .isForward = false, .stops = {}};
            for (std::size_t i = 1; i + 1 < way.items.size(); ++i)
                line.columns.push_back(columnOf[way.items[i]]);
            const PlanLink& link = m_plan.links[way.link];
            line.from = rectOf(m_work.out, link.from);
            line.to = rectOf(m_work.out, link.to);
            line.start = {line.from.right(), portY(way.link, link.from, line.from, true)};
            line.end = {line.to.x, portY(way.link, link.to, line.to, false)};
            line.isForward = !way.isSameLane && line.end.x - line.start.x >= leastForward;
            m_lines.push_back(std::move(line));
        }
    }

    /// The line ends at its end where it does in the fresh layout.
    double portY(std::uint32_t link, PlanEnd end, const Rect& rect, bool isStart) const
    {
        const auto& points = m_work.fresh->routes[link].points;
        if (points.empty())
            return rect.centre().y;
        const double offset = (isStart ? points.front() : points.back()).y - rectOf(*m_work.fresh, end).centre().y;
        const double room = std::max(0.0, rect.height / 2 - 5);
        return rect.centre().y + std::clamp(offset, -room, room);
    }

    /// Where the fresh layout would run through an item, moved as the ends of the line are.
    double wantedY(const Line& line, std::size_t item) const
    {
        const PlanLink& link = m_plan.links[line.way->link];
        const double share = static_cast<double>(item + 1) / static_cast<double>(line.columns.size() + 1);
        const double atStart = line.from.centre().y - rectOf(*m_work.fresh, link.from).centre().y;
        const double atEnd = line.to.centre().y - rectOf(*m_work.fresh, link.to).centre().y;
        return freshContent(line.band) + columnsOf(line).items[line.way->items[item + 1]].y + atStart + (atEnd - atStart) * share;
    }

    double laneLeft(std::size_t lane) const { return m_work.laneMiddle[lane] - m_work.laneWidth[lane] / 2; }
    double laneRight(std::size_t lane) const { return m_work.laneMiddle[lane] + m_work.laneWidth[lane] / 2; }

    /// Width of the widest label of a band in a gap: all lines run level over it.
    double labelsIn(const Line& line, std::size_t column) const { return m_labels[line.band][column]; }

    std::vector<double> labelWidths(const BandColumns& band) const
    {
        std::vector<double> widths(band.columns.size(), 0.0);
        for (std::size_t column = 0; column < widths.size(); ++column)
            for (const std::uint32_t item : band.columns[column])
                if (band.items[item].hasLabel)
                    widths[column] = std::max(widths[column], m_work.input->sizes->linkLabels[band.items[item].link].width);
        return widths;
    }

    /// Left and right end of a column, as far as it lies between the ends of the line.
    std::optional<Stop> zoneOf(const Line& line, std::size_t column, double least) const
    {
        Stop zone;
        const std::size_t lane = column / 2;
        if (column % 2 == 0) {
            zone = {laneLeft(lane) - 2, laneRight(lane) + 2, 0};
        } else {
            const double left = laneRight(lane);
            const double right = lane + 1 < m_work.laneMiddle.size() ? laneLeft(lane + 1) : left + 2 * curveRoom + least;
            const double half = std::min(std::max(labelsIn(line, column), least), std::max(least, right - left - 2 * endRoom)) / 2;
            zone = {(left + right) / 2 - half, (left + right) / 2 + half, 0};
        }
        if (zone.left < line.start.x + endRoom || zone.right > line.end.x - endRoom)
            return std::nullopt;
        return zone;
    }

    void addStops(Line& line, bool areLabels)
    {
        const bool isLoose = !line.isForward;
        for (std::size_t i = 0; i < line.columns.size() && !isLoose; ++i) {
            const Item& item = columnsOf(line).items[line.way->items[i + 1]];
            if (item.hasLabel != areLabels)
                continue;
            if (item.hasLabel)
                addLabelStop(line, i);
            else if (line.columns[i] % 2 == 0 || labelsIn(line, line.columns[i]) > 0)
                addPassage(line, i);
        }
        if (isLoose && areLabels && line.way->isSameLane)
            drawBeside(line);
    }

    void addLabelStop(Line& line, std::size_t i)
    {
        const Size size = m_work.input->sizes->linkLabels[line.way->link];
        Stop stop;
        if (const auto zone = zoneOf(line, line.columns[i], size.width)) {
            stop = *zone;
        } else {
            const double room = std::max(size.width, 0.0) / 2;
            const double middle = (line.start.x + line.end.x) / 2;
            stop = {middle - room, middle + room, 0};
        }
        const Rect wanted{stop.left, wantedY(line, i) - size.height / 2, stop.right - stop.left, size.height};
        const Rect place = placeOfLabel(line.band, wanted);
        stop.y = place.y + size.height / 2;
        m_work.out.linkLabels[line.way->link] = {place.centre().x - size.width / 2, place.y, size.width, size.height};
        m_taken.add(ownId(), place);
        if (place.x == wanted.x && stop.left >= line.start.x + 2 && stop.right <= line.end.x - 2)
            insert(line, stop);
    }

    /// Between the title of the band and that of the one below.
    std::pair<double, double> roomOf(std::uint32_t band) const
    {
        const auto own = std::find_if(m_work.parts.begin(), m_work.parts.end(), [&](const Part& part) { return part.band == band && part.isMain; });
        if (own == m_work.parts.end())
            return {-endless, endless};
        const double top = m_work.titleOf(*own).bottom();
        double bottom = endless;
        for (const Part& part : m_work.parts)
            if (part.band != band && part.blocks.y >= own->blocks.bottom())
                bottom = std::min(bottom, m_work.titleOf(part).y);
        return {top, bottom};
    }

    /// Where a label is free: in its column, else beside that, as long as it stays in its band; among the lines of another incident
    /// it would seem to speak of those. Only where the band has no room at all it goes anywhere in its column.
    Rect placeOfLabel(std::uint32_t band, Rect wanted) const
    {
        const auto [top, bottom] = roomOf(band);
        const double width = laneRight(m_work.laneMiddle.size() - 1) - laneLeft(0);
        for (double shift = 0; shift <= width; shift += sideStep)
            for (const double side : {1.0, -1.0}) {
                Rect place = wanted;
                place.x += side * shift;
                const auto y = m_taken.freeY(place, labelGap, top, bottom, [](std::uint32_t) { return true; });
                if (!y || place.x < laneLeft(0) || place.right() > laneRight(m_work.laneMiddle.size() - 1))
                    continue;
                place.y = *y;
                return place;
            }
        wanted.y = freeY(wanted, labelGap);
        return wanted;
    }

    void addPassage(Line& line, std::size_t i)
    {
        const auto zone = zoneOf(line, line.columns[i], 0);
        if (!zone || meets(line, *zone))
            return;
        Stop stop = *zone;
        const Rect wanted{stop.left, wantedY(line, i) - thinItem / 2, stop.right - stop.left, thinItem};
        stop.y = freeY(wanted, 0) + thinItem / 2;
        m_taken.add(ownId(), {wanted.x, stop.y - thinItem / 2, wanted.width, thinItem});
        insert(line, stop);
    }

    double freeY(const Rect& rect, double gap) const
    {
        return m_taken.freeY(rect, gap, -endless, endless, [](std::uint32_t) { return true; }).value_or(rect.y);
    }

    static bool meets(const Line& line, const Stop& stop)
    {
        return std::any_of(line.stops.begin(), line.stops.end(), [&](const Stop& other) {
            return stop.left < other.right + 4 && other.left < stop.right + 4;
        });
    }

    static void insert(Line& line, const Stop& stop)
    {
        const auto at = std::find_if(line.stops.begin(), line.stops.end(), [&](const Stop& s) { return s.left > stop.left; });
        line.stops.insert(at, stop);
    }

    Route through(const Line& line) const
    {
        Route route{{line.start}};
        for (const Stop& stop : line.stops) {
            addBend(route, {stop.left, stop.y});
            addLevel(route, {stop.right, stop.y});
        }
        addBend(route, line.end);
        return route;
    }

    /// A foreign block that a route runs over.
    std::optional<Rect> crossed(const Line& line, const Route& route) const
    {
        constexpr int samples = 12;
        const PlanLink& link = m_plan.links[line.way->link];
        const std::uint32_t from = blockOf(link.from);
        const std::uint32_t to = blockOf(link.to);
        for (std::size_t piece = 0; 3 * piece + 3 < route.points.size(); ++piece)
            for (int k = 0; k <= samples; ++k) {
                const Route part{{route.points.begin() + static_cast<std::ptrdiff_t>(3 * piece),
                                  route.points.begin() + static_cast<std::ptrdiff_t>(3 * piece + 4)}};
                const Point at = pointOn(part, static_cast<double>(k) / samples);
                const auto hit = m_taken.firstTaken({at.x - 1, at.y - 1, 2, 2}, [&](std::uint32_t id) {
                    return id < ownId() && id != from && id != to;
                });
                if (hit)
                    return hit;
            }
        return std::nullopt;
    }

    std::uint32_t blockOf(PlanEnd end) const
    {
        return end.isGroup ? m_work.blockOfCard[m_plan.groups[end.index].cards.front()] : m_work.blockOfCard[end.index];
    }

    void draw(Line& line)
    {
        Route& route = m_work.out.routes[line.way->link];
        if (!route.points.empty())
            return;
        if (!line.isForward) {
            drawStraight(line);
            return;
        }
        route = through(line);
        for (int i = 0; i < mostDetours; ++i) {
            const std::optional<Rect> blocker = crossed(line, route);
            if (!blocker || !goAround(line, *blocker))
                return;
            route = through(line);
        }
    }

    /// A stop above or below what is in the way; false if there is no room for it.
    bool goAround(Line& line, const Rect& blocker)
    {
        Stop stop{std::max(blocker.x - endRoom, line.start.x + 4), std::min(blocker.right() + endRoom, line.end.x - 4), 0};
        if (stop.right - stop.left < 4 || meets(line, stop))
            return false;
        const double share = ((stop.left + stop.right) / 2 - line.start.x) / (line.end.x - line.start.x);
        const double y = line.start.y + (line.end.y - line.start.y) * share;
        stop.y = freeY({stop.left, y - thinItem / 2, stop.right - stop.left, thinItem}, 0) + thinItem / 2;
        m_taken.add(ownId(), {stop.left, stop.y - thinItem / 2, stop.right - stop.left, thinItem});
        insert(line, stop);
        return true;
    }

    /// Between cards of one lane, beside both; the side is that of the fresh layout.
    void drawBeside(Line& line)
    {
        const std::uint32_t link = line.way->link;
        const Size size = m_work.input->sizes->linkLabels[link];
        const bool isLeft = line.columns.front() / 2 < columnsOf(line).blocks[columnsOf(line).items[line.way->items.front()].block].lane;
        const double side = isLeft ? -1 : 1;
        const double edge = isLeft ? std::min(line.from.x, line.to.x) : std::max(line.from.right(), line.to.right());
        const Point start{isLeft ? line.from.x : line.from.right(), line.start.y};
        const Point end{isLeft ? line.to.x : line.to.right(), line.end.y};
        Point middle{edge + side * curveRoom, wantedY(line, 0)};
        if (size.height > 0) {
            Rect label{isLeft ? middle.x + besideLine - size.width : middle.x - besideLine, middle.y - size.height / 2, size.width, size.height};
            label.y = freeY(label, labelGap);
            m_work.out.linkLabels[link] = label;
            m_taken.add(ownId(), label);
            middle.y = label.centre().y;
        }
        Route route{{start}};
        addDetour(route, middle, end);
        m_work.out.routes[link] = std::move(route);
    }

    /// The first of some simple ways that runs over nothing foreign.
    Route clearest(const Line& line) const
    {
        for (const double bow : {fallbackBow, -fallbackBow, 3 * fallbackBow, -3 * fallbackBow, 8 * fallbackBow, -8 * fallbackBow})
            if (Route route = straightRoute(line.from, line.to, bow); !crossed(line, route))
                return route;
        for (const bool isLeft : {true, false})
            for (const double away : {1.0, 3.0, 8.0})
                if (Route route = besideRoute(line, isLeft, away * curveRoom); !crossed(line, route))
                    return route;
        return straightRoute(line.from, line.to, fallbackBow);
    }

    /// Out to one side of both cards and back.
    static Route besideRoute(const Line& line, bool isLeft, double away)
    {
        const double edge = isLeft ? std::min(line.from.x, line.to.x) - away : std::max(line.from.right(), line.to.right()) + away;
        Route route{{{isLeft ? line.from.x : line.from.right(), line.start.y}}};
        addDetour(route, {edge, (line.start.y + line.end.y) / 2}, {isLeft ? line.to.x : line.to.right(), line.end.y});
        return route;
    }

    static Point middleOf(const Route& route) { return route.points.size() > 4 ? route.points[3] : pointOn(route, 0.5); }

    /// A card stands on the wrong side of the other: straight from border to border.
    void drawStraight(const Line& line)
    {
        const std::uint32_t link = line.way->link;
        Route route = clearest(line);
        const Size size = m_work.input->sizes->linkLabels[link];
        if (size.height > 0) {
            const Point middle = middleOf(route);
            Rect label{middle.x - size.width / 2, middle.y - size.height / 2, size.width, size.height};
            label.y = freeY(label, labelGap);
            m_work.out.linkLabels[link] = label;
            m_taken.add(ownId(), label);
        }
        m_work.out.routes[link] = std::move(route);
    }

    PlacedWork& m_work;
    const PicturePlan& m_plan;
    const Job& m_job;
    RectGrid m_taken;
    std::vector<Line> m_lines;
    std::vector<std::vector<double>> m_labels;  ///< by band and column
};

}  // namespace

void routeLines(PlacedWork& work, const Job& job) { Liner(work, job).run(); }

}  // namespace throughline::lanes
