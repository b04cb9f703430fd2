// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/base/geometry.h"
#include "core/model/annotation.h"
#include "core/model/ids.h"
#include "core/model/lens.h"
#include "core/model/placement.h"
#include "core/model/view_filter.h"

namespace throughline {

/// What of a case is looked at, and how: filter + lens + folds + layout + placed positions.
/// Kept apart from the case; a saved view is one of these with a name.
struct ViewState {
    std::string name;
    std::string layout = "lanes";  ///< id of a row of the layout table
    Lens lens;
    ViewFilter filter;
    Focus focus;
    std::vector<EntityId> hidden;
    std::string names;  ///< whose names things go by: id of a row of `nameChoices()`; empty: as in the source
    std::vector<std::vector<EntityId>> folds;  ///< each set is drawn as one card
    std::vector<std::string> foldNames;        ///< by fold, given by the analyst; empty or missing: none
    std::vector<EntityId> unfolded;            ///< members of fans that must not fold by themselves
    std::string mapProjection;  ///< of the map: "mercator"; empty: equal-area
    std::string mapViewpoint;   ///< id of a viewpoint of core/geo, whose statement its boundaries follow; empty: the usual one
    std::string matrix;         ///< which matrix: "places-sectors", "actors-techniques"; empty: the first that has something
    bool showSpeakers = false;
    bool showRevoked = false;
    /// Where things are, by id of the layout: a layout moves nothing that has a place, and switching
    /// layouts and back moves nothing either.
    std::map<std::string, Placement> placed;
    std::vector<Annotation> annotations;  ///< drawn by hand, of all layouts, in painting order
    std::uint64_t seed = 1;

    bool operator==(const ViewState&) const = default;

    /// Empty: it has none.
    const std::string& foldName(std::size_t fold) const;
    /// Takes folds out, with their names.
    template <class Test>
    void eraseFolds(Test isOut)
    {
        ViewState kept;
        for (std::size_t i = 0; i < folds.size(); ++i)
            if (!isOut(folds[i]))
                kept.addFold(std::move(folds[i]), foldName(i));
        folds = std::move(kept.folds);
        foldNames = std::move(kept.foldNames);
    }
    void addFold(std::vector<EntityId> members, std::string called = {});

    const Placement& placement() const;
    Placement& placement() { return placed[layout]; }
};

/// What part of the picture the window showed: centre in scene units, scale in pixels per unit;
/// zoom 0 = fit the whole.
struct Camera {
    Point centre;
    double zoom = 0;

    bool operator==(const Camera&) const = default;
};

/// A view that was given a name, to come back to.
struct SavedView {
    std::string id;  ///< "view--" + UUIDv5 of the name
    std::string name;
    ViewState view;
    Camera camera;

    bool operator==(const SavedView&) const = default;
};

}  // namespace throughline
