// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/lanes_columns.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace throughline::lanes {
namespace {

std::size_t lanePosition(const PicturePlan& plan, Role lane)
{
    return static_cast<std::size_t>(std::find(plan.lanes.begin(), plan.lanes.end(), lane) - plan.lanes.begin());
}

class Splitter {
public:
    Splitter(const LayoutInput& input, std::uint32_t band) : m_input(input), m_plan(*input.plan), m_band(band) {}

    BandColumns run()
    {
        const std::size_t lanes = std::max<std::size_t>(m_plan.lanes.size(), 1);
        m_out.columns.resize(2 * lanes);  // the last gap is for lines between cards of one single lane
        for (std::uint32_t i = 0; i < m_plan.groups.size(); ++i)
            if (m_plan.groups[i].band == m_band)
                addBlock({true, i, lanePosition(m_plan, m_plan.groups[i].lane), groupSize(m_input, i)});
        for (std::uint32_t i = 0; i < m_plan.cards.size(); ++i)
            if (m_plan.cards[i].band == m_band && !m_plan.cards[i].group)
                addBlock({false, i, lanePosition(m_plan, m_plan.cards[i].lane), m_input.sizes->cards[i]});
        for (std::uint32_t i = 0; i < m_plan.links.size(); ++i)
            if (m_plan.links[i].band == m_band)
                addWay(i, lanes);
        return std::move(m_out);
    }

private:
    void addBlock(const Block& block)
    {
        m_itemOf[{block.isGroup, block.index}] = static_cast<std::uint32_t>(m_out.items.size());
        addItem({.block = static_cast<std::uint32_t>(m_out.blocks.size()), .height = block.size.height}, 2 * block.lane);
        m_out.blocks.push_back(block);
    }

    std::uint32_t addItem(const Item& item, std::size_t column)
    {
        const auto index = static_cast<std::uint32_t>(m_out.items.size());
        m_out.items.push_back(item);
        m_out.columns[column].push_back(index);
        return index;
    }

    std::uint32_t itemOf(PlanEnd end) const
    {
        if (!end.isGroup)
            if (const auto group = m_plan.cards[end.index].group)
                return m_itemOf.at({true, *group});
        return m_itemOf.at({end.isGroup, end.index});
    }

    std::size_t laneOf(std::uint32_t item) const { return m_out.blocks[m_out.items[item].block].lane; }

    void addWay(std::uint32_t index, std::size_t lanes)
    {
        const PlanLink& link = m_plan.links[index];
        const std::uint32_t from = itemOf(link.from);
        const std::uint32_t to = itemOf(link.to);
        if (from == to)
            return;  // both ends in one box: told by the box
        const std::size_t first = laneOf(from);
        const std::size_t last = laneOf(to);
        const std::size_t label = labelColumn(link, first, last, lanes);
        Way way{index, {from}, first == last};
        if (way.isSameLane) {
            way.items.push_back(addPassage(index, label, label));
        } else {
            for (std::size_t column = 2 * first + 1; column < 2 * last; ++column)
                way.items.push_back(addPassage(index, column, label));
        }
        way.items.push_back(to);
        for (std::size_t i = 0; i + 1 < way.items.size(); ++i)
            addTie(way, i, label < 2 * first);
        m_out.ways.push_back(std::move(way));
    }

    std::uint32_t addPassage(std::uint32_t link, std::size_t column, std::size_t label)
    {
        const Size size = m_input.sizes->linkLabels[link];
        const bool hasLabel = column == label && size.height > 0;
        return addItem({.link = link, .height = hasLabel ? size.height : thinItem, .hasLabel = hasLabel}, column);
    }

    void addTie(const Way& way, std::size_t at, bool gapIsLeft)
    {
        const auto isPassage = [&](std::uint32_t item) { return m_out.items[item].block == nothing; };
        const std::uint32_t a = way.items[at];
        const std::uint32_t b = way.items[at + 1];
        const double weight = isPassage(a) && isPassage(b) ? 8 : 2;
        // Between cards of one lane, the gap's item is on the same side of both.
        const bool isTurned = way.isSameLane && (gapIsLeft ? at == 0 : at == 1);
        m_out.ties.push_back(isTurned ? Tie{b, a, 0, 0, weight} : Tie{a, b, 0, 0, weight});
    }

    const LayoutInput& m_input;
    const PicturePlan& m_plan;
    std::uint32_t m_band;
    BandColumns m_out;
    std::map<std::pair<bool, std::uint32_t>, std::uint32_t> m_itemOf;
};

double cardWidthIn(const LayoutInput& input, std::uint32_t group)
{
    double width = 0;
    for (const std::uint32_t card : input.plan->groups[group].cards)
        width = std::max(width, input.sizes->cards[card].width);
    return width;
}

/// Heights of the rows of a group's grid.
std::vector<double> rowHeights(const LayoutInput& input, std::uint32_t index)
{
    const PlanGroup& group = input.plan->groups[index];
    std::vector<double> rows((group.cards.size() + group.columns - 1) / group.columns, 0.0);
    for (std::size_t i = 0; i < group.cards.size(); ++i)
        rows[i / group.columns] = std::max(rows[i / group.columns], input.sizes->cards[group.cards[i]].height);
    return rows;
}

}  // namespace

Size groupSize(const LayoutInput& input, std::uint32_t index)
{
    const PlanGroup& group = input.plan->groups[index];
    const double columns = group.columns;
    const double width = columns * cardWidthIn(input, index) + (columns - 1) * cardGap + 2 * groupPadding;
    double height = 2 * groupPadding + input.sizes->groupCaptions[index] + input.sizes->groupFooters[index];
    for (const double row : rowHeights(input, index))
        height += row + cardGap;
    return {std::max(width, input.sizes->groupMinWidths[index]), height - cardGap};
}

std::vector<Rect> memberRects(const LayoutInput& input, std::uint32_t index, double groupWidth)
{
    const PlanGroup& group = input.plan->groups[index];
    const double columns = group.columns;
    // On halves of a unit, so that centres are exact.
    const double width = std::floor((groupWidth - 2 * groupPadding - (columns - 1) * cardGap) / columns * 2) / 2;
    const std::vector<double> rows = rowHeights(input, index);
    std::vector<Rect> members;
    double y = groupPadding + input.sizes->groupCaptions[index];
    for (std::size_t member = 0; member < group.cards.size(); ++member) {
        const std::size_t row = member / group.columns;
        const auto column = static_cast<double>(member % group.columns);
        members.push_back({groupPadding + column * (width + cardGap), y, width, rows[row]});
        if (member % group.columns + 1 == group.columns)
            y += rows[row] + cardGap;
    }
    return members;
}

std::size_t labelColumn(const PlanLink& link, std::size_t fromLane, std::size_t toLane, std::size_t laneCount)
{
    if (fromLane == toLane)
        return fromLane + 1 < laneCount || laneCount == 1 ? 2 * fromLane + 1 : 2 * fromLane - 1;
    // Attribution prints next to the actor, other lines in the middle of their way.
    const std::size_t gaps = toLane - fromLane;
    const bool isAttribution = !link.arrowAtStart && !link.arrowAtEnd;
    return 2 * (isAttribution ? toLane - 1 : fromLane + (gaps - 1) / 2) + 1;
}

BandColumns takeApart(const LayoutInput& input, std::uint32_t band) { return Splitter(input, band).run(); }

double bandHeight(const BandColumns& band)
{
    double bottom = 0;
    for (const Item& item : band.items)
        bottom = std::max(bottom, item.y + item.height / 2);
    return bottom;
}

}  // namespace throughline::lanes
