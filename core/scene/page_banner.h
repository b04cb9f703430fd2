// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/result.h"
#include "core/model/marking.h"
#include "core/scene/display_list.h"

namespace throughline {

/// White at both sides of a page, scene units.
inline constexpr double pageMargin = 30;
/// What every page that goes out ends with.
inline constexpr std::string_view pageFooter = "Attribution as claimed by the sources named; not an assessment by the author.";

/// The marking of a page, white on black at its right, in letters of `size`; `second` stands in a line of its own below.
void drawBanner(DisplayListBuilder& builder, const Rect& box, double size, const Marking& marking, const std::string& second);

/// Raises a computed marking to what a person asked for; NotStated asks for nothing. Errors: MarkingTooLow.
Status raiseMarking(Marking& marking, Tlp raiseTo);

}  // namespace throughline
