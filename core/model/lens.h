// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/grade.h"

namespace throughline {

/// What an analyst chooses to believe. Ids are STIX ids of entities or reports. A claim is out if
/// its speaker, a medium or its report is disbelieved; doubted ones count as at most alleged. Sources in
/// `ownOrigins` each count as an origin of their own, whatever ties them to others (model.md 2, "Origins").
struct Lens {
    std::vector<std::string> disbelieve;
    std::vector<std::string> doubt;
    std::vector<std::string> ownOrigins;
    Reliability minReliability = Reliability::Absent;
    Credibility minCredibility = Credibility::Absent;
    bool includeUngraded = true;
    bool includeSetAside = false;

    /// Nothing is changed by it.
    bool isNeutral() const { return believesAll() && ownOrigins.empty(); }
    /// Every claim counts for what it is.
    bool believesAll() const
    {
        return disbelieve.empty() && doubt.empty() && minReliability == Reliability::Absent
            && minCredibility == Credibility::Absent && includeUngraded && !includeSetAside;
    }
    bool operator==(const Lens&) const = default;
};

}  // namespace throughline
