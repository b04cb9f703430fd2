// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/card_slack.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace throughline {
namespace {

constexpr double leastGap = 2;

/// Takes up to `by` from a card's height and what it has left to give.
void shrink(Rect& card, double& slack, double by)
{
    by = std::min(by, slack);
    card.y += by / 2;
    card.height -= by;
    slack -= by;
}

void part(Rect& above, double& slackAbove, Rect& below, double& slackBelow)
{
    const bool isBeside = above.x >= below.right() || below.x >= above.right();
    const double excess = std::ceil((above.bottom() + leastGap - below.y) * 2) / 2;
    if (isBeside || excess <= 0 || above.contains(below.centre()))
        return;
    // What a card gives up it gives half of at this side.
    const bool isShared = slackAbove > 0 && slackBelow > 0;
    shrink(above, slackAbove, isShared ? excess : 2 * excess);
    shrink(below, slackBelow, isShared ? excess : 2 * excess);
}

}  // namespace

void giveUpSlack(std::vector<Rect>& cards, const std::vector<double>& slack, const std::vector<bool>& isStanding)
{
    if (slack.empty())
        return;
    std::vector<std::uint32_t> order;
    for (std::uint32_t card = 0; card < cards.size(); ++card)
        if (isStanding[card])
            order.push_back(card);
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return std::pair(cards[a].y, a) < std::pair(cards[b].y, b); });
    std::vector<double> left = slack;
    for (std::size_t i = 0; i < order.size(); ++i)
        for (std::size_t j = i + 1; j < order.size() && cards[order[j]].y < cards[order[i]].bottom() + leastGap; ++j)
            if (left[order[i]] > 0 || left[order[j]] > 0)
                part(cards[order[i]], left[order[i]], cards[order[j]], left[order[j]]);
}

}  // namespace throughline
