// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/geometry.h"
#include "core/geo/projection.h"
#include "core/graph/picture_plan.h"

namespace throughline {

/// Projection of a map, the part of its plane that is shown, and how large. It follows from the whole case, whatever filter and
/// lens leave of it, so that the ground stays where it is below cards that have their places.
struct MapFrame {
    geo::ProjectionKind kind = geo::ProjectionKind::EqualEarth;
    geo::GeoPoint centre;
    Rect shown;        ///< plane units of the projection (earth radii, y down)
    double scale = 1;  ///< scene units per plane unit

    geo::Projection projection() const { return geo::Projection(kind, centre); }
    bool operator==(const MapFrame&) const = default;
};

/// A place at which cards stand: a disc on the ground, as large as what is told of it is many.
struct MapSpot {
    geo::GeoPoint point;
    std::string name;
    std::vector<std::size_t> provinces;  ///< its area on the base map, ascending
    bool isCountry = false;
    std::vector<std::uint32_t> cards;    ///< of the plan, ascending
    std::uint32_t group = 0;             ///< of the plan: choosing the place chooses what is there
    std::uint32_t things = 0;            ///< nodes on those cards
    std::uint32_t targets = 0;           ///< of those, without places of which a count is told
    std::size_t text = 0;                ///< its name in `MapPlan::texts`
};

/// An area that is shaded by what is told of it, or hatched because it is not told where in it.
struct MapArea {
    std::vector<std::size_t> provinces;  ///< ascending
    std::uint32_t count = 0;             ///< things targeted there; 0: hatched only
    bool isHatched = false;
    std::uint32_t group = 0;             ///< of its place: choosing the area chooses what is there
    geo::GeoPoint point;                 ///< inside it
    std::optional<std::size_t> text;     ///< in `MapPlan::texts`: counts in the source's sense
};

/// What a map says below its cards. Beside the map stand the cards without a claimed place, and all sponsors: where a sponsor
/// is says nothing of where an attack came from.
struct MapPlan {
    MapFrame frame;
    std::size_t viewpoint = 0;  ///< row of `geo::viewpoints()`
    std::vector<MapSpot> spots;
    std::vector<MapArea> areas;  ///< countries before their provinces
    std::vector<std::optional<std::uint32_t>> spotOfCard;  ///< per card of the plan; none: it stands beside the map
    std::vector<bool> isOnMap;   ///< per group of the plan: it stands on the ground, not in the box beside it
    std::vector<std::string> texts;
    std::string note;     ///< whose boundaries these are; stands on every page
    std::string leftOut;  ///< what has no place by its kind and touches nothing on the map, counted; empty: nothing
};

}  // namespace throughline
