// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/geometry.h"
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/graph/picture_plan.h"

namespace throughline {

/// Measured sizes of everything that takes room, scene units; each list has one entry per thing of
/// the plan, in its order.
struct PlanSizes {
    std::vector<Size> cards;
    /// Of the heights of cards: what a card can do without where others have their places (its picture). One entry per card, or empty.
    std::vector<double> cardSlack;
    std::vector<Size> linkLabels;       ///< verb, notes and plate of a link; empty if it prints nothing
    std::vector<double> groupCaptions;  ///< heights; the caption wraps to the group's width
    std::vector<double> groupFooters;
    std::vector<double> bandHeaders;
    std::vector<double> headerWidths;  ///< of the words with their margin; empty: as wide as the band
    double headerWidth = 0;  ///< the least width of a band for these heights
    std::vector<double> groupMinWidths;
    std::vector<Size> mapTexts;  ///< of a map: its texts in the order of `MapPlan::texts`
};

struct LayoutInput {
    const PicturePlan* plan = nullptr;
    const PlanSizes* sizes = nullptr;
    /// One entry per card or empty: pinned centres, which do not move, not by a hair.
    std::vector<std::optional<Point>> pins;
    /// Rooms that cards without a pin keep off: of things that are not shown now but have a place.
    std::vector<Rect> reserved;
    std::uint64_t seed = 1;
    /// Width : height that the whole should come near to, where the layout has a choice.
    double aspect = 16.0 / 9.0;
};

/// A line: start point, then three points per cubic Bézier piece (control, control, end).
struct Route {
    std::vector<Point> points;
};

struct LaneBox {
    Role lane = Role::Other;
    double x = 0;
    double width = 0;
    double y = 0;  ///< top of its title
};

/// Ties a card to the box that it belongs to but does not stand in.
struct Tether {
    std::uint32_t card = 0;
    Route route;
};

/// A further part of a band, away from its main box.
struct BandPart {
    std::uint32_t band = 0;
    Rect box;  ///< with room for a title line of `partTitleHeight`
};
inline constexpr double partTitleHeight = 28;

struct MapGround;

/// Where everything is. Lists have one entry per card, link, group, band of the plan.
struct Layout {
    Rect bounds;
    std::vector<Rect> cards;
    std::vector<Route> routes;
    std::vector<Rect> linkLabels;  ///< empty rectangle where the link prints nothing
    std::vector<Rect> groups;
    std::vector<Rect> bands;
    std::vector<Rect> headers;  ///< rooms of the bands' headers; empty list where there are no bands
    std::vector<LaneBox> lanes;
    std::vector<Tether> tethers;
    std::vector<BandPart> parts;
    std::shared_ptr<const MapGround> ground;  ///< of a map: land and sea below everything; else null
    std::string method;  ///< what was done, for answers and notes ("lanes", "force, 300 rounds")
};

/// A row of the layout table: one file per layout, `core/layout/xyz_layout.cpp`.
struct LayoutMethod {
    std::string_view id;     ///< "lanes", "force"
    std::string_view label;  ///< for people
    std::string_view hint;   ///< one sentence for a tooltip
    PicturePlan (*plan)(const ThreatCase&, const ClaimIndex&, const ThreatGraph&, const ViewState&);
    /// Deterministic for equal input. Errors: Cancelled (within 20 ms of the request).
    Result<Layout> (*run)(const LayoutInput& input, const Job& job);
    /// Cards stay where they have been put. Where places are what a picture says (a matrix), they follow from the plan alone.
    bool keepsPlaces = true;
};

std::span<const LayoutMethod> layoutMethods();
/// Row by id; nullptr if there is none.
const LayoutMethod* findLayout(std::string_view id);

Result<Layout> lanesLayout(const LayoutInput& input, const Job& job);
Result<Layout> forceLayout(const LayoutInput& input, const Job& job);
Result<Layout> mapLayout(const LayoutInput& input, const Job& job);
Result<Layout> matrixLayout(const LayoutInput& input, const Job& job);

}  // namespace throughline
