// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/result.h"
#include "core/model/marking.h"
#include "core/scene/display_list.h"
#include "core/scene/picture.h"

namespace throughline {

/// White at both sides of a page, scene units.
inline constexpr double pageMargin = 30;
/// What every page that goes out ends with.
inline constexpr std::string_view pageFooter = "Attribution as claimed by the sources named; not an assessment by the author.";

/// Points on paper that a unit of a page so wide takes; without a paper (width 0) 96 units are an inch.
double pointsPerUnit(double pageWidth, double paperWidthMm);
/// Size of the banner's letters, scene units: at least 12 points (TLP 2.0).
double bannerSize(double pointsPerUnit);
/// The marking of a page, white on black at its right, in letters of `size`; `second` stands in a line of its own below.
void drawBanner(DisplayListBuilder& builder, const Rect& box, double size, const Marking& marking, const std::string& second);

/// Size of the smallest text of a list, scene units; of at most `usual`, that of note numbers.
double smallestText(const DisplayList& list, double usual = 10);
/// Width of a page, scene units, on which that text has `options.leastPoints` on `options.paperWidthMm`.
double widthForPoints(const DisplayList& list, const BriefingOptions& options);

/// Raises a computed marking to what a person asked for; NotStated asks for nothing. Errors: MarkingTooLow.
Status raiseMarking(Marking& marking, Tlp raiseTo);

}  // namespace throughline
