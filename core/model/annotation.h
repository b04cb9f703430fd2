// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/geometry.h"

namespace throughline {

enum class AnnotationKind : std::uint8_t { Text, Box, Arrow };
/// "text", "box", "arrow".
std::string_view annotationKindWord(AnnotationKind kind);
std::optional<AnnotationKind> parseAnnotationKind(std::string_view word);

/// What the author draws on a picture by hand: words on note paper, a frame, an arrow. No row of the case: it
/// claims nothing, belongs to one layout of a view and is drawn so that nobody takes it for a claim.
struct Annotation {
    std::uint32_t id = 0;  ///< of its view, from 1; never given again while it is there
    AnnotationKind kind = AnnotationKind::Text;
    std::string layout;    ///< id of the layout that it is drawn on
    Point from;            ///< scene units, kept to quarters: a corner, or the start of an arrow
    Point to;              ///< the corner opposite, or the tip of the arrow
    std::string text;      ///< plain; lines end with "\n"

    bool operator==(const Annotation&) const = default;
};

// What a view may hold; casefiles are written by anybody.
inline constexpr std::size_t mostAnnotations = 2000;
inline constexpr std::size_t mostAnnotationBytes = 4000;  ///< of one text
inline constexpr double farthestAnnotation = 1e6;         ///< scene units from the origin

/// The room between its two points, in any order.
Rect annotationBox(const Annotation& annotation);

/// The nearest list that a view may hold: known kinds, ids from 1 and each once, points that are numbers and in
/// reach, texts that are UTF-8 and short enough, not too many. Idempotent.
std::vector<Annotation> soundAnnotations(const std::vector<Annotation>& annotations);

}  // namespace throughline
