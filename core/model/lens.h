// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/grade.h"

namespace throughline {

/// What an analyst chooses to believe. Ids are STIX ids of entities or reports. A claim is out if
/// its speaker, a medium or its report is disbelieved; doubted ones count as at most alleged.
struct Lens {
    std::vector<std::string> disbelieve;
    std::vector<std::string> doubt;
    Reliability minReliability = Reliability::Absent;
    Credibility minCredibility = Credibility::Absent;
    bool includeUngraded = true;
    bool includeSetAside = false;

    bool isNeutral() const
    {
        return disbelieve.empty() && doubt.empty() && minReliability == Reliability::Absent
            && minCredibility == Credibility::Absent && includeUngraded && !includeSetAside;
    }
    bool operator==(const Lens&) const = default;
};

}  // namespace throughline
