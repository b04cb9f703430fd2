// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/base/job.h"
#include "core/graph/claim_origin.h"

namespace throughline {

/// Who has the same thing from one another.
struct CitingCircle {
    std::vector<std::string> names;  ///< at least two, sorted
    std::vector<std::variant<EntityId, ReportId>> sources;  ///< those that took part, ascending

    bool operator==(const CitingCircle&) const = default;
};

/// Circular reporting: A says to have something from B, and B, of the same thing or of whole documents, from A, be it over
/// others in between. Who carries whom is read from the media of claims and from what documents name as their source.
/// Bodies of one origin are no circle: they count once as it is. `classes`: sameAsClasses of the case. In order of
/// what it is about; each circle once. Nonsense if the job is stopped.
std::vector<CitingCircle> citingCircles(const ThreatCase& threatCase, const std::vector<std::uint32_t>& classes,
                                        const ClaimOrigins& origins, const Job& job);

}  // namespace throughline
