// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/layout/card_slack.h"
#include "core/layout/force_simulation.h"
#include "core/layout/layout.h"
#include "core/layout/pack_boxes.h"
#include "core/layout/pivot_start.h"
#include "core/layout/remove_overlaps.h"
#include "core/layout/spring_graph.h"
#include "core/layout/straight_routes.h"

namespace throughline {
namespace {

constexpr double cardGap = 24;       ///< least distance of two cards
constexpr double componentGap = 64;
constexpr double margin = 24;        ///< around the whole
constexpr double edgeLength = 1.7;   ///< in cards with their gap
/// Room that a card gets beside its own size before forces: lines and their words need it.
constexpr Size room{80, 60};

/// Cards that are placed together: a connected component, or all that have a pinned card.
struct Cluster {
    std::vector<std::uint32_t> cards;  ///< ascending
    bool hasPins = false;
};

class ForceLayout {
public:
    ForceLayout(const LayoutInput& input, const Job& job)
        : m_input(input), m_job(job), m_graph(input.plan->cards.size(), hasNewCards(input) ? springs() : noSprings()), m_unit(meanCard())
    {
        m_layout.cards.resize(input.plan->cards.size());
        m_isFixed.resize(input.plan->cards.size());
        for (std::size_t i = 0; i < m_isFixed.size(); ++i) {
            m_isFixed[i] = i < input.pins.size() && input.pins[i].has_value();
            const Size size = input.sizes->cards[i];
            m_layout.cards[i] = {0, 0, size.width, size.height};
            if (m_isFixed[i])
                centreAt(i, *input.pins[i]);
        }
        giveUpSlack(m_layout.cards, input.sizes->cardSlack, m_isFixed);
    }

    Result<Layout> run() &&
    {
        const std::vector<Cluster> clusters = makeClusters();
        for (const Cluster& cluster : clusters)
            if (!place(cluster))
                return cancelled();
        pack(clusters);
        m_layout.groups = boxesOf(m_input.plan->groups.size(), [](const PlanCard& card) { return card.group; });
        m_layout.bands = boxesOf(m_input.plan->bands.size(), [](const PlanCard& card) { return std::optional(card.band); });
        m_layout.headers = m_layout.bands;
        if (!routeStraight(m_input, m_layout, m_job))
            return cancelled();
        m_layout.bounds = bounds();
        m_layout.method = "force, " + std::to_string(m_rounds) + " rounds";
        return std::move(m_layout);
    }

private:
    using Parts = std::vector<std::vector<std::uint32_t>>;
    using Springs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

    static Springs noSprings() { return {}; }

    /// Where every card has its place nothing pulls.
    static bool hasNewCards(const LayoutInput& input)
    {
        return input.pins.size() < input.plan->cards.size()
            || std::any_of(input.pins.begin(), input.pins.end(), [](const std::optional<Point>& pin) { return !pin; });
    }

    static Error cancelled() { return {ErrorCode::Cancelled, "", "force layout"}; }

    std::vector<std::uint32_t> cardsOf(PlanEnd end) const
    {
        return end.isGroup ? m_input.plan->groups[end.index].cards : std::vector{end.index};
    }

    /// A line to a group pulls all its cards, without making every pair of two groups.
    Springs springs() const
    {
        Springs pairs;
        for (const PlanLink& link : m_input.plan->links) {
            const std::vector<std::uint32_t> from = cardsOf(link.from);
            const std::vector<std::uint32_t> to = cardsOf(link.to);
            if (from.empty() || to.empty())
                continue;
            for (const std::uint32_t card : from)
                pairs.emplace_back(card, to.front());
            for (const std::uint32_t card : to)
                pairs.emplace_back(from.front(), card);
        }
        return pairs;
    }

    /// Scene units per unit of the simulation, both ways: a mean card with its room.
    Size meanCard() const
    {
        Size sum;
        for (const Size& size : m_input.sizes->cards)
            sum = {sum.width + size.width, sum.height + size.height};
        const auto count = static_cast<double>(std::max<std::size_t>(1, m_input.sizes->cards.size()));
        return {sum.width / count + room.width, sum.height / count + room.height};
    }

    void centreAt(std::size_t card, Point centre)
    {
        Rect& rect = m_layout.cards[card];
        rect.x = centre.x - rect.width / 2;
        rect.y = centre.y - rect.height / 2;
    }

