// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/graph/picture_plan.h"
#include "core/model/view_state.h"
#include "core/workbench/workbench.h"

namespace throughline::ui {

/// What was measured, in the order in which it is told; names as in docs/cli/bench.schema.json.
using Measured = std::vector<std::pair<std::string_view, double>>;

/// A row of the table: `throughline bench NAME FILE`.
struct BenchKind {
    std::string_view name;
    std::string_view hint;  ///< one sentence for the help
    /// `file`: a report, casefile or bundle, or an edge list. Errors: those of reading it; Cancelled.
    Result<Measured> (*measure)(const std::string& file, const Job& job);
};
std::span<const BenchKind> benchKinds();

Result<Measured> benchCanvas(const std::string& file, const Job& job);
Result<Measured> benchLoad(const std::string& file, const Job& job);
Result<Measured> benchFilter(const std::string& file, const Job& job);
Result<Measured> benchSearch(const std::string& file, const Job& job);

// What the kinds share.

struct BenchCase {
    ThreatCase threatCase;
    ClaimIndex claims;
    ViewState view;  ///< in the layout that shows every node once
};
Result<BenchCase> readBenchCase(const std::string& file, const Job& job);

/// With the case and the view, nothing drawn yet.
Workbench workbenchOf(BenchCase input);

double wallMs();
double peakMegabytes();
/// The value that this share (0..1) of the values does not exceed; 0 of none.
double quantile(std::vector<double> values, double share);

}  // namespace throughline::ui
