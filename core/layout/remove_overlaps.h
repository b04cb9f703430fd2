// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/geometry.h"
#include "core/base/job.h"

namespace throughline {

/// Moves rectangles so that none comes nearer to another than `gap`, as little as it can: a few
/// rounds of pushing pairs apart, then the rest to the nearest free place. Fixed ones stay (and may
/// overlap each other); all others end on whole units. rects: changed in place. False if the job
/// was stopped.
bool removeOverlaps(std::vector<Rect>& rects, const std::vector<bool>& isFixed, double gap, const Job& job);

}  // namespace throughline
