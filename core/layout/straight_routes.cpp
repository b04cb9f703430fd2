// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/straight_routes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>

#include "core/layout/rect_grid.h"

namespace throughline {
namespace {

constexpr double bowGap = 6;        ///< between labels of parallel links
constexpr double leastBow = 16;     ///< between parallel links without labels
constexpr double loopReach = 40;
constexpr std::size_t linksPerStopCheck = 256;

Rect rectOf(const Layout& layout, PlanEnd end) { return end.isGroup ? layout.groups[end.index] : layout.cards[end.index]; }

/// Where the line from the centre towards `to` leaves the rectangle.
Point borderPoint(const Rect& rect, Point to)
{
    const Point centre = rect.centre();
    const double dx = to.x - centre.x;
    const double dy = to.y - centre.y;
    if (rect.contains(to) || (dx == 0 && dy == 0))
        return centre;
    const double alongX = dx == 0 ? 2 : rect.width / 2 / std::fabs(dx);
    const double alongY = dy == 0 ? 2 : rect.height / 2 / std::fabs(dy);
    const double t = std::min({alongX, alongY, 1.0});
    return {centre.x + dx * t, centre.y + dy * t};
}

Point mix(Point a, Point b, double t) { return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; }

/// A line whose middle stands off by `bow` to the left of the way from start to end.
Route bowedLine(Point start, Point end, double bow)
{
    const double dx = end.x - start.x;
    const double dy = end.y - start.y;
    const double length = std::max(1e-9, std::sqrt(dx * dx + dy * dy));
    // The middle of a cubic is three quarters of the way to its control points.
    const Point off{dy / length * bow * 4 / 3, -dx / length * bow * 4 / 3};
    const Point first = mix(start, end, 1.0 / 3);
    const Point second = mix(start, end, 2.0 / 3);
    return {{start, {first.x + off.x, first.y + off.y}, {second.x + off.x, second.y + off.y}, end}};
}

}  // namespace

Route loopRoute(const Rect& rect, double reach)
{
    const Point start{rect.right() - std::min(24.0, rect.width / 3), rect.y};
    const Point end{rect.right(), rect.y + std::min(16.0, rect.height / 2)};
    return {{start, {start.x, start.y - reach}, {end.x + reach, end.y}, end}};
}

Point pointOn(const Route& route, double t)
{
    const auto& p = route.points;
    const Point a = mix(p[0], p[1], t);
    const Point b = mix(p[1], p[2], t);
    const Point c = mix(p[2], p[3], t);
    return mix(mix(a, b, t), mix(b, c, t), t);
}

Route straightRoute(const Rect& from, const Rect& to, double bow)
{
    return bowedLine(borderPoint(from, to.centre()), borderPoint(to, from.centre()), bow);
}

namespace {

class Router {
public:
    Router(const LayoutInput& input, Layout& layout)
        : m_input(input), m_layout(layout), m_taken(input.sizes->cards)
    {
        const std::vector<Size>& labels = input.sizes->linkLabels;
        if (std::none_of(labels.begin(), labels.end(), [](const Size& size) { return size.width > 0 && size.height > 0; }))
            return;  // large pictures print no words on lines
        for (std::uint32_t i = 0; i < layout.cards.size(); ++i)
            m_taken.add(i, layout.cards[i]);
    }

    bool run(const Job& job)
    {
        const std::vector<PlanLink>& links = m_input.plan->links;
        std::vector<PairedLink> paired;
        paired.reserve(links.size());
        for (std::uint32_t i = 0; i < links.size(); ++i)
            paired.push_back({pairOf(links[i]), i});
        std::sort(paired.begin(), paired.end());
        m_layout.routes.resize(links.size());
        for (std::size_t first = 0, end = 0; first < paired.size(); first = end) {
            while (end < paired.size() && paired[end].ends == paired[first].ends)
                ++end;
            routePair(std::span(paired).subspan(first, end - first));
        }
        m_layout.linkLabels.resize(links.size());
        for (std::size_t i = 0; i < links.size(); ++i) {
            if (i % linksPerStopCheck == 0 && job.isStopped())
                return false;
            placeLabel(i);
        }
        return true;
    }

private:
    using EndKey = std::uint64_t;
    using PairKey = std::pair<EndKey, EndKey>;

    struct PairedLink {
        PairKey ends;
        std::uint32_t link = 0;

        auto operator<=>(const PairedLink&) const = default;
    };

    static EndKey keyOf(PlanEnd end) { return EndKey{end.isGroup} << 32 | end.index; }

    static PairKey pairOf(const PlanLink& link) { return std::minmax({keyOf(link.from), keyOf(link.to)}); }

    /// Links between the same two ends, one beside the other.
    void routePair(std::span<const PairedLink> members)
    {
        double step = leastBow;
        for (const PairedLink& member : members)
            step = std::max(step, m_input.sizes->linkLabels[member.link].height + bowGap);
        for (std::size_t j = 0; j < members.size(); ++j) {
            const PlanLink& link = m_input.plan->links[members[j].link];
            const Rect from = rectOf(m_layout, link.from);
            const Rect to = rectOf(m_layout, link.to);
            if (link.from == link.to) {
                m_layout.routes[members[j].link] = loopRoute(from, loopReach + static_cast<double>(j) * step);
                continue;
            }
            const double offset = (static_cast<double>(j) - (static_cast<double>(members.size()) - 1) / 2) * step;
            const bool isForward = members[j].ends.first == keyOf(link.from);
            m_layout.routes[members[j].link] = straightRoute(from, to, isForward ? offset : -offset);
        }
    }

    void placeLabel(std::size_t link)
    {
        const Size size = m_input.sizes->linkLabels[link];
        if (size.width <= 0 || size.height <= 0)
            return;
        const auto rectAt = [&](double t) {
            const Point middle = pointOn(m_layout.routes[link], t);
            return Rect{middle.x - size.width / 2, middle.y - size.height / 2, size.width, size.height};
        };
        std::optional<Rect> free;
        for (const double t : {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74})
            if (const Rect there = rectAt(t); !free && !m_taken.isTaken(there))
                free = there;
        Rect label = free.value_or(rectAt(0.5));
        if (!free)
            label.y = m_taken.freeY(label, 1, -1e9, 1e9, [](std::uint32_t) { return true; }).value_or(label.y);
        m_layout.linkLabels[link] = label;
        m_taken.add(static_cast<std::uint32_t>(m_layout.cards.size() + link), label);
    }

    const LayoutInput& m_input;
    Layout& m_layout;
    RectGrid m_taken;
};

}  // namespace

bool routeStraight(const LayoutInput& input, Layout& layout, const Job& job) { return Router(input, layout).run(job); }

}  // namespace throughline
