// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/overview.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>

#include "core/engine/communities.h"

namespace throughline {
namespace {

constexpr double spacing = 11;            ///< pixels between cards below which communities stand for them
constexpr double mostLinePixels = 10e6;   ///< in a large window, so that a full frame stays within some 25 ms on two cores
constexpr double windowWidth = 1920;
constexpr double windowHeight = 1080;
constexpr double lineInSight = 600;       ///< pixels of a long line that one sees on the way from a card out of the window
constexpr double inkShare = 0.3;          ///< of its cards' area that a disc covers
constexpr double leastRadius = 5;         ///< pixels at `belowScale`
constexpr std::size_t bundlesPerDisc = 4; ///< the strongest; all of them would hide each other
constexpr double signSize = 9;            ///< pixels at `belowScale`: half the mark of contested bundles

std::uint32_t cardOf(const PicturePlan& plan, const PlanEnd& end) { return end.isGroup ? plan.groups[end.index].cards.front() : end.index; }

Result<Components> communitiesOf(const PicturePlan& plan, std::uint64_t seed, const Job& job)
{
    std::vector<NodePair> edges;
    edges.reserve(plan.links.size());
    for (const PlanLink& link : plan.links)
        edges.push_back({cardOf(plan, link.from), cardOf(plan, link.to)});
    for (const PlanGroup& group : plan.groups)
        for (std::size_t i = 1; i < group.cards.size(); ++i)
            edges.push_back({group.cards[0], group.cards[i]});
    const FlatGraph graph(plan.cards.size(), std::move(edges), Orientation::Undirected);
    Result<Communities> found = leiden(graph, {.iterations = 2, .resolution = 1, .seed = seed}, job);
    if (!found)
        return found.error();
    return std::move(found->parts);
}

/// How many lines two communities share, and how many of those are contested.
struct Bundle {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::uint32_t links = 0;
    std::uint32_t contested = 0;
};

class OverviewBuilder {
public:
    OverviewBuilder(const PicturePlan& plan, const Layout& layout, const CardRanks& ranks, const TextMetrics& metrics)
        : m_plan(plan), m_layout(layout), m_ranks(ranks), m_builder(metrics), m_overview(std::make_shared<Overview>())
    {
    }

    /// By hit of the picture's display list: these cards and lines are left out.
    OverviewBuilder& without(const std::vector<bool>& isGone)
    {
        m_isGone = &isGone;
        return *this;
    }
    /// Drawn in detail from there on, whatever stands how close.
    OverviewBuilder& upTo(double scale)
    {
        m_overview->belowScale = scale;
        return *this;
    }

    /// `communityOf`: by card.
    std::shared_ptr<const Overview> run(std::vector<std::uint32_t> communityOf, std::size_t count)
    {
        m_areaPerCard = m_layout.bounds.width * m_layout.bounds.height / static_cast<double>(m_plan.cards.size());
        if (m_overview->belowScale == 0)
            m_overview->belowScale = std::max(spacing / std::sqrt(std::max(m_areaPerCard, 1.0)), thicketScale());
        m_overview->communityOf = std::move(communityOf);
        gather(count);
        for (std::uint32_t i = 0; i < m_overview->communities.size(); ++i)
            m_builder.addHit(HitKind::Community, i, m_overview->communities[i].name);
        for (const Bundle& bundle : strongest(bundles()))
            draw(bundle);
        for (std::uint32_t i = 0; i < m_overview->communities.size(); ++i)
            if (!m_overview->communities[i].disc.isEmpty())
                m_builder.roundRect(m_overview->communities[i].disc, m_overview->communities[i].disc.width / 2, StyleId::Community, i);
        for (const auto& [box, hit] : m_contested)
            m_builder.roundRect(box, box.height * 0.3, StyleId::Plate, hit);
        m_overview->display = m_builder.seal(m_layout.bounds);
        return m_overview;
    }

private:
    bool isCardGone(std::size_t card) const { return m_isGone && (*m_isGone)[card]; }
    bool isLinkGone(std::size_t link) const { return m_isGone && (*m_isGone)[m_plan.cards.size() + link]; }

    double pixels(double wanted) const { return wanted / m_overview->belowScale; }

    /// The scale at which the lines of the cards in sight become more than can be drawn in a frame; 0 if they never do.
    double thicketScale() const
    {
        double length = 0;
        for (const PlanLink& link : m_plan.links) {
            const Point a = m_layout.cards[cardOf(m_plan, link.from)].centre();
            const Point b = m_layout.cards[cardOf(m_plan, link.to)].centre();
            length += std::hypot(b.x - a.x, b.y - a.y);
        }
        const auto links = static_cast<double>(m_plan.links.size());
        const double area = std::max(m_layout.bounds.width * m_layout.bounds.height, 1.0);
        const auto linePixels = [&](double scale) {
            const double seen = windowWidth * windowHeight / (scale * scale * area);
            return links * std::min(1.0, 2 * seen) * std::min(length / std::max(links, 1.0) * scale, lineInSight);
        };
        constexpr double step = 1.05;
        for (double scale = 1; scale > 1e-4; scale /= step)
            if (linePixels(scale) > mostLinePixels)
                return scale * step;
        return 0;
    }

