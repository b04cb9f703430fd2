// SPDX-License-Identifier: GPL-3.0-or-later
// The names of a frame that stand beside what they name: of cards drawn as signs or bars, and of communities.
#include <iterator>
#include <utility>

#include "core/raster/frame_look.h"
#include "core/scene/card_style.h"

namespace throughline::raster {
namespace {

using namespace card_style;

constexpr double labelSize = 10.5;
constexpr double labelWidth = 170;
constexpr double pixelsPerLabel = 26000;
constexpr double leastLabels = 8;
constexpr std::size_t mostTried = 600;
constexpr double plateMark = 7;  ///< pixels of the window

Colour ground(const StyleSheet& sheet)
{
    Colour page = styleOf(sheet, StyleId::Page).fill;
    page.alpha = 215;
    return page;
}

/// How early a card is named by its part in the story: who is said to stand behind it and who did it first, with what last.
int namingRank(Role role)
{
    switch (role) {
    case Role::Sponsor: return 0;
    case Role::Actor: return 1;
    case Role::Infrastructure: return 2;
    case Role::Place:
    case Role::Sector:
    case Role::Victim: return 3;
    case Role::Other:
    case Role::Speaker: return 4;
    case Role::Capability: return 5;
    }
    return 4;
}

/// From this rank on plates come before cards: who denies what is told before the means.
constexpr int plateRank = 2;

/// In large pictures one looks for where most lines meet; in others, of cards with equal parts those with most lines are first.
std::vector<std::uint32_t> orderOfStory(const Picture& picture)
{
    std::vector<std::uint32_t> order = picture.ranks.order;
    const auto rank = [&](std::uint32_t card) { return namingRank(picture.plan.cards[card].lane); };
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return rank(a) < rank(b); });
    return order;
}

std::size_t mostLabels(const FrameView& view)
{
    const double ratio = view.pixelRatio;
    return static_cast<std::size_t>(std::max(leastLabels, view.size.width * view.size.height / (ratio * ratio) / pixelsPerLabel));
}

}  // namespace

/// A name beside its sign, if there is room for it.
bool FramePlanner::label(Look& look, LabelPlaces& places, const Rect& onScreen, std::string_view title, FontFace face, Colour ink)
{
    const double ratio = look.view.pixelRatio;
    const std::string words = elided(m_metrics, face, labelSize, title, labelWidth);
    const Rect sign{onScreen.x / ratio, onScreen.y / ratio, onScreen.width / ratio, onScreen.height / ratio};
    const auto room = places.place(sign, {textWidth(m_metrics, face, labelSize, words) + 4, labelSize * 1.3});
    if (!room)
        return false;
    places.occupy(sign);
    look.out.boxes.push_back({{room->x * ratio, room->y * ratio, room->width * ratio, room->height * ratio}, ground(look.sheet)});
    m_texts.place(words, face, labelSize * ratio, {(room->x + 2) * ratio, (room->y + labelSize) * ratio}, 0, ink, look.out.masks);
    return true;
}

std::vector<std::uint32_t> FramePlanner::Look::plates() const
{
    std::vector<std::uint32_t> plates;
    const std::size_t ends = picture.plan.cards.size() + picture.plan.links.size();
    std::copy_if(out.shapes.begin(), out.shapes.end(), std::back_inserter(plates), [&](std::uint32_t shape) {
        return list.shapes.style[shape] == StyleId::Plate && list.shapes.kind[shape] == ShapeKind::RoundRect && list.shapes.hit[shape] < ends;
    });
    return plates;
}

void FramePlanner::Look::markPlates(const std::vector<std::uint32_t>& plates)
{
    if (plates.empty())
        return;
    std::erase_if(out.shapes, [&](std::uint32_t shape) { return std::binary_search(plates.begin(), plates.end(), shape); });
    const double size = std::round(plateMark * view.pixelRatio);
    for (const std::uint32_t shape : plates) {
        const HitIndex hit = list.shapes.hit[shape];
        const Point middle = view.transform(list.shapes.box[shape]).centre();
        const Rect box{std::round(middle.x - size / 2), std::round(middle.y - size / 2), size, size};
        out.boxes.push_back({box, styleOf(emphasis(hit) == Emphasis::Dimmed ? dim : sheet, StyleId::Plate).stroke});
        marks.push_back({hit, box});
    }
}

