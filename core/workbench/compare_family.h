// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workbench/outcome.h"
#include "core/workbench/snapshot.h"

namespace throughline::workbench {

/// Reads the other case and compares it with the present one. Errors: those of reading; Cancelled.
Task prepare(const Snapshot& snapshot, const action::CompareWith& action);
Task prepare(const Snapshot& snapshot, const action::CloseComparison& action);

/// The picture becomes stale: it shows both sides while a comparison is open.
void apply(WorkbenchState& state, outcome::CaseCompared outcome, Changes& changes);
void apply(WorkbenchState& state, outcome::ComparisonClosed outcome, Changes& changes);

/// The case, claims and marks that a picture shows: both sides of an open comparison, brought up to
/// the case version `caseVersion`, else the case alone; without what is deleted.
struct PicturedCase {
    ThreatCase threatCase;
    std::shared_ptr<const ClaimIndex> claims;
    std::shared_ptr<const Comparison> comparison;  ///< null: none is open

    const ComparisonMarks* marks() const { return comparison ? &comparison->united.marks : nullptr; }
};
PicturedCase picturedCase(const ThreatCase& threatCase, const std::shared_ptr<const ClaimIndex>& claims,
                          std::uint64_t caseVersion, const std::shared_ptr<const Comparison>& comparison);

}  // namespace throughline::workbench
