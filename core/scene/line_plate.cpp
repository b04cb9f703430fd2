// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/line_plate.h"

#include <algorithm>
#include <cmath>

#include "core/scene/cubic.h"

namespace throughline {
namespace {

using namespace card_style;

constexpr double closeBy = 10;  ///< units between a label and its line that nobody takes for apart
constexpr int samples = 24;     ///< of each curve of a line

/// The point of a box that is nearest to another; that itself if it is inside.
Point nearestIn(const Rect& box, Point to) { return {std::clamp(to.x, box.x, box.right()), std::clamp(to.y, box.y, box.bottom())}; }

}  // namespace

void drawVerbGround(DisplayListBuilder& builder, const card_style::LinkLabel& label, Point top, HitIndex hit)
{
    double width = 0;
    for (const std::string& line : label.verb)
        width = std::max(width, textWidth(builder.metrics(), FontFace::Regular, card_style::verbSize, line));
    const double height = static_cast<double>(label.verb.size()) * card_style::verbLine;
    builder.roundRect({top.x - width / 2 - 3, top.y - 1, width + 6, height + 1}, 3, StyleId::LabelGround, hit);
}

void drawPlate(DisplayListBuilder& builder, const LinkLabel& label, Point centre, const TextMetrics& metrics, HitIndex hit)
{
    if (label.plate.empty())
        return;
    double width = 0;
    for (const std::string& line : label.plate)
        width = std::max(width, textWidth(metrics, FontFace::SemiBold, plateSize, line));
    width += 2 * platePadding + 4;
    const double height = static_cast<double>(label.plate.size()) * plateLine + 2 * platePadding - 2;
    builder.roundRect({centre.x - width / 2, centre.y - height / 2, width, height}, 5, StyleId::Plate, hit);
    double y = centre.y - height / 2 + platePadding + plateSize - 1;
    for (const std::string& line : label.plate) {
        builder.text({centre.x, y}, plateSize, FontFace::SemiBold, StyleId::TextPlate, line, hit, TextAlign::Centre);
        y += plateLine;
    }
}

std::optional<std::array<Point, 2>> leaderOf(const Rect& room, const Route& route)
{
    double least = -1;
    std::array<Point, 2> leader{};
    for (std::size_t begin = 0; begin + 3 < route.points.size(); begin += 3)
        for (int i = 0; i <= samples; ++i) {
            const Point* const p = route.points.data() + begin;
            const Point at = onCubic(p[0], p[1], p[2], p[3], static_cast<double>(i) / samples);
            const Point border = nearestIn(room, at);
            const double distance = std::hypot(at.x - border.x, at.y - border.y);
            if (least < 0 || distance < least) {
                least = distance;
                leader = {border, at};
            }
        }
    return least > closeBy ? std::optional(leader) : std::nullopt;
}

void drawLeader(DisplayListBuilder& builder, const card_style::LinkLabel& label, const Rect& room, const Route& route, HitIndex hit)
{
    if (const auto leader = leaderOf(room, route))
        builder.path(ShapeKind::Polyline, *leader, label.plate.empty() ? StyleId::LaneRule : StyleId::Plate, hit);
}

}  // namespace throughline
