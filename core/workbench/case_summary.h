// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "core/review/suggestions.h"
#include "core/workbench/state.h"

namespace throughline {

/// What is in a case, in numbers.
struct CaseSummary {
    std::map<std::string, std::size_t> entities;  ///< by STIX type word
    std::size_t relationships = 0;
    std::size_t claims = 0;
    std::size_t contested = 0;  ///< edges (equal ends and type) that somebody denies or disputes
    std::size_t incidents = 0;
    std::size_t reports = 0;
    ReviewProgress review;      ///< of what was read from prose, each row once; the rest are drafts
    Marking marking;  ///< strictest of everything in it; NotStated if a part is unmarked (model.md 4)
};

CaseSummary summarise(const ThreatCase& threatCase, const ClaimIndex& claims);

}  // namespace throughline
