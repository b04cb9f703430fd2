// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/graph/picture_plan.h"
#include "core/scene/text_metrics.h"

namespace throughline::card_style {

// Measures of cards, boxes and labels in scene units; measuring and drawing share them.

inline constexpr double cardWidth = 184;
inline constexpr double glyphSize = 18;
inline constexpr double textLeft = 38;   ///< from the card's left edge
inline constexpr double textRight = 10;  ///< kept free at its right edge
inline constexpr double titleSize = 13;
inline constexpr double titleLine = 16.5;
inline constexpr double smallSize = 10.5;
inline constexpr double smallLine = 13.5;
inline constexpr double cardPadding = 9;
/// How far the last sheet of a stack looks out, to the right and below; its room is part of the card's.
inline double stackDepth(const PlanCard& card) { return card.isStack ? 6 : 0; }
inline constexpr std::size_t titleLines = 2;
inline constexpr std::size_t subtitleLines = 2;

inline constexpr double captionSize = 10.5;
inline constexpr double captionLine = 14;

inline constexpr double verbSize = 10.5;
inline constexpr double verbLine = 13;
inline constexpr double verbWidth = 150;
inline constexpr double noteRadius = 8.5;
inline constexpr double noteSize = 10;
inline constexpr double noteStep = 21;
inline constexpr std::size_t maxNotesOnLine = 3;

inline constexpr double plateSize = 10;
inline constexpr double plateLine = 13;
inline constexpr double plateWidth = 210;
inline constexpr double platePadding = 6;

inline constexpr double headerSize = 12.5;
inline constexpr double headerLine = 17;
inline constexpr double headerTop = 34;      ///< band's top edge to its first item, one line of header
inline constexpr double headerWidth = 900;   ///< longer headers take more lines
inline constexpr double headerMargin = 47;   ///< from the band's left edge to the header's text
inline constexpr std::size_t headerLines = 4;

/// Lines of more than this many in one band print no verbs and notes (hover shows them); plates stay.
inline constexpr std::size_t maxLabelledLinks = 28;

// A picture on a card stands above its words, in the middle, as large as fits, never stretched or enlarged beyond its slot.
inline constexpr double pictureHeight = 48;
inline constexpr double pictureMargin = 7;   ///< left, right and above; below as much before the words
inline constexpr double leastPicture = 12;   ///< of a slot that others have left less of: no picture is drawn
inline constexpr double brokenPicture = 20;  ///< slot of a frame with the name of a file that cannot be shown
/// Height that the slot of a card's picture takes from its words; 0 without a picture.
double pictureSlot(const PlanCard& card);

/// What a card prints, broken into lines.
struct CardText {
    std::vector<std::string> title;
    std::vector<std::string> subtitle;
    std::vector<std::string> plate;  ///< below the rest
};
/// `width`: of the sheet that the words stand on.
CardText cardText(const PlanCard& card, const TextMetrics& metrics, double width);
/// Height of a card with these words, without a picture.
double cardHeight(const PlanCard& card, const CardText& text);
FontFace titleFace(const PlanCard& card);

/// Title of a band and its header in lines; a header that fits beside the title is one line of its own
/// kind (`isBeside`). The same for every band width.
struct BandText {
    std::string title;
    std::vector<std::string> header;
    bool isBeside = false;
};
BandText bandText(const PlanBand& band, const TextMetrics& metrics);

/// What a line's label prints.
struct LinkLabel {
    std::vector<std::string> verb;
    std::vector<std::string> plate;
    std::vector<std::string> notes;  ///< in discs: "1", "2", "+3"
    MarkSet marks;                   ///< badges below all else
    double width = 0;
    double above = 0;  ///< from the line up
    double below = 0;
    bool isBeside = false;  ///< notes stand on an upright line, the verb beside it

    bool isEmpty() const { return verb.empty() && plate.empty() && notes.empty() && marks.empty(); }
};
LinkLabel linkLabel(const PlanLink& link, const TextMetrics& metrics, bool isCrowded, bool isBesideLane);
/// Does the line join two cards of one lane, so that it runs upright beside it?
bool isBesideLane(const PicturePlan& plan, const PlanLink& link);
/// Bands with so many lines that only plates are printed.
std::vector<bool> crowdedBands(const PicturePlan& plan);

}  // namespace throughline::card_style
