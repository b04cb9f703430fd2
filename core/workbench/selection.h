// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/base/geometry.h"
#include "core/model/ids.h"

namespace throughline {

/// The one selection that every view shows. A chosen edge is its relationships; `claim` is the
/// claim whose sentence is lit.
struct Selection {
    std::vector<EntityId> entities;
    std::vector<RelationshipId> relationships;
    std::optional<IncidentId> incident;
    std::optional<ClaimId> claim;

    bool isEmpty() const { return entities.empty() && relationships.empty() && !incident && !claim; }
    bool operator==(const Selection&) const = default;
};

}  // namespace throughline
