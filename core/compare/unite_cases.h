// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/compare_cases.h"
#include "core/graph/comparison_marks.h"

namespace throughline {

/// Both sides of a comparison as one case, for a picture: the second case with its rows where they
/// are, then what only the first one has. Claims that the second case no longer holds are set aside
/// in it, except on relationships that are gone too: those are shown as they were.
struct UnitedCase {
    ThreatCase threatCase;
    ComparisonMarks marks;
};

/// `comparison` must be that of `a` and `b`.
UnitedCase uniteCases(const ThreatCase& a, const ThreatCase& b, const CaseComparison& comparison);

}  // namespace throughline
