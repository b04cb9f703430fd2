// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/base/geometry.h"
#include "core/model/ids.h"
#include "core/model/lens.h"

namespace throughline {

/// What of a case is looked at, and how: filter + lens + folds + layout + placed positions.
/// Kept apart from the case; a saved view is one of these with a name.
struct ViewState {
    std::string name;
    std::string layout = "lanes";  ///< id of a row of the layout table
    Lens lens;
    std::vector<EntityId> hidden;
    std::vector<std::vector<EntityId>> folds;  ///< each set is drawn as one card
    std::vector<EntityId> unfolded;            ///< members of fans that must not fold by themselves
    bool showSpeakers = false;
    bool showRevoked = false;
    std::map<std::string, Point> placed;  ///< by entity STIX id: pinned centres
    std::uint64_t seed = 1;

    bool operator==(const ViewState&) const = default;
};

}  // namespace throughline
