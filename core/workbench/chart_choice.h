// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/graph/chart.h"
#include "core/scene/chart_page.h"
#include "core/workbench/copied_rows.h"
#include "core/workbench/selection.h"

namespace throughline {

/// makeChart of a case without what is deleted, its texts with addresses defanged. `pictured` as there.
/// Errors: Cancelled.
Result<Chart> countChart(const ThreatCase& threatCase, std::shared_ptr<const ClaimIndex> claims, const ViewState& view, ChartKind kind,
                         std::shared_ptr<const ThreatGraph> pictured, const Job& job);
/// composeChartPage of such a chart.
Result<DisplayList> chartPage(const ThreatCase& threatCase, std::shared_ptr<const ClaimIndex> claims, const ViewState& view,
                              const Chart& chart, const BriefingOptions& options, const TextMetrics& metrics);

/// What choosing a bar asks for; one of them at most.
struct ChartChoice {
    std::optional<ViewFilter> filter;
    std::optional<Selection> selection;
};

/// Is there something that choosing this bar would do?
bool canBeChosen(const ChartBar& bar);
/// Is what the bar stands for the picture's condition (a window of time: within it), or selected?
bool isChosen(const ChartBar& bar, const ViewFilter& filter, const Selection& selection);
/// Chooses a bar: its condition or its things alone, or nothing where that was so already. `adds`: besides what is chosen,
/// or takes it out of that; windows of time grow together, and a bar within one begins anew.
ChartChoice choose(const ChartBar& bar, const ViewFilter& filter, const Selection& selection, bool adds);

/// All bars as a table with a header, in their order; nothing in it is a formula to a spreadsheet.
std::string chartText(const Chart& chart, CopyFormat format);
/// The cells of that table: titles, then a row for each bar.
std::vector<std::string> chartTitles(const Chart& chart);
std::vector<std::string> chartCells(const Chart& chart, const ChartBar& bar);

}  // namespace throughline
