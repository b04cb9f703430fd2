// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/model/annotation.h"
#include "core/scene/display_list.h"

namespace throughline {

/// What the author drew by hand never looks like a claim: note paper with a turned corner, a thin frame with square
/// corners, an open arrow that starts at a ring. Nothing of it is dashed, filled or in the colour of lines.
void drawAnnotation(DisplayListBuilder& builder, const Annotation& annotation, HitIndex hit);
/// For the legend: a note and an arrow, as large as `box`.
void drawAuthorSample(DisplayListBuilder& builder, const Rect& box);

/// The room of note paper: as drawn, or as much higher and wider as its words need.
Rect notePaper(const TextMetrics& metrics, const Annotation& note);

/// "note by hand: …", one line, for tooltips and readers.
std::string annotationTitle(const Annotation& annotation);

inline constexpr double authorTextSize = 12;   ///< em of the words, scene units
inline constexpr double authorTextLine = 15.5;
inline constexpr double notePadding = 8;
inline constexpr double leastNoteWidth = 60;

}  // namespace throughline
