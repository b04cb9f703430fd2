// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/graph/picture_plan.h"

namespace throughline {

/// What is counted against what.
enum class MatrixKind : std::uint8_t {
    PlacesSectors,     ///< rows: places; columns: sectors; counts claims that somebody targets something
    ActorsTechniques,  ///< rows: techniques, which have the longer names; columns: actors; counts claims of use
};

/// A cell of the matrix; it is the link of the plan with its index, and the link's edges are what is counted.
struct MatrixCell {
    std::uint32_t row = 0;     ///< of `MatrixPlan::rows`
    std::uint32_t column = 0;  ///< of `MatrixPlan::columns`
    std::size_t claims = 0;    ///< in force and not taken back, each once; a record for which nobody's claim stands counts as one
    bool isMargin = false;     ///< no claim ties a row to a column here
    std::vector<std::string> said;  ///< counts and sets in the sources' own words: "more than 1,000 networks"; never added up
};

/// A matrix of a picture. Heads are cards of things; the last ones may stand for several ("9 others"), and behind those a box for
/// what is not broken down.
struct MatrixPlan {
    MatrixKind kind = MatrixKind::PlacesSectors;
    std::vector<PlanEnd> rows;
    std::vector<PlanEnd> columns;
    std::vector<MatrixCell> cells;  ///< one per link of the plan, by row, then column
};

/// A cell is filled where one claim ties a row to a column: it is told of one thing that has both, or of the two. What names only one of them,
/// or neither, stands in the margins. `ViewState::matrix` says which matrix; else it is the first that has a head.
/// Rows and columns beyond the strongest by claims share a head.
PicturePlan planMatrix(const ThreatCase& threatCase, const ClaimIndex& claims, const ThreatGraph& graph, const ViewState& view);

}  // namespace throughline
