// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/diagnostic.h"
#include "core/compare/unite_cases.h"

namespace throughline {

/// An open comparison: another case (the first, "before") with the present one (the second, "after").
struct Comparison {
    std::string path;  ///< of the first case
    ThreatCase before;
    ThreatCase after;
    std::uint64_t caseVersion = 0;  ///< of `after`
    CaseComparison differences;
    UnitedCase united;                         ///< what the picture shows; rows of `after` keep their numbers
    std::shared_ptr<const ClaimIndex> claims;  ///< of the united case
    std::vector<Diagnostic> diagnostics;       ///< of reading the first case
};

/// Compares and unites.
std::shared_ptr<const Comparison> makeComparison(std::string path, ThreatCase before, ThreatCase after,
                                                 std::uint64_t caseVersion, std::vector<Diagnostic> diagnostics = {});

/// One line of JSON (docs/cli/diff.schema.json).
std::string diffJson(const Comparison& comparison);
/// The same for people, grouped by kind.
std::string diffReport(const Comparison& comparison);

}  // namespace throughline
