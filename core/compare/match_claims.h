// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/case_match.h"

namespace throughline {

/// Pairs claims, which have no id: the same subject, stance, speaker, report and sentence; then the
/// same place in the text or the same words; then the nearest sentence; last the same sentence with
/// another speaker. A claim whose stance changed is another claim. All other tables are paired already.
void matchClaims(CaseMatch& match, const CaseSide& a, const CaseSide& b);

}  // namespace throughline
