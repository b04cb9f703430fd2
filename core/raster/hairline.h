// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/base/geometry.h"
#include "core/raster/pixels.h"

namespace throughline::raster {

/// Widest line that `hairline` draws well, in pixels; wider ones are filled outlines.
inline constexpr double widestHairline = 2.4;

/// A thin antialiased polyline of `width` pixels, in pixel coordinates: every column (or row, where it
/// is steep) that its middle crosses gets the exact cut through the line. Columns of one piece end where
/// those of the next begin, so that bends have no beads.
void hairline(const PixelBand& band, std::span<const Point> points, double width, const Ink& ink);

}  // namespace throughline::raster
