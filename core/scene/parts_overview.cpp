// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/scene/set_composer.h"

namespace throughline {
namespace {

constexpr double nameSize = 12;
constexpr double numberSize = 11;
constexpr std::size_t mostCommunities = 24;

/// Draws names where none stands yet.
class Names {
public:
    Names(DisplayListBuilder& builder, const Rect& room) : m_builder(builder), m_room(room) {}

    /// With its middle left or its middle at `at`; false if it does not fit there.
    bool put(Point at, const std::string& text, bool isPlate, TextAlign align, double width)
    {
        const double size = isPlate ? numberSize : nameSize;
        const std::string shown = elided(m_builder.metrics(), FontFace::SemiBold, size, text, width);
        const double wide = textWidth(m_builder.metrics(), FontFace::SemiBold, size, shown) + 12;
        const Rect box{align == TextAlign::Left ? at.x : at.x - wide / 2, at.y - 9, wide, 18};
        const bool isFree = std::none_of(m_taken.begin(), m_taken.end(), [&](const Rect& other) { return other.overlaps(box); });
        if (!isFree || box.x < m_room.x || box.right() > m_room.right() || box.y < m_room.y || box.bottom() > m_room.bottom())
            return false;
        m_builder.roundRect(box, isPlate ? 9 : 3, isPlate ? StyleId::NoteDisc : StyleId::LabelGround);
        m_builder.text({box.x + 6, at.y + size * 0.36}, size, FontFace::SemiBold, StyleId::TextStrong, shown);
        m_taken.push_back(box);
        return true;
    }

private:
    DisplayListBuilder& m_builder;
    Rect m_room;
    std::vector<Rect> m_taken;
};

std::string bandName(const PlanBand& band)
{
    return band.letter.empty() ? band.title : band.title.empty() ? band.letter : band.letter + "  " + band.title;
}

/// Where the number of a part may stand, best first.
std::array<Point, 5> placesIn(const Rect& box)
{
    return {box.centre(), Point{box.right() - 40, box.bottom() - 14}, Point{box.x + 40, box.bottom() - 14}, Point{box.right() - 40, box.y + 14},
            Point{box.x + 40, box.y + 14}};
}

}  // namespace

void drawPartsOverview(DisplayListBuilder& builder, const Picture& picture, std::span<const PicturePart> parts, std::size_t firstPage, const Rect& room)
{
    const Rect& drawn = picture.display.bounds;
    const double scale = std::min({1.0, room.width / drawn.width, room.height / drawn.height});
    const Point shift{room.centre().x - drawn.width * scale / 2 - drawn.x * scale, room.y - drawn.y * scale};
    const auto small = [&](const Rect& box) { return Rect{box.x * scale + shift.x, box.y * scale + shift.y, box.width * scale, box.height * scale}; };
    DisplayList shapes = picture.overview ? picture.overview->display : picture.display;
    shapes.texts = {};
    builder.append(shapes, scale, shift);
    Names names(builder, room);
    for (std::uint32_t i = 0; i < picture.layout.bands.size(); ++i) {
        const Rect box = small(picture.layout.bands[i]);
        const std::string name = bandName(picture.plan.bands[i]);
        if (!name.empty() && box.width > 90)
            names.put({box.x + 6, box.y + 12}, name, false, TextAlign::Left, std::min(box.width - 24, 420.0));
    }
    for (std::uint32_t i = 0; i < parts.size(); ++i) {
        const Rect& area = parts[i].area;
        const double left = std::max(area.x, drawn.x), top = std::max(area.y, drawn.y);
        const Rect box = small({left, top, std::min(area.right(), drawn.right()) - left, std::min(area.bottom(), drawn.bottom()) - top});
        const std::array outline{Point{box.x, box.y}, Point{box.right(), box.y}, Point{box.right(), box.bottom()}, Point{box.x, box.bottom()}, Point{box.x, box.y}};
        builder.path(ShapeKind::Polyline, outline, StyleId::AuthorLine);
        for (const Point at : placesIn(box))
            if (names.put(at, "page " + std::to_string(firstPage + i), true, TextAlign::Centre, box.width))
                break;
    }
    for (std::size_t i = 0; picture.overview && i < std::min(picture.overview->communities.size(), mostCommunities); ++i) {
        const Overview::Community& community = picture.overview->communities[i];
        names.put(small(community.disc).centre(), community.name, false, TextAlign::Centre, 200);
    }
}

}  // namespace throughline
