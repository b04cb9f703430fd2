// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/map_beside.h"

#include <algorithm>
#include <map>

namespace throughline {
namespace {

constexpr std::uint32_t nothing = ~0U;

Rect moved(Rect rect, double x, double y) { return {rect.x + x, rect.y + y, rect.width, rect.height}; }

/// The part of a plan and its sizes that stands beside the map.
class PartMaker {
public:
    explicit PartMaker(const LayoutInput& input) : m_plan(*input.plan), m_sizes(*input.sizes) {}

    BesideMap run()
    {
        takeCards();
        takeGroups();
        takeLinks();
        m_out.plan.lanes = m_plan.lanes;
        m_out.plan.bands = m_plan.bands;
        m_out.sizes.bandHeaders = m_sizes.bandHeaders;
        m_out.sizes.headerWidths = m_sizes.headerWidths;
        for (const double width : m_sizes.headerWidths)
            m_out.sizes.headerWidth = std::max(m_out.sizes.headerWidth, width);
        return std::move(m_out);
    }

private:
    void takeCards()
    {
        m_cards.assign(m_plan.cards.size(), nothing);
        for (std::uint32_t i = 0; i < m_plan.cards.size(); ++i) {
            if (m_plan.map->spotOfCard[i])
                continue;
            m_cards[i] = static_cast<std::uint32_t>(m_out.cards.size());
            m_out.cards.push_back(i);
            m_out.plan.cards.push_back(m_plan.cards[i]);
            m_out.plan.cards.back().group.reset();
            m_out.sizes.cards.push_back(m_sizes.cards[i]);
            if (!m_sizes.cardSlack.empty())
                m_out.sizes.cardSlack.push_back(m_sizes.cardSlack[i]);
        }
    }

    void takeGroups()
    {
        m_groups.assign(m_plan.groups.size(), nothing);
        for (std::uint32_t i = 0; i < m_plan.groups.size(); ++i) {
            if (m_plan.map->isOnMap[i])
                continue;
            const auto index = static_cast<std::uint32_t>(m_out.groups.size());
            m_groups[i] = index;
            m_out.groups.push_back(i);
            m_out.plan.groups.push_back(m_plan.groups[i]);
            for (std::uint32_t& card : m_out.plan.groups.back().cards) {
                card = m_cards[card];
                m_out.plan.cards[card].group = index;
            }
            m_out.sizes.groupCaptions.push_back(m_sizes.groupCaptions[i]);
            m_out.sizes.groupFooters.push_back(m_sizes.groupFooters[i]);
            m_out.sizes.groupMinWidths.push_back(m_sizes.groupMinWidths[i]);
        }
    }

    std::uint32_t indexOf(PlanEnd end) const { return end.isGroup ? m_groups[end.index] : m_cards[end.index]; }

    void takeLinks()
    {
        for (std::uint32_t i = 0; i < m_plan.links.size(); ++i) {
            PlanLink link = m_plan.links[i];
            link.from.index = indexOf(link.from);
            link.to.index = indexOf(link.to);
            if (link.from.index == nothing || link.to.index == nothing)
                continue;
            m_out.links.push_back(i);
            m_out.plan.links.push_back(std::move(link));
            m_out.sizes.linkLabels.push_back(m_sizes.linkLabels[i]);
        }
    }

    const PicturePlan& m_plan;
    const PlanSizes& m_sizes;
    std::vector<std::uint32_t> m_cards, m_groups;  ///< index beside the map, by index of the whole
    BesideMap m_out;
};

}  // namespace

void BesideMap::moveBy(double x, double y)
{
    const auto shift = [&](std::vector<Rect>& rects) {
        for (Rect& rect : rects)
            if (!rect.isEmpty())
                rect = moved(rect, x, y);
    };
    for (std::vector<Rect>* rects : {&layout.cards, &layout.groups, &layout.bands, &layout.headers, &layout.linkLabels})
        shift(*rects);
    for (BandPart& part : layout.parts)
        part.box = moved(part.box, x, y);
    for (LaneBox& lane : layout.lanes) {
        lane.x += x;
        lane.y += y;
    }
    const auto shiftRoute = [&](Route& route) {
        for (Point& point : route.points)
            point = {point.x + x, point.y + y};
    };
    std::for_each(layout.routes.begin(), layout.routes.end(), shiftRoute);
    for (Tether& tether : layout.tethers)
        shiftRoute(tether.route);
    layout.bounds = moved(layout.bounds, x, y);
    box = layout.bounds;
}

Result<BesideMap> layOutBeside(const LayoutInput& input, const Job& job)
{
    BesideMap out = PartMaker(input).run();
    if (out.isEmpty())
        return out;
    LayoutInput part{.plan = &out.plan, .sizes = &out.sizes};
    part.seed = input.seed;
    part.aspect = input.aspect;
    Result<Layout> fresh = lanesLayout(part, job);
    if (!fresh)
        return fresh.error();
    // What has places had them somewhere: the lanes are laid out around them as if they had begun at the origin.
    Point offset;
    for (std::size_t i = 0; i < out.cards.size(); ++i) {
        std::optional<Point> pin = out.cards[i] < input.pins.size() ? input.pins[out.cards[i]] : std::nullopt;
        if (pin && !out.isPinned) {
            offset = {pin->x - fresh->cards[i].centre().x, pin->y - fresh->cards[i].centre().y};
            out.isPinned = true;
        }
        part.pins.push_back(pin ? std::optional(Point{pin->x - offset.x, pin->y - offset.y}) : std::nullopt);
    }
    if (!out.isPinned) {
        out.layout = std::move(*fresh);
        out.moveBy(0, 0);
        return out;
    }
    for (std::size_t i = 0; i < input.pins.size(); ++i)
        if (input.pins[i] && input.plan->map->spotOfCard[i])
            part.reserved.push_back({input.pins[i]->x - offset.x - input.sizes->cards[i].width / 2, input.pins[i]->y - offset.y - input.sizes->cards[i].height / 2,
                                     input.sizes->cards[i].width, input.sizes->cards[i].height});
    Result<Layout> around = lanesLayout(part, job);
    if (!around)
        return around.error();
    out.layout = std::move(*around);
    out.moveBy(offset.x, offset.y);
    for (std::size_t i = 0; i < out.cards.size(); ++i)  // not by a hair
        if (part.pins[i]) {
            const Point pin = *input.pins[out.cards[i]];
            Rect& card = out.layout.cards[i];
            card = {pin.x - card.width / 2, pin.y - card.height / 2, card.width, card.height};
        }
    return out;
}

}  // namespace throughline
