// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
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
    std::vector<std::uint32_t> annotations = {};  ///< ids of drawings by hand of the present view

    bool isEmpty() const { return hasNoRows() && annotations.empty(); }
    /// Nothing of the case is chosen, be it that drawings are.
    bool hasNoRows() const { return entities.empty() && relationships.empty() && !incident && !claim; }
    bool operator==(const Selection&) const = default;
};

}  // namespace throughline
