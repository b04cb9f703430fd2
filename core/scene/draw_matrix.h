// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/graph/picture_plan.h"
#include "core/layout/layout.h"
#include "core/scene/display_list.h"

namespace throughline {

inline constexpr double matrixColumnWidth = 168;  ///< of columns that stand for things
inline constexpr double matrixHeadWidth = 204;    ///< of the heads of rows, and of the column of what is not broken down

/// Sizes of the heads and cells of a matrix in place of those that cards and lines have elsewhere.
void measureMatrix(const PicturePlan& plan, const TextMetrics& metrics, PlanSizes& sizes);

/// What the four shades of its cells stand for, for the legend.
std::string_view matrixScale(const MatrixPlan& matrix);

/// Rules between rows and columns, below everything else.
void drawMatrixRules(DisplayListBuilder& builder, const PicturePlan& plan, const Layout& layout);
/// A cell: shade by its count, border by how its claims may be drawn, its words, and the plate where it is contested.
void drawMatrixCell(DisplayListBuilder& builder, const PicturePlan& plan, const Layout& layout, std::uint32_t link, HitIndex hit);

}  // namespace throughline
