// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/map/map_frame.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <set>

#include "core/graph/role.h"

namespace throughline {
namespace {

constexpr double widest = 60;         ///< degrees; a country that is wider is shown around its middle
constexpr double margin = 0.09;       ///< of the longer side, on each side
constexpr double leastSide = 0.14;    ///< plane units: some 900 km
constexpr double narrowestAspect = 1.9;  ///< what stands beside it mostly goes above it
constexpr double widestAspect = 2.2;
constexpr double leastArea = 880'000;  ///< scene units squared
constexpr double roomPerCard = 46'000;
constexpr double mostCards = 3000;
constexpr double leastCards = 8;
constexpr double cardStep = 1.6;      ///< the map grows in steps, so that one more card rarely moves the ground
constexpr double boxStep = 4;         ///< degrees; the same for one more place

/// What is told to be, or to be done, at a place.
struct Claimed {
    std::set<EntityId> locations;
    std::size_t cards = 0;
};

Claimed claimedIn(const ThreatCase& threatCase, const ClaimIndex& claims)
{
    const std::vector<Role> roles = assignRoles(threatCase, claims, {}, {});
    Claimed claimed;
    std::set<EntityId> inPlaces;
    for (std::size_t i = 0; i < threatCase.relationships.size(); ++i) {
        const RelationshipFacts& row = claims.facts(idAt<RelationshipId>(i));
        if (row.isDeleted || threatCase[row.target].type != EntityType::Location)
            continue;
        const Role source = roles[rowOf(row.source)];
        if (row.type == RelationType::LocatedAt && threatCase[row.source].type == EntityType::Location) {
            claimed.cards += inPlaces.insert(row.source).second ? 1 : 0;  // a place with a card of its own
            continue;
        }
        const bool isWhere = row.type == RelationType::LocatedAt && source != Role::Sponsor && source != Role::Speaker;
        if (isWhere || row.type == RelationType::Targets || row.type == RelationType::Compromises) {
            claimed.locations.insert(row.target);
            ++claimed.cards;
        }
    }
    for (const Incident& incident : threatCase.incidents)
        for (const EntityId target : incident.targets)
            if (!incident.isDeleted && threatCase[target].type == EntityType::Location && claimed.locations.insert(target).second)
                ++claimed.cards;
    return claimed;
}

geo::GeoBox around(geo::GeoPoint point, double lon, double lat)
{
    return {geo::wrapLongitude(point.lon - lon), geo::wrapLongitude(point.lon + lon), std::max(point.lat - lat, -85.0), std::min(point.lat + lat, 85.0)};
}

geo::GeoBox boxOf(const geo::Place& place)
{
    if (place.kind == geo::PlaceKind::City || place.provinces.empty())
        return around(*place.point, 1.5, 1);
    std::vector<geo::GeoBox> boxes;
    for (const std::size_t province : place.provinces)
        boxes.push_back(geo::baseMap().provinces()[province].box);
    const geo::GeoBox box = *geo::boxAround(boxes);
    return box.width() > widest ? around(*place.point, 22, 13) : box;
}

/// To whole steps of degrees.
geo::GeoBox widened(const geo::GeoBox& box)
{
    if (box.width() + 2 * boxStep >= 360)
        return box;
    const auto down = [](double degrees) { return std::floor(degrees / boxStep) * boxStep; };
    const auto up = [](double degrees) { return std::ceil(degrees / boxStep) * boxStep; };
    return {geo::wrapLongitude(down(box.west)), geo::wrapLongitude(up(box.east)), std::max(down(box.south), -88.0), std::min(up(box.north), 88.0)};
}

/// Grown to a side that shows something, and to sides that fit a page.
Rect shapely(Rect shown)
{
    const double border = margin * std::max({shown.width, shown.height, leastSide});
    shown = shown.grown(border);
    const auto widen = [&](double width, double height) {
        shown = {shown.x - (width - shown.width) / 2, shown.y - (height - shown.height) / 2, width, height};
    };
    widen(std::max(shown.width, leastSide), std::max(shown.height, leastSide));
    widen(std::max(shown.width, shown.height * narrowestAspect), std::max(shown.height, shown.width / widestAspect));
    return shown;
}

}  // namespace

MapFrame frameOf(const ThreatCase& threatCase, const ClaimIndex& claims, PlaceFinder& places, const ViewState& view)
{
    const Claimed claimed = claimedIn(threatCase, claims);
    std::vector<geo::GeoBox> boxes;
    for (const EntityId location : claimed.locations)
        if (const FoundPlace* found = places.placeOf(location))
            boxes.push_back(boxOf(found->place));
    const geo::MapChoice choice = view.mapProjection == "mercator" ? geo::MapChoice::Mercator : geo::MapChoice::EqualArea;
    if (const std::optional<geo::GeoBox> all = geo::boxAround(boxes))
        boxes = {widened(*all)};
    const geo::FittedProjection fitted = geo::fitProjection(boxes, choice);
    MapFrame frame{fitted.projection.kind(), fitted.projection.centre(), fitted.shown, 1};
    if (!boxes.empty())
        frame.shown = shapely(frame.shown);
    double cards = leastCards;
    while (cards < std::min(static_cast<double>(claimed.cards), mostCards))
        cards *= cardStep;
    frame.scale = std::sqrt((leastArea + roomPerCard * cards) / (frame.shown.width * frame.shown.height));
    return frame;
}

std::string frameKey(const MapFrame& frame)
{
    std::array<char, 160> text{};
    std::snprintf(text.data(), text.size(), "%d %.2f %.2f %.3f %.3f %.3f %.1f", static_cast<int>(frame.kind), frame.centre.lon, frame.centre.lat,
                  frame.shown.x, frame.shown.y, frame.shown.width, frame.scale);
    return text.data();
}

}  // namespace throughline