    std::vector<Cluster> makeClusters() const
    {
        std::vector<Cluster> clusters;
        Cluster pinned{.hasPins = true};
        if (!hasNewCards(m_input)) {
            pinned.cards.resize(m_layout.cards.size());
            std::iota(pinned.cards.begin(), pinned.cards.end(), 0U);
        }
        for (std::vector<std::uint32_t>& cards : pinned.cards.empty() ? componentsOf(m_graph) : Parts{}) {
            if (std::any_of(cards.begin(), cards.end(), [this](std::uint32_t card) { return m_isFixed[card]; }))
                pinned.cards.insert(pinned.cards.end(), cards.begin(), cards.end());
            else
                clusters.push_back({std::move(cards), false});
        }
        std::sort(pinned.cards.begin(), pinned.cards.end());
        if (!pinned.cards.empty())
            clusters.insert(clusters.begin(), std::move(pinned));
        return clusters;
    }

    bool place(const Cluster& cluster)
    {
        if (m_job.isStopped())
            return false;
        return cluster.hasPins ? placeAroundPins(cluster) : placeAnew(cluster);
    }

    bool placeAnew(const Cluster& cluster)
    {
        const std::size_t count = cluster.cards.size();
        if (count == 1)
            return true;
        const SpringGraph graph = partOf(m_graph, cluster.cards);
        const std::vector<bool> isFixed(count);
        std::vector<Point> points = pivotStart(graph, m_input.seed, m_job);
        for (Point& point : points)
            point = {point.x * edgeLength, point.y * edgeLength};
        if (points.empty() || !runForces(graph, isFixed, edgeLength, points, m_job))
            return false;
        m_rounds = std::max(m_rounds, forceRounds(count));
        shrinkToRoom(graph, edgeLength, points);
        return settle(cluster.cards, points, {});
    }

    /// New cards near their neighbours: forces move them among what is two lines away at most, all else
    /// only keeps its room.
    bool placeAroundPins(const Cluster& cluster)
    {
        const std::vector<std::uint32_t> near = nearFreeCards(cluster);
        if (near.empty())
            return true;
        Springs pairs;
        std::vector<bool> isFixed;
        for (std::uint32_t i = 0; i < near.size(); ++i) {
            isFixed.push_back(m_isFixed[near[i]]);
            for (const std::uint32_t other : m_graph.neighbours(near[i]))
                if (const auto at = std::lower_bound(near.begin(), near.end(), other); at != near.end() && *at == other)
                    pairs.emplace_back(i, static_cast<std::uint32_t>(at - near.begin()));
        }
        const SpringGraph graph(near.size(), std::move(pairs));
        std::vector<Point> points = startAroundPins(near, graph);
        if (!runForces(graph, isFixed, edgeLength, points, m_job))
            return false;
        m_rounds = std::max(m_rounds, forceRounds(near.size()));
        std::vector<Rect> others = m_input.reserved;
        for (const std::uint32_t card : cluster.cards)
            if (!std::binary_search(near.begin(), near.end(), card))
                others.push_back(m_layout.cards[card]);
        return settle(near, points, std::move(others));
    }

    /// Free cards of a cluster and what is up to two lines away from them, ascending.
    std::vector<std::uint32_t> nearFreeCards(const Cluster& cluster) const
    {
        std::vector<bool> isNear(m_isFixed.size());
        std::vector<std::uint32_t> near;
        for (const std::uint32_t card : cluster.cards)
            if (!m_isFixed[card]) {
                isNear[card] = true;
                near.push_back(card);
            }
        for (int hop = 0; hop < 2; ++hop)
            for (std::size_t i = 0, count = near.size(); i < count; ++i)
                for (const std::uint32_t other : m_graph.neighbours(near[i]))
                    if (!isNear[other]) {
                        isNear[other] = true;
                        near.push_back(other);
                    }
        std::sort(near.begin(), near.end());
        return near;
    }

    /// Points in units of the simulation: fixed ones where they are, free ones around the neighbours that
    /// have a point already, a golden angle apart.
    std::vector<Point> startAroundPins(const std::vector<std::uint32_t>& near, const SpringGraph& graph) const
    {
        constexpr double goldenAngle = 2.399963229728653;
        std::vector<Point> points(near.size());
        std::vector<bool> isSet(near.size());
        std::vector<std::uint32_t> queue;
        for (std::uint32_t i = 0; i < near.size(); ++i)
            if (m_isFixed[near[i]]) {
                points[i] = {m_input.pins[near[i]]->x / m_unit.width, m_input.pins[near[i]]->y / m_unit.height};
                isSet[i] = true;
                queue.push_back(i);
            }
        for (std::size_t next = 0; next < queue.size(); ++next)
            for (const std::uint32_t free : graph.neighbours(queue[next])) {
                if (isSet[free])
                    continue;
                Point sum;
                double count = 0;
                for (const std::uint32_t other : graph.neighbours(free))
                    if (isSet[other]) {
                        sum = {sum.x + points[other].x, sum.y + points[other].y};
                        count += 1;
                    }
                const double turn = goldenAngle * static_cast<double>(next + free);
                points[free] = {sum.x / count + std::cos(turn) * edgeLength / 2, sum.y / count + std::sin(turn) * edgeLength / 2};
                isSet[free] = true;
                queue.push_back(free);
            }
        return points;
    }

