// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/card_ranks.h"

#include <algorithm>
#include <numeric>

namespace throughline {

CardRanks rankCards(const PicturePlan& plan)
{
    CardRanks ranks;
    ranks.degree.resize(plan.cards.size());
    std::vector<std::uint32_t> atGroup(plan.groups.size());
    for (const PlanLink& link : plan.links)
        for (const PlanEnd& end : {link.from, link.to})
            ++(end.isGroup ? atGroup : ranks.degree)[end.index];
    for (std::size_t i = 0; i < plan.groups.size(); ++i)
        for (const std::uint32_t card : plan.groups[i].cards)
            ranks.degree[card] += atGroup[i];
    ranks.order.resize(plan.cards.size());
    std::iota(ranks.order.begin(), ranks.order.end(), 0U);
    std::stable_sort(ranks.order.begin(), ranks.order.end(), [&](std::uint32_t a, std::uint32_t b) { return ranks.degree[a] > ranks.degree[b]; });
    return ranks;
}

}  // namespace throughline
