// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

namespace throughline {

/// Fills routes and linkLabels of a layout whose cards and groups are placed: each link runs
/// straight from border to border, as one cubic piece; links of one pair bow apart, a link from a
/// card to itself is a loop at its right top corner. Labels lie on the middle of their route, or
/// further along where a card or another label is there. False if the job was stopped.
bool routeStraight(const LayoutInput& input, Layout& layout, const Job& job);

}  // namespace throughline