    /// Cards at their points, none over another or over the others, which stay.
    bool settle(const std::vector<std::uint32_t>& cards, const std::vector<Point>& points, std::vector<Rect> others)
    {
        std::vector<Rect> rects;
        std::vector<bool> isFixed;
        for (std::size_t i = 0; i < cards.size(); ++i) {
            if (!m_isFixed[cards[i]])
                centreAt(cards[i], {points[i].x * m_unit.width, points[i].y * m_unit.height});
            rects.push_back(m_layout.cards[cards[i]]);
            isFixed.push_back(m_isFixed[cards[i]]);
        }
        rects.insert(rects.end(), others.begin(), others.end());
        isFixed.resize(rects.size(), true);
        if (!removeOverlaps(rects, isFixed, cardGap, m_job))
            return false;
        for (std::size_t i = 0; i < cards.size(); ++i)
            m_layout.cards[cards[i]] = rects[i];
        return true;
    }

    Rect boxOf(const Cluster& cluster) const
    {
        Rect box;
        for (const std::uint32_t card : cluster.cards)
            box = box.united(m_layout.cards[card]);
        return box;
    }

    /// Left top corner of what comes below all that has a place.
    Point belowPlaced(Rect placed) const
    {
        for (const Rect& rect : m_input.reserved)
            placed = placed.united(rect);
        return {std::floor(placed.x), std::floor(placed.bottom() + componentGap)};
    }

    /// Clusters without pins in rows; below the pinned one where there is one.
    void pack(const std::vector<Cluster>& clusters)
    {
        Point origin = m_input.reserved.empty() ? Point{} : belowPlaced({});
        std::vector<Rect> boxes;
        std::vector<Size> sizes;
        for (const Cluster& cluster : clusters) {
            boxes.push_back(boxOf(cluster));
            if (cluster.hasPins)
                origin = belowPlaced(boxes.back());
            else
                sizes.push_back({boxes.back().width, boxes.back().height});
        }
        const std::vector<Point> corners = packBoxes(sizes, componentGap, m_input.aspect);
        const std::size_t pinned = clusters.size() - corners.size();
        for (std::size_t i = pinned; i < clusters.size(); ++i)
            for (const std::uint32_t card : clusters[i].cards) {
                Rect& rect = m_layout.cards[card];
                rect.x = std::round(rect.x - boxes[i].x + origin.x + corners[i - pinned].x);
                rect.y = std::round(rect.y - boxes[i].y + origin.y + corners[i - pinned].y);
            }
    }

    template <class BoxOf>
    std::vector<Rect> boxesOf(std::size_t count, BoxOf boxOf) const
    {
        std::vector<Rect> boxes(count);
        for (std::size_t i = 0; i < m_layout.cards.size(); ++i)
            if (const std::optional<std::uint32_t> box = boxOf(m_input.plan->cards[i]); box && *box < count)
                boxes[*box] = boxes[*box].united(m_layout.cards[i].grown(cardGap / 2));
        return boxes;
    }

    Rect bounds() const
    {
        Rect all;
        for (const std::vector<Rect>* rects : {&m_layout.cards, &m_layout.linkLabels, &m_layout.groups, &m_layout.bands})
            for (const Rect& rect : *rects)
                all = all.united(rect);
        for (const Route& route : m_layout.routes)
            for (const Point& point : route.points)
                all = all.united({point.x - 1, point.y - 1, 2, 2});
        return all.isEmpty() ? all : all.grown(margin);
    }

    const LayoutInput& m_input;
    const Job& m_job;
    SpringGraph m_graph;
    Size m_unit;
    std::vector<bool> m_isFixed;
    Layout m_layout;
    int m_rounds = 0;
};

}  // namespace

Result<Layout> forceLayout(const LayoutInput& input, const Job& job) { return ForceLayout(input, job).run(); }

}  // namespace throughline
