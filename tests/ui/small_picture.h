// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/display_list.h"

namespace throughline::test {

/// Two cards, a curve between them, a plate on it: 200 x 120 scene units. Hits: 0 and 1 the cards,
/// 2 the link.
inline DisplayList smallPicture(const TextMetrics& metrics, bool hasText)
{
    DisplayListBuilder builder(metrics);
    const HitIndex left = builder.addHit(HitKind::Card, 0, "Unnamed group");
    const HitIndex right = builder.addHit(HitKind::Card, 1, "Provinces");
    const HitIndex link = builder.addHit(HitKind::Link, 0, "Unnamed group targets Provinces");
    builder.roundRect({10, 10, 60, 40}, 6, StyleId::Card, left);
    builder.roundRect({130, 70, 60, 40}, 6, StyleId::Card, right);
    const std::vector<Point> curve{{70, 30}, {100, 30}, {100, 90}, {126, 90}};
    builder.path(ShapeKind::Bezier, curve, StyleId::LineDashed, link);
    const std::vector<Point> head{{130, 90}, {122, 86}, {122, 94}};
    builder.path(ShapeKind::Polygon, head, StyleId::ArrowHead, link);
    builder.roundRect({85, 50, 30, 20}, 4, StyleId::Plate, link);
    if (hasText) {
        builder.text({40, 34}, 11, FontFace::Italic, StyleId::TextStrong, "Unnamed group", left, TextAlign::Centre);
        builder.text({136, 94}, 11, FontFace::SemiBold, StyleId::TextStrong, "Provinces", right);
    }
    return builder.seal({0, 0, 200, 120});
}

}  // namespace throughline::test
