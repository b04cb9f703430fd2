// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/raster/small_words.h"

#include <algorithm>
#include <limits>

namespace throughline::raster {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
constexpr double plateWordSize = 8;   ///< em, pixels of the window, as the following
constexpr double paperWordSize = 8;
constexpr double paperLine = 9.5;
constexpr double paperMargin = 2;
constexpr double leastPaperRoom = 26;  ///< for some letters
constexpr double leastPaper = 5;       ///< smaller paper is a speck by itself

struct Pill {
    HitIndex hit = noHit;
    std::uint32_t shape = none;
    std::uint32_t text = none;
    bool hasSign = false;

    bool operator<(const Pill& other) const { return std::pair(hit, shape) < std::pair(other.hit, other.shape); }
};

/// Calls for each pill of the hit.
template <class Visit>
void eachOf(std::vector<Pill>& pills, HitIndex hit, const Visit& visit)
{
    auto at = std::lower_bound(pills.begin(), pills.end(), Pill{.hit = hit, .shape = 0});
    for (; at != pills.end() && at->hit == hit; ++at)
        visit(*at);
}

std::vector<Pill> pillsOf(const DisplayList& list, const DisplayParts& parts)
{
    std::vector<Pill> pills;
    for (const std::uint32_t shape : parts.shapes)
        if (list.shapes.style[shape] == StyleId::Badge && list.shapes.hit[shape] != noHit)
            pills.push_back({.hit = list.shapes.hit[shape], .shape = shape});
    std::sort(pills.begin(), pills.end());
    return pills;
}

}  // namespace

Pills pillsIn(const DisplayList& list, const DisplayParts& parts, double least)
{
    std::vector<Pill> pills = pillsOf(list, parts);
    Pills found;
    if (pills.empty())
        return found;
    for (const std::uint32_t shape : parts.shapes)
        if (list.shapes.style[shape] == StyleId::BadgeSign)
            eachOf(pills, list.shapes.hit[shape],
                   [&](Pill& pill) { pill.hasSign = pill.hasSign || list.shapes.box[pill.shape].contains(list.shapes.box[shape].centre()); });
    for (const std::uint32_t text : parts.texts)
        eachOf(pills, list.texts.hit[text], [&](Pill& pill) {
            if (list.shapes.box[pill.shape].contains(list.texts.origin[text]))
                pill.text = text;
        });
    for (const Pill& pill : pills) {
        if (pill.text != none && static_cast<double>(list.texts.size[pill.text]) >= least)
            found.texts.push_back(pill.text);
        else if (!pill.hasSign)
            found.shapes.push_back(pill.shape);
    }
    std::sort(found.texts.begin(), found.texts.end());
    std::sort(found.shapes.begin(), found.shapes.end());
    return found;
}

std::string_view plateWord(const Picture& picture, HitIndex hit)
{
    const std::size_t cards = picture.plan.cards.size();
    const std::size_t lines = hit < cards ? picture.plan.cards[hit].plate.size() : picture.plan.links[hit - cards].plate.size();
    return lines > 1 ? "contested" : "denied";
}

void addPlateWords(SmallWords& into, const Picture& picture, const DisplayList& list, const std::vector<std::uint32_t>& shapes,
                   const TextMetrics& metrics, const SmallView& view, bool areOfLines)
{
    const std::size_t cards = picture.plan.cards.size();
    const double size = plateWordSize * view.pixelRatio;
    for (const std::uint32_t shape : shapes) {
        const HitIndex hit = list.shapes.hit[shape];
        if (list.shapes.style[shape] != StyleId::Plate || hit >= cards + (areOfLines ? picture.plan.links.size() : 0))
            continue;
        const std::string_view word = plateWord(picture, hit);
        const Rect box = view.transform(list.shapes.box[shape]);
        if (textWidth(metrics, FontFace::SemiBold, size, word) <= box.width - 2)
            into.words.push_back({std::string(word), FontFace::SemiBold, size, {box.centre().x, box.centre().y + size * 0.34}, 0.5, StyleId::TextPlate, hit});
        else
            into.emptyPlates.push_back(shape);
    }
}

void addPaperWords(SmallWords& into, const Picture& picture, const DisplayList& list, const std::vector<std::uint32_t>& shapes,
                   const TextMetrics& metrics, const SmallView& view)
{
    const double ratio = view.pixelRatio;
    for (const std::uint32_t shape : shapes) {
        const HitIndex hit = list.shapes.hit[shape];
        const bool isPaper = list.shapes.style[shape] == StyleId::AuthorPaper && list.shapes.kind[shape] == ShapeKind::Polygon;
        if (!isPaper || hit == noHit || list.hits[hit].kind != HitKind::Annotation || list.hits[hit].index >= picture.plan.annotations.size())
            continue;
        const std::string& text = picture.plan.annotations[list.hits[hit].index].text;
        const Rect box = view.transform(list.shapes.box[shape]);
        const double width = box.width / ratio - 2 * paperMargin;
        const auto lines = static_cast<std::size_t>(std::max(0.0, (box.height / ratio - paperMargin) / paperLine));
        if (text.empty() || box.width < leastPaper * ratio || box.height < leastPaper * ratio)
            continue;
        if (width < leastPaperRoom || lines == 0) {
            for (const double part : {0.32, 0.6})
                into.lines.push_back({{box.x + 0.2 * box.width, box.y + part * box.height, 0.6 * box.width, std::max(1.0, 0.1 * box.height)},
                                      StyleId::TextAuthor, hit});
            continue;
        }
        double y = box.y + paperWordSize * ratio + 1;
        std::string flat = text;
        std::replace(flat.begin(), flat.end(), '\n', ' ');
        for (std::string& line : wrapped(metrics, FontFace::Regular, paperWordSize, flat, width, lines)) {
            into.words.push_back({std::move(line), FontFace::Regular, paperWordSize * ratio, {box.x + paperMargin * ratio, y}, 0, StyleId::TextAuthor, hit});
            y += paperLine * ratio;
        }
    }
}

}  // namespace throughline::raster
