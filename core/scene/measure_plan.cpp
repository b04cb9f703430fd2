// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/map/map_plan.h"
#include "core/scene/card_style.h"
#include "core/scene/comparison_badges.h"
#include "core/scene/draw_map.h"
#include "core/scene/draw_matrix.h"
#include "core/scene/draft_tag.h"
#include "core/scene/picture.h"
#include "core/scene/stack_marks.h"

namespace throughline {
namespace card_style {

FontFace titleFace(const PlanCard& card) { return card.isNotNamed ? FontFace::SemiBoldItalic : FontFace::SemiBold; }

CardText cardText(const PlanCard& card, const TextMetrics& metrics, double width)
{
    const double room = width - textLeft - textRight;
    CardText text;
    text.title = wrapped(metrics, titleFace(card), titleSize, card.title, room, titleLines);
    std::string small = card.badge;
    for (const std::string* part : {&card.subtitle, &card.elsewhere})
        if (!part->empty())
            small.append(small.empty() ? "" : " · ").append(*part);
    text.subtitle = wrapped(metrics, FontFace::Regular, smallSize, small, room, subtitleLines);
    for (const std::string& line : card.plate)
        for (std::string& piece : wrapped(metrics, FontFace::SemiBold, plateSize, line, width - 2 * (platePadding + 8), 3))
            text.plate.push_back(std::move(piece));
    return text;
}

double cardHeight(const PlanCard& card, const CardText& text)
{
    const double words = 2 * cardPadding + static_cast<double>(text.title.size()) * titleLine + static_cast<double>(text.subtitle.size()) * smallLine;
    return std::max(words, 2 * cardPadding + glyphSize) + badgesHeight(card.marks) + cardPlateHeight(text) + stackDepth(card);
}

bool isBesideLane(const PicturePlan& plan, const PlanLink& link)
{
    const auto laneOf = [&](PlanEnd end) { return end.isGroup ? plan.groups[end.index].lane : plan.cards[end.index].lane; };
    const auto isOnMap = [&](PlanEnd end) { return plan.map && (end.isGroup ? plan.map->isOnMap[end.index] : plan.map->spotOfCard[end.index].has_value()); };
    return laneOf(link.from) == laneOf(link.to) && !isOnMap(link.from) && !isOnMap(link.to);
}

namespace {

/// What stands on a line; where there is no room for words, still that nobody has reviewed it.
std::string verbText(const PlanLink& link, bool isBare)
{
    std::string text(link.isDraft ? draftWord : "");
    if (isBare)
        return text;
    text.append(text.empty() || link.verb.empty() ? "" : " · ").append(link.verb);
    if (!link.counts.empty())
        text.append(" (").append(link.counts).append(")");
    return link.mark.empty() ? text : text + " (" + link.mark + ")";
}

/// Room for the badges below the rest.
LinkLabel withBadges(LinkLabel label, const TextMetrics& metrics)
{
    if (label.marks.empty())
        return label;
    label.width = std::max(label.width, badgesWidth(metrics, label.marks));
    label.below += badgesHeight(label.marks) + 1;
    return label;
}

}  // namespace

LinkLabel linkLabel(const PlanLink& link, const TextMetrics& metrics, bool isCrowded, bool isBesideLane)
{
    LinkLabel label;
    label.marks = link.marks;
    const bool isBare = isCrowded && link.plate.empty();
    if (isBare && !link.isDraft)
        return withBadges(std::move(label), metrics);
    label.verb = wrapped(metrics, FontFace::Regular, verbSize, verbText(link, isBare), verbWidth, link.isDraft || !link.counts.empty() ? 3 : 2);
    if (link.plate.empty() && !isBare) {
        for (std::size_t i = 0; i < link.notes.size() && i < maxNotesOnLine; ++i)
            label.notes.push_back(std::to_string(link.notes[i]));
        if (link.notes.size() > maxNotesOnLine)
            label.notes.back() = std::string("+").append(std::to_string(link.notes.size() - maxNotesOnLine + 1));
    }
    for (const std::string& line : link.plate)
        for (std::string& piece : wrapped(metrics, FontFace::SemiBold, plateSize, line, plateWidth, 4))
            label.plate.push_back(std::move(piece));

    for (const std::string& line : label.verb)
        label.width = std::max(label.width, textWidth(metrics, FontFace::Regular, verbSize, line));
    for (const std::string& line : label.plate)
        label.width = std::max(label.width, textWidth(metrics, FontFace::SemiBold, plateSize, line) + 2 * platePadding + 4);
    const auto notes = static_cast<double>(label.notes.size());
    label.isBeside = isBesideLane && label.plate.empty();
    if (label.isBeside) {
        label.width += std::max(notes * noteStep, noteStep) + 3;
        const double words = (static_cast<double>(label.verb.size()) * verbLine + badgesHeight(label.marks)) / 2;
        label.above = label.below = std::max(noteRadius, words) + 3;
        label.width = std::max(label.width, std::max(notes * noteStep, noteStep) + 3 + badgesWidth(metrics, label.marks));
        return label;
    }
    label.width = std::max(label.width, notes > 0 ? notes * noteStep : 0);
    const double body = !label.plate.empty() ? static_cast<double>(label.plate.size()) * plateLine / 2 + platePadding
        : notes > 0                          ? noteRadius
                                             : 1;
    label.below = body + 2;
    label.above = body + static_cast<double>(label.verb.size()) * verbLine + (label.verb.empty() ? 2 : 5);
    return withBadges(std::move(label), metrics);
}

BandText bandText(const PlanBand& band, const TextMetrics& metrics)
{
    constexpr double room = headerWidth - headerMargin - 16;
    constexpr double space = 12;
    BandText text;
    text.title = elided(metrics, FontFace::SemiBold, headerSize, band.title, room);
    const double used = text.title.empty() ? 0 : textWidth(metrics, FontFace::SemiBold, headerSize, text.title) + space;
    text.isBeside = used + textWidth(metrics, FontFace::Regular, headerSize, band.header) <= room;
    text.header = text.isBeside ? std::vector<std::string>{band.header}
                                : wrapped(metrics, FontFace::Regular, headerSize, band.header, room, headerLines);
    if (band.header.empty())
        text.header.clear();
    return text;
}

std::vector<bool> crowdedBands(const PicturePlan& plan)
{
    std::vector<std::size_t> links(std::max<std::size_t>(plan.bands.size(), 1), 0);
    for (const PlanLink& link : plan.links)
        ++links[link.band];
    std::vector<bool> crowded;
    for (const std::size_t count : links)
        crowded.push_back(count > maxLabelledLinks);
    return crowded;
}

}  // namespace card_style

using namespace card_style;

PlanSizes measurePlan(const PicturePlan& plan, const TextMetrics& metrics)
{
    PlanSizes sizes;
    for (const PlanCard& card : plan.cards) {
        const CardText text = cardText(card, metrics, cardWidth - stackDepth(card));
        const double slot = pictureSlot(card);
        sizes.cards.push_back({cardWidth, cardHeight(card, text) + slot});
        if (slot > 0) {
            sizes.cardSlack.resize(plan.cards.size());
            sizes.cardSlack[sizes.cards.size() - 1] = slot;
        }
    }
    const std::vector<bool> crowded = crowdedBands(plan);
    for (const PlanLink& link : plan.links) {
        const LinkLabel label = linkLabel(link, metrics, crowded[link.band], isBesideLane(plan, link));
        // The line runs through the middle of the label's room.
        const double half = std::max(label.above, label.below);
        sizes.linkLabels.push_back(label.isEmpty() ? Size{} : Size{label.width, 2 * half});
    }
    for (const PlanGroup& group : plan.groups) {
        const double width = group.columns * cardWidth + (group.columns - 1) * 12.0;
        const auto height = [&](const std::string& text) {
            const auto lines = wrapped(metrics, FontFace::SemiBold, captionSize, text, width, 3);
            return lines.empty() ? 0.0 : static_cast<double>(lines.size()) * captionLine + 4;
        };
        sizes.groupCaptions.push_back(height(group.caption));
        sizes.groupFooters.push_back(height(group.footer));
        sizes.groupMinWidths.push_back(0);
    }
    sizes.mapTexts = mapTextSizes(plan, metrics);
    if (plan.matrix)
        measureMatrix(plan, metrics, sizes);
    sizes.headerWidth = headerWidth;
    for (const PlanBand& band : plan.bands) {
        const BandText text = bandText(band, metrics);
        double width = textWidth(metrics, FontFace::SemiBold, headerSize, text.title);
        for (const std::string& line : text.header) {
            const double words = textWidth(metrics, FontFace::Regular, headerSize, line);
            width = text.isBeside ? width + 12 + words : std::max(width, words);
        }
        sizes.headerWidths.push_back(headerMargin + width + 16);
        const bool hasHeader = !text.title.empty() || !text.header.empty();
        // The first line is the title's, or the header's where there is no title.
        const std::size_t below = text.isBeside || text.title.empty() ? std::max<std::size_t>(text.header.size(), 1) - 1 : text.header.size();
        sizes.bandHeaders.push_back(hasHeader ? headerTop + static_cast<double>(below) * headerLine : 0);
    }
    return sizes;
}

}  // namespace throughline
