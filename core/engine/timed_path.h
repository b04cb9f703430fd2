// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/engine/graph_view.h"
#include "core/engine/node_path.h"

namespace throughline {

/// When an edge happened, seconds, both ends included: at some moment in between. Undated: no bounds.
struct TimeInterval {
    std::int64_t earliest = std::numeric_limits<std::int64_t>::min();
    std::int64_t latest = std::numeric_limits<std::int64_t>::max();

    bool operator==(const TimeInterval&) const = default;
};

enum class TimeReading {
    Possible,  ///< moments t1 <= t2 <= ... exist inside the intervals of the edges
    Certain,   ///< whatever the moments were: each interval ends no later than the next begins
};

/// A path of fewest edges whose times run forward in that reading, by the tie rule; it visits no node
/// twice. `byEdge`: one interval an edge. A path of one edge is certain if it is dated at both ends;
/// an edge without an end is on no certain path, one that ends before it begins on none at all. Errors: Cancelled.
Result<std::optional<NodePath>> timedPath(const GraphView& view, std::span<const TimeInterval> byEdge, NodeIndex from,
                                          NodeIndex to, TimeReading reading, const Job& job,
                                          std::size_t maxHops = unlimitedHops);

}  // namespace throughline
