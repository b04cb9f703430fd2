// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/card_image.h"
#include "core/graph/picture_plan.h"
#include "core/scene/display_list.h"

namespace throughline {

// Pictures that an analyst put on cards.

/// Makes the images of the pictures of a plan. `images`: null where there is no decoder; then none can be shown.
void makeImages(PicturePlan& plan, CardImages* images);

/// Draws the picture of a card into what is over above the words, or a frame with the name of a file that cannot be shown.
/// `words`: height of the card without it. Returns what is left of `front` for the words.
Rect drawCardPicture(DisplayListBuilder& builder, const PlanCard& card, const Rect& front, double words, HitIndex hit);

}  // namespace throughline