/// Names of the most important cards in sight, what is chosen first, none over another; what is contested is said before the means.
void FramePlanner::cardLabels(Look& look)
{
    LabelPlaces places({look.view.size.width / look.view.pixelRatio, look.view.size.height / look.view.pixelRatio});
    const double ratio = look.view.pixelRatio;
    for (std::uint32_t card = 0; look.out.detail == Detail::Signs && card < look.picture.plan.cards.size(); ++card)
        if (look.isSeen(card)) {
            const Rect square = look.signSquare(card);
            places.occupy({square.x / ratio, square.y / ratio, square.width / ratio, square.height / ratio});
        }
    for (const Look::PlateMark& mark : look.marks)
        places.occupy({mark.box.x / ratio, mark.box.y / ratio, mark.box.width / ratio, mark.box.height / ratio});
    const std::size_t most = mostLabels(look.view);
    const bool isStory = look.picture.plan.cards.size() < leastOverviewCards;
    std::size_t tried = 0;
    std::size_t placed = 0;
    const auto consider = [&](std::uint32_t card) {
        if (placed >= most || tried >= mostTried || !look.isSeen(card))
            return;
        ++tried;
        const PlanCard& plan = look.picture.plan.cards[card];
        const bool isFirst = isStory && namingRank(plan.lane) < plateRank;
        for (const double width : {labelWidth, 0.55 * labelWidth, 0.35 * labelWidth}) {
            const std::string words = elided(m_metrics, titleFace(plan), labelSize, plan.title, width);
            const bool isPlaced = label(look, places, look.view.transform(look.cardBox(card)), words, titleFace(plan), look.fill(StyleId::TextStrong, card));
            placed += isPlaced ? 1 : 0;
            if (isPlaced || !isFirst)  // the beginning of who stands behind it says more than nothing
                break;
        }
    };
    for (std::uint32_t card = 0; !look.view.emphasis.empty() && card < look.picture.plan.cards.size(); ++card)
        if (look.emphasis(card) == Emphasis::Selected)
            consider(card);
    const auto tellPlates = [&] {
        for (const Look::PlateMark& mark : std::exchange(look.marks, {}))
            if (placed < most && tried++ < mostTried)
                placed += label(look, places, mark.box, plateWord(look.picture, mark.hit), FontFace::SemiBold, look.fill(StyleId::TextPlate, mark.hit)) ? 1 : 0;
    };
    const std::vector<std::uint32_t> story = isStory ? orderOfStory(look.picture) : std::vector<std::uint32_t>();
    for (const std::uint32_t card : isStory ? story : look.picture.ranks.order) {
        if (isStory && namingRank(look.picture.plan.cards[card].lane) >= plateRank)
            tellPlates();
        if (look.emphasis(card) != Emphasis::Selected)
            consider(card);
    }
}

/// Cards at one place of a map are one disc from afar; what is chosen stays itself.
void FramePlanner::gather(Look& look)
{
    look.clusters = placeClusters(look.picture.plan, look.picture.layout);
    look.isClustered.assign(look.clusters.empty() ? 0 : look.picture.plan.cards.size(), false);
    for (const PlaceCluster& cluster : look.clusters)
        for (const std::uint32_t card : cluster.cards)
            look.isClustered[card] = look.emphasis(card) != Emphasis::Selected;
}

/// Graduated discs with their counts, and the names of their places where there is room.
void FramePlanner::clusterDiscs(Look& look)
{
    constexpr double countSize = 10.5;
    const double ratio = look.view.pixelRatio;
    LabelPlaces places({look.view.size.width / ratio, look.view.size.height / ratio});
    for (const PlaceCluster& cluster : look.clusters) {
        if (!look.area.grown(40 / look.scale()).contains(cluster.centre) || look.emphasis(cluster.hit) == Emphasis::Gone)
            continue;
        const double size = std::floor(std::clamp(12 + 3.4 * std::sqrt(static_cast<double>(cluster.things)), 16.0, 44.0) * ratio);
        const Point middle = look.view.transform(cluster.centre);
        const Rect disc{std::round(middle.x - size / 2), std::round(middle.y - size / 2), size, size};
        look.out.masks.push_back({&m_signs.at(Glyph::Dot, static_cast<int>(size)), static_cast<int>(disc.x), static_cast<int>(disc.y),
                                  look.fill(StyleId::MapSpot, cluster.hit)});
        m_texts.place(std::to_string(cluster.things), FontFace::SemiBold, countSize * ratio, {middle.x, middle.y + countSize * 0.36 * ratio}, 0.5,
                      look.fill(StyleId::TextOnDark, cluster.hit), look.out.masks);
        label(look, places, disc, cluster.name, FontFace::SemiBold, look.fill(StyleId::TextStrong, cluster.hit));
    }
}

void FramePlanner::communityLabels(Look& look)
{
    LabelPlaces places({look.view.size.width / look.view.pixelRatio, look.view.size.height / look.view.pixelRatio});
    std::size_t placed = 0;
    for (std::size_t i = 0; i < look.overview->communities.size(); ++i) {
        const Overview::Community& community = look.overview->communities[i];
        if (placed >= mostLabels(look.view))
            return;
        const bool isGone = i < look.out.emphasis.size() && look.out.emphasis[i] == Emphasis::Gone;
        if (!isGone && look.isInSight(community.disc))
            placed += label(look, places, look.view.transform(community.disc), community.name, FontFace::SemiBold, styleOf(look.sheet, StyleId::TextStrong).fill) ? 1 : 0;
    }
}

}  // namespace throughline::raster