    void gather(std::size_t count)
    {
        const std::vector<std::uint32_t>& partOf = m_overview->communityOf;
        std::vector<Point> sums(count);
        m_overview->communities.resize(count);
        for (std::uint32_t card = 0; card < m_plan.cards.size(); ++card) {
            if (isCardGone(card))
                continue;
            Overview::Community& community = m_overview->communities[partOf[card]];
            ++community.size;
            community.bounds = community.bounds.united(m_layout.cards[card]);
            const Point centre = m_layout.cards[card].centre();
            sums[partOf[card]].x += centre.x;
            sums[partOf[card]].y += centre.y;
        }
        for (const std::uint32_t card : m_ranks.order) {
            std::string& name = m_overview->communities[partOf[card]].name;
            if (name.empty() && !isCardGone(card))
                name = m_plan.cards[card].title;
        }
        for (std::size_t i = 0; i < sums.size(); ++i) {
            Overview::Community& community = m_overview->communities[i];
            if (community.size == 0)
                continue;
            const double members = community.size;
            const double radius = std::max(std::sqrt(members * m_areaPerCard * inkShare / std::numbers::pi), pixels(leastRadius));
            community.disc = {sums[i].x / members - radius, sums[i].y / members - radius, 2 * radius, 2 * radius};
            if (community.size > 1)
                community.name += " +" + std::to_string(community.size - 1);
        }
    }

    std::vector<Bundle> bundles() const
    {
        std::map<std::pair<std::uint32_t, std::uint32_t>, Bundle> between;
        for (std::size_t i = 0; i < m_plan.links.size(); ++i) {
            const PlanLink& link = m_plan.links[i];
            if (isLinkGone(i))
                continue;
            const std::uint32_t a = m_overview->communityOf[cardOf(m_plan, link.from)];
            const std::uint32_t b = m_overview->communityOf[cardOf(m_plan, link.to)];
            if (a == b)
                continue;
            Bundle& bundle = between[std::minmax(a, b)];
            bundle.from = std::min(a, b);
            bundle.to = std::max(a, b);
            ++bundle.links;
            bundle.contested += link.plate.empty() ? 0 : 1;
        }
        std::vector<Bundle> all;
        all.reserve(between.size());
        for (const auto& [ends, bundle] : between)
            all.push_back(bundle);
        return all;
    }

    /// The strongest of each community; what is contested is never left out.
    std::vector<Bundle> strongest(std::vector<Bundle> all) const
    {
        std::stable_sort(all.begin(), all.end(), [](const Bundle& a, const Bundle& b) { return a.links > b.links; });
        std::vector<std::size_t> taken(m_overview->communities.size());
        std::erase_if(all, [&](const Bundle& bundle) {
            const bool isTaken = bundle.contested > 0 || taken[bundle.from] < bundlesPerDisc || taken[bundle.to] < bundlesPerDisc;
            taken[bundle.from] += isTaken ? 1 : 0;
            taken[bundle.to] += isTaken ? 1 : 0;
            return !isTaken;
        });
        return all;
    }

    void draw(const Bundle& bundle)
    {
        const Point a = m_overview->communities[bundle.from].disc.centre();
        const Point b = m_overview->communities[bundle.to].disc.centre();
        const double length = std::max(std::hypot(b.x - a.x, b.y - a.y), 1e-9);
        const double half = pixels(0.35 + 0.35 * std::log2(1.0 + bundle.links)) / 2;
        const Point side{-(b.y - a.y) / length * half, (b.x - a.x) / length * half};
        const std::array corners{Point{a.x + side.x, a.y + side.y}, Point{b.x + side.x, b.y + side.y}, Point{b.x - side.x, b.y - side.y},
                                 Point{a.x - side.x, a.y - side.y}};
        m_builder.path(ShapeKind::Polygon, corners, StyleId::Bundle);
        if (bundle.contested == 0)
            return;
        const double size = pixels(signSize);
        m_contested.push_back({{(a.x + b.x - size) / 2, (a.y + b.y - size) / 2, size, size}, noHit});
    }

    const PicturePlan& m_plan;
    const Layout& m_layout;
    const CardRanks& m_ranks;
    DisplayListBuilder m_builder;
    std::shared_ptr<Overview> m_overview;
    const std::vector<bool>* m_isGone = nullptr;
    double m_areaPerCard = 1;
    std::vector<std::pair<Rect, HitIndex>> m_contested;
};

}  // namespace

Result<std::shared_ptr<const Overview>> makeOverview(const PicturePlan& plan, const Layout& layout, const CardRanks& ranks,
                                                     const TextMetrics& metrics, std::uint64_t seed, const Job& job)
{
    const Result<Components> parts = communitiesOf(plan, seed, job);
    if (!parts)
        return parts.error();
    return OverviewBuilder(plan, layout, ranks, metrics).run(parts->partOf, parts->count);
}

std::shared_ptr<const Overview> makeOverview(const PicturePlan& plan, const Layout& layout, const CardRanks& ranks,
                                             const TextMetrics& metrics, std::vector<std::uint32_t> communityOf)
{
    const auto last = std::max_element(communityOf.begin(), communityOf.end());
    const std::size_t count = last == communityOf.end() ? 0 : *last + std::size_t{1};
    return OverviewBuilder(plan, layout, ranks, metrics).run(std::move(communityOf), count);
}

std::shared_ptr<const Overview> overviewWithout(const PicturePlan& plan, const Layout& layout, const CardRanks& ranks,
                                                const TextMetrics& metrics, const Overview& whole, const std::vector<bool>& isGone)
{
    return OverviewBuilder(plan, layout, ranks, metrics).without(isGone).upTo(whole.belowScale).run(whole.communityOf, whole.communities.size());
}

}  // namespace throughline
