// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/graph/matrix_plan.h"

namespace throughline {

/// A row or column before it has a card: a thing, or a sector that records of things state and that is no thing of the case.
struct MatrixHead {
    std::vector<NodeIndex> nodes;  ///< the thing itself, else all things of which it is stated; never empty
    std::string title;             ///< empty: the thing's own
};

/// What is told of one thing and belongs to a cell; without a row or column to a margin.
struct MatrixTie {
    std::optional<std::uint32_t> row;
    std::optional<std::uint32_t> column;
    NodeIndex thing = 0;             ///< a target; of techniques the technique, in the margin the means
    std::vector<EdgeIndex> edges;    ///< counted
    std::vector<EdgeIndex> placing;  ///< that it is there, or of that sector: may be contested too
    std::vector<NodeIndex> unnamed;  ///< sets of places that are not named, in which it is said to be
};

struct MatrixTies {
    std::vector<MatrixHead> rows;
    std::vector<MatrixHead> columns;
    std::vector<MatrixTie> ties;

    bool hasHeads() const { return !rows.empty() || !columns.empty(); }
};

/// Deterministic: in node and edge order.
MatrixTies matrixTies(MatrixKind kind, const ThreatCase& threatCase, const ThreatGraph& graph);

/// Is it a set of places that the source counts or describes, but does not name ("at least 10 provinces")?
std::vector<bool> unnamedPlaces(const ThreatCase& threatCase);

}  // namespace throughline
