// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/graph/chart.h"
#include "core/scene/picture.h"

namespace throughline {

/// Bars of a chart that are drawn; the rest is said to be there, and is in its table.
inline constexpr std::size_t mostBarsDrawn = 15;
/// The same of rows of the table of tactics.
inline constexpr std::size_t mostRowsOfTable = 40;

/// "7 more sectors are not drawn." Empty where all are.
std::string notDrawnText(const Chart& chart);
/// What a chart leaves out of its case, and how to read it; sentences, or empty. `view` is the one that the chart was asked for.
std::string chartNotes(const ThreatCase& threatCase, const ViewState& view, const Chart& chart);

/// A page with a chart: marking banners (strictest of what is counted), title, what it rests on, bars or the table of
/// tactics, what is left out, footer. `bounds` of the result is the page. Addresses in labels are defanged.
/// Errors: MarkingTooLow.
Result<DisplayList> composeChartPage(const ThreatCase& threatCase, const ViewState& view, const Chart& chart,
                                     const BriefingOptions& options, const TextMetrics& metrics);

}  // namespace throughline
