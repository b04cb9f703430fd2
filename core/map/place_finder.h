// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/geo/gazetteer.h"
#include "core/model/threat_case.h"

namespace throughline {

/// A location of a case, found on the map.
struct FoundPlace {
    geo::Place place;     ///< with a point
    /// The source tells of parts of it that it does not name ("10 Chinese provinces").
    bool isUnnamedPart = false;
};

/// Country that words name by its name or its demonym ("Chinese provinces", "regions of Ukraine"): ISO alpha-2, empty if none does.
std::string countryNamedIn(const std::string& words);

/// Finds locations of a case on the base map, each once. Not for several threads.
class PlaceFinder {
public:
    PlaceFinder(const ThreatCase& threatCase, const ClaimIndex& claims);

    /// Of a location; nullptr if its name is not known, or means several places apart.
    const FoundPlace* placeOf(EntityId location);

private:
    std::optional<FoundPlace> find(EntityId location) const;
    geo::PlaceContext contextOf(EntityId location) const;

    const ThreatCase& m_case;
    std::map<EntityId, std::vector<EntityId>> m_within;  ///< locations said to lie in others
    std::map<EntityId, bool> m_isCounted;                ///< a count of several is told of it
    std::map<EntityId, std::optional<FoundPlace>> m_found;
};

}  // namespace throughline
