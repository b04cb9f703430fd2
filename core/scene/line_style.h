// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/picture_plan.h"
#include "core/scene/style_sheet.h"

namespace throughline {

/// Of a line that stands for claims, or of the border of a cell that counts them.
constexpr StyleId lineStyle(LineKind kind)
{
    switch (kind) {
    case LineKind::Heavy: return StyleId::LineHeavy;
    case LineKind::Solid: return StyleId::LineSolid;
    case LineKind::Dashed: return StyleId::LineDashed;
    case LineKind::Dotted: return StyleId::LineDotted;
    case LineKind::Withdrawn: return StyleId::LineWithdrawn;
    }
    return StyleId::LineSolid;
}

}  // namespace throughline
