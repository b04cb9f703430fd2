// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/draft_tag.h"

#include <algorithm>
#include <array>

namespace throughline {
namespace {

constexpr double tagSize = 10;
constexpr double tagPadding = 5;
constexpr double stripSize = 12.5;
constexpr double stripPadding = 10;
constexpr double stripBox = 22;

}  // namespace

std::string_view draftWordsWithin(const TextMetrics& metrics, FontFace face, double size, double width)
{
    static constexpr std::array steps{draftWords, std::string_view("Draft, not yet reviewed"), std::string_view("Draft")};
    const auto fitting = std::find_if(steps.begin(), steps.end() - 1, [&](std::string_view words) { return textWidth(metrics, face, size, words) <= width; });
    return *fitting;
}

double draftTagWidth(const TextMetrics& metrics) { return textWidth(metrics, FontFace::Regular, tagSize, draftWord) + 2 * tagPadding; }

void drawDraftTag(DisplayListBuilder& builder, Point at, HitIndex hit)
{
    const double width = draftTagWidth(builder.metrics());
    builder.roundRect({at.x, at.y, width, draftTagHeight}, 3, StyleId::Badge, hit);
    builder.text({at.x + tagPadding, at.y + draftTagHeight / 2 + tagSize * 0.33}, tagSize, FontFace::Regular, StyleId::TextQuiet, draftWord, hit);
}

double draftStripWidth(const TextMetrics& metrics) { return textWidth(metrics, FontFace::SemiBold, stripSize, draftWords) + 2 * stripPadding; }

void drawDraftStrip(DisplayListBuilder& builder, Point at)
{
    builder.roundRect({at.x, at.y, draftStripWidth(builder.metrics()), stripBox}, 4, StyleId::Badge);
    builder.text({at.x + stripPadding, at.y + stripBox / 2 + stripSize * 0.35}, stripSize, FontFace::SemiBold, StyleId::TextPlain, draftWords);
}

}  // namespace throughline
