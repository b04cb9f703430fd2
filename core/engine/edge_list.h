// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/engine/flat_graph.h"

namespace throughline {

struct EdgeList {
    std::size_t nodeCount = 0;
    std::vector<NodePair> edges;
};

/// Text of the form "nodes edges", then "u v" a line, numbers from 0. Blank lines and what follows
/// `#` or `%` on a line are passed over. Errors: Malformed with the line (a number too large, an end outside the
/// nodes, fewer edges than announced).
Result<EdgeList> parseEdgeList(std::string_view text);

/// "u v" a line. Errors: Malformed with the line.
Result<std::vector<NodePair>> parseNodePairs(std::string_view text, std::size_t nodeCount);

/// Weights that the measurements of docs/benchmarks.md use: 1..16, from the ends alone.
std::vector<std::uint32_t> benchmarkWeights(std::span<const NodePair> edges);

}  // namespace throughline
