// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/graph/threat_graph.h"

namespace throughline {

enum class ChartKind : std::uint8_t { Happened, Told, Types, Stances, Sectors, Places, Techniques, Infrastructure, Speakers };

struct ChartInfo {
    ChartKind kind;
    std::string_view id;     ///< kept in settings; never changes
    std::string_view title;
    std::string_view hint;   ///< what is counted, in a sentence without a full stop
    std::string_view one;    ///< what a bar counts: "claim"
    std::string_view many;
    std::string_view empty;  ///< what is said where there is no bar
};
/// All charts, in the order in which they are offered.
std::span<const ChartInfo> chartKinds();
const ChartInfo& chartInfo(ChartKind kind);

/// What is counted, and what it stands for in the picture. A bar either sets a condition (`type`, `window`) or selects
/// (`entities`, `relationships`, ascending).
struct ChartBar {
    std::string label;            ///< as in the case: not defanged
    std::string said;             ///< counts in the sources' own sense: "> 1,000 key networks"
    std::size_t count = 0;
    std::size_t contested = 0;    ///< of `count`: on lines that somebody denies or disputes
    std::size_t against = 0;      ///< speakers: of `count`, claims that deny or dispute
    std::size_t actors = 0;       ///< techniques: how many things are said to use it
    std::vector<EntityId> entities;
    std::vector<RelationshipId> relationships;
    std::optional<EntityType> type;
    std::optional<TimeWindow> window;
    std::vector<std::uint32_t> columns;  ///< techniques: its tactics, indices of `Chart::tactics`, ascending

    bool operator==(const ChartBar&) const = default;
};

/// A case as a view shows it, counted one way.
struct Chart {
    ChartKind kind = ChartKind::Types;
    std::vector<ChartBar> bars;
    std::vector<std::string> tactics;  ///< techniques: titles of columns, in the order of the kill chain; "No tactic stated" last
    std::string note;                  ///< what a reader must know to read it right; sentences, or empty
    std::shared_ptr<const ThreatGraph> graph;  ///< that was counted
    std::vector<ClaimId> otherClaims;  ///< counted, but on no line of the graph; ascending

    /// What is printed behind a bar: "12, 3 contested".
    std::string countText(const ChartBar& bar) const;
    /// The same with all that is known of it, for tables and readers of screens.
    std::string fullText(const ChartBar& bar) const;
};

/// The view that a chart counts: without the condition that its own bars set, so that the others can be seen and chosen
/// too, and without folds.
ViewState chartView(ViewState view, ChartKind kind);

/// Counts a case under lens, filter, focus and hidden things of a view. `pictured`: buildGraph of the same case and view
/// if that is at hand; null: it is built. A claim counts if it is in force there and its speaker has not taken it back,
/// and a record for which nobody's claim stands as one. Bars are in the order of time, of stance, else of count, then name.
/// Errors: Cancelled.
Result<Chart> makeChart(const ThreatCase& threatCase, const ClaimIndex& claims, const ViewState& view, ChartKind kind,
                        std::shared_ptr<const ThreatGraph> pictured, const Job& job);

}  // namespace throughline
