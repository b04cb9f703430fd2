// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/picture_check.h"

#include <algorithm>

namespace throughline::test {
Point onRoute(const Route& route, std::size_t piece, double t)
{
    const Point* p = &route.points[3 * piece];
    const double s = 1 - t;
    const auto mix = [&](double a, double b, double c, double d) {
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    };
    return {mix(p[0].x, p[1].x, p[2].x, p[3].x), mix(p[0].y, p[1].y, p[2].y, p[3].y)};
}

bool isEnd(const PicturePlan& plan, const PlanLink& link, std::uint32_t card)
{
    for (const PlanEnd end : {link.from, link.to})
        if (end.isGroup ? plan.cards[card].group == end.index : end.index == card)
            return true;
    return false;
}

namespace {

bool isOver(const Route& route, const Rect& rect)
{
    for (std::size_t piece = 0; 3 * piece + 3 < route.points.size(); ++piece)
        for (int k = 0; k <= 40; ++k)
            if (rect.contains(onRoute(route, piece, k / 40.0)))
                return true;
    return false;
}

std::string cardName(const Picture& picture, std::size_t card) { return picture.plan.cards[card].title; }

}  // namespace

std::vector<std::string> linesOverCards(const Picture& picture)
{
    std::vector<std::string> faults;
    for (std::size_t i = 0; i < picture.plan.links.size(); ++i)
        for (std::uint32_t card = 0; card < picture.plan.cards.size(); ++card)
            if (!isEnd(picture.plan, picture.plan.links[i], card)
                && isOver(picture.layout.routes[i], picture.layout.cards[card].grown(-1)))
                faults.push_back("line " + std::to_string(i) + " over " + cardName(picture, card));
    return faults;
}

std::vector<std::string> overlaps(const Picture& picture)
{
    std::vector<std::string> faults;
    const Layout& layout = picture.layout;
    for (std::size_t a = 0; a < layout.cards.size(); ++a) {
        for (std::size_t b = a + 1; b < layout.cards.size(); ++b)
            if (layout.cards[a].overlaps(layout.cards[b]))
                faults.push_back(cardName(picture, a) + " on " + cardName(picture, b));
        for (std::size_t group = 0; group < layout.groups.size(); ++group)
            if (picture.plan.cards[a].group != group && layout.cards[a].overlaps(layout.groups[group]))
                faults.push_back(cardName(picture, a) + " on box " + std::to_string(group));
        for (std::size_t i = 0; i < layout.headers.size() && picture.plan.bands.size() > 1; ++i)
            if (layout.cards[a].grown(-0.75).overlaps(layout.headers[i]) && layout.headers[i] != layout.bands[i])
                faults.push_back(cardName(picture, a) + " on header " + std::to_string(i));
    }
    for (std::size_t i = 0; i < layout.linkLabels.size(); ++i) {
        const Rect& label = layout.linkLabels[i];
        if (label.isEmpty())
            continue;
        for (std::size_t card = 0; card < layout.cards.size(); ++card)
            if (label.overlaps(layout.cards[card]))
                faults.push_back("label " + std::to_string(i) + " on " + cardName(picture, card));
        for (std::size_t j = i + 1; j < layout.linkLabels.size(); ++j)
            if (!layout.linkLabels[j].isEmpty() && label.overlaps(layout.linkLabels[j]))
                faults.push_back("labels " + std::to_string(i) + " and " + std::to_string(j));
    }
    return faults;
}

std::vector<std::string> textsOnTexts(const Picture& picture)
{
    const DisplayList& list = picture.display;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < list.texts.length(); ++i)
        order.push_back(i);
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return list.textBox(a).x < list.textBox(b).x; });
    std::vector<std::string> faults;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const Rect a = list.textBox(order[i]);
        for (std::size_t j = i + 1; j < order.size() && list.textBox(order[j]).x < a.right(); ++j) {
            const bool isSame = list.texts.hit[order[i]] == list.texts.hit[order[j]];
            // Boxes of texts hold the room of accents and descenders too.
            const Rect b = list.textBox(order[j]);
            const Rect inner{b.x + 1, b.y + 3, b.width - 2, b.height - 6};
            if (!isSame && a.overlaps(inner))
                faults.push_back("\"" + list.texts.text[order[i]] + "\" and \"" + list.texts.text[order[j]] + "\"");
        }
    }
    return faults;
}

}  // namespace throughline::test
