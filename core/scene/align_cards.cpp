// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/align_cards.h"

#include <algorithm>
#include <map>
#include <set>

namespace throughline {
namespace {

constexpr double leastGap = 8;

/// A card, or a box with its cards.
struct Unit {
    Rect box;
    Rect was;
    std::vector<std::uint32_t> cards;
};

std::vector<Unit> unitsOf(const Picture& picture, const std::vector<std::uint32_t>& cards)
{
    std::vector<Unit> units;
    std::set<std::uint32_t> groups;
    for (const std::uint32_t card : cards) {
        const auto group = picture.plan.cards[card].group;
        if (group && !groups.insert(*group).second)
            continue;
        const Rect& box = group ? picture.layout.groups[*group] : picture.layout.cards[card];
        units.push_back({box, box, group ? picture.plan.groups[*group].cards : std::vector{card}});
    }
    return units;
}

/// Boxes that the units must not stand on.
std::vector<Rect> othersOf(const Picture& picture, const std::vector<Unit>& units)
{
    std::vector<bool> isMoved(picture.plan.cards.size());
    for (const Unit& unit : units)
        for (const std::uint32_t card : unit.cards)
            isMoved[card] = true;
    std::vector<Rect> others;
    for (std::size_t group = 0; group < picture.layout.groups.size(); ++group) {
        const auto& members = picture.plan.groups[group].cards;
        if (!members.empty() && !isMoved[members.front()] && !picture.layout.groups[group].isEmpty())
            others.push_back(picture.layout.groups[group]);
    }
    for (std::size_t card = 0; card < isMoved.size(); ++card)
        if (!isMoved[card] && !picture.plan.cards[card].group)
            others.push_back(picture.layout.cards[card]);
    return others;
}

bool isUpright(Alignment alignment) { return alignment == Alignment::Left || alignment == Alignment::Centre || alignment == Alignment::Right; }

void line(Rect& box, const Rect& all, Alignment alignment)
{
    switch (alignment) {
    case Alignment::Left: box.x = all.x; break;
    case Alignment::Centre: box.x = all.centre().x - box.width / 2; break;
    case Alignment::Right: box.x = all.right() - box.width; break;
    case Alignment::Top: box.y = all.y; break;
    case Alignment::Middle: box.y = all.centre().y - box.height / 2; break;
    case Alignment::Bottom: box.y = all.bottom() - box.height; break;
    default: break;
    }
}

/// Goes on along the line until nothing is in the way; each step passes at least one box.
void makeRoom(Rect& box, const std::vector<Rect>& taken, bool isDown)
{
    for (std::size_t tries = 0; tries <= taken.size(); ++tries) {
        const auto hit = std::find_if(taken.begin(), taken.end(), [&](const Rect& other) { return other.overlaps(box.grown(leastGap / 2)); });
        if (hit == taken.end())
            return;
        (isDown ? box.y : box.x) = (isDown ? hit->bottom() : hit->right()) + leastGap;
    }
}

void alignUnits(std::vector<Unit>& units, std::vector<Rect> taken, Alignment alignment)
{
    Rect all;
    for (const Unit& unit : units)
        all = all.united(unit.box);
    const bool isDown = isUpright(alignment);
    std::stable_sort(units.begin(), units.end(), [&](const Unit& a, const Unit& b) { return isDown ? a.box.y < b.box.y : a.box.x < b.box.x; });
    for (Unit& unit : units) {
        line(unit.box, all, alignment);
        makeRoom(unit.box, taken, isDown);
        taken.push_back(unit.box);
    }
}

void spreadUnits(std::vector<Unit>& units, bool isDown)
{
    const auto low = [&](const Rect& box) { return isDown ? box.y : box.x; };
    const auto length = [&](const Rect& box) { return isDown ? box.height : box.width; };
    std::stable_sort(units.begin(), units.end(), [&](const Unit& a, const Unit& b) {
        return low(a.box) + length(a.box) / 2 < low(b.box) + length(b.box) / 2;
    });
    double lengths = 0;
    for (const Unit& unit : units)
        lengths += length(unit.box);
    const double room = low(units.back().box) + length(units.back().box) - low(units.front().box);
    const double gap = std::max((room - lengths) / static_cast<double>(units.size() - 1), leastGap);
    double at = low(units.front().box);
    for (Unit& unit : units) {
        (isDown ? unit.box.y : unit.box.x) = at;
        at += length(unit.box) + gap;
    }
}

}  // namespace

std::vector<MovedCard> alignedCards(const Picture& picture, const std::vector<std::uint32_t>& cards, Alignment alignment)
{
    std::vector<Unit> units = unitsOf(picture, cards);
    const bool isSpread = alignment == Alignment::AcrossEvenly || alignment == Alignment::DownEvenly;
    if (units.size() < (isSpread ? 3u : 2u))
        return {};
    if (isSpread)
        spreadUnits(units, alignment == Alignment::DownEvenly);
    else
        alignUnits(units, othersOf(picture, units), alignment);
    std::map<std::uint32_t, Point> centres;
    for (const Unit& unit : units) {
        const Point by{unit.box.x - unit.was.x, unit.box.y - unit.was.y};
        for (const std::uint32_t card : unit.cards) {
            const Point centre = picture.layout.cards[card].centre();
            if (by != Point{})
                centres[card] = {centre.x + by.x, centre.y + by.y};
        }
    }
    std::vector<MovedCard> moved;
    for (const auto& [card, centre] : centres)
        moved.push_back({card, centre});
    return moved;
}

}  // namespace throughline
