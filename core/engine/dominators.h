// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/engine/graph_view.h"

namespace throughline {

/// For each node the last other node that every path from the sources to it passes (its immediate
/// dominator); `none` for sources, for what only meets at the sources, and for what is not reached.
struct Dominators {
    static constexpr NodeIndex none = ~NodeIndex{0};
    std::vector<NodeIndex> immediate;
    std::vector<bool> isReached;
};

/// Source: Lengauer and Tarjan 1979, or Cooper, Harvey and Kennedy 2001. Errors: Cancelled.
Result<Dominators> dominators(const GraphView& view, std::span<const NodeIndex> sources, const Job& job);

}  // namespace throughline
