// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/draw_map.h"

#include <algorithm>
#include <array>

#include "core/layout/map_ground.h"
#include "core/scene/card_style.h"

namespace throughline {
namespace {

using namespace card_style;

constexpr double nameSize = 11;
constexpr double countSize = 12.5;
constexpr double countLine = 16;
constexpr double countWidth = 230;
constexpr double countPadding = 7;
constexpr double sourceSize = 10;
constexpr double sourceLine = 13;
constexpr std::size_t mostLines = 5;

std::vector<bool> areCounts(const MapPlan& map)
{
    std::vector<bool> is(map.texts.size());
    for (const MapArea& area : map.areas)
        if (area.text)
            is[*area.text] = true;
    return is;
}

std::vector<std::string> countLines(const TextMetrics& metrics, const std::string& text)
{
    return wrapped(metrics, FontFace::SemiBold, countSize, text, countWidth, mostLines);
}

void addLines(DisplayListBuilder& builder, const std::vector<PointPath>& lines, StyleId style, HitIndex hit = noHit)
{
    for (const PointPath& line : lines)
        builder.path(ShapeKind::Polyline, line, style, hit);
}

}  // namespace

std::vector<Size> mapTextSizes(const PicturePlan& plan, const TextMetrics& metrics)
{
    std::vector<Size> sizes;
    if (!plan.map)
        return sizes;
    const std::vector<bool> isCount = areCounts(*plan.map);
    for (std::size_t i = 0; i < isCount.size(); ++i) {
        const std::string& text = plan.map->texts[i];
        if (text.empty()) {
            sizes.emplace_back();
        } else if (!isCount[i]) {
            sizes.push_back({textWidth(metrics, FontFace::SemiBold, nameSize, text), nameSize * 1.3});
        } else {
            double width = 0;
            const std::vector<std::string> lines = countLines(metrics, text);
            for (const std::string& line : lines)
                width = std::max(width, textWidth(metrics, FontFace::SemiBold, countSize, line));
            sizes.push_back({width + 2 * countPadding, static_cast<double>(lines.size()) * countLine + 2 * countPadding});
        }
    }
    return sizes;
}

std::vector<bool> mapSpotGroups(const PicturePlan& plan)
{
    std::vector<bool> is(plan.groups.size());
    if (plan.map)
        for (const MapSpot& spot : plan.map->spots)
            is[spot.group] = true;
    return is;
}

std::vector<PlaceCluster> placeClusters(const PicturePlan& plan, const Layout& layout)
{
    std::vector<PlaceCluster> clusters;
    if (!plan.map || !layout.ground)
        return clusters;
    const auto groupHit = static_cast<HitIndex>(plan.cards.size() + plan.links.size());
    for (std::size_t i = 0; i < plan.map->spots.size(); ++i)
        if (const MapSpot& spot = plan.map->spots[i]; spot.things > 1)
            clusters.push_back({layout.ground->spots[i].centre, spot.name, spot.things, spot.cards, groupHit + spot.group});
    return clusters;
}

bool isOnGround(const PicturePlan& plan, std::uint32_t group) { return plan.map && group < plan.map->isOnMap.size() && plan.map->isOnMap[group]; }

void drawMapGround(DisplayListBuilder& builder, const PicturePlan& plan, const Layout& layout, HitIndex groupHit)
{
    const MapGround& ground = *layout.ground;
    for (const PointPath& sea : ground.base->sea)
        builder.path(ShapeKind::Polygon, sea, StyleId::MapSea);
    for (const PointPath& land : ground.base->lands)
        builder.path(ShapeKind::Polygon, land, StyleId::MapLand);
    for (std::size_t i = 0; i < ground.areas.size(); ++i) {
        const MapArea& area = plan.map->areas[i];
        const HitIndex hit = groupHit + area.group;
        for (const PointPath& fill : ground.areas[i].fills)
            builder.path(ShapeKind::Polygon, fill, area.count > 0 ? mapShade(area.count) : StyleId::MapHatched, hit);
        addLines(builder, ground.areas[i].hatch, StyleId::MapHatch, hit);
    }
    addLines(builder, ground.base->provinceLines, StyleId::MapProvince);
    addLines(builder, ground.base->coasts, StyleId::MapCoast);
    addLines(builder, ground.base->disputed, StyleId::MapDisputed);
    builder.roundRect(ground.frame, 2, StyleId::MapFrame);
}

void drawMapSpots(DisplayListBuilder& builder, const PicturePlan& plan, const Layout& layout, HitIndex groupHit)
{
    const MapGround& ground = *layout.ground;
    const MapPlan& map = *plan.map;
    const std::vector<bool> isCount = areCounts(map);
    for (std::size_t i = 0; i < map.spots.size(); ++i) {
        const auto [centre, radius] = ground.spots[i];
        const HitIndex hit = groupHit + map.spots[i].group;
        if (map.spots[i].cards.empty())
            continue;
        builder.roundRect({centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}, radius, StyleId::MapSpot, hit);
        if (map.spots[i].things > 1)
            builder.text({centre.x, centre.y + 3.8}, nameSize, FontFace::SemiBold, StyleId::TextOnDark, std::to_string(map.spots[i].things), hit, TextAlign::Centre);
        const std::size_t text = map.spots[i].text;
        if (const Rect& room = ground.texts[text]; !room.isEmpty() && !isCount[text])
            builder.text({room.centre().x, room.y + nameSize}, nameSize, FontFace::SemiBold, StyleId::TextMap, map.texts[text], hit, TextAlign::Centre);
    }
}

void drawMapCounts(DisplayListBuilder& builder, const PicturePlan& plan, const Layout& layout, HitIndex groupHit)
{
    const MapGround& ground = *layout.ground;
    const MapPlan& map = *plan.map;
    for (const MapArea& area : map.areas) {
        if (!area.text || ground.texts[*area.text].isEmpty())
            continue;
        const Rect& room = ground.texts[*area.text];
        const HitIndex hit = groupHit + area.group;
        builder.roundRect(room, 4, StyleId::MapCount, hit);
        double y = room.y + countPadding + countSize;
        for (const std::string& line : countLines(builder.metrics(), map.texts[*area.text])) {
            builder.text({room.centre().x, y}, countSize, FontFace::SemiBold, StyleId::TextStrong, line, hit, TextAlign::Centre);
            y += countLine;
        }
    }
}

void drawMapNote(DisplayListBuilder& builder, const PicturePlan& plan, const Layout& layout)
{
    const Rect room = mapNoteRoom(layout.ground->frame);
    const std::string text = plan.map->note + " " + std::string(geo::projectionName(plan.map->frame.kind)) + " projection. Made with Natural Earth.";
    double y = room.y + sourceSize + 2;
    for (const std::string& line : wrapped(builder.metrics(), FontFace::Regular, sourceSize, text, room.width, 2)) {
        builder.text({room.x, y}, sourceSize, FontFace::Regular, StyleId::TextQuiet, line);
        y += sourceLine;
    }
}

}  // namespace throughline
