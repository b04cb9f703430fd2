// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/compare_cases.h"

namespace throughline {

/// What became of every claim, from paired tables; new, withdrawn, changed in hedge, changed otherwise.
std::vector<ClaimDifference> compareClaims(const CaseSide& a, const CaseSide& b, const TableMatch& match);

}  // namespace throughline
