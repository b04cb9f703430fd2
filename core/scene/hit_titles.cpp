// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/hit_titles.h"

#include "core/scene/comparison_badges.h"
#include "core/scene/draft_tag.h"

namespace throughline {
namespace {

std::string marksText(MarkSet marks)
{
    std::string text;
    for (const ComparisonMark mark : marks.list())
        text.append(" · ").append(comparisonMarkWord(mark));
    return text;
}

/// A box is called by its first members.
std::string endName(const PicturePlan& plan, PlanEnd end)
{
    if (!end.isGroup)
        return plan.cards[end.index].title;
    std::string text;
    const auto& cards = plan.groups[end.index].cards;
    for (std::size_t i = 0; i < cards.size() && i < 3; ++i)
        text.append(i > 0 ? ", " : "").append(plan.cards[cards[i]].title);
    return cards.size() > 3 ? text.append(", …") : text;
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
    if (card.isDraft)
        text.append(" · ").append(draftWord);
    return text + marksText(card.marks);
}

std::string linkTitleText(const PicturePlan& plan, const PlanLink& link)
{
    const bool isBackward = link.arrowAtStart || (!link.arrowAtStart && !link.arrowAtEnd);
    std::string text = endName(plan, isBackward ? link.to : link.from);
    text.append(" — ").append(link.verb).append(" — ").append(endName(plan, isBackward ? link.from : link.to));
    for (const std::string& line : link.plate)
        text.append("; ").append(line);
    if (!link.mark.empty())
        text.append(" (").append(link.mark).append(")");
    if (link.isDraft)
        text.append(" · ").append(draftWord);
    return text + marksText(link.marks);
}

}  // namespace throughline
