// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/annotation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "core/base/text_start.h"
#include "core/base/utf8.h"

namespace throughline {
namespace {

/// Quarters of a unit, so that what is written in a casefile as whole numbers comes back as it was.
double kept(double value)
{
    if (!std::isfinite(value))
        return 0;
    return std::round(std::clamp(value, -farthestAnnotation, farthestAnnotation) * 4) / 4;
}

Point kept(Point point) { return {kept(point.x), kept(point.y)}; }

std::string keptText(const std::string& text)
{
    const std::string valid = isValidUtf8(text) ? text : toValidUtf8(text);
    return std::string(textStart(valid, mostAnnotationBytes));
}

constexpr std::array<std::string_view, 3> kindWords{"text", "box", "arrow"};

}  // namespace

std::string_view annotationKindWord(AnnotationKind kind) { return kindWords[static_cast<std::size_t>(kind)]; }

std::optional<AnnotationKind> parseAnnotationKind(std::string_view word)
{
    const auto found = std::find(kindWords.begin(), kindWords.end(), word);
    return found == kindWords.end() ? std::nullopt : std::optional(static_cast<AnnotationKind>(found - kindWords.begin()));
}

Rect annotationBox(const Annotation& annotation)
{
    const Point& a = annotation.from;
    const Point& b = annotation.to;
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(b.x - a.x), std::abs(b.y - a.y)};
}

std::vector<Annotation> soundAnnotations(const std::vector<Annotation>& annotations)
{
    std::vector<Annotation> sound;
    std::set<std::uint32_t> ids;
    for (const Annotation& annotation : annotations) {
        if (sound.size() == mostAnnotations)
            break;
        if (annotation.kind > AnnotationKind::Arrow || annotation.id == 0 || !isValidUtf8(annotation.layout) || !ids.insert(annotation.id).second)
            continue;
        Annotation& added = sound.emplace_back(annotation);
        added.from = kept(annotation.from);
        added.to = kept(annotation.to);
        added.text = keptText(annotation.text);
    }
    return sound;
}

}  // namespace throughline
