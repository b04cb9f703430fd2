// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "core/layout/clip_shapes.h"
#include "core/map/map_plan.h"

namespace throughline {

/// What does not follow from the cards: the same for every picture in one frame. Scene units, within the frame.
struct MapBase {
    std::vector<PointPath> sea;     ///< closed
    std::vector<PointPath> lands;   ///< closed
    std::vector<PointPath> coasts;  ///< open: coasts and boundaries of countries
    std::vector<PointPath> provinceLines;  ///< of countries of which anything is told
    std::vector<PointPath> disputed;
};

/// What lies below a map's cards. Scene units.
struct MapGround {
    struct Area {
        std::vector<PointPath> fills;  ///< closed, without holes
        std::vector<PointPath> hatch;  ///< open
    };
    struct Spot {
        Point centre;
        double radius = 0;
    };
    Rect frame;
    std::shared_ptr<const MapBase> base;
    std::vector<Area> areas;  ///< one per area of the plan
    std::vector<Spot> spots;  ///< one per place of the plan
    std::vector<Rect> texts;  ///< rooms, one per text of the plan; empty: it found none
};

/// From the plane of a map's projection to the scene: the frame's left top corner is the origin.
Point toScene(const MapFrame& frame, Point plane);
inline Point toScene(const MapFrame& frame, const geo::Projection& projection, geo::GeoPoint at) { return toScene(frame, projection.forward(at)); }
/// Frame of a map before anything makes it larger.
inline Rect usualFrame(const MapFrame& frame) { return {0, 0, frame.shown.width * frame.scale, frame.shown.height * frame.scale}; }

/// Below the map: the words that say whose boundaries these are.
inline Rect mapNoteRoom(const Rect& frame) { return {frame.x, frame.bottom() + 3, frame.width, 30}; }

/// `frame`: what is seen. Kept for the last few frames that were asked for; any thread.
std::shared_ptr<const MapBase> mapBase(const MapPlan& map, const Rect& frame);
/// Areas of a map in the scene.
std::vector<MapGround::Area> mapAreas(const MapPlan& map, const Rect& frame);

}  // namespace throughline
