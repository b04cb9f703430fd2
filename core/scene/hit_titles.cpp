// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/hit_titles.h"

#include "core/scene/comparison_badges.h"
#include "core/scene/draft_tag.h"

namespace throughline {
namespace {

void addMarks(std::string& text, MarkSet marks)
{
    if (marks.empty())
        return;
    for (const ComparisonMark mark : marks.list())
        text.append(" · ").append(comparisonMarkWord(mark));
}

/// A box is called by its first members.
void addEndName(std::string& text, const PicturePlan& plan, PlanEnd end)
{
    if (!end.isGroup) {
        text.append(plan.cards[end.index].title);
        return;
    }
    const auto& cards = plan.groups[end.index].cards;
    if (cards.empty())
        text.append(plan.groups[end.index].caption);
    for (std::size_t i = 0; i < cards.size() && i < 3; ++i)
        text.append(i > 0 ? ", " : "").append(plan.cards[cards[i]].title);
    text.append(cards.size() > 3 ? ", …" : "");
}

}  // namespace

std::string bandTitleText(const PlanBand& band)
{
    return band.title.empty() || band.header.empty() ? band.title + band.header : band.title + " · " + band.header;
}

std::string cardTitleText(const PlanCard& card)
{
    std::string text = card.title;
    for (const std::string* part : {&card.badge, &card.subtitle, &card.elsewhere})
        if (!part->empty())
            text.append(" · ").append(*part);
    for (const std::string& line : card.plate)
        text.append("; ").append(line);
    if (card.isDraft)
        text.append(" · ").append(draftWord);
    addMarks(text, card.marks);
    return text;
}

std::string linkTitleText(const PicturePlan& plan, const PlanLink& link)
{
    const bool isBackward = link.arrowAtStart || (!link.arrowAtStart && !link.arrowAtEnd);
    constexpr std::size_t usualLength = 64;  // taken at once: there are hundreds of thousands of these
    std::string text;
    text.reserve(usualLength);
    addEndName(text, plan, isBackward ? link.to : link.from);
    text.append(" — ").append(link.verb);
    if (!link.counts.empty())
        text.append(" (").append(link.counts).append(")");
    text.append(" — ");
    addEndName(text, plan, isBackward ? link.from : link.to);
    for (const std::string& line : link.plate)
        text.append("; ").append(line);
    if (!link.mark.empty())
        text.append(" (").append(link.mark).append(")");
    if (link.isDraft)
        text.append(" · ").append(draftWord);
    addMarks(text, link.marks);
    return text;
}

}  // namespace throughline
