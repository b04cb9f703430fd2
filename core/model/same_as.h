// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/model/grade.h"
#include "core/model/ids.h"

namespace throughline {

enum class SameAsKind { SameAs, Overlaps, PartOf, RenamedTo };

/// A link between two entities that are said to be one (or to overlap …). Its claims say who says
/// so. Only accepted SameAs links join nodes; a link from an entity to itself is refused.
struct SameAs {
    std::string id;
    EntityId first{};
    EntityId second{};
    SameAsKind kind = SameAsKind::SameAs;
    bool isAccepted = false;
    bool isDeleted = false;
    bool isDeletedAlong = false;  ///< went with its last claim, not for itself: comes back with that

    bool operator==(const SameAs&) const = default;
};

/// The house's own judgement, kept apart from sources' claims.
struct Assessment {
    std::string id;
    std::string statement;
    Likelihood likelihood;
    AnalyticConfidence confidence = AnalyticConfidence::Absent;
    std::vector<ClaimId> restsOn;
    std::vector<std::string> alternatives;
    bool isDeleted = false;

    bool operator==(const Assessment&) const = default;
};

}  // namespace throughline
