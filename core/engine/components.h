// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/engine/graph_view.h"

namespace throughline {

/// A number for each node; parts are numbered by their least node. Nodes that the view leaves out
/// have `noPart`.
struct Components {
    static constexpr std::uint32_t noPart = ~std::uint32_t{0};
    std::vector<std::uint32_t> partOf;
    std::uint32_t count = 0;

    bool operator==(const Components&) const = default;
};

/// Connected parts, directions ignored. Errors of both: Cancelled.
Result<Components> components(const GraphView& view, const Job& job);
/// Parts in which every node reaches every other one along the arcs. Source: Tarjan 1972, without
/// recursion.
Result<Components> strongComponents(const GraphView& view, const Job& job);

}  // namespace throughline
