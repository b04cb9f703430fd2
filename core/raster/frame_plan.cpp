// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/raster/frame_plan.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/raster/frame_look.h"
#include "core/raster/small_words.h"
#include "core/scene/card_style.h"
#include "core/scene/draft_tag.h"
#include "core/scene/draw_annotations.h"

namespace throughline::raster {
namespace {

using namespace card_style;

constexpr double fullFrom = 0.62;   ///< scale at which the small lines of a card are some 6.5 pixels high
constexpr double namesFrom = 0.3;   ///< a name of 9 pixels still has room for some letters
constexpr double signsFrom = 0.11;  ///< a card is as high as a small sign

constexpr double smallestFull = 3.2;    ///< pixels of an em; smaller texts are grey lines
constexpr double smallestNames = leastRead;
constexpr double smallestPicture = 14;  ///< pixels of the longer side: what was put on a card leaves no hole while its name is read
constexpr double nameSize = 9.5;        ///< pixels of an em
constexpr double titleSizeAfar = 9;     ///< of bands and lanes
constexpr double mostEnlarged = 2.5;    ///< more than that would not fit where it stands
constexpr double leastBar = 3;
constexpr std::size_t mostPassing = 4000;  ///< shapes with which lines from elsewhere to elsewhere are still drawn
constexpr double leastArrow = 0.22;  ///< scale below which arrowheads are specks

}  // namespace

namespace {

/// Words are not broken: a name with a long one takes one line.
bool hasWordOver(std::string_view title, const TextMetrics& metrics, FontFace face, double width)
{
    while (!title.empty()) {
        const std::size_t end = std::min(title.find(' '), title.size());
        if (textWidth(metrics, face, nameSize, title.substr(0, end)) > width)
            return true;
        title.remove_prefix(std::min(end + 1, title.size()));
    }
    return false;
}

/// A disc is chosen if one of its cards is, dimmed if all of them are, gone if all of them are.
std::vector<Emphasis> communityEmphasis(const Overview& overview, std::span<const Emphasis> cards)
{
    if (cards.empty())
        return {};
    constexpr auto weight = [](Emphasis emphasis) {
        return emphasis == Emphasis::Gone ? 0 : emphasis == Emphasis::Dimmed ? 1 : emphasis == Emphasis::Selected ? 3 : 2;
    };
    constexpr std::array heaviest{Emphasis::Gone, Emphasis::Dimmed, Emphasis::None, Emphasis::Selected};
    std::vector<int> weights(overview.communities.size(), 0);
    for (std::size_t card = 0; card < overview.communityOf.size() && card < cards.size(); ++card) {
        int& disc = weights[overview.communityOf[card]];
        disc = std::max(disc, weight(cards[card]));
    }
    std::vector<Emphasis> emphasis;
    for (const int disc : weights)
        emphasis.push_back(heaviest[static_cast<std::size_t>(disc)]);
    return emphasis;
}

/// Takes what is gone out of what is in sight.
void leaveOutGone(DisplayParts& parts, const DisplayList& list, std::span<const Emphasis> emphasis)
{
    if (std::find(emphasis.begin(), emphasis.end(), Emphasis::Gone) == emphasis.end())
        return;
    const auto isGone = [&](HitIndex hit) { return hit < emphasis.size() && emphasis[hit] == Emphasis::Gone; };
    std::erase_if(parts.shapes, [&](std::uint32_t shape) { return isGone(list.shapes.hit[shape]); });
    std::erase_if(parts.texts, [&](std::uint32_t text) { return isGone(list.texts.hit[text]); });
}

}  // namespace

Detail detailAt(double scale, const Picture& picture)
{
    if (picture.overview && scale < picture.overview->belowScale)
        return Detail::Overview;
    return scale >= fullFrom ? Detail::Full : scale >= namesFrom ? Detail::Names : scale >= signsFrom ? Detail::Signs : Detail::Dots;
}

FramePlanner::FramePlanner(GlyphSource& source, TextMetrics metrics) : m_texts(source), m_metrics(std::move(metrics)) {}

FramePlan FramePlanner::plan(const Picture& picture, const DisplayList& list, const StyleSheet& sheet, const FrameView& view)
{
    m_texts.trim();
    FramePlan out;
    out.detail = detailAt(view.transform.scale / view.pixelRatio, picture);
    if (view.isPart && out.detail == Detail::Overview)
        out.detail = Detail::Dots;
    out.emphasis.assign(view.emphasis.begin(), view.emphasis.end());
    const Overview* overview = view.overview ? view.overview : picture.overview.get();
    out.list = out.detail == Detail::Overview ? &overview->display : &list;
    const Transform& t = view.transform;
    const Rect area{-t.offset.x / t.scale, -t.offset.y / t.scale, view.size.width / t.scale, view.size.height / t.scale};
    if (out.detail == Detail::Overview)
        out.emphasis = communityEmphasis(*overview, view.emphasis);
    Look look{picture, *out.list, sheet, dimmedSheet(sheet), view, overview, area, out.list->within(area), out};
    leaveOutGone(look.parts, look.list, out.emphasis);
    if (out.detail == Detail::Signs || out.detail == Detail::Dots)
        gather(look);
    shapesOf(look);
    texts(look);
    switch (out.detail) {
    case Detail::Overview: communityLabels(look); break;
    case Detail::Full: break;
    case Detail::Names:
        cardNames(look);
        break;
    case Detail::Signs:
        signs(look);
        look.markPlates(look.plates());
        cardLabels(look);
        break;
    case Detail::Dots:
        bars(look);
        look.markPlates(look.plates());
        cardLabels(look);
        break;
    }
    clusterDiscs(look);
    if (out.detail != Detail::Full)
        smallWords(look);
    return out;
}

void FramePlanner::shapesOf(Look& look)
{
    const Detail detail = look.out.detail;
    if (detail == Detail::Full || detail == Detail::Overview) {
        look.out.shapes = std::move(look.parts.shapes);
        return;
    }
    look.pills = pillsIn(look.list, look.parts, smallestNames / look.scale());
    const auto isLeftOut = [&](std::uint32_t shape) {
        const StyleId style = look.list.shapes.style[shape];
        const Rect& box = look.list.shapes.box[shape];
        if (style == StyleId::Image)
            return detail != Detail::Names || std::max(box.width, box.height) * look.scale() < smallestPicture;
        if (style == StyleId::LegendFrame)
            return true;  // around the words that a picture cannot be shown
        if (style == StyleId::Badge && std::binary_search(look.pills.shapes.begin(), look.pills.shapes.end(), shape))
            return true;
        if (style == StyleId::NoteDisc)
            return noteSize * look.scale() < smallestNames;
        if (style == StyleId::MapTether)
            return !look.clusters.empty();
        const HitIndex hit = look.list.shapes.hit[shape];
        if (detail == Detail::Names || hit == noHit)
            return false;
        if (look.isCard(hit))
            return detail == Detail::Dots || look.isInCluster(hit) || !takesHalo(style);
        return look.isLink(hit) && look.scale() < leastArrow && look.list.shapes.kind[shape] == ShapeKind::Polygon && !takesHalo(style);
    };
    look.out.shapes.reserve(look.parts.shapes.size());
    for (const std::uint32_t shape : look.parts.shapes)
        if (!isLeftOut(shape))
            look.out.shapes.push_back(shape);
    if (detail != Detail::Names && look.out.shapes.size() > mostPassing)
        leaveOutPassing(look);
}

/// Among thousands of lines those that only pass by, both ends out of sight, say nothing.
void FramePlanner::leaveOutPassing(Look& look)
{
    const PicturePlan& plan = look.picture.plan;
    std::vector<bool> isSeen(plan.cards.size());
    for (std::uint32_t card = 0; card < plan.cards.size(); ++card)
        isSeen[card] = look.isSeen(card);
    const auto isEndSeen = [&](const PlanEnd& end) { return end.isGroup || isSeen[end.index]; };
    std::erase_if(look.out.shapes, [&](std::uint32_t shape) {
        const HitIndex hit = look.list.shapes.hit[shape];
        if (hit == noHit || !look.isLink(hit))
            return false;
        const PlanLink& link = plan.links[hit - plan.cards.size()];
        return !isEndSeen(link.from) && !isEndSeen(link.to);
    });
}

void FramePlanner::text(Look& look, std::uint32_t index, double pixels, std::string_view words)
{
    const TextArrays& t = look.list.texts;
    const double align = t.align[index] == TextAlign::Left ? 0 : t.align[index] == TextAlign::Centre ? 0.5 : 1;
    m_texts.place(words, t.face[index], pixels, look.view.transform(t.origin[index]), align, look.fill(t.style[index], t.hit[index]), look.out.masks);
}

/// The picture's own texts: as they are where they can be read; of what names a part of the picture a
/// larger copy.
void FramePlanner::texts(Look& look)
{
    const TextArrays& t = look.list.texts;
    const bool isWhole = look.out.detail == Detail::Full || look.out.detail == Detail::Overview;
    const double least = (isWhole ? smallestFull : smallestNames) * look.view.pixelRatio;
    for (const std::uint32_t index : look.parts.texts) {
        const double pixels = static_cast<double>(t.size[index]) * look.view.transform.scale;
        const HitIndex hit = t.hit[index];
        if (look.isCard(hit) && !isWhole) {
            // The "?" in the sign of what has no name is part of the sign.
            const bool isOfSign = t.style[index] == StyleId::TextOnDark && pixels >= smallestFull * look.view.pixelRatio;
            if (look.out.detail == Detail::Names && (isOfSign || std::binary_search(look.pills.texts.begin(), look.pills.texts.end(), index)))
                text(look, index, pixels, t.text[index]);
            continue;
        }
        if (pixels >= least) {
            text(look, index, pixels, t.text[index]);
            continue;
        }
        if (t.style[index] == StyleId::TextOnDark && pixels >= smallestFull * look.view.pixelRatio)
            text(look, index, pixels, t.text[index]);  // a band's letter stays in its disc
        else if (!isWhole && isTitle(look, index))
            title(look, index, pixels);
    }
}

/// Does the text name a part of the picture: a band, a lane, the whole?
bool FramePlanner::isTitle(const Look& look, std::uint32_t index) const
{
    const TextArrays& t = look.list.texts;
    const HitIndex hit = t.hit[index];
    return t.style[index] != StyleId::TextOnDark
        && (hit == noHit || (look.list.hits[hit].kind == HitKind::Band && t.face[index] == FontFace::SemiBold));
}

void FramePlanner::title(Look& look, std::uint32_t index, double pixels)
{
    const TextArrays& t = look.list.texts;
    const double larger = titleSizeAfar * look.view.pixelRatio;
    const bool isDraft = t.text[index] == draftWords;
    if (larger > mostEnlarged * pixels && !isDraft)
        return;
    const HitIndex hit = t.hit[index];
    if (hit == noHit && t.style[index] == StyleId::TextQuiet) {  // of a lane: the gap beside it has room
        text(look, index, larger, t.text[index]);
        return;
    }
    const double natural = static_cast<double>(t.width[index]);
    if (isDraft) {
        text(look, index, larger, draftWordsWithin(m_metrics, t.face[index], larger, natural * look.view.transform.scale));
        return;
    }
    const double room = hit == noHit ? natural : look.list.hits[hit].bounds.right() - t.origin[index].x;
    text(look, index, larger, elided(m_metrics, t.face[index], larger, t.text[index], room * look.view.transform.scale));
}

const std::vector<std::string>& FramePlanner::linesOf(const PlanCard& card, std::uint32_t index, FontFace face, int width, std::size_t lines)
{
    const std::uint64_t key = (static_cast<std::uint64_t>(index) << 24) | (static_cast<std::uint64_t>(width) << 4) | lines;
    BrokenName& broken = m_lines[key];
    if (broken.lines.empty() || broken.name != card.title)
        broken = {card.title, wrapped(m_metrics, face, nameSize, card.title, width, hasWordOver(card.title, m_metrics, face, width) ? 1 : lines)};
    return broken.lines;
}

void FramePlanner::cardNames(Look& look)
{
    constexpr std::size_t mostKept = 20000;
    if (m_lines.size() > mostKept)
        m_lines.clear();
    std::uint32_t last = noHit;
    for (const std::uint32_t shape : look.out.shapes) {
        const HitIndex hit = look.list.shapes.hit[shape];
        if (hit == last || !look.isCard(hit))
            continue;
        last = hit;
        cardName(look, hit);
    }
}

/// The name in a size that can be read, in the room that the card has for its words.
void FramePlanner::cardName(Look& look, std::uint32_t card)
{
    const PlanCard& plan = look.picture.plan.cards[card];
    Rect box = look.picture.layout.cards.size() > card && &look.list == &look.picture.display ? look.picture.layout.cards[card] : look.cardBox(card);
    // Level with the sign, also where the room above is that of a picture.
    const double slot = std::min(pictureSlot(plan), std::max(0.0, box.height - 2 * cardPadding - glyphSize));
    box.y += slot;
    box.height -= slot;
    const double scale = look.scale();
    const double left = (textLeft - 6) * scale;
    const int room = static_cast<int>(box.width * scale - left - 2);
    const double step = nameSize * 1.16;
    const auto lines = static_cast<std::size_t>(std::clamp(box.height * scale / step, 1.0, 3.0));
    if (room < 14)
        return;
    const FontFace face = titleFace(plan);
    const std::vector<std::string>& words = linesOf(plan, card, face, room, lines);
    const double ratio = look.view.pixelRatio;
    const Point corner = look.view.transform(Point{box.x, box.centre().y});
    double y = corner.y + (nameSize * 0.36 - step * (static_cast<double>(words.size()) - 1) / 2) * ratio;
    const bool isRemoved = plan.marks.has(ComparisonMark::Removed);
    const Colour ink = look.fill(isRemoved ? StyleId::TextQuiet : StyleId::TextStrong, card);
    for (const std::string& line : words) {
        m_texts.place(line, face, nameSize * ratio, {corner.x + left * ratio, y}, 0, ink, look.out.masks);
        y += step * ratio;
    }
}

/// Plates and paper too small for their words say what they are.
void FramePlanner::smallWords(Look& look)
{
    SmallWords small;
    const SmallView view{look.view.transform, look.view.pixelRatio};
    if (look.out.detail == Detail::Names)
        addPlateWords(small, look.picture, look.list, look.out.shapes, m_metrics, view, plateSize * look.scale() < smallestNames);
    look.markPlates(small.emptyPlates);
    if (look.out.detail != Detail::Overview && authorTextSize * look.scale() < smallestNames)
        addPaperWords(small, look.picture, look.list, look.out.shapes, m_metrics, view);
    for (const SmallWords::Line& line : small.lines)
        look.out.boxes.push_back({line.box, look.fill(line.ink, line.hit)});
    for (const SmallWords::Word& word : small.words)
        m_texts.place(word.words, word.face, word.size, word.at, word.align, look.fill(word.ink, word.hit), look.out.masks);
}

void FramePlanner::bars(Look& look)
{
    const double least = leastBar * look.view.pixelRatio;
    for (std::uint32_t card = 0; card < look.picture.plan.cards.size(); ++card) {
        if (!look.isSeen(card))
            continue;
        Rect box = look.view.transform(look.cardBox(card));
        const Point middle = box.centre();
        box.width = std::max(box.width, least);
        box.height = std::max(box.height * 0.7, least);
        box.x = middle.x - box.width / 2;
        box.y = middle.y - box.height / 2;
        const Emphasis emphasis = look.emphasis(card);
        if (emphasis == Emphasis::Selected)
            look.out.boxes.push_back({box.grown(2 * look.view.pixelRatio), look.sheet[static_cast<std::size_t>(StyleId::TextStrong)].fill});
        look.out.boxes.push_back({box, look.fill(signStyle(look.picture.plan.cards[card].glyph), card)});
    }
}

void FramePlanner::signs(Look& look)
{
    for (std::uint32_t card = 0; card < look.picture.plan.cards.size(); ++card) {
        if (!look.isSeen(card))
            continue;
        const Glyph glyph = look.picture.plan.cards[card].glyph;
        const Rect square = look.signSquare(card);
        look.out.masks.push_back({&m_signs.at(glyph, static_cast<int>(square.width)), static_cast<int>(square.x), static_cast<int>(square.y),
                                  look.fill(signStyle(glyph), card)});
    }
}

}  // namespace throughline::raster
