// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/scene/picture.h"

namespace throughline {

/// A part of a picture for a page of its own. Row and column count what is cut, from 0.
struct PicturePart {
    std::size_t row = 0;
    std::size_t column = 0;
    Rect area;  ///< in the picture, scene units
};

/// What must be seen whole somewhere: a card with its badges, the words and plate of a line, a caption, a box of cards,
/// the header of a band.
struct CutItems {
    std::vector<Rect> boxes;
    std::size_t telling = 0;  ///< the first so many say something by themselves; boxes of cards and headers come behind them
    std::vector<std::uint32_t> ofText;   ///< by text of the display list; `none`: it is no part of one
    std::vector<std::uint32_t> ofShape;  ///< by shape, likewise: lines, frames and grounds are cut
    static constexpr std::uint32_t none = 0xFFFFFFFF;
};
CutItems cutItems(const Picture& picture);

/// Parts of at most `room` that show each item whole in one of them, in reading order; they lap over where an item would be cut. An item
/// larger than the room is whole in none. Parts without a telling item of their own are left out. Stops counting at `most` + 1 rows or columns.
std::vector<PicturePart> cutPicture(const Picture& picture, const CutItems& items, const Size& room, std::size_t most);

/// Is the header of a band, as the picture has it, whole in this area?
bool hasWholeHeader(const Picture& picture, std::uint32_t band, const Rect& area);

/// Draws what lies in `area`, its left top corner at `at`: items that are whole in it, and lines and grounds as far as they go. Titles of
/// lanes and headers of bands are drawn only where they are whole.
void drawPart(DisplayListBuilder& builder, const Picture& picture, const CutItems& items, const Rect& area, Point at);
/// Titles of the lanes that are in the area, in the row of 24 units above `at`.
void drawLaneTitles(DisplayListBuilder& builder, const Picture& picture, const Rect& area, Point at);
inline constexpr double laneTitleRow = 24;

}  // namespace throughline
