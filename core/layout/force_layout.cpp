// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

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
        : m_input(input), m_job(job), m_graph(input.plan->cards.size(), springs()), m_unit(meanCard())
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
    static Error cancelled() { return {ErrorCode::Cancelled, "", "force layout"}; }

    std::vector<std::uint32_t> cardsOf(PlanEnd end) const
    {
        return end.isGroup ? m_input.plan->groups[end.index].cards : std::vector{end.index};
    }

    /// A line to a group pulls all its cards, without making every pair of two groups.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> springs() const
    {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
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
        for (std::vector<std::uint32_t>& cards : componentsOf(m_graph)) {
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
        const std::size_t count = cluster.cards.size();
        if (count == 1)
            return true;
        const SpringGraph graph = partOf(m_graph, cluster.cards);
        std::vector<bool> isFixed(count);
        for (std::size_t i = 0; i < count; ++i)
            isFixed[i] = m_isFixed[cluster.cards[i]];
        std::vector<Point> points = startOf(cluster, graph);
        if (points.empty() || !runForces(graph, isFixed, edgeLength, points, m_job))
            return false;
        m_rounds = std::max(m_rounds, forceRounds(count));
        if (!cluster.hasPins)
            shrinkToRoom(graph, edgeLength, points);
        std::vector<Rect> rects;
        for (std::size_t i = 0; i < count; ++i) {
            if (!isFixed[i])
                centreAt(cluster.cards[i], {points[i].x * m_unit.width, points[i].y * m_unit.height});
            rects.push_back(m_layout.cards[cluster.cards[i]]);
        }
        if (!removeOverlaps(rects, isFixed, cardGap, m_job))
            return false;
        for (std::size_t i = 0; i < count; ++i)
            m_layout.cards[cluster.cards[i]] = rects[i];
        return true;
    }

    /// Points in units of the simulation. Free cards of a pinned cluster start around its pins.
    std::vector<Point> startOf(const Cluster& cluster, const SpringGraph& graph) const
    {
        std::vector<Point> points = pivotStart(graph, m_input.seed, m_job);
        Point offset;
        double pins = 0;
        for (std::size_t i = 0; i < points.size(); ++i) {
            points[i] = {points[i].x * edgeLength, points[i].y * edgeLength};
            if (!m_isFixed[cluster.cards[i]])
                continue;
            const Point pin = *m_input.pins[cluster.cards[i]];
            offset.x += pin.x / m_unit.width - points[i].x;
            offset.y += pin.y / m_unit.height - points[i].y;
            pins += 1;
        }
        for (std::size_t i = 0; i < points.size() && pins > 0; ++i) {
            points[i] = {points[i].x + offset.x / pins, points[i].y + offset.y / pins};
            if (m_isFixed[cluster.cards[i]]) {
                const Point pin = *m_input.pins[cluster.cards[i]];
                points[i] = {pin.x / m_unit.width, pin.y / m_unit.height};
            }
        }
        return points;
    }

    Rect boxOf(const Cluster& cluster) const
    {
        Rect box;
        for (const std::uint32_t card : cluster.cards)
            box = box.united(m_layout.cards[card]);
        return box;
    }

    /// Clusters without pins in rows; below the pinned one where there is one.
    void pack(const std::vector<Cluster>& clusters)
    {
        Point origin;
        std::vector<Rect> boxes;
        std::vector<Size> sizes;
        for (const Cluster& cluster : clusters) {
            boxes.push_back(boxOf(cluster));
            if (cluster.hasPins)
                origin = {std::floor(boxes.back().x), std::floor(boxes.back().bottom() + componentGap)};
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
