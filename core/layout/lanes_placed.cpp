// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/lanes_placed.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/layout/card_slack.h"

namespace throughline::lanes {
namespace {

void centreAt(Rect& rect, Point centre)
{
    rect.x = centre.x - rect.width / 2;
    rect.y = centre.y - rect.height / 2;
}

void addBlocks(PlacedWork& work)
{
    const PicturePlan& plan = *work.input->plan;
    for (std::uint32_t band = 0; band < work.bands->size(); ++band)
        for (const Block& block : (*work.bands)[band].blocks) {
            const auto index = static_cast<std::uint32_t>(work.blocks.size());
            const Rect fresh = block.isGroup ? work.fresh->groups[block.index] : work.fresh->cards[block.index];
            work.blocks.push_back({band, block, fresh, block.isGroup ? Rect{} : fresh, false});
            if (block.isGroup)
                for (const std::uint32_t card : plan.groups[block.index].cards)
                    work.blockOfCard[card] = index;
            else
                work.blockOfCard[block.index] = index;
        }
}

/// Cards that have grown towards each other since they were placed keep within their rooms: they print
/// less. Cards that were put onto each other stay as they are.
void keepApart(PlacedWork& work)
{
    constexpr double leastGap = 2;
    constexpr double leastHeight = 30;
    std::vector<std::uint32_t> order;
    for (std::uint32_t card = 0; card < work.out.cards.size(); ++card)
        if (work.isStanding[card])
            order.push_back(card);
    std::vector<Rect>& cards = work.out.cards;
    std::sort(order.begin(), order.end(), [&](auto a, auto b) {
        return std::pair(cards[a].y, a) < std::pair(cards[b].y, b);
    });
    const auto shrink = [](Rect& rect, double by) {
        rect.y += by / 2;
        rect.height -= by;
    };
    for (std::size_t i = 0; i < order.size(); ++i)
        for (std::size_t j = i + 1; j < order.size() && cards[order[j]].y < cards[order[i]].bottom() + leastGap; ++j) {
            Rect& a = cards[order[i]];
            Rect& b = cards[order[j]];
            // Halves of the excess, on quarters: centres stay exact.
            const double excess = std::ceil((a.bottom() + leastGap - b.y) * 2) / 2;
            const bool isBeside = a.x >= b.right() || b.x >= a.right();
            if (isBeside || excess <= 0 || a.height - excess < leastHeight || b.height - excess < leastHeight)
                continue;
            shrink(a, excess);
            shrink(b, excess);
        }
}

void pinCards(PlacedWork& work)
{
    for (std::size_t card = 0; card < work.input->pins.size() && card < work.out.cards.size(); ++card)
        if (work.input->pins[card]) {
            centreAt(work.out.cards[card], *work.input->pins[card]);
            work.isStanding[card] = true;
            work.blocks[work.blockOfCard[card]].isPlaced = true;
        }
    giveUpSlack(work.out.cards, work.input->sizes->cardSlack, work.isStanding);
    keepApart(work);
    for (PlacedBlock& block : work.blocks)
        if (block.isPlaced && !block.block.isGroup)
            block.box = work.out.cards[block.block.index];
}

/// Middle of most placed blocks of a lane; the one nearest to the fresh one among equals.
std::optional<double> commonMiddle(const PlacedWork& work, std::size_t lane, double fresh)
{
    std::map<double, int> votes;
    for (const PlacedBlock& block : work.blocks)
        if (block.isPlaced && block.block.lane == lane)
            ++votes[block.box.centre().x];
    std::optional<double> best;
    int most = 0;
    for (const auto& [x, count] : votes)
        if (count > most || (count == most && std::fabs(x - fresh) < std::fabs(*best - fresh))) {
            best = x;
            most = count;
        }
    return best;
}

/// Lanes without placed cards, seen from the ones that have some.
void placeEmptyLane(PlacedWork& work, const std::vector<double>& fresh, const std::vector<bool>& isKnown, std::size_t lane)
{
    std::optional<std::size_t> left;
    std::optional<std::size_t> right;
    for (std::size_t other = 0; other < fresh.size(); ++other)
        if (isKnown[other] && other < lane)
            left = other;
        else if (isKnown[other] && other > lane && !right)
            right = other;
    double middle = 0;
    if (!left && !right)
        middle = fresh[lane];
    else if (!right)
        middle = work.laneMiddle[*left] + fresh[lane] - fresh[*left];
    else if (!left)
        middle = work.laneMiddle[*right] + fresh[lane] - fresh[*right];
    else
        middle = (work.laneMiddle[*left] + work.laneWidth[*left] / 2 + work.laneMiddle[*right] - work.laneWidth[*right] / 2) / 2;
    work.laneMiddle[lane] = std::round(middle);
}

void findLanes(PlacedWork& work)
{
    const std::size_t count = work.fresh->lanes.size();
    std::vector<double> fresh;
    std::vector<bool> isKnown(count);
    for (const LaneBox& lane : work.fresh->lanes)
        fresh.push_back(lane.x + lane.width / 2);
    work.laneMiddle.resize(count);
    work.laneWidth.assign(count, 0.0);
    for (const PlacedBlock& block : work.blocks)
        work.laneWidth[block.block.lane] = std::max(work.laneWidth[block.block.lane], block.block.size.width);
    for (std::size_t lane = 0; lane < count; ++lane)
        if (const auto middle = commonMiddle(work, lane, fresh[lane])) {
            work.laneMiddle[lane] = *middle;
            isKnown[lane] = true;
        }
    for (std::size_t lane = 0; lane < count; ++lane)
        if (!isKnown[lane])
            placeEmptyLane(work, fresh, isKnown, lane);
}

void boxGroups(PlacedWork& work)
{
    RectGrid taken = takenRooms(work);
    for (std::uint32_t i = 0; i < work.blocks.size(); ++i) {
        PlacedBlock& block = work.blocks[i];
        if (!block.isPlaced || !block.block.isGroup)
            continue;
        block.box = work.out.groups[block.block.index] = groupBox(work, block.block.index, taken);
        taken.add(i, block.box);
    }
}

/// Header, and as much room above the blocks as the lines of the fresh layout need there.
void measureHeads(PlacedWork& work)
{
    constexpr double mostHeadroom = 60;
    std::vector<double> contents;
    std::vector<double> highest;
    for (std::size_t band = 0; band < work.bands->size(); ++band) {
        contents.push_back(work.fresh->bands[band].y + std::max(work.input->sizes->bandHeaders[band], bandPadding));
        highest.push_back(contents.back() + mostHeadroom);
    }
    for (const PlacedBlock& block : work.blocks)
        highest[block.band] = std::min(highest[block.band], block.fresh.y);
    for (std::size_t band = 0; band < work.bands->size(); ++band)
        work.heads.push_back(std::max(work.input->sizes->bandHeaders[band], bandPadding) + std::max(0.0, highest[band] - contents[band]));
}

}  // namespace

PlacedWork startWork(const LayoutInput& input, const std::vector<BandColumns>& bands, const Layout& fresh)
{
    PlacedWork work{.input = &input, .bands = &bands, .fresh = &fresh, .blocks = {}, .blockOfCard = {}, .isStanding = {},
                    .laneMiddle = {}, .laneWidth = {}, .heads = {}, .parts = {}, .out = fresh, .extent = {}};
    work.blockOfCard.resize(fresh.cards.size());
    work.isStanding.resize(fresh.cards.size());
    addBlocks(work);
    measureHeads(work);
    pinCards(work);
    boxGroups(work);
    findLanes(work);
    return work;
}

RectGrid takenRooms(const PlacedWork& work)
{
    RectGrid taken(work.input->sizes->cards);
    for (std::uint32_t card = 0; card < work.out.cards.size(); ++card)
        if (work.isStanding[card])
            taken.add(work.blockOfCard[card], work.out.cards[card]);
    for (std::uint32_t i = 0; i < work.blocks.size(); ++i)
        if (work.blocks[i].isPlaced && work.blocks[i].block.isGroup && !work.blocks[i].box.isEmpty())
            taken.add(i, work.blocks[i].box);
    return taken;
}

Result<Layout> placedLanes(const LayoutInput& input, const std::vector<BandColumns>& bands, const Layout& fresh,
                           const Job& job)
{
    PlacedWork work = startWork(input, bands, fresh);
    findParts(work);
    placeNew(work, job);
    findParts(work);
    routeLines(work, job);
    if (job.isStopped())
        return Error{ErrorCode::Cancelled, "lanes layout", ""};
    closeFrame(work);
    return std::move(work.out);
}

}  // namespace throughline::lanes
