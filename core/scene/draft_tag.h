// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/scene/display_list.h"

namespace throughline {

/// Of a picture in which nothing is reviewed; said once, above it and in the legend.
inline constexpr std::string_view draftWords = "Draft: read by Throughline, not yet reviewed";
/// As much of it as fits into `width`; shorter in steps, and never without "Draft".
std::string_view draftWordsWithin(const TextMetrics& metrics, FontFace face, double size, double width);
/// Of one thing among reviewed ones; also what its tag prints.
inline constexpr std::string_view draftWord = "draft";

inline constexpr double draftTagHeight = 12;
inline constexpr double draftTagRise = 4;  ///< above the edge of its card, whose first words stand lower than the rest
double draftTagWidth(const TextMetrics& metrics);
/// A small tag with its left top corner at `at`.
void drawDraftTag(DisplayListBuilder& builder, Point at, HitIndex hit);

/// Height of the strip above a picture that is a draft as a whole.
inline constexpr double draftStripHeight = 32;
double draftStripWidth(const TextMetrics& metrics);
/// The words on a ground of their own, left top corner at `at`.
void drawDraftStrip(DisplayListBuilder& builder, Point at);

}  // namespace throughline
