// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include "core/layout/lanes_columns.h"

namespace throughline::lanes {
namespace {

double gapBetween(const Item& a, const Item& b)
{
    const bool bothBlocks = a.block != nothing && b.block != nothing;
    if (bothBlocks)
        return cardGap + 4;
    if (a.block != nothing || b.block != nothing)
        return 8;
    return a.hasLabel || b.hasLabel ? 5 : 1;
}

/// Least squares of (y - wanted) under y[i+1] - y[i] >= separation: pool adjacent violators.
void settleColumn(BandColumns& band, const std::vector<std::uint32_t>& column, const std::vector<double>& wanted,
                  const std::vector<double>& weight)
{
    struct Pool {
        double sum;
        double weight;
        std::size_t count;
        double mean() const { return sum / weight; }
    };
    std::vector<Pool> pools;
    double shift = 0;
    std::vector<double> shifts;
    for (std::size_t i = 0; i < column.size(); ++i) {
        if (i > 0) {
            const Item& above = band.items[column[i - 1]];
            const Item& item = band.items[column[i]];
            shift += above.height / 2 + item.height / 2 + gapBetween(above, item);
        }
        shifts.push_back(shift);
        pools.push_back({(wanted[i] - shift) * weight[i], weight[i], 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean() >= pools.back().mean()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back().sum += last.sum;
            pools.back().weight += last.weight;
            pools.back().count += last.count;
        }
    }
    std::size_t at = 0;
    for (const Pool& pool : pools)
        for (std::size_t i = 0; i < pool.count; ++i, ++at)
            band.items[column[at]].y = pool.mean() + shifts[at];
}

struct Pull {
    double sum = 0;
    double weight = 0;
};

/// Ties by item, so that a round costs no more than there are ties.
using TiesOfItem = std::vector<std::vector<std::uint32_t>>;

void settleAll(BandColumns& band, const TiesOfItem& tiesOf, bool rightward)
{
    const std::size_t count = band.columns.size();
    for (std::size_t step = 0; step < count; ++step) {
        const auto& column = band.columns[rightward ? step : count - 1 - step];
        std::vector<double> wanted;
        std::vector<double> weight;
        for (const std::uint32_t item : column) {
            // Every tie pulls its two ends level with each other.
            Pull pull;
            for (const std::uint32_t index : tiesOf[item]) {
                const Tie& tie = band.ties[index];
                const double other = tie.left == item ? band.items[tie.right].y + tie.rightOffset - tie.leftOffset
                                                      : band.items[tie.left].y + tie.leftOffset - tie.rightOffset;
                pull = {pull.sum + tie.weight * other, pull.weight + tie.weight};
            }
            wanted.push_back(pull.weight > 0 ? pull.sum / pull.weight : band.items[item].y);
            weight.push_back(std::max(pull.weight, 0.05));
        }
        settleColumn(band, column, wanted, weight);
    }
}

/// The end that a way has on an item: above or below its centre.
double memberOffset(const LayoutInput& input, const BandColumns& band, std::uint32_t item, PlanEnd end)
{
    const Item& row = band.items[item];
    if (row.block == nothing || end.isGroup || !band.blocks[row.block].isGroup)
        return 0;
    const std::uint32_t group = band.blocks[row.block].index;
    const auto& cards = input.plan->groups[group].cards;
    const auto member = static_cast<std::size_t>(std::find(cards.begin(), cards.end(), end.index) - cards.begin());
    return memberRects(input, group, groupSize(input, group).width)[member].centre().y - row.height / 2;
}

}  // namespace

void assignPorts(const LayoutInput& input, BandColumns& band)
{
    std::vector<std::size_t> rank(band.items.size());
    for (const auto& column : band.columns)
        for (std::size_t i = 0; i < column.size(); ++i)
            rank[column[i]] = i;
    // Ties by the side of the block (and the card in it) that they end on.
    struct End {
        std::size_t tie;
        bool isLeft;
        std::size_t otherRank;
    };
    std::map<std::tuple<std::uint32_t, bool, double>, std::vector<End>> sides;
    std::size_t tieIndex = 0;
    for (const Way& way : band.ways) {
        const PlanLink& link = input.plan->links[way.link];
        for (std::size_t i = 0; i + 1 < way.items.size(); ++i, ++tieIndex) {
            Tie& tie = band.ties[tieIndex];
            for (const bool isLeft : {true, false}) {
                const std::uint32_t item = isLeft ? tie.left : tie.right;
                if (band.items[item].block == nothing)
                    continue;
                const PlanEnd end = item == way.items.front() ? link.from : link.to;
                const double offset = memberOffset(input, band, item, end);
                (isLeft ? tie.leftOffset : tie.rightOffset) = offset;
                sides[{item, isLeft, offset}].push_back({tieIndex, isLeft, rank[isLeft ? tie.right : tie.left]});
            }
        }
    }
    for (auto& [side, ends] : sides) {
        std::stable_sort(ends.begin(), ends.end(), [](const End& a, const End& b) { return a.otherRank < b.otherRank; });
        const double room = std::min(band.items[std::get<0>(side)].height - 14, 44.0);
        const auto count = static_cast<double>(ends.size());
        // A crowd meets in one point: so many arrowheads beside each other would be a comb.
        const double spacing = ends.size() > 10 ? 0 : std::min(16.0, room / count);
        for (std::size_t i = 0; i < ends.size(); ++i) {
            Tie& tie = band.ties[ends[i].tie];
            (ends[i].isLeft ? tie.leftOffset : tie.rightOffset) += (static_cast<double>(i) - (count - 1) / 2) * spacing;
        }
    }
}

void placeItems(BandColumns& band, const Job& job)
{
    TiesOfItem tiesOf(band.items.size());
    for (std::uint32_t i = 0; i < band.ties.size(); ++i) {
        tiesOf[band.ties[i].left].push_back(i);
        tiesOf[band.ties[i].right].push_back(i);
    }
    for (const auto& column : band.columns)
        settleColumn(band, column, std::vector<double>(column.size(), 0.0), std::vector<double>(column.size(), 1.0));
    for (int round = 0; round < 40 && !job.isStopped(); ++round)
        settleAll(band, tiesOf, round % 2 == 0);
    double top = 0;
    bool isFirst = true;
    for (const Item& item : band.items) {
        top = isFirst ? item.y - item.height / 2 : std::min(top, item.y - item.height / 2);
        isFirst = false;
    }
    for (Item& item : band.items)
        item.y -= top;
}

}  // namespace throughline::lanes
