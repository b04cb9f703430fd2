// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/stack_marks.h"

#include <string>

namespace throughline {
namespace {

using namespace card_style;

constexpr double badgeHeight = 15;
constexpr double badgePadding = 6;
constexpr double plateMargin = 6;

std::string badgeText(const PlanCard& card) { return "+" + std::to_string(card.hiddenNeighbours); }

}  // namespace

Rect frontSheet(const PlanCard& card, const Rect& box)
{
    const double depth = stackDepth(card);
    return {box.x, box.y, box.width - depth, box.height - depth};
}

void drawSheets(DisplayListBuilder& builder, const PlanCard& card, const Rect& box, HitIndex hit)
{
    if (!card.isStack)
        return;
    const Rect front = frontSheet(card, box);
    for (const double behind : {stackDepth(card), stackDepth(card) / 2})
        builder.roundRect({front.x + behind, front.y + behind, front.width, front.height}, 7, StyleId::Card, hit);
}

double cardPlateHeight(const CardText& text)
{
    return text.plate.empty() ? 0 : static_cast<double>(text.plate.size()) * plateLine + 2 * platePadding - 2 + plateMargin;
}

void drawCardPlate(DisplayListBuilder& builder, const CardText& text, const Rect& front, HitIndex hit)
{
    if (text.plate.empty())
        return;
    const double height = cardPlateHeight(text) - plateMargin;
    const Rect plate{front.x + plateMargin, front.bottom() - plateMargin - height, front.width - 2 * plateMargin, height};
    builder.roundRect(plate, 5, StyleId::Plate, hit);
    double y = plate.y + platePadding + plateSize - 1;
    for (const std::string& line : text.plate) {
        builder.text({plate.centre().x, y}, plateSize, FontFace::SemiBold, StyleId::TextPlate, line, hit, TextAlign::Centre);
        y += plateLine;
    }
}

Rect hiddenBadge(const PlanCard& card, const Rect& box, const TextMetrics& metrics)
{
    if (card.hiddenNeighbours == 0)
        return {};
    const double width = textWidth(metrics, FontFace::SemiBold, badgeTextSize, badgeText(card)) + 2 * badgePadding;
    const Rect front = frontSheet(card, box);
    return {front.right() - width - 8, front.bottom() - badgeHeight / 2, width, badgeHeight};
}

void drawHiddenBadge(DisplayListBuilder& builder, const PlanCard& card, const Rect& box, HitIndex hit)
{
    const Rect badge = hiddenBadge(card, box, builder.metrics());
    if (badge.isEmpty())
        return;
    builder.roundRect(badge, badgeHeight / 2, StyleId::Badge, hit);
    builder.text({badge.centre().x, badge.centre().y + badgeTextSize * 0.36}, badgeTextSize, FontFace::SemiBold, StyleId::TextStrong,
                 badgeText(card), hit, TextAlign::Centre);
}

}  // namespace throughline
