// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/base/geometry.h"

namespace throughline {

/// Left top corners of boxes set in rows, `gap` apart, highest first (equal ones in their order),
/// so that the whole comes near to width : height = aspect. One entry per box, from (0, 0).
std::vector<Point> packBoxes(std::span<const Size> boxes, double gap, double aspect);

}  // namespace throughline
